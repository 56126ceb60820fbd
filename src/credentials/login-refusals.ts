import type { AwsFailure } from '../contract/aws-failure.ts';
import { StepError } from '../contract/step-error.ts';
import { shownDuration } from './duration.ts';
import type { KnownRole } from './login-run.ts';
import type { RoleArn } from './role-arn.ts';
import type { RoleHop } from './role-hop.ts';
import type { CallerIdentity } from './session.ts';

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

/** A role that another session could not assume. */
export interface RefusedRole {
  readonly role: RoleArn;
  readonly caller: CallerIdentity;
  readonly hop: RoleHop;
  readonly seconds: number;
  readonly known: KnownRole | undefined;
}

/** STS did not give a session of the role to the caller, by what its error name means. */
export function assumeRoleRefused(error: AwsFailure, refused: RefusedRole): StepError {
  const { role, caller, hop } = refused;
  const diagnosis = diagnose(error, refused);
  return new StepError({
    code: diagnosis.code,
    fault: 'user',
    message: `AWS did not let the caller assume ${role.arn} (${error.code}: ${error.message}).`,
    remedy: diagnosis.remedy,
    evidence: [
      { label: 'caller', value: caller.arn },
      ...(error.requestId === undefined ? [] : [{ label: 'AWS request id', value: error.requestId }]),
    ],
    snippets: diagnosis.trust
      ? [
          {
            title: 'In the trust policy of the role',
            language: 'json',
            text: JSON.stringify(trustStatement(caller, hop), null, 2),
          },
        ]
      : [],
    cause: error,
  });
}

function diagnose(
  error: AwsFailure,
  refused: RefusedRole,
): { readonly code: string; readonly remedy: string; readonly trust: boolean } {
  const { hop } = refused;
  const tags = (hop.tags ?? []).length > 0;
  switch (error.code.replace(/Exception$/, '')) {
    case 'ValidationError':
      return { code: 'session-request-invalid', remedy: durationRemedy(refused), trust: false };
    case 'PackedPolicyTooLarge':
      return {
        code: 'session-too-large',
        remedy: tags
          ? 'Send fewer or shorter session tags (`custom-tags`, `role-skip-session-tagging: true`), or shorter session policies.'
          : 'Shorten the session policies (`inline-session-policy`, `managed-session-policies`).',
        trust: false,
      };
    case 'MalformedPolicyDocument':
      return {
        code: 'session-policy-refused',
        remedy: 'Correct the policy in `inline-session-policy`: the message says where.',
        trust: false,
      };
    case 'RegionDisabled':
      return {
        code: 'region-disabled',
        remedy:
          'STS is switched off for this region in the account: use another `aws-region`, or activate it in IAM, account settings.',
        trust: false,
      };
    default:
      return {
        code: 'role-refused',
        remedy: [
          'Both sides must agree: the caller needs sts:AssumeRole on the role, and the role must trust the caller with the statement below.',
          ...(hop.externalId === undefined
            ? ['If the role asks for an external id, give it as `role-external-id`.']
            : []),
          ...(tags
            ? [
                'Session tags need sts:TagSession on both sides too; `role-skip-session-tagging: true` sends none.',
              ]
            : []),
        ].join(' '),
        trust: true,
      };
  }
}

/** What to do about a duration that the role does not allow; names the maximum where it is known. */
export function durationRemedy({
  role,
  seconds,
  known,
}: Pick<RefusedRole, 'role' | 'seconds' | 'known'>): string {
  const most = known?.maxSessionDurationSeconds;
  const raise = `or raise it: aws iam update-role --role-name ${role.name} --max-session-duration ${seconds}`;
  return most !== undefined && most < seconds
    ? `${role.name} allows ${most} s (${shownDuration(most)}; known from ${known?.knownFrom}). Set \`role-duration-seconds: ${most}\`, ${raise}.`
    : `Lower \`role-duration-seconds\`, or set it to \`max\` for the longest that the role allows, ${raise}.`;
}

/** The other end's certificate is not signed by anybody that this machine trusts. */
export function untrustedTls(error: AwsFailure): StepError {
  const host = error.host ?? 'the endpoint';
  const amazon = /\.(amazonaws\.com(\.cn)?|amazonaws\.eu)$/.test(host);
  return new StepError({
    code: 'tls-untrusted',
    fault: 'user',
    message: `The TLS connection to ${host} failed: its certificate is not trusted here (${error.code}).`,
    remedy: [
      amazon
        ? 'AWS certificates are signed by the Amazon root CAs, which this machine is missing, unless a proxy on the way signs anew.'
        : 'Where a proxy or a private endpoint signs its own certificates, its CA must be trusted here.',
      'Put the missing CA into a PEM file and name it in NODE_EXTRA_CA_CERTS, in the environment of the runner, before it starts.',
    ].join(' '),
    evidence: [
      { label: 'host', value: host },
      { label: 'reason', value: `${error.code}: ${error.message}` },
    ],
    snippets: [
      {
        title: 'The Amazon root CAs (https://www.amazontrust.com/repository/)',
        language: 'sh',
        text: 'curl -fsSO https://www.amazontrust.com/repository/AmazonRootCA1.pem\nexport NODE_EXTRA_CA_CERTS="$PWD/AmazonRootCA1.pem"',
      },
    ],
    cause: error,
  });
}

function trustStatement(caller: CallerIdentity, hop: RoleHop): unknown {
  return {
    Effect: 'Allow',
    Principal: { AWS: trustablePrincipal(caller) },
    Action: (hop.tags ?? []).length > 0 ? ['sts:AssumeRole', 'sts:TagSession'] : 'sts:AssumeRole',
    ...(hop.externalId === undefined
      ? {}
      : { Condition: { StringEquals: { 'sts:ExternalId': '<the external id of this step>' } } }),
  };
}

/** A trust policy names the role behind a session, not the session: that one is gone tomorrow. */
function trustablePrincipal(owner: CallerIdentity): string {
  const [, partition = 'aws', , , account = ''] = owner.arn.split(':');
  const role = /:assumed-role\/([^/]+)\//.exec(owner.arn)?.[1];
  return role === undefined ? owner.arn : `arn:${partition}:iam::${account}:role/${role}`;
}
