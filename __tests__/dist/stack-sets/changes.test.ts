import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MoveAccountCommand } from '@aws-sdk/client-organizations';
import { describe, expect, it } from '@jest/globals';
import { readFaults } from '../../../src/rehearsal/faults/fault.ts';
import { DEV, linked, PAYER, Payer, PROD, ROOT, SANDBOX } from '../../rehearsal/stack-sets/payer.ts';
import { deployStackSet, EXTERNAL_ID, OCTO, shownBy, writesOf } from './payer-job.ts';

const SET = OCTO.stack && 'alphaus-api-access-stackset';
const ROLE = 'AlphausAcctAccessRole';
const TARGETED = { ...OCTO, targets: ROOT };
const roleOf = (payer: Payer, account: string) =>
  payer.rehearsal.state.accounts.get(account)?.iam.roles.get(ROLE);
const versions = (payer: Payer, accounts: readonly string[]) =>
  accounts.map((account) => roleOf(payer, account)?.tags.get('template-version'));
const fault = (account: string, reason = 'AccessDenied: no', times: number | 'always' = 1) =>
  readFaults([{ kind: 'stack-set-account', account, reason, times }], 'faults', []);

describe('an update', () => {
  it('raises the version in place, keeps what is not given, and updates nobody for what is the same', async () => {
    await using payer = await Payer.start();
    const created = await deployStackSet(payer, TARGETED);
    expect(created.outputs['result']).toBe('created');
    const before = roleOf(payer, linked(2))?.id;

    const raised = await deployStackSet(payer, {
      platform: 'octo',
      stack: 'linked-access',
      'template-version': '2',
    });
    expect([raised.exitCode, raised.outputs['result'], writesOf(raised)]).toEqual([
      0,
      'updated',
      ['UpdateStackSet 200'],
    ]);
    expect(raised.stdout).toContain('change the parameter TemplateVersion');
    expect(versions(payer, [linked(0), linked(4)])).toEqual(['2', '2']);
    expect([roleOf(payer, linked(2))?.id, roleOf(payer, linked(2))?.trustPolicy]).toEqual([
      before,
      expect.stringContaining(EXTERNAL_ID),
    ]);

    const second = { ...TARGETED, 'template-version': '2' };
    const same = await deployStackSet(payer, second);
    expect([same.exitCode, same.outputs['result'], writesOf(same)]).toEqual([0, 'unchanged', []]);

    const rotated = await deployStackSet(payer, { ...second, 'external-id': 'octo-another-one' });
    expect([rotated.exitCode, writesOf(rotated)]).toEqual([0, ['UpdateStackSet 200']]);
    expect(rotated.stdout).toContain('change the hidden parameters ExternalId');
    expect(roleOf(payer, linked(1))?.trustPolicy).toContain('octo-another-one');
    expect(shownBy(rotated)).not.toContain('octo-another-one');
    const [set] = payer.rehearsal.state.accounts.get(PAYER)?.stackSets.get('us-east-1')?.values() ?? [];
    expect(set?.description).toMatch(
      /^octo: API access of all linked accounts \(hidden parameters [0-9a-f.]+\)$/,
    );
  }, 60_000);

  it('of the automatic deployment alone changes only that', async () => {
    await using payer = await Payer.start();
    await deployStackSet(payer, TARGETED);
    const run = await deployStackSet(payer, { ...TARGETED, 'auto-deployment': 'false' });
    expect([run.exitCode, run.outputs['result']]).toEqual([0, 'updated']);
    expect(run.stdout).toContain('change the automatic deployment');
    const [set] = payer.rehearsal.state.accounts.get(PAYER)?.stackSets.get('us-east-1')?.values() ?? [];
    expect(set?.autoDeployment?.enabled).toBe(false);
  }, 60_000);
});

