import {
  CloudFormationClient,
  CreateChangeSetCommand,
  CreateStackCommand,
  DeleteStackCommand,
  DescribeChangeSetCommand,
  DescribeEventsCommand,
  DescribeStackResourceCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  GetTemplateCommand,
  GetTemplateSummaryCommand,
  ListStackResourcesCommand,
  ListStacksCommand,
  paginateDescribeStackEvents,
  UpdateStackCommand,
  ValidateTemplateCommand,
  waitUntilChangeSetCreateComplete,
  waitUntilStackCreateComplete,
  waitUntilStackDeleteComplete,
  waitUntilStackUpdateComplete,
} from '@aws-sdk/client-cloudformation';
import { GetRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../../src/rehearsal/server.ts';
import { ADMIN, clientOf, failureOf, READER, rehearseWorld } from '../world.ts';

const TEMPLATE = `
AWSTemplateFormatVersion: 2010-09-09
Description: Access for a platform, in the shape that vendors publish
Metadata:
  AWS::CloudFormation::Interface: { ParameterGroups: [] }
Parameters:
  Principal: { Type: String, AllowedPattern: '\\d{12}', Description: The account of the platform }
  ExternalId: { Type: String, MinLength: 2, MaxLength: 1224, NoEcho: true }
  TemplateVersion: { Type: String, Default: v1, AllowedValues: [v1, v2] }
  TargetOrganizationId: { Type: String, Default: '' }
Conditions:
  HasTarget: !Not [!Equals [!Ref TargetOrganizationId, '']]
Resources:
  AccessRole:
    Type: AWS::IAM::Role
    Properties:
      RoleName: PlatformAccess
      MaxSessionDuration: 43200
      AssumeRolePolicyDocument:
        Version: 2012-10-17
        Statement:
          - Effect: Allow
            Principal: { AWS: !Sub 'arn:\${AWS::Partition}:iam::\${Principal}:root' }
            Action: sts:AssumeRole
            Condition: { StringEquals: { 'sts:ExternalId': !Ref ExternalId } }
      Policies:
        - PolicyName: read-cost
          PolicyDocument:
            Version: 2012-10-17
            Statement: { Effect: Allow, Action: ['ce:*'], Resource: '*' }
      Tags:
        - { Key: version, Value: !Ref TemplateVersion }
  Set:
    Type: AWS::CloudFormation::StackSet
    Condition: HasTarget
    Properties: { StackSetName: platform, PermissionModel: SERVICE_MANAGED }
Outputs:
  RoleArn: { Value: !GetAtt AccessRole.Arn, Description: 'For the platform: "the <role>" & more' }
`;

const PARAMETERS = [
  { ParameterKey: 'Principal', ParameterValue: '222222222222' },
  { ParameterKey: 'ExternalId', ParameterValue: 'an-external-id' },
];
const CAPABILITIES = { Capabilities: ['CAPABILITY_NAMED_IAM' as const] };
const WAIT = { maxWaitTime: 10, minDelay: 0.01, maxDelay: 0.02 };

let rehearsal: Rehearsal;
let client: CloudFormationClient;
beforeAll(async () => {
  rehearsal = await rehearseWorld();
  client = new CloudFormationClient(clientOf(rehearsal, ADMIN));
});
afterAll(async () => {
  client.destroy();
  await rehearsal.close();
});

describe('through the real SDK', () => {
  it('summarises and validates a template', async () => {
    const summary = await client.send(new GetTemplateSummaryCommand({ TemplateBody: TEMPLATE }));
    expect(summary).toMatchObject({
      Capabilities: ['CAPABILITY_NAMED_IAM'],
      CapabilitiesReason: 'The following resource(s) require capabilities: [AWS::IAM::Role]',
      ResourceTypes: ['AWS::IAM::Role', 'AWS::CloudFormation::StackSet'],
      Version: '2010-09-09',
      DeclaredTransforms: [],
    });
    expect(
      summary.Parameters?.map(({ ParameterKey, NoEcho, DefaultValue }) => [
        ParameterKey,
        NoEcho,
        DefaultValue,
      ]),
    ).toEqual([
      ['Principal', false, undefined],
      ['ExternalId', true, undefined],
      ['TemplateVersion', false, 'v1'],
      ['TargetOrganizationId', false, ''],
    ]);
    const valid = await client.send(new ValidateTemplateCommand({ TemplateBody: TEMPLATE }));
    expect(valid.Description).toMatch(/^Access for a platform/);
  });

  it('deploys by change set, shows it, changes it and deletes it', async () => {
    const created = await client.send(
      new CreateChangeSetCommand({
        StackName: 'platform',
        ChangeSetName: 'first',
        ChangeSetType: 'CREATE',
        TemplateBody: TEMPLATE,
        Parameters: PARAMETERS,
        Tags: [{ Key: 'team', Value: 'cost' }],
        ...CAPABILITIES,
      }),
    );
    const changeSet = { ChangeSetName: created.Id };
    await waitUntilChangeSetCreateComplete({ client, ...WAIT }, changeSet);
    const described = await client.send(new DescribeChangeSetCommand(changeSet));
    expect(described.Changes?.[0]?.ResourceChange).toMatchObject({
      Action: 'Add',
      LogicalResourceId: 'AccessRole',
    });
    await client.send(new ExecuteChangeSetCommand(changeSet));
    await waitUntilStackCreateComplete({ client, ...WAIT }, { StackName: 'platform' });

    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: 'platform' }));
    expect(Stacks?.[0]).toMatchObject({
      StackId: created.StackId,
      StackStatus: 'CREATE_COMPLETE',
      ChangeSetId: created.Id,
      Parameters: [
        { ParameterKey: 'Principal', ParameterValue: '222222222222' },
        { ParameterKey: 'ExternalId', ParameterValue: '****' },
        { ParameterKey: 'TemplateVersion', ParameterValue: 'v1' },
        { ParameterKey: 'TargetOrganizationId', ParameterValue: '' },
      ],
      Outputs: [
        {
          OutputKey: 'RoleArn',
          OutputValue: 'arn:aws:iam::111111111111:role/PlatformAccess',
          Description: 'For the platform: "the <role>" & more',
        },
      ],
      Tags: [{ Key: 'team', Value: 'cost' }],
      EnableTerminationProtection: false,
    });
    const iam = new IAMClient(clientOf(rehearsal, ADMIN));
    const { Role } = await iam.send(new GetRoleCommand({ RoleName: 'PlatformAccess' }));
    expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')).toContain(
      '"sts:ExternalId":"an-external-id"',
    );
    expect(Role?.Tags).toEqual([
      { Key: 'team', Value: 'cost' },
      { Key: 'version', Value: 'v1' },
    ]);
    iam.destroy();

    const update = {
      StackName: 'platform',
      UsePreviousTemplate: true,
      Parameters: [
        { ParameterKey: 'Principal', UsePreviousValue: true },
        { ParameterKey: 'ExternalId', UsePreviousValue: true },
        { ParameterKey: 'TemplateVersion', ParameterValue: 'v2' },
      ],
      ...CAPABILITIES,
    };
    const { Id } = await client.send(new CreateChangeSetCommand({ ...update, ChangeSetName: 'second' }));
    await waitUntilChangeSetCreateComplete({ client, ...WAIT }, { ChangeSetName: Id });
    const second = await client.send(new DescribeChangeSetCommand({ ChangeSetName: Id }));
    expect(second.Changes?.map(({ ResourceChange }) => ResourceChange)).toMatchObject([
      {
        Action: 'Modify',
        LogicalResourceId: 'AccessRole',
        PhysicalResourceId: 'PlatformAccess',
        Replacement: 'False',
        Scope: ['Tags'],
        Details: [{ ChangeSource: 'ParameterReference', CausingEntity: 'TemplateVersion' }],
      },
    ]);
    await client.send(new UpdateStackCommand(update));
    await waitUntilStackUpdateComplete({ client, ...WAIT }, { StackName: 'platform' });
    expect(await failureOf(client.send(new UpdateStackCommand(update)))).toMatchObject({
      name: 'ValidationError',
      message: 'No updates are to be performed.',
      status: 400,
    });

    const resources = await client.send(new ListStackResourcesCommand({ StackName: 'platform' }));
    expect(resources.StackResourceSummaries).toMatchObject([
      {
        LogicalResourceId: 'AccessRole',
        PhysicalResourceId: 'PlatformAccess',
        ResourceStatus: 'UPDATE_COMPLETE',
      },
    ]);
    const detail = await client.send(
      new DescribeStackResourceCommand({ StackName: 'platform', LogicalResourceId: 'AccessRole' }),
    );
    expect(detail.StackResourceDetail?.LastUpdatedTimestamp).toBeInstanceOf(Date);
    const { TemplateBody } = await client.send(new GetTemplateCommand({ StackName: 'platform' }));
    expect(TemplateBody).toBe(TEMPLATE);

    await client.send(new DeleteStackCommand({ StackName: 'platform' }));
    await waitUntilStackDeleteComplete({ client, ...WAIT }, { StackName: created.StackId ?? '' });
    const { StackSummaries } = await client.send(
      new ListStacksCommand({ StackStatusFilter: ['DELETE_COMPLETE'] }),
    );
    expect(StackSummaries?.map(({ StackName }) => StackName)).toEqual(['platform']);
  });

  it('gives errors their names', async () => {
    const cases = [
      [new DescribeStacksCommand({ StackName: 'nobody' }), 'ValidationError', 400],
      [
        new CreateStackCommand({ StackName: 'x', TemplateBody: TEMPLATE, Parameters: PARAMETERS }),
        'InsufficientCapabilitiesException',
        400,
      ],
      [
        new DescribeChangeSetCommand({
          ChangeSetName: 'arn:aws:cloudformation:us-east-1:111111111111:changeSet/x/y',
        }),
        'ChangeSetNotFoundException',
        404,
      ],
    ] as const;
    for (const [command, name, status] of cases) {
      expect(await failureOf(client.send(command as DescribeStacksCommand))).toMatchObject({ name, status });
    }
    const reader = new CloudFormationClient(clientOf(rehearsal, READER));
    expect(await failureOf(reader.send(new DescribeStacksCommand({ StackName: 'x' })))).toMatchObject({
      name: 'AccessDenied',
      status: 403,
    });
    reader.destroy();
  });

  it('explains a failed change set by DescribeEvents', async () => {
    const { Id } = await client.send(
      new CreateChangeSetCommand({
        StackName: 'conflict',
        ChangeSetName: 'cs',
        ChangeSetType: 'CREATE',
        TemplateBody: TEMPLATE.replace('RoleName: PlatformAccess', 'RoleName: Deployer'),
        Parameters: PARAMETERS,
        ...CAPABILITIES,
      }),
    );
    const waited = await failureOf(
      waitUntilChangeSetCreateComplete({ client, ...WAIT }, { ChangeSetName: Id }),
    );
    expect(waited.message).toContain('ResourceExistenceCheck');
    const { OperationEvents } = await client.send(
      new DescribeEventsCommand({ ChangeSetName: Id, Filters: { FailedEvents: true } }),
    );
    expect(OperationEvents).toMatchObject([
      {
        EventType: 'VALIDATION_ERROR',
        ValidationStatusReason:
          "Resource of type 'AWS::IAM::Role' with identifier 'Deployer' already exists.",
      },
    ]);
  });

  it('pages through events, newest first, while more are added', async () => {
    const resources = Array.from({ length: 60 }, (_, index) => `  B${index}: { Type: AWS::S3::Bucket }`);
    const TemplateBody = `Resources:\n${resources.join('\n')}`;
    await client.send(new CreateStackCommand({ StackName: 'many', TemplateBody }));
    await waitUntilStackCreateComplete({ client, ...WAIT }, { StackName: 'many' });
    const pages: number[] = [];
    const ids: string[] = [];
    for await (const page of paginateDescribeStackEvents({ client }, { StackName: 'many' })) {
      pages.push(page.StackEvents?.length ?? 0);
      ids.push(...(page.StackEvents?.map(({ EventId }) => EventId ?? '') ?? []));
      // New events come before the first page; the second one must still go on where the first ended.
      const changed = `${TemplateBody}\n  Extra: { Type: AWS::S3::Bucket }`;
      if (pages.length === 1) {
        await client.send(new UpdateStackCommand({ StackName: 'many', TemplateBody: changed }));
      }
    }
    expect(pages).toEqual([100, 82]);
    expect(new Set(ids).size).toBe(182);
    expect(ids.at(-2)).toMatch(/^B0-CREATE_IN_PROGRESS-\d{4}-/);
  });
});
