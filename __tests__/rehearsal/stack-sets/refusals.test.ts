import {
  ActivateOrganizationsAccessCommand,
  CreateStackInstancesCommand,
  CreateStackSetCommand,
  DeactivateOrganizationsAccessCommand,
  DeleteStackInstancesCommand,
  DeleteStackSetCommand,
  DescribeOrganizationsAccessCommand,
  DescribeStackInstanceCommand,
  DescribeStackSetCommand,
  DescribeStackSetOperationCommand,
  ImportStacksToStackSetCommand,
  ListStackSetsCommand,
  StopStackSetOperationCommand,
  UpdateStackInstancesCommand,
  UpdateStackSetCommand,
} from '@aws-sdk/client-cloudformation';
import {
  DisableAWSServiceAccessCommand,
  EnableAWSServiceAccessCommand,
  RegisterDelegatedAdministratorCommand,
} from '@aws-sdk/client-organizations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { failureOf } from '../world.ts';
import { DEV, linked, PAYER, Payer, PROD, READER, ROOT, SERVICE_MANAGED } from './payer.ts';

const STACK_SETS = 'member.org.stacksets.cloudformation.amazonaws.com';
const NOT_ADMINISTRATOR =
  'You must be the management account or delegated admin account of an organization before operating a SERVICE_MANAGED stack set';
const INSTANCES = {
  StackSetName: 'readers',
  Regions: ['us-east-1'],
  DeploymentTargets: { OrganizationalUnitIds: [DEV] },
};

type Client = ReturnType<Payer['cfn']>;
type Row = readonly [
  title: string,
  call: (client: Client) => Promise<unknown>,
  name: string,
  message: RegExp,
];

const created = (more: object) => (client: Client) =>
  client.send(new CreateStackSetCommand({ ...SERVICE_MANAGED, StackSetName: 'new', ...more }));
const deployed = (more: object) => (client: Client) =>
  client.send(new CreateStackInstancesCommand({ ...INSTANCES, ...more }));
const templateOf = (resources: object, rest: object = {}) =>
  JSON.stringify({ ...rest, Resources: resources });

