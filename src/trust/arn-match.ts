import type { Tri } from './tri.ts';
import { compileWildcard, type PatternPiece, wildcardMatcher } from './wildcard.ts';

const COMPONENTS = 6;

/**
 * Whether ARNs match a pattern, component by component, so that a `*` does not cross the first five colons. ArnEquals
 * and ArnLike are the same. What is no ARN cannot be compared.
 */
export function arnMatcher(expected: readonly PatternPiece[]): (seen: string) => Tri {
  const patterns = components(expected).map((pattern) => wildcardMatcher(compileWildcard(pattern)));
  return (seen) => {
    const values = components([{ text: seen, literal: true }]);
    if (values.length < COMPONENTS) return { unknown: `"${seen}" is not an ARN` };
    if (patterns.length < COMPONENTS) {
      return { unknown: `"${expected.map((piece) => piece.text).join('')}" is not an ARN` };
    }
    return patterns.every((matches, index) =>
      matches((values[index] ?? []).map((piece) => piece.text).join('')),
    );
  };
}

/** The same for one ARN. */
export function arnMatches(expected: readonly PatternPiece[], seen: string): Tri {
  return arnMatcher(expected)(seen);
}

/** Cuts at the first five colons; the sixth component keeps its colons. */
function components(pieces: readonly PatternPiece[]): readonly (readonly PatternPiece[])[] {
  const found: PatternPiece[][] = [[]];
  for (const piece of pieces) {
    let rest = piece.text;
    for (let colon = rest.indexOf(':'); colon >= 0 && found.length < COMPONENTS; colon = rest.indexOf(':')) {
      found.at(-1)?.push({ ...piece, text: rest.slice(0, colon) });
      found.push([]);
      rest = rest.slice(colon + 1);
    }
    found.at(-1)?.push({ ...piece, text: rest });
  }
  return found;
}
