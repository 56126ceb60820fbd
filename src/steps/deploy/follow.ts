import type { Clock } from '../../contract/clock.ts';
import type { Log } from '../../contract/runner.ts';
import { StepError } from '../../contract/step-error.ts';
import type { StackDeployer, StackDescription, StackEvent } from '../../registration/stack-deployer.ts';
import { isSettled } from '../../registration/stack-states.ts';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
const PAUSE_GROWTH = 1.5;

export interface FollowRequest {
  readonly stackId: string;
  /** Only events after this one are shown. */
  readonly after: string | undefined;
  readonly deadline: Date;
  /**
   * The operation was only just asked for. A read may still show the status from before, so the end is believed only
   * with the stack's own event of it.
   */
  readonly justBegun: boolean;
  /** How many resources change, for the progress; 0 when not known. */
  readonly resources: number;
}

export interface Followed {
  readonly stack: StackDescription;
  readonly events: readonly StackEvent[];
}

/**
 * Prints the events of a stack as they happen until nothing more happens. Throws StepError `stack-timeout`: a time-out
 * is never a success, and the stack goes on by itself.
 */
export async function followStack(
  stacks: StackDeployer,
  request: FollowRequest,
  clock: Clock,
  log: Log,
): Promise<Followed> {
  const events: StackEvent[] = [];
  const done = new Set<string>();
  let pause = FIRST_PAUSE_MS;
  for (;;) {
    // The status is read before the events, so that the events of a settled stack are complete.
    const stack = await stacks.describeStack(request.stackId);
    const fresh = await stacks.eventsSince(request.stackId, events.at(-1)?.id ?? request.after);
    for (const event of fresh) {
      if (event.physicalId !== request.stackId && event.status.endsWith('_COMPLETE'))
        done.add(event.logicalId);
      log.info(eventLine(event, done.size, request.resources));
    }
    events.push(...fresh);
    if (stack === undefined) throw stackGone(request.stackId);
    if (isSettled(stack.status) && (!request.justBegun || hasEvent(events, stack))) return { stack, events };
    if (clock.now().getTime() + pause > request.deadline.getTime()) throw timedOut(stack, stacks.region);
    await clock.sleep(pause);
    pause = fresh.length > 0 ? FIRST_PAUSE_MS : Math.min(LONGEST_PAUSE_MS, pause * PAUSE_GROWTH);
  }
}

function hasEvent(events: readonly StackEvent[], { id, status }: StackDescription): boolean {
  return events.some((event) => event.physicalId === id && event.status === status);
}

function eventLine(event: StackEvent, done: number, total: number): string {
  const progress = total > 0 ? `  ${Math.min(done, total)}/${total}` : '';
  const reason = event.reason === undefined ? '' : `  ${event.reason}`;
  return `${event.time.toISOString().slice(11, 19)}${progress}  ${event.status.padEnd(18)}  ${event.resourceType}  ${event.logicalId}${reason}`;
}

function timedOut(stack: StackDescription, region: string): StepError {
  return new StepError({
    code: 'stack-timeout',
    fault: 'aws',
    message: `The stack ${stack.name} was still ${stack.status} when the time of this step was over.`,
    remedy: `CloudFormation goes on by itself. Look at it in ${region}, then run again: this step waits for a stack that is still busy. \`timeout-in-minutes\` gives it more time.`,
    evidence: [{ label: 'stack', value: stack.id }],
  });
}

function stackGone(stackId: string): StepError {
  return new StepError({
    code: 'stack-gone',
    fault: 'user',
    message: 'The stack was deleted while this step was waiting for it.',
    remedy: 'Find out who deleted it (CloudTrail: DeleteStack), then run again.',
    evidence: [{ label: 'stack', value: stackId }],
  });
}
