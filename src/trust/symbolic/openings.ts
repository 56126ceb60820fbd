import type { Slot, SubjectForm } from '../subject-grammar.ts';
import { type Budget, BudgetSpent, spend } from './budget.ts';
import { ABSENT, type Atom, type Judge, PENDING } from './formula.ts';
import type { FreeWay } from './free-ways.ts';
import { freshCharacter } from './fresh-character.ts';
import { ACCEPTED, type Language, REFUSED } from './language.ts';
import type { TokenGraph } from './token-graph.ts';
import { type Node, slotOf, type Written } from './token-node.ts';
import { DOUBT, NO, type Verdict, YES } from './verdict.ts';

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

/** The states of all atoms; each combination once, so that it is judged once. */
interface Config {
  readonly id: number;
  readonly states: readonly number[];
  readonly verdict: Verdict;
  /** No atom has anything left to read. */
  readonly settled: boolean;
}

/** How far a token is. */
interface Step {
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

interface Reader {
  readonly index: number;
  readonly atom: Atom;
  /** Nothing is admitted once this atom is refused. */
  readonly decisive: boolean;
}

type SlotNode = Extract<Node, { kind: 'slot' }>;

class Walk {
  readonly #nodes: readonly Node[];
  readonly #start: readonly number[];
  readonly #atoms: readonly Atom[];
  readonly #judge: Judge;
  readonly #graph: TokenGraph;
  readonly #bits: ReadonlyMap<Slot, number>;
  readonly #budget: Budget;
  readonly #decisive: readonly boolean[];
  readonly #queue: Step[] = [];
  readonly #seen = new Set<number>();
  readonly #configs = new Map<string | number, Config>();
  readonly #readers = new Map<readonly string[], readonly Reader[]>();
  readonly #endings = new Map<SubjectForm, { readonly closed: number; readonly ending: Ending }[]>();

  constructor(graph: TokenGraph, atoms: readonly Atom[], judge: Judge, budget: Budget) {
    this.#graph = graph;
    this.#nodes = graph.nodes;
    this.#start = graph.start;
    this.#atoms = atoms;
    this.#judge = judge;
    this.#bits = graph.bits;
    this.#budget = budget;
    const pending = atoms.map(() => PENDING);
    this.#decisive = atoms.map((_, index) => judge(pending.with(index, REFUSED)) === NO);
  }

