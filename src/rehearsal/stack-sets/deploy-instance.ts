import { stacksOf } from '../cloudformation/stack/find-stack.ts';
import { STACK_TYPE } from '../cloudformation/stack/record-event.ts';
import type { StackState } from '../cloudformation/stack/stack-state.ts';
import { type Call, type Input, type Output, ServiceError } from '../service.ts';
import { agentIn } from './agent.ts';
import { InstanceFailure } from './instance-failure.ts';
import type { StackInstanceState, StackSetState } from './stack-set-state.ts';

const LONGEST_STACK_NAME = 128;
/** Statuses of stacks that can only be deleted: a next attempt begins anew. */
const LOST: ReadonlySet<string> = new Set(['ROLLBACK_COMPLETE', 'ROLLBACK_FAILED', 'CREATE_FAILED']);
const NOTHING_TO_DO = 'No updates are to be performed.';

/** Brings the stack of an instance to what the stack set says. Throws InstanceFailure with the reason. */
export async function deployInstance(
  call: Call,
  set: StackSetState,
  instance: StackInstanceState,
): Promise<void> {
  const fault = call.state.faults.strike('stack-set', {
    'stack-set': set.name,
    account: instance.accountId,
    region: instance.region,
  });
  if (fault !== undefined) throw new InstanceFailure(fault.reason);
  const agent = await agentIn(call, set, instance.accountId, instance.region);
  const known = stackOf(call, instance);
  if (known !== undefined && LOST.has(known.status)) await deleteStack(agent, known);
  const request = {
    TemplateBody: set.templateText,
    // The results of stack sets name the resource that failed, which needs an attempt.
    DisableValidation: true,
    Capabilities: [...set.capabilities],
    Tags: [...set.tags].map(([Key, Value]) => ({ Key, Value })),
    Parameters: [...set.parameters].map(([ParameterKey, value]) => ({
      ParameterKey,
      ParameterValue: instance.overrides.get(ParameterKey) ?? value,
    })),
  };
  const stack = stackOf(call, instance);
  if (stack === undefined) {
    const answer = await asked(() =>
      agent.invoke('cloudformation', 'CreateStack', { ...request, StackName: newName(call, set) }),
    );
    instance.stackId = String(answer['StackId']);
  } else {
    const changed = await update(agent, { ...request, StackName: stack.id });
    if (!changed) return;
  }
  const after = stackOf(call, instance);
  await after?.running;
  if (after?.status !== 'CREATE_COMPLETE' && after?.status !== 'UPDATE_COMPLETE') {
    throw new InstanceFailure(failureOf(after));
  }
}

/** Deletes the stack of an instance; one that is gone counts as deleted. Throws InstanceFailure. */
export async function removeInstance(
  call: Call,
  set: StackSetState,
  instance: StackInstanceState,
): Promise<void> {
  const agent = await agentIn(call, set, instance.accountId, instance.region);
  const stack = stackOf(call, instance);
  if (stack !== undefined) await deleteStack(agent, stack);
}

/** The stack of an instance, unless it is deleted. */
export function stackOf(
  { state }: Call,
  { accountId, region, stackId }: Pick<StackInstanceState, 'accountId' | 'region' | 'stackId'>,
): StackState | undefined {
  if (stackId === undefined) return undefined;
  const stack = stacksOf(state, accountId, region).get(stackId);
  return stack?.deleted === undefined ? stack : undefined;
}

async function deleteStack(agent: Call, stack: StackState): Promise<void> {
  await asked(() => agent.invoke('cloudformation', 'DeleteStack', { StackName: stack.id }));
  await stack.running;
  if (stack.status !== 'DELETE_COMPLETE') throw new InstanceFailure(failureOf(stack));
}

/** Whether there was anything to update. */
async function update(agent: Call, request: Input): Promise<boolean> {
  try {
    await agent.invoke('cloudformation', 'UpdateStack', request);
    return true;
  } catch (cause) {
    if (!(cause instanceof ServiceError)) throw cause;
    if (cause.message === NOTHING_TO_DO) return false;
    throw new InstanceFailure(cause.message);
  }
}

async function asked(work: () => Promise<Output>): Promise<Output> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof ServiceError)) throw cause;
    throw new InstanceFailure(cause.message);
  }
}

/** CloudFormation cuts the set's name so that the stack's name is a possible one. */
function newName({ state }: Call, { name }: StackSetState): string {
  const uuid = state.newUuid();
  const room = LONGEST_STACK_NAME - 'StackSet-'.length - 1 - uuid.length;
  return `StackSet-${name.slice(0, room)}-${uuid}`;
}

/** The first resource that failed in the stack's last operation, as results of stack sets show it. */
function failureOf(stack: StackState | undefined): string {
  const operation = stack?.operations.at(-1);
  const failed = stack?.events.find(
    ({ operationId, type, status }) =>
      operationId === operation?.id && type !== STACK_TYPE && status.endsWith('_FAILED'),
  );
  if (failed === undefined) return stack?.statusReason ?? `Stack is in ${stack?.status ?? 'unknown'} status.`;
  return `ResourceLogicalId:${failed.logicalId}, ResourceType:${failed.type}, ResourceStatusReason:${failed.reason ?? 'unknown'}.`;
}
