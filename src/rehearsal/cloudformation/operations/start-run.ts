import type { Call } from '../../service.ts';
import type { StackRun } from '../engine/run.ts';
import { setStackStatus } from '../stack/record-event.ts';
import type { OperationType, StackOperation, StackState } from '../stack/stack-state.ts';
import { workingCall } from './use-role.ts';

/** A new operation on a stack, as DescribeEvents knows it. */
export function newOperation(
  call: Call,
  stack: StackState,
  type: OperationType,
  token: string | undefined,
): StackOperation {
  const operation: StackOperation = {
    id: call.state.newUuid(),
    type,
    started: call.state.now(),
    token,
    status: 'IN_PROGRESS',
    ended: undefined,
    validations: [],
  };
  stack.operations.push(operation);
  return operation;
}

/** Statuses in which an operation has failed; for one that had to delete or roll back, that is no failure. */
const FAILURES: Readonly<Record<OperationType, RegExp>> = {
  CREATE_STACK: /FAILED|ROLLBACK|DELETE/,
  UPDATE_STACK: /FAILED|ROLLBACK/,
  DELETE_STACK: /FAILED/,
  ROLLBACK: /FAILED/,
  CONTINUE_ROLLBACK: /FAILED|ROLLBACK/,
  CREATE_CHANGESET: /FAILED/,
};

/**
 * Starts work on a stack and returns at once, as CloudFormation does. The first status is set before this returns. A
 * defect of the rehearsal ends in `failedStatus`, never in an unhandled rejection.
 */
export function startRun(
  call: Call,
  stack: StackState,
  operation: StackOperation,
  failedStatus: string,
  work: (run: StackRun) => Promise<void>,
): void {
  const run: StackRun = {
    call: workingCall(call, stack),
    stack,
    operation,
    requestToken: call.state.newUuid(),
  };
  stack.running = work(run)
    .catch((cause: unknown) => {
      const said = cause instanceof Error ? cause.message : String(cause);
      const reason = `Internal Failure of the rehearsal: ${said}`;
      setStackStatus(call.state, stack, operation, failedStatus, reason);
    })
    .then(() => {
      operation.status = FAILURES[operation.type].test(stack.status) ? 'FAILED' : 'SUCCEEDED';
      stack.cancel = undefined;
      operation.ended = call.state.now();
    });
}

/**
 * Whether this token has started the same operation on the stack before: then nothing is started again. A second token
 * of the same text for another operation is no repetition.
 */
export function isRepeated(stack: StackState, operation: string, token: string | undefined): boolean {
  if (token === undefined) return false;
  if (stack.tokens.get(token) === operation) return true;
  stack.tokens.set(token, operation);
  return false;
}
