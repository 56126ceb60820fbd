import { randomUUID } from 'node:crypto';
import { AwsFailure } from '../../contract/aws-failure.ts';
import type { Clock } from '../../contract/clock.ts';
import { StepError } from '../../contract/step-error.ts';
import { type Observation, observe } from '../../registration/observation.ts';
import { remedyFor } from '../../registration/root-cause.ts';
import type {
  ChangeSetDescription,
  ChangeSetReference,
  ChangeSetRequest,
  ValidationProblem,
} from '../../registration/stack-change-set.ts';
import type { StackDeployer, StackDescription } from '../../registration/stack-deployer.ts';
import { slept } from '../follow-stack.ts';

const PAUSE_MS = 500;

export interface PreparedChangeSet {
  readonly changeSet: ChangeSetDescription;
  readonly stack: StackDescription;
  /** What CloudFormation warns of, one sentence each. */
  readonly warnings: readonly string[];
  /** Takes away what was made for it; absent for the plan of another run, which is not ours. */
  readonly discard?: () => Promise<void>;
}

interface Circumstances {
  readonly clock: Clock;
  readonly deadline: Date;
  readonly region: string;
  /** A shell that was there before holds somebody's plan: it is not ours to remove. */
  readonly shellIsOurs: boolean;
  /** Leaves a change set that failed, and its shell, for somebody to look at. */
  readonly keepFailed: boolean;
  /** Takes the place of a change set of the same name: it is the newer plan of the same thing. */
  readonly replacesEarlier: boolean;
  readonly cancelled: AbortSignal;
}

/**
 * Creates a change set and waits until CloudFormation has computed it. One that cannot be executed is removed again,
 * with the shell of a stack that it would have created; an empty one is given back as empty.
 */
export async function prepareChangeSet(
  stacks: StackDeployer,
  request: ChangeSetRequest,
  circumstances: Circumstances,
): Promise<PreparedChangeSet> {
  if (circumstances.cancelled.aborted) throw cancelledBefore(request.changeSetName, request.stack);
  const reference = await created(stacks, request, circumstances);
  const remove = async (): Promise<void> => {
    await quietly(() => stacks.deleteChangeSet(reference));
    if (circumstances.shellIsOurs) await quietly(() => removeShell(stacks, reference.stackId));
  };
  const changeSet = await settledChangeSet(stacks, reference, circumstances, remove);
  const stack = await stacks.describeStack(reference.stackId);
  if (stack === undefined) throw new TypeError('A change set was made for a stack that does not exist');
  const problems = changeSet.empty
    ? NOT_ASKED
    : await observe(() => stacks.validationProblems(changeSet.failedNested ?? reference));
  if (changeSet.status === 'CREATE_COMPLETE')
    return { changeSet, stack, warnings: warningsOf(problems), discard: remove };

  if (!circumstances.keepFailed) await remove();
  if (changeSet.empty && request.kind === 'UPDATE') return { changeSet, stack, warnings: [] };
  throw changeSetFailed(stack.name, changeSet, problems);
}

async function created(
  stacks: StackDeployer,
  request: ChangeSetRequest,
  { replacesEarlier }: Circumstances,
): Promise<ChangeSetReference> {
  try {
    return await stacks.createChangeSet(request);
  } catch (error) {
    const isTaken = error instanceof AwsFailure && error.code.startsWith('AlreadyExists');
    if (!isTaken || !replacesEarlier) throw error;
    await stacks.deleteChangeSet({ id: request.changeSetName, stackId: request.stack });
    return stacks.createChangeSet({ ...request, token: randomUUID() });
  }
}

/** Removes the shell of a stack, unless somebody else has begun to create the stack meanwhile. */
async function removeShell(stacks: StackDeployer, stackId: string): Promise<void> {
  const now = await stacks.describeStack(stackId);
  if (now?.status === 'REVIEW_IN_PROGRESS') await stacks.deleteStack(stackId, { token: randomUUID() });
}

/** A clean-up that is refused must not hide why the change set failed. */
async function quietly(call: () => Promise<void>): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (!(error instanceof AwsFailure)) throw error;
  }
}

type Problems = Observation<readonly ValidationProblem[]>;

const NOT_ASKED: Problems = { kind: 'absent' };

/** Also of what could not be asked: nobody must take silence for an answer. */
function warningsOf(problems: Problems): readonly string[] {
  if (problems.kind === 'unreadable')
    return [`What CloudFormation may warn of is not known: allow ${problems.action} to have it said.`];
  if (problems.kind === 'absent') return [];
  return problems.value.map(
    ({ logicalId, resourceType, reason }) => `${logicalId} (${resourceType}): ${reason}`,
  );
}

function changeSetFailed(stackName: string, changeSet: ChangeSetDescription, problems: Problems): StepError {
  const found = problems.kind === 'seen' ? problems.value.filter(({ stops }) => stops) : [];
  return new StepError({
    code: 'change-set-failed',
    fault: 'user',
    message: `CloudFormation could not make a change set for ${stackName}: ${reasonOf(changeSet, found)}`,
    remedy: `${remedyOf(problems, found)} Nothing was changed.`,
  });
}

/** CloudFormation's own words only point to the validation, where the reasons stand. */
function reasonOf(
  { statusReason, status }: ChangeSetDescription,
  found: readonly ValidationProblem[],
): string {
  if (found.length === 0) return statusReason ?? status;
  return `it found what would fail.${found.map(({ logicalId, resourceType, reason }) => `\n- ${logicalId} (${resourceType}): ${reason}`).join('')}`;
}

function remedyOf(problems: Problems, found: readonly ValidationProblem[]): string {
  if (found.length > 0) return [...new Set(found.map(({ reason }) => remedyFor(reason)))].join(' ');
  return problems.kind === 'unreadable'
    ? `Correct the template or the parameters as the reason says; allow ${problems.action} for this identity to have the details shown here.`
    : 'Correct the template or the parameters as the reason says.';
}

/** Waits for CloudFormation. What nobody waits for any longer is removed: it was never shown to anybody. */
async function settledChangeSet(
  stacks: StackDeployer,
  reference: ChangeSetReference,
  { clock, deadline, region, cancelled }: Circumstances,
  remove: () => Promise<void>,
): Promise<ChangeSetDescription> {
  for (;;) {
    const changeSet = await stacks.describeChangeSet(reference);
    if (!changeSet.status.endsWith('_PENDING') && !changeSet.status.endsWith('_IN_PROGRESS'))
      return changeSet;
    const timeIsOver = clock.now().getTime() + PAUSE_MS > deadline.getTime();
    if (timeIsOver || cancelled.aborted || !(await slept(clock, PAUSE_MS, cancelled))) {
      await remove();
      throw timeIsOver ? timedOut(changeSet, region) : cancelledBefore(changeSet.name, changeSet.stackName);
    }
  }
}

function timedOut({ name }: ChangeSetDescription, region: string): StepError {
  return new StepError({
    code: 'change-set-timeout',
    fault: 'aws',
    message: `CloudFormation was still computing the change set ${name} when the time of this step was over.`,
    remedy: `It was removed, and nothing was changed. Run again, or raise \`timeout-in-minutes\`; CloudFormation in ${region} may be slow.`,
  });
}

/** What is said when a job is cancelled before its change set was executed. */
export function cancelledBefore(changeSet: string, stack: string): StepError {
  return new StepError({
    code: 'cancelled',
    fault: 'user',
    message: `The job was cancelled before the change set ${changeSet} of ${stack} was executed.`,
    remedy: 'What was made of it was removed again, and nothing was changed: run again.',
  });
}
