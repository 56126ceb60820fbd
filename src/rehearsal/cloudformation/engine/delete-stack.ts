import { importersOf } from '../stack/exports.ts';
import { setStackStatus } from '../stack/record-event.ts';
import { deleteResources } from './delete-resources.ts';
import type { StackRun } from './run.ts';

export interface DeletionChoices {
  /** Logical ids to leave; only after a failed deletion. */
  readonly retain: ReadonlySet<string>;
  /** FORCE_DELETE_STACK: what cannot be deleted is left behind. */
  readonly force: boolean;
  /** What was under way before; the deletion begins with its end. */
  readonly after: Promise<void>;
}

/** Deletes a stack and its resources; the stack's status says how it went. */
export async function deleteStack(run: StackRun, choices: DeletionChoices): Promise<void> {
  const { stack, operation, call } = run;
  setStackStatus(call.state, stack, operation, 'DELETE_IN_PROGRESS', 'User Initiated');
  await choices.after;
  const used = stack.outputs.flatMap(({ exportName }) => {
    const users = exportName === undefined ? [] : importersOf(call.state, stack, exportName);
    return users.length === 0
      ? []
      : [`Export ${exportName} cannot be deleted as it is in use by ${users[0]}`];
  });
  if (used[0] !== undefined) {
    setStackStatus(call.state, stack, operation, 'DELETE_FAILED', used[0]);
    return;
  }
  const { deployment } = stack;
  const left =
    deployment === undefined
      ? []
      : await deleteResources(run, deployment, [...stack.resources.values()], {
          isCurrent: () => true,
          retains: (resource) =>
            choices.retain.has(resource.logicalId) || resource.deletionPolicy !== 'Delete',
        });
  if (left.length > 0 && !choices.force) {
    const reason = `The following resource(s) failed to delete: [${left.join(', ')}]. `;
    setStackStatus(call.state, stack, operation, 'DELETE_FAILED', reason);
    return;
  }
  stack.deleted = call.state.now();
  stack.outputs = [];
  stack.imports.clear();
  stack.changeSets.clear();
  setStackStatus(call.state, stack, operation, 'DELETE_COMPLETE');
}
