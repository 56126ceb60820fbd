import { AwsFailure } from '../contract/aws-failure.ts';
import { StepError } from '../contract/step-error.ts';
import type { Login } from './account-variables.ts';
import { assumeChain } from './assume-chain.ts';
import { environmentSession } from './environment-session.ts';
import { accessKeysRefused, accountNotAllowed, untrustedTls } from './login-refusals.ts';
import type { LoginRequest } from './login-request.ts';
import { type LoginPorts, type LoginRun, startLogin } from './login-run.ts';
import { openSource } from './open-source.ts';
import { partitionOfRegion } from './partitions.ts';
import type { CallerIdentity } from './session.ts';
import type { Opened } from './worker/opened.ts';

/**
 * Logs in: resolves credentials, proves them with GetCallerIdentity, and checks the account. Gives a login only when
 * all of that held. Throws StepError (with the explanation of a refusal) or AwsFailure.
 */
export async function logIn(request: LoginRequest, ports: LoginPorts): Promise<Login> {
  const run = startLogin(request, ports);
  try {
    return (await existingLogin(run)) ?? (await newLogin(run));
  } catch (error) {
    throw error instanceof AwsFailure && error.class === 'untrusted-tls' ? untrustedTls(error) : error;
  }
}

async function newLogin(run: LoginRun): Promise<Login> {
  const { opened, hops } = await openSource(run);
  const resolved = await assumeChain(run, opened, hops);
  return proven(run, resolved, await prove(run, resolved));
}

/** The credentials of the environment, when they were asked for and AWS still accepts them. */
async function existingLogin(run: LoginRun): Promise<Login | undefined> {
  const { request, ports } = run;
  if (request.useExisting !== true) return undefined;
  try {
    const session = environmentSession(ports);
    if (session === undefined) return undefined;
    const identity = await run.retry(() => ports.tokens.callerIdentity(session));
    ports.log.info('The credentials in the environment are valid and are used as they are.');
    return proven(run, { session, source: 'environment' }, identity);
  } catch (error) {
    if (!isOfInvalidCredentials(error)) throw error;
    ports.log.info(`The credentials in the environment are not valid (${error.code}); getting new ones.`);
    return undefined;
  }
}

function isOfInvalidCredentials(error: unknown): error is AwsFailure | StepError {
  return error instanceof AwsFailure
    ? error.class === 'refused' || error.class === 'expired'
    : error instanceof StepError && error.code === 'environment-credentials-unusable';
}

function proven({ request, ports }: LoginRun, resolved: Opened, identity: CallerIdentity): Login {
  requireAllowedAccount(identity, request.allowedAccountIds);
  const { assumedRoleArn: _, ...login } = resolved;
  return {
    ...login,
    identity,
    region: request.region,
    partition: identity.arn.split(':')[1] ?? partitionOfRegion(request.region).id,
    at: ports.clock.now(),
  };
}

/** A session that was issued a moment ago may not be known everywhere in AWS yet; a key that was given is, or is wrong. */
async function prove(run: LoginRun, resolved: Opened): Promise<CallerIdentity> {
  const given = resolved.source === 'keys';
  const issued = resolved.assumedRoleArn !== undefined;
  try {
    return await run.retry(
      () => run.ports.tokens.callerIdentity(resolved.session),
      (failure) => issued && failure.code === 'InvalidClientTokenId',
    );
  } catch (error) {
    throw given && error instanceof AwsFailure && error.class === 'refused'
      ? accessKeysRefused(error, resolved.session.accessKeyId)
      : error;
  }
}

function requireAllowedAccount(identity: CallerIdentity, allowed: readonly string[]): void {
  if (allowed.length === 0 || allowed.includes(identity.account)) return;
  throw accountNotAllowed(identity, allowed);
}
