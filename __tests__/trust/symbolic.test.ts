import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluateTrust } from '../../src/trust/evaluate.ts';
import { judgeWitness } from '../../src/trust/findings/witness.ts';
import type { TrustPolicy } from '../../src/trust/policy.ts';
import { admittedBy, deadStatements, isContained } from '../../src/trust/symbolic/admitted.ts';
import { requestOf } from '../../src/trust/symbolic/find-token.ts';
import { matchesWildcard } from '../../src/trust/wildcard.ts';
import {
  type Block,
  GITHUB,
  PROVIDER,
  pattern,
  policies,
  policyOf,
  providerOf,
  statement,
  type Token,
  tokens,
} from './random-policies.ts';

const decisionOn = (policy: TrustPolicy, { claims, session }: Token): string =>
  evaluateTrust(policy, {
    action: 'sts:AssumeRoleWithWebIdentity',
    principal: { kind: 'Federated', arn: PROVIDER },
    context: requestOf(claims, session),
  }).decision;

/** A variable makes one claim depend on another, which is not worked out for all tokens at once. */
const relatesClaims = ({ version, statements: all }: TrustPolicy): boolean =>
  version === '2012-10-17' && JSON.stringify(all).includes(`\${${GITHUB}:`);

describe('the set of admitted tokens agrees with the exact engine', () => {
  it('on every token: who is allowed is inside, who is denied is outside', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(policies, fc.array(tokens, { minLength: 3, maxLength: 5 }), (policy, sample) => {
        const set = admittedBy(policy, PROVIDER);
        for (const token of sample) {
          const decision = decisionOn(policy, token);
          const inside = set.contains(token.claims, token.session).kind;
          seen.set(`${decision} ${inside}`, (seen.get(`${decision} ${inside}`) ?? 0) + 1);
          if (decision === 'allow') expect(inside).not.toBe('none');
          if (decision !== 'allow') expect(inside).not.toBe('some');
          if (!relatesClaims(policy)) {
            expect(`${decision} ${inside}`).toMatch(/^(allow some|deny none|undetermined undetermined)$/);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(seen.get('allow some') ?? 0).toBeGreaterThan(100);
    expect(seen.get('deny none') ?? 0).toBeGreaterThan(100);
  });

  it('on emptiness: a member is allowed, and nobody is allowed where there is none', () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(policies, fc.array(tokens, { maxLength: 12 }), (policy, sample) => {
        const answer = admittedBy(policy, PROVIDER).members();
        kinds.set(answer.kind, (kinds.get(answer.kind) ?? 0) + 1);
        if (answer.kind === 'some') expect(judgeWitness(policy, answer.witness).decision).toBe('allow');
        if (answer.kind === 'none') {
          for (const token of sample) expect(decisionOn(policy, token)).not.toBe('allow');
        }
      }),
      { numRuns: 300 },
    );
    expect(kinds.get('some') ?? 0).toBeGreaterThan(50);
    expect(kinds.get('none') ?? 0).toBeGreaterThan(50);
  });

  it('on containment: a witness is allowed and unexpected, and sampling finds none where there is none', () => {
    const kinds = new Map<string, number>();
    const expected = fc.array(pattern, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(policies, expected, fc.array(tokens, { maxLength: 12 }), (policy, subjects, sample) => {
        const answer = isContained(policy, subjects);
        kinds.set(answer.kind, (kinds.get(answer.kind) ?? 0) + 1);
        const isExpected = (sub: unknown): boolean =>
          subjects.some((text) => matchesWildcard(text, String(sub)));
        if (answer.kind === 'witness') {
          expect(judgeWitness(policy, answer.witness).decision).toBe('allow');
          expect(isExpected(answer.witness.claims?.['sub'])).toBe(false);
        }
        if (answer.kind === 'contained') {
          for (const token of sample) {
            if (decisionOn(policy, token) === 'allow') expect(isExpected(token.claims['sub'])).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(kinds.get('witness') ?? 0).toBeGreaterThan(50);
    expect(kinds.get('contained') ?? 0).toBeGreaterThan(50);
  });
});

const AUD = { '.aud': 'sts.amazonaws.com' };
const like = (sub: unknown): Block => ({ StringEquals: AUD, StringLike: { '.sub': sub } });

describe('containment', () => {
  it.each([
    ['exactly what is expected', [statement(like('repo:o/r:*'))], ['repo:o/r:*'], 'contained'],
    ['more values than expected', [statement(like(['repo:o/r:*', 'repo:o/x:*']))], ['repo:o/r:*'], 'witness'],
    [
      'a union of expectations',
      [statement(like('repo:o/r:*'))],
      ['repo:o/r:ref:*', 'repo:o/r:environment:*', 'repo:o/r:pull_request'],
      'witness',
    ],
    [
      'a Deny that takes the rest away',
      [statement(like('repo:*')), statement({ StringNotLike: { '.sub': 'repo:o/*' } }, { Effect: 'Deny' })],
      ['repo:o/*'],
      'contained',
    ],
    [
      'a claim from which the subject follows',
      [
        statement({
          StringEquals: { ...AUD, '.repository': 'o/r' },
          StringLike: { '.sub': 'repo:*:environment:*' },
        }),
      ],
      ['repo:o/r:*environment:*', 'repo:o@*/r@*:*environment:*'],
      'contained',
    ],
    [
      'a second grant that nobody thought of',
      [statement(like('repo:o/r:*')), statement({ StringEquals: { ...AUD, '.repository_owner_id': '1' } })],
      ['repo:o/r:*'],
      'witness',
    ],
    ['nobody at all', [statement({ StringEquals: { '.sub': 'repo:o/*' } })], ['x'], 'contained'],
    [
      'a network that is not known',
      [statement({ ...like('repo:o/r:*'), IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } })],
      ['x'],
      'undetermined',
    ],
    [
      'a variable of another claim',
      [statement({ StringEquals: { '.sub': `\${${GITHUB}:actor}` } })],
      ['x'],
      'undetermined',
    ],
  ])('of %s', (_, given, expected, kind) => {
    expect(isContained(policyOf(given), expected).kind).toBe(kind);
  });

  it('finds subjects that smuggle a delimiter', () => {
    const issuer = 'oidc.circleci.com/org/aaaa';
    const subject = 'org/aaaa/project/bbbb/user/*/vcs-ref/refs/heads/main';
    const policy = policyOf(statement(like(subject), {}, issuer));
    const ref = 'org/aaaa/project/bbbb/user/*/vcs-origin/*/vcs-ref/refs/';
    // All expected shapes of main, whatever owner and repository are: what is left is a branch that only ends like it.
    const answer = isContained(policy, [`${ref}heads/main`]);
    expect(answer.kind).toBe('contained');
    const exact = admittedBy(policy, providerOf(issuer));
    const smuggled = exact.within([`${ref}heads/evil/vcs-ref/refs/heads/main`]);
    expect(smuggled).toMatchObject({ kind: 'some' });
    expect(exact.within([`${ref}heads/dev`])).toEqual({ kind: 'none' });
  });

  it('has an end for patterns that cannot be combined', () => {
    const stars = (letter: string): string => `repo:${`*${letter}?`.repeat(60)}*`;
    const block = {
      StringLike: { '.sub': stars('a') },
      StringNotLike: { '.sub': stars('b') },
      'ForAllValues:StringLike': { '.sub': stars('c') },
    };
    const answer = isContained(policyOf(statement(block)), ['x']);
    expect(answer).toMatchObject({ kind: 'undetermined', cause: 'the patterns are too large to combine' });
  });

  it('of a thousand exact subjects is answered', () => {
    const subjects = Array.from({ length: 1000 }, (_, index) => `repo:o/r${index}:ref:refs/heads/main`);
    expect(isContained(policyOf(statement(like(subjects))), subjects).kind).toBe('contained');
    expect(isContained(policyOf(statement(like(subjects))), subjects.slice(1)).kind).toBe('witness');
  });
});

describe('dead statements', () => {
  it.each([
    ['alive', statement(like('repo:o/r:*'))],
    ['dead', statement({ StringEquals: { '.sub': 'repo:o/*' } })],
    ['dead', statement({ StringEquals: { '.sub': 'repo:o/r:pull_request', '.environment': 'prod' } })],
    [
      'dead',
      statement({ StringEquals: { '.sub': 'repo:o/r:ref:refs/heads/main', '.ref': 'refs/heads/dev' } }),
    ],
    ['dead', statement({ StringLike: { '.sub': 'repo:o/*' }, StringNotLike: { '.sub': 'repo:*' } })],
    ['dead', statement({ StringEquals: { '.sub': 'repo:o@1/r@2:pull_request', '.repository_id': '3' } })],
    ['dead', statement({ StringEquals: { '.repository_id': 'abc' } })],
    ['dead', statement({ StringEquals: { '.event_name': 'push' } })],
    ['dead', statement({ StringEquals: { 'sts:RoleSessionName': 'no spaces allowed' } })],
    ['alive', statement({ StringEquals: { 'sts:RoleSessionName': 'fine' } })],
    [
      'undetermined',
      statement({ StringEquals: { '.sub': 'repo:o/r:pull_request' }, NumericEquals: { '.workflow': '1' } }),
    ],
  ])('%s: %j', (state, given) => {
    expect(deadStatements(policyOf(given))).toMatchObject([{ path: '$.Statement', state }]);
  });

  it('count what a Deny takes away', () => {
    const policy = policyOf([
      statement(like('repo:o/r:*')),
      statement(like('repo:o/s:*')),
      statement({ StringLike: { '.sub': 'repo:o/r:*' } }, { Effect: 'Deny' }),
    ]);
    expect(deadStatements(policy)).toMatchObject([{ state: 'dead' }, { state: 'alive' }]);
  });
});
