import {
  CreateStackInstancesCommand,
  CreateStackSetCommand,
  DeleteStackInstancesCommand,
  DeleteStackSetCommand,
  DescribeStackInstanceCommand,
  DescribeStackSetCommand,
  DescribeStacksCommand,
  GetTemplateSummaryCommand,
  ListStackSetAutoDeploymentTargetsCommand,
  ListStackSetOperationsCommand,
  ListStackSetsCommand,
  StopStackSetOperationCommand,
  UpdateStackInstancesCommand,
  UpdateStackSetCommand,
} from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import { DEV, linked, PAYER, Payer, PROD, READER, ROOT, SANDBOX, SERVICE_MANAGED } from './payer.ts';

const REGIONS = { Regions: ['us-east-1'] };
const UNITS = (...OrganizationalUnitIds: string[]) => ({ DeploymentTargets: { OrganizationalUnitIds } });

async function created(payer: Payer, more: object = {}): Promise<void> {
  await payer.cfn().send(new CreateStackSetCommand({ ...SERVICE_MANAGED, ...more }));
}

/** Creates instances, and gives how that ended. */
async function deployed(payer: Payer, more: object, preferences: object = {}) {
  const { OperationId } = await payer.cfn().send(
    new CreateStackInstancesCommand({
      StackSetName: 'readers',
      ...REGIONS,
      ...UNITS(ROOT),
      ...more,
      OperationPreferences: preferences,
    }),
  );
  const operation = await payer.ended('readers', OperationId);
  return { operation, results: await payer.results('readers', OperationId) };
}

