import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { ALONE, administratorOf, LINKED, PAYER, rehearseAdministrators } from './administrators.ts';
import { runStub, type StubRun } from './run-stub.ts';

const BUCKET = 'Resources:\n  B: { Type: AWS::S3::Bucket }\n';
const INNER = `Resources:
  First: { Type: AWS::S3::Bucket }
  Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref First
      PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: nonsense, Action: "s3:*", Resource: "*" }] }
`;
const OUTER = `Resources:
  Other: { Type: AWS::S3::Bucket }
  Nested:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: "https://inner-templates.s3.us-east-1.amazonaws.com/inner.yml" }
`;
const ROLE = `Resources:
  R:
    Type: AWS::IAM::Role
    DeletionPolicy: Retain
    Properties:
      RoleName: left-by-an-earlier-try
      AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: { Service: ec2.amazonaws.com }, Action: sts:AssumeRole }] }
`;
const OCTO = { platform: 'octo', stack: 'api-access', 'external-id': 'octo-7e5b9d1c-tests-only' };

let rehearsal: Rehearsal;
const start = async (rest = ''): Promise<void> => {
  rehearsal = await rehearseAdministrators({
    alone: { buckets: [{ name: 'inner-templates', objects: [{ key: 'inner.yml', text: INNER }] }] },
    rest,
  });
};
beforeEach(() => start());
afterEach(() => rehearsal.close());

function run(inputs: Readonly<Record<string, string>>, template?: string, account = ALONE): Promise<StubRun> {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  if (template !== undefined) writeFileSync(join(folder, 'own.yml'), template);
  return runStub({
    stub: 'deploy',
    rehearsal,
    environment: { ...administratorOf(account), GITHUB_WORKSPACE: folder },
    inputs: { ...(template === undefined ? {} : { template: 'own.yml', name: 'own' }), ...inputs },
  });
}

