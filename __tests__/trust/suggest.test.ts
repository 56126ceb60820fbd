import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { webIdentityContext } from '../../src/trust/context.ts';
import { evaluateTrust } from '../../src/trust/evaluate.ts';
import { explainRefusal } from '../../src/trust/explain.ts';
import { auditTrustPolicy } from '../../src/trust/findings/audit.ts';
import { parseTrustPolicy, type TrustPolicy } from '../../src/trust/policy.ts';
import { suggestTrustStatement } from '../../src/trust/suggest.ts';
import { checkAtWrite } from '../../src/trust/write-check.ts';

const HOST = 'token.actions.githubusercontent.com';
const PROVIDER = `arn:aws:iam::111122223333:oidc-provider/${HOST}`;
const ROLE = 'arn:aws:iam::111122223333:role/Deploy';
const AUDIENCE = 'sts.amazonaws.com';

const CLASSIC = {
  iss: `https://${HOST}`,
  aud: AUDIENCE,
  sub: 'repo:octo/app:ref:refs/heads/main',
  repository: 'octo/app',
  repository_id: '22',
  repository_owner_id: '11',
  ref: 'refs/heads/main',
};
const IMMUTABLE = { ...CLASSIC, sub: 'repo:octo@11/app@22:ref:refs/heads/main' };

function policyWith(statement: unknown): TrustPolicy {
  return parseTrustPolicy(JSON.stringify({ Version: '2012-10-17', Statement: [statement] }));
}

function decide(policy: TrustPolicy, claims: Readonly<Record<string, unknown>>): string {
  const { context } = webIdentityContext(claims, String(claims['iss']));
  const principal = { kind: 'Federated', arn: PROVIDER } as const;
  return evaluateTrust(policy, { action: 'sts:AssumeRoleWithWebIdentity', principal, context }).decision;
}

