import { readFileSync } from 'node:fs';
import {
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStackSetCommand,
  DescribeStacksCommand,
  UpdateStackCommand,
} from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import { failureOf } from '../world.ts';
import { linked, PAYER, Payer, PROD, ROOT } from './payer.ts';

const TemplateBody = readFileSync(new URL('../../../templates/octo/api-access.yml', import.meta.url), 'utf8');
const STACK = { StackName: 'AlphausAccountAccess', Capabilities: ['CAPABILITY_NAMED_IAM' as const] };
const parameters = (values: Readonly<Record<string, string>>) => ({
  Parameters: Object.entries({ ExternalId: 'an-external-id', ...values }).map(
    ([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue }),
  ),
});
const ROLE = 'AlphausAcctAccessRole';

/** The status at the end of what is under way. */
async function ended(payer: Payer, StackName: string): Promise<string | undefined> {
  for (;;) {
    const { Stacks } = await payer.cfn().send(new DescribeStacksCommand({ StackName }));
    const status = Stacks?.[0]?.StackStatus;
    if (status?.endsWith('_IN_PROGRESS') !== true) return status;
  }
}

async function create(payer: Payer, TargetOrganizationId: string): Promise<string> {
  const { StackId = '' } = await payer
    .cfn()
    .send(new CreateStackCommand({ ...STACK, TemplateBody, ...parameters({ TargetOrganizationId }) }));
  return StackId;
}

describe('the template of Octo in the account of a payer', () => {
  it('deploys, updates and deletes the role in all linked accounts, one of which fails', async () => {
    await using payer = await Payer.start({ accounts: [5, 4, 3], taken: [linked(2)] });
    const id = await create(payer, ROOT);
    expect(await ended(payer, id)).toBe('CREATE_COMPLETE');
    const { StackSet } = await payer
      .cfn()
      .send(new DescribeStackSetCommand({ StackSetName: 'AlphausOrgStackset' }));
    expect(StackSet).toMatchObject({
      Status: 'ACTIVE',
      OrganizationalUnitIds: [ROOT],
      Parameters: expect.arrayContaining([{ ParameterKey: 'ExternalId', ParameterValue: '****' }]),
    });
    const outdated = (await payer.instances('AlphausOrgStackset')).filter(
      ({ Status }) => Status !== 'CURRENT',
    );
    expect(outdated).toMatchObject([
      { Account: linked(2), StatusReason: expect.stringContaining(`Role with name ${ROLE} already exists`) },
    ]);
    expect([PAYER, linked(0), linked(11)].map((account) => payer.roleNames(account))).toEqual([
      [ROLE],
      [ROLE],
      [ROLE],
    ]);
    await payer.cfn().send(
      new UpdateStackCommand({
        ...STACK,
        TemplateBody,
        ...parameters({ TargetOrganizationId: ROOT, FeatureBilling: 'false' }),
      }),
    );
    expect(await ended(payer, id)).toBe('UPDATE_COMPLETE');
    const policies = (account: string) =>
      [
        ...(payer.rehearsal.state.accounts.get(account)?.iam.roles.get(ROLE)?.inlinePolicies.keys() ?? []),
      ].sort();
    expect([policies(PAYER), policies(linked(7))]).toEqual([
      ['octo-inventory', 'octo-recommendations'],
      ['octo-inventory', 'octo-recommendations'],
    ]);
    await payer
      .cfn()
      .send(
        new UpdateStackCommand({ ...STACK, TemplateBody, ...parameters({ TargetOrganizationId: PROD }) }),
      );
    expect(await ended(payer, id)).toBe('UPDATE_COMPLETE');
    expect((await payer.instances('AlphausOrgStackset')).map(({ Account }) => Account)).toEqual(
      [5, 6, 7, 8, 9, 10, 11].map(linked),
    );
    await payer.cfn().send(new DeleteStackCommand({ StackName: id }));
    expect(await ended(payer, id)).toBe('DELETE_COMPLETE');
    expect(
      await failureOf(payer.cfn().send(new DescribeStackSetCommand({ StackSetName: 'AlphausOrgStackset' }))),
    ).toMatchObject({ name: 'StackSetNotFoundException' });
    expect([PAYER, linked(0), linked(11)].flatMap((account) => payer.roleNames(account))).toEqual([]);
    // The role that was there before is somebody else's, and stays.
    expect(payer.roleNames(linked(2))).toContain(ROLE);
  }, 30_000);

  it('rolls back with the reasons of the accounts when too many fail', async () => {
    await using payer = await Payer.start({ taken: [linked(0)] });
    const id = await create(payer, ROOT);
    expect(await ended(payer, id)).toBe('ROLLBACK_COMPLETE');
    const { StackEvents } = await payer.cfn().send(new DescribeStackEventsCommand({ StackName: id }));
    const failed = StackEvents?.find(({ ResourceStatus }) => ResourceStatus === 'CREATE_FAILED');
    expect(failed?.ResourceStatusReason).toMatch(
      /^Resource handler returned message: "Stack set operation \[[0-9a-f-]+\] was unexpectedly stopped or failed\. status reason\(s\): \[ResourceLogicalId:AcctAccessRole, .*already exists/,
    );
    expect(payer.roleNames(linked(1))).not.toContain(ROLE);
  });

  it('fails where stack sets are not activated', async () => {
    await using payer = await Payer.start({ trusted: false });
    const id = await create(payer, ROOT);
    expect(await ended(payer, id)).toBe('ROLLBACK_COMPLETE');
    const { StackEvents } = await payer.cfn().send(new DescribeStackEventsCommand({ StackName: id }));
    const failed = StackEvents?.find(
      ({ ResourceStatus, ResourceType }) =>
        ResourceStatus === 'CREATE_FAILED' && ResourceType === 'AWS::CloudFormation::StackSet',
    );
    expect(failed?.ResourceStatusReason).toContain('You must enable organizations access');
  });
});
