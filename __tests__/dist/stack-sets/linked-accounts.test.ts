import { describe, expect, it } from '@jest/globals';
import { readFaults } from '../../../src/rehearsal/faults/fault.ts';
import { linked, Payer, ROOT } from '../../rehearsal/stack-sets/payer.ts';
import { deployStackSet, EXTERNAL_ID, OCTO, shownBy, writesOf } from './payer-job.ts';

const ROLE = 'AlphausAcctAccessRole';
const DENIED =
  'User: arn:aws:sts::2:assumed-role/stacksets-exec-1/x is not authorized to perform: iam:CreateRole with an explicit deny in a service control policy';

describe('Octo on a payer with 120 linked accounts in three units', () => {
  it('fails with two failed accounts and what helps them, and covers all once they are mended', async () => {
    await using payer = await Payer.start({
      accounts: [40, 40, 40],
      taken: [linked(17)],
      suspended: [linked(101)],
    });
    const { state } = payer.rehearsal;
    state.faults.add(
      readFaults([{ kind: 'stack-set-account', account: linked(93), reason: DENIED }], 'faults', []),
    );
    const first = await deployStackSet(payer, { ...OCTO, targets: 'Root' });
    expect([first.exitCode, first.outputs['result'], first.outputs['coverage']]).toEqual([
      1,
      'failed',
      '98.3',
    ]);
    const counts = ['accounts-expected', 'accounts-covered', 'accounts-failed', 'accounts-missing'];
    expect(counts.map((name) => first.outputs[name])).toEqual(['119', '117', '2', '0']);
    expect(first.stdout).toContain('(coverage-too-low;');
    expect(first.stdout).toMatch(/119\/119 done, 2 failed/);
    expect(first.stdout).toContain(`${linked(101)}`);
    expect(first.stdout).toContain('[denied-by-policy]');
    expect(first.stdout).toContain('[already-exists]');
    expect(first.summary).toContain('**98.3 %**: 117 of 119 accounts');
    expect(shownBy(first)).not.toContain(EXTERNAL_ID);
    const accounts = JSON.parse(first.outputs['accounts'] ?? '') as { account: string; state: string }[];
    expect(accounts.length).toBe(119);
    expect(accounts.filter(({ state: how }) => how !== 'covered').map(({ account }) => account)).toEqual([
      linked(17),
      linked(93),
    ]);

    state.accounts.get(linked(17))?.iam.roles.delete(ROLE);
    const second = await deployStackSet(payer, {
      ...OCTO,
      targets: 'Root',
      resume: first.outputs['operation'] ?? '',
    });
    expect([second.exitCode, second.outputs['result'], second.outputs['coverage']]).toEqual([
      0,
      'updated',
      '100',
    ]);
    expect(writesOf(second)).toEqual(['CreateStackInstances 200']);
    expect(second.stdout).toContain(`2 accounts in us-east-1 (${linked(17)}, ${linked(93)})`);
    expect(payer.roleNames(linked(17))).toContain(ROLE);

    const third = await deployStackSet(payer, { ...OCTO, targets: ROOT });
    expect([third.exitCode, third.outputs['result'], writesOf(third)]).toEqual([0, 'unchanged', []]);
  }, 120_000);
});
