import { flagOf, requiredTextOf } from '../../input.ts';
import type { Call, Input, Operation, Output } from '../../service.ts';
import type { ChangeDetail, ResourceChange } from '../stack/change.ts';
import { describedStack } from '../stack/find-stack.ts';
import { foundChangeSet } from './find-change-set.ts';
import { pageOf } from './page.ts';
import { checkRequest } from './request.ts';
import { shownRollbackConfiguration } from './rollback-triggers.ts';
import { shownParameters, shownTags } from './shown.ts';

function describeChangeSet(call: Call, input: Input): Output {
  checkRequest('ChangeSet', input);
  const { stack, changeSet } = foundChangeSet(call, input);
  const values = flagOf(input, 'IncludePropertyValues') ?? false;
  const { items, nextToken } = pageOf(changeSet.changes, input, ({ logicalId }) => logicalId);
  return {
    ChangeSetName: changeSet.name,
    ChangeSetId: changeSet.id,
    StackId: stack.id,
    StackName: stack.name,
    Description: changeSet.description,
    Parameters: shownParameters(changeSet.deployment),
    CreationTime: changeSet.created,
    ExecutionStatus: changeSet.executionStatus,
    Status: changeSet.status,
    StatusReason: changeSet.statusReason,
    NotificationARNs: changeSet.deployment.place.notificationArns,
    RollbackConfiguration: shownRollbackConfiguration(changeSet.deployment.rollback),
    Capabilities: changeSet.deployment.capabilities,
    Tags: shownTags(changeSet.deployment.tags),
    Changes: items.map((change) => ({ Type: 'Resource', ResourceChange: shownChange(change, values) })),
    NextToken: nextToken,
    IncludeNestedStacks: changeSet.includesNested,
    ParentChangeSetId: changeSet.parentId,
    RootChangeSetId: changeSet.rootId,
    OnStackFailure: changeSet.onFailure,
    ImportExistingResources: changeSet.importsExisting,
    DeploymentMode: changeSet.revertsDrift ? 'REVERT_DRIFT' : undefined,
    StackDriftStatus: changeSet.revertsDrift
      ? changeSet.drifted.size > 0
        ? 'DRIFTED'
        : 'IN_SYNC'
      : undefined,
  };
}

function shownChange(change: ResourceChange, values: boolean): Output {
  return {
    PolicyAction: change.policyAction,
    Action: change.action,
    LogicalResourceId: change.logicalId,
    PhysicalResourceId: change.physicalId,
    ResourceType: change.type,
    Replacement: change.replacement,
    ChangeSetId: change.changeSetId,
    ResourceDriftStatus: change.drift,
    Scope: change.scope,
    Details: change.details.map(shownDetail),
    BeforeContext: values ? change.before : undefined,
    AfterContext: values ? change.after : undefined,
  };
}

function shownDetail(detail: ChangeDetail): Output {
  return {
    Target: {
      Attribute: detail.attribute,
      Name: detail.name,
      RequiresRecreation: detail.requiresRecreation,
    },
    Evaluation: detail.evaluation,
    ChangeSource: detail.source,
    CausingEntity: detail.cause,
  };
}

function listChangeSets(call: Call, input: Input): Output {
  checkRequest('Stack', input);
  const stack = describedStack(call, requiredTextOf(input, 'StackName'));
  const { items, nextToken } = pageOf([...stack.changeSets.values()], input, ({ id }) => id);
  return {
    Summaries: items.map((changeSet) => ({
      StackId: stack.id,
      StackName: stack.name,
      ChangeSetId: changeSet.id,
      ChangeSetName: changeSet.name,
      ExecutionStatus: changeSet.executionStatus,
      Status: changeSet.status,
      StatusReason: changeSet.statusReason,
      CreationTime: changeSet.created,
      Description: changeSet.description,
      IncludeNestedStacks: changeSet.includesNested,
      ParentChangeSetId: changeSet.parentId,
      RootChangeSetId: changeSet.rootId,
      ImportExistingResources: changeSet.importsExisting,
    })),
    NextToken: nextToken,
  };
}

/** Operations that read change sets. */
export const changeSetReadOperations: Readonly<Record<string, Operation>> = {
  DescribeChangeSet: describeChangeSet,
  ListChangeSets: listChangeSets,
};
