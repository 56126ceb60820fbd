import { flagOf, requiredTextOf, textOf } from '../../input.ts';
import type { Call, Input, Operation, Output } from '../../service.ts';
import { rollbackCreation } from '../engine/create-stack.ts';
import { rollbackUpdate } from '../engine/rollback-update.ts';
import { existingStack } from '../stack/find-stack.ts';
import { setStackStatus } from '../stack/record-event.ts';
import { templateError } from '../template/template-error.ts';
import { checkRequest } from './request.ts';
import { isRepeated, newOperation, startRun } from './start-run.ts';
import { givenRole } from './use-role.ts';

/** Ends an update under way; what it has done is rolled back. */
function cancelUpdateStack(call: Call, input: Input): Output {
  checkRequest('Stack', input);
  const stack = existingStack(call, requiredTextOf(input, 'StackName'));
  if (isRepeated(stack, 'CancelUpdateStack', textOf(input, 'ClientRequestToken'))) return {};
  if (stack.status !== 'UPDATE_IN_PROGRESS' || stack.cancel === undefined) {
    throw templateError('CancelUpdateStack cannot be called from current stack status');
  }
  stack.cancel();
  return {};
}

/** Rolls back what failed and was left as it is (`DisableRollback`). */
function rollbackStack(call: Call, input: Input): Output {
  checkRequest('Stack', input);
  const stack = existingStack(call, requiredTextOf(input, 'StackName'));
  const token = textOf(input, 'ClientRequestToken');
  if (isRepeated(stack, 'RollbackStack', token)) return { StackId: stack.id };
  const { deployment, pendingRollback } = stack;
  const created = stack.status === 'CREATE_FAILED' && deployment !== undefined;
  const updated = stack.status === 'UPDATE_FAILED' && pendingRollback !== undefined;
  if (!created && !updated) {
    throw templateError(`Stack:${stack.id} is in ${stack.status} state and can not be rolled back.`);
  }
  stack.roleArn = givenRole(call, input) ?? stack.roleArn;
  const retainNothing = flagOf(input, 'RetainExceptOnCreate') ?? false;
  const operation = newOperation(call, stack, 'ROLLBACK', token);
  startRun(call, stack, operation, created ? 'ROLLBACK_FAILED' : 'UPDATE_ROLLBACK_FAILED', async (run) => {
    if (created) {
      await rollbackCreation(run, deployment, { onFailure: 'ROLLBACK', retainNothing }, 'User Initiated');
    } else if (updated) {
      setStackStatus(call.state, stack, operation, 'UPDATE_ROLLBACK_IN_PROGRESS', 'User Initiated');
      await rollbackUpdate(run, pendingRollback, new Set());
    }
  });
  return { StackId: stack.id, OperationId: operation.id };
}

/** Operations that go back to what was before. */
export const stopStackOperations: Readonly<Record<string, Operation>> = {
  CancelUpdateStack: cancelUpdateStack,
  RollbackStack: rollbackStack,
};
