import { stacksOf } from '../cloudformation/stack/find-stack.ts';
import type { StackState } from '../cloudformation/stack/stack-state.ts';
import { templateError } from '../cloudformation/template/template-error.ts';
import { checkInput } from '../constraints.ts';
import { textsOf } from '../input.ts';
import type { Call, Input, Operation, Output } from '../service.ts';
import { agentIn } from './agent.ts';
import { stackOf } from './deploy-instance.ts';
import { activeStackSet } from './find-stack-set.ts';
import { InstanceFailure } from './instance-failure.ts';
import { deploymentPlan } from './instance-plans.ts';
import { withListUrls } from './list-urls.ts';
import { NAMED_SET, preferencesOf, unitIdsOf } from './request.ts';
import { placeKey, type StackSetState } from './stack-set-state.ts';
import { operationIdOf, startOperation } from './start-operation.ts';
import { targetAccounts } from './targets.ts';

const MOST_STACKS = 10;
const STACK_ARN = /^arn:[^:]+:cloudformation:([^:]+):(\d{12}):stack\/.+$/;

/** Makes existing stacks instances of a set. The stacks stay as they are; one that differs from the set is outdated. */
function importStacks(call: Call, input: Input): Output {
  checkInput(input, NAMED_SET);
  const set = activeStackSet(call, input);
  const ids = textsOf(input, 'StackIds');
  if (ids.length === 0) throw templateError('StackIds are required');
  if (ids.length > MOST_STACKS) {
    throw templateError(`No more than ${MOST_STACKS} stacks can be imported with one operation`);
  }
  const unitIds = unitIdsOf(input);
  const meant =
    set.permissionModel === 'SERVICE_MANAGED'
      ? targetAccounts(call, set, { unitIds, accounts: [], filter: undefined }, 'create')
      : undefined;
  const stacks = new Map(ids.map((id) => [id, stackByArn(call, id)]));
  const places = [...stacks].map(([id, stack]) => {
    const { accountId, region } = stack;
    return { id, accountId, region, unitId: meant?.find((each) => each.accountId === accountId)?.unitId };
  });
  const plan = deploymentPlan(call, set, places, undefined);
  const operation = startOperation(call, set, {
    ...plan,
    action: 'CREATE',
    id: operationIdOf(input),
    preferences: preferencesOf(input),
    targets: { unitIds, accounts: [], filter: undefined },
    async act(place) {
      const wanted = places.find(
        ({ accountId, region }) => accountId === place.accountId && region === place.region,
      );
      const instance = set.instances.get(placeKey(place.accountId, place.region));
      if (meant !== undefined && place.unitId === undefined) {
        throw new InstanceFailure(`Account ${place.accountId} is in none of the organizational units`);
      }
      await agentIn(call, set, place.accountId, place.region);
      if (instance === undefined || wanted === undefined) return;
      checkFree(call, wanted.id);
      instance.stackId = wanted.id;
    },
    changed(result, current) {
      plan.changed(result, current);
      const instance = set.instances.get(placeKey(result.accountId, result.region));
      if (instance === undefined) return;
      if (result.status === 'FAILED') instance.detailedStatus = 'FAILED_IMPORT';
      const stack = stackOf(call, instance);
      if (result.status === 'SUCCEEDED' && stack !== undefined && !isAsInSet(set, stack)) {
        instance.status = 'OUTDATED';
      }
    },
  });
  return { OperationId: operation.id };
}

function stackByArn(call: Call, id: string): StackState {
  const [, region = '', accountId = ''] = STACK_ARN.exec(id) ?? [];
  if (!call.state.accounts.has(accountId)) throw templateError(`Stack ${id} does not exist`);
  const stack = stacksOf(call.state, accountId, region).get(id);
  if (stack === undefined || stack.deleted !== undefined) throw templateError(`Stack ${id} does not exist`);
  return stack;
}

function isAsInSet(set: StackSetState, { deployment }: StackState): boolean {
  return (
    deployment?.templateText === set.templateText &&
    [...set.parameters].every(([name, value]) => deployment.parameters.get(name) === value)
  );
}

/** A stack belongs to one set at most. */
function checkFree({ state }: Call, stackId: string): void {
  for (const account of state.accounts.values()) {
    for (const sets of account.stackSets.values()) {
      for (const set of sets.values()) {
        if (![...set.instances.values()].some((instance) => instance.stackId === stackId)) continue;
        throw new InstanceFailure(`Stack ${stackId} already belongs to stack set ${set.id}`);
      }
    }
  }
}

/** ImportStacksToStackSet. */
export const importOperations: Readonly<Record<string, Operation>> = {
  ImportStacksToStackSet: withListUrls(importStacks),
};