const REFUSALS: readonly Row[] = [
  [
    'a name that begins with a digit',
    created({ StackSetName: '1' }),
    'ValidationError',
    /regular expression/,
  ],
  [
    'a name that is taken',
    created({ StackSetName: 'readers' }),
    'NameAlreadyExistsException',
    /readers already exists/,
  ],
  ['no template', created({ TemplateBody: undefined }), 'ValidationError', /Template Body must be specified/],
  [
    'no capabilities',
    created({ Capabilities: [] }),
    'InsufficientCapabilitiesException',
    /CAPABILITY_NAMED_IAM/,
  ],
  [
    'parameters that the template does not have',
    created({ Parameters: [{ ParameterKey: 'X', ParameterValue: '1' }] }),
    'ValidationError',
    /Parameters: \[X\] do not exist/,
  ],
  [
    'no AutoDeployment',
    created({ AutoDeployment: undefined }),
    'ValidationError',
    /AutoDeployment is required/,
  ],
  [
    'RetainStacksOnAccountRemoval without auto deployment',
    created({ AutoDeployment: { Enabled: false, RetainStacksOnAccountRemoval: true } }),
    'ValidationError',
    /only be specified when AutoDeployment is enabled/,
  ],
  [
    'roles with service-managed permissions',
    created({ ExecutionRoleName: 'Own' }),
    'ValidationError',
    /only supported for stack sets with SELF_MANAGED permissions/,
  ],
  [
    'auto deployment with self-managed permissions',
    created({ PermissionModel: 'SELF_MANAGED' }),
    'ValidationError',
    /only supported for stack sets with SERVICE_MANAGED permissions/,
  ],
  [
    'nested stacks',
    created({ TemplateBody: templateOf({ N: { Type: 'AWS::CloudFormation::Stack' } }) }),
    'ValidationError',
    /do not support nested stacks/,
  ],
  [
    'transforms',
    created({
      TemplateBody: templateOf(
        { B: { Type: 'AWS::S3::Bucket' } },
        { Transform: 'AWS::Serverless-2016-10-31' },
      ),
      Capabilities: ['CAPABILITY_AUTO_EXPAND'],
    }),
    'ValidationError',
    /do not support templates with transforms/,
  ],
  [
    'a caller who is no delegated administrator',
    created({ CallAs: 'DELEGATED_ADMIN' }),
    'ValidationError',
    new RegExp(NOT_ADMINISTRATOR),
  ],
  ['no regions', deployed({ Regions: [] }), 'ValidationError', /Regions are required/],
  ['no targets', deployed({ DeploymentTargets: undefined }), 'ValidationError', /must be specified/],
  [
    'the id of the organization as target',
    deployed({ DeploymentTargets: { OrganizationalUnitIds: ['o-abcdefghij'] } }),
    'ValidationError',
    /regular expression pattern: \^\(ou-/,
  ],
  [
    'a unit that is none',
    deployed({ DeploymentTargets: { OrganizationalUnitIds: ['ou-abcd-nowhere0'] } }),
    'ValidationError',
    /ou-abcd-nowhere0 does not exist/,
  ],
  [
    'accounts alone',
    deployed({ DeploymentTargets: { Accounts: [linked(0)] } }),
    'ValidationError',
    /OrganizationalUnitIds are required/,
  ],
  [
    'units and accounts without a filter',
    deployed({ DeploymentTargets: { OrganizationalUnitIds: [DEV], Accounts: [linked(0)] } }),
    'ValidationError',
    /AccountFilterType should be specified/,
  ],
  [
    'a union at creation',
    deployed({
      DeploymentTargets: { OrganizationalUnitIds: [DEV], Accounts: [linked(3)], AccountFilterType: 'UNION' },
    }),
    'ValidationError',
    /UNION is not supported for create/,
  ],
  [
    'a filter without accounts',
    deployed({ DeploymentTargets: { OrganizationalUnitIds: [DEV], AccountFilterType: 'DIFFERENCE' } }),
    'ValidationError',
    /Accounts are required with AccountFilterType DIFFERENCE/,
  ],
  [
    'an account id of eleven digits',
    deployed({ DeploymentTargets: undefined, Accounts: ['12345678901'] }),
    'ValidationError',
    /regular expression/,
  ],
  [
    'both forms of a tolerance',
    deployed({ OperationPreferences: { FailureToleranceCount: 1, FailureTolerancePercentage: 1 } }),
    'ValidationError',
    /cannot specify both FailureToleranceCount and FailureTolerancePercentage/,
  ],
  [
    'no concurrency',
    deployed({ OperationPreferences: { MaxConcurrentCount: 0 } }),
    'ValidationError',
    /'operationPreferences.maxConcurrentCount'.* greater than or equal to 1/,
  ],
  [
    'more than all',
    deployed({ OperationPreferences: { MaxConcurrentPercentage: 101 } }),
    'ValidationError',
    /less than or equal to 100/,
  ],
  [
    'overrides of what is no parameter',
    deployed({ ParameterOverrides: [{ ParameterKey: 'X', ParameterValue: '' }] }),
    'ValidationError',
    /Parameters: \[X\] do not exist/,
  ],
  [
    'an operation id twice',
    deployed({ OperationId: 'first' }),
    'OperationIdAlreadyExistsException',
    /first already exists/,
  ],
  [
    'a set that is not there',
    (client) => client.send(new DescribeStackSetCommand({ StackSetName: 'none' })),
    'StackSetNotFoundException',
    /^StackSet none not found$/,
  ],
  [
    'to delete a set with instances',
    (client) => client.send(new DeleteStackSetCommand({ StackSetName: 'readers' })),
    'StackSetNotEmptyException',
    /not empty/,
  ],
  [
    'an operation that is not there',
    (client) =>
      client.send(new DescribeStackSetOperationCommand({ StackSetName: 'readers', OperationId: 'none' })),
    'OperationNotFoundException',
    /none not found/,
  ],
  [
    'to stop what is over',
    (client) =>
      client.send(new StopStackSetOperationCommand({ StackSetName: 'readers', OperationId: 'first' })),
    'InvalidOperationException',
    /cannot be stopped/,
  ],
  [
    'an instance that is not there',
    (client) =>
      client.send(
        new DescribeStackInstanceCommand({
          StackSetName: 'readers',
          StackInstanceAccount: PAYER,
          StackInstanceRegion: 'us-east-1',
        }),
      ),
    'StackInstanceNotFoundException',
    /not found/,
  ],
  [
    'another permission model',
    (client) =>
      client.send(
        new UpdateStackSetCommand({
          StackSetName: 'readers',
          TemplateBody: READER,
          PermissionModel: 'SELF_MANAGED',
        }),
      ),
    'ValidationError',
    /PermissionModel cannot be changed/,
  ],
  [
    'targets of an update without regions',
    (client) =>
      client.send(
        new UpdateStackSetCommand({
          StackSetName: 'readers',
          TemplateBody: READER,
          Capabilities: ['CAPABILITY_NAMED_IAM'],
          DeploymentTargets: { OrganizationalUnitIds: [DEV] },
        }),
      ),
    'ValidationError',
    /or neither/,
  ],
  [
    'to import more than ten stacks',
    (client) =>
      client.send(
        new ImportStacksToStackSetCommand({
          StackSetName: 'readers',
          OrganizationalUnitIds: [DEV],
          StackIds: Array.from(
            { length: 11 },
            () => 'arn:aws:cloudformation:us-east-1:200000000000:stack/a/b',
          ),
        }),
      ),
    'ValidationError',
    /No more than 10/,
  ],
  [
    'to import what is no stack',
    (client) =>
      client.send(
        new ImportStacksToStackSetCommand({
          StackSetName: 'readers',
          OrganizationalUnitIds: [DEV],
          StackIds: ['arn:aws:cloudformation:us-east-1:200000000000:stack/a/b'],
        }),
      ),
    'ValidationError',
    /does not exist/,
  ],
];

describe('stack sets refuse', () => {
  let payer: Payer;
  beforeAll(async () => {
    payer = await Payer.start();
    await payer.cfn().send(new CreateStackSetCommand(SERVICE_MANAGED));
    await payer.cfn().send(new CreateStackInstancesCommand({ ...INSTANCES, OperationId: 'first' }));
    await payer.ended('readers', 'first');
  });
  afterAll(() => payer[Symbol.asyncDispose]());

  it.each(REFUSALS)('%s', async (_title, call, name, message) => {
    expect(await failureOf(call(payer.cfn()))).toMatchObject({
      name,
      message: expect.stringMatching(message),
    });
  });

  it('service-managed permissions to members and strangers', async () => {
    for (const accountId of [linked(0), '999999999999']) {
      expect(await failureOf(created({})(payer.cfn(accountId)))).toMatchObject({
        message: NOT_ADMINISTRATOR,
      });
    }
  });

  it('to be seen from another region', async () => {
    const { Summaries } = await payer.cfn(PAYER, 'eu-west-1').send(new ListStackSetsCommand({}));
    expect(Summaries).toEqual([]);
  });
});

describe('while an operation is under way, a stack set refuses', () => {
  it.each<[string, (client: Client) => Promise<unknown>]>([
    [
      'more instances',
      (client) =>
        client.send(
          new CreateStackInstancesCommand({
            ...INSTANCES,
            DeploymentTargets: { OrganizationalUnitIds: [PROD] },
          }),
        ),
    ],
    [
      'fewer instances',
      (client) => client.send(new DeleteStackInstancesCommand({ ...INSTANCES, RetainStacks: false })),
    ],
    ['other instances', (client) => client.send(new UpdateStackInstancesCommand(INSTANCES))],
    ['to be deleted', (client) => client.send(new DeleteStackSetCommand({ StackSetName: 'readers' }))],
    [
      'an update',
      (client) =>
        client.send(
          new UpdateStackSetCommand({
            StackSetName: 'readers',
            TemplateBody: READER,
            Capabilities: ['CAPABILITY_NAMED_IAM'],
          }),
        ),
    ],
  ])('%s', async (_title, call) => {
    await using payer = await Payer.start({ accounts: [30, 1, 0] });
    await payer.cfn().send(new CreateStackSetCommand(SERVICE_MANAGED));
    await payer.cfn().send(new CreateStackInstancesCommand({ ...INSTANCES, OperationId: 'first' }));
    expect(await failureOf(call(payer.cfn()))).toMatchObject({
      name: 'OperationInProgressException',
      message: expect.stringMatching(/^Another Operation on StackSet arn:.* is in progress: first$/),
      status: 409,
    });
    await payer.ended('readers', 'first');
  });
});

describe('trusted access', () => {
  const status = async (payer: Payer, accountId = PAYER) =>
    (await payer.cfn(accountId).send(new DescribeOrganizationsAccessCommand({}))).Status;

  it('is activated by CloudFormation; the principal alone is not enough', async () => {
    await using payer = await Payer.start({ trusted: false });
    const principal = { ServicePrincipal: STACK_SETS };
    await payer.organizations().send(new EnableAWSServiceAccessCommand(principal));
    expect(await status(payer)).toBe('DISABLED');
    expect(await failureOf(created({})(payer.cfn()))).toMatchObject({
      name: 'ValidationError',
      message: 'You must enable organizations access to operate a service managed stack set',
    });
    await payer.cfn().send(new ActivateOrganizationsAccessCommand({}));
    expect(await status(payer)).toBe('ENABLED');
    await created({})(payer.cfn());
    await payer.organizations().send(new DisableAWSServiceAccessCommand(principal));
    expect(await status(payer)).toBe('DISABLED');
    await payer.cfn().send(new ActivateOrganizationsAccessCommand({}));
    await payer.cfn().send(new DeactivateOrganizationsAccessCommand({}));
    expect(await status(payer)).toBe('DISABLED');
  });

  it('is not activated by members', async () => {
    await using payer = await Payer.start({ trusted: false });
    expect(
      await failureOf(payer.cfn(linked(0)).send(new ActivateOrganizationsAccessCommand({}))),
    ).toMatchObject({ name: 'InvalidOperationException' });
  });

  it('lets a delegated administrator work on the sets of the management account', async () => {
    await using payer = await Payer.start();
    await payer
      .organizations()
      .send(
        new RegisterDelegatedAdministratorCommand({ AccountId: linked(0), ServicePrincipal: STACK_SETS }),
      );
    const client = payer.cfn(linked(0));
    const as = { CallAs: 'DELEGATED_ADMIN' as const };
    await client.send(new CreateStackSetCommand({ ...SERVICE_MANAGED, ...as }));
    expect(await failureOf(created({})(client))).toMatchObject({ message: NOT_ADMINISTRATOR });
    const { OperationId } = await client.send(
      new CreateStackInstancesCommand({
        ...INSTANCES,
        ...as,
        DeploymentTargets: { OrganizationalUnitIds: [ROOT] },
      }),
    );
    expect(await payer.ended('readers', OperationId)).toMatchObject({ Status: 'SUCCEEDED' });
    expect(await payer.instances('readers')).toHaveLength(5);
    const { Summaries } = await client.send(new ListStackSetsCommand(as));
    expect(Summaries).toMatchObject([{ StackSetName: 'readers' }]);
    expect((await client.send(new ListStackSetsCommand({}))).Summaries).toEqual([]);
  });
});
