import type { Slot, SubjectForm } from '../subject-grammar.ts';
import type { Config } from './configs.ts';
import type { FreeWay } from './free-ways.ts';
import type { TokenGraph } from './token-graph.ts';
import { type Node, slotOf, type Written } from './token-node.ts';
import { DOUBT, YES } from './verdict.ts';

/** A way through the graph to a token that meets the goal, or may do so. */
export interface Ending {
  readonly form: SubjectForm;
  /** Otherwise it cannot be decided. */
  readonly sure: boolean;
  /** Whether each slot that must be open has a character that no pattern dictates, wherever it is written. */
  opens(mustBeOpen: (slot: Slot) => boolean): boolean;
  written(): readonly Written[];
}

/** All endings of one walk: per form, shortest first; those that others are as good as are left out. */
export interface Openings {
  of(form: SubjectForm): readonly Ending[];
}

/** How far a token is. */
export interface Step {
  readonly node: number;
  readonly config: Config;
  /** Slots that were left without an open character. */
  readonly closed: number;
  readonly open: boolean;
  /** Undefined at the very beginning. */
  readonly from: Step | undefined;
  readonly text: string;
  readonly wroteAt: number;
  readonly free: boolean;
}

/** The endings that a walk comes to; those that others are as good as are left out. */
export class Endings implements Openings {
  readonly #nodes: readonly Node[];
  readonly #bits: ReadonlyMap<Slot, number>;
  readonly #found = new Map<SubjectForm, { readonly closed: number; readonly ending: Ending }[]>();

  constructor({ nodes, bits }: TokenGraph) {
    this.#nodes = nodes;
    this.#bits = bits;
  }

  of(form: SubjectForm): readonly Ending[] {
    return this.#found.get(form)?.map(({ ending }) => ending) ?? [];
  }

  /** A token is complete, or nothing stands in the `way` of its completion. */
  add(form: SubjectForm, last: Step, way: FreeWay | undefined): void {
    const {
      config: { verdict },
      closed,
    } = last;
    if (verdict !== YES && verdict !== DOUBT) return;
    const sure = verdict === YES;
    const found = this.#found.get(form) ?? [];
    if (found.length === 0) this.#found.set(form, found);
    if (found.some((other) => other.ending.sure === sure && (other.closed & ~closed) === 0)) return;
    const nodes = this.#nodes;
    const bits = this.#bits;
    const ending: Ending = {
      form,
      sure,
      opens: (mustBeOpen) =>
        closed === 0 || ![...bits].some(([slot, bit]) => (bit & closed) !== 0 && mustBeOpen(slot)),
      written: () => [...writtenUpTo(last, nodes), ...(way?.written ?? [])],
    };
    found.push({ closed, ending });
  }
}

function writtenUpTo(last: Step, nodes: readonly Node[]): readonly Written[] {
  const written: Written[] = [];
  for (let step: Step | undefined = last; step !== undefined; step = step.from) {
    const node = nodes[step.wroteAt];
    if (node !== undefined) {
      written.push({ text: step.text, claims: node.claims, slot: slotOf(node), free: step.free });
    }
  }
  return written.reverse();
}
