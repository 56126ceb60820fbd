/** A wildcard pattern cut at its stars: `?` stands inside a segment, escaped characters are literal. */
export interface WildcardPattern {
  readonly segments: readonly PatternSegment[];
}

/** Characters between two stars; `undefined` stands for `?`, which is exactly one character. */
type PatternSegment = readonly (string | undefined)[];

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

/**
 * Whether the whole text matches. Each segment between stars is taken at its leftmost place and never reconsidered,
 * which is enough for patterns without alternatives, so that the time is at most pattern length × text length.
 */
export function matchesPattern(pattern: WildcardPattern, text: string): boolean {
  const characters = [...text];
  const first = pattern.segments[0] ?? [];
  if (pattern.segments.length === 1) {
    return characters.length === first.length && segmentAt(first, characters, 0);
  }
  const last = pattern.segments.at(-1) ?? [];
  const end = characters.length - last.length;
  if (first.length > end || !segmentAt(first, characters, 0) || !segmentAt(last, characters, end))
    return false;
  let position = first.length;
  for (const segment of pattern.segments.slice(1, -1)) {
    const found = leftmost(segment, characters, position, end);
    if (found === undefined) return false;
    position = found + segment.length;
  }
  return position <= end;
}

/** Whether the text matches a pattern in which every `*` and `?` is a wildcard. */
export function matchesWildcard(pattern: string, text: string): boolean {
  return matchesPattern(compileWildcard([{ text: pattern, literal: false }]), text);
}

function leftmost(
  segment: PatternSegment,
  text: readonly string[],
  from: number,
  end: number,
): number | undefined {
  for (let start = from; start + segment.length <= end; start += 1) {
    if (segmentAt(segment, text, start)) return start;
  }
  return undefined;
}

function segmentAt(segment: PatternSegment, text: readonly string[], start: number): boolean {
  for (let index = 0; index < segment.length; index += 1) {
    const wanted = segment[index];
    if (wanted !== undefined && wanted !== text[start + index]) return false;
  }
  return true;
}