describe('a stack set with service-managed permissions', () => {
  it('makes real stacks in every account below a unit, and never in the management account', async () => {
    await using payer = await Payer.start();
    await created(payer);
    const { operation, results } = await deployed(payer, {}, { MaxConcurrentPercentage: 100 });
    expect(operation).toMatchObject({ Action: 'CREATE', Status: 'SUCCEEDED' });
    expect(results.map(({ Account }) => Account)).toEqual([0, 1, 2, 3, 4].map(linked));
    expect(payer.roleNames(PAYER)).not.toContain('Reader');
    expect(payer.roleNames(linked(4))).toContain('Reader');
    const { StackInstance } = await payer.cfn().send(
      new DescribeStackInstanceCommand({
        StackSetName: 'readers',
        StackInstanceAccount: linked(4),
        StackInstanceRegion: 'us-east-1',
      }),
    );
    expect(StackInstance).toMatchObject({
      Status: 'CURRENT',
      StackInstanceStatus: { DetailedStatus: 'SUCCEEDED' },
      OrganizationalUnitId: ROOT,
      StackId: expect.stringMatching(
        /^arn:aws:cloudformation:us-east-1:200000000004:stack\/StackSet-readers-[0-9a-f-]{36}\/[0-9a-f-]{36}$/,
      ),
    });
    const { Stacks } = await payer
      .cfn(linked(4))
      .send(new DescribeStacksCommand({ StackName: StackInstance?.StackId }));
    expect(Stacks).toMatchObject([{ StackStatus: 'CREATE_COMPLETE' }]);
  });

  it('shows, updates and deletes what it has', async () => {
    await using payer = await Payer.start();
    await created(payer, { Description: 'Readers', ManagedExecution: { Active: true } });
    await deployed(payer, UNITS(PROD));
    const { StackSet } = await payer.cfn().send(new DescribeStackSetCommand({ StackSetName: 'readers' }));
    expect(StackSet).toMatchObject({
      Description: 'Readers',
      Status: 'ACTIVE',
      PermissionModel: 'SERVICE_MANAGED',
      TemplateBody: READER,
      OrganizationalUnitIds: [PROD],
      Regions: ['us-east-1'],
      AutoDeployment: { Enabled: true, RetainStacksOnAccountRemoval: false },
      ManagedExecution: { Active: true },
      StackSetARN: expect.stringMatching(/^arn:aws:cloudformation:us-east-1:111111111111:stackset\/readers:/),
    });
    const update = await payer.cfn().send(
      new UpdateStackSetCommand({
        StackSetName: 'readers',
        UsePreviousTemplate: true,
        Capabilities: ['CAPABILITY_NAMED_IAM'],
        Parameters: [{ ParameterKey: 'Vendor', ParameterValue: linked(0) }],
      }),
    );
    expect(await payer.ended('readers', update.OperationId)).toMatchObject({ Status: 'SUCCEEDED' });
    const role = (n: number) => payer.rehearsal.state.accounts.get(linked(n))?.iam.roles.get('Reader');
    expect(role(2)?.description).toBe(`for ${linked(0)}`);
    const override = await payer.cfn().send(
      new UpdateStackInstancesCommand({
        StackSetName: 'readers',
        ...REGIONS,
        ...UNITS(SANDBOX),
        ParameterOverrides: [{ ParameterKey: 'Vendor', ParameterValue: linked(1) }],
      }),
    );
    await payer.ended('readers', override.OperationId);
    expect([role(2)?.description, role(4)?.description]).toEqual([`for ${linked(0)}`, `for ${linked(1)}`]);
    const targets = await payer
      .cfn()
      .send(new ListStackSetAutoDeploymentTargetsCommand({ StackSetName: 'readers' }));
    expect(targets.Summaries).toEqual([{ OrganizationalUnitId: PROD, Regions: ['us-east-1'] }]);
    const removal = await payer.cfn().send(
      new DeleteStackInstancesCommand({
        StackSetName: 'readers',
        ...REGIONS,
        ...UNITS(PROD),
        RetainStacks: false,
      }),
    );
    expect(await payer.ended('readers', removal.OperationId)).toMatchObject({
      Status: 'SUCCEEDED',
      RetainStacks: false,
    });
    expect([role(2), await payer.instances('readers')]).toEqual([undefined, []]);
    const { Summaries } = await payer
      .cfn()
      .send(new ListStackSetOperationsCommand({ StackSetName: 'readers' }));
    expect(Summaries?.map(({ Action }) => Action)).toEqual(['DELETE', 'UPDATE', 'UPDATE', 'CREATE']);
    await payer.cfn().send(new DeleteStackSetCommand({ StackSetName: 'readers' }));
    const active = await payer.cfn().send(new ListStackSetsCommand({ Status: 'ACTIVE' }));
    const deleted = await payer.cfn().send(new ListStackSetsCommand({ Status: 'DELETED' }));
    expect([active.Summaries, deleted.Summaries]).toMatchObject([[], [{ StackSetName: 'readers' }]]);
  });

  it('takes 120 accounts in three units, two of which fail, within the tolerance', async () => {
    const taken = [linked(7), linked(90)];
    await using payer = await Payer.start({ accounts: [40, 40, 40], taken });
    await created(payer);
    const { operation, results } = await deployed(
      payer,
      { ...UNITS(DEV, PROD), Regions: ['us-east-1'] },
      { FailureTolerancePercentage: 10, MaxConcurrentPercentage: 25 },
    );
    expect(operation).toMatchObject({ Status: 'SUCCEEDED', StatusDetails: { FailedStackInstancesCount: 2 } });
    expect(results).toHaveLength(120);
    const failed = results.filter(({ Status }) => Status === 'FAILED');
    expect(failed.map(({ Account }) => Account)).toEqual(taken);
    expect(failed[0]?.StatusReason).toMatch(
      /^ResourceLogicalId:Role, ResourceType:AWS::IAM::Role, ResourceStatusReason:Resource handler returned message: "Role with name Reader already exists\./,
    );
    const instances = await payer.instances('readers');
    const by = (status: string) => instances.filter(({ Status }) => Status === status).length;
    expect([instances.length, by('CURRENT'), by('OUTDATED')]).toEqual([120, 118, 2]);
    // The failure is mended in one account: the next operation begins anew there, and the other fails again.
    payer.rehearsal.state.accounts.get(linked(7))?.iam.roles.delete('Reader');
    const again = await deployed(payer, UNITS(DEV, PROD), {
      FailureToleranceCount: 1,
      MaxConcurrentPercentage: 100,
      ConcurrencyMode: 'SOFT_FAILURE_TOLERANCE',
    });
    expect(again.operation).toMatchObject({ StatusDetails: { FailedStackInstancesCount: 1 } });
    expect(payer.roleNames(linked(7))).toContain('Reader');
  }, 60_000);

  it.each<[string, object, string, readonly string[]]>([
    [
      'stops at the first failure',
      {},
      'FAILED',
      ['FAILED', 'CANCELLED', 'CANCELLED', 'CANCELLED', 'CANCELLED'],
    ],
    [
      'goes on within the tolerance',
      { FailureToleranceCount: 1 },
      'SUCCEEDED',
      ['FAILED', 'SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED'],
    ],
    [
      'rounds percentages down',
      { FailureTolerancePercentage: 19, MaxConcurrentPercentage: 39 },
      'FAILED',
      ['FAILED', 'CANCELLED', 'CANCELLED', 'CANCELLED', 'CANCELLED'],
    ],
    [
      'has the rest under way already with soft tolerance',
      { MaxConcurrentCount: 5, ConcurrencyMode: 'SOFT_FAILURE_TOLERANCE' },
      'FAILED',
      ['FAILED', 'SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED'],
    ],
    [
      'has no more under way than may fail with strict tolerance',
      { MaxConcurrentCount: 5, FailureToleranceCount: 0 },
      'FAILED',
      ['FAILED', 'CANCELLED', 'CANCELLED', 'CANCELLED', 'CANCELLED'],
    ],
  ])('%s', async (_title, preferences, status, statuses) => {
    await using payer = await Payer.start({ taken: [linked(0)] });
    await created(payer);
    const { operation, results } = await deployed(payer, {}, preferences);
    expect(operation.Status).toBe(status);
    expect(results.map(({ Status }) => Status)).toEqual(statuses);
  });

  it('does not go to the next region after one that failed', async () => {
    await using payer = await Payer.start({ taken: [linked(0)], accounts: [1, 0, 0] });
    await created(payer);
    const { results } = await deployed(
      payer,
      { Regions: ['us-east-1', 'eu-west-1'] },
      { RegionOrder: ['eu-west-1', 'us-east-1'] },
    );
    expect(results.map(({ Region, Status }) => [Region, Status])).toEqual([
      ['us-east-1', 'CANCELLED'],
      ['eu-west-1', 'FAILED'],
    ]);
  });

  it.each<[string, object, readonly number[]]>([
    ['INTERSECTION', { AccountFilterType: 'INTERSECTION', Accounts: [linked(0), linked(3)] }, [3]],
    ['DIFFERENCE', { AccountFilterType: 'DIFFERENCE', Accounts: [linked(3)] }, [2, 4]],
    ['NONE', { AccountFilterType: 'NONE' }, [2, 3, 4]],
  ])('filters accounts by %s', async (_title, filter, expected) => {
    await using payer = await Payer.start();
    await created(payer);
    const { results } = await deployed(payer, {
      DeploymentTargets: { OrganizationalUnitIds: [PROD], ...filter },
    });
    expect(results.map(({ Account }) => Account)).toEqual(expected.map(linked));
  });

  it('passes suspended accounts over', async () => {
    await using payer = await Payer.start({ suspended: [linked(1)] });
    await created(payer);
    const { operation, results } = await deployed(payer, UNITS(DEV));
    expect([operation.Status, results.map(({ Account }) => Account)]).toEqual(['SUCCEEDED', [linked(0)]]);
    expect(await payer.instances('readers')).toMatchObject([
      { Account: linked(0), Status: 'CURRENT' },
      { Account: linked(1), StackInstanceStatus: { DetailedStatus: 'SKIPPED_SUSPENDED_ACCOUNT' } },
    ]);
  });

  it('queues operations that conflict when its execution is managed', async () => {
    await using payer = await Payer.start();
    await created(payer, { ManagedExecution: { Active: true } });
    const start = (unit: string) =>
      payer
        .cfn()
        .send(new CreateStackInstancesCommand({ StackSetName: 'readers', ...REGIONS, ...UNITS(unit) }));
    const operations = await Promise.all([start(DEV), start(ROOT), start(SANDBOX)]);
    for (const { OperationId } of operations) {
      expect(await payer.ended('readers', OperationId)).toMatchObject({ Status: 'SUCCEEDED' });
    }
    const { Summaries } = await payer
      .cfn()
      .send(new ListStackSetOperationsCommand({ StackSetName: 'readers' }));
    const [root, dev] = [Summaries?.at(-2), Summaries?.at(-1)];
    expect(root?.EndTimestamp?.getTime()).toBeGreaterThanOrEqual(dev?.EndTimestamp?.getTime() ?? Number.NaN);
  });

  it('can be stopped: what has not begun is cancelled', async () => {
    await using payer = await Payer.start({ accounts: [30, 0, 0] });
    await created(payer);
    const { OperationId } = await payer
      .cfn()
      .send(new CreateStackInstancesCommand({ StackSetName: 'readers', ...REGIONS, ...UNITS(DEV) }));
    await payer.cfn().send(new StopStackSetOperationCommand({ StackSetName: 'readers', OperationId }));
    expect(await payer.ended('readers', OperationId)).toMatchObject({ Status: 'STOPPED' });
    const results = await payer.results('readers', OperationId);
    expect(results.at(-1)).toMatchObject({ Status: 'CANCELLED' });
    expect(results.some(({ Status }) => Status === 'FAILED')).toBe(false);
  });
});

