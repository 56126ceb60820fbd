import { HIDDEN_VALUE } from '../cloudformation/stack/deployment.ts';
import type { Output } from '../service.ts';
import type {
  AutoDeployment,
  DeploymentTargets,
  OperationPreferences,
  SetOperation,
  StackInstanceState,
  StackSetState,
} from './stack-set-state.ts';

/** A stack set as DescribeStackSet shows it. */
export function shownSet(set: StackSetState): Output {
  const self = set.permissionModel === 'SELF_MANAGED';
  return {
    StackSetName: set.name,
    StackSetId: set.id,
    StackSetARN: set.arn,
    Description: set.description,
    Status: set.status,
    TemplateBody: set.templateText,
    Parameters: shownParameters(set, set.parameters),
    Capabilities: set.capabilities,
    Tags: [...set.tags].map(([Key, Value]) => ({ Key, Value })),
    AdministrationRoleARN: self ? set.administrationRoleArn : undefined,
    ExecutionRoleName: self ? set.executionRoleName : undefined,
    StackSetDriftDetectionDetails: { DriftStatus: 'NOT_CHECKED' },
    AutoDeployment: shownAutoDeployment(set.autoDeployment),
    PermissionModel: set.permissionModel,
    OrganizationalUnitIds: self ? undefined : [...set.autoDeploymentTargets.keys()],
    ManagedExecution: { Active: set.managedExecution },
    Regions: [...new Set([...set.instances.values()].map(({ region }) => region))],
  };
}

/** A stack set as ListStackSets shows it. */
export function setSummary(set: StackSetState): Output {
  return {
    StackSetName: set.name,
    StackSetId: set.id,
    Description: set.description,
    Status: set.status,
    AutoDeployment: shownAutoDeployment(set.autoDeployment),
    PermissionModel: set.permissionModel,
    DriftStatus: 'NOT_CHECKED',
    ManagedExecution: { Active: set.managedExecution },
  };
}

/** An instance as ListStackInstances shows it. */
export function instanceSummary(set: StackSetState, instance: StackInstanceState): Output {
  return {
    StackSetId: set.id,
    Region: instance.region,
    Account: instance.accountId,
    StackId: instance.stackId,
    Status: instance.status,
    StatusReason: instance.statusReason,
    StackInstanceStatus: { DetailedStatus: instance.detailedStatus },
    OrganizationalUnitId: instance.unitId,
    DriftStatus: 'NOT_CHECKED',
    LastOperationId: instance.lastOperationId,
  };
}

/** The same as DescribeStackInstance shows it. */
export function shownInstance(set: StackSetState, instance: StackInstanceState): Output {
  return {
    ...instanceSummary(set, instance),
    ParameterOverrides: shownParameters(set, instance.overrides),
  };
}

/** An operation as ListStackSetOperations shows it. */
export function operationSummary(operation: SetOperation): Output {
  const failed = [...operation.results.values()].filter(({ status }) => status === 'FAILED').length;
  return {
    OperationId: operation.id,
    Action: operation.action,
    Status: operation.status,
    CreationTimestamp: operation.created,
    EndTimestamp: operation.ended,
    StatusReason: operation.statusReason,
    StatusDetails: { FailedStackInstancesCount: failed },
    OperationPreferences: shownPreferences(operation.preferences),
  };
}

/** The same as DescribeStackSetOperation shows it. */
export function shownOperation(set: StackSetState, operation: SetOperation): Output {
  return {
    ...operationSummary(operation),
    StackSetId: set.id,
    RetainStacks: operation.retainStacks,
    AdministrationRoleARN: set.permissionModel === 'SELF_MANAGED' ? set.administrationRoleArn : undefined,
    ExecutionRoleName: set.permissionModel === 'SELF_MANAGED' ? set.executionRoleName : undefined,
    DeploymentTargets: shownTargets(operation.targets),
  };
}

function shownParameters(set: StackSetState, values: ReadonlyMap<string, string>): readonly Output[] {
  return [...values].map(([ParameterKey, value]) => ({
    ParameterKey,
    ParameterValue: set.hiddenParameters.has(ParameterKey) ? HIDDEN_VALUE : value,
  }));
}

function shownAutoDeployment(given: AutoDeployment | undefined): Output | undefined {
  if (given === undefined) return undefined;
  const { enabled, retainOnRemoval, dependsOn } = given;
  return enabled
    ? { Enabled: true, RetainStacksOnAccountRemoval: retainOnRemoval, DependsOn: dependsOn }
    : { Enabled: false };
}

function shownTargets(targets: DeploymentTargets | undefined): Output | undefined {
  if (targets === undefined) return undefined;
  const { unitIds, accounts, filter } = targets;
  return { OrganizationalUnitIds: unitIds, Accounts: accounts, AccountFilterType: filter };
}

function shownPreferences(preferences: OperationPreferences): Output {
  const { regionOrder, regionConcurrency, tolerance, concurrent, mode } = preferences;
  return {
    RegionConcurrencyType: regionConcurrency,
    RegionOrder: regionOrder,
    ...('count' in tolerance
      ? { FailureToleranceCount: tolerance.count }
      : { FailureTolerancePercentage: tolerance.percentage }),
    ...('count' in concurrent
      ? { MaxConcurrentCount: concurrent.count }
      : { MaxConcurrentPercentage: concurrent.percentage }),
    ConcurrencyMode: mode,
  };
}
