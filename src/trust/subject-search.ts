import type { Slot, SubjectForm } from './subject-grammar.ts';
import type { WildcardPattern } from './wildcard.ts';

/** A subject of a form that all patterns admit. */
export interface FoundSubject {
  readonly subject: string;
  /** What stands in each slot, by name. */
  readonly slots: ReadonlyMap<string, FoundSlot>;
}

export interface FoundSlot {
  readonly value: string;
  /** Some character is not dictated by any pattern. */
  readonly open: boolean;
  /** No character is dictated by a pattern. */
  readonly whollyOpen: boolean;
}

export type SearchResult = FoundSubject | 'none' | 'too-large';

/** One character of the form: fixed, or any of a slot. */
interface Position {
  readonly slot: Slot | undefined;
  readonly character: string;
}

interface State {
  readonly position: number;
  /** The slot at `position` has a character already. */
  readonly started: boolean;
  /** That slot has a character that no pattern dictates. */
  readonly open: boolean;
  /** A slash in that slot waits for the next part. */
  readonly divided: boolean;
  /** Where each pattern stands, as an index into its flattened characters. */
  readonly at: readonly number[];
  readonly from: State | undefined;
  readonly wrote: string | undefined;
  readonly freedom: Freedom;
}

/** How far the patterns leave a character open: dictated by one, any single character (`?`), or any number (`*`). */
type Freedom = 'dictated' | 'one' | 'many';

/** A pattern as a list of steps: a character, one of any (`?`), or any number (`*`). */
type Step = { readonly character: string } | 'one' | 'many';

/** How many states may still be looked at; shared by the searches that belong to one question. */
export interface SearchBudget {
  left: number;
}

/**
 * Finds a subject of the form that matches all patterns, in which every slot of `mustBeOpen` has a character that no
 * pattern dictates: walks form and patterns together, breadth first, so that the shortest such subject is found and
 * none is missed. `too-large` when the budget is used up; what was looked at is taken off it.
 */
export function findSubject(
  form: SubjectForm,
  patterns: readonly WildcardPattern[],
  mustBeOpen: (slot: Slot) => boolean,
  budget: SearchBudget,
): SearchResult {
  const positions = form.parts.flatMap((part): readonly Position[] =>
    typeof part === 'string'
      ? [...part].map((character) => ({ slot: undefined, character }))
      : [{ slot: part, character: '' }],
  );
  const steps = patterns.map(stepsOf);
  const start: State = {
    position: 0,
    started: false,
    open: false,
    divided: false,
    at: steps.map(() => 0),
    from: undefined,
    wrote: undefined,
    freedom: 'dictated',
  };
  const queue: State[] = [start];
  const seen = new Set<string>([keyOf(start)]);
  for (let index = 0; index < queue.length; index += 1) {
    const state = queue[index];
    if (state === undefined) break;
    if (
      state.position === positions.length &&
      state.at.every((at, which) => onlyStarsLeft(steps[which], at))
    ) {
      return assemble(state, positions);
    }
    for (const next of successors(state, positions, steps, mustBeOpen)) {
      const key = keyOf(next);
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push(next);
    }
    budget.left -= 1;
    if (budget.left <= 0) return 'too-large';
  }
  return 'none';
}

function successors(
  state: State,
  positions: readonly Position[],
  steps: readonly (readonly Step[])[],
  mustBeOpen: (slot: Slot) => boolean,
): readonly State[] {
  const position = positions[state.position];
  if (position === undefined) return [];
  const { slot } = position;
  const leave: readonly State[] =
    slot !== undefined && state.started && !state.divided && (state.open || !mustBeOpen(slot))
      ? [
          {
            ...state,
            position: state.position + 1,
            started: false,
            open: false,
            from: state,
            wrote: undefined,
          },
        ]
      : [];
  const characters = slot === undefined ? [position.character] : candidates(state, steps, slot);
  const written = characters.flatMap((character) => write(state, steps, character, slot));
  return [...leave, ...written];
}

