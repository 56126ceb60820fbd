import { describe, expect, it } from '@jest/globals';
import { decideToken } from '../../src/trust/decide-token.ts';
import { auditTrustPolicy } from '../../src/trust/findings/audit.ts';
import { parseTrustPolicy } from '../../src/trust/policy.ts';
import { PolicyDocumentError } from '../../src/trust/policy-document-error.ts';
import { stopwatch } from '../stopwatch.ts';

const GITHUB = 'token.actions.githubusercontent.com';
const PROVIDER = `arn:aws:iam::111122223333:oidc-provider/${GITHUB}`;
const CLAIMS = { iss: `https://${GITHUB}`, aud: 'sts.amazonaws.com', sub: `repo:o/r:${'a'.repeat(5000)}` };

const allow = (condition: unknown, effect = 'Allow'): unknown => ({
  Effect: effect,
  Principal: { Federated: PROVIDER },
  Action: 'sts:AssumeRoleWithWebIdentity',
  Condition: condition,
});
const account = (id: number, effect = 'Allow'): unknown => ({
  Effect: effect,
  Principal: { AWS: `arn:aws:iam::${id}:root` },
  Action: 'sts:AssumeRole',
});
const like = (sub: unknown, operator = 'StringLike'): unknown => ({ [operator]: { [`${GITHUB}:sub`]: sub } });
const documentOf = (statements: unknown): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });
const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const DEPTH = 200_000;
const BROKEN: readonly (readonly [name: string, document: string])[] = [
  ['lists in lists', '['.repeat(DEPTH) + ']'.repeat(DEPTH)],
  ['objects in objects', `${'{"a":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)}`],
  [
    'a condition that is nested',
    `{"Statement":{"Effect":"Allow","Condition":${'{"a":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)}}}`,
  ],
  ['lists that never end', '['.repeat(DEPTH)],
  ['a text that never ends', `{"Statement":"${'\\\\'.repeat(500_000)}`],
  ['a megabyte of blanks', ' '.repeat(1_000_000)],
  ['a megabyte of percent signs', '%'.repeat(1_000_000)],
  ['a megabyte of names', `{${times(50_000, (index) => `"name-${index}":1`).join()}}`],
  ['the same name over and over', `{${times(50_000, () => '"Statement":[]').join()}}`],
  ['a million statements that are none', `{"Statement":[${'1,'.repeat(300_000)}1]}`],
];

const LARGE: readonly (readonly [name: string, document: string])[] = [
  ['thousands of statements', documentOf(times(3000, (index) => allow(like(`repo:o/r${index}:*`))))],
  [
    'thousands of statements and as many that deny',
    documentOf([
      ...times(500, (index) => allow(like(`repo:o/r${index}:*`))),
      ...times(500, (index) => allow(like(`repo:o/r${index}:ref:*`), 'Deny')),
    ]),
  ],
  [
    'a hundred thousand statements for accounts',
    documentOf(times(100_000, (index) => account(100_000_000_000 + index))),
  ],
  [
    'thousands of statements for accounts and as many that deny',
    documentOf(
      times(10_000, (index) => account(100_000_000_000 + index, index % 2 === 0 ? 'Allow' : 'Deny')),
    ),
  ],
  [
    'thousands of statements for tokens and as many that deny',
    documentOf(
      times(10_000, (index) => allow(like(`repo:o/r${index}:*`), index % 2 === 0 ? 'Allow' : 'Deny')),
    ),
  ],
  [
    'ten thousand values',
    documentOf(allow(like(times(10_000, (index) => `repo:o/r${index}:ref:refs/heads/main`)))),
  ],
  ['ten thousand patterns', documentOf(allow(like(times(10_000, (index) => `repo:o/r${index}*:ref:*`))))],
  ['a pattern of a megabyte', documentOf(allow(like(`repo:${'*a'.repeat(500_000)}`)))],
  ['a pattern of a megabyte of stars', documentOf(allow(like('*'.repeat(1_000_000))))],
  ['a pattern of a megabyte of question marks', documentOf(allow(like(`*${'?'.repeat(1_000_000)}a`)))],
  [
    'many patterns with many stars',
    documentOf(allow(like(times(300, (index) => `repo:*${`${index % 10}*?a`.repeat(50)}*`)))),
  ],
  [
    'thousands of conditions',
    documentOf(
      allow(
        Object.fromEntries(
          ['StringLike', 'StringNotLike', 'StringLikeIfExists', 'ForAnyValue:StringLike'].map((operator) => [
            operator,
            Object.fromEntries(times(300, (index) => [`${GITHUB}:claim${index}`, '*a*'])),
          ]),
        ),
      ),
    ),
  ],
  [
    'hundreds of patterns that each ask for a search of their own',
    documentOf({
      ...(allow({
        StringLike: {
          'acme.octopus.app:sub': times(200, (index) => `*${'a?*'.repeat(12)}${index}`),
        },
        StringNotLike: { 'acme.octopus.app:sub': `${'*b?'.repeat(12)}*` },
      }) as object),
      Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/acme.octopus.app' },
    }),
  ],
  [
    'hundreds of patterns for the same subjects',
    documentOf(allow(like(times(800, (index) => `*${'a?b*'.repeat(12)}${index}*`)))),
  ],
  ['thousands of variables', documentOf(allow(like(`\${${GITHUB}:ref}`.repeat(5000))))],
];

