import { wordOf } from '../cloudformation/operations/request.ts';
import { withDocumentUrls } from '../cloudformation/operations/template-source.ts';
import { checkPassRole } from '../cloudformation/service-role.ts';
import { partitionOf } from '../cloudformation/template/pseudo-parameters.ts';
import { templateError } from '../cloudformation/template/template-error.ts';
import { checkInput } from '../constraints.ts';
import { flagOf, requiredTextOf, structureOf, textOf } from '../input.ts';
import { type Call, type Input, type Operation, type Output, ServiceError } from '../service.ts';
import { activeStackSet, foundStackSet, notAdministrator, ownerOf, stackSetsOf } from './find-stack-set.ts';
import { deploymentPlan } from './instance-plans.ts';
import { withListUrls } from './list-urls.ts';
import { CHANGED_SET, NAMED_SET, NEW_SET, preferencesOf, regionsOf, targetsOf } from './request.ts';
import { autoDeploymentOf, contentOf } from './set-content.ts';
import { isUnderWay, type StackSetState } from './stack-set-state.ts';
import { inProgress, operationIdOf, startOperation } from './start-operation.ts';
import { targetAccounts, trustedOrganization } from './targets.ts';

const ADMINISTRATION_ROLE = 'AWSCloudFormationStackSetAdministrationRole';
const EXECUTION_ROLE = 'AWSCloudFormationStackSetExecutionRole';

function createStackSet(call: Call, input: Input): Output {
  checkInput(input, NEW_SET);
  const name = requiredTextOf(input, 'StackSetName');
  const permissionModel =
    wordOf(input, 'PermissionModel', ['SERVICE_MANAGED', 'SELF_MANAGED']) ?? 'SELF_MANAGED';
  const owner = ownerOf(call, input);
  checkPermissionModel(call, input, permissionModel, owner);
  const autoDeployment = autoDeploymentOf(input, permissionModel);
  if (permissionModel === 'SERVICE_MANAGED' && autoDeployment === undefined) {
    throw templateError('AutoDeployment is required for stack sets with SERVICE_MANAGED permissions');
  }
  if (textOf(input, 'StackId') !== undefined) {
    throw templateError(
      'The rehearsal does not import stacks while it creates a stack set; ImportStacksToStackSet does.',
    );
  }
  const content = contentOf(input, permissionModel, undefined);
  const sets = stackSetsOf(call.state, owner, call.region);
  if ([...sets.values()].some((set) => set.name === name && set.status === 'ACTIVE')) {
    throw new ServiceError('NameAlreadyExistsException', `StackSet ${name} already exists`, 409);
  }
  const id = `${name}:${call.state.newUuid()}`;
  const { partition } = partitionOf(call.region);
  const set: StackSetState = {
    ...content,
    id,
    arn: `arn:${partition}:cloudformation:${call.region}:${owner}:stackset/${id}`,
    name,
    accountId: owner,
    region: call.region,
    permissionModel,
    status: 'ACTIVE',
    administrationRoleArn:
      textOf(input, 'AdministrationRoleARN') ?? `arn:${partition}:iam::${owner}:role/${ADMINISTRATION_ROLE}`,
    executionRoleName: textOf(input, 'ExecutionRoleName') ?? EXECUTION_ROLE,
    autoDeployment,
    managedExecution: managedExecutionOf(input) ?? false,
    instances: new Map(),
    autoDeploymentTargets: new Map(),
    operations: [],
  };
  sets.set(id, set);
  return { StackSetId: id };
}

