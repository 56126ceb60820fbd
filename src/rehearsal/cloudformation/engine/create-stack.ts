import { ResourceFailure } from '../resources/resource-failure.ts';
import type { Adoptions } from '../stack/adoption.ts';
import type { Deployment } from '../stack/deployment-state.ts';
import { setStackStatus } from '../stack/record-event.ts';
import type { OnFailure } from '../stack/stack-state.ts';
import { adoptResource } from './adopt-resource.ts';
import { deleteResources } from './delete-resources.ts';
import { checkedDesiredResource } from './desired-resource.ts';
import { failBeforeStart } from './fail-before-start.ts';
import { setOutputs } from './outputs.ts';
import { createPhysical } from './resource-work.ts';
import { cancellable, liveScope, type StackRun, watchStack } from './run.ts';
import { runGraph } from './run-graph.ts';
import { problemBefore } from './validate-before.ts';

export interface CreationChoices {
  readonly onFailure: OnFailure;
  /** `RetainExceptOnCreate` of the request: a failed creation leaves nothing, whatever DeletionPolicy says. */
  readonly retainNothing: boolean;
  readonly adoptions?: Adoptions;
  /** Whether what is known to fail stops the creation before anything is made. */
  readonly validate?: boolean;
}

/** Creates every resource of a new stack; the stack's status says how it went. */
export async function createStack(
  run: StackRun,
  deployment: Deployment,
  choices: CreationChoices,
): Promise<void> {
  const { stack, operation, call } = run;
  setStackStatus(call.state, stack, operation, 'CREATE_IN_PROGRESS', 'User Initiated');
  const cancelled = cancellable(stack);
  const invalid = choices.validate ? await problemBefore(run, deployment) : undefined;
  if (invalid !== undefined && !cancelled.aborted) {
    stack.cancel = undefined;
    await fail(run, deployment, choices, `${invalid.replace(/\.?$/, '.')} `);
    return;
  }
  const late = deadlineOf(run);
  const order = new Map([...deployment.active].map(([name, { dependsOn }]) => [name, dependsOn]));
  const outcomes = await runGraph(
    order,
    async (logicalId, signal) => {
      const scopes = [liveScope(run, deployment), liveScope(run, deployment, true)] as const;
      const desired = failBeforeStart(run, deployment, logicalId, 'CREATE', () =>
        checkedDesiredResource(deployment, logicalId, ...scopes),
      );
      const adoption = choices.adoptions?.get(logicalId);
      if (adoption === undefined) await createPhysical(run, deployment, desired, signal);
      else await adoptResource(run, deployment, desired, adoption, signal);
      if (late()) throw new ResourceFailure(TOO_LATE);
    },
    { stopOnFailure: true, cancelled },
  );
  stack.cancel = undefined;
  // Whoever cancelled goes on with what is there.
  if (cancelled.aborted) return;
  const failed = [...outcomes].filter(([, outcome]) => outcome === 'failed').map(([name]) => name);
  const reason = late()
    ? `${TOO_LATE} `
    : failed.length > 0
      ? `${failedToCreate(failed)} `
      : setOutputs(run, deployment);
  if (reason === undefined) {
    await watchStack(run, deployment, 'CREATE');
    setStackStatus(call.state, stack, operation, 'CREATE_COMPLETE');
    return;
  }
  await fail(run, deployment, choices, reason);
}

const TOO_LATE = 'Stack creation time exceeded the specified timeout.';

/** Whether the time that the creation was given is over. */
function deadlineOf({ stack, operation, call }: StackRun): () => boolean {
  const { timeoutMinutes } = stack;
  if (timeoutMinutes === undefined) return () => false;
  const end = operation.started.getTime() + timeoutMinutes * 60_000;
  return () => call.state.now().getTime() > end;
}

function failedToCreate(names: readonly string[]): string {
  return `The following resource(s) failed to create: [${names.join(', ')}].`;
}

async function fail(
  run: StackRun,
  deployment: Deployment,
  choices: CreationChoices,
  reason: string,
): Promise<void> {
  const { stack, operation, call } = run;
  if (choices.onFailure === 'DO_NOTHING') {
    setStackStatus(call.state, stack, operation, 'CREATE_FAILED', reason);
    return;
  }
  await rollbackCreation(
    run,
    deployment,
    choices,
    `${reason}${choices.onFailure === 'DELETE' ? 'Delete' : 'Rollback'} requested by user.`,
  );
}

/** Deletes what a creation has made; the stack itself too when `onFailure` is DELETE. */
export async function rollbackCreation(
  run: StackRun,
  deployment: Deployment,
  choices: CreationChoices,
  reason: string,
): Promise<void> {
  const { stack, operation, call } = run;
  const remove = choices.onFailure === 'DELETE';
  const phase = remove ? 'DELETE' : 'ROLLBACK';
  setStackStatus(call.state, stack, operation, `${phase}_IN_PROGRESS`, reason);
  const left = await deleteResources(run, deployment, [...stack.resources.values()], {
    isCurrent: () => true,
    retains: ({ deletionPolicy, imported }) =>
      imported === true || (deletionPolicy === 'Retain' && !choices.retainNothing),
  });
  if (left.length > 0) {
    const problem = `The following resource(s) failed to delete: [${left.join(', ')}]. `;
    setStackStatus(call.state, stack, operation, `${phase}_FAILED`, problem);
    return;
  }
  stack.outputs = [];
  if (remove) stack.deleted = call.state.now();
  setStackStatus(call.state, stack, operation, `${phase}_COMPLETE`);
}
