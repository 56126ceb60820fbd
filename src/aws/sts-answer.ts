import { Secret } from '../contract/secret.ts';
import type { AssumedRole, CallerIdentity } from '../credentials/session.ts';

/** Credentials as STS and its SDK name them. */
export interface AnsweredCredentials {
  readonly AccessKeyId?: string | undefined;
  readonly SecretAccessKey?: string | undefined;
  readonly SessionToken?: string | undefined;
  readonly Expiration?: Date | undefined;
}

/** What goes into headers, variables and lines of files has no blanks and no line ends. */
const TEXT = /^[\x21-\x7e]+$/;
const CALLER = /^arn:[\w-]+:(?:sts|iam)::(\d{12}):[\x21-\x7e]+$/;

/**
 * The role that STS answers with. Secrets are masked before they are looked at. Throws an error named `UnusableAnswer` when
 * a member is missing or cannot be what it is called.
 */
export function roleOfAnswer(
  arn: string | undefined,
  credentials: AnsweredCredentials | undefined,
  mask: (value: string) => void,
): AssumedRole {
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '', Expiration } = credentials ?? {};
  for (const secret of [SecretAccessKey, SessionToken]) if (secret !== '') mask(secret);
  requireUsable({
    AccessKeyId: TEXT.test(AccessKeyId),
    SecretAccessKey: TEXT.test(SecretAccessKey),
    SessionToken: TEXT.test(SessionToken),
    Expiration: Expiration === undefined || !Number.isNaN(Expiration.getTime()),
    Arn: CALLER.test(arn ?? ''),
  });
  return {
    assumedRoleArn: arn ?? '',
    session: {
      accessKeyId: AccessKeyId,
      secretAccessKey: new Secret(SecretAccessKey),
      sessionToken: new Secret(SessionToken),
      ...(Expiration === undefined ? {} : { expiration: Expiration }),
    },
  };
}

/** The caller that STS answers with, whose account is that of its ARN. Throws an error named `UnusableAnswer` otherwise. */
export function callerOfAnswer(
  account: string | undefined,
  arn: string | undefined,
  userId: string | undefined,
): CallerIdentity {
  const accountOfArn = CALLER.exec(arn ?? '')?.[1];
  requireUsable({
    Arn: accountOfArn !== undefined,
    Account: account !== undefined && account === accountOfArn,
  });
  return { account: account ?? '', arn: arn ?? '', userId: userId ?? '' };
}

/** Somebody answered who does not speak as STS does. */
export function unusableAnswer(why: string): Error {
  const error = new Error(
    `${why}. Something else than STS has answered, for example a proxy with a page of its own, or another service at this endpoint`,
  );
  error.name = 'UnusableAnswer';
  return error;
}

function requireUsable(members: Readonly<Record<string, boolean>>): void {
  const wrong = Object.keys(members).filter((name) => members[name] === false);
  if (wrong.length > 0) throw unusableAnswer(`The answer has no usable ${wrong.join(', ')}`);
}
