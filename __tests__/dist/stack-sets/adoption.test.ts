import { readFileSync } from 'node:fs';
import { CreateStackCommand } from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import { readFaults } from '../../../src/rehearsal/faults/fault.ts';
import { linked, PAYER, Payer, ROOT } from '../../rehearsal/stack-sets/payer.ts';
import { deployStackSet, EXTERNAL_ID, OCTO, writesOf } from './payer-job.ts';

const ROLE = 'AlphausAcctAccessRole';
const TARGETED = { ...OCTO, targets: ROOT };
const TemplateBody = readFileSync(new URL('../../../templates/octo/api-access.yml', import.meta.url), 'utf8');

/** Registers a linked account by a stack of its own, as Octo's wizard does, with another external id. */
async function registered(payer: Payer, account: string): Promise<string> {
  const { StackId = '' } = await payer.cfn(account).send(
    new CreateStackCommand({
      StackName: 'AlphausAccountAccess',
      TemplateBody,
      Capabilities: ['CAPABILITY_NAMED_IAM'],
      Parameters: [{ ParameterKey: 'ExternalId', ParameterValue: 'the-old-one' }],
    }),
  );
  return StackId;
}

const roleOf = (payer: Payer, account: string) =>
  payer.rehearsal.state.accounts.get(account)?.iam.roles.get(ROLE);

/** What CloudFormation says in an account where another stack owns the role. */
function owned(account: string, stackId: string) {
  const reason = `ResourceLogicalId:AcctAccessRole, ResourceType:AWS::IAM::Role, ResourceStatusReason:${ROLE} already exists in stack ${stackId}.`;
  return readFaults([{ kind: 'stack-set-account', account, reason }], 'faults', []);
}

const SOFT = { 'failure-tolerance-percentage': '100', 'concurrency-mode': 'soft-failure-tolerance' };

describe('accounts that were registered by stacks of their own', () => {
  it('fail with the stack in the way, and are adopted in place when that is allowed', async () => {
    await using payer = await Payer.start();
    const stackId = await registered(payer, linked(3));
    const before = roleOf(payer, linked(3))?.id;
    payer.rehearsal.state.faults.add(owned(linked(3), stackId));
    const refused = await deployStackSet(payer, { ...TARGETED, ...SOFT });
    expect([refused.exitCode, refused.outputs['coverage']]).toEqual([1, '80']);
    expect(refused.stdout).toContain('[owned-by-stack]');
    expect(refused.stdout).toContain('Set `adopt-existing: true`');

    const adopted = await deployStackSet(payer, { ...TARGETED, 'adopt-existing': 'true' });
    expect([adopted.exitCode, adopted.outputs['coverage'], writesOf(adopted)]).toEqual([
      0,
      '100',
      ['ImportStacksToStackSet 200', 'CreateStackInstances 200'],
    ]);
    expect(adopted.stdout).toContain(`adopt ${stackId}`);
    expect([roleOf(payer, linked(3))?.id, roleOf(payer, linked(3))?.trustPolicy]).toEqual([
      before,
      expect.stringContaining(EXTERNAL_ID),
    ]);
    const again = await deployStackSet(payer, { ...TARGETED, 'adopt-existing': 'true' });
    expect([again.exitCode, again.outputs['result']]).toEqual([0, 'unchanged']);
  }, 60_000);

  it('are adopted within one run, also when that only shows in the middle of it', async () => {
    await using payer = await Payer.start();
    const stackId = await registered(payer, linked(1));
    payer.rehearsal.state.faults.add(owned(linked(1), stackId));
    const run = await deployStackSet(payer, { ...TARGETED, 'adopt-existing': 'true' });
    expect([run.exitCode, run.outputs['coverage']]).toEqual([0, '100']);
    expect(roleOf(payer, linked(1))?.trustPolicy).toContain(EXTERNAL_ID);
  }, 60_000);

  it('are adopted beforehand by name, more than ten at a time', async () => {
    await using payer = await Payer.start({ accounts: [12, 2, 1] });
    const stackIds = await Promise.all(Array.from({ length: 12 }, (_, n) => registered(payer, linked(n))));
    const run = await deployStackSet(payer, { ...TARGETED, 'adopt-stacks': stackIds.join('\n') });
    expect([run.exitCode, run.outputs['coverage'], writesOf(run)]).toEqual([
      0,
      '100',
      [
        'CreateStackSet 200',
        'ImportStacksToStackSet 200',
        'ImportStacksToStackSet 200',
        'CreateStackInstances 200',
      ],
    ]);
    const instances = await payer.instances('alphaus-api-access-stackset');
    expect(instances.filter(({ StackId = '' }) => stackIds.includes(StackId)).length).toBe(12);
    expect(payer.rehearsal.state.accounts.get(PAYER)?.iam.roles.has(ROLE)).toBe(false);
  }, 60_000);

  it('of which nobody can name the stack stay as they are, and say what to do', async () => {
    await using payer = await Payer.start({ taken: [linked(0)] });
    const run = await deployStackSet(payer, { ...TARGETED, ...SOFT, 'adopt-existing': 'true' });
    expect([run.exitCode, run.outputs['accounts-failed']]).toEqual([1, '1']);
    expect(run.stdout).toContain('give its ARN in `adopt-stacks`');
  }, 60_000);
});
