import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { auditTrustPolicy } from '../../src/trust/findings/audit.ts';
import { formsOf, searchTokens } from '../../src/trust/findings/breadth.ts';
import { admitsSubject } from '../../src/trust/findings/expected.ts';
import { type Finding, severityOf } from '../../src/trust/findings/finding.ts';
import type { FindingKind } from '../../src/trust/findings/kinds.ts';
import { Space } from '../../src/trust/findings/space.ts';
import { viewStatement } from '../../src/trust/findings/statement-view.ts';
import { judgeWitness } from '../../src/trust/findings/witness.ts';
import { parseTrustPolicy } from '../../src/trust/policy.ts';
import { type Slot, slotsOf } from '../../src/trust/subject-grammar.ts';
import { automatonOf, languageOf } from '../../src/trust/symbolic/automaton.ts';
import { findToken } from '../../src/trust/symbolic/find-token.ts';
import { TokenGraphs } from '../../src/trust/symbolic/token-graphs.ts';
import { compileWildcard, matchesPattern } from '../../src/trust/wildcard.ts';
import { stopwatch } from '../stopwatch.ts';
import {
  ACCOUNT,
  AUD,
  aws,
  type Block,
  EKS,
  exact,
  GITHUB,
  like,
  MAIN,
  policyOf,
  providerOf,
  ROWS,
  web,
} from './finding-cases.ts';

const COGNITO = 'cognito-identity.amazonaws.com';
const options = { accountId: ACCOUNT };
const kindsOf = (statements: unknown): readonly FindingKind[] =>
  auditTrustPolicy(policyOf(statements), options).map(({ kind }) => kind);

describe('findings', () => {
  it.each(ROWS.map((row) => [row[0], row[1], row] as const))('%s (%s) is found', (kind, severity, row) => {
    const found = auditTrustPolicy(policyOf(row[2], row[4]), options).filter(
      (finding) => finding.kind === kind,
    );
    expect(found.map((finding) => finding.severity)).toContain(severity);
  });

  it.each(ROWS.map((row) => [row[0], JSON.stringify(row[3]), row] as const))(
    '%s is not in %s',
    (kind, _, row) => {
      expect(kindsOf(row[3])).not.toContain(kind);
    },
  );

  it('are none in a tight policy', () => {
    const tight = auditTrustPolicy(policyOf(web(GITHUB, exact(MAIN))), options);
    expect(tight.map(({ kind }) => kind)).toEqual(['protected-ref-unknown']);
    expect(severityOf(tight)).toBe('none');
    expect(kindsOf(web(EKS, exact('system:serviceaccount:ns:sa')))).toEqual([]);
    expect(kindsOf(aws({ AWS: '444455556666' }, { StringEquals: { 'sts:ExternalId': 'abc' } }))).toEqual([]);
  });

  it('take the widest of several statements and values', () => {
    expect(kindsOf([web(GITHUB, exact(MAIN)), web(GITHUB, like('repo:org*'))])).toContain(
      'owner-prefix-wildcard',
    );
    expect(kindsOf(web(GITHUB, like([MAIN, 'repo:org/*'])))).toContain('org-wide');
  });

  it('see what a Deny takes away', () => {
    const denied = web(GITHUB, { StringNotLike: { '.sub': 'repo:org/*' } }, { Effect: 'Deny' });
    expect(kindsOf([web(GITHUB, like('repo:*')), denied])).toContain('org-wide');
    expect(kindsOf([web(GITHUB, like('repo:*')), denied])).not.toContain('wildcard-owner');
  });

  it('have lines where there is a text', () => {
    const text = JSON.stringify(
      { Version: '2012-10-17', Statement: [web(GITHUB, like('repo:org/*'))] },
      null,
      2,
    );
    const [finding] = auditTrustPolicy(parseTrustPolicy(text), { source: text });
    const line = text.split('\n').findIndex((content) => content.includes('repo:org/*')) + 1;
    expect(finding).toMatchObject({ kind: 'org-wide', line });
  });

  it('suggest a condition that names what was open', () => {
    const [finding] = auditTrustPolicy(policyOf(web(GITHUB, like('repo:org/*:ref:refs/heads/main'))));
    expect(finding?.suggestion).toEqual({
      StringEquals: {
        [`${GITHUB}:aud`]: 'sts.amazonaws.com',
        [`${GITHUB}:sub`]: 'repo:org/REPOSITORY:ref:refs/heads/main',
      },
    });
  });

  it('suggest the ids that a policy pins, in the subject when all are known', () => {
    const suggested = (block: Block): unknown =>
      auditTrustPolicy(policyOf(web(GITHUB, block))).find(({ suggestion }) => suggestion !== undefined)
        ?.suggestion?.['StringEquals'];
    expect(suggested(like('repo:*', { '.repository_owner_id': '1' }))).toEqual({
      [`${GITHUB}:aud`]: 'sts.amazonaws.com',
      [`${GITHUB}:sub`]: expect.stringMatching(/^repo:OWNER\/REPOSITORY:/),
      [`${GITHUB}:repository_owner_id`]: '1',
    });
    expect(
      suggested({ StringEquals: { ...AUD, '.repository_owner_id': '1', '.repository_id': '2' } }),
    ).toEqual({
      [`${GITHUB}:aud`]: 'sts.amazonaws.com',
      [`${GITHUB}:sub`]: expect.stringMatching(/^repo:OWNER@1\/REPOSITORY@2:/),
    });
  });

  it('that only explain others do not raise the severity', () => {
    const coFinding: Finding = {
      kind: 'ifexists-vacuous',
      severity: 'medium',
      coFinding: true,
      path: '$',
      message: '',
      remedy: '',
    };
    expect(severityOf([coFinding])).toBe('none');
    expect(severityOf([coFinding, { ...coFinding, severity: 'low', coFinding: false }])).toBe('low');
  });
});

