import { type Coverage, coverageOf } from '../../registration/stack-sets/coverage.ts';
import { autoDeploymentDiffers, definitionChanges } from '../../registration/stack-sets/definition.ts';
import { planRollOut } from '../../registration/stack-sets/roll-out-plan.ts';
import {
  everyItem,
  type StackInstance,
  type StackSetDescription,
} from '../../registration/stack-sets/stack-set-reader.ts';
import { owningStacks } from './adopt.ts';
import type { DeployStackSetInputs } from './parse-inputs.ts';
import { planId, type StackSetPlan } from './plan-id.ts';
import type { Prepared } from './prepare.ts';

export type IdentifiedPlan = StackSetPlan & { readonly id: string };

/** All that would be done to bring a stack set from how it is to how it should be. */
export async function planFor(
  set: StackSetDescription | undefined,
  inputs: DeployStackSetInputs,
  prepared: Prepared,
): Promise<IdentifiedPlan> {
  const { aimed, regions, account, region, source, activate } = prepared;
  const desired = prepared.desiredFrom(set);
  const instances = set === undefined ? [] : await instancesOf(prepared);
  const coverage = coverageOf(aimed, regions, instances);
  const changes = set === undefined ? [] : definitionChanges(set, desired);
  const followDiffers = set !== undefined && autoDeploymentDiffers(set, desired.autoDeployment);
  const there = new Set(instances.map(({ stackId }) => stackId));
  const owners = inputs.adoptExisting ? owningStacks(coverage) : [];
  const plan: StackSetPlan = {
    set: source.setName,
    account,
    region,
    activate,
    create: set === undefined,
    changes: followDiffers ? [...changes, 'the automatic deployment'] : changes,
    adopt: [...new Set([...inputs.adoptStacks, ...owners])].filter((stackId) => !there.has(stackId)),
    stages: planRollOut({
      set: set === undefined ? 'absent' : changes.length > 0 ? 'differs' : 'as-desired',
      autoDeploymentDiffers: followDiffers,
      autoDeployment: desired.autoDeployment?.enabled === true,
      followedIds: set?.targetIds ?? [],
      targetIds: targetIdsOf(prepared),
      unitsUnderTargets: aimed.unitsUnderTargets,
      above: aimed.above,
      filter: inputs.filter,
      coverage,
      canary: aimed.canary,
      orphans: inputs.orphans,
      regions,
    }),
    desired,
  };
  return { ...plan, id: planId(plan) };
}

/** The ids of the roots and units that are aimed at. */
export function targetIdsOf({ aimed }: Prepared): readonly string[] {
  return aimed.targets.map(({ id }) => id);
}

/** How much the set covers now: one call per hundred instances. */
export async function coverageNow(prepared: Prepared): Promise<Coverage> {
  return coverageOf(prepared.aimed, prepared.regions, await instancesOf(prepared));
}

function instancesOf({ stackSets, source }: Prepared): Promise<readonly StackInstance[]> {
  return everyItem(stackSets.instances(source.setName));
}
