import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideToken, judgeToken } from '../../src/trust/decide-token.ts';
import { deciderOf, evaluateTrust, type StatementTrace } from '../../src/trust/evaluate.ts';
import { compileWildcard, matchesPattern, wildcardMatcher } from '../../src/trust/wildcard.ts';
import { GITHUB, PROVIDER, policies, policyOf, providerOf, statement, tokens } from './random-policies.ts';

/** What IAM makes of the outcomes of statements, said once more in other words than the engine does. */
function decisionBy(trace: readonly StatementTrace[]): string {
  const has = (effect: string, outcome: string): boolean =>
    trace.some((each) => each.effect === effect && each.outcome === outcome);
  if (has('Deny', 'match')) return 'deny';
  if (has('Allow', 'match')) return has('Deny', 'undetermined') ? 'undetermined' : 'allow';
  return has('Allow', 'undetermined') ? 'undetermined' : 'deny';
}

describe('a prepared policy', () => {
  it('decides as its trace says, with the keys it asks for as with all keys of the token', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(policies, fc.array(tokens, { minLength: 1, maxLength: 4 }), (policy, sample) => {
        const decider = deciderOf(policy);
        for (const { claims } of sample) {
          const bare = judgeToken(decider, claims, PROVIDER);
          const whole = decideToken(policy, claims, PROVIDER);
          seen.set(bare.decision, (seen.get(bare.decision) ?? 0) + 1);
          expect(whole.decision).toBe(bare.decision);
          expect(decisionBy(whole.trace)).toBe(bare.decision);
          const all = evaluateTrust(policy, {
            action: 'sts:AssumeRoleWithWebIdentity',
            principal: { kind: 'Federated', arn: PROVIDER },
            context: new Map(Object.entries(claims).map(([claim, value]) => [`${GITHUB}:${claim}`, [value]])),
          });
          expect(all.decision).toBe(bare.decision);
        }
      }),
      { numRuns: 500 },
    );
    for (const decision of ['allow', 'deny', 'undetermined'])
      expect(seen.get(decision) ?? 0).toBeGreaterThan(10);
  });

  it('names the statement that decides, and the condition that cannot be decided', () => {
    const main = statement({ StringEquals: { '.sub': 'repo:o/r:ref:refs/heads/main' } });
    const network = statement({ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }, { Effect: 'Deny' });
    const claims = { iss: `https://${GITHUB}`, sub: 'repo:o/r:ref:refs/heads/main', aud: 'x', extra: '1' };
    expect(decideToken(policyOf([main]), claims, PROVIDER)).toMatchObject({
      decision: 'allow',
      statement: '$.Statement[0]',
      notExposed: ['extra'],
    });
    const doubtful = decideToken(policyOf([main, network]), claims, PROVIDER);
    expect(doubtful).toMatchObject({ decision: 'undetermined', statement: '$.Statement[1]' });
    expect(doubtful.reason).toContain('aws:SourceIp');
    expect(JSON.parse(JSON.stringify(doubtful))).toMatchObject({
      trace: [{ effect: 'Allow' }, { effect: 'Deny' }],
    });
  });

  it.each([
    [GITHUB, 'repository_owner_id', '2026-07-15'],
    [GITHUB, 'repository_id', '2026-02-06'],
    ['gitlab.com', 'project_id', '2026-07-15'],
    ['agent.buildkite.com', 'pipeline_id', '2026-07-15'],
    ['oidc.circleci.com/org/aaaa', 'oidc.circleci.com/project-id', '2026-07-15'],
    [GITHUB, 'sub', undefined],
  ])('says of a claim that %s does not send since when %s is a condition key', (issuer, claim, since) => {
    const policy = policyOf(statement({ StringEquals: { [`.${claim}`]: '1' } }, {}, issuer));
    const { decision, trace } = decideToken(policy, { iss: `https://${issuer}` }, providerOf(issuer));
    const [condition] = trace[0]?.conditions ?? [];
    expect([decision, condition?.outcome, condition?.expected, condition?.seen]).toEqual([
      'deny',
      'no-match',
      ['1'],
      undefined,
    ]);
    expect(/since (\S+)\)/.exec(condition?.why ?? '')?.[1]).toBe(since);
  });

  it('knows who the provider is only where it asks', () => {
    const asks = statement({ ArnEquals: { 'aws:FederatedProvider': PROVIDER } });
    const other = statement({ ArnEquals: { 'aws:FederatedProvider': `${PROVIDER}/x` } });
    const claims = { iss: `https://${GITHUB}`, sub: 'x', aud: 'x' };
    expect(decideToken(policyOf(asks), claims, PROVIDER).decision).toBe('allow');
    expect(decideToken(policyOf(other), claims, PROVIDER).decision).toBe('deny');
  });
});

describe('a prepared pattern', () => {
  const characters = fc.constantFrom('a', 'b', '*', '?', '😀', '\ud83d', '\ude00', ':');
  const texts = fc.array(characters, { maxLength: 7 }).map((parts) => parts.join(''));
  it('matches what the matcher matches, halves of characters included', () => {
    let matched = 0;
    fc.assert(
      fc.property(texts, texts, fc.boolean(), (pattern, text, literal) => {
        const compiled = compileWildcard([{ text: pattern, literal }]);
        const answer = matchesPattern(compiled, text);
        matched += answer ? 1 : 0;
        expect(wildcardMatcher(compiled)(text)).toBe(answer);
      }),
      { numRuns: 5000 },
    );
    expect(matched).toBeGreaterThan(100);
  });
});
