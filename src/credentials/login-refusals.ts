import type { AwsFailure } from '../contract/aws-failure.ts';
import { StepError } from '../contract/step-error.ts';
import type { RoleArn } from './role-arn.ts';
import type { CallerIdentity } from './session.ts';

/** The job has no permission to ask for a token. `event` is what started the workflow. */
export function noIdToken(event: string | undefined): StepError {
  return new StepError({
    code: 'id-token-permission-missing',
    fault: 'user',
    message: 'This job may not ask for an OIDC token, so there is nothing to show to AWS.',
    remedy:
      'Add the permission below to the job. Workflows of pull requests from forks and of Dependabot get no token, whatever the permissions say.',
    evidence: event === undefined ? [] : [{ label: 'event', value: event }],
    snippets: [
      { title: 'In the job', language: 'yaml', text: 'permissions:\n  id-token: write\n  contents: read' },
    ],
  });
}

/** STS does not accept access keys. */
export function accessKeysRefused(error: AwsFailure, accessKeyId: string): StepError {
  return new StepError({
    code: 'access-keys-refused',
    fault: 'user',
    message: `AWS does not accept these access keys (${error.code}: ${error.message}).`,
    remedy:
      error.code === 'SignatureDoesNotMatch'
        ? 'The access key id exists but the secret does not belong to it: store the pair again, without blanks or line ends.'
        : 'The key was deleted, deactivated, mistyped, or is a temporary one (ASIA…) without its `aws-session-token`.',
    evidence: [{ label: 'access key id', value: accessKeyId }],
    cause: error,
  });
}

/** The credentials are good, but of an account that was not meant. */
export function accountNotAllowed(identity: CallerIdentity, allowed: readonly string[]): StepError {
  return new StepError({
    code: 'account-not-allowed',
    fault: 'user',
    message: `The credentials belong to account ${identity.account}, which is not in \`allowed-account-ids\`.`,
    remedy: 'Use credentials of an allowed account, or add this account to the list. Nothing was published.',
    evidence: [
      { label: 'caller', value: identity.arn },
      { label: 'allowed', value: allowed.join(', ') },
    ],
  });
}

/** The caller may not assume the role. */
export function assumeRoleRefused(
  error: AwsFailure,
  role: RoleArn,
  owner: CallerIdentity,
  request: { readonly externalId?: string },
): StepError {
  const condition =
    request.externalId === undefined
      ? undefined
      : { StringEquals: { 'sts:ExternalId': '<the external id of this step>' } };
  return new StepError({
    code: 'role-refused',
    fault: 'user',
    message: `AWS did not let the caller assume ${role.arn} (${error.code}: ${error.message}).`,
    remedy:
      'Both sides must agree: the caller needs sts:AssumeRole on the role, and the role must trust the caller with the statement below.' +
      (request.externalId === undefined
        ? ' If the role asks for an external id, give it as `role-external-id`.'
        : ''),
    evidence: [{ label: 'caller', value: owner.arn }],
    snippets: [
      {
        title: 'In the trust policy of the role',
        language: 'json',
        text: JSON.stringify(
          {
            Effect: 'Allow',
            Principal: { AWS: trustablePrincipal(owner) },
            Action: 'sts:AssumeRole',
            Condition: condition,
          },
          null,
          2,
        ),
      },
    ],
    cause: error,
  });
}

/** A trust policy names the role behind a session, not the session: that one is gone tomorrow. */
function trustablePrincipal(owner: CallerIdentity): string {
  const [, partition = 'aws', , , account = ''] = owner.arn.split(':');
  const role = /:assumed-role\/([^/]+)\//.exec(owner.arn)?.[1];
  return role === undefined ? owner.arn : `arn:${partition}:iam::${account}:role/${role}`;
}