  run(): Openings {
    const config = this.#intern(this.#atoms.map(() => PENDING));
    if (config.verdict !== NO) {
      for (const node of this.#start) this.#enter(node, config, 0, false, undefined, '', -1, false);
    }
    for (let index = 0; index < this.#queue.length; index += 1) {
      const step = this.#queue[index];
      if (step !== undefined) this.#leave(step);
    }
    const endings = this.#endings;
    return { of: (form) => endings.get(form)?.map(({ ending }) => ending) ?? [] };
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
      const config = node.kind === 'text' ? this.#read(before, this.#readersAt(id), node.text) : before;
      if (config === undefined) return;
      const key = ((config.id * this.#nodes.length + id) * 2 + (open ? 1 : 0)) * 2 ** MOST_SLOTS + closed;
      if (this.#seen.has(key)) return;
      this.#seen.add(key);
      spend(this.#budget, 1 + this.#atoms.length);
      const step: Step = { node: id, config, closed, open, from, text, wroteAt, free };
      if (!config.settled) this.#queue.push(step);
      else for (const way of this.#graph.ways.from(id)) this.#end(way.form, config, closed, step, way);
      return;
    }
    if (node.kind === 'done') {
      const step: Step = { node: id, config: before, closed, open, from, text, wroteAt, free };
      this.#end(node.form, before, closed, step, undefined);
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
    const config = this.#afterwards(id, node.kind === 'absent', before);
    if (config.verdict === NO) return;
    for (const next of node.next) this.#enter(next, config, closed, open, from, text, wroteAt, free);
  }

  /** A token is complete, or nothing stands in the `way` of its completion. */
  #end(form: SubjectForm, { verdict }: Config, closed: number, last: Step, way: FreeWay | undefined): void {
    if (verdict !== YES && verdict !== DOUBT) return;
    const sure = verdict === YES;
    const found = this.#endings.get(form) ?? [];
    if (found.length === 0) this.#endings.set(form, found);
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

  /** The atoms behind a node that writes nothing. */
  #afterwards(id: number, absent: boolean, { states }: Config): Config {
    const changed = states.slice();
    for (const { index, atom } of this.#readersAt(id)) {
      const state = changed[index] ?? PENDING;
      if (absent) changed[index] = ABSENT;
      else if (state === PENDING || state >= 0) {
        const accepted = atom.language.accepts(state === PENDING ? atom.language.start : state);
        changed[index] = accepted ? ACCEPTED : REFUSED;
      }
    }
    return this.#intern(changed);
  }

  /** Writes every character that makes a difference, and goes on. */
  #leave(step: Step): void {
    const node = this.#nodes[step.node];
    if (node?.kind === 'text') {
      for (const next of node.next)
        this.#enter(next, step.config, step.closed, false, step, node.text, step.node, false);
    }
    if (node?.kind === 'slash') this.#write('/', step, node);
    if (node?.kind !== 'slot') return;
    const readers = this.#readersAt(step.node);
    const strict = strictIn(readers, step.config.states);
    if (strict !== undefined) {
      if (readers.length === 1) this.#writeForced(strict, step, node);
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

  /** Goes on as far as the only reader leaves no choice, and leaves the slot wherever what follows can begin. */
  #writeForced(reader: Reader, step: Step, node: SlotNode): void {
    const { index, atom } = reader;
    const { language, claim } = atom;
    const { config, closed } = step;
    const free = !atom.positive;
    const open = step.open || free;
    const left = open ? closed : closed | (this.#bits.get(node.slot) ?? 0);
    const reach = (state: number): Config =>
      this.#intern(config.states.with(index, state), state < 0 ? undefined : config.verdict);
    let state = placeIn(language, config.states[index]);
    let wanted = language.forced(state);
    if (wanted === undefined) {
      this.#writeEach(language.dictated(state), step, node);
      return;
    }
    let text = '';
    while (wanted !== undefined) {
      if (!fitsInto(node, wanted)) return;
      spend(this.#budget, 1);
      state = language.step(state, wanted);
      text += wanted;
      wanted = language.forced(state);
      let after: Config | undefined;
      for (const next of node.next) {
        const following = this.#nodes[next];
        if (next === step.node || following === undefined) continue;
        if (state >= 0 && !canFollow(following, claim, wanted, language, state)) continue;
        after ??= reach(state);
        if (after.verdict === NO) return;
        const stays = slotOf(following) === node.slot;
        this.#enter(next, after, stays ? closed : left, stays && open, step, text, step.node, free);
      }
    }
    const after = reach(state);
    if (after.verdict !== NO) this.#enter(step.node, after, closed, open, step, text, step.node, free);
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
    const config = this.#read(step.config, readers, character);
    if (config === undefined) return;
    const open = step.open || free;
    const left = open ? step.closed : step.closed | (this.#bits.get(node.slot) ?? 0);
    for (const next of node.next) {
      const stays = slotOf(this.#nodes[next]) === node.slot;
      this.#enter(next, config, stays ? step.closed : left, stays && open, step, character, step.node, free);
    }
  }

  /** The atoms after some more characters of their claims; undefined when the goal is out of reach. */
  #read(config: Config, readers: readonly Reader[], text: string): Config | undefined {
    let changed: number[] | undefined;
    let settled = false;
    for (const { index, atom, decisive } of readers) {
      const before = config.states[index] ?? REFUSED;
      if (before < 0 && before !== PENDING) continue;
      const { language } = atom;
      let state = placeIn(language, before);
      for (const character of text) {
        state = language.step(state, character);
        if (state < 0) break;
      }
      if (state === REFUSED && decisive) return undefined;
      changed ??= config.states.slice();
      changed[index] = state;
      settled ||= state < 0;
    }
    if (changed === undefined) return config;
    const after = this.#intern(changed, settled ? undefined : config.verdict);
    return after.verdict === NO ? undefined : after;
  }

  /** `verdict` where it is known: only atoms that are settled make a difference to it. */
  #intern(states: readonly number[], verdict?: Verdict): Config {
    const [first = 0, second = 0] = states;
    const key = states.length <= 2 ? (first - PENDING) * 2 ** 26 + (second - PENDING) : states.join();
    const known = this.#configs.get(key);
    if (known !== undefined) return known;
    const config = {
      id: this.#configs.size,
      states,
      verdict: verdict ?? this.#judge(states),
      settled: states.every((state) => state < 0 && state !== PENDING),
    };
    this.#configs.set(key, config);
    return config;
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

/** The state in which an atom reads on. */
function placeIn({ start }: Language, state: number | undefined): number {
  return state === undefined || state === PENDING ? start : state;
}

/** What an atom that still reads dictates. */
function dictatedBy({ index, atom: { language } }: Reader, states: readonly number[]): readonly string[] {
  const state = states[index] ?? REFUSED;
  return state < 0 && state !== PENDING ? [] : language.dictated(placeIn(language, state));
}

/** A reader that leaves nothing admitted unless it gets one of the characters that it dictates. */
function strictIn(readers: readonly Reader[], states: readonly number[]): Reader | undefined {
  return readers.find(({ index, atom, decisive }) => {
    const state = states[index] ?? REFUSED;
    if (!decisive || (state < 0 && state !== PENDING)) return false;
    return atom.language.others(placeIn(atom.language, state)) === REFUSED;
  });
}

/** Whether a claim can go on at a node where only one character is `wanted`; false only when it certainly cannot. */
function canFollow(
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

function fitsInto({ slot, withoutSlash }: SlotNode, character: string): boolean {
  return slot.accepts(character) && !(withoutSlash && character === '/');
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
