import { randomUUID } from 'node:crypto';
import { StepError } from '../../contract/step-error.ts';
import type { StackDeployer, StackDescription } from '../../registration/stack-deployer.ts';
import { decideOnStackState } from '../../registration/stack-states.ts';
import { followStack, unfinished } from '../follow-stack.ts';
import type { World } from '../world.ts';
import type { DeployInputs } from './parse-inputs.ts';
import type { StackSource } from './template-source.ts';

/**
 * The stack as it may be deployed: undefined when there is none, or the shell of one that was only planned
 * (REVIEW_IN_PROGRESS). Waits for one that is busy, and, where that was allowed, mends one that is stuck: once, because
 * what did not help the first time would go on for ever.
 */
export async function readyStack(
  stacks: StackDeployer,
  source: StackSource,
  inputs: DeployInputs,
  deadline: Date,
  world: World,
): Promise<StackDescription | undefined> {
  const mended = new Set<string>();
  for (;;) {
    const stack = await stacks.describeStack(source.stackName);
    const decision = decideOnStackState(stack?.status);
    if (stack === undefined || decision.kind === 'create' || decision.kind === 'update') return stack;
    if (decision.kind === 'refuse') throw stuck(stack, decision.why, decision.remedy);
    const after = (await stacks.eventsSince(stack.id, undefined)).at(-1)?.id;
    if (decision.kind === 'wait') {
      world.log.info(`${stack.name} is ${stack.status}: waiting until it is done.`);
    } else {
      const { allowed, doing, begin, remedy } = MENDING[decision.kind];
      if (!allowed(inputs)) throw stuck(stack, decision.why, remedy);
      if (mended.has(decision.kind))
        throw stuck(stack, `${decision.why}, and ${doing} did not help`, STILL_STUCK);
      mended.add(decision.kind);
      world.log.info(`${stack.name} is ${stack.status} (${decision.why}): ${doing} first.`);
      await begin(stacks, stack.id, inputs);
    }
    const { end, stack: followed } = await followStack(
      stacks,
      {
        stackId: stack.id,
        after,
        justBegun: decision.kind !== 'wait',
        deadline,
        resources: 0,
        cancelled: world.cancellation(),
      },
      world.clock,
      world.log,
    );
    if (end !== 'settled') throw unfinished({ end, stack: followed }, stacks.region);
    if (decision.kind === 'continue-rollback') sayOutOfStep(inputs.skipOnRollback, followed, world);
  }
}

/** CloudFormation takes skipped resources for rolled back. Nobody would know otherwise that they may not be. */
function sayOutOfStep(skipped: readonly string[], { name, status }: StackDescription, world: World): void {
  if (skipped.length === 0 || status !== 'UPDATE_ROLLBACK_COMPLETE') return;
  world.log.info(
    `⚠️ The rollback of ${name} left out ${skipped.join(', ')}: CloudFormation takes them for rolled back, but they may be as the failed update left them, or gone. Until an update changes them, compare them with the template (drift detection), or deploy once with \`deployment-mode: REVERT_DRIFT\`.`,
  );
}

const STILL_STUCK =
  'See the reasons in the stack events above, mend what stopped it, and run again; `skip-resources-on-rollback` leaves out what cannot be mended. Nothing else was changed.';

interface Mending {
  readonly allowed: (inputs: DeployInputs) => boolean;
  readonly doing: string;
  readonly begin: (stacks: StackDeployer, stackId: string, inputs: DeployInputs) => Promise<void>;
  /** For somebody who did not allow it. */
  readonly remedy: string;
}

const MENDING: Readonly<Record<'continue-rollback' | 'remove-shell', Mending>> = {
  'continue-rollback': {
    allowed: (inputs) => inputs.continueUpdateRollback,
    doing: 'continuing the rollback',
    begin: (stacks, stackId, { skipOnRollback }) =>
      stacks.continueUpdateRollback(stackId, { token: randomUUID(), skip: skipOnRollback }),
    remedy:
      'Mend what stopped it (see the stack events), then set `continue-update-rollback: true`, or continue the rollback in the console; `skip-resources-on-rollback` leaves out what cannot be mended. The stack is never deleted for this: it still holds the role that the platform uses.',
  },
  'remove-shell': {
    allowed: (inputs) => inputs.recreateFailedStack,
    doing: 'deleting the empty stack',
    begin: (stacks, stackId) => stacks.deleteStack(stackId, { token: randomUUID() }),
    remedy:
      'Nothing of it is in use, apart from what its template retains. Set `recreate-failed-stack: true` to delete it and create it anew, or delete it yourself.',
  },
};

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
