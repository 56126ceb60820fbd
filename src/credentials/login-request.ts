import type { SessionDuration } from './duration.ts';
import type { RoleHop } from './role-hop.ts';
import type { AwsSession, SessionTag } from './session.ts';

/** Where the first credentials come from. */
export type LoginSource =
  /**
   * What is configured: with a role, this job's OIDC token where it may have one and `oidc` is true; otherwise the
   * identity of the machine.
   */
  | { readonly kind: 'auto'; readonly oidc: boolean; readonly audience?: string }
  | { readonly kind: 'oidc'; readonly audience?: string }
  | { readonly kind: 'keys'; readonly session: AwsSession }
  /** A token in a file; without a path the one that AWS_WEB_IDENTITY_TOKEN_FILE names. */
  | { readonly kind: 'web-identity-file'; readonly path?: string }
  | { readonly kind: 'container' }
  | { readonly kind: 'instance' }
  | { readonly kind: 'environment' }
  | { readonly kind: 'profile'; readonly name?: string };

/** What a login is asked to be. Everything was checked for form; nothing was called yet. */
export interface LoginRequest {
  readonly source: LoginSource;
  /** A role ARN, or a name in the account that is known otherwise. Always there with OIDC. */
  readonly role?: string;
  readonly region: string;
  readonly durationSeconds: SessionDuration;
  readonly sessionName: string;
  readonly externalId?: string;
  readonly tags?: readonly SessionTag[];
  readonly transitiveTagKeys?: readonly string[];
  /** True adds tags that describe the job (see session-tags.ts). */
  readonly jobTags?: boolean;
  /** Session policies: a JSON document, and ARNs of managed ones. */
  readonly policy?: string;
  readonly policyArns?: readonly string[];
  /** Further roles, each assumed with the session of the one before. */
  readonly chain?: readonly RoleHop[];
  /** Empty accepts any account. */
  readonly allowedAccountIds: readonly string[];
  /** True takes valid credentials of the environment as they are, and only else resolves any. */
  readonly useExisting?: boolean;
  /** True asks for sessions until the secret key has letters and digits only. */
  readonly plainSecret?: boolean;
  readonly retry?: { readonly attempts: number; readonly budgetMs: number };
}

/** The roles to assume, first to last. */
export function hopsOf(request: LoginRequest): readonly RoleHop[] {
  const { role, sessionName, externalId, tags, transitiveTagKeys, policy, policyArns, chain = [] } = request;
  if (role === undefined) return chain;
  const first: RoleHop = {
    role,
    sessionName,
    duration: request.durationSeconds,
    ...(externalId === undefined ? {} : { externalId }),
    ...(tags === undefined ? {} : { tags }),
    ...(transitiveTagKeys === undefined ? {} : { transitiveTagKeys }),
    ...(policy === undefined ? {} : { policy }),
    ...(policyArns === undefined ? {} : { policyArns }),
  };
  return [first, ...chain];
}
