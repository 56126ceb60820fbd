import { actionsFor, askedContext, type TokenClaims, webIdentityContext } from './context.ts';
import { type Decider, deciderOf, inWords, type Judgement, type TrustDecision } from './evaluate.ts';
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
  const judgement = judgeToken(deciderOf(policy), claims, providerArn);
  const words = inWords(judgement);
  return {
    decision: words.decision,
    reason: words.reason,
    ...(words.statement === undefined ? {} : { statement: words.statement }),
    get trace() {
      return words.trace;
    },
    action: judgement.request.action,
    providerArn,
    notExposed: webIdentityContext(claims, issuerOf(claims)).notExposed,
  };
}

/** The bare decision by a policy that is prepared, for many tokens; `inWords` says why. */
export function judgeToken(decider: Decider, claims: TokenClaims, providerArn: string): Judgement {
  const context = askedContext(claims, issuerOf(claims), decider.asked);
  const principal = { kind: 'Federated', arn: providerArn } as const;
  let worst: Judgement | undefined;
  for (const action of actionsFor(claims)) {
    const made = decider.judge({ action, principal, context });
    if (worst === undefined || RANK[made.decision] > RANK[worst.decision]) worst = made;
  }
  if (worst === undefined) throw new TypeError('A token needs at least one action');
  return worst;
}

function issuerOf({ iss }: TokenClaims): string {
  return typeof iss === 'string' ? iss : '';
}

/** What stands in the way counts most. */
const RANK: Readonly<Record<TrustDecision['decision'], number>> = { allow: 0, undetermined: 1, deny: 2 };

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
