import type { Call } from '../../service.ts';
import type { StackResource, StackState } from '../stack/stack-state.ts';
import { member, sameValue, type ValueMap } from '../template/value.ts';
import { propertiesNow } from './compare-drift.ts';
import { detectResourceDrift, presentResources } from './detect-drift.ts';

/**
 * The resources of a stack that drifted, as they really are: what a change set that reverts drift compares with. One that
 * was deleted counts as deleted by the stack.
 */
export async function driftedResources(
  call: Call,
  stack: StackState,
): Promise<ReadonlyMap<string, StackResource>> {
  const drifted = new Map<string, StackResource>();
  for (const resource of presentResources(stack)) {
    const { status, actual } = await detectResourceDrift(call, stack, resource);
    if (status === 'DELETED') drifted.set(resource.logicalId, { ...resource, status: 'DELETE_COMPLETE' });
    if (status !== 'MODIFIED' || actual === undefined) continue;
    const tags = stack.deployment?.tags ?? new Map<string, string>();
    const properties = propertiesNow(resource.properties, actual, tags);
    drifted.set(resource.logicalId, { ...resource, properties, shown: shownNow(resource, properties) });
  }
  return drifted;
}

/** Properties that did not drift stay as they were shown, which hides secret parameters. */
function shownNow(resource: StackResource, properties: ValueMap): ValueMap {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      const same = sameValue(value, member(resource.properties, name));
      return [name, same ? (member(resource.shown, name) ?? null) : value];
    }),
  );
}
