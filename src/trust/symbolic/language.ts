import type { WildcardPattern } from '../wildcard.ts';
import { type Budget, spend } from './budget.ts';

/** The state from which nothing is accepted any more. */
export const REFUSED = -1;
/** The state from which everything is accepted, whatever follows. */
export const ACCEPTED = -2;

/**
 * The texts that match at least one of some patterns, as a deterministic automaton that is built as far as it is
 * walked. States are numbers from 0; the complement is the same automaton with the answer turned round.
 */
export interface Language {
  readonly start: number;
  /** The state after one more character. */
  step(state: number, character: string): number;
  /** Whether the text that led to the state is in the language. */
  accepts(state: number): boolean;
  /** The characters that lead elsewhere than all others do: the compressed alphabet of the state. */
  dictated(state: number): readonly string[];
}

/** A step of a pattern: a character, `?` or `*`. Positions count steps; one behind the last step is the end. */
type Step = string | undefined | typeof STAR;

const STAR = Symbol('star');

interface State {
  /** Places in all patterns, ascending; a place is the number of a step. */
  readonly places: readonly number[];
  readonly next: Map<string, number>;
  dictated: readonly string[] | undefined;
}

/** The union of patterns. With `ignoreCase` letters of ASCII are the same in both cases. */
export function languageOf(
  patterns: readonly WildcardPattern[],
  ignoreCase: boolean,
  budget: Budget,
): Language {
  const steps: (Step | null)[] = [];
  /** The pattern that a step belongs to. */
  const owners: number[] = [];
  const starts: number[] = [];
  const fold = (character: string): string => (ignoreCase ? character.toLowerCase() : character);
  for (const { segments } of patterns) {
    starts.push(steps.length);
    for (const [index, segment] of segments.entries()) {
      if (index > 0) steps.push(STAR);
      for (const character of segment) steps.push(character === undefined ? undefined : fold(character));
    }
    // The end of a pattern.
    steps.push(null);
    while (owners.length < steps.length) owners.push(starts.length);
  }
  spend(budget, steps.length);
  const states: State[] = [];
  const known = new Map<string, number>();

  const intern = (reached: readonly number[]): number => {
    const places = closed(reached, steps, owners);
    spend(budget, 1 + places.length);
    if (places.length === 0) return REFUSED;
    if (places.some((place) => steps[place] === STAR && steps[place + 1] === null)) return ACCEPTED;
    const key = places.join();
    const found = known.get(key);
    if (found !== undefined) return found;
    states.push({ places, next: new Map(), dictated: undefined });
    known.set(key, states.length - 1);
    return states.length - 1;
  };
  const start = intern(starts);

  return {
    start,
    step(state, given) {
      const from = states[state];
      if (from === undefined) return state;
      const character = fold(given);
      const cached = from.next.get(character);
      if (cached !== undefined) return cached;
      const reached: number[] = [];
      for (const place of from.places) {
        const step = steps[place];
        if (step === STAR) reached.push(place);
        else if (step === undefined || step === character) reached.push(place + 1);
      }
      const next = intern(reached);
      from.next.set(character, next);
      return next;
    },
    accepts(state) {
      if (state < 0) return state === ACCEPTED;
      return states[state]?.places.some((place) => steps[place] === null) ?? false;
    },
    dictated(state) {
      const from = states[state];
      if (from === undefined) return [];
      from.dictated ??= [
        ...new Set(
          from.places.flatMap((place) => {
            const step = steps[place];
            return typeof step === 'string' ? (ignoreCase ? bothCases(step) : [step]) : [];
          }),
        ),
      ];
      return from.dictated;
    },
  };
}

/**
 * Adds what stars can skip, and leaves out what a later star of the same pattern makes superfluous: whatever is
 * accepted from before a star is accepted from the star. Gives the places in ascending order.
 */
function closed(
  reached: readonly number[],
  steps: readonly (Step | null)[],
  owners: readonly number[],
): readonly number[] {
  const places: number[] = [];
  for (const from of reached.length > 1 ? reached.toSorted((a, b) => a - b) : reached) {
    for (let place = from; ; place += 1) {
      if (place > (places.at(-1) ?? -1)) {
        if (steps[place] === STAR) {
          while (places.length > 0 && owners[places.at(-1) ?? -1] === owners[place]) places.pop();
        }
        places.push(place);
      }
      if (steps[place] !== STAR) break;
    }
  }
  return places;
}

/** Characters that are the same as a letter when case is ignored; the Kelvin sign is a K to JavaScript and Java alike. */
function bothCases(character: string): readonly string[] {
  return [character, character.toUpperCase(), ...(character === 'k' ? ['\u212a'] : [])];
}
