import { CreateStackInstancesCommand, CreateStackSetCommand } from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import { OCTO } from '../../dist/stack-sets/payer-job.ts';
import { DEV, PAYER, Payer, ROOT, SERVICE_MANAGED } from '../../rehearsal/stack-sets/payer.ts';
import { quickRun, SPEED } from './quick-run.ts';

const TARGETED = { ...OCTO, targets: ROOT };
/** So slow that no operation ends while a test runs. */
const STANDSTILL = 0.001;
const SET = 'alphaus-api-access-stackset';
const setOf = (payer: Payer) =>
  [...(payer.rehearsal.state.accounts.get(PAYER)?.stackSets.get('us-east-1')?.values() ?? [])][0];
const actionsOf = (payer: Payer) => setOf(payer)?.operations.map(({ action }) => action);

describe('an operation that outlives its run', () => {
  it('after a time-out is handed over, and taken up again in a later job', async () => {
    await using payer = await Payer.start({ accounts: [10, 10, 10] });
    const { state } = payer.rehearsal;
    state.setSpeed(SPEED);
    const slow = { ...TARGETED, 'max-concurrent-count': '1', 'timeout-in-minutes': '1' };
    const first = await quickRun(payer, slow);
    expect([first.exitCode, first.outputs['result'], first.outputs['operation']]).toEqual([
      1,
      'timed-out',
      setOf(payer)?.operations[0]?.id,
    ]);
    expect(Number(first.outputs['accounts-covered'])).toBeLessThan(30);
    expect(first.log).toContain('(stack-set-timeout;');
    expect(first.log).toContain(`resume: ${first.outputs['operation']}`);
    state.setSpeed('full');
    const second = await quickRun(payer, { ...TARGETED, resume: first.outputs['operation'] ?? '' });
    expect([second.exitCode, second.outputs['coverage'], actionsOf(payer)]).toEqual([0, '100', ['CREATE']]);
    expect(second.log).toContain(`take up CREATE again (operation ${first.outputs['operation']})`);
  }, 120_000);

  it('of somebody else is waited for, and time that ends meanwhile hands over theirs', async () => {
    await using payer = await Payer.start();
    const { state } = payer.rehearsal;
    // Without managed execution AWS refuses a second operation.
    await payer.cfn().send(new CreateStackSetCommand({ ...SERVICE_MANAGED, StackSetName: SET }));
    state.setSpeed(STANDSTILL);
    const { OperationId } = await payer.cfn().send(
      new CreateStackInstancesCommand({
        StackSetName: SET,
        DeploymentTargets: { OrganizationalUnitIds: [DEV] },
        Regions: ['us-east-1'],
      }),
    );
    const short = await quickRun(payer, { ...TARGETED, 'timeout-in-minutes': '1' });
    expect([short.exitCode, short.outputs['result'], short.outputs['operation']]).toEqual([
      1,
      'timed-out',
      OperationId,
    ]);
    state.setSpeed(SPEED);
    const run = await quickRun(payer, TARGETED);
    expect([run.exitCode, run.outputs['coverage'], actionsOf(payer)]).toEqual([
      0,
      '100',
      ['CREATE', 'UPDATE', 'CREATE'],
    ]);
    expect(run.log).toContain(`CREATE ${OperationId} is RUNNING: waiting until it is done.`);
  }, 120_000);

  it('goes on without its credentials, and can be taken up again', async () => {
    await using payer = await Payer.start();
    const { state } = payer.rehearsal;
    state.setSpeed(STANDSTILL);
    const running = quickRun(payer, TARGETED);
    let isOver = false;
    void running.finally(() => {
      isOver = true;
    });
    while (!isOver && setOf(payer)?.operations.length !== 1)
      await new Promise((resolve) => setTimeout(resolve, 5));
    const users = state.accounts.get(PAYER)?.iam.users;
    const admin = users?.get('admin');
    users?.delete('admin');
    const run = await running;
    const operation = setOf(payer)?.operations[0]?.id ?? '';
    expect([run.exitCode, run.outputs['result'], run.outputs['operation'], run.outputs['coverage']]).toEqual([
      1,
      'interrupted',
      operation,
      '',
    ]);
    expect(run.log).toContain(`resume: ${operation}`);
    if (admin !== undefined) users?.set('admin', admin);
    state.setSpeed('full');
    const again = await quickRun(payer, { ...TARGETED, resume: operation });
    expect([again.exitCode, again.outputs['coverage'], actionsOf(payer)]).toEqual([0, '100', ['CREATE']]);
  }, 120_000);
});
