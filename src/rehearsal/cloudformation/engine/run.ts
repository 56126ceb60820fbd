import type { Call } from '../../service.ts';
import type { NestedPlan } from '../stack/change.ts';
import { scopeOf } from '../stack/deployment.ts';
import type { Deployment } from '../stack/deployment-state.ts';
import { importedValue } from '../stack/exports.ts';
import type { StackOperation, StackResource, StackState } from '../stack/stack-state.ts';
import type { Scope } from '../template/scope.ts';

/** One operation at work on one stack. */
export interface StackRun {
  readonly call: Call;
  readonly stack: StackState;
  readonly operation: StackOperation;
  /** RequestToken of error texts: one per operation. */
  readonly requestToken: string;
  /** What the executed change set plans for nested stacks, by logical id; absent where it does not include them. */
  readonly nested?: ReadonlyMap<string, NestedPlan>;
  /** Set while an update is taken back. */
  readonly takingBack?: true;
}

/** Statuses of a resource that exists and is what the stack says. */
const USABLE: ReadonlySet<string> = new Set([
  'CREATE_COMPLETE',
  'IMPORT_COMPLETE',
  'UPDATE_COMPLETE',
  'UPDATE_FAILED',
  'DELETE_FAILED',
]);

/** The scope in which a deployment's functions see the stack's resources as they are now. */
export function liveScope(run: StackRun, deployment: Deployment, hideSecrets = false): Scope {
  return scopeOf(deployment, {
    hideSecrets,
    resource: (logicalId) => {
      const resource = run.stack.resources.get(logicalId);
      if (resource?.physicalId === undefined || !USABLE.has(resource.status)) return undefined;
      return { type: resource.type, ref: resource.physicalId, attributes: resource.attributes };
    },
    importValue: (name) => {
      const value = importedValue(run.call.state, run.stack, name);
      run.stack.imports.add(name);
      return value;
    },
  });
}

/** Lets others end the work on a stack before its time, and gives the signal for that. */
export function cancellable(stack: StackState): AbortSignal {
  const controller = new AbortController();
  stack.cancel = () => controller.abort();
  return controller.signal;
}

/** Puts a changed version of a resource into its stack. */
export function putResource(
  run: StackRun,
  resource: StackResource,
  changes: Partial<StackResource>,
): StackResource {
  const next = { ...resource, ...changes, updated: run.call.state.now() };
  run.stack.resources.set(next.logicalId, next);
  return next;
}

/**
 * Waits as long as the stack is to be watched before an operation counts as done. No alarm of a rehearsal ever goes off;
 * without alarms only updates wait, before they clean up.
 */
export async function watchStack(
  run: StackRun,
  { rollback }: Deployment,
  phase: 'CREATE' | 'UPDATE',
): Promise<void> {
  if (rollback === undefined || rollback.minutes === 0) return;
  if (phase === 'UPDATE' || rollback.triggers.length > 0)
    await run.call.state.sleep(rollback.minutes * 60_000);
}
