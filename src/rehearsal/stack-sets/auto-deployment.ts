import type { OrganizationState } from '../organizations/organization-state.ts';
import { containersOf, hasAccount } from '../organizations/tree.ts';
import type { Call } from '../service.ts';
import { deploymentPlan, placesOf, removalPlan } from './instance-plans.ts';
import { isUnderWay, placeKey, type StackSetState } from './stack-set-state.ts';
import { NO_PREFERENCES, startOperation } from './start-operation.ts';

/**
 * Lets the stack sets of an organization follow an account that joined, moved or left: they deploy to it where it is now
 * and take back what they deployed where it was. `before` are the root and units that it was in. Operation preferences
 * do not apply. Returns at once.
 */
export function afterMembershipChange(
  call: Call,
  organization: OrganizationState,
  accountId: string,
  before: readonly string[],
): void {
  if (!organization.stackSetsActivated || accountId === organization.managementAccountId) return;
  const now = hasAccount(organization, accountId) ? containersOf(organization, accountId) : [];
  const owner = call.state.accounts.get(organization.managementAccountId);
  const sets = [...(owner?.stackSets.values() ?? [])].flatMap((inRegion) => [...inRegion.values()]);
  const following = sets.filter(
    ({ status, autoDeployment }) => status === 'ACTIVE' && autoDeployment?.enabled === true,
  );
  for (const set of inDependencyOrder(following)) follow(call, set, sets, { accountId, before, now });
}

interface Move {
  readonly accountId: string;
  readonly before: readonly string[];
  readonly now: readonly string[];
}

function follow(
  call: Call,
  set: StackSetState,
  sets: readonly StackSetState[],
  { accountId, before, now }: Move,
): void {
  const [was, is] = [targeted(set, before), targeted(set, now)];
  const gone = [...was.keys()].filter((region) => !is.has(region));
  const come = [...is].filter(([region]) => !was.has(region));
  for (const [region, unitId] of is) {
    const instance = set.instances.get(placeKey(accountId, region));
    if (instance !== undefined) instance.unitId = unitId;
  }
  const common = { id: undefined, preferences: NO_PREFERENCES, targets: undefined, automatic: true } as const;
  if (gone.length > 0) {
    const retain = set.autoDeployment?.retainOnRemoval ?? false;
    const plan = removalPlan(call, set, placesOf([{ accountId, unitId: undefined }], gone), retain);
    startOperation(call, set, { ...common, ...plan, action: 'DELETE', retainStacks: retain });
  }
  if (come.length > 0) {
    const places = come.map(([region, unitId]) => ({ accountId, region, unitId }));
    const plan = deploymentPlan(call, set, places, undefined);
    const needed = sets.filter(({ arn }) => set.autoDeployment?.dependsOn.includes(arn));
    startOperation(call, set, {
      ...common,
      ...plan,
      action: 'CREATE',
      async act(place) {
        await Promise.all(
          needed.flatMap(({ operations }) => operations.filter(isUnderWay).map(({ running }) => running)),
        );
        await plan.act(place);
      },
    });
  }
}

/** The regions that a set deploys to in the given containers, each with the nearest container that says so. */
function targeted(set: StackSetState, containers: readonly string[]): ReadonlyMap<string, string> {
  const regions = new Map<string, string>();
  for (const id of containers) {
    for (const region of set.autoDeploymentTargets.get(id) ?? []) {
      if (!regions.has(region)) regions.set(region, id);
    }
  }
  return regions;
}

/** Sets that others depend on come first; circles are cut where they are met. */
function inDependencyOrder(sets: readonly StackSetState[]): readonly StackSetState[] {
  const ordered = new Set<StackSetState>();
  const visit = (set: StackSetState, open: readonly StackSetState[]): void => {
    if (ordered.has(set) || open.includes(set)) return;
    for (const other of sets) {
      if (set.autoDeployment?.dependsOn.includes(other.arn)) visit(other, [...open, set]);
    }
    ordered.add(set);
  };
  for (const set of sets) visit(set, []);
  return [...ordered];
}