describe('canary accounts', () => {
  it('come first, and stop everything when one of them fails', async () => {
    await using payer = await Payer.start({ accounts: [3, 3, 2], taken: [linked(6)] });
    const canary = { ...TARGETED, canary: 'sandbox' };
    const stopped = await deployStackSet(payer, canary);
    expect([stopped.exitCode, stopped.outputs['result'], writesOf(stopped)]).toEqual([
      1,
      'failed',
      ['CreateStackSet 200', 'CreateStackInstances 200'],
    ]);
    expect(stopped.stdout).toContain('(canary-failed;');
    expect([0, 1, 2, 3, 4, 5].map((n) => payer.roleNames(linked(n)).includes(ROLE))).not.toContain(true);

    payer.rehearsal.state.accounts.get(linked(6))?.iam.roles.delete(ROLE);
    const gone = await deployStackSet(payer, canary);
    expect([gone.exitCode, gone.outputs['coverage'], writesOf(gone)]).toEqual([
      0,
      '100',
      ['CreateStackInstances 200', 'CreateStackInstances 200'],
    ]);

    payer.rehearsal.state.faults.add(fault(linked(7)));
    const update = { ...canary, 'template-version': '2' };
    const halted = await deployStackSet(payer, update);
    expect([halted.exitCode, writesOf(halted)]).toEqual([1, ['UpdateStackSet 200']]);
    expect(versions(payer, [linked(0), linked(5)])).toEqual(['1', '1']);
    const on = await deployStackSet(payer, update);
    expect([on.exitCode, on.outputs['coverage']]).toEqual([0, '100']);
    expect(versions(payer, [linked(0), linked(5), linked(7)])).toEqual(['2', '2', '2']);
  }, 60_000);
});

describe('a plan', () => {
  it('changes nothing, and is executed only as long as it is the same', async () => {
    await using payer = await Payer.start();
    const folder = mkdtempSync(join(tmpdir(), 'plan-'));
    const planned = await deployStackSet(
      payer,
      { ...TARGETED, mode: 'create-only', 'report-file': 'reports/plan.json' },
      { folder },
    );
    expect([planned.exitCode, planned.outputs['result'], writesOf(planned)]).toEqual([0, 'planned', []]);
    const id = planned.outputs['plan-id'] ?? '';
    expect(JSON.parse(planned.outputs['changes-summary'] ?? '')).toEqual([
      'create the stack set',
      `deploy to the accounts: 5 accounts in us-east-1 (${[0, 1, 2, 3, 4].map(linked).join(', ')})`,
    ]);
    const report = join(folder, 'reports/plan.json');
    expect(planned.outputs['report-file']).toBe(report);
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ result: 'planned', 'plan-id': id });

    const executing = { ...TARGETED, mode: 'execute-only', 'execute-plan-id': id };
    const other = await deployStackSet(payer, { ...executing, 'template-version': '2' });
    expect([other.exitCode, writesOf(other)]).toEqual([1, []]);
    expect(other.stdout).toContain('(plan-changed;');
    payer.rehearsal.state.organization?.suspendedAccountIds.add(linked(3));
    expect((await deployStackSet(payer, executing)).stdout).toContain('(plan-changed;');
    payer.rehearsal.state.organization?.suspendedAccountIds.delete(linked(3));
    const executed = await deployStackSet(payer, executing);
    expect([executed.exitCode, executed.outputs['result'], executed.outputs['coverage']]).toEqual([
      0,
      'created',
      '100',
    ]);
  }, 60_000);
});