function checkPermissionModel(
  call: Call,
  input: Input,
  permissionModel: StackSetState['permissionModel'],
  owner: string,
): void {
  const roleArn = textOf(input, 'AdministrationRoleARN');
  const hasRoles = roleArn !== undefined || textOf(input, 'ExecutionRoleName') !== undefined;
  if (permissionModel === 'SELF_MANAGED') {
    if (owner !== call.caller.accountId) {
      throw templateError(
        'CallAs DELEGATED_ADMIN is only supported for stack sets with SERVICE_MANAGED permissions',
      );
    }
    if (roleArn !== undefined) checkPassRole(call, roleArn);
    return;
  }
  if (hasRoles) {
    throw templateError(
      'AdministrationRoleARN and ExecutionRoleName are only supported for stack sets with SELF_MANAGED permissions',
    );
  }
  if (call.state.organization?.managementAccountId !== owner) throw notAdministrator();
  trustedOrganization(call);
}

function managedExecutionOf(input: Input): boolean | undefined {
  const given = structureOf(input, 'ManagedExecution');
  return given === undefined ? undefined : flagOf(given, 'Active');
}

/** Updates a set and its instances: all of them, or those that the targets name; the others are outdated then. */
function updateStackSet(call: Call, input: Input): Output {
  checkInput(input, CHANGED_SET);
  const set = activeStackSet(call, input);
  const model = wordOf(input, 'PermissionModel', ['SERVICE_MANAGED', 'SELF_MANAGED']) ?? set.permissionModel;
  if (model !== set.permissionModel) throw templateError('PermissionModel cannot be changed');
  if (model === 'SERVICE_MANAGED') trustedOrganization(call);
  const roleArn = textOf(input, 'AdministrationRoleARN');
  if (roleArn !== undefined) checkPassRole(call, roleArn);
  const content = contentOf(input, model, set);
  const autoDeployment = autoDeploymentOf(input, model) ?? set.autoDeployment;
  const managed = managedExecutionOf(input);
  const underWay = set.operations.find(isUnderWay);
  if (underWay !== undefined && managed !== undefined && managed !== set.managedExecution) {
    throw inProgress(set, underWay);
  }
  const regions = regionsOf(input);
  const targets = targetsOf(input);
  if ((targets === undefined) !== (regions.length === 0)) {
    throw templateError('Both DeploymentTargets (or Accounts) and Regions must be specified, or neither');
  }
  const accounts = targets === undefined ? undefined : targetAccounts(call, set, targets, 'change');
  const chosen = [...set.instances.values()].filter(
    ({ accountId, region }) =>
      accounts === undefined ||
      (regions.includes(region) && accounts.some((account) => account.accountId === accountId)),
  );
  const plan = deploymentPlan(call, set, chosen, undefined);
  const operation = startOperation(call, set, {
    ...plan,
    action: 'UPDATE',
    id: operationIdOf(input),
    preferences: preferencesOf(input),
    targets,
    exclusive: true,
    begin() {
      Object.assign(set, content, { autoDeployment, managedExecution: managed ?? set.managedExecution });
      if (roleArn !== undefined) set.administrationRoleArn = roleArn;
      set.executionRoleName = textOf(input, 'ExecutionRoleName') ?? set.executionRoleName;
      for (const instance of set.instances.values()) {
        if (instance.status === 'CURRENT') instance.status = 'OUTDATED';
      }
      plan.begin();
    },
  });
  return { OperationId: operation.id };
}

function deleteStackSet(call: Call, input: Input): Output {
  checkInput(input, NAMED_SET);
  const set = foundStackSet(call, input);
  if (set.status === 'DELETED') return {};
  const underWay = set.operations.find(isUnderWay);
  if (underWay !== undefined) throw inProgress(set, underWay);
  if (set.instances.size > 0) {
    throw new ServiceError('StackSetNotEmptyException', 'StackSet is not empty', 409);
  }
  set.status = 'DELETED';
  return {};
}

/** Operations that change stack sets. */
export const setOperations: Readonly<Record<string, Operation>> = {
  CreateStackSet: withDocumentUrls(createStackSet),
  UpdateStackSet: withDocumentUrls(withListUrls(updateStackSet)),
  DeleteStackSet: deleteStackSet,
};
