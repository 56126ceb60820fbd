import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import type { AwsSession, CallerIdentity, RoleRequest, TokenService } from '../credentials/session.ts';
import { asAction } from './errors.ts';
import { clientSettings, type SdkPlace } from './settings.ts';
import { callerOfAnswer, roleOfAnswer } from './sts-answer.ts';

type Mask = (value: string) => void;

/** Where STS is called. */
export interface TokenPlace extends SdkPlace {
  /** Another endpoint than the region's own. */
  readonly endpoint?: string;
  /** Ends every call that is still under way. */
  readonly signal?: AbortSignal;
}

/** STS in one region. Secrets are masked before they are returned; nothing is retried here. */
export function tokenService(place: TokenPlace, mask: Mask): TokenService {
  const options = place.signal === undefined ? {} : { abortSignal: place.signal };
  // A client keeps what it learned about a wrong clock, so that a second try of the same session is signed by the right one.
  const clients = new WeakMap<AwsSession, STSClient>();
  const clientOf = (session: AwsSession): STSClient => {
    const client = clients.get(session) ?? stsClient({ ...place, session });
    clients.set(session, client);
    return client;
  };
  return {
    callerIdentity: (session) => callerIdentity(clientOf(session), options),
    assumeRole: (session, request) =>
      asAction('sts:AssumeRole', async () => {
        const answer = await clientOf(session).send(
          new AssumeRoleCommand({
            ...roleInput(request),
            ExternalId: request.externalId,
            Tags: request.tags?.map(([Key, Value]) => ({ Key, Value })),
            TransitiveTagKeys: request.transitiveTagKeys && [...request.transitiveTagKeys],
          }),
          options,
        );
        return roleOfAnswer(answer.AssumedRoleUser?.Arn, answer.Credentials, mask);
      }),
    assumeRoleWithWebIdentity: (request) =>
      asAction('sts:AssumeRoleWithWebIdentity', async () => {
        // The call is not signed: without these the SDK would look for credentials that it does not need.
        const anonymous = stsClient(place, { accessKeyId: '', secretAccessKey: '' });
        const answer = await anonymous.send(
          new AssumeRoleWithWebIdentityCommand({
            ...roleInput(request),
            WebIdentityToken: request.webIdentityToken.reveal(),
          }),
          options,
        );
        return roleOfAnswer(answer.AssumedRoleUser?.Arn, answer.Credentials, mask);
      }),
  };
}

/** Who the given, or else the ambient, credentials are. */
export function whoAmI(place: SdkPlace): Promise<CallerIdentity> {
  return callerIdentity(new STSClient(clientSettings(place)), {});
}

function stsClient(
  place: TokenPlace,
  credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string },
): STSClient {
  const client = new STSClient({
    ...clientSettings({ ...place, attempts: 1 }),
    ...(place.endpoint === undefined ? {} : { endpoint: place.endpoint }),
    ...(credentials === undefined ? {} : { credentials }),
  });
  // A broken connection does not say to whom; what has to be told about certificates and firewalls begins with the host.
  client.middlewareStack.add(
    (next) => async (call) => {
      try {
        return await next(call);
      } catch (error) {
        throw error instanceof Error ? Object.assign(error, { requestHost: hostOf(call.request) }) : error;
      }
    },
    { step: 'finalizeRequest', name: 'noteHost', priority: 'low' },
  );
  return client;
}

function hostOf(request: unknown): string | undefined {
  return typeof request === 'object' && request !== null && 'hostname' in request
    ? String(request.hostname)
    : undefined;
}

function roleInput(request: RoleRequest) {
  return {
    RoleArn: request.roleArn,
    RoleSessionName: request.sessionName,
    DurationSeconds: request.durationSeconds,
    Policy: request.policy,
    PolicyArns: request.policyArns?.map((arn) => ({ arn })),
  };
}

function callerIdentity(client: STSClient, options: { abortSignal?: AbortSignal }): Promise<CallerIdentity> {
  return asAction('sts:GetCallerIdentity', async () => {
    const { Account, Arn, UserId } = await client.send(new GetCallerIdentityCommand({}), options);
    return callerOfAnswer(Account, Arn, UserId);
  });
}