describe('whom the targets mean', () => {
  it.each<[string, Readonly<Record<string, string>>, readonly number[]]>([
    ['a unit with those below it', { targets: PROD }, [2, 3, 4]],
    ['several by name and path', { targets: `dev, Root/prod/sandbox, ${DEV}` }, [0, 1, 4]],
    ['some of them', { accounts: linked(1), 'account-filter': 'intersection' }, [1]],
    ['all but some', { accounts: linked(1), 'account-filter': 'difference' }, [0, 2, 3, 4]],
    [
      'one more',
      { targets: DEV, accounts: linked(4), 'account-filter': 'union', 'auto-deployment': 'false' },
      [0, 1, 4],
    ],
  ])(
    '%s',
    async (_, inputs, expected) => {
      await using payer = await Payer.start();
      const run = await deployStackSet(payer, { ...TARGETED, ...inputs });
      expect([run.exitCode, run.outputs['accounts-covered']]).toEqual([0, String(expected.length)]);
      expect([0, 1, 2, 3, 4].filter((n) => payer.roleNames(linked(n)).includes(ROLE))).toEqual(expected);
      const again = await deployStackSet(payer, { ...TARGETED, ...inputs });
      expect([again.exitCode, again.outputs['result'], writesOf(again)]).toEqual([0, 'unchanged', []]);
    },
    60_000,
  );

  it('changes: accounts that move are followed, and removed ones kept, released or deleted as told', async () => {
    await using payer = await Payer.start();
    const off = { 'auto-deployment': 'false' };
    await deployStackSet(payer, { ...TARGETED, ...off, targets: `${DEV}, ${SANDBOX}` });
    await payer.organizations().send(
      new MoveAccountCommand({
        AccountId: linked(0),
        SourceParentId: DEV,
        DestinationParentId: PROD,
      }),
    );
    const moved = await deployStackSet(payer, { ...OCTO, ...off, targets: `${DEV}, ${SANDBOX}` });
    expect([moved.exitCode, moved.outputs['result'], moved.outputs['accounts-expected']]).toEqual([
      0,
      'unchanged',
      '2',
    ]);
    expect(moved.summary).toContain('expected by nobody');
    expect(payer.roleNames(linked(0))).toContain(ROLE);

    const dropped = { ...OCTO, ...off, targets: 'dev' };
    const released = await deployStackSet(payer, { ...dropped, 'orphaned-instances': 'release' });
    expect([released.exitCode, released.outputs['result']]).toEqual([0, 'updated']);
    expect([0, 1, 4].map((n) => payer.roleNames(linked(n)).includes(ROLE))).toEqual([true, true, true]);
    expect((await payer.instances(SET)).map(({ Account }) => Account)).toEqual([linked(1)]);

    for (const n of [0, 4]) payer.rehearsal.state.accounts.get(linked(n))?.iam.roles.delete(ROLE);
    const deleted = await deployStackSet(payer, {
      ...dropped,
      targets: 'prod',
      'orphaned-instances': 'delete',
    });
    expect([deleted.exitCode, deleted.outputs['accounts-covered']]).toEqual([0, '4']);
    expect([0, 1, 4].map((n) => payer.roleNames(linked(n)).includes(ROLE))).toEqual([true, false, true]);
  }, 60_000);

  it('deploys to several regions, and takes a region back as a whole', async () => {
    await using payer = await Payer.start();
    const folder = mkdtempSync(join(tmpdir(), 'regions-'));
    writeFileSync(
      join(folder, 'topic.yml'),
      'Resources:\n  B: { Type: AWS::S3::Bucket }\nOutputs:\n  B: { Value: !Ref B }\n',
    );
    const own = { template: 'topic.yml', name: 'buckets', targets: ROOT, 'expected-account-id': PAYER };
    const both = await deployStackSet(payer, { ...own, regions: 'us-east-1, eu-west-1' }, { folder });
    expect([both.exitCode, both.outputs['coverage'], (await payer.instances('buckets')).length]).toEqual([
      0,
      '100',
      10,
    ]);
    const one = await deployStackSet(
      payer,
      { ...own, regions: 'eu-west-1', 'orphaned-instances': 'release' },
      { folder },
    );
    expect([one.exitCode, one.outputs['result']]).toEqual([0, 'updated']);
    expect(new Set((await payer.instances('buckets')).map(({ Region }) => Region))).toEqual(
      new Set(['eu-west-1']),
    );
  }, 60_000);
});
