import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileWildcard, matchesPattern, matchesWildcard } from '../../src/trust/wildcard.ts';

/** The definition, word by word, without regard to time. */
function naively(pattern: readonly string[], text: readonly string[]): boolean {
  const [head, ...rest] = pattern;
  if (head === undefined) return text.length === 0;
  if (head === '*') {
    return naively(rest, text) || (text.length > 0 && naively(pattern, text.slice(1)));
  }
  return text.length > 0 && (head === '?' || head === text[0]) && naively(rest, text.slice(1));
}

const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '/', '😀'), maxLength: 9 });
const texts = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*', '😀'), maxLength: 9 });

describe('wildcards', () => {
  it('agree with the definition', () => {
    fc.assert(
      fc.property(patterns, texts, (pattern, text) => {
        expect(matchesWildcard(pattern, text)).toBe(naively([...pattern], [...text]));
      }),
      { numRuns: 3000 },
    );
  });

  it('of literal pieces match only themselves', () => {
    fc.assert(
      fc.property(patterns, texts, (pattern, text) => {
        const literal = compileWildcard([{ text: pattern, literal: true }]);
        expect(matchesPattern(literal, text)).toBe(pattern === text);
      }),
    );
  });

  it('take no more than a moment for many stars', () => {
    const started = performance.now();
    expect(matchesWildcard(`${'*a'.repeat(2000)}*b`, 'a'.repeat(20_000))).toBe(false);
    expect(matchesWildcard(`${'*?'.repeat(2000)}*b`, 'a'.repeat(20_000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
