import { AwsFailure } from '../contract/aws-failure.ts';
import { chainedDuration, durationsToTry, LONGEST_CHAINED } from './duration.ts';
import { accessKeysRefused, assumeRoleRefused } from './login-refusals.ts';
import type { LoginRun } from './login-run.ts';
import { plainSession } from './plain-secret.ts';
import type { RoleArn } from './role-arn.ts';
import { hopRequest, hopRole, type RoleHop } from './role-hop.ts';
import type { AssumedRole, CallerIdentity } from './session.ts';
import type { Opened } from './worker/opened.ts';

/**
 * Assumes the roles one after the other, each with the session of the one before. Gives the last session under the
 * source of the first, with `+role` after it. Throws StepError `role-refused`, which names the hop.
 */
export async function assumeChain(run: LoginRun, opened: Opened, hops: readonly RoleHop[]): Promise<Opened> {
  if (hops.length === 0) return opened;
  let current = opened;
  let caller = await callerOf(run, opened);
  for (const [index, hop] of hops.entries()) {
    const role = hopRole(hop, caller.account, caller.arn.split(':')[1] ?? 'aws');
    const durations = durationsOf(run, current, hop, role);
    const last = index + 1 === hops.length;
    const obtain = () => assume(run, current, caller, hop, role, durations);
    const { assumed, seconds } = await (last
      ? plainSession(run, obtain, (each) => each.assumed.session)
      : obtain());
    current = {
      session: assumed.session,
      source: `${opened.source}+role`,
      roleArn: role.arn,
      assumedRoleArn: assumed.assumedRoleArn,
      sessionDurationSeconds: seconds,
      ...(opened.webIdentityToken === undefined ? {} : { webIdentityToken: opened.webIdentityToken }),
    };
    caller = identityOf(assumed.assumedRoleArn);
    if (hops.length > 1) run.ports.log.info(`Assumed ${role.arn} (${index + 1} of ${hops.length}).`);
  }
  return current;
}

/** Who assumes: known from a role that was just assumed, asked otherwise, which proves the credentials too. */
async function callerOf(run: LoginRun, opened: Opened): Promise<CallerIdentity> {
  if (opened.assumedRoleArn !== undefined) return identityOf(opened.assumedRoleArn);
  try {
    return await run.retry(() => run.ports.tokens.callerIdentity(opened.session));
  } catch (error) {
    throw opened.source === 'keys' && error instanceof AwsFailure && error.class === 'refused'
      ? accessKeysRefused(error, opened.session.accessKeyId)
      : error;
  }
}

function identityOf(assumedRoleArn: string): CallerIdentity {
  return { arn: assumedRoleArn, account: assumedRoleArn.split(':')[4] ?? '', userId: '' };
}

function durationsOf(
  { ports }: LoginRun,
  { session }: Opened,
  hop: RoleHop,
  role: RoleArn,
): readonly [number, ...number[]] {
  // Keys without a session token are a user's own, which the limit of chains does not concern.
  if (session.sessionToken === undefined) return durationsToTry(hop.duration);
  const seconds = chainedDuration(hop.duration);
  if (hop.duration !== 'max' && hop.duration > seconds) {
    ports.log.info(
      `The session of ${role.arn} lasts ${LONGEST_CHAINED} s instead of ${hop.duration} s: AWS allows no more to a role that is assumed by another session.`,
    );
  }
  return [seconds];
}

async function assume(
  run: LoginRun,
  { session }: Opened,
  caller: CallerIdentity,
  hop: RoleHop,
  role: RoleArn,
  durations: readonly [number, ...number[]],
): Promise<{ readonly assumed: AssumedRole; readonly seconds: number }> {
  for (const [index, seconds] of durations.entries()) {
    try {
      const assumed = await run.retry(
        () => run.ports.tokens.assumeRole(session, hopRequest(hop, role, seconds)),
        // A session that was issued a moment ago may not be known everywhere yet.
        (failure) => failure.code === 'InvalidClientTokenId' && session.sessionToken !== undefined,
      );
      return { assumed, seconds };
    } catch (error) {
      if (!(error instanceof AwsFailure)) throw error;
      if (error.code === 'ValidationError' && index + 1 < durations.length) continue;
      if (error.class !== 'refused' && error.class !== 'invalid-request') throw error;
      const known = await run.ports.knownRole(role.arn);
      throw assumeRoleRefused(error, { role, caller, hop, seconds, known });
    }
  }
  throw new TypeError('There is always a duration to try');
}
