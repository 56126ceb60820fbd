import type { Slot, SubjectForm } from '../subject-grammar.ts';

/**
 * A place in all tokens of one form. Subject and claims are written one after the other as one word; a character of
 * the subject that is also part of a claim is read by both, so that they cannot contradict each other.
 */
export type Node =
  /** A slash between two parts of a slot. */
  | ({ readonly kind: 'slash'; readonly slot: Slot } & Reading)
  /** Any one character of a slot. */
  | ({ readonly kind: 'slot'; readonly slot: Slot; readonly withoutSlash: boolean } & Reading)
  /** Fixed text, of the subject or of claims only; `slot` where it is part of what stands in one. */
  | ({ readonly kind: 'text'; readonly text: string; readonly slot?: Slot } & Reading)
  /** The claims are complete. */
  | ({ readonly kind: 'end' } & Reading)
  /** The token has no such claims. */
  | ({ readonly kind: 'absent' } & Reading)
  /** One of several ways on. Of those that no condition reads any more, only the first makes a difference. */
  | ({
      readonly kind: 'choice';
      readonly ways: readonly Way[];
      /** Not even the first: the whole choice could have been left out. */
      readonly superfluous: boolean;
    } & Reading)
  /** Only for tokens that do not say yet what the claims are. */
  | ({ readonly kind: 'unsaid' } & Reading)
  /** Only for tokens that have said it. */
  | ({ readonly kind: 'said' } & Reading)
  /** A token of that form is complete. */
  | ({ readonly kind: 'done'; readonly form: SubjectForm } & Reading);

export interface Way {
  /** The claims that are read or decided on this way before it meets the others again. */
  readonly reads: readonly string[];
  readonly next: readonly number[];
}

export interface Reading {
  readonly claims: readonly string[];
  /** Where it goes on; filled while the graph is built. */
  readonly next: readonly number[];
}

/** One thing that was written into a token: a character, or text that only claims have. */
export interface Written {
  readonly text: string;
  readonly claims: readonly string[];
  readonly slot: Slot | undefined;
  /** No pattern dictates the character. */
  readonly free: boolean;
}

/** The slot that a node writes to. */
export function slotOf(node: Node | undefined): Slot | undefined {
  return node?.kind === 'slot' || node?.kind === 'slash' || node?.kind === 'text' ? node.slot : undefined;
}
