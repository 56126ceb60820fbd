import {
  CloudFormationClient,
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  UpdateStackCommand,
} from '@aws-sdk/client-cloudformation';
import { IAMClient, ListAccessKeysCommand } from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { iamService } from '../../../src/rehearsal/iam/service.ts';
import { type Rehearsal, startRehearsal } from '../../../src/rehearsal/server.ts';
import type { Operation, Service } from '../../../src/rehearsal/service.ts';
import { ServiceError } from '../../../src/rehearsal/service.ts';
import { SERVICES } from '../../../src/rehearsal/services.ts';
import { ADMIN, clientOf, failureOf, WORLD } from '../world.ts';
import { templateOf } from './stage.ts';

/** A service that keeps what it is told and answers what CloudFormation reads: the other side of a resource type. */
function keeping(
  name: Service['name'],
  answers: Readonly<Record<string, Operation>>,
): { readonly service: Service; readonly calls: [string, unknown][] } {
  const calls: [string, unknown][] = [];
  const operations = Object.fromEntries(
    Object.entries(answers).map(([operation, answer]): [string, Operation] => [
      operation,
      (call, input) => {
        calls.push([operation, input]);
        return answer(call, input);
      },
    ]),
  );
  return { service: { name, operations }, calls };
}

const done: Operation = () => ({});
let rehearsal: Rehearsal;
let reports: ReturnType<typeof keeping>;
let exports: ReturnType<typeof keeping>;

beforeEach(async () => {
  reports = keeping('cur', {
    PutReportDefinition: done,
    ModifyReportDefinition: done,
    DeleteReportDefinition: done,
    TagResource: done,
    UntagResource: done,
  });
  const arn = 'arn:aws:bcm-data-exports:us-east-1:111111111111:export/costs-1';
  exports = keeping('bcm-data-exports', {
    CreateExport: () => ({ ExportArn: arn }),
    UpdateExport: () => ({ ExportArn: arn }),
    DeleteExport: () => {
      throw new ServiceError('ResourceNotFoundException', 'gone');
    },
    TagResource: done,
    UntagResource: done,
  });
  const profiles = keeping('iam', {
    CreateInstanceProfile: () => ({
      InstanceProfile: { Arn: 'arn:aws:iam::111111111111:instance-profile/worker' },
    }),
    GetInstanceProfile: () => {
      throw new ServiceError('NoSuchEntity', 'none', 404);
    },
    AddRoleToInstanceProfile: done,
    RemoveRoleFromInstanceProfile: done,
    DeleteInstanceProfile: done,
  });
  const iam: Service = {
    name: 'iam',
    operations: { ...profiles.service.operations, ...iamService.operations },
  };
  rehearsal = await startRehearsal({
    seed: WORLD,
    services: [...SERVICES, iam, reports.service, exports.service],
  });
});
afterEach(() => rehearsal.close());

const cfn = (region = 'us-east-1') => new CloudFormationClient(clientOf(rehearsal, ADMIN, region));
const STACK = { StackName: 'own', Capabilities: ['CAPABILITY_NAMED_IAM' as const] };

async function settled() {
  for (;;) {
    const { Stacks } = await cfn().send(new DescribeStacksCommand({ StackName: 'own' }));
    const stack = Stacks?.[0];
    if (stack?.StackStatus?.endsWith('_IN_PROGRESS') !== true) return stack;
  }
}

async function create(resources: object, rest: object = {}, more: object = {}) {
  const TemplateBody = templateOf(resources, rest);
  await cfn().send(new CreateStackCommand({ ...STACK, TemplateBody, ...more }));
  return settled();
}

async function update(resources: object, rest: object = {}) {
  await cfn().send(new UpdateStackCommand({ ...STACK, TemplateBody: templateOf(resources, rest) }));
  return settled();
}

async function physicalId(LogicalResourceId: string): Promise<string | undefined> {
  const { StackResources } = await cfn().send(
    new DescribeStackResourcesCommand({ StackName: 'own', LogicalResourceId }),
  );
  return StackResources?.[0]?.PhysicalResourceId;
}

