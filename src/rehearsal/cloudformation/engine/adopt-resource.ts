import type { Call } from '../../service.ts';
import { ResourceFailure } from '../resources/resource-failure.ts';
import type { Adoption, Adoptions } from '../stack/adoption.ts';
import type { Deployment } from '../stack/deployment-state.ts';
import { stacksOf } from '../stack/find-stack.ts';
import type { StackResource } from '../stack/stack-state.ts';
import { templateError } from '../template/template-error.ts';
import { member } from '../template/value.ts';
import { propertiesNow } from './compare-drift.ts';
import type { DesiredResource } from './desired-resource.ts';
import { KNOWN_AFTER_APPLY } from './known-after-apply.ts';
import type { ChangePlan } from './plan-changes.ts';
import { changedProperties, needsReplacement } from './property-changes.ts';
import { newResource, setResourceStatus, updatePhysical } from './resource-work.ts';
import type { StackRun } from './run.ts';

/**
 * The resources that a plan would add although they exist already under their custom names. Throws a ValidationError
 * for one that belongs to another stack.
 */
export async function findAdoptions(call: Call, plan: ChangePlan): Promise<Adoptions> {
  const added = new Set(
    plan.changes.filter(({ action }) => action === 'Add').map(({ logicalId }) => logicalId),
  );
  const found = new Map<string, Adoption>();
  for (const { logicalId, provider, properties } of plan.desired) {
    if (!added.has(logicalId) || provider.read === undefined || provider.idOfName === undefined) continue;
    const name = provider.nameProperty === undefined ? undefined : member(properties, provider.nameProperty);
    if (typeof name !== 'string' || name.includes(KNOWN_AFTER_APPLY)) continue;
    const id = provider.idOfName(call, name);
    const live = await provider.read(call, id);
    if (live === undefined) continue;
    checkFree(call, provider.type, id);
    found.set(logicalId, { id, live });
  }
  return found;
}

/** Throws a ValidationError for a resource that a stack of the account and region has already. */
export function checkFree(call: Call, type: string, id: string): void {
  const owner = [...stacksOf(call.state, call.caller.accountId, call.region).values()].find(
    (stack) =>
      stack.deleted === undefined &&
      [...stack.resources.values()].some((resource) => resource.type === type && resource.physicalId === id),
  );
  if (owner === undefined) return;
  throw templateError(
    `Resource ${id} of type ${type} cannot be imported: it already belongs to stack ${owner.id}`,
  );
}

/** Takes a resource into the stack as it is, and brings it to what the deployment says. Throws like updatePhysical. */
export async function adoptResource(
  run: StackRun,
  deployment: Deployment,
  desired: DesiredResource,
  adoption: Adoption,
  signal: AbortSignal,
): Promise<StackResource> {
  const properties = propertiesNow(
    desired.properties,
    adoption.live.properties,
    run.stack.deployment?.tags ?? new Map(),
  );
  const current = await takeResource(run, desired, adoption, { properties });
  const changed = changedProperties(properties, desired.properties);
  const fixed = changed.find((name) =>
    needsReplacement(desired.provider, name, properties, desired.properties),
  );
  if (fixed !== undefined) {
    const reason = `Property ${fixed} of the existing resource ${adoption.id} differs from the template and cannot be changed.`;
    setResourceStatus(run, current, 'IMPORT_FAILED', reason);
    throw new ResourceFailure(reason);
  }
  if (changed.length > 0) await updatePhysical(run, deployment, current, properties, desired, signal);
  return current;
}

/** Takes a resource into the stack without touching it; `changes` is what the stack shall know of it beside that. */
export async function takeResource(
  run: StackRun,
  desired: DesiredResource,
  adoption: Adoption,
  changes: Partial<StackResource> = {},
): Promise<StackResource> {
  const physical = { physicalId: adoption.id, attributes: adoption.live.attributes };
  const fresh = { ...newResource(run, desired), imported: true as const };
  const started = setResourceStatus(run, fresh, 'IMPORT_IN_PROGRESS', 'Resource import started.', physical);
  await run.call.state.sleep(1_000);
  return setResourceStatus(run, started, 'IMPORT_COMPLETE', 'Resource import completed.', changes);
}
