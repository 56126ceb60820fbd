import {
  CreateStackCommand,
  CreateStackInstancesCommand,
  CreateStackSetCommand,
  DeleteStackInstancesCommand,
  DescribeStacksCommand,
  ImportStacksToStackSetCommand,
} from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import { linked, PAYER, Payer, PROD, READER, SERVICE_MANAGED } from './payer.ts';

const ADMINISTRATION = 'AWSCloudFormationStackSetAdministrationRole';
const EXECUTION = 'AWSCloudFormationStackSetExecutionRole';
const statement = (Principal: object) => ({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal, Action: 'sts:AssumeRole' },
});
const administration = (service = 'cloudformation.amazonaws.com') => ({
  roles: [
    {
      name: ADMINISTRATION,
      'trust-policy': statement({ Service: service }),
      'inline-policies': {
        assume: {
          Version: '2012-10-17',
          Statement: {
            Effect: 'Allow',
            Action: 'sts:AssumeRole',
            Resource: `arn:aws:iam::*:role/${EXECUTION}`,
          },
        },
      },
    },
  ],
});
const execution = (
  policies: object = { 'attached-policies': ['arn:aws:iam::aws:policy/AdministratorAccess'] },
) => ({
  roles: [
    {
      name: EXECUTION,
      'trust-policy': statement({ AWS: `arn:aws:iam::${PAYER}:role/${ADMINISTRATION}` }),
      ...policies,
    },
  ],
});

const SELF_MANAGED = {
  StackSetName: 'readers',
  TemplateBody: READER,
  Capabilities: ['CAPABILITY_NAMED_IAM' as const],
};

/** Deploys to accounts with all of them tolerated, and gives status and reason of each. */
async function deployed(payer: Payer, Accounts: string[], set: object = {}) {
  await payer.cfn().send(new CreateStackSetCommand({ ...SELF_MANAGED, ...set }));
  const { OperationId } = await payer.cfn().send(
    new CreateStackInstancesCommand({
      StackSetName: 'readers',
      Accounts,
      Regions: ['us-east-1'],
      OperationPreferences: { FailureToleranceCount: Accounts.length },
    }),
  );
  await payer.ended('readers', OperationId);
  return (await payer.results('readers', OperationId)).map(({ Status, StatusReason }) => [
    Status,
    StatusReason,
  ]);
}

describe('a stack set with self-managed permissions', () => {
  it('works with the administration role and the execution role of each account', async () => {
    await using payer = await Payer.start({
      more: {
        [PAYER]: administration(),
        [linked(0)]: execution(),
        [linked(2)]: execution({}),
      },
    });
    expect(await deployed(payer, [linked(0), linked(1), linked(2)])).toEqual([
      ['SUCCEEDED', undefined],
      [
        'FAILED',
        `Account ${linked(1)} should have '${EXECUTION}' role with trust relationship to Role '${ADMINISTRATION}'.`,
      ],
      [
        'FAILED',
        expect.stringMatching(
          /^User: arn:aws:sts::200000000002:assumed-role\/AWSCloudFormationStackSetExecutionRole\/[0-9a-f-]{36} is not authorized to perform: cloudformation:CreateStack /,
        ),
      ],
    ]);
    expect(payer.roleNames(linked(0))).toEqual([EXECUTION, 'Reader']);
    const { OperationId } = await payer.cfn().send(
      new DeleteStackInstancesCommand({
        StackSetName: 'readers',
        Accounts: [linked(0)],
        Regions: ['us-east-1'],
        RetainStacks: true,
      }),
    );
    await payer.ended('readers', OperationId);
    expect(payer.roleNames(linked(0))).toEqual([EXECUTION, 'Reader']);
    expect((await payer.instances('readers')).map(({ Account }) => Account)).toEqual([linked(1), linked(2)]);
  });

  it.each<[string, object]>([
    ['is missing', {}],
    ['does not trust CloudFormation', administration('ec2.amazonaws.com')],
  ])('fails everywhere when the administration role %s', async (_title, more) => {
    await using payer = await Payer.start({ more: { [PAYER]: more, [linked(0)]: execution() } });
    expect(await deployed(payer, [linked(0)])).toEqual([
      [
        'FAILED',
        `Account ${PAYER} should have '${ADMINISTRATION}' role with trust relationship to CloudFormation service.`,
      ],
    ]);
  });
});

describe('stacks that are there already', () => {
  const STACK = { ...SELF_MANAGED, StackName: 'by-hand' };

  async function byHand(payer: Payer, n: number, more: object = {}): Promise<string> {
    const { StackSetName: _name, ...stack } = STACK;
    const client = payer.cfn(linked(n));
    const { StackId = '' } = await client.send(new CreateStackCommand({ ...stack, ...more }));
    for (;;) {
      const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: StackId }));
      if (Stacks?.[0]?.StackStatus === 'CREATE_COMPLETE') return StackId;
    }
  }

  async function imported(payer: Payer, StackIds: string[]) {
    const { OperationId } = await payer.cfn().send(
      new ImportStacksToStackSetCommand({
        StackSetName: 'readers',
        StackIds,
        OrganizationalUnitIds: [PROD],
        OperationPreferences: { FailureToleranceCount: 10 },
      }),
    );
    await payer.ended('readers', OperationId);
    return payer.instances('readers');
  }

  it('are taken in as they are, and show when they differ', async () => {
    await using payer = await Payer.start();
    await payer.cfn().send(new CreateStackSetCommand(SERVICE_MANAGED));
    const other = { Parameters: [{ ParameterKey: 'Vendor', ParameterValue: linked(0) }] };
    const ids = [await byHand(payer, 0), await byHand(payer, 2), await byHand(payer, 3, other)];
    expect(await imported(payer, ids)).toMatchObject([
      { Account: linked(0), StackInstanceStatus: { DetailedStatus: 'FAILED_IMPORT' } },
      { Account: linked(2), Status: 'CURRENT', StackId: ids[1], OrganizationalUnitId: PROD },
      { Account: linked(3), Status: 'OUTDATED', StackId: ids[2] },
    ]);
    // A deployment to the unit takes over what was imported instead of making a second stack.
    const { OperationId } = await payer.cfn().send(
      new CreateStackInstancesCommand({
        StackSetName: 'readers',
        Regions: ['us-east-1'],
        DeploymentTargets: { OrganizationalUnitIds: [PROD] },
      }),
    );
    expect(await payer.ended('readers', OperationId)).toMatchObject({ Status: 'SUCCEEDED' });
    const role = payer.rehearsal.state.accounts.get(linked(3))?.iam.roles.get('Reader');
    expect(role?.description).toBe('for 999999999999');
  });

  it('belong to one set at most', async () => {
    await using payer = await Payer.start();
    await payer.cfn().send(new CreateStackSetCommand(SERVICE_MANAGED));
    const id = await byHand(payer, 2);
    await imported(payer, [id]);
    expect(await imported(payer, [id])).toMatchObject([
      {
        StackInstanceStatus: { DetailedStatus: 'FAILED_IMPORT' },
        StatusReason: expect.stringContaining('already belongs to stack set readers:'),
      },
    ]);
  });
});
