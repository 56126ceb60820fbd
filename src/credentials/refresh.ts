import type { Clock } from '../contract/clock.ts';
import type { Login } from './account-variables.ts';
import type { LoginRequest } from './login-request.ts';

/**
 * What is needed to log in again as the same: no key and no token, because the token of the calling step is the proof.
 * External ids of further roles are in it, so that it is kept where the session itself is, in a file of the owner alone.
 */
export interface RefreshPlan {
  readonly version: 1;
  readonly request: LoginRequest;
  readonly endpoint?: string;
}

/** What a `credential_process` prints. https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html */
export interface ProcessCredentials {
  readonly Version: 1;
  readonly AccessKeyId: string;
  readonly SecretAccessKey: string;
  readonly SessionToken?: string;
  readonly Expiration?: string;
  readonly AccountId: string;
}

/** SDKs ask for new credentials five minutes before the old ones end; what they get must last longer than that. */
const RENEW_BEFORE_END_MS = 6 * 60 * 1000;

/** With less than this left, an old session helps nobody when it cannot be renewed. */
const STILL_USABLE_MS = 60 * 1000;

/** The names of the plan and of the session beside it. */
export function refreshNames(id: string): { readonly plan: string; readonly session: string } {
  return { plan: `refresh-${id}.json`, session: `refresh-${id}.session.json` };
}

/** True for what may become a login whose proof, a token of the job, can be got again at any time. */
function isRenewable({ source, useExisting }: Pick<LoginRequest, 'source' | 'useExisting'>): boolean {
  return (source.kind === 'oidc' || (source.kind === 'auto' && source.oidc)) && useExisting !== true;
}

/** How to log in again as the same; undefined when the login came by another way than the token of the job. */
export function refreshPlan(
  request: LoginRequest,
  login: Login,
  endpoint: string | undefined,
): RefreshPlan | undefined {
  const { source } = request;
  if (!login.source.startsWith('oidc') || !isRenewable(request)) return undefined;
  const audience = source.kind === 'auto' || source.kind === 'oidc' ? source.audience : undefined;
  return {
    version: 1,
    request: { ...request, source: { kind: 'oidc', ...(audience === undefined ? {} : { audience }) } },
    ...(endpoint === undefined ? {} : { endpoint }),
  };
}

/** A plan from its file; undefined when it is none. */
export function readPlan(text: string): RefreshPlan | undefined {
  const value = json(text);
  if (!hasObject(value, 'request') || !hasObject(value.request, 'source')) return undefined;
  const plan = value as unknown as RefreshPlan;
  return plan.version === 1 && isRenewable(plan.request) ? plan : undefined;
}

/** A session as the text that is printed and kept. */
export function cachedSession({ session, identity }: Login): string {
  const credentials: ProcessCredentials = {
    Version: 1,
    AccessKeyId: session.accessKeyId,
    SecretAccessKey: session.secretAccessKey.reveal(),
    ...(session.sessionToken === undefined ? {} : { SessionToken: session.sessionToken.reveal() }),
    ...(session.expiration === undefined ? {} : { Expiration: session.expiration.toISOString() }),
    AccountId: identity.account,
  };
  return JSON.stringify(credentials);
}

/** What a kept session is good for: to be handed out, to be renewed, or nothing. */
export function stateOf(text: string | undefined, clock: Clock): 'fresh' | 'ending' | 'useless' {
  const value = text === undefined ? undefined : json(text);
  if (typeof value !== 'object' || value === null || !('Expiration' in value)) return 'useless';
  const left = Date.parse(String(value.Expiration)) - clock.now().getTime();
  if (left > RENEW_BEFORE_END_MS) return 'fresh';
  return left > STILL_USABLE_MS ? 'ending' : 'useless';
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hasObject<Name extends string>(value: unknown, name: Name): value is Record<Name, object> {
  if (typeof value !== 'object' || value === null) return false;
  const member: unknown = (value as Record<string, unknown>)[name];
  return typeof member === 'object' && member !== null;
}
