import { parseTrustPolicy, type TrustPolicy } from '../../trust/policy.ts';
import { PolicyDocumentError } from '../../trust/policy-document-error.ts';
import type { PolicyPrincipal } from '../../trust/statement.ts';
import type { RoleDescription } from '../role-reader.ts';
import type { Judgement } from './check-kind.ts';
import { type RoleFacts, withRole } from './role-checks.ts';

/** Judges the trust policy of a role, once there is one that can be read. */
export function judgeTrustPolicy(
  facts: RoleFacts,
  expected: string,
  judge: (policy: TrustPolicy, role: RoleDescription) => Judgement,
): Judgement {
  return withRole(facts, expected, (role) => {
    try {
      const judged = judge(parseTrustPolicy(role.trustPolicy), role);
      // A trust policy that was just written may not be shown everywhere yet.
      return judged.status === 'fail' ? { ...judged, waitHelps: facts.settling } : judged;
    } catch (error) {
      if (!(error instanceof PolicyDocumentError)) throw error;
      const seen = `the trust policy cannot be read: ${error.message}`;
      return { status: 'unknown', expected, seen, remedy: 'Correct the trust policy of the role.' };
    }
  });
}

/** Everybody whom Allow statements name, beside those who belong there. */
export function otherPrincipals(
  policy: TrustPolicy,
  belongs: (principal: PolicyPrincipal) => boolean,
): readonly string[] {
  return policy.statements
    .filter(({ effect }) => effect === 'Allow')
    .flatMap(({ principals, path }) =>
      principals.negated
        ? [`everyone but some (NotPrincipal, ${path})`]
        : principals.entries.filter((entry) => !belongs(entry)).map(({ kind, text }) => `${kind} ${text}`),
    );
}
