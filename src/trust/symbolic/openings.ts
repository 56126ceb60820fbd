import type { Slot } from '../subject-grammar.ts';
import { type Budget, BudgetSpent, spend } from './budget.ts';
import { type Config, Configs } from './configs.ts';
import { Endings, type Openings, type Step } from './endings.ts';
import { type Atom, type Judge, PENDING } from './formula.ts';
import { freshCharacter } from './fresh-character.ts';
import { REFUSED } from './language.ts';
import { canFollow, dictatedBy, fitsInto, placeIn, type Reader, type SlotNode, strictIn } from './reader.ts';
import type { TokenGraph } from './token-graph.ts';
import { type Node, slotOf } from './token-node.ts';
import { NO } from './verdict.ts';

/** Slots are told apart by the bits of a small integer, so that a state is one number that is exact. */
const MOST_SLOTS = 16;

/**
 * Walks all forms of a graph at once and to the end, and keeps in mind which slots each token leaves open. So one walk
 * answers what `searchGraph` answers by a walk for each question. Undefined when it is too large for the budget.
 */
export function findOpenings(
  graph: TokenGraph,
  goal: { readonly atoms: readonly Atom[]; readonly judge: Judge },
  budget: Budget,
): Openings | undefined {
  if (graph.bits.size > MOST_SLOTS) return undefined;
  try {
    return new Walk(graph, goal.atoms, goal.judge, budget).run();
  } catch (error) {
    if (error instanceof BudgetSpent) return undefined;
    throw error;
  }
}

class Walk {
  readonly #nodes: readonly Node[];
  readonly #start: readonly number[];
  readonly #atoms: readonly Atom[];
  readonly #graph: TokenGraph;
  readonly #bits: ReadonlyMap<Slot, number>;
  readonly #budget: Budget;
  readonly #decisive: readonly boolean[];
  readonly #queue: Step[] = [];
  readonly #seen = new Set<number>();
  readonly #configs: Configs;
  readonly #readers = new Map<readonly string[], readonly Reader[]>();
  readonly #endings: Endings;

  constructor(graph: TokenGraph, atoms: readonly Atom[], judge: Judge, budget: Budget) {
    this.#graph = graph;
    this.#endings = new Endings(graph);
    this.#nodes = graph.nodes;
    this.#start = graph.start;
    this.#atoms = atoms;
    this.#configs = new Configs(judge);
    this.#bits = graph.bits;
    this.#budget = budget;
    const pending = atoms.map(() => PENDING);
    this.#decisive = atoms.map((_, index) => judge(pending.with(index, REFUSED)) === NO);
  }

