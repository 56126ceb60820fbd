import type { RehearsalState } from '../../state.ts';
import type { StackOperation, StackState } from './stack-state.ts';

export const STACK_TYPE = 'AWS::CloudFormation::Stack';

/** What a new event says; the rest is the stack's and the operation's. */
export interface EventContent {
  readonly logicalId: string;
  readonly physicalId: string | undefined;
  readonly type: string;
  readonly status: string;
  readonly reason?: string | undefined;
  readonly properties?: string | undefined;
}

/** Adds an event to a stack. */
export function recordEvent(
  state: RehearsalState,
  stack: StackState,
  operation: StackOperation,
  content: EventContent,
): void {
  const time = state.now();
  const id =
    content.type === STACK_TYPE
      ? state.newUuid()
      : `${content.logicalId}-${content.status}-${uniqueTime(stack, content, time)}`;
  stack.events.push({
    id,
    operationId: operation.id,
    time,
    logicalId: content.logicalId,
    physicalId: content.physicalId,
    type: content.type,
    status: content.status,
    reason: content.reason,
    properties: content.properties,
    token: operation.token,
  });
}

/** Ids of resource events hold their time; two of the same kind in one millisecond must still differ. */
function uniqueTime(stack: StackState, content: EventContent, time: Date): string {
  let shown = time;
  const taken = (): boolean =>
    stack.events.some(({ id }) => id === `${content.logicalId}-${content.status}-${shown.toISOString()}`);
  while (taken()) shown = new Date(shown.getTime() + 1);
  return shown.toISOString();
}

/** Brings a stack into a status and says so in its events. */
export function setStackStatus(
  state: RehearsalState,
  stack: StackState,
  operation: StackOperation,
  status: string,
  reason?: string,
): void {
  stack.status = status;
  stack.statusReason = reason;
  recordEvent(state, stack, operation, {
    logicalId: stack.name,
    physicalId: stack.id,
    type: STACK_TYPE,
    status,
    reason,
  });
}
