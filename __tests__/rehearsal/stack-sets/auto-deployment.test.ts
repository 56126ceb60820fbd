import {
  CreateStackInstancesCommand,
  CreateStackSetCommand,
  DescribeStackSetCommand,
  ListStackSetOperationsCommand,
} from '@aws-sdk/client-cloudformation';
import {
  AcceptHandshakeCommand,
  InviteAccountToOrganizationCommand,
  MoveAccountCommand,
  RemoveAccountFromOrganizationCommand,
} from '@aws-sdk/client-organizations';
import { describe, expect, it } from '@jest/globals';
import { DEV, linked, Payer, PROD, READER, ROOT, SANDBOX, SERVICE_MANAGED } from './payer.ts';

async function deploy(
  payer: Payer,
  unit: string,
  more: object = {},
  StackSetName = 'readers',
): Promise<void> {
  await payer.cfn().send(new CreateStackSetCommand({ ...SERVICE_MANAGED, StackSetName, ...more }));
  const { OperationId } = await payer.cfn().send(
    new CreateStackInstancesCommand({
      StackSetName,
      Regions: ['us-east-1'],
      DeploymentTargets: { OrganizationalUnitIds: [unit] },
    }),
  );
  await payer.ended(StackSetName, OperationId);
}

/** Waits until the last operation is over, and gives the actions of all, oldest first. */
async function actions(payer: Payer, StackSetName = 'readers'): Promise<readonly unknown[]> {
  for (;;) {
    const { Summaries = [] } = await payer.cfn().send(new ListStackSetOperationsCommand({ StackSetName }));
    if (Summaries.every(({ EndTimestamp }) => EndTimestamp !== undefined)) {
      return Summaries.map(({ Action, Status }) => `${Action} ${Status}`).reverse();
    }
  }
}

const move = (payer: Payer, n: number, from: string, to: string) =>
  payer
    .organizations()
    .send(new MoveAccountCommand({ AccountId: linked(n), SourceParentId: from, DestinationParentId: to }));

describe('auto deployment', () => {
  it('deploys to an account that joins', async () => {
    await using payer = await Payer.start();
    await deploy(payer, ROOT);
    const { Handshake } = await payer
      .organizations()
      .send(new InviteAccountToOrganizationCommand({ Target: { Type: 'ACCOUNT', Id: '999999999999' } }));
    await payer
      .organizations('999999999999')
      .send(new AcceptHandshakeCommand({ HandshakeId: Handshake?.Id }));
    expect(await actions(payer)).toEqual(['CREATE SUCCEEDED', 'CREATE SUCCEEDED']);
    expect(payer.roleNames('999999999999')).toContain('Reader');
    expect((await payer.instances('readers')).at(-1)).toMatchObject({
      Account: '999999999999',
      Status: 'CURRENT',
      OrganizationalUnitId: ROOT,
    });
  });

  it('follows an account from unit to unit', async () => {
    await using payer = await Payer.start();
    await deploy(payer, PROD);
    await move(payer, 0, DEV, SANDBOX);
    expect(await actions(payer)).toEqual(['CREATE SUCCEEDED', 'CREATE SUCCEEDED']);
    expect(payer.roleNames(linked(0))).toContain('Reader');
    await move(payer, 0, SANDBOX, PROD);
    expect(await actions(payer)).toHaveLength(2);
    await move(payer, 0, PROD, DEV);
    expect(await actions(payer)).toEqual(['CREATE SUCCEEDED', 'CREATE SUCCEEDED', 'DELETE SUCCEEDED']);
    expect(payer.roleNames(linked(0))).not.toContain('Reader');
  });

  it.each([
    [false, []],
    [true, ['Reader']],
  ])(
    'leaves an account that is removed; stacks retained: %s',
    async (RetainStacksOnAccountRemoval, roles) => {
      await using payer = await Payer.start();
      await deploy(payer, DEV, { AutoDeployment: { Enabled: true, RetainStacksOnAccountRemoval } });
      await payer.organizations().send(new RemoveAccountFromOrganizationCommand({ AccountId: linked(1) }));
      expect(await actions(payer)).toEqual(['CREATE SUCCEEDED', 'DELETE SUCCEEDED']);
      expect(payer.roleNames(linked(1))).toEqual(roles);
      expect((await payer.instances('readers')).map(({ Account }) => Account)).toEqual([linked(0)]);
    },
  );

  it('shows what failed in the new account, and knows no tolerance', async () => {
    await using payer = await Payer.start({ taken: [linked(0)] });
    await deploy(payer, PROD);
    await move(payer, 0, DEV, PROD);
    await actions(payer);
    expect((await payer.instances('readers')).at(-1)).toMatchObject({
      Account: linked(0),
      Status: 'OUTDATED',
      StatusReason: expect.stringContaining('Role with name Reader already exists'),
    });
  });

  it('does nothing when it is off', async () => {
    await using payer = await Payer.start();
    await deploy(payer, PROD, { AutoDeployment: { Enabled: false } });
    await move(payer, 0, DEV, PROD);
    expect(await actions(payer)).toHaveLength(1);
  });

  it('goes in the order that stack sets depend on each other', async () => {
    await using payer = await Payer.start();
    const second = READER.replaceAll('Reader', 'Second');
    await deploy(payer, PROD, {}, 'zero');
    const { StackSet } = await payer.cfn().send(new DescribeStackSetCommand({ StackSetName: 'zero' }));
    const AutoDeployment = { Enabled: true, DependsOn: [StackSet?.StackSetARN ?? ''] };
    await deploy(payer, PROD, { AutoDeployment, TemplateBody: second }, 'after');
    await move(payer, 0, DEV, PROD);
    await Promise.all([actions(payer, 'zero'), actions(payer, 'after')]);
    expect(payer.roleNames(linked(0))).toEqual(['Reader', 'Second']);
  });
});
