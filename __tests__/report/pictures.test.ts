import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { escapeHtml } from '../../src/report/html/escape-html.ts';
import { markedDocument } from '../../src/report/html/marked-document.ts';
import { trustPicture } from '../../src/report/html/trust-picture.ts';
import { trustMermaid } from '../../src/report/mermaid.ts';
import type { Finding } from '../../src/trust/findings/finding.ts';
import { childPath } from '../../src/trust/json-place.ts';
import { viewOf } from '../browser/sample-view.ts';

const HOSTILE = fc.string({
  unit: fc.constantFrom(
    '"',
    '<',
    '>',
    '&',
    "'",
    ']',
    '[',
    '(',
    ')',
    '{',
    '}',
    ';',
    '#',
    '\n',
    '`',
    '|',
    '-->',
    'end',
    '%%',
    '\\',
    '\u202e',
    '\u0000',
    'a',
    ':',
    '/',
    '*',
    'click',
    '</script>',
    ' ',
  ),
  minLength: 1,
  maxLength: 12,
});

const nodesOf = (mermaid: string): readonly string[] => mermaid.match(/^ {2}\w+[[(]/gm) ?? [];

describe('the Mermaid picture', () => {
  it('leads from issuers by subjects to roles', () => {
    const picture = trustMermaid(
      viewOf([
        { name: 'deploy', subject: ['repo:acme/a:*', 'repo:acme/b:*'] },
        { name: 'team/other', subject: 'repo:acme/a:*' },
      ]),
    );
    expect(picture.split('\n').slice(0, 10)).toEqual([
      'flowchart LR',
      '  n0(["token.actions.githubusercontent.com"])',
      '  n1["repo:acme/a:#42;"]',
      '  n2[["deploy"]]:::medium',
      '  n3["repo:acme/b:#42;"]',
      '  n4[["other"]]:::medium',
      '  n0 --> n1',
      '  n1 --> n2',
      '  n0 --> n3',
      '  n3 --> n2',
    ]);
    expect(picture).toContain('  n1 --> n4');
  });

  it('tells roles of one name in several accounts apart', () => {
    const view = viewOf([
      { name: 'deploy', subject: 'repo:acme/*', account: '111122223333' },
      { name: 'deploy', subject: 'repo:acme@1/a@2:environment:prod', account: '444455556666' },
    ]);
    const picture = trustMermaid(view);
    expect(picture).toContain('[["deploy #40;111122223333#41;"]]:::high');
    expect(picture).toContain('[["deploy #40;444455556666#41;"]]:::none');
    for (const account of ['111122223333', '444455556666'])
      expect(trustPicture(view)).toContain(`<title>deploy (${account})</title>`);
  });

  it.each([0, 1, 40, 51, 300])('has at most fifty nodes for %i roles', (count) => {
    const issuers = ['gitlab.com', 'app.terraform.io', 'agent.buildkite.com'];
    const roles = Array.from({ length: count }, (_, index) => ({
      name: `r${index}`,
      subject: `repo:o${index}/*`,
      ...(index % 4 === 0 ? {} : { issuer: issuers[index % 3] ?? '' }),
    }));
    const picture = trustMermaid(viewOf(roles));
    expect(nodesOf(picture).length).toBeLessThanOrEqual(50);
    if (count > 50) expect(picture).toContain(`${count} roles`);
    expect(picture === '').toBe(count === 0);
  });

  it('has no text that ends its node, whatever it is', () => {
    fc.assert(
      fc.property(HOSTILE, HOSTILE, (name, subject) => {
        const lines = trustMermaid(viewOf([{ name, subject }])).split('\n');
        expect(lines).toHaveLength(1 + 3 + 2 + 6);
        for (const line of lines.slice(1, 4))
          expect(line).toMatch(
            /^ {2}n\d+(?:\(\[|\[\[?)"(?:[A-Za-z0-9 _.,:/@=+…-]|#\d+;)*"(?:\]\)|\]\]?)(?::::\w+)?$/,
          );
      }),
    );
  });
});

describe('the picture of the page', () => {
  it('holds markup of its own alone, whatever the names are', () => {
    fc.assert(
      fc.property(HOSTILE, HOSTILE, (name, subject) => {
        const picture = trustPicture(viewOf([{ name, subject }]));
        const tags = new Set([...picture.matchAll(/<\/?([^\s>/]*)/g)].map(([, tag]) => tag));
        expect(
          [...tags].filter(
            (tag) => !['svg', 'title', 'desc', 'text', 'g', 'rect', 'path'].includes(tag ?? ''),
          ),
        ).toEqual([]);
        expect(picture.replaceAll('\n', '')).not.toMatch(/\son\w+=|[\p{Cc}\p{Cf}]/u);
      }),
    );
  });

  it('is drawn without overlap, and counts what has no room', () => {
    const roles = Array.from({ length: 200 }, (_, index) => ({
      name: `r${index}`,
      subject: `repo:o/${index}:*`,
    }));
    const picture = trustPicture(viewOf(roles));
    const boxes = [...picture.matchAll(/<rect x="(\d+)" y="([\d.]+)" width="\d+" height="(\d+)"/g)].map(
      ([, x = '', y = '', height = '']) => ({ x, top: Number(y), bottom: Number(y) + Number(height) }),
    );
    expect(boxes.length).toBeLessThanOrEqual(1 + 33 + 24);
    for (const a of boxes)
      for (const b of boxes)
        if (a !== b && a.x === b.x) expect(a.bottom <= b.top || b.bottom <= a.top).toBe(true);
    expect(picture).toContain('177 more roles');
    const height = Number(/ height="(\d+)" role/.exec(picture)?.[1]);
    for (const { bottom } of boxes) expect(bottom).toBeLessThanOrEqual(height);
  });
});

describe('escaped text', () => {
  it.each([
    ['<b>&"\'', '&lt;b&gt;&amp;&quot;&#39;'],
    ['a\u202eb\u0007', 'a\uFFFDb\uFFFD'],
    ['plain: repo:a/b', 'plain: repo:a/b'],
  ])('%j is %j', (text, expected) => {
    expect(escapeHtml(text)).toBe(expected);
  });
});

describe('the marked document', () => {
  const finding = (path: string): Finding => ({
    kind: 'org-wide',
    severity: 'high',
    coFinding: false,
    path,
    message: '',
    remedy: '',
  });
  const document = JSON.stringify(
    { Statement: [{ Effect: 'Allow', Condition: { 'a:b': ['x', 'y'] } }] },
    null,
    2,
  );
  const lines = document.split('\n');

  it.each([
    ['$.Statement[0].Condition["a:b"][1]', '"y"'],
    ['$.Statement[0].Condition["a:b"]', '"a:b"'],
    ['$.Statement[0].Condition.Missing', '"Condition"'],
    ['$.Statement[0].Effect[0]', '"Effect"'],
    ['$.Statement[0]', '    {'],
    ['$.Nothing', undefined],
    ['$', undefined],
  ])('has %s on the line with %s', (path, part) => {
    const [line] = markedDocument(document, '$', [finding(path)]).lineOfFinding;
    expect(line === undefined ? undefined : lines[line]).toEqual(
      part === undefined ? undefined : expect.stringContaining(part),
    );
  });

  it('knows policies that stand inside another document', () => {
    const found = markedDocument(document, '$.Roles[3].Doc', [finding('$.Roles[3].Doc.Statement[0].Effect')]);
    expect(lines[found.lineOfFinding[0] ?? -1]).toContain('"Effect"');
  });

  it('finds every member of any document', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1 }), fc.array(fc.string()), {
          minKeys: 1,
          noNullPrototype: true,
        }),
        (value) => {
          const text = JSON.stringify(value, null, 2);
          for (const name of Object.keys(value)) {
            const [line] = markedDocument(text, '$', [finding(childPath('$', name))]).lineOfFinding;
            expect(text.split('\n')[line ?? -1]).toContain(`${JSON.stringify(name)}: `);
          }
        },
      ),
    );
  });
});
