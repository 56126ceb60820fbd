import type { Output } from '../../service.ts';
import { HIDDEN_VALUE } from '../stack/deployment.ts';
import type { Deployment } from '../stack/deployment-state.ts';
import type { StackResource, StackState } from '../stack/stack-state.ts';
import { shownRollbackConfiguration } from './rollback-triggers.ts';

/** Parameters as CloudFormation shows them, those with NoEcho hidden. */
export function shownParameters(deployment: Deployment | undefined): readonly Output[] {
  if (deployment === undefined) return [];
  return [...deployment.parameters].map(([ParameterKey, value]) => ({
    ParameterKey,
    ParameterValue: deployment.template.parameters.get(ParameterKey)?.noEcho ? HIDDEN_VALUE : value,
    ResolvedValue: deployment.template.parameters.get(ParameterKey)?.noEcho
      ? undefined
      : deployment.lookedUp?.get(ParameterKey),
  }));
}

/** Tags as CloudFormation shows them. */
export function shownTags(tags: ReadonlyMap<string, string> | undefined): readonly Output[] {
  return [...(tags ?? [])].map(([Key, Value]) => ({ Key, Value }));
}

/** A stack as DescribeStacks shows it. */
export function shownStack(stack: StackState): Output {
  const { deployment } = stack;
  const executed = [...stack.changeSets.values()].find(({ executionStatus }) =>
    executionStatus.startsWith('EXECUTE_'),
  );
  return {
    StackId: stack.id,
    StackName: stack.name,
    ChangeSetId: executed?.id,
    Description: deployment?.template.description,
    Parameters: shownParameters(deployment),
    CreationTime: stack.created,
    LastUpdatedTime: stack.updated,
    DeletionTime: stack.deleted,
    ParentId: stack.parentId,
    RootId: stack.rootId,
    RollbackConfiguration: shownRollbackConfiguration(deployment?.rollback),
    StackStatus: stack.status,
    StackStatusReason: stack.statusReason,
    DisableRollback: stack.disableRollback,
    NotificationARNs: deployment?.place.notificationArns ?? [],
    RoleARN: stack.roleArn,
    TimeoutInMinutes: stack.timeoutMinutes,
    Capabilities: deployment?.capabilities ?? [],
    Outputs: stack.outputs.map(({ name, value, description, exportName }) => ({
      OutputKey: name,
      OutputValue: value,
      Description: description,
      ExportName: exportName,
    })),
    Tags: shownTags(deployment?.tags),
    EnableTerminationProtection: stack.terminationProtection,
    DriftInformation: shownStackDrift(stack),
    LastOperations: stack.operations
      .slice(-1)
      .map(({ type, id }) => ({ OperationType: type, OperationId: id })),
  };
}

/** A stack as ListStacks shows it. */
export function stackSummary(stack: StackState): Output {
  return {
    StackId: stack.id,
    StackName: stack.name,
    ParentId: stack.parentId,
    RootId: stack.rootId,
    TemplateDescription: stack.deployment?.template.description,
    CreationTime: stack.created,
    LastUpdatedTime: stack.updated,
    DeletionTime: stack.deleted,
    StackStatus: stack.status,
    StackStatusReason: stack.statusReason,
    DriftInformation: shownStackDrift(stack),
  };
}

function shownStackDrift({ drift }: StackState): Output {
  return { StackDriftStatus: drift.status, LastCheckTimestamp: drift.checked };
}

/** A resource as ListStackResources shows it. */
export function resourceSummary(stack: StackState, resource: StackResource): Output {
  const drift = stack.drift.resources.get(resource.logicalId);
  return {
    LogicalResourceId: resource.logicalId,
    PhysicalResourceId: resource.physicalId,
    ResourceType: resource.type,
    LastUpdatedTimestamp: resource.updated,
    ResourceStatus: resource.status,
    ResourceStatusReason: resource.statusReason,
    DriftInformation: {
      StackResourceDriftStatus: drift?.status ?? 'NOT_CHECKED',
      LastCheckTimestamp: drift?.time,
    },
  };
}

/** A resource as DescribeStackResources shows it. */
export function shownResource(stack: StackState, resource: StackResource): Output {
  const { LastUpdatedTimestamp, ...rest } = resourceSummary(stack, resource);
  return { StackName: stack.name, StackId: stack.id, ...rest, Timestamp: LastUpdatedTimestamp };
}

/** The same as DescribeStackResource shows it, which also has the Metadata of the template. */
export function shownResourceDetail(stack: StackState, resource: StackResource): Output {
  return {
    StackName: stack.name,
    StackId: stack.id,
    ...resourceSummary(stack, resource),
    Metadata: resource.metadata === undefined ? undefined : JSON.stringify(resource.metadata),
  };
}
