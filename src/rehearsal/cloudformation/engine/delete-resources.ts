import type { Deployment } from '../stack/deployment-state.ts';
import type { StackResource } from '../stack/stack-state.ts';
import { deletePhysical, noteResource } from './resource-work.ts';
import { putResource, type StackRun } from './run.ts';
import { reversed, runGraph } from './run-graph.ts';

export interface DeletionRules {
  /** Whether a resource stays although it leaves the stack. */
  retains(resource: StackResource): boolean;
  /** Whether the stack knows a resource under its logical id. Not so the side of a replacement that has to go. */
  isCurrent(resource: StackResource): boolean;
}

/**
 * Deletes resources, what depends on others first; resources that others still need because of a failure are left.
 * Gives the logical ids of those that could not be deleted.
 */
export async function deleteResources(
  run: StackRun,
  deployment: Deployment,
  resources: readonly StackResource[],
  rules: DeletionRules,
): Promise<readonly string[]> {
  const byId = new Map(resources.map((resource) => [resource.logicalId, resource]));
  const order = reversed(new Map(resources.map(({ logicalId, dependsOn }) => [logicalId, dependsOn])));
  const record = (resource: StackResource, status: string, reason?: string): void => {
    const next = { ...resource, status, statusReason: reason };
    if (rules.isCurrent(resource)) putResource(run, next, {});
    noteResource(run, next);
  };
  const outcomes = await runGraph(
    order,
    async (logicalId) => {
      const resource = byId.get(logicalId);
      if (resource === undefined || resource.status === 'DELETE_COMPLETE') return;
      if (resource.physicalId !== undefined && rules.retains(resource)) record(resource, 'DELETE_SKIPPED');
      else await deletePhysical(run, deployment, resource, record);
    },
    { stopOnFailure: false },
  );
  return [...outcomes].filter(([, outcome]) => outcome === 'failed').map(([logicalId]) => logicalId);
}
