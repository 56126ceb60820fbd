import { providerOf } from '../resources/providers.ts';
import { setStackStatus } from '../stack/record-event.ts';
import type { PendingRollback, StackResource, UndoStep } from '../stack/stack-state.ts';
import { deleteResources } from './delete-resources.ts';
import { setResourceStatus, updatePhysical } from './resource-work.ts';
import type { StackRun } from './run.ts';

/**
 * Takes an update back, last step first. Steps that fail stay with the stack for ContinueUpdateRollback; resources in
 * `skip` are declared to be back without being touched.
 */
export async function rollbackUpdate(
  run: StackRun,
  pending: PendingRollback,
  skip: ReadonlySet<string>,
): Promise<void> {
  const { stack, operation, call } = run;
  const { previous } = pending;
  stack.deployment = previous;
  stack.updated = call.state.now();
  const cleanup = [...pending.cleanup];
  const failed: UndoStep[] = [];
  for (const step of pending.undo) {
    try {
      cleanup.push(...(await takeBack(run, pending, step, skip.has(step.logicalId))));
    } catch {
      // The failure is in the stack's events; the step is tried again by ContinueUpdateRollback.
      failed.push(step);
    }
  }
  if (failed.length > 0) {
    stack.pendingRollback = { previous, undo: failed, cleanup };
    const names = failed.map(({ logicalId }) => logicalId).join(', ');
    const reason = `The following resource(s) failed to update: [${names}]. `;
    setStackStatus(call.state, stack, operation, 'UPDATE_ROLLBACK_FAILED', reason);
    return;
  }
  stack.pendingRollback = undefined;
  setStackStatus(call.state, stack, operation, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS');
  const created = cleanup.filter(({ logicalId }) => !previous.active.has(logicalId));
  await deleteResources(run, previous, cleanup, {
    isCurrent: (resource) => created.includes(resource),
    retains: (resource) => created.includes(resource) && resource.deletionPolicy === 'Retain',
  });
  // What the update had taken over is let go again, and stays where it was before.
  for (const logicalId of [...stack.resources.keys()]) {
    if (!previous.active.has(logicalId)) stack.resources.delete(logicalId);
  }
  setStackStatus(call.state, stack, operation, 'UPDATE_ROLLBACK_COMPLETE');
}

/** Undoes one step. Gives what has to be deleted afterwards. */
async function takeBack(
  run: StackRun,
  { previous }: PendingRollback,
  step: UndoStep,
  skipped: boolean,
): Promise<readonly StackResource[]> {
  const current = run.stack.resources.get(step.logicalId);
  const { before } = step;
  if (before === undefined) return current === undefined ? [] : [current];
  if (step.kind === 'updated' && !skipped) {
    const provider = providerOf(before.type);
    if (provider === undefined) throw new TypeError(`The type of ${before.logicalId} has no provider.`);
    const { properties, shown, metadata, deletionPolicy, updateReplacePolicy, dependsOn } = before;
    const kept = { metadata, deletionPolicy, updateReplacePolicy, dependsOn };
    const wanted = { provider, properties, shown, kept };
    // A rollback does not stop at its first failure, so nothing ever aborts it.
    const { signal } = new AbortController();
    await updatePhysical(
      { ...run, takingBack: true },
      previous,
      current ?? before,
      step.attempted,
      wanted,
      signal,
    );
    return [];
  }
  setResourceStatus(run, before, 'UPDATE_COMPLETE');
  const replacement = current?.physicalId !== before.physicalId ? current : undefined;
  return step.kind === 'replaced' && replacement !== undefined ? [replacement] : [];
}