  run(): Openings {
    const config = this.#configs.of(this.#atoms.map(() => PENDING));
    if (config.verdict !== NO) {
      for (const node of this.#start) this.#enter(node, config, 0, false, undefined, '', -1, false);
    }
    for (let index = 0; index < this.#queue.length; index += 1) {
      const step = this.#queue[index];
      if (step !== undefined) this.#leave(step);
    }
    return this.#endings;
  }

  /** Comes to a node with something written; what writes nothing is done at once. */
  #enter(
    id: number,
    before: Config,
    closed: number,
    open: boolean,
    from: Step | undefined,
    text: string,
    wroteAt: number,
    free: boolean,
  ): void {
    const node = this.#nodes[id];
    if (node === undefined) return;
    if (node.kind === 'slash' || node.kind === 'slot' || node.kind === 'text') {
      const config =
        node.kind === 'text' ? this.#configs.read(before, this.#readersAt(id), node.text) : before;
      if (config === undefined) return;
      const key = ((config.id * this.#nodes.length + id) * 2 + (open ? 1 : 0)) * 2 ** MOST_SLOTS + closed;
      if (this.#seen.has(key)) return;
      this.#seen.add(key);
      spend(this.#budget, 1 + this.#atoms.length);
      const step: Step = { node: id, config, closed, open, from, text, wroteAt, free };
      if (!config.settled) this.#queue.push(step);
      else for (const way of this.#graph.ways.from(id)) this.#endings.add(way.form, step, way);
      return;
    }
    if (node.kind === 'done') {
      const step: Step = { node: id, config: before, closed, open, from, text, wroteAt, free };
      this.#endings.add(node.form, step, undefined);
      return;
    }
    if (node.kind === 'choice') {
      let unread = node.superfluous;
      for (const { reads, next } of node.ways) {
        const read = this.#isRead(reads, before);
        if (!read && unread) continue;
        unread ||= !read;
        for (const id of next) this.#enter(id, before, closed, open, from, text, wroteAt, free);
      }
      return;
    }
    if (node.kind === 'said' || node.kind === 'unsaid') {
      const said = this.#readersAt(id).some(({ index }) => before.states[index] !== PENDING);
      if (said !== (node.kind === 'said')) return;
      for (const next of node.next) this.#enter(next, before, closed, open, from, text, wroteAt, free);
      return;
    }
    const config = this.#configs.complete(before, this.#readersAt(id), node.kind === 'absent');
    if (config.verdict === NO) return;
    for (const next of node.next) this.#enter(next, config, closed, open, from, text, wroteAt, free);
  }

  /** Writes every character that makes a difference, and goes on. */
  #leave(step: Step): void {
    const node = this.#nodes[step.node];
    if (node?.kind === 'text') {
      const { slot } = node;
      const left = slot === undefined || step.open ? step.closed : step.closed | (this.#bits.get(slot) ?? 0);
      for (const next of node.next) {
        const stays = slot !== undefined && slotOf(this.#nodes[next]) === slot;
        const closed = stays ? step.closed : left;
        this.#enter(next, step.config, closed, stays && step.open, step, node.text, step.node, false);
      }
    }
    if (node?.kind === 'slash') this.#write('/', step, node);
    if (node?.kind !== 'slot') return;
    const readers = this.#readersAt(step.node);
    const strict = strictIn(readers, step.config.states);
    if (strict !== undefined) {
      const { language } = strict.atom;
      const forced = language.forced(placeIn(language, step.config.states[strict.index]));
      if (readers.length === 1 && forced !== undefined) this.#writeForced(strict, step, node);
      else this.#writeEach(dictatedBy(strict, step.config.states), step, node);
      return;
    }
    const fits = (character: string): boolean => fitsInto(node, character);
    const dictated = this.#dictated(readers, step.config.states);
    const fresh = freshCharacter(
      node.slot.sample,
      (character) => fits(character) && !dictated.includes(character),
    );
    if (fresh !== undefined) this.#write(fresh, step, node);
    this.#writeEach(dictated, step, node);
  }

  /** Writes as long as the only reader leaves no choice, and leaves the slot wherever what follows can go on with it. */
  #writeForced(reader: Reader, step: Step, node: SlotNode): void {
    const { index, atom } = reader;
    const { language, claim } = atom;
    const { config, closed } = step;
    const free = !atom.positive;
    const open = step.open || free;
    const left = open ? closed : closed | (this.#bits.get(node.slot) ?? 0);
    let state = placeIn(language, config.states[index]);
    let wanted = language.forced(state);
    let text = '';
    while (wanted !== undefined && fitsInto(node, wanted)) {
      spend(this.#budget, 1);
      state = language.step(state, wanted);
      text += wanted;
      wanted = language.forced(state);
      let after: Config | undefined;
      for (const id of node.next) {
        const following = this.#nodes[id];
        if (following === undefined || (id === step.node && wanted !== undefined)) continue;
        if (state >= 0 && !canFollow(following, claim, wanted, language, state)) continue;
        after ??= this.#configs.of(config.states.with(index, state), state < 0 ? undefined : config.verdict);
        if (after.verdict === NO) return;
        const stays = slotOf(following) === node.slot;
        this.#enter(id, after, stays ? closed : left, stays && open, step, text, step.node, free);
      }
    }
  }

  #writeEach(characters: readonly string[], step: Step, node: SlotNode): void {
    for (const character of characters) if (fitsInto(node, character)) this.#write(character, step, node);
  }

  #dictated(readers: readonly Reader[], states: readonly number[]): readonly string[] {
    const all: string[] = [];
    for (const reader of readers) {
      for (const character of dictatedBy(reader, states)) if (!all.includes(character)) all.push(character);
    }
    return all;
  }

  #write(character: string, step: Step, node: Extract<Node, { kind: 'slash' | 'slot' }>): void {
    const readers = this.#readersAt(step.node);
    const { states } = step.config;
    const free = !readers.some(
      (reader) => reader.atom.positive && dictatedBy(reader, states).includes(character),
    );
    const config = this.#configs.read(step.config, readers, character);
    if (config === undefined) return;
    const open = step.open || free;
    const left = open ? step.closed : step.closed | (this.#bits.get(node.slot) ?? 0);
    for (const next of node.next) {
      const stays = slotOf(this.#nodes[next]) === node.slot;
      this.#enter(next, config, stays ? step.closed : left, stays && open, step, character, step.node, free);
    }
  }

  /** Whether an atom has still something to read of some claims. */
  #isRead(claims: readonly string[], { states }: Config): boolean {
    return this.#readersOf(claims).some(({ index }) => {
      const state = states[index] ?? REFUSED;
      return state === PENDING || state >= 0;
    });
  }

  #readersAt(id: number): readonly Reader[] {
    return this.#readersOf(this.#nodes[id]?.claims ?? NOBODY);
  }

  #readersOf(claims: readonly string[]): readonly Reader[] {
    const known = this.#readers.get(claims);
    if (known !== undefined) return known;
    const found = this.#atoms.flatMap((atom, index) =>
      claims.includes(atom.claim) ? [{ index, atom, decisive: this.#decisive[index] === true }] : [],
    );
    this.#readers.set(claims, found);
    return found;
  }
}

const NOBODY: readonly string[] = [];
