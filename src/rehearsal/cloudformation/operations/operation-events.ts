import { flagOf, textOf } from '../../input.ts';
import type { Call, Input, Operation, Output } from '../../service.ts';
import { describedStack, stacksOf } from '../stack/find-stack.ts';
import { STACK_TYPE } from '../stack/record-event.ts';
import type { StackEvent, StackOperation, StackState, ValidationFinding } from '../stack/stack-state.ts';
import { templateError } from '../template/template-error.ts';
import { foundChangeSet } from './find-change-set.ts';
import { pageOf } from './page.ts';

interface Selection {
  readonly stack: StackState;
  readonly operations: readonly StackOperation[];
}

function describeEvents(call: Call, input: Input): Output {
  const { stack, operations } = selectionOf(call, input);
  const filters = input['Filters'];
  const onlyFailed =
    typeof filters === 'object' && filters !== null ? flagOf({ ...filters }, 'FailedEvents') : false;
  const events = operations
    .flatMap((operation) => eventsOf(stack, operation))
    .filter(({ failed }) => failed || !onlyFailed)
    .sort((a, b) => b.time.getTime() - a.time.getTime() || b.order - a.order);
  const { items, nextToken } = pageOf(events, input, ({ id }) => id);
  return { OperationEvents: items.map(({ shown }) => shown), NextToken: nextToken };
}

function selectionOf(call: Call, input: Input): Selection {
  const operationId = textOf(input, 'OperationId');
  const changeSetName = textOf(input, 'ChangeSetName');
  const stackName = textOf(input, 'StackName');
  if (changeSetName !== undefined) {
    const { stack, changeSet } = foundChangeSet(call, input);
    return { stack, operations: [changeSet.operation] };
  }
  if (operationId !== undefined) {
    for (const stack of stacksOf(call.state, call.caller.accountId, call.region).values()) {
      const operation = stack.operations.find(({ id }) => id === operationId);
      if (operation !== undefined) return { stack, operations: [operation] };
    }
    throw templateError(`Operation [${operationId}] does not exist`);
  }
  if (stackName === undefined) {
    throw templateError('One of ChangeSetName, OperationId or StackName must be specified');
  }
  const stack = describedStack(call, stackName);
  return { stack, operations: stack.operations };
}

interface ShownEvent {
  readonly id: string;
  readonly time: Date;
  readonly order: number;
  readonly failed: boolean;
  readonly shown: Output;
}

function eventsOf(stack: StackState, operation: StackOperation): readonly ShownEvent[] {
  const common = {
    StackId: stack.id,
    OperationId: operation.id,
    OperationType: operation.type,
    OperationStatus: operation.status,
    ClientRequestToken: operation.token,
  };
  const events = stack.events
    .map((event, order) => ({ event, order }))
    .filter(({ event }) => event.operationId === operation.id)
    .map(({ event, order }) => stackEvent(common, event, order));
  return [...events, ...operation.validations.map((finding) => validationEvent(common, finding))];
}

function stackEvent(common: Output, event: StackEvent, order: number): ShownEvent {
  const failed = event.type !== STACK_TYPE && event.status.endsWith('_FAILED');
  const progress = event.type === STACK_TYPE ? 'STACK_EVENT' : 'PROGRESS_EVENT';
  return {
    id: event.id,
    time: event.time,
    order,
    failed,
    shown: {
      EventId: event.id,
      ...common,
      EventType: failed ? 'PROVISIONING_ERROR' : progress,
      LogicalResourceId: event.logicalId,
      PhysicalResourceId: event.physicalId,
      ResourceType: event.type,
      Timestamp: event.time,
      ResourceStatus: event.status,
      ResourceStatusReason: event.reason,
      ResourceProperties: event.properties,
    },
  };
}

function validationEvent(common: Output, finding: ValidationFinding): ShownEvent {
  return {
    id: finding.id,
    time: finding.time,
    order: 0,
    failed: true,
    shown: {
      EventId: finding.id,
      ...common,
      EventType: 'VALIDATION_ERROR',
      LogicalResourceId: finding.logicalId,
      PhysicalResourceId: finding.physicalId ?? '',
      ResourceType: finding.type,
      Timestamp: finding.time,
      ValidationFailureMode: finding.mode,
      ValidationName: finding.name,
      ValidationStatus: finding.status,
      ValidationStatusReason: finding.reason,
      ValidationPath: finding.path,
    },
  };
}

/** DescribeEvents: everything that happened in operations, with what pre-deployment validation found. */
export const operationEventOperations: Readonly<Record<string, Operation>> = {
  DescribeEvents: describeEvents,
};
