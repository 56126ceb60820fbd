import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { code, details, escapeMarkdown, fence, heading, table } from '../../src/report/markdown.ts';

const HOSTILE = fc.string({
  unit: fc.constantFrom(
    '|',
    '`',
    '\n',
    '\r',
    '<',
    '>',
    '&',
    '*',
    '[',
    ']',
    '(',
    '@',
    '#',
    '\\',
    '"',
    ' ',
    'a',
    '\u202e',
    '\u0007',
    '-->',
  ),
  maxLength: 20,
});

/** Pipes that end a cell: those with an even number of backslashes before them. */
const openPipes = (line: string): number =>
  [...line.matchAll(/(\\*)\|/g)].filter(([, slashes = '']) => slashes.length % 2 === 0).length;

describe('escaped text', () => {
  it.each([
    ['a|b', 'a\\|b'],
    ['**bold**', '\\*\\*bold\\*\\*'],
    ['<script>', '&lt;script&gt;'],
    ['a\nb\r\n c', 'a b c'],
    ['[x](y)', '\\[x\\]\\(y\\)'],
    ['@team', '@<!-- -->team'],
    ['# a', '\\# a'],
    ['\u202eevil', '\uFFFDevil'],
    ['plain words, 12', 'plain words, 12'],
  ])('%j is %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it('holds no tag but the one of ours, no open bracket and no bare backtick', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const escaped = escapeMarkdown(text).replaceAll('@<!-- -->', '');
        expect(escaped).not.toMatch(/[<>\n\r\u202e]/);
        expect(escaped.replace(/\\[^\w\s]/g, '')).not.toMatch(/[`*[\]#|\\]/);
      }),
    );
  });
});

describe('code', () => {
  it('is one element that nothing inside can end', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const shown = code(text);
        if (shown === '') expect(text.trim()).toBe('');
        else expect(shown).toMatch(/^<code>[^<>`|\n\\*[\]]*<\/code>$/);
      }),
    );
  });
});

describe('a fence', () => {
  it('is longer than any run of backticks inside', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const lines = fence('json', text).trimEnd().split('\n');
        const marks = lines.at(-1) ?? '';
        expect(lines[0]).toBe(`${marks}json`);
        expect(lines.slice(1, -1).join('\n')).not.toContain(marks);
      }),
    );
  });

  it('leaves out a language that would break it', () => {
    expect(fence('js`\nx', 'a')).toBe('```\na\n```\n');
  });
});

describe('a table', () => {
  it('has as many cells in each line as headers, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(HOSTILE, HOSTILE), { maxLength: 4 }), (rows) => {
        const lines = table(['a', 'b'], rows).trimEnd().split('\n');
        expect(lines).toHaveLength(rows.length + 2);
        for (const line of lines) expect(openPipes(line)).toBe(3);
      }),
    );
  });

  it('fills short rows and refuses long ones', () => {
    expect(table(['a', 'b'], [['x']])).toBe('| a | b |\n| --- | --- |\n| x |  |\n');
    expect(() => table(['a'], [['x', 'y']])).toThrow(TypeError);
  });
});

it('headings and summaries stay on one line', () => {
  expect(heading(2, 'a\n b')).toBe('## a b\n\n');
  expect(details('a\nb', 'body\n')).toBe('<details><summary>a b</summary>\n\nbody\n\n</details>\n');
});
