import type { PatternSegment, WildcardPattern } from '../wildcard.ts';
import { type Budget, spend } from './budget.ts';
import { ACCEPTED, bothCases, type Language, REFUSED } from './language.ts';

/** Text that is looked for behind a star, and how many further characters of any kind follow it. */
interface Sought {
  readonly text: readonly string[];
  /** For the first so many characters of the text: where to read on when the next one is not the wanted one. */
  readonly retreats: readonly number[];
  readonly anyAfter: number;
  /** The number of its first state. */
  readonly first: number;
}

/** A pattern in which nothing has to be reconsidered: what stands before the first star, and what is looked for. */
interface Search {
  readonly before: PatternSegment;
  readonly sought: readonly Sought[];
  readonly size: number;
}

/**
 * The texts that one pattern matches, by an automaton that needs a state per character of the pattern, whatever the
 * characters are: behind a star the leftmost occurrence is enough (Knuth, Morris and Pratt). Undefined for patterns that
 * have a `?` between two characters behind a star. What it gives is what `automatonOf` gives.
 */
export function soughtTexts(
  pattern: WildcardPattern,
  ignoreCase: boolean,
  budget: Budget,
): Language | undefined {
  spend(
    budget,
    pattern.segments.reduce((sum, { length }) => sum + length + COST_OF_STAR, 0),
  );
  const fold = (character: string): string => (ignoreCase ? character.toLowerCase() : character);
  const search = searchOf(pattern, fold);
  return search === undefined ? undefined : languageOfSearch(search, ignoreCase, fold);
}

const COST_OF_STAR = 4;

function searchOf(pattern: WildcardPattern, fold: (character: string) => string): Search | undefined {
  const [before = [], ...behind] = questionMarksFirst(pattern);
  const sought: Sought[] = [];
  let first = before.length;
  for (const [index, segment] of behind.entries()) {
    const end = segment.indexOf(undefined);
    const text = (end < 0 ? segment : segment.slice(0, end)).flatMap((character) =>
      character === undefined ? [] : [fold(character)],
    );
    const anyAfter = segment.length - text.length;
    const last = index === behind.length - 1;
    if (segment.slice(text.length).some((character) => character !== undefined)) return undefined;
    if (last && anyAfter > 0) return undefined;
    sought.push({ text, retreats: retreatsIn(text), anyAfter, first });
    first += segment.length;
  }
  const folded = before.map((character) => (character === undefined ? undefined : fold(character)));
  return { before: folded, sought, size: first };
}

/** The same pattern with `?*` for each `*?`, and without stars that stand beside another. */
function questionMarksFirst({ segments }: WildcardPattern): readonly PatternSegment[] {
  const kept: (string | undefined)[][] = [];
  for (const [index, segment] of segments.entries()) {
    const text = segment.findIndex((character) => character !== undefined);
    const marks = index === 0 ? 0 : text < 0 ? segment.length : text;
    for (let mark = 0; mark < marks; mark += 1) kept.at(-1)?.push(undefined);
    if (index === 0 || index === segments.length - 1 || marks < segment.length)
      kept.push(segment.slice(marks));
  }
  return kept;
}

/**
 * For each beginning of the text, the longest shorter beginning that it ends with and that wants another character:
 * so at most logarithmically many are tried for one character. -1 where there is none.
 */
function retreatsIn(text: readonly string[]): readonly number[] {
  const retreats = [-1];
  let border = 0;
  for (let length = 1; length <= text.length; length += 1) {
    retreats.push(length < text.length && text[border] === text[length] ? (retreats[border] ?? -1) : border);
    if (length === text.length) break;
    while (border >= 0 && text[border] !== text[length]) border = retreats[border] ?? -1;
    border += 1;
  }
  return retreats;
}

function languageOfSearch(
  { before, sought, size }: Search,
  ignoreCase: boolean,
  fold: (character: string) => string,
): Language {
  const last = sought.at(-1);
  const end = before.length;
  const accepting = last === undefined ? end : last.text.length === 0 ? ACCEPTED : size;
  /** The state with so many characters of a sought text (or those before the first star) read. */
  const at = (state: number): number => (last !== undefined && state === size ? accepting : state);
  const soughtAt = (state: number): Sought | undefined => {
    let [low, high] = [0, sought.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sought[middle]?.first ?? 0) <= state) low = middle;
      else high = middle - 1;
    }
    return sought[low];
  };

  const step = (state: number, given: string): number => {
    if (state < 0) return state;
    const character = fold(given);
    if (state < end) {
      const wanted = before[state];
      return wanted === undefined || wanted === character ? at(state + 1) : REFUSED;
    }
    const looking = soughtAt(state);
    if (looking === undefined) return REFUSED;
    let read = state - looking.first;
    if (looking.anyAfter > 0 && read >= looking.text.length) return at(state + 1);
    while (read >= 0 && looking.text[read] !== character) read = looking.retreats[read] ?? -1;
    return at(looking.first + read + 1);
  };

  const wantedIn = (state: number): readonly string[] => {
    if (state < 0) return [];
    if (state < end) {
      const wanted = before[state];
      return wanted === undefined ? [] : [wanted];
    }
    const looking = soughtAt(state);
    const wanted: string[] = [];
    if (looking === undefined) return wanted;
    let read = state - looking.first;
    if (looking.anyAfter > 0 && read >= looking.text.length) return wanted;
    for (; read >= 0; read = looking.retreats[read] ?? -1) {
      const character = looking.text[read];
      if (character !== undefined) wanted.push(character);
    }
    return wanted.length > 1 ? [...new Set(wanted.reverse())] : wanted;
  };

  return {
    start: at(0),
    step,
    accepts: (state) => state === ACCEPTED || state === accepting,
    dictated: (state) => (ignoreCase ? [...new Set(wantedIn(state).flatMap(bothCases))] : wantedIn(state)),
    // No pattern has an empty text as a character.
    others: (state) => step(state, ''),
    forced(state) {
      const wanted = state >= 0 && state < end ? before[state] : undefined;
      return wanted === undefined || (ignoreCase && bothCases(wanted).some((one) => one !== wanted))
        ? undefined
        : wanted;
    },
  };
}