describe('AWS::IAM::User with AWS::IAM::AccessKey', () => {
  const ALLOW = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:Get*', Resource: '*' }] };
  const user = (properties: object = {}) => ({
    Type: 'AWS::IAM::User',
    Properties: { UserName: 'vendor', ...properties },
  });
  const key = (properties: object = {}) => ({
    Type: 'AWS::IAM::AccessKey',
    Properties: { UserName: { Ref: 'User' }, ...properties },
  });
  const Outputs = {
    Id: { Value: { Ref: 'Key' } },
    Secret: { Value: { 'Fn::GetAtt': 'Key.SecretAccessKey' } },
  };
  const state = () => rehearsal.state.accounts.get('111111111111')?.iam.users.get('vendor');

  it('makes keys that work, rotates them by Serial and takes all away', async () => {
    const first = await create(
      { User: user({ Policies: [{ PolicyName: 'read', PolicyDocument: ALLOW }] }), Key: key() },
      { Outputs },
    );
    expect(first?.StackStatus).toBe('CREATE_COMPLETE');
    const outputs = Object.fromEntries(
      first?.Outputs?.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]) ?? [],
    );
    const keys = { accessKeyId: outputs['Id'] ?? '', secretAccessKey: outputs['Secret'] ?? '' };
    const { Arn } = await new STSClient(clientOf(rehearsal, keys)).send(new GetCallerIdentityCommand({}));
    expect(Arn).toBe('arn:aws:iam::111111111111:user/vendor');
    const changed = user({
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
      Tags: [{ Key: 'a', Value: 'b' }],
    });
    const second = await update({ User: changed, Key: key({ Serial: 2 }) }, { Outputs });
    expect(second?.StackStatus).toBe('UPDATE_COMPLETE');
    expect(await physicalId('Key')).not.toBe(keys.accessKeyId);
    expect(
      await failureOf(new STSClient(clientOf(rehearsal, keys)).send(new GetCallerIdentityCommand({}))),
    ).toMatchObject({
      name: 'InvalidClientTokenId',
    });
    expect([...(state()?.inlinePolicies.keys() ?? [])]).toEqual([]);
    expect([...(state()?.attachedPolicies ?? [])]).toEqual(['arn:aws:iam::aws:policy/ReadOnlyAccess']);
    expect(state()?.tags).toEqual(new Map([['a', 'b']]));
    await update({ User: changed, Key: key({ Serial: 2, Status: 'Inactive' }) }, { Outputs });
    const { AccessKeyMetadata } = await new IAMClient(clientOf(rehearsal, ADMIN)).send(
      new ListAccessKeysCommand({ UserName: 'vendor' }),
    );
    expect(AccessKeyMetadata).toMatchObject([{ Status: 'Inactive' }]);
    await cfn().send(new DeleteStackCommand({ StackName: 'own' }));
    await Promise.all(
      [...(rehearsal.state.accounts.get('111111111111')?.stacks.get('us-east-1')?.values() ?? [])].map(
        ({ running }) => running,
      ),
    );
    expect(state()).toBeUndefined();
  });

  it('refuses what the rehearsal does not follow, and says so', async () => {
    const DisableValidation = true;
    const stack = await create(
      { User: user({ LoginProfile: { Password: 'x' } }) },
      {},
      { DisableValidation },
    );
    expect(stack?.StackStatus).toBe('ROLLBACK_COMPLETE');
    const { StackEvents } = await cfn().send(new DescribeStackEventsCommand({ StackName: 'own' }));
    expect(StackEvents?.find(({ ResourceStatus }) => ResourceStatus === 'CREATE_FAILED')).toMatchObject({
      ResourceStatusReason: 'The rehearsal does not follow property LoginProfile of AWS::IAM::User yet.',
    });
  });
});

describe('AWS::IAM::InstanceProfile', () => {
  it('holds a role, exchanges it, and is gone with its stack', async () => {
    const trust = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    };
    const named = (RoleName: string) => ({
      Type: 'AWS::IAM::Role',
      Properties: { RoleName, AssumeRolePolicyDocument: trust },
    });
    const profile = (role: string) => ({
      Type: 'AWS::IAM::InstanceProfile',
      Properties: { InstanceProfileName: 'worker', Roles: [{ Ref: role }] },
    });
    const Outputs = { Arn: { Value: { 'Fn::GetAtt': 'P.Arn' } } };
    const resources = { A: named('a'), B: named('b') };
    const first = await create({ ...resources, P: profile('A') }, { Outputs });
    expect(first).toMatchObject({
      StackStatus: 'CREATE_COMPLETE',
      Outputs: [{ OutputValue: 'arn:aws:iam::111111111111:instance-profile/worker' }],
    });
    expect(await update({ ...resources, P: profile('B') }, { Outputs })).toMatchObject({
      StackStatus: 'UPDATE_COMPLETE',
    });
    const id = first?.StackId;
    await cfn().send(new DeleteStackCommand({ StackName: id }));
    const stack = rehearsal.state.accounts
      .get('111111111111')
      ?.stacks.get('us-east-1')
      ?.get(id ?? '');
    await stack?.running;
    expect(stack?.status).toBe('DELETE_COMPLETE');
  });
});

