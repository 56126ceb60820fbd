import { type Atom, PENDING } from './formula.ts';
import { type Language, REFUSED } from './language.ts';
import type { Node } from './token-node.ts';

/** An atom that reads at some node. */
export interface Reader {
  readonly index: number;
  readonly atom: Atom;
  /** Nothing is admitted once this atom is refused. */
  readonly decisive: boolean;
}

export type SlotNode = Extract<Node, { kind: 'slot' }>;

/** The state in which an atom reads on. */
export function placeIn({ start }: Language, state: number | undefined): number {
  return state === undefined || state === PENDING ? start : state;
}

/** What an atom that still reads dictates. */
export function dictatedBy(
  { index, atom: { language } }: Reader,
  states: readonly number[],
): readonly string[] {
  const state = states[index] ?? REFUSED;
  return state < 0 && state !== PENDING ? [] : language.dictated(placeIn(language, state));
}

/** A reader that leaves nothing admitted unless it gets one of the characters that it dictates. */
export function strictIn(readers: readonly Reader[], states: readonly number[]): Reader | undefined {
  return readers.find(({ index, atom, decisive }) => {
    const state = states[index] ?? REFUSED;
    if (!decisive || (state < 0 && state !== PENDING)) return false;
    return atom.language.others(placeIn(atom.language, state)) === REFUSED;
  });
}

/** Whether a claim can go on at a node where only one character is `wanted`; false only when it certainly cannot. */
export function canFollow(
  node: Node,
  claim: string,
  wanted: string | undefined,
  language: Language,
  state: number,
): boolean {
  if (!node.claims.includes(claim)) return true;
  if (node.kind === 'end') return language.accepts(state);
  if (wanted === undefined) return true;
  if (node.kind === 'text') return node.text.startsWith(wanted);
  return node.kind === 'slash' ? wanted === '/' : node.kind !== 'slot' || node.slot.accepts(wanted);
}

export function fitsInto({ slot, withoutSlash }: SlotNode, character: string): boolean {
  return slot.accepts(character) && !(withoutSlash && character === '/');
}
