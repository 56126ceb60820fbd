import { webIdentityContext } from '../context.ts';
import { evaluateTrust, type TrustDecision } from '../evaluate.ts';
import type { TrustPolicy } from '../policy.ts';
import type { Witness } from './finding.ts';

/** What the exact engine says about a witness. Only `allow` makes it one. */
export function judgeWitness(
  policy: TrustPolicy,
  { action, principal, claims, context }: Witness,
): TrustDecision {
  const seen = claims === undefined ? [] : webIdentityContext(claims, String(claims['iss'])).context;
  return evaluateTrust(policy, {
    action,
    principal,
    context: new Map([...seen, ...Object.entries(context)]),
  });
}
