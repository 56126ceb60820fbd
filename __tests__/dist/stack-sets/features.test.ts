import { describe, expect, it } from '@jest/globals';
import { linked, PAYER, Payer, ROOT } from '../../rehearsal/stack-sets/payer.ts';
import { deployStackSet, OCTO, writesOf } from './payer-job.ts';

const TARGETED = { ...OCTO, targets: ROOT };
const ROLE = 'AlphausAcctAccessRole';

/** What the role of a linked account may do, all its policies together. */
function allowed(payer: Payer, account: string): string {
  const role = payer.rehearsal.state.accounts.get(account)?.iam.roles.get(ROLE);
  if (role === undefined) throw new Error(`There is no role in ${account}`);
  return [...role.inlinePolicies.values()].join('\n');
}

const confirmed = (payer: Payer) =>
  deployStackSet(
    payer,
    { platform: 'octo', stack: 'linked-access', 'expected-account-id': PAYER },
    { stub: 'confirm' },
  );

describe('what the platform may do in linked accounts', () => {
  it('is exactly the features that are named, stays so when none are, and can be taken back', async () => {
    await using payer = await Payer.start();
    const reads = await deployStackSet(payer, TARGETED);
    expect([reads.exitCode, allowed(payer, linked(0)).includes('ec2:StartInstances')]).toEqual([0, false]);
    expect(allowed(payer, linked(0))).toContain('ce:');

    const starts = await deployStackSet(payer, { ...TARGETED, features: 'billing, start-stop' });
    expect([starts.exitCode, starts.outputs['result'], starts.outputs['coverage']]).toEqual([
      0,
      'updated',
      '100',
    ]);
    for (const account of [linked(0), linked(4)]) {
      expect(allowed(payer, account)).toContain('ec2:StartInstances');
      expect(allowed(payer, account)).not.toContain('compute-optimizer:');
    }

    const same = await deployStackSet(payer, TARGETED);
    expect([same.exitCode, same.outputs['result'], writesOf(same)]).toEqual([0, 'unchanged', []]);
    expect((await confirmed(payer)).outputs['confirmed']).toBe('true');

    const none = await deployStackSet(payer, { ...TARGETED, features: 'none' });
    expect([none.exitCode, none.outputs['result']]).toEqual([0, 'updated']);
    expect(allowed(payer, linked(0))).not.toContain('ec2:StartInstances');
  }, 180_000);

  it.each([
    ['a feature that there is not', 'billing, mine-bitcoin', 'mine-bitcoin', 'start-stop'],
    ['none beside another', 'none, billing', 'none', 'features'],
  ])(
    'is refused before anything is written: %s',
    async (_, features, named, remedy) => {
      await using payer = await Payer.start();
      const run = await deployStackSet(payer, { ...TARGETED, features });
      expect([run.exitCode, writesOf(run)]).toEqual([1, []]);
      expect(run.stdout).toContain(named);
      expect(run.stdout).toContain(remedy);
    },
    60_000,
  );
});
