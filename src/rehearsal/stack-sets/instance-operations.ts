import { templateError } from '../cloudformation/template/template-error.ts';
import { checkInput } from '../constraints.ts';
import { flagOf, requiredTextOf } from '../input.ts';
import { type Call, type Input, type Operation, type Output, ServiceError } from '../service.ts';
import { activeStackSet } from './find-stack-set.ts';
import { deploymentPlan, placesOf, removalPlan } from './instance-plans.ts';
import { withListUrls } from './list-urls.ts';
import { NAMED_SET, overridesOf, preferencesOf, regionsOf, targetsOf } from './request.ts';
import { type DeploymentTargets, isUnderWay, placeKey, type StackSetState } from './stack-set-state.ts';
import { inProgress, operationIdOf, startOperation } from './start-operation.ts';
import { targetAccounts } from './targets.ts';

function createStackInstances(call: Call, input: Input): Output {
  const { set, regions, targets } = addressed(call, input);
  const overrides = checkedOverrides(set, input);
  const accounts = targetAccounts(call, set, targets, 'create');
  const places = placesOf(accounts, regions);
  const plan = deploymentPlan(call, set, places, overrides);
  const operation = startOperation(call, set, {
    ...plan,
    action: 'CREATE',
    id: operationIdOf(input),
    preferences: preferencesOf(input),
    targets,
    begin() {
      for (const unitId of targets.unitIds) {
        const known = set.autoDeploymentTargets.get(unitId) ?? [];
        set.autoDeploymentTargets.set(unitId, new Set([...known, ...regions]));
      }
      plan.begin();
    },
  });
  return { OperationId: operation.id };
}

function updateStackInstances(call: Call, input: Input): Output {
  const { set, regions, targets } = addressed(call, input);
  const overrides = checkedOverrides(set, input) ?? new Map<string, string>();
  const accounts = targetAccounts(call, set, targets, 'change');
  const places = placesOf(accounts, regions);
  const absent = places.find(({ accountId, region }) => !set.instances.has(placeKey(accountId, region)));
  if (absent !== undefined && set.permissionModel === 'SELF_MANAGED') {
    throw new ServiceError(
      'StackInstanceNotFoundException',
      `Stack instance [ StackSetId: ${set.id}, Account: ${absent.accountId}, Region: ${absent.region} ] not found`,
      404,
    );
  }
  const there = places.filter(({ accountId, region }) => set.instances.has(placeKey(accountId, region)));
  const operation = startOperation(call, set, {
    ...deploymentPlan(call, set, there, overrides),
    action: 'UPDATE',
    id: operationIdOf(input),
    preferences: preferencesOf(input),
    targets,
  });
  return { OperationId: operation.id };
}

function deleteStackInstances(call: Call, input: Input): Output {
  const { set, regions, targets } = addressed(call, input);
  const retain = flagOf(input, 'RetainStacks');
  if (retain === undefined) {
    throw templateError(
      "1 validation error detected: Value null at 'retainStacks' failed to satisfy constraint: Member must not be null",
    );
  }
  const accounts = targetAccounts(call, set, targets, 'change');
  const plan = removalPlan(call, set, placesOf(accounts, regions), retain);
  const operation = startOperation(call, set, {
    ...plan,
    action: 'DELETE',
    id: operationIdOf(input),
    preferences: preferencesOf(input),
    retainStacks: retain,
    targets,
    begin() {
      // A unit that is left as a whole is left for accounts that come later, too.
      for (const unitId of targets.accounts.length === 0 ? targets.unitIds : []) {
        const left = [...(set.autoDeploymentTargets.get(unitId) ?? [])].filter(
          (region) => !regions.includes(region),
        );
        if (left.length > 0) set.autoDeploymentTargets.set(unitId, new Set(left));
        else set.autoDeploymentTargets.delete(unitId);
      }
      plan.begin();
    },
  });
  return { OperationId: operation.id };
}

/** Whatever is not begun yet is cancelled; what is under way ends. */
function stopOperation(call: Call, input: Input): Output {
  checkInput(input, NAMED_SET);
  const set = activeStackSet(call, input);
  const operation = operationOf(set, requiredTextOf(input, 'OperationId'));
  if (!isUnderWay(operation)) {
    throw new ServiceError(
      'InvalidOperationException',
      `Operation ${operation.id} cannot be stopped since its status is ${operation.status}`,
    );
  }
  operation.status = 'STOPPING';
  return {};
}

/** Operations that change the instances of stack sets. */
export const instanceOperations: Readonly<Record<string, Operation>> = {
  CreateStackInstances: withListUrls(createStackInstances),
  UpdateStackInstances: withListUrls(updateStackInstances),
  DeleteStackInstances: withListUrls(deleteStackInstances),
  StopStackSetOperation: stopOperation,
};

/** An operation of a set. Throws OperationNotFoundException. */
export function operationOf(set: StackSetState, id: string) {
  const operation = set.operations.find((each) => each.id === id);
  if (operation !== undefined) return operation;
  throw new ServiceError(
    'OperationNotFoundException',
    `Operation ${id} not found for StackSet ${set.id}`,
    404,
  );
}

interface Address {
  readonly set: StackSetState;
  readonly regions: readonly string[];
  readonly targets: DeploymentTargets;
}

function addressed(call: Call, input: Input): Address {
  checkInput(input, NAMED_SET);
  const set = activeStackSet(call, input);
  const regions = regionsOf(input);
  const targets = targetsOf(input);
  if (regions.length === 0) throw templateError('Regions are required');
  if (targets === undefined) {
    throw templateError('Either Accounts or DeploymentTargets must be specified');
  }
  const current = set.operations.find(isUnderWay);
  if (current !== undefined && !set.managedExecution) throw inProgress(set, current);
  return { set, regions, targets };
}

function checkedOverrides(set: StackSetState, input: Input): ReadonlyMap<string, string> | undefined {
  const overrides = overridesOf(input);
  const unknown = [...(overrides?.keys() ?? [])].filter((name) => !set.parameters.has(name));
  if (unknown.length === 0) return overrides;
  throw templateError(`Parameters: [${unknown.join(', ')}] do not exist in the template`);
}
