import {
  CloudFormationClient,
  CreateChangeSetCommand,
  CreateStackCommand,
  CreateStackSetCommand,
  DescribeChangeSetCommand,
  DescribeStackSetCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  GetStackPolicyCommand,
  GetTemplateSummaryCommand,
  SetStackPolicyCommand,
  UpdateStackCommand,
  ValidateTemplateCommand,
  waitUntilChangeSetCreateComplete,
  waitUntilStackCreateComplete,
  waitUntilStackImportComplete,
  waitUntilStackUpdateComplete,
} from '@aws-sdk/client-cloudformation';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../../src/rehearsal/server.ts';
import { ADMIN, clientOf, failureOf, READER, rehearseWorld } from '../world.ts';
import { role, templateOf } from './stage.ts';

const WAIT = { maxWaitTime: 10, minDelay: 0.01, maxDelay: 0.02 };
const NAMED = { Capabilities: ['CAPABILITY_NAMED_IAM' as const] };
const bucket = (name: string, more: object = {}) => ({
  Type: 'AWS::S3::Bucket',
  DeletionPolicy: 'Retain',
  Properties: { BucketName: name, ...more },
});

let rehearsal: Rehearsal;
let client: CloudFormationClient;
let s3: S3Client;
beforeAll(async () => {
  rehearsal = await rehearseWorld();
  client = new CloudFormationClient(clientOf(rehearsal, ADMIN));
  s3 = new S3Client({ ...clientOf(rehearsal, ADMIN), forcePathStyle: true });
});
afterAll(() => rehearsal.close());

async function put(Key: string, Body: string): Promise<string> {
  await s3.send(new CreateBucketCommand({ Bucket: 'documents' }));
  await s3.send(new PutObjectCommand({ Bucket: 'documents', Key, Body }));
  return `https://documents.s3.us-east-1.amazonaws.com/${encodeURI(Key)}`;
}

describe('a template in a bucket', () => {
  const TEMPLATE = templateOf({ R: role({ RoleName: 'from-bucket' }) });

  it('is read for every call that takes one', async () => {
    const TemplateURL = await put('a folder/template.json', `${TEMPLATE}${' '.repeat(60_000)}`);
    const needs = { Capabilities: ['CAPABILITY_NAMED_IAM'] };
    expect(await client.send(new ValidateTemplateCommand({ TemplateURL }))).toMatchObject(needs);
    expect(await client.send(new GetTemplateSummaryCommand({ TemplateURL }))).toMatchObject({
      ...needs,
      ResourceTypes: ['AWS::IAM::Role'],
    });
    const StackName = 'by-url';
    const ChangeSetName = 'first';
    const input = { StackName, ChangeSetName, ChangeSetType: 'CREATE', TemplateURL, ...NAMED } as const;
    await client.send(new CreateChangeSetCommand(input));
    await waitUntilChangeSetCreateComplete({ client, ...WAIT }, { StackName, ChangeSetName });
    await client.send(new ExecuteChangeSetCommand({ StackName, ChangeSetName }));
    await waitUntilStackCreateComplete({ client, ...WAIT }, { StackName });
    await client.send(new CreateStackSetCommand({ StackSetName: 'by-url', TemplateURL, ...NAMED }));
    const { StackSet } = await client.send(new DescribeStackSetCommand({ StackSetName: 'by-url' }));
    expect(StackSet?.TemplateBody?.trim()).toBe(TEMPLATE);
  });

  it('is read as the caller, who may not be allowed to', async () => {
    const TemplateURL = await put('secret.json', TEMPLATE);
    const reader = new CloudFormationClient(clientOf(rehearsal, READER));
    expect(await failureOf(reader.send(new ValidateTemplateCommand({ TemplateURL })))).toMatchObject({
      name: 'AccessDenied',
    });
    const missing = TemplateURL.replace('secret', 'missing');
    expect(await failureOf(client.send(new ValidateTemplateCommand({ TemplateURL: missing })))).toMatchObject(
      {
        name: 'ValidationError',
        message: expect.stringMatching(/^S3 error: The specified key does not exist\./),
      },
    );
  });
});

