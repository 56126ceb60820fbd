import { assumeAsCloudFormation, callerOf } from '../cloudformation/service-role.ts';
import { type Call, type Caller, ServiceError } from '../service.ts';
import { InstanceFailure } from './instance-failure.ts';
import type { StackSetState } from './stack-set-state.ts';

/**
 * The call as the one who works in an account for a stack set: the organization's service role, or with self-managed
 * permissions the execution role, assumed by the administration role. Throws InstanceFailure.
 */
export async function agentIn(
  call: Call,
  set: StackSetState,
  accountId: string,
  region: string,
): Promise<Call> {
  if (!call.state.accounts.has(accountId)) {
    throw new InstanceFailure(`Account ${accountId} is not part of the rehearsal.`);
  }
  const caller =
    set.permissionModel === 'SERVICE_MANAGED'
      ? serviceRole(set, accountId)
      : await executionRole(call, set, accountId, region);
  return call.as(caller, region);
}

/** Members of an organization have a service role for stack sets, which may do everything and nobody can change. */
function serviceRole(set: StackSetState, accountId: string): Caller {
  const name = `stacksets-exec-${set.id.slice(-12)}`;
  return {
    kind: 'service',
    accountId,
    arn: `arn:aws:sts::${accountId}:assumed-role/${name}/${set.name.slice(0, 64)}`,
    userId: `${name}:${set.name.slice(0, 64)}`,
  };
}

async function executionRole(
  call: Call,
  set: StackSetState,
  accountId: string,
  region: string,
): Promise<Caller> {
  const administrator = assumeAsCloudFormation(call, set.administrationRoleArn);
  const administratorName = set.administrationRoleArn.split('/').at(-1);
  if (administrator === undefined) {
    throw new InstanceFailure(
      `Account ${set.accountId} should have '${administratorName}' role with trust relationship to CloudFormation service.`,
    );
  }
  try {
    const answer = await call.as(administrator, region).invoke('sts', 'AssumeRole', {
      RoleArn: `arn:aws:iam::${accountId}:role/${set.executionRoleName}`,
      RoleSessionName: set.id.split(':').at(-1) ?? set.name,
    });
    const credentials = answer['Credentials'];
    const key =
      typeof credentials === 'object' && credentials !== null
        ? Reflect.get(credentials, 'AccessKeyId')
        : undefined;
    const session = call.state.sessions.get(String(key));
    if (session === undefined) throw new TypeError('AssumeRole of the rehearsal opened no session.');
    return callerOf(session);
  } catch (cause) {
    if (!(cause instanceof ServiceError)) throw cause;
    throw new InstanceFailure(
      `Account ${accountId} should have '${set.executionRoleName}' role with trust relationship to Role '${administratorName}'.`,
    );
  }
}
