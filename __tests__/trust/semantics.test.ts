import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { webIdentityContext } from '../../src/trust/context.ts';
import { evaluateTrust } from '../../src/trust/evaluate.ts';
import { parseTrustPolicy } from '../../src/trust/policy.ts';
import type { RequestPrincipal } from '../../src/trust/request.ts';

/** `policy` in full, or `condition` as the only condition of an Allow for `provider`. */
interface Case {
  readonly name: string;
  readonly policy?: unknown;
  readonly condition?: unknown;
  readonly provider?: string;
  readonly version?: string | null;
  readonly principal?: RequestPrincipal;
  readonly action?: string;
  readonly context?: Readonly<Record<string, readonly string[]>>;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly expect: 'allow' | 'deny' | 'undetermined';
  readonly why: string;
}

const folder = new URL('./cases/', import.meta.url);
const GITHUB = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com';
const WEB_IDENTITY = 'sts:AssumeRoleWithWebIdentity';

function documentOf({ policy, condition, provider, version }: Case): unknown {
  if (policy !== undefined) return policy;
  const stated = version === undefined ? '2012-10-17' : version;
  return {
    ...(stated === null ? {} : { Version: stated }),
    Statement: {
      Effect: 'Allow',
      Principal: { Federated: provider ?? GITHUB },
      Action: WEB_IDENTITY,
      Condition: condition,
    },
  };
}

function decide(test: Case): ReturnType<typeof evaluateTrust> {
  const context =
    test.claims === undefined
      ? new Map(Object.entries(test.context ?? {}).map(([key, values]) => [key.toLowerCase(), values]))
      : webIdentityContext(test.claims, String(test.claims['iss'])).context;
  return evaluateTrust(parseTrustPolicy(JSON.stringify(documentOf(test))), {
    action: test.action ?? WEB_IDENTITY,
    principal: test.principal ?? { kind: 'Federated', arn: GITHUB },
    context,
  });
}

const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const casesIn = (file: string): readonly Case[] =>
  JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly Case[];

it('there are three hundred cases and more, no two the same', () => {
  const all = files.flatMap(casesIn).map(({ name, why, expect: _, ...given }) => JSON.stringify(given));
  expect(all.length).toBeGreaterThanOrEqual(300);
  expect(new Set(all).size).toBe(all.length);
});

describe.each(files)('%s', (file) => {
  const cases = casesIn(file);

  it.each(cases.map((test) => [test.name, test] as const))('%s', (_, test) => {
    const decision = decide(test);
    expect(`${decision.decision}: ${test.why}`).toBe(`${test.expect}: ${test.why}`);
  });

  it.each(cases.map((test) => [test.name, test] as const))('the trace explains: %s', (_, test) => {
    const { decision, trace, reason } = decide(test);
    const allows = trace.filter(({ effect }) => effect === 'Allow');
    const denies = trace.filter(({ effect }) => effect === 'Deny');
    expect(reason).not.toBe('');
    for (const statement of trace) {
      const parts = [statement.principal, statement.action, ...statement.conditions];
      expect(statement.outcome === 'match').toBe(parts.every(({ outcome }) => outcome === 'match'));
      for (const part of parts) expect(part.why).not.toBe('');
    }
    if (decision === 'allow') {
      expect(allows.some(({ outcome }) => outcome === 'match')).toBe(true);
      expect(denies.every(({ outcome }) => outcome === 'no-match')).toBe(true);
    }
    if (decision === 'undetermined') expect(reason).toContain('cannot be decided');
  });
});
