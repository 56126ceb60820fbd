import type { Call } from '../../service.ts';
import { providerOf } from '../resources/providers.ts';
import type { ResourceDrift } from '../stack/drift-state.ts';
import type { StackResource, StackState } from '../stack/stack-state.ts';
import { propertyDifferences } from './compare-drift.ts';

/** Statuses of resources that the stack has. */
const PRESENT = /^(CREATE|UPDATE|IMPORT)_COMPLETE$|^(UPDATE|DELETE)_FAILED$/;

/** The resources of a stack that can be looked at. */
export function presentResources(stack: StackState): readonly StackResource[] {
  return [...stack.resources.values()].filter(
    ({ physicalId, status }) => physicalId !== undefined && PRESENT.test(status),
  );
}

/** Compares a resource with what the template says. Types that cannot be read are not checked. */
export async function detectResourceDrift(
  call: Call,
  stack: StackState,
  resource: StackResource,
): Promise<ResourceDrift> {
  const common = {
    logicalId: resource.logicalId,
    physicalId: resource.physicalId ?? '',
    type: resource.type,
    expected: resource.properties,
    time: call.state.now(),
  };
  const provider = providerOf(resource.type);
  if (provider?.read === undefined) {
    return { ...common, status: 'NOT_CHECKED', actual: undefined, differences: [] };
  }
  const live = await provider.read(call, common.physicalId);
  if (live === undefined) return { ...common, status: 'DELETED', actual: undefined, differences: [] };
  const tags = stack.deployment?.tags ?? new Map<string, string>();
  const differences = propertyDifferences(resource.properties, live.properties, tags);
  const status = differences.length === 0 ? 'IN_SYNC' : 'MODIFIED';
  return { ...common, status, actual: live.properties, differences };
}
