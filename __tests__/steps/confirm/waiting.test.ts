import { CloudFormationClient, CreateStackInstancesCommand } from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import { AwsFailure, type FailureClass } from '../../../src/contract/aws-failure.ts';
import type { StackState } from '../../../src/rehearsal/cloudformation/stack/stack-state.ts';
import { confirmVerdict } from '../../../src/steps/confirm/publish.ts';
import type { ConfirmOutcome } from '../../../src/steps/confirm/run.ts';
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
import { withAcme } from './acme-catalog.ts';
import { exportSeed } from './export-seeds.ts';
import { linkedSeed, ROOT } from './linked-seeds.ts';
import { ACCOUNT, byId, clockAt, KEYS, type RehearsedWorld, rehearse } from './rehearsed.ts';

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

  it(
    'outlives a network that is lost in between, but not a refusal',
    async () => {
      await using rehearsed = await rehearse(seedOf({ account: { stacks: [octoStack()] } }));
      const stack = stackIn(rehearsed);
      stack.status = 'UPDATE_IN_PROGRESS';
      const failure = (code: string, kind: FailureClass): AwsFailure =>
        new AwsFailure({ code, class: kind, action: 'sts:GetCallerIdentity', message: code });
      let looks = 0;
      const confirmWith = (failing: AwsFailure) => {
        looks = 0;
        return rehearsed.confirm({ ...OCTO, wait: '10m', 'detect-drift': 'false' }, (world) => ({
          ...world,
          clock: clockAt(Date.now()),
          aws: {
            ...world.aws,
            whoAmI: async (place) => {
              looks += 1;
              if (looks === 2 || looks === 3) throw failing;
              if (looks === 4) stack.status = 'UPDATE_COMPLETE';
              return world.aws.whoAmI(place);
            },
          },
        }));
      };
      const outcome = await confirmWith(failure('ECONNRESET', 'network'));
      expect([outcome.confirmed, looks, outcome.waitedSeconds]).toEqual([true, 4, 24]);
      expect(rehearsed.log.filter((line) => line.includes('the waiting goes on'))).toEqual(
        Array(2).fill('AWS could not be asked (sts:GetCallerIdentity: ECONNRESET); the waiting goes on.'),
      );
      stack.status = 'UPDATE_IN_PROGRESS';
      await expect(confirmWith(failure('ExpiredToken', 'expired'))).rejects.toMatchObject({
        code: 'ExpiredToken',
      });
    },
    SLOW,
  );
});

/** A confirm in the rehearsed time, which passes only by waiting. */
async function waitedIn(
  world: RehearsedWorld,
  given: Readonly<Record<string, string>>,
): Promise<{ readonly outcome: ConfirmOutcome; readonly progress: readonly string[] }> {
  const { state } = world.rehearsal;
  const outcome = await world.confirm(given, (real) => ({
    ...real,
    templates: withAcme(real.templates),
    clock: { ...real.clock, now: () => state.now(), sleep: (milliseconds) => state.advance(milliseconds) },
  }));
  return { outcome, progress: world.log.filter((line) => line.startsWith('Waiting for: ')) };
}

describe('waiting in the rehearsed time', () => {
  it(
    'is for the roll-out of a stack set, as long as nothing fails',
    async () => {
      await using world = await rehearse(JSON.stringify(linkedSeed({ accounts: 6, targets: null })));
      const { rehearsal } = world;
      rehearsal.state.setSpeed(0.001);
      const client = new CloudFormationClient({
        endpoint: rehearsal.url,
        region: 'us-east-1',
        credentials: { accessKeyId: KEYS.AWS_ACCESS_KEY_ID, secretAccessKey: KEYS.AWS_SECRET_ACCESS_KEY },
      });
      await client.send(
        new CreateStackInstancesCommand({
          StackSetName: 'AcmeLinkedAccounts',
          DeploymentTargets: { OrganizationalUnitIds: [ROOT] },
          Regions: ['us-east-1'],
        }),
      );
      const { outcome, progress } = await waitedIn(world, {
        platform: 'acme',
        stack: 'linked-accounts',
        wait: '1h',
      });
      expect([outcome.confirmed, outcome.timedOut, outcome.coverage?.covered]).toEqual([true, false, 6]);
      expect(progress.length).toBeGreaterThan(1);
      expect(progress[0]).toMatch(/Linked accounts with access \(0 %: 0 of 6 accounts; 6 pending\)/);
      expect(outcome.waitedSeconds).toBeGreaterThan(5);
    },
    SLOW,
  );

  it(
    'is for the first delivery of a billing export',
    async () => {
      await using world = await rehearse(JSON.stringify(exportSeed()));
      await world.rehearsal.state.advance(11.5 * 3_600_000);
      const { outcome, progress } = await waitedIn(world, {
        platform: 'acme',
        stack: 'billing',
        'role-name': 'PlatformReader',
        'export-profile': 'cur-2.0',
        wait: '6h',
      });
      expect([outcome.confirmed, outcome.timedOut]).toEqual([true, false]);
      expect(progress[0]).toMatch(/^Waiting for: Delivery \(waiting-first-delivery: /);
      expect(outcome.waitedSeconds).toBeLessThan(6 * 3600);
    },
    SLOW,
  );
});