/** Characters worth trying in a slot: those that some pattern dictates here, and one that none does. */
function candidates(state: State, steps: readonly (readonly Step[])[], slot: Slot): readonly string[] {
  const dictated = steps.flatMap((pattern, which) =>
    reachable(pattern, state.at[which] ?? 0).flatMap((at) => {
      const step = pattern[at];
      return step !== undefined && typeof step === 'object' ? [step.character] : [];
    }),
  );
  const fresh = slot.sample[0] ?? 'x';
  const slashFits = slot.divided !== true || (state.started && !state.divided);
  return [...new Set([...dictated, fresh])].filter(
    (character) => slot.accepts(character) && (character !== '/' || slashFits),
  );
}

function write(
  state: State,
  steps: readonly (readonly Step[])[],
  character: string,
  slot: Slot | undefined,
): readonly State[] {
  let moves: readonly { readonly at: readonly number[]; readonly freedom: Freedom }[] = [
    { at: [], freedom: 'many' },
  ];
  for (const [which, pattern] of steps.entries()) {
    moves = moves.flatMap((move) =>
      advance(pattern, state.at[which] ?? 0, character).map(({ at, freedom }) => ({
        at: [...move.at, at],
        freedom: lessFree(move.freedom, freedom),
      })),
    );
  }
  return moves.map(({ at, freedom }) => ({
    position: slot === undefined ? state.position + 1 : state.position,
    started: slot !== undefined,
    open: slot !== undefined && (state.open || freedom !== 'dictated'),
    divided: slot?.divided === true && character === '/',
    at,
    from: state,
    wrote: character,
    freedom,
  }));
}

interface Advance {
  readonly at: number;
  readonly freedom: Freedom;
}

/** Where a pattern can stand after a character, and whether a wildcard took it. */
function advance(pattern: readonly Step[], from: number, character: string): readonly Advance[] {
  return reachable(pattern, from).flatMap((at): readonly Advance[] => {
    const step = pattern[at];
    if (step === 'many') return [{ at, freedom: 'many' }];
    if (step === 'one') return [{ at: at + 1, freedom: 'one' }];
    return step?.character === character ? [{ at: at + 1, freedom: 'dictated' }] : [];
  });
}

/** A star can be left without a character. */
function reachable(pattern: readonly Step[], from: number): readonly number[] {
  const places = [from];
  for (let at = from; pattern[at] === 'many'; at += 1) places.push(at + 1);
  return places;
}

function onlyStarsLeft(pattern: readonly Step[] | undefined, from: number): boolean {
  return (pattern ?? []).slice(from).every((step) => step === 'many');
}

function stepsOf(pattern: WildcardPattern): readonly Step[] {
  return pattern.segments.flatMap((segment, index): readonly Step[] => {
    const steps = segment.map((character): Step => (character === undefined ? 'one' : { character }));
    return index === 0 ? steps : ['many', ...steps];
  });
}

function keyOf(state: State): string {
  return [state.position, state.started, state.open, state.divided, ...state.at].join(',');
}

function lessFree(a: Freedom, b: Freedom): Freedom {
  return a === 'dictated' || b === 'dictated' ? 'dictated' : a === 'one' || b === 'one' ? 'one' : 'many';
}

interface Written {
  readonly slot: Slot | undefined;
  readonly character: string;
  readonly freedom: Freedom;
}

function assemble(last: State, positions: readonly Position[]): FoundSubject {
  const written: Written[] = [];
  for (let state: State | undefined = last; state?.from !== undefined; state = state.from) {
    if (state.wrote === undefined) continue;
    written.push({
      slot: positions[state.from.position]?.slot,
      character: state.wrote,
      freedom: state.freedom,
    });
  }
  written.reverse();
  const slots = new Map<string, FoundSlot>();
  let subject = '';
  for (const [index, character] of written.entries()) {
    const text = inWords(character, written[index - 1]);
    subject += text;
    if (character.slot === undefined) continue;
    const before = slots.get(character.slot.name) ?? { value: '', open: false, whollyOpen: true };
    const free = character.freedom !== 'dictated';
    slots.set(character.slot.name, {
      value: before.value + text,
      open: before.open || free,
      whollyOpen: before.whollyOpen && free,
    });
  }
  return { subject, slots };
}

/** The first character of a run that a star took becomes a word that says what stands there. */
function inWords({ slot, character, freedom }: Written, before: Written | undefined): string {
  const startsRun = freedom === 'many' && !(before?.freedom === 'many' && before.slot === slot);
  return slot !== undefined && startsRun && character === slot.sample[0] ? slot.sample : character;
}
