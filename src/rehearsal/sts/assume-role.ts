import { refusalOf } from '../authorization/authorize.ts';
import { callerKeys, isFederated, type KeyEntries } from '../authorization/caller-keys.ts';
import { requestContext } from '../authorization/conditions.ts';
import { checkInput } from '../constraints.ts';
import { integerOf, requiredTextOf, textOf } from '../input.ts';
import { type Call, type Input, type Operation, ServiceError } from '../service.ts';
import type { RoleState } from '../state.ts';
import {
  durationFor,
  packedSize,
  ROLE_REQUEST,
  roleOfArn,
  sessionPolicies,
  sessionTags,
  transitiveKeys,
} from './role-request.ts';
import { openSession, roleSessionNames, shownCredentials, shownTokenSize } from './session.ts';
import { trustAllows, trustNamesCaller } from './trust-question.ts';

/** A session of a role that was itself assumed lasts an hour at most, whatever the role allows. */
const CHAINED_DURATION = 3600;

/** The role's trust policy and the caller's own policies decide; in another account both have to allow. */
export const assumeRole: Operation = (call, input) => {
  checkInput(input, {
    ...ROLE_REQUEST,
    ExternalId: { kind: 'text', min: 2, max: 1224, pattern: '[\\w+=,.@:\\/-]*' },
    SourceIdentity: { kind: 'text', min: 2, max: 64, pattern: '[\\w+=,.@-]*' },
    SerialNumber: { kind: 'text', min: 9, max: 256, pattern: '[\\w+=/:,.@-]*' },
    TokenCode: { kind: 'text', min: 6, max: 6, pattern: '[\\d]*' },
    Tags: { kind: 'list', max: 50 },
    TransitiveTagKeys: { kind: 'list', max: 50 },
  });
  const arn = requiredTextOf(input, 'RoleArn');
  const { accountId, account, role } = roleOfArn(call.state, arn);
  const left = call.caller.session;
  const requested = sessionTags(input);
  const inherited = [...(left?.tags ?? [])].filter(([key]) => left?.transitiveTags.has(key));
  const tags = new Map([...requested, ...inherited]);
  if (account === undefined || role === undefined) throw notAuthorized(call, 'sts:AssumeRole', arn);
  if (isFederated(call.caller)) throw notAuthorized(call, 'sts:AssumeRole', arn);
  checkPermission(call, input, role, accountId, requested);
  refuseMultiFactor(input);
  const durationSeconds = durationFor(input, role);
  if (left?.roleName !== undefined && durationSeconds > CHAINED_DURATION) {
    throw new ServiceError(
      'ValidationError',
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
    );
  }
  const policies = sessionPolicies(input, account);
  const packed = packedSize(input, tags);
  const names = roleSessionNames(accountId, role, requiredTextOf(input, 'RoleSessionName'));
  const sourceIdentity = textOf(input, 'SourceIdentity') ?? left?.sourceIdentity;
  const session = openSession(call.state, {
    accountId,
    ...names,
    roleName: role.name,
    durationSeconds,
    policies,
    tags,
    transitiveTags: new Set([...transitiveKeys(input, tags), ...inherited.map(([key]) => key)]),
    sourceIdentity,
    minimumTokenSize: integerOf(input, 'MinimumSessionTokenSize'),
  });
  role.lastUsed = { date: call.state.now(), region: call.region };
  return {
    AssumedRoleUser: { AssumedRoleId: names.userId, Arn: names.arn },
    Credentials: shownCredentials(session),
    ...packed,
    ...shownTokenSize(session),
    ...(sourceIdentity === undefined ? {} : { SourceIdentity: sourceIdentity }),
  };
};

function checkPermission(
  call: Call,
  input: Input,
  role: RoleState,
  accountId: string,
  tags: ReadonlyMap<string, string>,
): void {
  const actions = [
    'sts:AssumeRole',
    ...(tags.size > 0 ? ['sts:TagSession'] : []),
    ...(textOf(input, 'SourceIdentity') === undefined ? [] : ['sts:SetSourceIdentity']),
  ];
  const extra = stsKeys(input, tags);
  const question = {
    principal: { kind: 'AWS', arn: call.caller.arn, accountId: call.caller.accountId },
    context: requestContext([...callerKeys(call.state, call), ...extra]),
  } as const;
  for (const action of actions) {
    if (!trustAllows(role, [action], question)) throw notAuthorized(call, action, role.arn);
    const refusal = refusalOf(call.state, call, { action, resource: role.arn }, extra);
    const granted =
      call.caller.accountId === accountId && trustNamesCaller(role, accountId, [action], question);
    if (refusal !== undefined && (refusal.explicit || !granted)) {
      throw new ServiceError('AccessDenied', refusal.message, 403);
    }
  }
}

function stsKeys(input: Input, tags: ReadonlyMap<string, string>): KeyEntries {
  return [
    ['sts:ExternalId', textOf(input, 'ExternalId')],
    ['sts:RoleSessionName', textOf(input, 'RoleSessionName')],
    ['sts:SourceIdentity', textOf(input, 'SourceIdentity')],
    ['aws:TagKeys', tags.size === 0 ? undefined : [...tags.keys()]],
    ...[...tags].map(([key, value]) => [`aws:RequestTag/${key}`, value] as const),
  ];
}

/** Nobody in the rehearsal has a device, so that every code is wrong. */
function refuseMultiFactor(input: Input): void {
  if (textOf(input, 'SerialNumber') === undefined && textOf(input, 'TokenCode') === undefined) return;
  throw new ServiceError(
    'AccessDenied',
    'MultiFactorAuthentication failed with invalid MFA one time pass code. ',
    403,
  );
}

function notAuthorized(call: Call, action: string, resource: string): ServiceError {
  return new ServiceError(
    'AccessDenied',
    `User: ${call.caller.arn} is not authorized to perform: ${action} on resource: ${resource}`,
    403,
  );
}
