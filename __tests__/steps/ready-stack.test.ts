import { describe, expect, it } from '@jest/globals';
import type { StackDeployer, StackEvent } from '../../src/registration/stack-deployer.ts';
import type { DeployInputs } from '../../src/steps/deploy/parse-inputs.ts';
import { readyStack } from '../../src/steps/deploy/ready-stack.ts';
import type { StackSource } from '../../src/steps/deploy/template-source.ts';
import type { World } from '../../src/steps/world.ts';

const EVENT: Omit<StackEvent, 'id' | 'status'> = {
  time: new Date(0),
  logicalId: 'S',
  physicalId: 'arn',
  resourceType: 'AWS::CloudFormation::Stack',
};

const SOURCE = { stackName: 'S' } as StackSource;

/** A stack that goes through these statuses, one further each time it is looked at; undefined is no stack. */
function deployer(statuses: readonly (string | undefined)[]) {
  const calls: string[] = [];
  const left = [...statuses];
  const events: StackEvent[] = [];
  const stacks: Partial<StackDeployer> = {
    region: 'us-east-1',
    describeStack: async () => {
      const status = left.length > 1 ? left.shift() : left[0];
      if (status === undefined) return undefined;
      if (events.at(-1)?.status !== status) events.push({ ...EVENT, id: String(events.length), status });
      return {
        id: 'arn',
        name: 'S',
        status,
        terminationProtection: false,
        parameters: {},
        outputs: [],
        tags: {},
      };
    },
    eventsSince: async (_, after) => events.slice(events.findIndex(({ id }) => id === after) + 1),
    deleteStack: async () => {
      calls.push('delete');
    },
    continueUpdateRollback: async () => {
      calls.push('continue-rollback');
    },
  };
  return { stacks: stacks as StackDeployer, calls };
}

function world(): World {
  let now = 0;
  return {
    cancellation: () => new AbortController().signal,
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
      group: (_: string, work: () => Promise<unknown>) => work(),
    },
  } as unknown as World;
}

const inputs = (allowed: Partial<DeployInputs> = {}): DeployInputs =>
  ({
    recreateFailedStack: false,
    continueUpdateRollback: false,
    skipOnRollback: [],
    ...allowed,
  }) as DeployInputs;

describe('getting a stack ready', () => {
  it.each([
    ['no stack', [undefined], {}, undefined, []],
    ['a healthy one', ['UPDATE_COMPLETE'], {}, 'UPDATE_COMPLETE', []],
    [
      'one that is busy',
      ['UPDATE_IN_PROGRESS', 'UPDATE_IN_PROGRESS', 'UPDATE_COMPLETE'],
      {},
      'UPDATE_COMPLETE',
      [],
    ],
    ['one that is being deleted', ['DELETE_IN_PROGRESS', 'DELETE_COMPLETE', undefined], {}, undefined, []],
    [
      'a failed shell, allowed',
      ['ROLLBACK_COMPLETE', 'DELETE_IN_PROGRESS', 'DELETE_COMPLETE', undefined],
      { recreateFailedStack: true },
      undefined,
      ['delete'],
    ],
    [
      'a stuck rollback, allowed',
      ['UPDATE_ROLLBACK_FAILED', 'UPDATE_ROLLBACK_IN_PROGRESS', 'UPDATE_ROLLBACK_COMPLETE'],
      { continueUpdateRollback: true },
      'UPDATE_ROLLBACK_COMPLETE',
      ['continue-rollback'],
    ],
  ] as const)('%s', async (_, statuses, allowed, status, calls) => {
    const fake = deployer(statuses);
    const stack = await readyStack(fake.stacks, SOURCE, inputs(allowed), new Date(60_000), world());
    expect([stack?.status, fake.calls]).toEqual([status, calls]);
  });

  it.each([
    ['ROLLBACK_COMPLETE', { continueUpdateRollback: true }, 'recreate-failed-stack: true'],
    ['UPDATE_ROLLBACK_FAILED', { recreateFailedStack: true }, 'continue-update-rollback: true'],
    ['DELETE_FAILED', { recreateFailedStack: true, continueUpdateRollback: true }, 'retaining it'],
    ['CREATE_FAILED', { recreateFailedStack: true, continueUpdateRollback: true }, 'retaining it'],
  ] as const)('%s is touched only with the consent that is meant for it', async (status, allowed, remedy) => {
    const fake = deployer([status]);
    await expect(
      readyStack(fake.stacks, SOURCE, inputs(allowed), new Date(60_000), world()),
    ).rejects.toMatchObject({
      code: 'stack-stuck',
      remedy: expect.stringContaining(remedy),
    });
    expect(fake.calls).toEqual([]);
  });

  it('continues a rollback once, and not for ever', async () => {
    const again = ['UPDATE_ROLLBACK_IN_PROGRESS', 'UPDATE_ROLLBACK_FAILED'];
    const fake = deployer(['UPDATE_ROLLBACK_FAILED', ...again, ...again, ...again]);
    await expect(
      readyStack(fake.stacks, SOURCE, inputs({ continueUpdateRollback: true }), new Date(60_000), world()),
    ).rejects.toMatchObject({ code: 'stack-stuck', message: expect.stringContaining('did not help') });
    expect(fake.calls).toEqual(['continue-rollback']);
  });

  it('does not take the status from before for the end of what it began', async () => {
    const stale = ['ROLLBACK_COMPLETE', 'ROLLBACK_COMPLETE', 'ROLLBACK_COMPLETE'];
    const fake = deployer([...stale, 'DELETE_IN_PROGRESS', 'DELETE_COMPLETE', undefined]);
    const allowed = inputs({ recreateFailedStack: true });
    expect(await readyStack(fake.stacks, SOURCE, allowed, new Date(60_000), world())).toBeUndefined();
    expect(fake.calls).toEqual(['delete']);
  });

  it('does not take a time-out for success', async () => {
    const fake = deployer(['UPDATE_IN_PROGRESS']);
    await expect(readyStack(fake.stacks, SOURCE, inputs(), new Date(5_000), world())).rejects.toMatchObject({
      code: 'stack-timeout',
    });
  });
});
