import { describe, expect, it } from '@jest/globals';
import { renderMarkdown } from '../../src/demo/markdown-view.ts';
import { createPaint, wantsColours } from '../../src/demo/paint.ts';
import { padTo, textWidth, wrap } from '../../src/demo/text-width.ts';
import { code, details, escapeMarkdown, fence, heading, table } from '../../src/report/markdown.ts';

const plain = createPaint(false);
const render = (markdown: string, width = 80): readonly string[] => renderMarkdown(markdown, width, plain);

describe('Markdown on a terminal', () => {
  it.each([
    ['a heading', heading(3, escapeMarkdown('Who: a_b *c*')), ['Who: a_b *c*']],
    [
      'escaped text as it was',
      escapeMarkdown('<b> & |pipe| @me #1 [x](y) `t` \\ {z}'),
      ['<b> & |pipe| @me #1 [x](y) `t` \\ {z}'],
    ],
    ['code', `as ${code('arn:aws:iam::1:role/a_b|c')}`, ['as arn:aws:iam::1:role/a_b|c']],
    [
      'bold, links and lists',
      '- **one** [docs](https://example.com)\n- `two`',
      ['• one docs (https://example.com)', '• two'],
    ],
    [
      'a fenced block as it is',
      fence('json', '{\n  "a": "| <b> **"\n}'),
      ['  {', '    "a": "| <b> **"', '  }'],
    ],
    ['a folded part, open', details('More', 'inside'), ['▾ More', '', 'inside']],
    ['blank lines once', 'a\n\n\n\nb\n\n', ['a', '', 'b']],
    [
      'a table with aligned columns',
      table(
        ['', 'check', 'seen'],
        [
          ['✅ pass', 'role', code('A|B')],
          ['❌ FAIL', 'long check', 'x\ny'],
        ],
      ),
      [
        '         check       seen',
        '───────  ──────────  ────',
        '✅ pass  role        A|B',
        '❌ FAIL  long check  x',
        '                     y',
      ],
    ],
    [
      'a table without a head',
      table(
        ['', ''],
        [
          ['account', '1'],
          ['as', 'x'],
        ],
      ),
      ['account  1', 'as       x'],
    ],
  ])('%s', (_, markdown, expected) => {
    expect(render(markdown)).toEqual(expected);
  });

  it('keeps tables and text within the width', () => {
    const long = 'word '.repeat(40).trim();
    const shown = render(`${table(['a', 'b'], [[long, 'x'.repeat(90)]])}\n${long}\n\n- ${long}`, 60);
    expect(Math.max(...shown.map(textWidth))).toBeLessThanOrEqual(60);
    expect(shown.join(' ').match(/word/g)).toHaveLength(120);
    expect(shown.join('').match(/x/g)).toHaveLength(90);
  });
});

describe('widths', () => {
  it.each([
    ['abc', 3],
    ['✅', 2],
    ['✓', 1],
    ['🔑 x', 4],
    ['日本', 4],
    ['é', 1],
    [createPaint(true).red('red'), 3],
    ['', 0],
  ])('%j takes %i columns', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it('fill and wrap', () => {
    expect(padTo('✅', 4)).toBe('✅  ');
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('abcdefghij k', 4)).toEqual(['abcd', 'efgh', 'ij k']);
    expect(wrap('a\n\nb', 4)).toEqual(['a', '', 'b']);
    expect(wrap('arn:aws:iam::1:role/name', 12)).toEqual(['arn:aws:iam:', ':1:role/name']);
  });
});

describe('colours', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ TERM: 'dumb' }, true, false],
  ])('%j on a terminal %s: %s', (environment, terminal, expected) => {
    expect(wantsColours(environment, terminal)).toBe(expected);
  });
});
