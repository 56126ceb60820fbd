import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStackDriftDetectionStatusCommand,
  DescribeStackResourceDriftsCommand,
  DescribeStacksCommand,
  DetectStackDriftCommand,
  DetectStackResourceDriftCommand,
} from '@aws-sdk/client-cloudformation';
import {
  CreatePolicyVersionCommand,
  DeleteRoleCommand,
  IAMClient,
  PutRolePolicyCommand,
  TagRoleCommand,
  UpdateAssumeRolePolicyCommand,
  UpdateRoleCommand,
} from '@aws-sdk/client-iam';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../../src/rehearsal/server.ts';
import { ADMIN, clientOf, failureOf, rehearseWorld } from '../world.ts';
import { templateOf } from './stage.ts';

let rehearsal: Rehearsal;
beforeEach(async () => {
  rehearsal = await rehearseWorld();
});
afterEach(() => rehearsal.close());

const cfn = () => new CloudFormationClient(clientOf(rehearsal, ADMIN));
const iam = () => new IAMClient(clientOf(rehearsal, ADMIN));
const trust = (externalId: unknown) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::222222222222:root' },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'sts:ExternalId': externalId } },
    },
  ],
});
const allow = (Action: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource: '*' }],
});

const TEMPLATE = templateOf(
  {
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'watched',
        MaxSessionDuration: '7200',
        AssumeRolePolicyDocument: trust({ Ref: 'Secret' }),
        Policies: [{ PolicyName: 'read', PolicyDocument: allow('s3:Get*') }],
        Tags: [{ Key: 'team', Value: 'cloud' }],
      },
    },
    Policy: {
      Type: 'AWS::IAM::ManagedPolicy',
      Properties: {
        ManagedPolicyName: 'watched-too',
        PolicyDocument: allow('s3:List*'),
        Users: [{ Ref: 'User' }],
      },
    },
    Bucket: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        BucketName: 'watched-bucket',
        PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true },
        VersioningConfiguration: { Status: 'Enabled' },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
      },
    },
    User: { Type: 'AWS::IAM::User', Properties: { UserName: 'not-looked-at' } },
  },
  { Parameters: { Secret: { Type: 'String', NoEcho: true } } },
);

async function create(): Promise<void> {
  await cfn().send(
    new CreateStackCommand({
      StackName: 'own',
      TemplateBody: TEMPLATE,
      Parameters: [{ ParameterKey: 'Secret', ParameterValue: 'hush-hush' }],
      Tags: [{ Key: 'from', Value: 'the stack' }],
      Capabilities: ['CAPABILITY_NAMED_IAM'],
    }),
  );
  for (;;) {
    const { Stacks } = await cfn().send(new DescribeStacksCommand({ StackName: 'own' }));
    if (Stacks?.[0]?.StackStatus === 'CREATE_COMPLETE') return;
    if (Stacks?.[0]?.StackStatus?.startsWith('ROLLBACK') === true) throw new Error('The stack failed.');
  }
}

async function detected() {
  const { StackDriftDetectionId } = await cfn().send(new DetectStackDriftCommand({ StackName: 'own' }));
  for (;;) {
    const status = await cfn().send(new DescribeStackDriftDetectionStatusCommand({ StackDriftDetectionId }));
    if (status.DetectionStatus !== 'DETECTION_IN_PROGRESS') return status;
  }
}

const drifts = async () =>
  (await cfn().send(new DescribeStackResourceDriftsCommand({ StackName: 'own' }))).StackResourceDrifts ?? [];

