import { type Call, type Input, ServiceError } from '../../service.ts';
import type { ChangePlan } from '../engine/plan-changes.ts';
import { generatedName } from '../engine/resource-names.ts';
import { readAnswer } from '../resources/calls.ts';
import { nestedRequest } from '../resources/nested-stack.ts';
import { textProperty } from '../resources/property-values.ts';
import { NO_CHANGES, type ResourceChange } from '../stack/change.ts';
import { stacksOf } from '../stack/find-stack.ts';
import { STACK_TYPE, setStackStatus } from '../stack/record-event.ts';
import type { ChangeSetState, StackState } from '../stack/stack-state.ts';
import { templateError } from '../template/template-error.ts';

/**
 * Makes a change set for each nested stack that would be new or may change, in rehearsed time, and notes it in the change
 * set around it. Those make the ones of the stacks nested deeper. Gives the nested stacks in which nothing would change.
 * Throws a ValidationError when one of them fails.
 */
export async function makeNestedChangeSets(
  call: Call,
  stack: StackState,
  changeSet: ChangeSetState,
  { changes, desired }: ChangePlan,
): Promise<ReadonlySet<string>> {
  const settled = new Set<string>();
  const make = async (change: ResourceChange): Promise<void> => {
    const { logicalId } = change;
    const properties = desired.find((each) => each.logicalId === logicalId)?.properties ?? {};
    const request = {
      TemplateURL: textProperty(properties, 'TemplateURL'),
      ...nestedRequest(changeSet.deployment.tags, changeSet.deployment.capabilities, properties),
    };
    const made = await begin(call, stack, changeSet, change, request);
    await made.stack.running;
    if (made.changeSet.status === 'CREATE_COMPLETE') return;
    if (made.changeSet.statusReason !== NO_CHANGES)
      throw templateError(
        `Nested change set ${made.changeSet.id} was not successfully created: Currently in ${made.changeSet.status}.`,
      );
    dropChangeSet(call, made.stack, made.changeSet);
    changeSet.nested.set(logicalId, 'unchanged');
    settled.add(logicalId);
  };
  const nested = changes.filter(({ type, action }) => type === STACK_TYPE && action !== 'Remove');
  await Promise.all(nested.map(make));
  return settled;
}

interface Made {
  readonly stack: StackState;
  readonly changeSet: ChangeSetState;
}

async function begin(
  call: Call,
  stack: StackState,
  changeSet: ChangeSetState,
  { logicalId, physicalId }: ResourceChange,
  request: Input,
): Promise<Made> {
  const answer = await call.invoke('cloudformation', 'CreateChangeSet', {
    StackName: physicalId ?? generatedName({ stack, call }, logicalId, 128),
    ChangeSetName: `${changeSet.name.slice(0, 60)}-${logicalId.slice(0, 50)}-${call.state.newId('', 13)}`,
    ChangeSetType: physicalId === undefined ? 'CREATE' : 'UPDATE',
    IncludeNestedStacks: true,
    ...request,
  });
  const read = readAnswer(answer);
  const plan = { stackId: read('StackId'), changeSetId: read('Id') };
  changeSet.nested.set(logicalId, plan);
  const made = madeBy(call, plan);
  if (made === undefined)
    throw new TypeError('A nested change set was made for a stack that does not exist.');
  made.changeSet.parentId = changeSet.id;
  made.changeSet.rootId = changeSet.rootId ?? changeSet.id;
  made.stack.parentId = stack.id;
  made.stack.rootId = stack.rootId ?? stack.id;
  made.stack.roleArn ??= stack.roleArn;
  return made;
}

function madeBy(
  call: Call,
  plan: { readonly stackId: string; readonly changeSetId: string },
): Made | undefined {
  const stack = stacksOf(call.state, call.caller.accountId, call.region).get(plan.stackId);
  const changeSet = stack?.changeSets.get(plan.changeSetId);
  return stack === undefined || changeSet === undefined ? undefined : { stack, changeSet };
}

/** Deletes a change set with those of the nested stacks, and the nested stacks that were only there for it. */
export function dropChangeSet(call: Call, stack: StackState, changeSet: ChangeSetState): void {
  stack.changeSets.delete(changeSet.id);
  for (const plan of changeSet.nested.values()) {
    const made = plan === 'unchanged' ? undefined : madeBy(call, plan);
    if (made === undefined) continue;
    dropChangeSet(call, made.stack, made.changeSet);
    if (made.stack.status !== 'REVIEW_IN_PROGRESS' || made.stack.changeSets.size > 0) continue;
    made.stack.deleted = call.state.now();
    setStackStatus(call.state, made.stack, made.changeSet.operation, 'DELETE_COMPLETE');
  }
}

/** Refuses what the caller may do only with the outermost change set. */
export function requireRoot({ id, rootId }: ChangeSetState, verb: 'executed' | 'deleted'): void {
  if (rootId === undefined) return;
  throw new ServiceError(
    'InvalidChangeSetStatus',
    `ChangeSet [${id}] belongs to a nested stack and cannot be ${verb} by itself: use the root change set [${rootId}]`,
  );
}