describe('a stack policy in a bucket', () => {
  const policy = (Effect: string) =>
    JSON.stringify({ Statement: [{ Effect, Principal: '*', Action: 'Update:*', Resource: '*' }] });

  it('protects the stack, and another one lets a single update through', async () => {
    const StackName = 'protected';
    const create = { StackName, TemplateBody: templateOf({ B: bucket('protected-bucket') }) };
    await client.send(new CreateStackCommand(create));
    await waitUntilStackCreateComplete({ client, ...WAIT }, { StackName });
    const StackPolicyURL = await put('deny.json', policy('Deny'));
    await client.send(new SetStackPolicyCommand({ StackName, StackPolicyURL }));
    expect(await client.send(new GetStackPolicyCommand({ StackName }))).toMatchObject({
      StackPolicyBody: policy('Deny'),
    });
    const TemplateBody = templateOf({
      B: bucket('protected-bucket', { VersioningConfiguration: { Status: 'Enabled' } }),
    });
    await client.send(new UpdateStackCommand({ StackName, TemplateBody }));
    const refused = waitUntilStackUpdateComplete({ client, ...WAIT }, { StackName });
    expect((await failureOf(refused)).message).toMatch(/UPDATE_ROLLBACK_COMPLETE/);
    const StackPolicyDuringUpdateURL = await put('allow.json', policy('Allow'));
    await client.send(new UpdateStackCommand({ StackName, TemplateBody, StackPolicyDuringUpdateURL }));
    await waitUntilStackUpdateComplete({ client, ...WAIT }, { StackName });
  });
});

describe('rollback triggers', () => {
  const ALARM = 'arn:aws:cloudwatch:us-east-1:111111111111:alarm:errors';
  const RollbackConfiguration = {
    RollbackTriggers: [{ Arn: ALARM, Type: 'AWS::CloudWatch::Alarm' }],
    MonitoringTimeInMinutes: 5,
  };

  it('are kept with the stack and shown', async () => {
    const StackName = 'watched';
    const TemplateBody = templateOf({ B: bucket('watched-bucket') });
    await client.send(new CreateStackCommand({ StackName, TemplateBody, RollbackConfiguration }));
    await waitUntilStackCreateComplete({ client, ...WAIT }, { StackName });
    const ChangeSetName = 'tags';
    const input = { StackName, ChangeSetName, UsePreviousTemplate: true, Tags: [{ Key: 'a', Value: 'b' }] };
    await client.send(new CreateChangeSetCommand(input));
    await waitUntilChangeSetCreateComplete({ client, ...WAIT }, { StackName, ChangeSetName });
    const shown = await client.send(new DescribeChangeSetCommand({ StackName, ChangeSetName }));
    expect(shown.RollbackConfiguration).toEqual(RollbackConfiguration);
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName }));
    expect(Stacks?.[0]?.RollbackConfiguration).toEqual(RollbackConfiguration);
  });

  it.each([
    [{ MonitoringTimeInMinutes: 181 }, /less than or equal to 180/],
    [{ RollbackTriggers: [{ Arn: 'x', Type: 'AWS::CloudWatch::Alarm' }] }, /Rollback trigger \[x\]/],
    [{ RollbackTriggers: [{ Arn: ALARM, Type: 'AWS::SNS::Topic' }] }, /type \[AWS::SNS::Topic\] is invalid/],
    [
      { RollbackTriggers: Array.from({ length: 6 }, () => ({ Arn: ALARM, Type: 'AWS::CloudWatch::Alarm' })) },
      /length less than or equal to 5/,
    ],
  ])('are refused: %j', async (configuration, said) => {
    const input = { StackName: 'no', TemplateBody: templateOf({ B: bucket('no') }) };
    const failure = failureOf(
      client.send(new CreateStackCommand({ ...input, RollbackConfiguration: configuration })),
    );
    expect((await failure).message).toMatch(said);
  });
});

it('imports what is there, as the SDK waits for it', async () => {
  await s3.send(new CreateBucketCommand({ Bucket: 'made-by-hand' }));
  const StackName = 'imported';
  const ChangeSetName = 'import';
  await client.send(
    new CreateChangeSetCommand({
      StackName,
      ChangeSetName,
      ChangeSetType: 'IMPORT',
      TemplateBody: templateOf({ B: bucket('made-by-hand') }),
      ResourcesToImport: [
        {
          ResourceType: 'AWS::S3::Bucket',
          LogicalResourceId: 'B',
          ResourceIdentifier: { BucketName: 'made-by-hand' },
        },
      ],
    }),
  );
  await waitUntilChangeSetCreateComplete({ client, ...WAIT }, { StackName, ChangeSetName });
  await client.send(new ExecuteChangeSetCommand({ StackName, ChangeSetName }));
  await waitUntilStackImportComplete({ client, ...WAIT }, { StackName });
});
