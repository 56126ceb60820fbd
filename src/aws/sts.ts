import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  type AssumeRoleWithWebIdentityResponse,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { Secret } from '../contract/secret.ts';
import type { AssumedRole, AwsSession, CallerIdentity, TokenService } from '../credentials/session.ts';
import { asAction } from './errors.ts';
import { clientSettings } from './settings.ts';

type Mask = (value: string) => void;

/** STS in one region. Secrets are masked before they are returned; nothing is retried here. */
export function tokenService(region: string, mask: Mask): TokenService {
  const client = (session: AwsSession): STSClient =>
    new STSClient(clientSettings({ region, session, attempts: 1 }));
  return {
    callerIdentity: (session) => callerIdentity(client(session)),
    assumeRole: (session, request) =>
      asAction('sts:AssumeRole', async () => {
        const answer = await client(session).send(
          new AssumeRoleCommand({
            RoleArn: request.roleArn,
            RoleSessionName: request.sessionName,
            DurationSeconds: request.durationSeconds,
            ExternalId: request.externalId,
          }),
        );
        return assumedRole(answer, mask);
      }),
    assumeRoleWithWebIdentity: (request) =>
      asAction('sts:AssumeRoleWithWebIdentity', async () => {
        // The call is not signed: without this the SDK would look for credentials that it does not need.
        const anonymous = new STSClient({
          ...clientSettings({ region, attempts: 1 }),
          credentials: { accessKeyId: '', secretAccessKey: '' },
        });
        const answer = await anonymous.send(
          new AssumeRoleWithWebIdentityCommand({
            RoleArn: request.roleArn,
            RoleSessionName: request.sessionName,
            DurationSeconds: request.durationSeconds,
            WebIdentityToken: request.webIdentityToken.reveal(),
          }),
        );
        return assumedRole(answer, mask);
      }),
  };
}

/** Who the given, or else the ambient, credentials are. */
export function whoAmI(place: {
  readonly region: string;
  readonly session?: AwsSession;
}): Promise<CallerIdentity> {
  return callerIdentity(new STSClient(clientSettings(place)));
}

function callerIdentity(client: STSClient): Promise<CallerIdentity> {
  return asAction('sts:GetCallerIdentity', async () => {
    const { Account, Arn, UserId } = await client.send(new GetCallerIdentityCommand({}));
    if (Account === undefined || Arn === undefined)
      throw new TypeError('GetCallerIdentity answered without an account');
    return { account: Account, arn: Arn, userId: UserId ?? '' };
  });
}

function assumedRole(
  answer: Pick<AssumeRoleWithWebIdentityResponse, 'Credentials' | 'AssumedRoleUser'>,
  mask: Mask,
): AssumedRole {
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer.Credentials ?? {};
  const arn = answer.AssumedRoleUser?.Arn;
  if (
    AccessKeyId === undefined ||
    SecretAccessKey === undefined ||
    SessionToken === undefined ||
    arn === undefined
  ) {
    throw new TypeError('STS answered without credentials');
  }
  mask(SecretAccessKey);
  mask(SessionToken);
  return {
    assumedRoleArn: arn,
    session: {
      accessKeyId: AccessKeyId,
      secretAccessKey: new Secret(SecretAccessKey),
      sessionToken: new Secret(SessionToken),
      ...(Expiration === undefined ? {} : { expiration: Expiration }),
    },
  };
}
