import { requiredTextOf, textOf, textsOf } from '../../input.ts';
import type { Call, Input, Operation, Output } from '../../service.ts';
import { exportsOf } from '../stack/exports.ts';
import { describedStack, findStack, stacksOf } from '../stack/find-stack.ts';
import type { StackState } from '../stack/stack-state.ts';
import { templateError } from '../template/template-error.ts';
import { pageOf } from './page.ts';
import { checkRequest } from './request.ts';
import { resourceSummary, shownResource, shownResourceDetail, shownStack, stackSummary } from './shown.ts';

function allStacks(call: Call): readonly StackState[] {
  const stacks = stacksOf(call.state, call.caller.accountId, call.region);
  return [...stacks.values()].sort((a, b) => b.created.getTime() - a.created.getTime());
}

function describeStacks(call: Call, input: Input): Output {
  checkRequest('AnyStack', input);
  const name = textOf(input, 'StackName');
  if (name !== undefined) return { Stacks: [shownStack(describedStack(call, name))] };
  const living = allStacks(call).filter(({ deleted }) => deleted === undefined);
  const { items, nextToken } = pageOf(living, input, ({ id }) => id);
  return { Stacks: items.map(shownStack), NextToken: nextToken };
}

function listStacks(call: Call, input: Input): Output {
  const statuses = textsOf(input, 'StackStatusFilter');
  const stacks = allStacks(call).filter(({ status }) => statuses.length === 0 || statuses.includes(status));
  const { items, nextToken } = pageOf(stacks, input, ({ id }) => id);
  return { StackSummaries: items.map(stackSummary), NextToken: nextToken };
}

function describeStackEvents(call: Call, input: Input): Output {
  checkRequest('Stack', input);
  const name = requiredTextOf(input, 'StackName');
  const stack = findStack(call, name);
  if (stack === undefined) throw templateError(`Stack [${name}] does not exist`);
  const { items, nextToken } = pageOf(stack.events.toReversed(), input, ({ id }) => id);
  return {
    StackEvents: items.map((event) => ({
      StackId: stack.id,
      EventId: event.id,
      StackName: stack.name,
      OperationId: event.operationId,
      LogicalResourceId: event.logicalId,
      PhysicalResourceId: event.physicalId,
      ResourceType: event.type,
      Timestamp: event.time,
      ResourceStatus: event.status,
      ResourceStatusReason: event.reason,
      ResourceProperties: event.properties,
      ClientRequestToken: event.token,
    })),
    NextToken: nextToken,
  };
}

function describeStackResources(call: Call, input: Input): Output {
  const name = textOf(input, 'StackName');
  const physicalId = textOf(input, 'PhysicalResourceId');
  if ((name === undefined) === (physicalId === undefined)) {
    throw templateError('Either StackName or PhysicalResourceId must be specified, but not both.');
  }
  const stack = name === undefined ? ownerOf(call, physicalId ?? '') : describedStack(call, name);
  const logicalId = textOf(input, 'LogicalResourceId');
  const resources = [...stack.resources.values()].filter(
    (resource) => logicalId === undefined || resource.logicalId === logicalId,
  );
  return { StackResources: resources.slice(0, 100).map((resource) => shownResource(stack, resource)) };
}

/** The stack that a physical resource belongs to. */
function ownerOf(call: Call, physicalId: string): StackState {
  const owner = allStacks(call).find(
    (stack) =>
      stack.deleted === undefined &&
      [...stack.resources.values()].some((resource) => resource.physicalId === physicalId),
  );
  if (owner === undefined) throw templateError(`Stack for ${physicalId} does not exist`);
  return owner;
}

function describeStackResource(call: Call, input: Input): Output {
  checkRequest('Stack', input);
  const name = requiredTextOf(input, 'StackName');
  const logicalId = requiredTextOf(input, 'LogicalResourceId');
  const stack = existingOrDeleted(call, name);
  const resource = stack.resources.get(logicalId);
  if (resource === undefined) {
    throw templateError(`Resource ${logicalId} does not exist for stack ${stack.name}`);
  }
  return { StackResourceDetail: shownResourceDetail(stack, resource) };
}

function existingOrDeleted(call: Call, name: string): StackState {
  const stack = findStack(call, name);
  if (stack === undefined) throw templateError(`Stack '${name}' does not exist`);
  return stack;
}

function listStackResources(call: Call, input: Input): Output {
  checkRequest('Stack', input);
  const stack = describedStack(call, requiredTextOf(input, 'StackName'));
  const { items, nextToken } = pageOf([...stack.resources.values()], input, ({ logicalId }) => logicalId);
  return {
    StackResourceSummaries: items.map((resource) => resourceSummary(stack, resource)),
    NextToken: nextToken,
  };
}

function listExports(call: Call, input: Input): Output {
  const exported = exportsOf(call.state, call.caller.accountId, call.region);
  const { items, nextToken } = pageOf(exported, input, ({ name }) => name);
  return {
    Exports: items.map(({ name, value, stack }) => ({
      ExportingStackId: stack.id,
      Name: name,
      Value: value,
    })),
    NextToken: nextToken,
  };
}

/** Operations that read stacks. */
export const stackReadOperations: Readonly<Record<string, Operation>> = {
  DescribeStacks: describeStacks,
  ListStacks: listStacks,
  DescribeStackEvents: describeStackEvents,
  DescribeStackResources: describeStackResources,
  DescribeStackResource: describeStackResource,
  ListStackResources: listStackResources,
  ListExports: listExports,
};
