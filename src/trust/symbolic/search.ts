import type { Slot } from '../subject-grammar.ts';
import { type Budget, BudgetSpent, spend } from './budget.ts';
import { ABSENT, type Atom, type Judge, PENDING } from './formula.ts';
import { freshCharacter } from './fresh-character.ts';
import { ACCEPTED, REFUSED } from './language.ts';
import type { TokenGraph } from './token-graph.ts';
import { type Node, slotOf, type Written } from './token-node.ts';
import { DOUBT, NO, YES } from './verdict.ts';

/** A token on paper; `none` is certain, `doubt` and `too-large` are not. */
export type SearchResult =
  | { readonly kind: 'found'; readonly written: readonly Written[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'doubt' }
  | { readonly kind: 'too-large'; readonly cause: string };

interface State {
  readonly node: number;
  readonly atoms: readonly number[];
  /** The slot that is being written has a character that no pattern dictates. */
  readonly open: boolean;
  readonly from: State | undefined;
  readonly wrote: Written | undefined;
}

/** What to look for. */
export interface Goal {
  readonly atoms: readonly Atom[];
  readonly judge: Judge;
  /** Slots in which there must be a character that no pattern dictates. */
  readonly mustBeOpen: (slot: Slot) => boolean;
  /** Slots in which no pattern may dictate any character; none without it. */
  readonly mustBeUndictated?: ((slot: Slot) => boolean) | undefined;
}

/**
 * Looks for the shortest token of a form that meets the goal: walks the form and the automata of all conditions
 * together, breadth first, over the characters that make a difference. None is missed. Deterministic.
 */
export function searchGraph(graph: TokenGraph, goal: Goal, budget: Budget): SearchResult {
  try {
    return new Walk(graph, goal, budget).run();
  } catch (error) {
    if (error instanceof BudgetSpent) return { kind: 'too-large', cause: error.message };
    throw error;
  }
}

class Walk {
  readonly #nodes: readonly Node[];
  readonly #start: readonly number[];
  readonly #goal: Goal;
  readonly #budget: Budget;
  readonly #queue: State[] = [];
  readonly #seen = new Set<string>();
  readonly #readers = new Map<readonly string[], readonly number[]>();
  #found: State | undefined;
  #doubt = false;

  constructor(graph: TokenGraph, goal: Goal, budget: Budget) {
    this.#nodes = graph.nodes;
    this.#start = graph.start;
    this.#goal = goal;
    this.#budget = budget;
  }

  run(): SearchResult {
    const atoms = this.#goal.atoms.map(() => PENDING);
    if (this.#goal.judge(atoms) === NO) return { kind: 'none' };
    const before: State = { node: -1, atoms, open: false, from: undefined, wrote: undefined };
    for (const node of this.#start) this.#enter(node, before);
    for (let index = 0; index < this.#queue.length && this.#found === undefined; index += 1) {
      const state = this.#queue[index];
      if (state !== undefined) this.#leave(state);
    }
    if (this.#found !== undefined) return { kind: 'found', written: writtenUpTo(this.#found) };
    return { kind: this.#doubt ? 'doubt' : 'none' };
  }

  /** Comes to a node: what writes nothing is done at once. */
  #enter(id: number, state: State): void {
    const node = this.#nodes[id];
    if (node === undefined || this.#found !== undefined) return;
    if (node.kind === 'slash' || node.kind === 'slot' || node.kind === 'text') {
      this.#push(id, state);
      return;
    }
    if (node.kind === 'choice') {
      for (const next of node.next) this.#enter(next, state);
      return;
    }
    if (node.kind === 'done') {
      const verdict = this.#goal.judge(state.atoms);
      if (verdict === YES) this.#found = state;
      if (verdict === DOUBT) this.#doubt = true;
      return;
    }
    if (node.kind === 'said' || node.kind === 'unsaid') {
      const said = this.#readersOf(node.claims).some((index) => state.atoms[index] !== PENDING);
      if (said === (node.kind === 'said')) for (const next of node.next) this.#enter(next, state);
      return;
    }
    const atoms = this.#afterwards(node, state.atoms);
    if (atoms === undefined) return;
    const after: State = { ...state, atoms };
    for (const next of node.next) this.#enter(next, after);
  }

  /** The atoms behind a node that writes nothing; undefined when the goal is out of reach. */
  #afterwards(node: Node, atoms: readonly number[]): readonly number[] | undefined {
    const changed = [...atoms];
    for (const index of this.#readersOf(node.claims)) {
      const language = this.#goal.atoms[index]?.language;
      const state = changed[index] ?? PENDING;
      if (node.kind === 'absent') changed[index] = ABSENT;
      else if (state === PENDING || state >= 0) {
        const accepted = language?.accepts(state === PENDING ? language.start : state) === true;
        changed[index] = accepted ? ACCEPTED : REFUSED;
      }
    }
    return this.#goal.judge(changed) === NO ? undefined : changed;
  }

  #push(node: number, state: State): void {
    const key = `${node}${state.open ? '+' : '-'}${state.atoms.join()}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    spend(this.#budget, 1 + state.atoms.length);
    this.#queue.push({
      node,
      atoms: state.atoms,
      open: state.open,
      from: state.from,
      wrote: state.wrote,
    });
  }

  /** Writes every character that makes a difference, and goes on. */
  #leave(state: State): void {
    const node = this.#nodes[state.node];
    if (node?.kind === 'text') this.#writeText(node, state);
    if (node?.kind !== 'slash' && node?.kind !== 'slot') return;
    for (const { character, free } of this.#candidates(node, state.atoms)) {
      const atoms = this.#read(state.atoms, node.claims, character);
      const { slot } = node;
      if (atoms === undefined || (!free && this.#goal.mustBeUndictated?.(slot) === true)) continue;
      const open = state.open || free;
      const wrote = { text: character, claims: node.claims, slot, free };
      for (const next of node.next) {
        const stays = slotOf(this.#nodes[next]) === slot;
        if (!stays && !open && this.#goal.mustBeOpen(slot)) continue;
        this.#enter(next, { node: next, atoms, open: stays && open, from: state, wrote });
      }
    }
  }

  #writeText(node: Extract<Node, { kind: 'text' }>, state: State): void {
    let atoms: readonly number[] | undefined = state.atoms;
    for (const character of node.text) {
      atoms = this.#read(atoms, node.claims, character);
      if (atoms === undefined) return;
    }
    const { slot } = node;
    const wrote = { text: node.text, claims: node.claims, slot, free: false };
    for (const next of node.next) {
      const stays = slot !== undefined && slotOf(this.#nodes[next]) === slot;
      if (slot !== undefined && !stays && !state.open && this.#goal.mustBeOpen(slot)) continue;
      this.#enter(next, { node: next, atoms, open: stays && state.open, from: state, wrote });
    }
  }

  #candidates(
    node: Extract<Node, { kind: 'slash' | 'slot' }>,
    atoms: readonly number[],
  ): readonly { readonly character: string; readonly free: boolean }[] {
    const positive: string[] = [];
    const all: string[] = [];
    for (const index of this.#readersOf(node.claims)) {
      const atom = this.#goal.atoms[index];
      const state = atoms[index] ?? REFUSED;
      if (atom === undefined || (state < 0 && state !== PENDING)) continue;
      for (const character of atom.language.dictated(state === PENDING ? atom.language.start : state)) {
        if (!all.includes(character)) all.push(character);
        if (atom.positive) positive.push(character);
      }
    }
    if (node.kind === 'slash') return [{ character: '/', free: !positive.includes('/') }];
    const fits = (character: string): boolean =>
      node.slot.accepts(character) && !(node.withoutSlash && character === '/');
    const dictated = all
      .filter(fits)
      .map((character) => ({ character, free: !positive.includes(character) }));
    const fresh = freshCharacter(
      node.slot.sample,
      (character) => fits(character) && !all.includes(character),
    );
    return fresh === undefined ? dictated : [{ character: fresh, free: true }, ...dictated];
  }

  /** The atoms after one more character of their claims; undefined when the goal is out of reach. */
  #read(
    atoms: readonly number[],
    claims: readonly string[],
    character: string,
  ): readonly number[] | undefined {
    let changed: number[] | undefined;
    let settled = false;
    for (const index of this.#readersOf(claims)) {
      const language = this.#goal.atoms[index]?.language;
      const state = atoms[index] ?? REFUSED;
      if (language === undefined || (state < 0 && state !== PENDING)) continue;
      const next = language.step(state === PENDING ? language.start : state, character);
      changed ??= [...atoms];
      changed[index] = next;
      settled ||= next < 0;
    }
    if (changed === undefined) return atoms;
    return settled && this.#goal.judge(changed) === NO ? undefined : changed;
  }

  /** The atoms that read some claims. */
  #readersOf(claims: readonly string[]): readonly number[] {
    const known = this.#readers.get(claims);
    if (known !== undefined) return known;
    const found = this.#goal.atoms.flatMap(({ claim }, index) => (claims.includes(claim) ? [index] : []));
    this.#readers.set(claims, found);
    return found;
  }
}

function writtenUpTo(last: State): readonly Written[] {
  const written: Written[] = [];
  for (let state: State | undefined = last; state !== undefined; state = state.from) {
    if (state.wrote !== undefined) written.push(state.wrote);
  }
  return written.reverse();
}
