import { AwsFailure } from '../contract/aws-failure.ts';
import type { Clock } from '../contract/clock.ts';

/** Which failures are worth another try, and how long all tries together may take. */
export interface RetryPolicy {
  readonly attempts: number;
  readonly budgetMs: number;
  readonly firstPauseMs: number;
  retryable(failure: AwsFailure): boolean;
}

/** Refusals and bad requests are final; only what passes by itself is tried again. */
export const PASSING_FAILURES: RetryPolicy = {
  attempts: 4,
  budgetMs: 30_000,
  firstPauseMs: 200,
  retryable: (failure) => failure.passes,
};

/**
 * Runs `attempt` until it succeeds, fails for good, or the next pause would pass the budget. Pauses double and carry
 * full jitter; there is none after the last try.
 */
export async function retrying<T>(
  clock: Clock,
  policy: RetryPolicy,
  attempt: () => Promise<T>,
  onRetry: (failure: AwsFailure, pauseMs: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<T> {
  const deadline = clock.now().getTime() + policy.budgetMs;
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof AwsFailure) || !policy.retryable(error) || tries >= policy.attempts) throw error;
      const pause = Math.ceil(clock.random() * policy.firstPauseMs * 2 ** tries);
      if (clock.now().getTime() + pause > deadline) throw error;
      onRetry(error, pause);
      await clock.sleep(pause, signal);
    }
  }
}
