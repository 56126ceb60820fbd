import { refusalOf } from '../authorization/authorize.ts';
import { requestKeys } from '../authorization/caller-keys.ts';
import { requestContext } from '../authorization/conditions.ts';
import { type Call, type Caller, ServiceError } from '../service.ts';
import type { SessionState } from '../state.ts';
import { roleOfArn } from '../sts/role-request.ts';
import { openSession, roleSessionNames } from '../sts/session.ts';
import { trustAllows } from '../sts/trust-question.ts';

const SERVICE = 'cloudformation.amazonaws.com';
const DURATION = 3600;

/** Throws AccessDenied unless the caller may hand the role to CloudFormation. */
export function checkPassRole(call: Call, roleArn: string): void {
  const refusal = refusalOf(call.state, call, { action: 'iam:PassRole', resource: roleArn }, [
    ['iam:PassedToService', SERVICE],
  ]);
  if (refusal !== undefined) throw new ServiceError('AccessDenied', refusal.message, 403);
}

/** CloudFormation as a role that trusts it; undefined when there is no such role, or its trust policy says no. */
export function assumeAsCloudFormation(call: Call, roleArn: string): Caller | undefined {
  const { accountId, role } = roleOfArn(call.state, roleArn);
  const question = {
    principal: { kind: 'Service', arn: SERVICE },
    context: requestContext(requestKeys(call.state, call.region)),
  } as const;
  if (role === undefined || !trustAllows(role, ['sts:AssumeRole'], question)) return undefined;
  const session = openSession(call.state, {
    accountId,
    ...roleSessionNames(accountId, role, 'AWSCloudFormation'),
    roleName: role.name,
    durationSeconds: DURATION,
  });
  return callerOf(session);
}

/** The caller that a role session makes. */
export function callerOf(session: SessionState): Caller {
  const { accountId, arn, userId } = session;
  return { kind: 'assumed-role', accountId, arn, userId, session };
}
