import { checkInput } from '../constraints.ts';
import { integerOf, requiredTextOf } from '../input.ts';
import { type Operation, ServiceError } from '../service.ts';
import { packedSize, sessionPolicies, sessionTags } from './role-request.ts';
import { openSession, shownCredentials } from './session.ts';

const DEFAULT_SESSION = 43_200;
/** Without session policies a federated user may do nothing. */
const NOTHING = '{"Version":"2012-10-17","Statement":[]}';

/** Temporary credentials with a name of their own: what the user may do, and the session policies allow too. */
export const getFederationToken: Operation = (call, input) => {
  checkInput(input, {
    Name: { kind: 'text', required: true, min: 2, max: 32, pattern: '[\\w+=,.@-]*' },
    DurationSeconds: { kind: 'integer', min: 900, max: 129_600 },
    Policy: { kind: 'text', min: 1, max: 2048 },
    PolicyArns: { kind: 'list', max: 10 },
    Tags: { kind: 'list', max: 50 },
  });
  const { state, caller } = call;
  const account = state.accounts.get(caller.accountId);
  if (account === undefined || caller.userName === undefined || caller.session !== undefined) {
    throw new ServiceError('AccessDenied', 'Cannot call GetFederationToken with session credentials', 403);
  }
  const policies = sessionPolicies(input, account);
  const tags = sessionTags(input);
  const packed = packedSize(input, tags);
  const name = requiredTextOf(input, 'Name');
  const arn = `arn:aws:sts::${account.id}:federated-user/${name}`;
  const userId = `${account.id}:${name}`;
  const session = openSession(state, {
    accountId: account.id,
    arn,
    userId,
    userName: caller.userName,
    durationSeconds: integerOf(input, 'DurationSeconds') ?? DEFAULT_SESSION,
    policies: policies.length === 0 ? [NOTHING] : policies,
    tags,
  });
  return {
    Credentials: shownCredentials(session),
    FederatedUser: { FederatedUserId: userId, Arn: arn },
    ...packed,
  };
};