const client = (): CloudFormationClient =>
  new CloudFormationClient({
    endpoint: rehearsal.url,
    region: 'us-east-1',
    credentials: {
      accessKeyId: administratorOf(ALONE)['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: administratorOf(ALONE)['AWS_SECRET_ACCESS_KEY'] ?? '',
    },
  });

describe('what a stack is deployed with', () => {
  it('is handed on: topics, service role, alarms, tags', async () => {
    const roles = rehearsal.state.accounts.get(ALONE)?.iam.roles;
    const made = await run(
      { capabilities: 'CAPABILITY_NAMED_IAM' },
      ROLE.replace('left-by-an-earlier-try', 'service').replace('ec2.', 'cloudformation.'),
    );
    expect(made.exitCode).toBe(0);
    roles?.get('service')?.attachedPolicies.add('arn:aws:iam::aws:policy/AdministratorAccess');
    const created = await run(
      {
        name: 'second',
        'role-arn': `arn:aws:iam::${ALONE}:role/service`,
        'notification-arns': `arn:aws:sns:us-east-1:${ALONE}:events`,
        'rollback-triggers': `arn:aws:cloudwatch:us-east-1:${ALONE}:alarm:too-many-errors`,
        tags: 'owner=me',
      },
      BUCKET,
    );
    expect([created.exitCode, created.outputs['result']]).toEqual([0, 'created']);
    const { Stacks = [] } = await client().send(new DescribeStacksCommand({ StackName: 'second' }));
    expect(Stacks[0]).toMatchObject({
      RoleARN: `arn:aws:iam::${ALONE}:role/service`,
      NotificationARNs: [`arn:aws:sns:us-east-1:${ALONE}:events`],
      RollbackConfiguration: {
        RollbackTriggers: [{ Arn: `arn:aws:cloudwatch:us-east-1:${ALONE}:alarm:too-many-errors` }],
      },
      Tags: [{ Key: 'owner', Value: 'me' }],
    });
  });

  it.each([
    [{ 'monitoring-time-in-minutes': '5' }, '"monitoring-time-in-minutes" has a meaning only'],
    [{ 'rollback-triggers': 'my-alarm' }, 'ARNs of CloudWatch alarms'],
    [{ 'stack-policy': 'nothing.json' }, '(stack-policy-invalid;'],
    [{ 'stack-policy': '{"a":1}' }, '(stack-policy-invalid;'],
    [{ 's3-prefix': 'x' }, '"s3-prefix" has a meaning only'],
    [{ 's3-bucket': 'one-bucket', 'template-bucket': 'another' }, 'says something else'],
  ])('is refused before anything is done: %j', async (inputs, message) => {
    const refused = await run(inputs as Record<string, string>, BUCKET);
    expect(refused.exitCode).toBe(1);
    expect(refused.stdout).toContain(message);
    expect(refused.requests.filter((each) => /:(Create|Execute)/.test(each))).toEqual([]);
  });

  it('protects its resources by a stack policy, once it is deployed', async () => {
    const policy =
      '{"Statement":[{"Effect":"Allow","Action":"Update:*","Principal":"*","Resource":"*"},{"Effect":"Deny","Action":"Update:*","Principal":"*","Resource":"LogicalResourceId/B"}]}';
    const created = await run({ 'stack-policy': policy }, BUCKET);
    expect([created.exitCode, created.requests.at(-1)]).toEqual([0, 'cloudformation:SetStackPolicy 200']);
    const update = BUCKET.replace(
      'Type: AWS::S3::Bucket',
      'Type: AWS::S3::Bucket, Properties: { BucketName: another-name-1 }',
    );
    const failed = await run({}, update);
    expect([failed.exitCode, failed.outputs['result']]).toEqual([1, 'failed']);
    expect(failed.stdout).toContain('stack policy');
  });
});

describe('resources that an earlier try left', () => {
  it('are named with the input that adopts them, and adopted by it', async () => {
    await run({ capabilities: 'CAPABILITY_NAMED_IAM' }, ROLE);
    await runStub({
      stub: 'offboard',
      rehearsal,
      environment: administratorOf(ALONE),
      inputs: { name: 'own', 'expected-account-id': ALONE },
    });
    const before = rehearsal.state.accounts.get(ALONE)?.iam.roles.get('left-by-an-earlier-try');
    expect(before).toBeDefined();
    const refused = await run({ capabilities: 'CAPABILITY_NAMED_IAM' }, ROLE);
    expect(refused.exitCode).toBe(1);
    expect(refused.stdout).toContain('`adopt-existing-resources: true`');
    const adopted = await run(
      { capabilities: 'CAPABILITY_NAMED_IAM', 'adopt-existing-resources': 'true' },
      ROLE,
    );
    expect([adopted.exitCode, adopted.outputs['result']]).toEqual([0, 'created']);
    expect(adopted.stdout).toContain('> Import');
    expect(rehearsal.state.accounts.get(ALONE)?.iam.roles.get('left-by-an-earlier-try')?.id).toBe(before?.id);
  });
});

it('takes back what somebody changed by hand, when that is wanted', async () => {
  const named = { capabilities: 'CAPABILITY_NAMED_IAM' };
  const mode = { ...named, 'deployment-mode': 'REVERT_DRIFT' };
  expect((await run(mode, ROLE)).outputs['result']).toBe('created');
  const role = rehearsal.state.accounts.get(ALONE)?.iam.roles.get('left-by-an-earlier-try');
  const trust = role?.trustPolicy;
  if (role !== undefined)
    role.trustPolicy =
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole"}]}';
  expect((await run(named, ROLE)).outputs['result']).toBe('unchanged');
  const reverted = await run(mode, ROLE);
  expect([reverted.exitCode, reverted.outputs['result']]).toEqual([0, 'updated']);
  expect(JSON.parse(role?.trustPolicy ?? '')).toEqual(JSON.parse(trust ?? ''));
});

const GOOD_INNER = `Resources:
  Inside:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: { Service: ec2.amazonaws.com }, Action: sts:AssumeRole }] }
      ManagedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"]
`;

describe('nested stacks', () => {
  const NESTED = { capabilities: 'CAPABILITY_IAM' };
  const INCLUDED = { ...NESTED, 'include-nested-stacks-change-set': '1' };
  const start = async (inner: string): Promise<void> => {
    await rehearsal.close();
    rehearsal = await rehearseAdministrators({
      alone: { buckets: [{ name: 'inner-templates', objects: [{ key: 'inner.yml', text: inner }] }] },
    });
  };

  it('are planned inside, with their permissions, and applied exactly so', async () => {
    await start(GOOD_INNER);
    const planned = await run({ ...INCLUDED, mode: 'plan' }, OUTER);
    expect([planned.exitCode, planned.outputs['changes-count']]).toEqual([0, '3']);
    expect(planned.stdout).toMatch(/\+ Add +AWS::IAM::Role +Nested\/Inside/);
    expect(planned.stdout).toContain('Nested/Inside: arn:aws:iam::aws:policy/AdministratorAccess');
    expect(planned.outputs['changes-markdown']).toContain('<code>Nested/Inside</code>');
    expect(planned.summary).toContain('<code>Nested/Inside</code>');
    const applied = await run(
      { name: 'own', mode: 'apply', 'execute-change-set-id': planned.outputs['change-set-id'] ?? '' },
      undefined,
    );
    expect([applied.exitCode, applied.outputs['result']]).toEqual([0, 'created']);
    const again = await run(INCLUDED, OUTER);
    expect([again.exitCode, again.outputs['result']]).toEqual([0, 'unchanged']);
  });

  it('are otherwise said to be closed', async () => {
    await start(GOOD_INNER);
    const planned = await run({ ...NESTED, mode: 'plan' }, OUTER);
    expect([planned.exitCode, planned.outputs['changes-count']]).toEqual([0, '2']);
    expect(planned.stdout).toContain('CloudFormation does not show what Nested will allow');
    expect(planned.summary).toContain('CloudFormation does not show what <code>Nested</code> will allow');
  });

  it('get no capability that was not allowed', async () => {
    await start(GOOD_INNER);
    const failed = await run({ ...INCLUDED, capabilities: 'CAPABILITY_AUTO_EXPAND' }, OUTER);
    expect([failed.exitCode, failed.outputs]).toEqual([1, {}]);
    expect(failed.stdout).toContain('Requires capabilities : [CAPABILITY_IAM]');
  });

  it('say why their change set could not be made, and leave nothing behind', async () => {
    await start(GOOD_INNER.replace('ManagedPolicyArns', 'Nonsense'));
    const failed = await run(INCLUDED, OUTER);
    expect(failed.exitCode).toBe(1);
    expect(failed.stdout).toMatch(/could not make a change set for own: [\s\S]*Nonsense/);
    const { Stacks } = await client().send(new DescribeStacksCommand({}));
    expect(Stacks).toEqual([]);
  });
});

describe('failures further down', () => {
  it('of a nested stack are followed to the resource that began them', async () => {
    const failed = await run({}, OUTER);
    expect([failed.exitCode, failed.outputs['result']]).toEqual([1, 'failed']);
    expect(failed.stdout).toMatch(/CREATE_FAILED\s+AWS::S3::BucketPolicy {2}Nested\/Policy/);
    expect(failed.stdout).toContain('because of Nested/Policy (AWS::S3::BucketPolicy)');
    expect(failed.stdout).toMatch(/^::error title=Nested\/Policy failed,file=own\.yml,line=3::/m);
  });

  it('of a stack set are followed to the account', async () => {
    await rehearsal.close();
    await start(
      '\nfaults: [{ kind: stack-set-account, account: "111122223333", reason: "A role of that name already exists" }]\nspeed: 10\n',
    );
    const failed = await run({ ...OCTO, 'target-organization-id': 'r-ex4m' }, undefined, PAYER);
    expect([failed.exitCode, failed.outputs['result']]).toEqual([1, 'failed']);
    expect(failed.stdout).toMatch(
      new RegExp(`ACCOUNT_FAILED .*LinkedAccountsStackSet/${LINKED} us-east-1  A role`),
    );
    expect(failed.stdout).toContain(`because of LinkedAccountsStackSet/${LINKED} us-east-1`);
  });
});
