import type { Call } from '../service.ts';
import { deployInstance, removeInstance } from './deploy-instance.ts';
import {
  type OperationResult,
  placeKey,
  type SetOperation,
  type StackInstanceState,
  type StackSetState,
} from './stack-set-state.ts';
import type { OperationPlace, OperationRequest } from './start-operation.ts';
import { noteResult } from './start-operation.ts';
import type { TargetAccount } from './targets.ts';

type Plan = Pick<OperationRequest, 'places' | 'act' | 'changed'> & { begin(): void };

/** Every account in every region. */
export function placesOf(
  accounts: readonly TargetAccount[],
  regions: readonly string[],
): readonly OperationPlace[] {
  return regions.flatMap((region) => accounts.map((account) => ({ ...account, region })));
}

/**
 * Deploys the stack set in places, for which it makes the instances that are not there. `overrides` replace those of the
 * instances when they are given. Accounts that are suspended are passed over.
 */
export function deploymentPlan(
  call: Call,
  set: StackSetState,
  places: readonly OperationPlace[],
  overrides: ReadonlyMap<string, string> | undefined,
): Plan {
  const suspended = call.state.organization?.suspendedAccountIds ?? new Set<string>();
  const instanceOf = ({ accountId, region }: Pick<OperationPlace, 'accountId' | 'region'>) =>
    set.instances.get(placeKey(accountId, region));
  return {
    places: places.filter(({ accountId }) => !suspended.has(accountId)),
    begin() {
      for (const place of places) {
        const instance = instanceOf(place) ?? newInstance(place);
        set.instances.set(placeKey(place.accountId, place.region), instance);
        instance.unitId = place.unitId ?? instance.unitId;
        if (overrides !== undefined) instance.overrides = overrides;
        if (!suspended.has(place.accountId)) continue;
        instance.detailedStatus = 'SKIPPED_SUSPENDED_ACCOUNT';
        instance.statusReason = `Account ${place.accountId} is suspended.`;
      }
    },
    async act(place) {
      const instance = instanceOf(place);
      if (instance !== undefined) await deployInstance(call, set, instance);
    },
    changed: (result, operation) => noteResult(instanceOf(result), result, operation),
  };
}

/** Takes the stack set out of places; with `retain` the stacks stay, and belong to nobody then. */
export function removalPlan(
  call: Call,
  set: StackSetState,
  places: readonly OperationPlace[],
  retain: boolean,
): Plan {
  const there = places.filter(({ accountId, region }) => set.instances.has(placeKey(accountId, region)));
  return {
    places: there,
    begin: () => undefined,
    async act({ accountId, region }) {
      const instance = set.instances.get(placeKey(accountId, region));
      if (instance !== undefined && !retain) await removeInstance(call, set, instance);
    },
    changed(result: OperationResult, operation: SetOperation) {
      const key = placeKey(result.accountId, result.region);
      const instance = set.instances.get(key);
      noteResult(instance, result, operation);
      if (result.status === 'SUCCEEDED') set.instances.delete(key);
      if (result.status !== 'FAILED' || instance === undefined) return;
      // What a failed deletion has left is in no state that the set could update.
      instance.status = 'INOPERABLE';
      instance.detailedStatus = 'INOPERABLE';
    },
  };
}

function newInstance({ accountId, region, unitId }: OperationPlace): StackInstanceState {
  return {
    accountId,
    region,
    unitId,
    stackId: undefined,
    status: 'OUTDATED',
    detailedStatus: 'PENDING',
    statusReason: undefined,
    overrides: new Map(),
    lastOperationId: undefined,
  };
}
