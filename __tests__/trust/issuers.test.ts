import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TokenClaims } from '../../src/trust/context.ts';
import { evaluateTrust } from '../../src/trust/evaluate.ts';
import { auditTrustPolicy } from '../../src/trust/findings/audit.ts';
import { judgeWitness } from '../../src/trust/findings/witness.ts';
import { issuerFacts } from '../../src/trust/issuers.ts';
import type { TrustPolicy } from '../../src/trust/policy.ts';
import { subjectForms } from '../../src/trust/subject-forms.ts';
import { isSlot } from '../../src/trust/subject-grammar.ts';
import { admittedBy } from '../../src/trust/symbolic/admitted.ts';
import { requestOf } from '../../src/trust/symbolic/find-token.ts';
import { subjectOpenings } from '../../src/trust/symbolic/subject-openings.ts';
import { TokenGraphs } from '../../src/trust/symbolic/token-graphs.ts';
import { compileWildcard } from '../../src/trust/wildcard.ts';
import { jobsOf, loosened, MINTING, minted, plainForms } from './minted-tokens.ts';
import { type Block, policyOf, providerOf, statement } from './random-policies.ts';

const decisionOn = (policy: TrustPolicy, issuer: string, claims: TokenClaims): string =>
  evaluateTrust(policy, {
    action: 'sts:AssumeRoleWithWebIdentity',
    principal: { kind: 'Federated', arn: providerOf(issuer) },
    context: requestOf(claims, 'session'),
  }).decision;

const OPERATORS = [
  'StringLike',
  'StringLike',
  'StringEquals',
  'StringLikeIfExists',
  'ForAllValues:StringLike',
];

interface Made {
  readonly policy: TrustPolicy;
  readonly own: TokenClaims;
  /** The same job of another tenant. */
  readonly stranger: TokenClaims;
}

/** A policy whose patterns were made of a token's own claims, so that both sides of every edge are met. */
function policiesFor(issuer: string): fc.Arbitrary<Made> {
  const names = ['aud', ...(issuerFacts(issuer)?.claims ?? [])];
  return jobsOf(issuer).chain((job) => {
    const own = minted(issuer, job, 'acme');
    const stranger = minted(issuer, job, 'stranger');
    return fc
      .record({
        sub: loosened(String(own['sub'])),
        operator: fc.constantFrom(...OPERATORS),
        not: fc.option(loosened(String(own['sub'])), { nil: undefined, freq: 3 }),
        name: fc.constantFrom(...names),
        claim: fc.boolean(),
        seed: fc.nat(5),
      })
      .chain(({ sub, operator, not, name, claim, seed }) =>
        loosened(String(own[name] ?? 'x')).map((text) => {
          const block: Block = {
            [operator]: { '.sub': sub },
            ...(not === undefined ? {} : { StringNotLike: { '.sub': not } }),
            ...(claim && seed > 0 ? { 'ForAnyValue:StringLike': { [`.${name}`]: text } } : {}),
            ...(claim && seed === 0 ? { StringNotLikeIfExists: { [`.${name}`]: text } } : {}),
          };
          return { policy: policyOf(statement(block, {}, issuer)), own, stranger };
        }),
      );
  });
}

describe.each(MINTING)('tokens of %s', (issuer) => {
  const sample = fc.array(fc.record({ job: jobsOf(issuer), whose: fc.constantFrom('acme', 'stranger') }), {
    minLength: 3,
    maxLength: 6,
  });

  it('are in the set exactly when the exact engine allows them, and no witness is missing for strangers', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(policiesFor(issuer), sample, ({ policy, own, stranger }, others) => {
        const tokens = [own, stranger, ...others.map(({ job, whose }) => minted(issuer, job, whose))];
        const set = admittedBy(policy, providerOf(issuer));
        const findings = auditTrustPolicy(policy);
        const dead = findings.some(({ kind }) => kind === 'never-matches');
        expect(set.members().kind === 'none').toBe(dead);
        for (const { witness } of findings) {
          if (witness !== undefined) expect(judgeWitness(policy, witness).decision).toBe('allow');
        }
        for (const token of tokens) {
          const decision = decisionOn(policy, issuer, token);
          const inside = set.contains(token, 'session').kind;
          expect([decision, inside]).toEqual(decision === 'allow' ? ['allow', 'some'] : ['deny', 'none']);
          seen.set(decision, (seen.get(decision) ?? 0) + 1);
        }
      }),
      { numRuns: 40 },
    );
    expect(seen.get('allow') ?? 0).toBeGreaterThan(5);
    expect(seen.get('deny') ?? 0).toBeGreaterThan(5);
  });
});

const SHARED = MINTING.filter(
  (issuer) =>
    issuerFacts(issuer)?.tenancy === 'shared' &&
    plainForms(issuer).every(({ parts, custom }) =>
      custom === true
        ? true
        : parts.some((part) => isSlot(part) && part.role === 'tenant' && part.issued !== true),
    ),
);

describe.each(SHARED)('strangers at %s', (issuer) => {
  it('are never let in without a critical finding', () => {
    let strangers = 0;
    fc.assert(
      fc.property(policiesFor(issuer), ({ policy, stranger }) => {
        if (decisionOn(policy, issuer, stranger) !== 'allow') return;
        strangers += 1;
        const kinds = auditTrustPolicy(policy).map(({ kind, severity }) => `${kind} ${severity}`);
        expect(kinds.join()).toMatch(/ critical|job-workflow-ref-only high/);
      }),
      { numRuns: 300 },
    );
    expect(strangers).toBeGreaterThan(5);
  });
});

describe('the shapes of subjects', () => {
  it.each(MINTING)('of %s are few enough for one walk', (issuer) => {
    const forms = subjectForms(issuerFacts(issuer)?.id);
    const anything = compileWildcard([{ text: '*', literal: false }]);
    expect(subjectOpenings(forms, issuer, anything, new TokenGraphs(), { left: 100_000 })).toBeDefined();
  });
});
