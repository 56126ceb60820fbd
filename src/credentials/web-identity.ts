import { AwsFailure } from '../contract/aws-failure.ts';
import { durationsToTry } from './duration.ts';
import type { LoginRun } from './login-run.ts';
import { plainSession } from './plain-secret.ts';
import type { RoleArn } from './role-arn.ts';
import { hopRequest, type RoleHop } from './role-hop.ts';
import type { AssumedRole, IdToken } from './session.ts';
import { externalIdInChain } from './source-refusals.ts';
import type { Opened } from './worker/opened.ts';

/** Where tokens come from, and which audience they are for. */
export interface TokenOrigin {
  readonly source: 'oidc' | 'web-identity-file';
  readonly audience: string;
  give(): Promise<IdToken>;
}

/**
 * Exchanges a token for a session of the role. Each attempt gets a token of its own: one lives five minutes, and STS
 * tells of an expired one only by refusing it. Throws StepError with the explanation of a refusal.
 */
export async function exchangeToken(
  run: LoginRun,
  origin: TokenOrigin,
  role: RoleArn,
  hop: RoleHop,
  last: boolean,
): Promise<Opened> {
  if (hop.externalId !== undefined) {
    if (run.request.role === undefined) throw externalIdInChain();
    run.ports.log.info('The external id is left out: AWS takes none with a token.');
  }
  if ((hop.tags?.length ?? 0) > 0)
    run.ports.log.info('Session tags are left out: AWS takes those of such a session from the token itself.');
  const obtain = () => longestSession(run, origin, role, hop);
  const { assumed, token, seconds } = await (last
    ? plainSession(run, obtain, ({ assumed: { session } }) => session)
    : obtain());
  return {
    session: assumed.session,
    source: origin.source,
    roleArn: role.arn,
    assumedRoleArn: assumed.assumedRoleArn,
    sessionDurationSeconds: seconds,
    ...(origin.source === 'oidc' ? { webIdentityToken: token.token } : {}),
  };
}

interface Exchanged {
  readonly assumed: AssumedRole;
  readonly token: IdToken;
  readonly seconds: number;
}

async function longestSession(
  run: LoginRun,
  origin: TokenOrigin,
  role: RoleArn,
  hop: RoleHop,
): Promise<Exchanged> {
  const durations = durationsToTry(hop.duration);
  // A token that STS only found the duration too long for is still good.
  let kept: IdToken | undefined;
  let shown: IdToken | undefined;
  for (const [index, seconds] of durations.entries()) {
    try {
      return await run.retry(
        async () => {
          const token = kept ?? (await origin.give());
          kept = undefined;
          shown = token;
          const {
            externalId: _,
            tags: __,
            transitiveTagKeys: ___,
            ...request
          } = hopRequest(hop, role, seconds);
          const assumed = await run.ports.tokens.assumeRoleWithWebIdentity({
            ...request,
            webIdentityToken: token.token,
          });
          return { assumed, token, seconds };
        },
        (failure) => failure.class === 'expired' && origin.source === 'oidc',
      );
    } catch (error) {
      if (error instanceof AwsFailure && error.code === 'ValidationError' && index + 1 < durations.length) {
        kept = shown;
        continue;
      }
      throw await explained(error, run, { origin, role, seconds, token: shown });
    }
  }
  throw new TypeError('There is always a duration to try');
}

async function explained(
  error: unknown,
  { ports }: LoginRun,
  refused: {
    readonly origin: TokenOrigin;
    readonly role: RoleArn;
    readonly seconds: number;
    readonly token: IdToken | undefined;
  },
): Promise<unknown> {
  const final =
    error instanceof AwsFailure && ['refused', 'invalid-request', 'expired'].includes(error.class);
  if (!final || refused.token === undefined) return error;
  const known = await ports.knownRole(refused.role.arn);
  const { explainWebIdentityRefusal } = await import('./refusal.ts');
  return explainWebIdentityRefusal(error, {
    claims: refused.token.claims,
    source: refused.origin.source,
    role: refused.role,
    audience: refused.origin.audience,
    durationSeconds: refused.seconds,
    ...(known === undefined ? {} : { known }),
  });
}
