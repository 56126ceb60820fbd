import { StepError } from '../../contract/step-error.ts';
import type { StackDeployer, StackDescription } from '../../registration/stack-deployer.ts';
import { decideOnStackState } from '../../registration/stack-states.ts';
import type { World } from '../world.ts';
import { followStack } from './follow.ts';
import type { DeployInputs } from './inputs.ts';
import type { StackSource } from './template-source.ts';

/**
 * The stack as it may be deployed: undefined when it is to be created. Waits for one that is busy, and removes the
 * shell of a failed creation when that was allowed.
 */
export async function readyStack(
  stacks: StackDeployer,
  source: StackSource,
  inputs: DeployInputs,
  deadline: Date,
  world: World,
): Promise<StackDescription | undefined> {
  for (;;) {
    const stack = await stacks.describeStack(source.stackName);
    const decision = decideOnStackState(stack?.status);
    if (stack === undefined || decision.kind === 'create') return undefined;
    if (decision.kind === 'update') return stack;
    if (decision.kind === 'refuse') throw stuck(stack, decision.why, decision.remedy);
    if (decision.kind === 'continue-rollback') {
      if (!inputs.continueUpdateRollback) throw stuck(stack, decision.why, ROLLBACK_REMEDY);
      world.log.info(`${stack.name} is ${stack.status} (${decision.why}): continuing the rollback first.`);
      await stacks.continueUpdateRollback(stack.id);
    } else if (decision.kind === 'remove-shell') {
      if (!inputs.recreateFailedStack) throw stuck(stack, decision.why, SHELL_REMEDY);
      world.log.info(`${stack.name} is ${stack.status} (${decision.why}): deleting the empty stack first.`);
      await stacks.deleteStack(stack.id);
    } else {
      world.log.info(`${stack.name} is ${stack.status}: waiting until it is done.`);
    }
    await followStack(
      stacks,
      { stackId: stack.id, after: await lastEventId(stacks, stack.id), deadline, resources: 0 },
      world.clock,
      world.log,
    );
  }
}

const ROLLBACK_REMEDY =
  'Mend what stopped it (see the stack events), then set `continue-update-rollback: true`, or continue the rollback in the console. The stack is never deleted for this: it still holds the role that the platform uses.';

const SHELL_REMEDY =
  'Nothing of it is in use, apart from what its template retains. Set `recreate-failed-stack: true` to delete it and create it anew, or delete it yourself.';

async function lastEventId(stacks: StackDeployer, stackId: string): Promise<string | undefined> {
  return (await stacks.eventsSince(stackId, undefined)).at(-1)?.id;
}

function stuck(stack: StackDescription, why: string, remedy: string): StepError {
  return new StepError({
    code: 'stack-stuck',
    fault: 'user',
    message: `The stack ${stack.name} is ${stack.status}: ${why}.`,
    remedy,
    evidence: [
      { label: 'stack', value: stack.id },
      ...(stack.statusReason === undefined ? [] : [{ label: 'reason', value: stack.statusReason }]),
    ],
  });
}
