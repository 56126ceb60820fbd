import type { IssuerFacts } from './issuer-list.ts';
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
 * OIDC providers". A policy without any statement is malformed for IAM. Nothing else of its validation is looked at.
 */
export function checkAtWrite(policy: TrustPolicy): WriteCheck {
  if (policy.statements.length === 0) return 'refuse';
  const answers = webIdentityGrants(policy).map(({ statement, issuer }) => checkProvider(statement, issuer));
  return RANK.find((answer) => answers.includes(answer)) ?? 'accept';
}

interface Grant {
  readonly statement: TrustStatement;
  readonly issuer: string;
}

function webIdentityGrants(policy: TrustPolicy): readonly Grant[] {
  return policy.statements
    .filter(
      (statement) => statement.effect === 'Allow' && coversAction(statement, 'sts:AssumeRoleWithWebIdentity'),
    )
    .flatMap((statement) =>
      statement.principals.entries
        .filter(({ kind }) => kind === 'Federated')
        .map(({ text }) => ({ statement, issuer: issuerOfPrincipal(text) })),
    );
}

/**
 * Whether STS refuses tokens by this policy at run time, before it evaluates it: it demands that the tenancy claim of
 * HCP Terraform is compared (all roles since 2025-02-07), and that of Cognito where provider and role are in different
 * accounts (since April 2024), which the policy does not show: `unknown`.
 */
export function checkAtRunTime(policy: TrustPolicy): WriteCheck {
  const answers = webIdentityGrants(policy).map(({ statement, issuer }): WriteCheck => {
    const facts = issuerFacts(issuer);
    const control = facts?.controlledAtRunTime;
    if (facts === undefined || control === undefined) return 'accept';
    if (comparesTenancy(statement, issuer, facts) === 'accept') return 'accept';
    return control.onlyAcrossAccounts === true ? 'unknown' : 'refuse';
  });
  return RANK.find((answer) => answers.includes(answer)) ?? 'accept';
}

function checkProvider(statement: TrustStatement, issuer: string): WriteCheck {
  const facts = issuerFacts(issuer);
  return facts?.controlledAtWrite === true ? comparesTenancy(statement, issuer, facts) : 'accept';
}

function comparesTenancy(statement: TrustStatement, issuer: string, facts: IssuerFacts): WriteCheck {
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
