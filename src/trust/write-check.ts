import { issuerFacts } from './issuers.ts';
import type { TrustPolicy } from './policy.ts';
import { issuerOfPrincipal } from './request.ts';
import type { TrustStatement } from './statement.ts';
import { coversAction } from './statement-actions.ts';

/** What IAM would say if the policy were written today. `unknown`: its documentation contradicts itself. */
export type WriteCheck = 'accept' | 'refuse' | 'unknown';

const RANK: readonly WriteCheck[] = ['refuse', 'unknown', 'accept'];

/**
 * Whether IAM's control of shared identity providers would accept the policy: each must have its tenancy claim
 * compared with something that is not only wildcards. Source: IAM user guide, "identity-provider controls for shared
 * OIDC providers". Nothing else of IAM's validation is looked at.
 */
export function checkAtWrite(policy: TrustPolicy): WriteCheck {
  const answers = policy.statements
    .filter(
      (statement) => statement.effect === 'Allow' && coversAction(statement, 'sts:AssumeRoleWithWebIdentity'),
    )
    .flatMap((statement) =>
      statement.principals.entries
        .filter(({ kind }) => kind === 'Federated')
        .map(({ text }) => checkProvider(statement, issuerOfPrincipal(text))),
    );
  return RANK.find((answer) => answers.includes(answer)) ?? 'accept';
}

function checkProvider(statement: TrustStatement, issuer: string): WriteCheck {
  const facts = issuerFacts(issuer);
  if (facts?.controlledAtWrite !== true) return 'accept';
  const claim = facts.tenancyClaim;
  const key = (claim.includes(':') ? claim : `${issuer}:${claim}`).toLowerCase();
  const compared = statement.conditions.filter(
    (condition) => condition.key.toLowerCase() === key && condition.operator !== 'Null',
  );
  const values = compared.flatMap((condition) => condition.values);
  if (values.some(({ text }) => /^[*?]*$/.test(text))) return 'refuse';
  if (values.length > 0) return 'accept';
  // AWS's own example for immutable ids has no subject, although the control demands one.
  const byIds = statement.conditions.some(({ key: other }) =>
    IDS.some((id) => other.toLowerCase() === `${issuer}:${id}`.toLowerCase()),
  );
  return facts.id === 'github' && byIds ? 'unknown' : 'refuse';
}

const IDS: readonly string[] = ['repository_id', 'repository_owner_id'];
