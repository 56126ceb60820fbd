import { AwsFailure } from '../contract/aws-failure.ts';
import type { Clock } from '../contract/clock.ts';
import type { Log } from '../contract/runner.ts';
import { StepError } from '../contract/step-error.ts';
import type { StackDeployer, StackDescription, StackEvent } from '../registration/stack-deployer.ts';
import { isSettled } from '../registration/stack-states.ts';
import { StackWatch } from './stack-watch.ts';

const FIRST_PAUSE_MS = 250;
/** So that a whole deployment takes no more than two seconds beyond what CloudFormation takes; see bench/deploy. */
const LONGEST_PAUSE_MS = 1_000;
/** When CloudFormation could not be asked, asking again soon is what makes it worse. */
const PAUSE_AFTER_FAILURE_MS = 1_500;
const PAUSE_GROWTH = 1.5;
/** Events tell the end. Should one get lost, the status is asked after so many rounds without any. */
const QUIET_ROUNDS = 6;

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
  /** Ends the waiting: the job was cancelled. */
  readonly cancelled?: AbortSignal;
}

/** Why the waiting ended: nothing more happens, or nobody waits any longer. */
export type FollowEnd = 'settled' | Unfinished;
export type Unfinished = 'time-over' | 'cancelled' | 'session-over';

export interface Followed {
  readonly end: FollowEnd;
  readonly stack: StackDescription;
  readonly events: readonly StackEvent[];
}

/**
 * Prints the events of a stack as they happen, until nothing more happens or the time is over. Throws StepError
 * `stack-gone`, and AwsFailure for what does not pass by itself.
 */
export async function followStack(
  stacks: StackDeployer,
  request: FollowRequest,
  clock: Clock,
  log: Log,
): Promise<Followed> {
  const watch = new StackWatch(stacks, request, clock, log);
  let last: StackDescription | undefined;
  let pause = FIRST_PAUSE_MS;
  // Events first: right after the beginning the status is not worth a call.
  let quiet = request.justBegun ? 0 : QUIET_ROUNDS;
  let ended = false;
  for (;;) {
    let stopped: Unfinished | undefined;
    try {
      const fresh = await watch.look();
      ended ||= fresh.some((event) => event.physicalId === request.stackId && isSettled(event.status));
      pause = fresh.length > 0 ? FIRST_PAUSE_MS : Math.min(LONGEST_PAUSE_MS, pause * PAUSE_GROWTH);
      quiet = fresh.length > 0 ? Math.min(quiet, QUIET_ROUNDS) : quiet + 1;
      if (ended || quiet >= QUIET_ROUNDS) {
        const stack = await stacks.describeStack(request.stackId);
        if (stack === undefined) throw stackGone(request.stackId);
        last = stack;
        if (isSettled(stack.status)) {
          // What happened between the last look and the status.
          if (!ended) await watch.look();
          if (!request.justBegun || hasEvent(watch.events, stack))
            return { end: 'settled', stack, events: watch.events };
        }
        quiet = 0;
        ended = false;
      }
    } catch (error) {
      stopped = passingOrThrown(error, log);
      pause = PAUSE_AFTER_FAILURE_MS;
    }
    if (request.cancelled?.aborted) stopped = 'cancelled';
    else if (clock.now().getTime() + pause > request.deadline.getTime()) stopped ??= 'time-over';
    stopped ??= (await slept(clock, pause, request.cancelled)) ? undefined : 'cancelled';
    if (stopped !== undefined)
      return { end: stopped, stack: last ?? unseen(request.stackId), events: watch.events };
  }
}

/** Undefined for a failure that passes: it is said and waited out. */
function passingOrThrown(error: unknown, log: Log): Unfinished | undefined {
  if (!(error instanceof AwsFailure)) throw error;
  if (error.class === 'expired') return 'session-over';
  if (!error.passes) throw error;
  log.info(
    `CloudFormation could not be asked (${error.action}: ${error.code}); the stack goes on meanwhile.`,
  );
  return undefined;
}

/** Waits. False when that was cut short because the job was cancelled. */
export async function slept(
  clock: Clock,
  pause: number,
  cancelled: AbortSignal | undefined,
): Promise<boolean> {
  try {
    await clock.sleep(pause, cancelled);
    return true;
  } catch (error) {
    if (cancelled?.aborted) return false;
    throw error;
  }
}

function hasEvent(events: readonly StackEvent[], { id, status }: StackDescription): boolean {
  return events.some((event) => event.physicalId === id && event.status === status);
}

/** What is known of a stack that was not described before the waiting ended. */
function unseen(id: string): StackDescription {
  const name = /:stack\/([^/]+)/.exec(id)?.[1] ?? id;
  return {
    id,
    name,
    status: 'IN_PROGRESS',
    terminationProtection: false,
    parameters: {},
    outputs: [],
    tags: {},
  };
}

const REASONS: Readonly<Record<Unfinished, readonly [code: string, fault: 'aws' | 'user', why: string]>> = {
  'time-over': ['stack-timeout', 'aws', 'the time of this step was over'],
  cancelled: ['cancelled', 'user', 'the job was cancelled'],
  'session-over': ['session-over', 'user', 'the credentials of this step expired'],
};

/** A time-out is never a success, and the stack goes on by itself. */
export function unfinished(
  { end, stack }: Pick<Followed, 'stack'> & { readonly end: Unfinished },
  region: string,
): StepError {
  const [code, fault, why] = REASONS[end];
  return new StepError({
    code,
    fault,
    message: `The stack ${stack.name} was still ${stack.status} when ${why}.`,
    remedy: `CloudFormation goes on by itself. Look at it in ${region}; then run this step again, which waits for a stack that is still busy, or give its output \`operation\` as \`resume\` to a step that only waits. \`timeout-in-minutes\` gives it more time.`,
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
