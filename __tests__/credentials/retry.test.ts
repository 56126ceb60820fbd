import { describe, expect, it } from '@jest/globals';
import { AwsFailure, type FailureClass } from '../../src/contract/aws-failure.ts';
import type { Clock } from '../../src/contract/clock.ts';
import { PASSING_FAILURES, retrying } from '../../src/credentials/retry.ts';

const failure = (kind: FailureClass): AwsFailure =>
  new AwsFailure({ code: 'Code', class: kind, action: 'sts:AssumeRole', message: 'text' });

/** A clock that stands still but for its pauses; `random` is always the largest. */
function clockOf(random = 0.999): { readonly clock: Clock; readonly pauses: number[] } {
  const pauses: number[] = [];
  const clock: Clock = {
    now: () => new Date(pauses.reduce((sum, pause) => sum + pause, 0)),
    sleep: async (pause) => {
      pauses.push(pause);
    },
    random: () => random,
  };
  return { clock, pauses };
}

async function failing(kind: FailureClass, policy = PASSING_FAILURES, random?: number) {
  const { clock, pauses } = clockOf(random);
  let attempts = 0;
  const error: unknown = await retrying(clock, policy, async () => {
    attempts += 1;
    throw failure(kind);
  }).catch((thrown: unknown) => thrown);
  return { attempts, pauses, error };
}

describe('trying again', () => {
  it.each<[FailureClass, number]>([
    ['throttled', 4],
    ['transient', 4],
    ['network', 4],
    ['refused', 1],
    ['invalid-request', 1],
    ['expired', 1],
    ['not-found', 1],
    ['no-credentials', 1],
    ['untrusted-tls', 1],
    ['other', 1],
  ])('a failure that is %s makes %i attempts, and no pause after the last', async (kind, attempts) => {
    const result = await failing(kind);
    expect([result.attempts, result.pauses.length]).toEqual([attempts, attempts - 1]);
    expect(result.error).toBeInstanceOf(AwsFailure);
  });

  it('waits longer each time, by chance', async () => {
    expect((await failing('throttled')).pauses).toEqual([400, 800, 1599]);
    expect((await failing('throttled', PASSING_FAILURES, 0)).pauses).toEqual([0, 0, 0]);
  });

  it('ends before the pause that would pass the budget', async () => {
    const { attempts, pauses } = await failing('throttled', {
      ...PASSING_FAILURES,
      attempts: 50,
      budgetMs: 2000,
    });
    expect([attempts, pauses]).toEqual([3, [400, 800]]);
  });

  it('leaves alone what AWS did not say', async () => {
    const { clock, pauses } = clockOf();
    const broken = retrying(clock, PASSING_FAILURES, () => Promise.reject(new TypeError('a defect')));
    await expect(broken).rejects.toThrow('a defect');
    expect(pauses).toEqual([]);
  });
});
