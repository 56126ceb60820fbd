import { randomUUID } from 'node:crypto';
import { AwsFailure } from '../../contract/aws-failure.ts';
import { StepError } from '../../contract/step-error.ts';
import { type RootCause, rootCause } from '../../registration/root-cause.ts';
import type { ChangeSetDescription, ResourceChange } from '../../registration/stack-change-set.ts';
import type { StackDeployer, StackDescription } from '../../registration/stack-deployer.ts';
import { isHealthy } from '../../registration/stack-states.ts';
import { followStack, type Unfinished } from '../follow-stack.ts';
import type { World } from '../world.ts';
import { cancelledBefore, type PreparedChangeSet } from './change-set.ts';
import type { Operation } from './operation.ts';

export type DeployResult =
  | 'created'
  | 'updated'
  | 'unchanged'
  | 'planned'
  | 'linked'
  | 'failed'
  | 'unfinished';

/** How the stack ended. */
export interface Deployed {
  readonly result: DeployResult;
  readonly stack: StackDescription;
  /** Absent when nothing would have changed, and for an operation that an earlier step began. */
  readonly changeSet: ChangeSetDescription | undefined;
  readonly cause?: RootCause;
  /** What was begun. */
  readonly operation?: Operation;
  /** Opens CloudFormation's form for this stack. */
  readonly launchUrl?: string;
  /** The link is for an output only: whoever reads it reads what the platform keeps secret. */
  readonly linkHoldsSecrets?: boolean;
  /** Why nobody waited for the end of it. */
  readonly unfinished?: Unfinished;
}

/** Executes a change set and follows its stack to the end. */
export async function execute(
  stacks: StackDeployer,
  { changeSet, stack, discard }: PreparedChangeSet,
  { disableRollback }: { readonly disableRollback: boolean },
  deadline: Date,
  world: World,
): Promise<Deployed> {
  const after = (await stacks.eventsSince(stack.id, undefined)).at(-1)?.id;
  // Before its change set was executed, a stack to be created was a mere shell.
  const created = stack.status === 'REVIEW_IN_PROGRESS';
  const operation: Operation = { stackId: stack.id, created, ...(after === undefined ? {} : { after }) };
  if (world.cancellation().aborted) {
    await discard?.();
    throw cancelledBefore(changeSet.name, changeSet.stackName);
  }
  await begin(stacks, changeSet, disableRollback);
  const deployed = await waitFor(
    stacks,
    operation,
    { justBegun: true, resources: changeSet.changes.filter(isOwn).length, deadline },
    world,
  );
  return { ...deployed, changeSet };
}

/** Resources of nested stacks are named with their path. */
function isOwn({ logicalId }: ResourceChange): boolean {
  return !logicalId.includes('/');
}

/** Follows an operation to its end, whoever began it. */
export async function waitFor(
  stacks: StackDeployer,
  operation: Operation,
  how: { readonly justBegun: boolean; readonly resources: number; readonly deadline: Date },
  world: World,
): Promise<Deployed> {
  const { stackId, after, created } = operation;
  const { end, stack, events } = await world.log.group('Stack events', () =>
    followStack(stacks, { stackId, after, ...how, cancelled: world.cancellation() }, world.clock, world.log),
  );
  const deployed = { stack, changeSet: undefined, operation };
  if (end !== 'settled') return { ...deployed, result: 'unfinished', unfinished: end };
  if (isHealthy(stack.status)) return { ...deployed, result: created ? 'created' : 'updated' };
  const cause = rootCause(events);
  return { ...deployed, result: 'failed', ...(cause === undefined ? {} : { cause }) };
}

/** Two runs may plan at once; the first that executes makes the other's plan obsolete. */
async function begin(
  stacks: StackDeployer,
  changeSet: ChangeSetDescription,
  disableRollback: boolean,
): Promise<void> {
  try {
    await stacks.executeChangeSet(changeSet, { token: randomUUID(), disableRollback });
  } catch (error) {
    if (!(error instanceof AwsFailure) || !error.code.startsWith('InvalidChangeSetStatus')) throw error;
    throw new StepError({
      code: 'change-set-overtaken',
      fault: 'user',
      message: `The change set ${changeSet.name} of ${changeSet.stackName} cannot be executed any more: ${error.message}`,
      remedy:
        'Somebody else changed the stack meanwhile: run again. A `concurrency` group for this account keeps runs apart.',
      cause: error,
    });
  }
}