const pieces = fc.constantFrom(
  '*',
  '?',
  'repo:',
  'o',
  'org',
  '/',
  'r',
  ':',
  '@1',
  '@2',
  '@*',
  'ref:refs/heads/',
  'main',
  'environment:',
  'prod',
  'pull_request',
  'workflow:',
  '${*}',
  `\${${GITHUB}:sub}`,
  `\${${GITHUB}:repository}`,
);
const patterns = fc.array(pieces, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
const operators = fc.constantFrom(
  'StringEquals',
  'StringLike',
  'StringNotLike',
  'StringNotEquals',
  'StringLikeIfExists',
  'ForAllValues:StringLike',
  'ForAnyValue:StringLike',
  'StringEqualsIgnoreCase',
);
const claims = fc.constantFrom(
  'sub',
  'aud',
  'repository',
  'repository_id',
  'repository_owner_id',
  'ref',
  'environment',
  'job_workflow_ref',
  'workflow',
  'actor',
  'event_name',
);
const blocks = fc.dictionary(
  operators,
  fc.dictionary(
    claims.map((claim) => `.${claim}`),
    fc.oneof(patterns, fc.array(patterns, { maxLength: 3 })),
    { maxKeys: 3 },
  ),
  { maxKeys: 3 },
);
const githubStatements = fc
  .record({ block: blocks, effect: fc.constantFrom('Allow', 'Allow', 'Deny') })
  .map(({ block, effect }) => web(GITHUB, block, { Effect: effect }));

describe('witnesses', () => {
  it('are allowed by the exact engine, in any policy', () => {
    let proven = 0;
    fc.assert(
      fc.property(fc.array(githubStatements, { minLength: 1, maxLength: 3 }), (statements) => {
        const policy = policyOf(statements);
        for (const { witness } of auditTrustPolicy(policy)) {
          if (witness === undefined) continue;
          proven += 1;
          expect(judgeWitness(policy, witness).decision).toBe('allow');
        }
      }),
      { numRuns: 400 },
    );
    expect(proven).toBeGreaterThan(100);
  });

  it.each(ROWS.map((row) => [row[0], row] as const))('of %s are allowed, too', (_, row) => {
    for (const statements of [row[2], row[3]]) {
      const policy = policyOf(statements);
      for (const { witness } of auditTrustPolicy(policy, options)) {
        if (witness !== undefined) expect(judgeWitness(policy, witness).decision).toBe('allow');
      }
    }
  });

  it('are there for every finding about who gets in', () => {
    const open = ROWS.filter(
      ([kind, severity]) =>
        ['critical', 'high'].includes(severity) && kind !== 'attacker-controlled-first-claim',
    );
    for (const [kind, , statements] of open) {
      const found = auditTrustPolicy(policyOf(statements), options).find((finding) => finding.kind === kind);
      expect(found?.witness).toBeDefined();
    }
  });

  it('for patterns that cross delimiters are found without a special case', () => {
    const sub = 'org/aaaa/project/bbbb/user/*/vcs-ref/refs/heads/main';
    const policy = policyOf(
      web('oidc.circleci.com/org/aaaa', { StringEquals: AUD, StringLike: { '.sub': sub } }),
    );
    const smuggled =
      'org/aaaa/project/bbbb/user/cccc/vcs-origin/github.com/o/r/vcs-ref/refs/heads/evil/vcs-ref/refs/heads/main';
    expect(admitsSubject(policy, smuggled).status).toBe('admitted');
    expect(admitsSubject(policy, smuggled.replace(/main$/, 'dev')).status).toBe('refused');
  });

  it('call a workflow of their own repository unless the policy wants another', () => {
    const claimsOf = (block: Block): Readonly<Record<string, unknown>> => {
      const [found] = auditTrustPolicy(policyOf(web(GITHUB, block)));
      return found?.witness?.claims ?? {};
    };
    const free = claimsOf(like('repo:org/*'));
    expect(free['job_workflow_ref']).toBe(
      `${String(free['repository'])}/.github/workflows/deploy.yml@${String(free['ref'])}`,
    );
    const partly = claimsOf({
      StringLike: { '.sub': 'repo:org/*', '.job_workflow_ref': '*/.github/workflows/x.yml@*' },
    });
    expect(String(partly['job_workflow_ref'])).toMatch(/^org\/any-repository\/\.github\/workflows\/x\.yml@/);
    const other = claimsOf({
      StringLike: { '.sub': 'repo:org/*', '.job_workflow_ref': 'shared/*' },
    });
    expect(String(other['job_workflow_ref'])).toMatch(/^shared\/any-repository\//);
  });

  it('are not given up because the usual names are excluded', () => {
    const excluding = (...subjects: readonly string[]): readonly FindingKind[] =>
      kindsOf(web(GITHUB, { StringEquals: AUD, StringNotLike: { '.sub': subjects } }));
    expect(excluding('repo:attacker/*', 'repo:attacker@*', 'workflow:*')).toContain('negated-only');
  });

  it('are found where a Deny has an exception that anybody can meet', () => {
    const deny = web(
      GITHUB,
      { StringNotEquals: { '.actor_id': '1' }, StringNotLike: { '.aud': 'x' } },
      { Effect: 'Deny' },
    );
    const [finding] = auditTrustPolicy(policyOf([web(GITHUB, like('repo:*')), deny]));
    expect(finding?.kind).not.toBe('wildcard-owner');
    const spared = web(GITHUB, { StringLike: { '.sub': 'repo:*' } });
    const [open] = auditTrustPolicy(policyOf([spared, deny]));
    expect(open).toMatchObject({ kind: 'wildcard-owner', witness: { claims: { aud: 'x' } } });
  });

  it('are looked for in bounded time', () => {
    const stars = (letter: string): string => `repo:${`*${letter}`.repeat(80)}*`;
    const seconds = stopwatch();
    const block = {
      StringLike: { '.sub': stars('a') },
      'ForAnyValue:StringLike': { '.sub': stars('b') },
      'ForAllValues:StringLike': { '.sub': stars('c') },
    };
    expect(kindsOf(web(GITHUB, block))).toContain('not-graded');
    expect(seconds()).toBeLessThan(15);
  });

  it('grade a hundred exact subjects completely', () => {
    const subjects = Array.from({ length: 100 }, (_, index) => `repo:o@1/r@${index}:ref:refs/heads/main`);
    expect(kindsOf(web(GITHUB, exact(subjects)))).toEqual(['protected-ref-unknown']);
  });
});

describe('the one walk for all questions', () => {
  const standings = fc.constantFrom('stranger' as const, 'tenant' as const, 'project' as const);
  const names = fc.constantFrom('owner', 'repository', 'branch', 'ownerId', '');
  it('answers what a walk for each question answers', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(
        fc.array(githubStatements, { minLength: 1, maxLength: 2 }),
        names,
        standings,
        (given, name, standing) => {
          const policy = policyOf(given);
          const statement = policy.statements.find(({ effect }) => effect === 'Allow');
          if (statement === undefined) return;
          const view = viewStatement(policy, statement, GITHUB, providerOf(GITHUB));
          const space = new Space(view, new TokenGraphs(), { left: 5_000_000 });
          const { formula, decider, graphs } = space;
          if (formula === undefined || space.openings() === undefined) return;
          for (const form of formsOf(view)) {
            const ofSubject = new Set(slotsOf(form));
            const mustBeOpen = (slot: Slot): boolean =>
              ofSubject.has(slot)
                ? slot.name === name
                : (standing === 'stranger' && slot.role === 'tenant') ||
                  (standing !== 'project' && slot.role === 'project');
            const quick = space.answer(form, mustBeOpen, { left: 1_000_000 });
            const question = { formula, decider, graphs, mustBeOpen };
            const whole = findToken(form, question, { left: 1_000_000 });
            // One walk can be short enough where a walk for each question is not.
            if (whole.kind === 'unknown' && /too large/.test(whole.cause)) continue;
            expect(quick.kind).toBe(whole.kind);
            seen.set(whole.kind, (seen.get(whole.kind) ?? 0) + 1);
            const found = searchTokens(space, standing, [form], (slot) => slot.name === name).admitted;
            expect(found.length).toBe(whole.kind === 'found' ? 1 : 0);
          }
        },
      ),
      { numRuns: 300 },
    );
    for (const kind of ['found', 'none', 'unknown']) expect(seen.get(kind) ?? 0).toBeGreaterThan(20);
  });
});

