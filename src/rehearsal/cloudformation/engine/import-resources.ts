import { ResourceFailure } from '../resources/resource-failure.ts';
import type { Adoptions } from '../stack/adoption.ts';
import type { Deployment } from '../stack/deployment-state.ts';
import { setStackStatus } from '../stack/record-event.ts';
import { takeResource } from './adopt-resource.ts';
import { checkedDesiredResource, type DesiredResource } from './desired-resource.ts';
import { failBeforeStart } from './fail-before-start.ts';
import { failByScript, newResource, setResourceStatus } from './resource-work.ts';
import { liveScope, type StackRun } from './run.ts';
import { runGraph } from './run-graph.ts';

/**
 * Takes existing resources into the stack without touching them, and leaves everything else as it is. A resource that
 * cannot be taken lets all of them go again; the stack's status says how it went.
 */
export async function importResources(
  run: StackRun,
  deployment: Deployment,
  adoptions: Adoptions,
): Promise<void> {
  const { stack, operation, call } = run;
  setStackStatus(call.state, stack, operation, 'IMPORT_IN_PROGRESS', 'User Initiated');
  const previous = stack.deployment;
  stack.deployment = deployment;
  stack.updated = call.state.now();
  const order = new Map(
    [...adoptions.keys()].map((name) => [name, deployment.active.get(name)?.dependsOn ?? []]),
  );
  const outcomes = await runGraph(
    order,
    async (logicalId) => {
      const scopes = [liveScope(run, deployment), liveScope(run, deployment, true)] as const;
      const desired = failBeforeStart(run, deployment, logicalId, 'IMPORT', () => {
        const checked = checkedDesiredResource(deployment, logicalId, ...scopes);
        failByScript(run, checked, 'import');
        return checked;
      });
      const adoption = adoptions.get(logicalId);
      if (adoption === undefined) throw new TypeError(`Nothing was found for ${logicalId}.`);
      const live = await desired.provider.read?.(call, adoption.id);
      if (live === undefined) throw gone(run, desired, adoption.id);
      await takeResource(run, desired, { ...adoption, live });
    },
    { stopOnFailure: true },
  );
  const failed = [...outcomes].filter(([, outcome]) => outcome === 'failed').map(([name]) => name);
  if (failed.length === 0) {
    setStackStatus(call.state, stack, operation, 'IMPORT_COMPLETE');
    return;
  }
  const reason = `The following resource(s) failed to import: [${failed.join(', ')}]. `;
  setStackStatus(call.state, stack, operation, 'IMPORT_ROLLBACK_IN_PROGRESS', reason);
  for (const logicalId of adoptions.keys()) stack.resources.delete(logicalId);
  stack.deployment = previous;
  setStackStatus(call.state, stack, operation, 'IMPORT_ROLLBACK_COMPLETE');
}

/** Notes that what was there when the change set was made is not there any more. */
function gone(run: StackRun, desired: DesiredResource, id: string): ResourceFailure {
  const reason = `Resource ${id} of type ${desired.provider.type} does not exist.`;
  setResourceStatus(run, newResource(run, desired), 'IMPORT_FAILED', reason, { physicalId: id });
  return new ResourceFailure(reason);
}