describe('AWS::CUR::ReportDefinition', () => {
  const report = (properties: object = {}) => ({
    Type: 'AWS::CUR::ReportDefinition',
    Properties: {
      ReportName: 'costs',
      TimeUnit: 'HOURLY',
      Format: 'textORcsv',
      Compression: 'ZIP',
      S3Bucket: 'acme-costs',
      S3Prefix: 'pre',
      S3Region: 'us-east-1',
      RefreshClosedReports: true,
      ReportVersioning: 'OVERWRITE_REPORT',
      ...properties,
    },
  });

  it('is put, modified, replaced and deleted', async () => {
    expect(await create({ R: report() })).toMatchObject({ StackStatus: 'CREATE_COMPLETE' });
    expect(await physicalId('R')).toBe('costs');
    await update({ R: report({ S3Prefix: 'other' }) });
    await update({ R: report({ S3Prefix: 'other', ReportName: 'daily', TimeUnit: 'DAILY' }) });
    expect(reports.calls.map(([operation]) => operation)).toEqual([
      'PutReportDefinition',
      'ModifyReportDefinition',
      'PutReportDefinition',
      'DeleteReportDefinition',
    ]);
    expect(reports.calls[0]?.[1]).toEqual({
      ReportDefinition: { ...report().Properties, AdditionalSchemaElements: [] },
    });
    expect(reports.calls[3]?.[1]).toEqual({ ReportName: 'costs' });
  });

  it('cannot be replaced under its own name', async () => {
    await create({ R: report() });
    expect(await update({ R: report({ TimeUnit: 'DAILY' }) })).toMatchObject({
      StackStatus: 'UPDATE_ROLLBACK_COMPLETE',
    });
  });

  it('is no type of other regions', async () => {
    const TemplateBody = templateOf({ R: report() });
    expect(
      await failureOf(cfn('eu-central-1').send(new CreateStackCommand({ StackName: 'x', TemplateBody }))),
    ).toMatchObject({
      message: 'Template format error: Unrecognized resource types: [AWS::CUR::ReportDefinition]',
    });
  });
});

describe('AWS::BCMDataExports::Export', () => {
  const definition = (name: string, query = 'SELECT a FROM COST_AND_USAGE_REPORT') => ({
    Type: 'AWS::BCMDataExports::Export',
    Properties: {
      Export: {
        Name: name,
        DataQuery: { QueryStatement: query },
        DestinationConfigurations: {
          S3Destination: {
            S3Bucket: 'acme-costs',
            S3Prefix: 'pre',
            S3Region: 'us-east-1',
            S3OutputConfigurations: {
              OutputType: 'CUSTOM',
              Format: 'PARQUET',
              Compression: 'PARQUET',
              Overwrite: 'OVERWRITE_REPORT',
            },
          },
        },
        RefreshCadence: { Frequency: 'SYNCHRONOUS' },
      },
    },
  });

  it('changes in place for its query, and is replaced for its name', async () => {
    expect(await create({ E: definition('costs') })).toMatchObject({ StackStatus: 'CREATE_COMPLETE' });
    expect(await physicalId('E')).toBe('arn:aws:bcm-data-exports:us-east-1:111111111111:export/costs-1');
    await update({ E: definition('costs', 'SELECT b FROM COST_AND_USAGE_REPORT') });
    await update({ E: definition('other', 'SELECT b FROM COST_AND_USAGE_REPORT') });
    expect(exports.calls.map(([operation]) => operation)).toEqual([
      'CreateExport',
      'UpdateExport',
      'CreateExport',
      'DeleteExport',
    ]);
  });
});
