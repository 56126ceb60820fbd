import { Secret } from '../contract/secret.ts';
import type { LoginPorts } from './login-run.ts';
import type { AwsSession } from './session.ts';

/** The credentials in the environment, as the SDKs name them; undefined when there are none. Masked before they are returned. */
export function environmentSession({
  variable,
  mask,
}: Pick<LoginPorts, 'variable' | 'mask'>): AwsSession | undefined {
  const accessKeyId = variable('AWS_ACCESS_KEY_ID');
  const secret = variable('AWS_SECRET_ACCESS_KEY');
  const token = variable('AWS_SESSION_TOKEN');
  if (accessKeyId === undefined || secret === undefined) return undefined;
  mask(secret);
  if (token !== undefined) mask(token);
  const expiration = new Date(variable('AWS_CREDENTIAL_EXPIRATION') ?? '');
  return {
    accessKeyId,
    secretAccessKey: new Secret(secret),
    ...(token === undefined ? {} : { sessionToken: new Secret(token) }),
    ...(token === undefined || Number.isNaN(expiration.getTime()) ? {} : { expiration }),
  };
}
