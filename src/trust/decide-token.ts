import { type TokenClaims, webIdentityContext } from './context.ts';
import { evaluateTrust, type TrustDecision } from './evaluate.ts';
import { issuerFacts } from './issuers.ts';
import type { TrustPolicy } from './policy.ts';
import { issuerOfPrincipal } from './request.ts';

/** The decision on a token, and which action it is about. */
export interface TokenDecision extends TrustDecision {
  readonly action: string;
  readonly providerArn: string;
  /** Claims that the token has and STS shows to no policy. */
  readonly notExposed: readonly string[];
}

/**
 * Decides whether a token can assume the role: every action that the token needs must be allowed (session tags need
 * `sts:TagSession` beside the assuming). `iss` of the token names the issuer; `providerArn` its provider.
 */
export function decideToken(policy: TrustPolicy, claims: TokenClaims, providerArn: string): TokenDecision {
  const issuer = typeof claims['iss'] === 'string' ? claims['iss'] : '';
  const { context, actions, notExposed } = webIdentityContext(claims, issuer);
  const decisions = actions.map((action) => ({
    ...evaluateTrust(policy, { action, principal: { kind: 'Federated', arn: providerArn }, context }),
    action,
  }));
  const [first] = decisions;
  const worst =
    decisions.find(({ decision }) => decision === 'deny') ??
    decisions.find(({ decision }) => decision === 'undetermined') ??
    first;
  if (worst === undefined) throw new TypeError('A token needs at least one action');
  return { ...worst, providerArn, notExposed };
}

/**
 * The provider that a token comes from, as policies name it: the one in the policy itself where there is one, else
 * the one in the role's account (`000000000000` when that is unknown, which no policy names).
 */
export function providerOfToken(
  policy: TrustPolicy,
  claims: TokenClaims,
  roleArn: string | undefined,
): string {
  const issuer = String(claims['iss'] ?? '').replace(/^https?:\/\//, '');
  if (issuerFacts(issuer)?.builtIn === true) return issuer;
  if (roleArn !== undefined) return providerArnFor(roleArn, issuer);
  const named = policy.statements
    .flatMap(({ principals }) => principals.entries)
    .find(({ kind, text }) => kind === 'Federated' && issuerOfPrincipal(text) === issuer);
  return named?.text ?? `arn:aws:iam::000000000000:oidc-provider/${issuer}`;
}

/** The provider ARN of an issuer (host and path) in the account and partition of a role. */
export function providerArnFor(roleArn: string, issuer: string): string {
  const [, partition = 'aws', , , account = ''] = roleArn.split(':');
  return `arn:${partition}:iam::${account}:oidc-provider/${issuer}`;
}