describe('the suggested statement', () => {
  it.each([
    ['classic', CLASSIC],
    ['immutable', IMMUTABLE],
  ])('admits a token with a %s subject, nobody else, and is graded as tight', (_, claims) => {
    const suggestion = suggestTrustStatement({ claims, providerArn: PROVIDER, audience: AUDIENCE });
    const policy = policyWith(suggestion?.statement);
    expect(decide(policy, claims)).toBe('allow');
    expect(decide(policy, { ...claims, sub: `${claims.sub}2` })).toBe('deny');
    expect(decide(policy, { ...claims, aud: 'other' })).toBe('deny');
    expect(auditTrustPolicy(policy).filter(({ severity }) => severity !== 'none')).toEqual([]);
    expect(checkAtWrite(policy)).toBe('accept');
  });

  it('comes in all forms that the token shows enough for', () => {
    const names = (claims: Readonly<Record<string, unknown>>): readonly string[] | undefined =>
      suggestTrustStatement({ claims, providerArn: PROVIDER, audience: AUDIENCE })?.variants.map(
        ({ name }) => name,
      );
    expect(names(CLASSIC)).toEqual(['classic', 'immutable', 'id-based']);
    expect(names({ ...CLASSIC, repository_id: undefined })).toEqual(['classic']);
    expect(names({ ...CLASSIC, sub: 'repository_id:22:workflow:x' })).toEqual([]);
    expect(names({ ...CLASSIC, iss: 'https://gitlab.com' })).toEqual([]);
  });

  it('in the form of ids admits both subjects, and is tight', () => {
    const variants = suggestTrustStatement({
      claims: CLASSIC,
      providerArn: PROVIDER,
      audience: AUDIENCE,
    })?.variants;
    const policy = policyWith(variants?.find(({ name }) => name === 'id-based')?.statement);
    expect([decide(policy, CLASSIC), decide(policy, IMMUTABLE)]).toEqual(['allow', 'allow']);
    expect(decide(policy, { ...CLASSIC, repository_id: '23' })).toBe('deny');
    expect(decide(policy, { ...CLASSIC, sub: 'repo:octo/app:pull_request' })).toBe('deny');
    expect(auditTrustPolicy(policy).filter(({ severity }) => severity !== 'none')).toEqual([]);
  });

  it('means exactly the subject, whatever stands in it', () => {
    const odd = fc.string({
      unit: fc.constantFrom('a', '*', '?', '$', '{', '}', '${', '*}', ':'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(odd, odd, (name, other) => {
        const claims = { ...CLASSIC, sub: `repo:octo/app:environment:${name}` };
        const suggestion = suggestTrustStatement({ claims, providerArn: PROVIDER, audience: AUDIENCE });
        const policy = policyWith(suggestion?.statement);
        expect(decide(policy, claims)).toBe('allow');
        const decision = decide(policy, { ...claims, sub: `repo:octo/app:environment:${other}` });
        expect(decision).toBe(name === other ? 'allow' : 'deny');
      }),
      { numRuns: 500 },
    );
  });

  it('allows tagging for tokens that bring tags', () => {
    const claims = { ...CLASSIC, 'https://aws.amazon.com/tags': { principal_tags: { team: ['a'] } } };
    const suggestion = suggestTrustStatement({ claims, providerArn: PROVIDER, audience: AUDIENCE });
    expect(suggestion?.statement.Action).toEqual(['sts:AssumeRoleWithWebIdentity', 'sts:TagSession']);
  });

  it('is missing for a token without a subject', () => {
    expect(
      suggestTrustStatement({ claims: { iss: 'https://x.y' }, providerArn: PROVIDER, audience: 'a' }),
    ).toBeUndefined();
  });
});

const allow = (condition: unknown, more: Readonly<Record<string, unknown>> = {}): unknown => ({
  Effect: 'Allow',
  Principal: { Federated: PROVIDER },
  Action: 'sts:AssumeRoleWithWebIdentity',
  Condition: condition,
  ...more,
});
const subject = (sub: string, operator = 'StringLike'): unknown => ({ [operator]: { [`${HOST}:sub`]: sub } });

describe('a refusal', () => {
  it.each<[string, unknown, Readonly<Record<string, unknown>>, string]>([
    ['by letter case', allow(subject('repo:Octo/app:*')), CLASSIC, 'letter-case'],
    ['of the immutable form', allow(subject('repo:octo/app:*')), IMMUTABLE, 'subject-format'],
    ['of the classic form', allow(subject('repo:octo@11/app@22:*')), CLASSIC, 'subject-format'],
    ['of another repository', allow(subject('repo:octo/other:*')), CLASSIC, 'condition-failed'],
    ['by an exclusion', allow(subject('repo:octo/app:*', 'StringNotLike')), CLASSIC, 'condition-failed'],
    ['of the audience', allow({ StringEquals: { [`${HOST}:aud`]: 'other' } }), CLASSIC, 'wrong-audience'],
    [
      'by a claim that is not exposed',
      allow({ StringEquals: { [`${HOST}:event_name`]: 'push' } }),
      { ...CLASSIC, event_name: 'push' },
      'claim-not-exposed',
    ],
    [
      'of another provider',
      allow(subject('*'), { Principal: { Federated: `${PROVIDER}/acme` } }),
      CLASSIC,
      'provider-mismatch',
    ],
    ['of the action', allow(subject('*'), { Action: 'sts:AssumeRole' }), CLASSIC, 'action-not-allowed'],
    [
      'of session tags',
      allow(subject('*')),
      { ...CLASSIC, 'https://aws.amazon.com/tags': { principal_tags: { a: ['b'] } } },
      'action-not-allowed',
    ],
    ['by the network', allow({ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }), CLASSIC, 'undetermined'],
    ['elsewhere', allow(subject('*')), CLASSIC, 'allowed-by-policy'],
  ])('%s is explained', (_, statement, claims, kind) => {
    const { causes, decision } = explainRefusal({
      claims,
      policy: policyWith(statement),
      roleArn: ROLE,
      audience: AUDIENCE,
    });
    expect(causes[0]?.kind).toBe(kind);
    expect(causes[0]?.message).not.toBe('');
    expect(decision?.decision === 'allow').toBe(kind === 'allowed-by-policy');
  });

  it('by a Deny says so', () => {
    const statements = [
      allow(subject('*')),
      allow(subject('*:pull_request', 'StringNotLike'), { Effect: 'Deny' }),
    ];
    const policy = parseTrustPolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }));
    const { causes } = explainRefusal({ claims: CLASSIC, policy, roleArn: ROLE, audience: AUDIENCE });
    expect(causes).toMatchObject([{ kind: 'explicit-deny', path: '$.Statement[1]' }]);
  });

  it('without the policy says what the token is and what would admit it', () => {
    const explanation = explainRefusal({
      claims: { ...IMMUTABLE, aud: 'other' },
      roleArn: ROLE,
      audience: AUDIENCE,
    });
    expect(explanation).toMatchObject({
      issuer: `https://${HOST}`,
      subject: IMMUTABLE.sub,
      audience: 'other',
      providerArn: PROVIDER,
      causes: [{ kind: 'wrong-audience' }, { kind: 'policy-unknown' }],
      suggestion: { statement: { Principal: { Federated: PROVIDER } } },
    });
  });

  it('of a token without claims is no exception', () => {
    const { causes, suggestion } = explainRefusal({ claims: {}, roleArn: ROLE, audience: AUDIENCE });
    expect([causes.length > 0, suggestion]).toEqual([true, undefined]);
  });
});

describe('writing a policy today', () => {
  it.each<[string, unknown, string]>([
    ['with a subject', allow(subject('repo:octo/*')), 'accept'],
    ['with an owner wildcard', allow(subject('repo:*')), 'accept'],
    ['with a wildcard only', allow(subject('*')), 'refuse'],
    ['without a subject', allow({ StringEquals: { [`${HOST}:aud`]: AUDIENCE } }), 'refuse'],
    ['with presence only', allow({ Null: { [`${HOST}:sub`]: 'false' } }), 'refuse'],
    ['with ids only', allow({ StringEquals: { [`${HOST}:repository_id`]: '22' } }), 'unknown'],
    [
      'for a private issuer',
      allow(undefined, { Principal: { Federated: PROVIDER.replace(HOST, 'id.example.com') } }),
      'accept',
    ],
    [
      'for Cognito without its pool',
      allow(undefined, { Principal: { Federated: 'cognito-identity.amazonaws.com' } }),
      'refuse',
    ],
    ['for Google', allow(undefined, { Principal: { Federated: 'accounts.google.com' } }), 'accept'],
  ])('%s', (_, statement, answer) => {
    expect(checkAtWrite(policyWith(statement))).toBe(answer);
  });
});
