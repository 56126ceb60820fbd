import { requiredTextOf, textOf } from '../../input.ts';
import { type Call, type Input, ServiceError } from '../../service.ts';
import { existingStack, stacksOf } from '../stack/find-stack.ts';
import type { ChangeSetState, StackState } from '../stack/stack-state.ts';
import { templateError } from '../template/template-error.ts';

/** A change set and the stack that it belongs to. */
export interface FoundChangeSet {
  readonly stack: StackState;
  readonly changeSet: ChangeSetState;
}

/** The change set that an input names by ARN, or by name together with a stack. */
export function findChangeSet(call: Call, input: Input): FoundChangeSet | undefined {
  const name = requiredTextOf(input, 'ChangeSetName');
  if (name.startsWith('arn:')) {
    for (const stack of stacksOf(call.state, call.caller.accountId, call.region).values()) {
      const changeSet = stack.changeSets.get(name);
      if (changeSet !== undefined) return { stack, changeSet };
    }
    return undefined;
  }
  const stackName = textOf(input, 'StackName');
  if (stackName === undefined) {
    throw templateError('StackName must be specified if ChangeSetName is not specified as an ARN.');
  }
  const stack = existingStack(call, stackName);
  // An executed change set may have left its name to a later one.
  const changeSet = [...stack.changeSets.values()].findLast((candidate) => candidate.name === name);
  return changeSet === undefined ? undefined : { stack, changeSet };
}

/** The same. Throws ChangeSetNotFound when there is none. */
export function foundChangeSet(call: Call, input: Input): FoundChangeSet {
  const found = findChangeSet(call, input);
  if (found !== undefined) return found;
  throw new ServiceError(
    'ChangeSetNotFound',
    `ChangeSet [${requiredTextOf(input, 'ChangeSetName')}] does not exist`,
    404,
  );
}
