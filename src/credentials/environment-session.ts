import { Secret } from '../contract/secret.ts';
import { StepError } from '../contract/step-error.ts';
import type { LoginPorts } from './login-run.ts';
import type { AwsSession } from './session.ts';

/**
 * The credentials in the environment, as the SDKs name them; undefined when there are none. Masked before they are returned.
 * Throws StepError `environment-credentials-unusable` when they cannot be credentials at all.
 */
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
  const wrong = Object.entries({
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secret,
    AWS_SESSION_TOKEN: token ?? 'none',
  }).flatMap(([name, value]) => (/^[\x21-\x7e]+$/.test(value) ? [] : [name]));
  if (wrong.length > 0) throw unusable(wrong);
  const expiration = new Date(variable('AWS_CREDENTIAL_EXPIRATION') ?? '');
  return {
    accessKeyId,
    secretAccessKey: new Secret(secret),
    ...(token === undefined ? {} : { sessionToken: new Secret(token) }),
    ...(token === undefined || Number.isNaN(expiration.getTime()) ? {} : { expiration }),
  };
}

function unusable(variables: readonly string[]): StepError {
  return new StepError({
    code: 'environment-credentials-unusable',
    fault: 'user',
    message: `${variables.join(' and ')} in the environment cannot be credentials of AWS: they have blanks, line ends or other signs inside.`,
    remedy:
      'Store each value alone and in one line; a secret of GitHub that was pasted with others is often the reason.',
  });
}