describe('hostile documents', () => {
  it.each(BROKEN)('%s: a clear error at once', (_, document) => {
    const seconds = stopwatch();
    let error: unknown;
    try {
      parseTrustPolicy(document);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(PolicyDocumentError);
    expect(String(error).length).toBeLessThan(10_000);
    expect(seconds()).toBeLessThan(4);
  });

  it.each(LARGE)('%s: an answer in bounded time', (_, document) => {
    const seconds = stopwatch();
    const policy = parseTrustPolicy(document);
    expect(['allow', 'deny', 'undetermined']).toContain(decideToken(policy, CLAIMS, PROVIDER).decision);
    const findings = auditTrustPolicy(policy, { source: document });
    expect(findings.length).toBeGreaterThan(0);
    expect(seconds()).toBeLessThan(20);
  });

  // IAM takes trust policies of 4,096 characters at most.
  const long = (length: number): string => 'abcdefghij'.repeat(length / 10);
  it.each([
    ['behind a star', `repo:o/r:ref:refs/heads/*${long(2000)}`, 'ref-prefix-wildcard'],
    ['of one letter', `repo:o/r:ref:refs/heads/*${'a'.repeat(3000)}`, 'ref-prefix-wildcard'],
    ['between stars', `repo:o/r:*${long(2000)}*`, 'ref-prefix-wildcard'],
    ['between stars of an owner', `repo:o/*${long(1000)}*`, 'org-wide'],
    ['without any star', `repo:o/r:ref:refs/heads/${long(3000)}`, 'protected-ref-unknown'],
    ['of question marks', `repo:o/r:ref:refs/heads/*${'?'.repeat(2000)}`, 'ref-wildcard'],
    ['of the owner', `repo:${long(2000)}/r:*`, 'repo-any-ref'],
  ])('a text %s is graded completely', (_, sub, kind) => {
    const seconds = stopwatch();
    const kinds = auditTrustPolicy(parseTrustPolicy(documentOf(allow(like(sub))))).map((found) => found.kind);
    expect(kinds).toContain(kind);
    expect(kinds).not.toContain('not-graded');
    expect(seconds()).toBeLessThan(5);
  });

  it('a policy that is too large to be graded is not called clean', () => {
    const kinds = auditTrustPolicy(
      parseTrustPolicy(documentOf(allow(like(`repo:o/r:${'a*'.repeat(2000)}`)))),
    ).map((found) => found.kind);
    expect(kinds.filter((kind) => kind === 'not-graded' || kind === 'custom-sub-template')).toHaveLength(1);
  });
});