describe('accounts in a file', () => {
  const url = 'https://lists-of-accounts.s3.us-east-1.amazonaws.com/accounts.csv';
  const lists = {
    [PAYER]: {
      buckets: [
        {
          name: 'lists-of-accounts',
          objects: [{ key: 'accounts.csv', text: `${linked(0)},${linked(2)}\n` }],
        },
      ],
    },
  };
  const targets = (more: object) => ({ DeploymentTargets: { OrganizationalUnitIds: [ROOT], ...more } });

  it('are targets like others', async () => {
    await using payer = await Payer.start({ more: lists });
    await created(payer);
    const { results } = await deployed(
      payer,
      targets({ AccountsUrl: url, AccountFilterType: 'INTERSECTION' }),
    );
    expect(results.map(({ Account }) => Account)).toEqual([linked(0), linked(2)]);
    const { ResourceTypes } = await payer
      .cfn()
      .send(new GetTemplateSummaryCommand({ StackSetName: 'readers' }));
    expect(ResourceTypes).toEqual(['AWS::IAM::Role']);
  });

  it.each([
    [{ AccountsUrl: url, Accounts: [linked(1)] }, /You cannot specify both Accounts and AccountsUrl/],
    [{ AccountsUrl: url.replace('.csv', '.json') }, /must name a file with \.csv or \.txt/],
    [{ AccountsUrl: url.replace('/accounts.', '/missing.') }, /S3 error: The specified key does not exist/],
    [{ AccountsUrl: 'https://example.com/a.csv' }, /AccountsUrl must be a supported URL/],
  ])('are refused: %j', async (more, said) => {
    await using payer = await Payer.start({ more: lists });
    await created(payer);
    const input = { StackSetName: 'readers', ...REGIONS, ...targets(more) };
    await expect(payer.cfn().send(new CreateStackInstancesCommand(input))).rejects.toThrow(said);
  });
});
