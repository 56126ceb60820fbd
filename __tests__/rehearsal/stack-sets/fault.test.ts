import { CreateStackInstancesCommand, CreateStackSetCommand } from '@aws-sdk/client-cloudformation';
import { expect, it } from '@jest/globals';
import { readFaults } from '../../../src/rehearsal/faults/fault.ts';
import { linked, Payer, ROOT, SERVICE_MANAGED } from './payer.ts';

it('fails in the account that a fault names, for its reason', async () => {
  await using payer = await Payer.start();
  const fault = { kind: 'stack-set-account', account: linked(2), reason: 'Role ReaderRole already exists' };
  payer.rehearsal.state.faults.add(readFaults([fault], 'faults', []));
  await payer.cfn().send(new CreateStackSetCommand(SERVICE_MANAGED));
  const { OperationId } = await payer.cfn().send(
    new CreateStackInstancesCommand({
      StackSetName: 'readers',
      Regions: ['us-east-1'],
      DeploymentTargets: { OrganizationalUnitIds: [ROOT] },
      OperationPreferences: { MaxConcurrentPercentage: 100, FailureToleranceCount: 4 },
    }),
  );
  const operation = await payer.ended('readers', OperationId);
  const results = await payer.results('readers', OperationId);
  expect(operation.Status).toBe('SUCCEEDED');
  expect(results.filter(({ Status }) => Status === 'FAILED')).toMatchObject([
    { Account: linked(2), StatusReason: fault.reason },
  ]);
});
