import type { WildcardPattern } from '../wildcard.ts';
import { type Budget, spend } from './budget.ts';
import { ACCEPTED, bothCases, type Language, REFUSED } from './language.ts';
import { soughtTexts } from './sought-texts.ts';

/** A step of a pattern: a character, `?` or `*`. Positions count steps; one behind the last step is the end. */
type Step = string | undefined | typeof STAR;

const STAR = Symbol('star');

interface State {
  /** Places in all patterns, ascending; a place is the number of a step. */
  readonly places: readonly number[];
  readonly next: Map<string, number>;
  dictated: readonly string[] | undefined;
  forced: { readonly character: string | undefined } | undefined;
}

/** The union of patterns. With `ignoreCase` letters of ASCII are the same in both cases. May spend the budget. */
export function languageOf(
  patterns: readonly WildcardPattern[],
  ignoreCase: boolean,
  budget: Budget,
): Language {
  const [only, ...others] = patterns;
  const short = only !== undefined && others.length === 0 ? soughtTexts(only, ignoreCase, budget) : undefined;
  return short ?? automatonOf(patterns, ignoreCase, budget);
}

/** The general case; exported because tests hold the short cut to it. */
export function automatonOf(
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
    states.push({ places, next: new Map(), dictated: undefined, forced: undefined });
    known.set(key, states.length - 1);
    return states.length - 1;
  };
  const start = intern(starts);
  const step = (state: number, given: string): number => {
    const from = states[state];
    if (from === undefined) return state;
    const character = fold(given);
    const cached = from.next.get(character);
    if (cached !== undefined) return cached;
    const reached: number[] = [];
    for (const place of from.places) {
      const wanted = steps[place];
      if (wanted === STAR) reached.push(place);
      else if (wanted === undefined || wanted === character) reached.push(place + 1);
    }
    const next = intern(reached);
    from.next.set(character, next);
    return next;
  };

  const dictated = (state: number): readonly string[] => {
    const from = states[state];
    if (from === undefined) return [];
    from.dictated ??= [
      ...new Set(
        from.places.flatMap((place) => {
          const wanted = steps[place];
          return typeof wanted === 'string' ? (ignoreCase ? bothCases(wanted) : [wanted]) : [];
        }),
      ),
    ];
    return from.dictated;
  };

  return {
    start,
    step,
    // No pattern has an empty text as a character.
    others: (state) => step(state, ''),
    accepts(state) {
      if (state < 0) return state === ACCEPTED;
      return states[state]?.places.some((place) => steps[place] === null) ?? false;
    },
    dictated,
    forced(state) {
      const from = states[state];
      if (from === undefined) return undefined;
      if (from.forced === undefined) {
        const [only, ...others] = dictated(state);
        from.forced = { character: others.length === 0 && step(state, '') === REFUSED ? only : undefined };
      }
      return from.forced.character;
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
