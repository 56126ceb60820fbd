import { describe, expect, it } from '@jest/globals';
import { AwsFailure } from '../../../src/contract/aws-failure.ts';
import type { Begun } from '../../../src/registration/stack-sets/stack-set-deployer.ts';
import type {
  StackSetOperation,
  StackSetReader,
} from '../../../src/registration/stack-sets/stack-set-reader.ts';
import { type OperationEnd, runOperation } from '../../../src/steps/deploy-stack-set/begin-operation.ts';

const operation = (id: string, status: string): StackSetOperation => ({
  id,
  action: 'CREATE',
  status,
  failed: 0,
});
const lost = new AwsFailure({
  code: 'ECONNRESET',
  class: 'network',
  action: 'cloudformation:CreateStackInstances',
  message: 'socket hang up',
});
const refused = new AwsFailure({ code: 'AccessDenied', class: 'refused', action: 'x:Y', message: 'no' });

interface Told {
  readonly end: OperationEnd;
  readonly asked: readonly string[];
  readonly seconds: number;
}

/**
 * Begins an operation on a set that answers so, one answer after the other, while another operation is at work for so many
 * looks. Time passes only by waiting; there is a minute of it.
 */
async function begun(answers: readonly (Begun | AwsFailure)[], looksOfOther = 0): Promise<Told> {
  const asked: string[] = [];
  const left = [...answers];
  let now = 0;
  let looks = looksOfOther;
  const stackSets: Partial<StackSetReader> = {
    async *operations() {
      yield looks > 0 ? [operation('done', 'FAILED'), operation('other', 'RUNNING')] : [];
    },
    async describeOperation(_, id) {
      if (id !== 'other') return operation(id, 'SUCCEEDED');
      looks -= 1;
      return operation(id, looks > 0 ? 'RUNNING' : 'SUCCEEDED');
    },
    async *results() {
      yield [];
    },
  };
  const scene = {
    stackSets: stackSets as StackSetReader,
    set: 'set',
    deadline: new Date(60_000),
    nameOf: () => '',
    world: {
      clock: {
        now: () => new Date(now),
        sleep: async (pause: number) => {
          now += pause;
        },
        random: () => 0,
      },
      log: {
        info: () => undefined,
        debug: () => undefined,
        group: <T>(_: string, work: () => Promise<T>) => work(),
      },
      variable: (name: string) => (name === 'GITHUB_RUN_ID' ? '4711' : undefined),
    },
  };
  const end = await runOperation(scene, { title: 'deploy', total: 1 }, async (id) => {
    asked.push(id);
    const answer = left.length > 1 ? left.shift() : left[0];
    if (answer instanceof AwsFailure) throw answer;
    return answer ?? 'begun';
  });
  return { end, asked, seconds: now / 1000 };
}

describe('an operation', () => {
  it('has an id that tells the run, and is asked for once', async () => {
    const { end, asked } = await begun(['begun']);
    expect(asked).toEqual([end.id]);
    expect(end.id).toMatch(/^aws-account-steps-4711-[0-9a-f-]{36}$/);
    expect(end.followed).toMatchObject({ kind: 'ended', operation: { status: 'SUCCEEDED' } });
  });

  it.each<[string, readonly (Begun | AwsFailure)[], number]>([
    ['another one is in the way (OperationInProgressException)', ['busy', 'begun'], 3],
    ['the set has just changed (StaleRequestException)', ['busy', 'busy', 'begun'], 0],
    ['the answer was lost', [lost, 'begun'], 0],
  ])('is asked for again with the same id when %s', async (_, answers, looks) => {
    const { end, asked } = await begun(answers, looks);
    expect(asked).toEqual(answers.map(() => end.id));
    expect(end.followed.kind).toBe('ended');
  });

  it('that another one keeps from beginning hands over that one when the time is over', async () => {
    const { end, asked, seconds } = await begun(['busy'], 1_000_000);
    expect([end.id, end.followed, asked.length]).toEqual([
      'other',
      { kind: 'unfinished', why: 'timeout' },
      1,
    ]);
    expect(seconds).toBeLessThanOrEqual(60);
  });

  it('that never begins ends in time, with nothing to take up again', async () => {
    const { end, seconds } = await begun(['busy']);
    expect([end.id, end.followed.kind]).toEqual(['', 'unfinished']);
    expect(seconds).toBeLessThanOrEqual(60);
  });

  it('that is refused is not asked for again', async () => {
    await expect(begun([refused])).rejects.toBe(refused);
  });
});
