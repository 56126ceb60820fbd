/** A wildcard pattern cut at its stars: `?` stands inside a segment, escaped characters are literal. */
export interface WildcardPattern {
  readonly segments: readonly PatternSegment[];
}

/** Characters between two stars; `undefined` stands for `?`, which is exactly one character. */
export type PatternSegment = readonly (string | undefined)[];

/** A piece of a pattern: text whose `*` and `?` are wildcards, or text that only matches itself. */
export interface PatternPiece {
  readonly text: string;
  readonly literal: boolean;
}

/**
 * Cuts a pattern into segments. `*` is any number of any characters (`/` and `:` included), `?` exactly one.
 * There is no escape character: literal stars come from pieces that are marked as literal.
 */
export function compileWildcard(pieces: readonly PatternPiece[]): WildcardPattern {
  const segments: (string | undefined)[][] = [[]];
  for (const piece of pieces) {
    for (const character of piece.text) {
      if (!piece.literal && character === '*') segments.push([]);
      else segments.at(-1)?.push(!piece.literal && character === '?' ? undefined : character);
    }
  }
  return { segments };
}

/** How many comparisons a match took; for tests of the bound. */
export interface Steps {
  count: number;
}

/**
 * Whether the whole text matches. Each segment between stars is taken at its leftmost place and never reconsidered,
 * which is enough for patterns without alternatives. Time: at most 3 comparisons per character of the text, and one for
 * every 32 characters of the longest segment with a `?`; so it is linear in the text for any pattern.
 */
export function matchesPattern(pattern: WildcardPattern, text: string, steps: Steps = { count: 0 }): boolean {
  const characters = [...text];
  const first = pattern.segments[0] ?? [];
  if (pattern.segments.length === 1) {
    return characters.length === first.length && segmentAt(first, characters, 0, steps);
  }
  const last = pattern.segments.at(-1) ?? [];
  const end = characters.length - last.length;
  if (first.length > end || !segmentAt(first, characters, 0, steps)) return false;
  if (!segmentAt(last, characters, end, steps)) return false;
  let position = first.length;
  for (const segment of pattern.segments.slice(1, -1)) {
    if (segment.length === 0) continue;
    const search = segment.includes(undefined) ? endOfPattern : endOfText;
    const found = search(segment, characters, position, end, steps);
    if (found === undefined) return false;
    position = found;
  }
  return position <= end;
}

/** Half a character: only texts without any can be compared by their halves. */
const SURROGATE = /[\ud800-\udfff]/;

/** A pattern made ready for many texts; gives what matchesPattern gives, and is faster where no search is needed. */
export function wildcardMatcher(pattern: WildcardPattern): (text: string) => boolean {
  const { segments } = pattern;
  const [before = '', after = ''] = segments.map((segment) => segment.join(''));
  const simple =
    segments.length <= 2 &&
    !segments.some((segment) => segment.includes(undefined)) &&
    !SURROGATE.test(before + after);
  if (!simple) return (text) => matchesPattern(pattern, text);
  if (segments.length === 1) return (text) => text === before;
  const least = before.length + after.length;
  return (text) => text.length >= least && text.startsWith(before) && text.endsWith(after);
}

/** Whether the text matches a pattern in which every `*` and `?` is a wildcard. */
export function matchesWildcard(pattern: string, text: string): boolean {
  if (!pattern.includes('*') && !pattern.includes('?')) return pattern === text;
  return matchesPattern(compileWildcard([{ text: pattern, literal: false }]), text);
}

/** Where the leftmost occurrence of a segment without `?` ends (Knuth, Morris and Pratt). */
function endOfText(
  segment: PatternSegment,
  text: readonly string[],
  from: number,
  end: number,
  steps: Steps,
): number | undefined {
  const borders = bordersOf(segment);
  let matched = 0;
  for (let at = from; at < end; at += 1) {
    steps.count += 1;
    while (matched > 0 && segment[matched] !== text[at]) {
      steps.count += 1;
      matched = borders[matched - 1] ?? 0;
    }
    if (segment[matched] === text[at]) matched += 1;
    if (matched === segment.length) return at + 1;
  }
  return undefined;
}

/** For each beginning of the segment, how much of its end is a beginning as well. */
function bordersOf(segment: PatternSegment): readonly number[] {
  const borders: number[] = [0];
  let length = 0;
  for (let at = 1; at < segment.length; at += 1) {
    while (length > 0 && segment[length] !== segment[at]) length = borders[length - 1] ?? 0;
    if (segment[length] === segment[at]) length += 1;
    borders.push(length);
  }
  return borders;
}

const WORD = 32;

/**
 * The same for a segment with `?`: a bit per place of the segment says whether the text so far ends with all before it,
 * and 32 of them move at once (Baeza-Yates and Gonnet).
 */
function endOfPattern(
  segment: PatternSegment,
  text: readonly string[],
  from: number,
  end: number,
  steps: Steps,
): number | undefined {
  const words = Math.ceil(segment.length / WORD);
  const any = new Int32Array(words);
  const masks = new Map<string, Int32Array>();
  for (const [place, character] of segment.entries()) {
    const mask = character === undefined ? any : (masks.get(character) ?? new Int32Array(words));
    if (character !== undefined) masks.set(character, mask);
    mask[place >> 5] = (mask[place >> 5] ?? 0) | (1 << (place & 31));
  }
  const state = new Int32Array(words);
  const lastWord = (segment.length - 1) >> 5;
  const lastBit = 1 << ((segment.length - 1) & 31);
  for (let at = from; at < end; at += 1) {
    const mask = masks.get(text[at] ?? '');
    let carry = 1;
    for (let word = 0; word < words; word += 1) {
      steps.count += 1;
      const before = state[word] ?? 0;
      state[word] = ((before << 1) | carry) & ((mask?.[word] ?? 0) | (any[word] ?? 0));
      carry = before >>> 31;
    }
    if (((state[lastWord] ?? 0) & lastBit) !== 0) return at + 1;
  }
  return undefined;
}

function segmentAt(segment: PatternSegment, text: readonly string[], start: number, steps: Steps): boolean {
  for (let index = 0; index < segment.length; index += 1) {
    steps.count += 1;
    const wanted = segment[index];
    if (wanted !== undefined && wanted !== text[start + index]) return false;
  }
  return true;
}
