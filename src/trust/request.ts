import type { PrincipalKind } from './statement.ts';

/** Condition keys in lower case with their values. An empty list says that the key is certainly absent. */
export type ConditionContext = ReadonlyMap<string, readonly string[]>;

/** Who asks, as STS sees it. */
export interface RequestPrincipal {
  readonly kind: PrincipalKind | 'anonymous';
  /**
   * Federated: the provider's ARN, or the bare host of a built-in issuer. AWS: the ARN of the user, role session
   * (`arn:aws:sts::…:assumed-role/Role/session`) or account root. Service: its name. Empty for anonymous.
   */
  readonly arn: string;
  /** Twelve digits; read from the ARN when left out. */
  readonly accountId?: string;
}

/** One request to assume a role. */
export interface TrustRequest {
  /** `sts:AssumeRole`, `sts:AssumeRoleWithWebIdentity`, `sts:TagSession`, … */
  readonly action: string;
  readonly principal: RequestPrincipal;
  readonly context: ConditionContext;
}

/** The issuer that a Federated principal stands for: host and path without scheme, as condition keys begin with it. */
export function issuerOfPrincipal(principal: string): string {
  const provider = /^arn:[^:]*:iam::\d*:oidc-provider\/(.+)$/s.exec(principal);
  return provider?.[1] ?? principal;
}