describe('a star that takes a delimiter', () => {
  it.each([
    ['organization:*:pipeline:shop:ref:refs/heads/main:commit:a*step:deploy', 'wildcard-owner'],
    ['*nization:*:pipeline:shop:ref:refs/heads/main:commit:a*step:deploy', 'wildcard-owner'],
    ['*organization:ac*:pipeline:shop*step:deploy', 'owner-prefix-wildcard'],
  ])('%s lets strangers in', (sub, kind) => {
    const policy = web('agent.buildkite.com', { StringLike: { '.sub': sub } });
    expect(kindsOf([policy])).toContain(kind);
  });
});

describe('the automaton of one pattern', () => {
  const word = (letters: readonly string[], maxLength: number): fc.Arbitrary<string> =>
    fc.array(fc.constantFrom(...letters), { maxLength }).map((parts) => parts.join(''));
  const segment = fc
    .tuple(word(['a', 'b', 'k', 'B'], 6), fc.constantFrom('', '', '?'))
    .map(([text, mark]) => text + mark);
  const sides = (text: string, ignoreCase: boolean) => {
    const pattern = compileWildcard([{ text, literal: false }]);
    return [languageOf, automatonOf].map((make) => make([pattern], ignoreCase, { left: 100_000 }));
  };

  it('is the automaton that the general way builds', () => {
    let behindStars = 0;
    fc.assert(
      fc.property(
        fc.array(segment, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        word(['a', 'b', 'A', 'k', '\u212a'], 14),
        (segments, ignoreCase, read) => {
          const text = segments.join('*');
          // With `?*` for `*?` the short way knows earlier that everything is accepted.
          const [quick, whole] = sides(text.replace(/\*[*?]+/g, '*'), ignoreCase);
          if (quick === undefined || whole === undefined) return;
          let [one, other] = [quick.start, whole.start];
          for (const character of `${read}z`) {
            expect(quick.accepts(one)).toBe(whole.accepts(other));
            // The general way goes on looking where one occurrence is enough.
            if (!/[*].*[?]/.test(text)) expect(quick.dictated(one)).toEqual(whole.dictated(other));
            expect(quick.forced(one)).toBe(whole.forced(other));
            expect([-1, -2].includes(one) ? one : 0).toBe([-1, -2].includes(other) ? other : 0);
            expect(Math.min(quick.others(one), 0)).toBe(Math.min(whole.others(other), 0));
            [one, other] = [quick.step(one, character), whole.step(other, character)];
            if (segments.length > 2 && one > (segments[0]?.length ?? 0)) behindStars += 1;
          }
          expect(quick.accepts(one)).toBe(whole.accepts(other));
        },
      ),
      { numRuns: 3000 },
    );
    expect(behindStars).toBeGreaterThan(150);
  });

  it('accepts what the pattern matches', () => {
    fc.assert(
      fc.property(word(['a', 'b', '?', '*'], 9), word(['a', 'b'], 12), (text, read) => {
        const pattern = compileWildcard([{ text, literal: false }]);
        const language = languageOf([pattern], false, { left: 100_000 });
        const state = [...read].reduce(language.step, language.start);
        expect(language.accepts(state)).toBe(matchesPattern(pattern, read));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['the same letter', `*${'a'.repeat(4000)}b`],
    ['one of any kind each', `*${'?'.repeat(4000)}`],
    ['many stars', `${'a?*'.repeat(1300)}b`],
  ])('of %s takes no more than its length', (_, text) => {
    const budget = { left: 5 * text.length };
    const language = languageOf([compileWildcard([{ text, literal: false }])], false, budget);
    const read = text.replaceAll('*', '').replaceAll('?', 'x');
    expect(language.accepts([...read].reduce(language.step, language.start))).toBe(true);
    expect(budget.left).toBeGreaterThanOrEqual(0);
  });
});

describe('a role for the users of an identity pool', () => {
  const pool = { StringEquals: { '.aud': 'eu-west-1:pool' } };
  const signedIn = { 'ForAnyValue:StringLike': { '.amr': 'authenticated' } };
  const notGuests = { 'ForAllValues:StringNotEquals': { '.amr': 'unauthenticated' } };
  it.each([
    ['the pool alone', pool, true],
    ['guests', { ...pool, 'ForAnyValue:StringLike': { '.amr': 'unauthenticated' } }, true],
    ['whoever is no guest', { ...pool, ...notGuests }, false],
    ['users who signed in', { ...pool, ...signedIn }, false],
  ])('that names %s speaks of its users', (_, block, guests) => {
    const policy = policyOf(web(COGNITO, block));
    const found = auditTrustPolicy(policy).find(({ kind }) => kind === 'workload-wildcard');
    expect(found?.severity).toBe('medium');
    expect(/guests/.test(found?.remedy ?? '')).toBe(guests);
    expect(found?.remedy).not.toMatch(/branch|job|service account/);
    expect(JSON.stringify(found?.suggestion)).toContain('eu-west-1:pool');
    const witness = found?.witness;
    expect(witness?.claims?.['amr']?.toString() === 'unauthenticated').toBe(guests);
    expect(witness === undefined ? undefined : judgeWitness(policy, witness).decision).toBe('allow');
  });

  it('that names one user has nothing to be said about', () => {
    const block = { StringEquals: { '.aud': 'eu-west-1:pool', '.sub': 'eu-west-1:user' } };
    expect(auditTrustPolicy(policyOf(web(COGNITO, block)))).toEqual([]);
  });
});

describe('expected subjects', () => {
  const policy = policyOf(web(GITHUB, like(['repo:o/r:ref:refs/heads/*', 'repo:o@1/r@2:environment:prod'])));
  it.each([
    ['repo:o/r:ref:refs/heads/main', 'admitted'],
    ['repo:o@1/r@2:environment:prod', 'admitted'],
    ['repo:o/r:*', 'admitted'],
    ['repo:o/r:pull_request', 'refused'],
    ['repo:o/r:ref:refs/tags/*', 'refused'],
    ['repo:x/*', 'refused'],
  ])('%s is %s', (subject, status) => {
    const answer = admitsSubject(policy, subject);
    expect(answer.status).toBe(status);
    if (answer.witness !== undefined) expect(judgeWitness(policy, answer.witness).decision).toBe('allow');
  });

  it('are undetermined where the network decides', () => {
    const block = { ...exact(MAIN), IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } };
    expect(admitsSubject(policyOf(web(GITHUB, block)), MAIN).status).toBe('undetermined');
  });
});
