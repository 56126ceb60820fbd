import type { SubjectForm } from '../subject-grammar.ts';
import { freshCharacter } from './fresh-character.ts';
import { type Node, slotOf, type Written } from './token-node.ts';

/** How a token of a form can be completed from some node on when no condition has anything to say any more. */
export interface FreeWay {
  readonly form: SubjectForm;
  readonly written: readonly Written[];
}

interface Reached {
  readonly node: number;
  readonly from: Reached | undefined;
}

/** The shortest completions from the nodes of a graph; each is worked out once. They are the same for every policy. */
export class FreeWays {
  readonly #nodes: readonly Node[];
  readonly #known: (readonly FreeWay[] | undefined)[] = [];

  constructor(nodes: readonly Node[]) {
    this.#nodes = nodes;
  }

  /** One way per form that can still be reached from a node, with the node itself. */
  from(start: number): readonly FreeWay[] {
    const known = this.#known[start];
    if (known !== undefined) return known;
    const found = new Map<SubjectForm, FreeWay>();
    const seen = new Set([start]);
    const queue: Reached[] = [{ node: start, from: undefined }];
    for (let index = 0; index < queue.length; index += 1) {
      const reached = queue[index];
      const node = reached === undefined ? undefined : this.#nodes[reached.node];
      if (reached === undefined || node === undefined) continue;
      if (node.kind === 'done' && !found.has(node.form)) {
        found.set(node.form, { form: node.form, written: this.#writtenUpTo(reached) });
      }
      // Everything that the subject can say has been said.
      if (node.kind === 'unsaid') continue;
      for (const next of node.next) {
        if (seen.has(next)) continue;
        seen.add(next);
        queue.push({ node: next, from: reached });
      }
    }
    const ways = [...found.values()];
    this.#known[start] = ways;
    return ways;
  }

  #writtenUpTo(last: Reached): readonly Written[] {
    const written: Written[] = [];
    for (let step: Reached | undefined = last; step !== undefined; step = step.from) {
      const node = this.#nodes[step.node];
      const text = node === undefined ? undefined : textOf(node);
      if (node !== undefined && text !== undefined) {
        const slot = slotOf(node);
        written.push({ text, claims: node.claims, slot, free: node.kind !== 'text' && slot !== undefined });
      }
    }
    return written.reverse();
  }
}

function textOf(node: Node): string | undefined {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'slash') return '/';
  if (node.kind !== 'slot') return undefined;
  const fits = (character: string): boolean =>
    node.slot.accepts(character) && !(node.withoutSlash && character === '/');
  return freshCharacter(node.slot.sample, fits);
}
