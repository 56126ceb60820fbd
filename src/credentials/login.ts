import { AwsFailure } from '../contract/aws-failure.ts';
import type { Clock } from '../contract/clock.ts';
import type { Log } from '../contract/runner.ts';
import type { Login } from './account-variables.ts';
import { accessKeysRefused, accountNotAllowed, assumeRoleRefused, noIdToken } from './login-refusals.ts';
import { partitionById, partitionOfRegion } from './partitions.ts';
import { explainWebIdentityRefusal } from './refusal.ts';
import { PASSING_FAILURES, type RetryPolicy, retrying } from './retry.ts';
import { parseRoleArn, type RoleArn } from './role-arn.ts';
import type {
  AssumedRole,
  AwsSession,
  CallerIdentity,
  IdToken,
  IdTokenSource,
  TokenService,
} from './session.ts';

/** What a login is asked to be. Everything was checked for form; nothing was called yet. */
export interface LoginRequest {
  readonly source:
    | { readonly kind: 'oidc'; readonly audience?: string }
    | { readonly kind: 'keys'; readonly session: AwsSession };
  /** A role ARN, or a name in the account that is known otherwise. Always there with OIDC. */
  readonly role?: string;
  readonly region: string;
  readonly durationSeconds: number;
  readonly sessionName: string;
  readonly externalId?: string;
  /** Empty accepts any account. */
  readonly allowedAccountIds: readonly string[];
}

export interface LoginPorts {
  readonly tokens: TokenService;
  readonly idTokens: IdTokenSource;
  readonly clock: Clock;
  readonly log: Log;
  variable(name: string): string | undefined;
}

/** A token of ours that is new may not be known everywhere in AWS for a moment. */
const JUST_ISSUED: RetryPolicy = {
  ...PASSING_FAILURES,
  retryable: (failure) => PASSING_FAILURES.retryable(failure) || failure.code === 'InvalidClientTokenId',
};

/**
 * Logs in: resolves credentials, proves them with GetCallerIdentity, and checks the account. Gives a login only when
 * all of that held. Throws StepError (with the explanation of a refusal) or AwsFailure.
 */
export async function logIn(request: LoginRequest, ports: LoginPorts): Promise<Login> {
  const resolved = await (request.source.kind === 'oidc'
    ? fromWebIdentity(request, request.source.audience, ports)
    : fromKeys(request, request.source.session, ports));
  const identity = await prove(resolved, ports);
  requireAllowedAccount(identity, request.allowedAccountIds);
  return {
    ...resolved,
    identity,
    region: request.region,
    partition: identity.arn.split(':')[1] ?? partitionOfRegion(request.region).id,
    at: ports.clock.now(),
  };
}

type Resolved = Pick<Login, 'session' | 'source' | 'roleArn' | 'sessionDurationSeconds' | 'webIdentityToken'>;

async function fromWebIdentity(
  request: LoginRequest,
  audience: string | undefined,
  ports: LoginPorts,
): Promise<Resolved> {
  const role = roleOf(request, request.allowedAccountIds[0], partitionOfRegion(request.region).id);
  const wanted = audience ?? partitionById(role.partition)?.audience ?? 'sts.amazonaws.com';
  // Each attempt gets a token of its own: one lives five minutes, and STS tells of an expired one only by refusing it.
  const [idToken, assumed] = await retrying(
    ports.clock,
    PASSING_FAILURES,
    async () => {
      const token = await requestToken(wanted, ports);
      return [token, await exchange(token, role, wanted, request, ports)] as const;
    },
    announceRetry(ports.log),
  );
  return {
    session: assumed.session,
    source: 'oidc',
    roleArn: role.arn,
    sessionDurationSeconds: request.durationSeconds,
    webIdentityToken: idToken.token,
  };
}

async function requestToken(audience: string, ports: LoginPorts): Promise<IdToken> {
  const token = await ports.idTokens.request(audience);
  if (token === undefined) {
    throw noIdToken(ports.variable('GITHUB_EVENT_NAME'));
  }
  return token;
}

async function exchange(
  idToken: IdToken,
  role: RoleArn,
  audience: string,
  request: LoginRequest,
  ports: LoginPorts,
): Promise<AssumedRole> {
  try {
    return await ports.tokens.assumeRoleWithWebIdentity({
      roleArn: role.arn,
      sessionName: request.sessionName,
      durationSeconds: request.durationSeconds,
      webIdentityToken: idToken.token,
    });
  } catch (error) {
    if (error instanceof AwsFailure && (error.class === 'refused' || error.class === 'invalid-request')) {
      throw explainWebIdentityRefusal(error, {
        claims: idToken.claims,
        role,
        audience,
        durationSeconds: request.durationSeconds,
      });
    }
    throw error;
  }
}

async function fromKeys(request: LoginRequest, session: AwsSession, ports: LoginPorts): Promise<Resolved> {
  if (request.role === undefined) return { session, source: 'keys' };
  const owner = await retrying(
    ports.clock,
    PASSING_FAILURES,
    () => ports.tokens.callerIdentity(session),
    announceRetry(ports.log),
  );
  const role = roleOf(request, owner.account, owner.arn.split(':')[1] ?? 'aws');
  const assumed = await retrying(
    ports.clock,
    PASSING_FAILURES,
    () =>
      ports.tokens.assumeRole(session, {
        roleArn: role.arn,
        sessionName: request.sessionName,
        durationSeconds: request.durationSeconds,
        ...(request.externalId === undefined ? {} : { externalId: request.externalId }),
      }),
    announceRetry(ports.log),
  ).catch((error: unknown) => {
    throw error instanceof AwsFailure && error.class === 'refused'
      ? assumeRoleRefused(error, role, owner, request)
      : error;
  });
  return {
    session: assumed.session,
    source: 'keys+role',
    roleArn: role.arn,
    sessionDurationSeconds: request.durationSeconds,
  };
}

/** The role's ARN, completed from the account and partition when only its name was given. */
function roleOf(request: LoginRequest, account: string | undefined, partition: string): RoleArn {
  const given = request.role ?? '';
  const role = parseRoleArn(given) ?? parseRoleArn(`arn:${partition}:iam::${account ?? ''}:role/${given}`);
  if (role === undefined) throw new TypeError('role-to-assume is checked for its form before a login starts');
  return role;
}

async function prove(resolved: Resolved, ports: LoginPorts): Promise<CallerIdentity> {
  const policy = resolved.source === 'keys' ? PASSING_FAILURES : JUST_ISSUED;
  try {
    return await retrying(
      ports.clock,
      policy,
      () => ports.tokens.callerIdentity(resolved.session),
      announceRetry(ports.log),
    );
  } catch (error) {
    if (resolved.source !== 'keys' || !(error instanceof AwsFailure) || error.class !== 'refused')
      throw error;
    throw accessKeysRefused(error, resolved.session.accessKeyId);
  }
}

function requireAllowedAccount(identity: CallerIdentity, allowed: readonly string[]): void {
  if (allowed.length === 0 || allowed.includes(identity.account)) return;
  throw accountNotAllowed(identity, allowed);
}

function announceRetry(log: Log): (failure: AwsFailure, pauseMs: number) => void {
  return (failure, pauseMs) =>
    log.info(`${failure.action} failed with ${failure.code}; trying again in ${pauseMs} ms.`);
}