describe('drift detection', () => {
  it('finds nothing in a fresh stack, and says what it did not look at', async () => {
    await create();
    expect(await detected()).toMatchObject({
      DetectionStatus: 'DETECTION_COMPLETE',
      StackDriftStatus: 'IN_SYNC',
      DriftedStackResourceCount: 0,
    });
    expect(
      (await drifts()).map((drift) => [drift.LogicalResourceId, drift.StackResourceDriftStatus]),
    ).toEqual([
      ['Role', 'IN_SYNC'],
      ['Bucket', 'IN_SYNC'],
      ['Policy', 'IN_SYNC'],
    ]);
    const { Stacks } = await cfn().send(new DescribeStacksCommand({ StackName: 'own' }));
    expect(Stacks?.[0]?.DriftInformation).toMatchObject({
      StackDriftStatus: 'IN_SYNC',
      LastCheckTimestamp: expect.any(Date),
    });
    expect(
      await failureOf(
        cfn().send(new DetectStackResourceDriftCommand({ StackName: 'own', LogicalResourceId: 'User' })),
      ),
    ).toMatchObject({ message: 'Drift detection is not supported for resource type AWS::IAM::User' });
  });

  it('shows each difference with its path, and no secret parameter', async () => {
    await create();
    const role = { RoleName: 'watched' };
    await iam().send(new UpdateRoleCommand({ ...role, MaxSessionDuration: 3600 }));
    await iam().send(
      new UpdateAssumeRolePolicyCommand({ ...role, PolicyDocument: JSON.stringify(trust('another-one')) }),
    );
    await iam().send(
      new PutRolePolicyCommand({ ...role, PolicyName: 'more', PolicyDocument: JSON.stringify(allow('*')) }),
    );
    await iam().send(new TagRoleCommand({ ...role, Tags: [{ Key: 'team', Value: 'other' }] }));
    await iam().send(
      new CreatePolicyVersionCommand({
        PolicyArn: 'arn:aws:iam::111111111111:policy/watched-too',
        PolicyDocument: JSON.stringify(allow('s3:*')),
        SetAsDefault: true,
      }),
    );
    expect(await detected()).toMatchObject({ StackDriftStatus: 'DRIFTED', DriftedStackResourceCount: 2 });
    const [ofRole, , ofPolicy] = await drifts();
    expect(ofRole?.PropertyDifferences).toEqual([
      {
        PropertyPath: '/MaxSessionDuration',
        ExpectedValue: '7200',
        ActualValue: '3600',
        DifferenceType: 'NOT_EQUAL',
      },
      {
        PropertyPath: '/AssumeRolePolicyDocument/Statement/0/Condition/StringEquals/sts:ExternalId',
        ExpectedValue: '****',
        ActualValue: 'another-one',
        DifferenceType: 'NOT_EQUAL',
      },
      {
        PropertyPath: expect.stringMatching(/^\/Policies\/\d$/),
        ExpectedValue: 'null',
        ActualValue: JSON.stringify({ PolicyName: 'more', PolicyDocument: allow('*') }),
        DifferenceType: 'ADD',
      },
      {
        PropertyPath: '/Tags/0/Value',
        ExpectedValue: 'cloud',
        ActualValue: 'other',
        DifferenceType: 'NOT_EQUAL',
      },
    ]);
    expect(ofPolicy?.PropertyDifferences).toMatchObject([
      { PropertyPath: '/PolicyDocument/Statement/0/Action', ExpectedValue: 's3:List*', ActualValue: 's3:*' },
    ]);
    expect(JSON.stringify(await drifts())).not.toContain('hush-hush');
  });

  it('sees what was deleted', async () => {
    await create();
    const roles = rehearsal.state.accounts.get('111111111111')?.iam.roles;
    roles?.get('watched')?.inlinePolicies.clear();
    await iam().send(new DeleteRoleCommand({ RoleName: 'watched' }));
    const { StackResourceDrift } = await cfn().send(
      new DetectStackResourceDriftCommand({ StackName: 'own', LogicalResourceId: 'Role' }),
    );
    expect(StackResourceDrift).toMatchObject({
      StackResourceDriftStatus: 'DELETED',
      PropertyDifferences: [],
    });
  });

  it('does not look at stacks that failed, nor for detections that are none', async () => {
    expect(
      await failureOf(
        cfn().send(new DescribeStackDriftDetectionStatusCommand({ StackDriftDetectionId: 'none' })),
      ),
    ).toMatchObject({ message: 'Drift detection [none] does not exist' });
    await cfn().send(
      new CreateStackCommand({
        StackName: 'bad',
        TemplateBody: templateOf({ R: { Type: 'AWS::IAM::Role', Properties: {} } }),
        Capabilities: ['CAPABILITY_IAM'],
      }),
    );
    await Promise.all(
      [...(rehearsal.state.accounts.get('111111111111')?.stacks.get('us-east-1')?.values() ?? [])].map(
        ({ running }) => running,
      ),
    );
    expect(await failureOf(cfn().send(new DetectStackDriftCommand({ StackName: 'bad' })))).toMatchObject({
      message: expect.stringMatching(
        /^Drift detection cannot be performed on stack .* in ROLLBACK_COMPLETE state$/,
      ),
    });
  });
});
