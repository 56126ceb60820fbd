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

  it('of long segments agree with the definition, too', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '?'), minLength: 30, maxLength: 70 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 60, maxLength: 200 });
    fc.assert(
      fc.property(letters, text, fc.nat(100), (segment, around, at) => {
        const fitting = [...segment].map((letter) => (letter === '?' ? 'b' : letter)).join('');
        const holding = around.slice(0, at) + fitting + around.slice(at);
        expect(matchesWildcard(`*${segment}*`, holding)).toBe(true);
        const plain = new RegExp(segment.replaceAll('?', '.'));
        const answer = matchesWildcard(`*${segment}*`, around);
        expect(answer).toBe(plain.test(around));
      }),
    );
  });

  const N = 100_000;
  it.each([
    ['stars', '*a'.repeat(2000).concat('*b'), 'a'.repeat(N)],
    ['a segment that nearly fits everywhere', `*${'a'.repeat(1000)}b*`, 'a'.repeat(N)],
    ['the same with a question mark', `*${'a'.repeat(500)}?${'a'.repeat(499)}b*c`, 'a'.repeat(N)],
    ['many such segments', `*${`${'a'.repeat(31)}?b*`.repeat(30)}c`, 'a'.repeat(N)],
    ['only question marks', `*${'?'.repeat(1000)}*c`, 'a'.repeat(N)],
  ])('take time in proportion to the text for %s', (_, pattern, text) => {
    const compiled = compileWildcard([{ text: pattern, literal: false }]);
    const longest = Math.max(...compiled.segments.map(({ length }) => length));
    const stepsFor = (length: number): number => {
      const steps = { count: 0 };
      matchesPattern(compiled, text.slice(0, length), steps);
      return steps.count;
    };
    expect(stepsFor(N)).toBeLessThanOrEqual(N * Math.max(3, Math.ceil(longest / 32)) + pattern.length);
    expect(stepsFor(N)).toBeLessThanOrEqual(2 * stepsFor(N / 2) + 2 * pattern.length);
  });
});
