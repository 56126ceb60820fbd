import { checkInput } from '../constraints.ts';
import { integerOf, requiredTextOf, textOf } from '../input.ts';
import { type Operation, type Service, ServiceError } from '../service.ts';
import { assumeRole } from './assume-role.ts';
import { getFederationToken } from './federation-token.ts';
import { openSession, shownCredentials } from './session.ts';
import { assumeRoleWithWebIdentity } from './web-identity.ts';

const getCallerIdentity: Operation = ({ caller }) => ({
  UserId: caller.userId,
  Account: caller.accountId,
  Arn: caller.arn,
});

/** Answers for keys that the rehearsal has issued or was seeded with. */
const getAccessKeyInfo: Operation = ({ state }, input) => {
  checkInput(input, { AccessKeyId: { kind: 'text', required: true, min: 16, max: 128, pattern: '[\\w]*' } });
  const id = requiredTextOf(input, 'AccessKeyId');
  const account = state.sessions.get(id)?.accountId ?? state.accessKeyOwners.get(id)?.accountId;
  if (account === undefined) throw new ServiceError('ValidationError', 'Invalid access key');
  return { Account: account };
};

const DEFAULT_SESSION = 43_200;

/** Temporary credentials of the user that asks, with all that the user may do. */
const getSessionToken: Operation = ({ state, caller }, input) => {
  checkInput(input, { DurationSeconds: { kind: 'integer', min: 900, max: 129_600 } });
  if (caller.userName === undefined || caller.session !== undefined) {
    throw new ServiceError('AccessDenied', 'Cannot call GetSessionToken with session credentials', 403);
  }
  if (textOf(input, 'SerialNumber') !== undefined || textOf(input, 'TokenCode') !== undefined) {
    throw new ServiceError(
      'AccessDenied',
      'MultiFactorAuthentication failed with invalid MFA one time pass code. ',
      403,
    );
  }
  const session = openSession(state, {
    accountId: caller.accountId,
    arn: caller.arn,
    userId: caller.userId,
    userName: caller.userName,
    durationSeconds: integerOf(input, 'DurationSeconds') ?? DEFAULT_SESSION,
  });
  return { Credentials: shownCredentials(session) };
};

/** Security Token Service. */
export const stsService: Service = {
  name: 'sts',
  operations: {
    AssumeRole: assumeRole,
    AssumeRoleWithWebIdentity: assumeRoleWithWebIdentity,
    GetAccessKeyInfo: getAccessKeyInfo,
    GetCallerIdentity: getCallerIdentity,
    GetFederationToken: getFederationToken,
    GetSessionToken: getSessionToken,
  },
};
