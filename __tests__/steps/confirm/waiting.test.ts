import { describe, expect, it } from '@jest/globals';
import type { StackState } from '../../../src/rehearsal/cloudformation/stack/stack-state.ts';
import { confirmVerdict } from '../../../src/steps/confirm/publish.ts';
import {
  EXTERNAL_ID,
  octoRole,
  octoStack,
  PLATFORM,
  policyOf,
  ROLE,
  seedOf,
  trustOf,
} from './account-seeds.ts';
import { ACCOUNT, byId, clockAt, type RehearsedWorld, rehearse } from './rehearsed.ts';

const OCTO = { platform: 'octo', stack: 'api-access', 'external-id': EXTERNAL_ID };
const SLOW = 60_000;

function stackIn({ rehearsal }: RehearsedWorld): StackState {
  const account = rehearsal.state.accounts.get(ACCOUNT);
  const [stack] = [...(account?.stacks.values() ?? [])].flatMap((stacks) => [...stacks.values()]);
  if (stack === undefined) throw new Error('There is no stack');
  return stack;
}

describe('waiting', () => {
  it(
    'looks again until the stack is done, at growing distances, and tells its progress',
    async () => {
      await using rehearsed = await rehearse(seedOf({ account: { stacks: [octoStack()] } }));
      const stack = stackIn(rehearsed);
      stack.status = 'UPDATE_IN_PROGRESS';
      const pauses: number[] = [];
      let last = Date.now();
      const clock = clockAt(last, (now) => {
        pauses.push(now.getTime() - last);
        last = now.getTime();
        if (pauses.length === 3) stack.status = 'UPDATE_COMPLETE';
      });
      const outcome = await rehearsed.confirm({ ...OCTO, wait: '10m', 'detect-drift': 'false' }, (world) => ({
        ...world,
        clock,
      }));
      expect([outcome.confirmed, outcome.timedOut, pauses]).toEqual([true, false, [5000, 7500, 11_250]]);
      expect(outcome.waitedSeconds).toBe(24);
      expect(rehearsed.log.filter((line) => line.startsWith('Waiting for: '))).toEqual([
        'Waiting for: Registration stack (UPDATE_IN_PROGRESS). Next look in 5 s, 600 s left.',
        'Waiting for: Registration stack (UPDATE_IN_PROGRESS). Next look in 8 s, 595 s left.',
        'Waiting for: Registration stack (UPDATE_IN_PROGRESS). Next look in 12 s, 588 s left.',
      ]);
    },
    SLOW,
  );

  it(
    'is over when the time is, and that is no success',
    async () => {
      await using rehearsed = await rehearse(seedOf({ account: { stacks: [octoStack()] } }));
      stackIn(rehearsed).status = 'UPDATE_IN_PROGRESS';
      const outcome = await rehearsed.confirm({ ...OCTO, wait: '1m', 'detect-drift': 'false' }, (world) => ({
        ...world,
        clock: clockAt(Date.now()),
      }));
      expect([outcome.confirmed, outcome.timedOut, outcome.waitedSeconds]).toEqual([false, true, 60]);
      expect(confirmVerdict(outcome)?.code).toBe('confirm-timeout');
    },
    SLOW,
  );

  it.each([
    ['there is nothing', seedOf(), 'role'],
    [
      'somebody else is trusted',
      seedOf({
        account: {
          roles: [
            octoRole({
              'trust-policy': policyOf(trustOf({ AWS: PLATFORM }), trustOf({ AWS: '999988887777' })),
            }),
          ],
        },
      }),
      'trust-only-platform',
    ],
    [
      'a permission to look is missing',
      seedOf({ denied: ['iam:GetRole'], account: { roles: [octoRole()] } }),
      'role',
    ],
  ])(
    'does not begin when %s',
    async (_, seed, id) => {
      await using rehearsed = await rehearse(seed);
      const outcome = await rehearsed.confirm({ ...OCTO, wait: '10m' }, (world) => ({
        ...world,
        clock: clockAt(Date.now(), () => {
          throw new Error('It waited');
        }),
      }));
      expect([outcome.confirmed, outcome.timedOut, outcome.waitedSeconds]).toEqual([false, false, 0]);
      expect(byId(outcome).get(id)?.waitHelps).toBe(false);
    },
    SLOW,
  );

  it(
    'gives IAM time to show a role that was just made',
    async () => {
      await using rehearsed = await rehearse(seedOf({ account: { stacks: [octoStack()] } }));
      const roles = rehearsed.rehearsal.state.accounts.get(ACCOUNT)?.iam.roles;
      const role = roles?.get(ROLE);
      if (roles === undefined || role === undefined) throw new Error('There is no role');
      roles.delete(ROLE);
      const clock = clockAt(Date.now(), () => void roles.set(ROLE, role));
      const outcome = await rehearsed.confirm({ ...OCTO, wait: '2m', 'detect-drift': 'false' }, (world) => ({
        ...world,
        clock,
      }));
      expect([outcome.confirmed, outcome.waitedSeconds]).toEqual([true, 5]);
    },
    SLOW,
  );
});
