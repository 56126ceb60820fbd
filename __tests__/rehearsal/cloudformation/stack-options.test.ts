import { beforeEach, describe, expect, it } from '@jest/globals';
import { cloudFormationService } from '../../../src/rehearsal/cloudformation/service.ts';
import { createDispatcher } from '../../../src/rehearsal/dispatch.ts';
import { s3Service } from '../../../src/rehearsal/s3/service.ts';
import { type Operation, type Service, ServiceError } from '../../../src/rehearsal/service.ts';
import { ACCOUNT, NAMED, refusal, role, type Stage, setStage, templateOf } from './stage.ts';

let stage: Stage;
beforeEach(() => {
  stage = setStage();
});

const roles = () => [...(stage.state.accounts.get(ACCOUNT)?.iam.roles.keys() ?? [])];
const buckets = () => [...(stage.state.accounts.get(ACCOUNT)?.buckets.keys() ?? [])];
const bucket = (BucketName: string, more: object = {}) => ({
  Type: 'AWS::S3::Bucket',
  Properties: { BucketName, ...more },
});
const BAD_ROLE = role({ RoleName: 'bad', MaxSessionDuration: 60 });
const create = (resources: object, more: object = {}) =>
  stage.cfn('CreateStack', { StackName: 'own', TemplateBody: templateOf(resources), ...NAMED, ...more });
const update = (resources: object, more: object = {}) =>
  stage.cfn('UpdateStack', { StackName: 'own', TemplateBody: templateOf(resources), ...NAMED, ...more });
const described = async () => {
  const { Stacks } = await stage.cfn('DescribeStacks', { StackName: 'own' });
  return (Stacks as readonly Record<string, unknown>[])[0];
};

describe('RoleARN', () => {
  const TOPIC = 'arn:aws:sns:eu-central-1:111111111111:events';
  const trust = (Service: string) => ({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }],
  });
  const serviceRole = async (
    name: string,
    actions: readonly string[],
    service = 'cloudformation.amazonaws.com',
  ) => {
    await stage.call('iam', 'CreateRole', {
      RoleName: name,
      AssumeRolePolicyDocument: JSON.stringify(trust(service)),
    });
    await stage.call('iam', 'PutRolePolicy', {
      RoleName: name,
      PolicyName: 'may',
      PolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
      }),
    });
    return `arn:aws:iam::${ACCOUNT}:role/${name}`;
  };

  it('is what the stack is worked on with, then and later, whatever the caller may', async () => {
    const RoleARN = await serviceRole('deployer', ['s3:*']);
    const caller = await stage.user('only-stacks', {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: 'cloudformation:*', Resource: '*' },
        { Effect: 'Allow', Action: 'iam:PassRole', Resource: RoleARN },
      ],
    });
    const as = (operation: string, input: object) =>
      stage.call('cloudformation', operation, { StackName: 'own', ...input }, caller);
    await as('CreateStack', {
      TemplateBody: templateOf({ B: bucket('by-role') }),
      RoleARN,
      NotificationARNs: [TOPIC],
    });
    expect(await stage.settled('own')).toMatchObject({ status: 'CREATE_COMPLETE', roleArn: RoleARN });
    expect(await described()).toMatchObject({ RoleARN, NotificationARNs: [TOPIC] });
    await as('DeleteStack', {});
    expect(await stage.settled('own')).toMatchObject({ status: 'DELETE_COMPLETE' });
  });

  it('limits the stack to what the role may', async () => {
    const RoleARN = await serviceRole('narrow', ['s3:ListBucket']);
    await create({ B: bucket('not-by-role') }, { RoleARN });
    expect(await stage.settled('own')).toMatchObject({ status: 'ROLLBACK_COMPLETE' });
    expect((await stage.timeline('own')).find((line) => line.startsWith('B CREATE_FAILED'))).toContain(
      'User: arn:aws:sts::111111111111:assumed-role/narrow/AWSCloudFormation is not authorized to perform: s3:CreateBucket',
    );
  });

  it('is refused for roles that do not trust CloudFormation, and for callers who may not pass it', async () => {
    const other = await serviceRole('other', ['s3:*'], 'ec2.amazonaws.com');
    const input = { StackName: 'own', TemplateBody: templateOf({ B: bucket('b-1') }) };
    expect(await refusal(stage.cfn('CreateStack', { ...input, RoleARN: other }))).toBe(
      `ValidationError: Role ${other} is invalid or cannot be assumed`,
    );
    const RoleARN = await serviceRole('deployer', ['s3:*']);
    const caller = await stage.user('no-pass', {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'cloudformation:*', Resource: '*' }],
    });
    expect(await refusal(stage.call('cloudformation', 'CreateStack', { ...input, RoleARN }, caller))).toMatch(
      /^AccessDenied: User: .*user\/no-pass is not authorized to perform: iam:PassRole on resource: .*role\/deployer/,
    );
  });
});

describe('TimeoutInMinutes', () => {
  it('fails a creation that takes longer', async () => {
    let minutes = 0;
    stage = setStage({
      now: () => {
        minutes += 1;
        return new Date(Date.UTC(2026, 0, 1) + minutes * 60_000);
      },
    });
    await create({ A: bucket('slow-1') }, { TimeoutInMinutes: 2 });
    expect(await stage.settled('own')).toMatchObject({ status: 'ROLLBACK_COMPLETE', timeoutMinutes: 2 });
    expect(await stage.timeline('own')).toContainEqual(
      'own ROLLBACK_IN_PROGRESS [Stack creation time exceeded the specified timeout. Rollback requested by user.]',
    );
    expect(buckets()).toEqual([]);
  });
});

describe('a stack under way', () => {
  it('is deleted while it is created, with what is there by then', async () => {
    await create({
      A: bucket('first'),
      B: bucket('second', {}),
      C: { ...role({ RoleName: 'late' }), DependsOn: 'A' },
    });
    await stage.cfn('DeleteStack', { StackName: 'own' });
    expect(await stage.settled('own')).toMatchObject({ status: 'DELETE_COMPLETE' });
    expect([buckets(), roles()]).toEqual([[], []]);
    expect(await stage.timeline('own').catch(() => [])).not.toContain('own ROLLBACK_IN_PROGRESS');
  });

  it('has its update cancelled and rolled back', async () => {
    await create({ A: bucket('kept') });
    await stage.settled('own');
    await update({
      A: bucket('kept'),
      B: bucket('new-one'),
      C: { ...role({ RoleName: 'later' }), DependsOn: 'B' },
    });
    await stage.cfn('CancelUpdateStack', { StackName: 'own' });
    expect(await stage.settled('own')).toMatchObject({ status: 'UPDATE_ROLLBACK_COMPLETE' });
    expect(await stage.timeline('own')).toContain('own UPDATE_ROLLBACK_IN_PROGRESS [User Initiated]');
    expect([buckets(), roles()]).toEqual([['kept'], []]);
    expect(await refusal(stage.cfn('CancelUpdateStack', { StackName: 'own' }))).toBe(
      'ValidationError: CancelUpdateStack cannot be called from current stack status',
    );
  });
});

describe('RollbackStack', () => {
  it('takes back a creation that was left as it failed', async () => {
    await create({ A: bucket('made'), R: BAD_ROLE }, { OnFailure: 'DO_NOTHING' });
    expect(await stage.settled('own')).toMatchObject({ status: 'CREATE_FAILED' });
    await stage.cfn('RollbackStack', { StackName: 'own' });
    expect(await stage.settled('own')).toMatchObject({ status: 'ROLLBACK_COMPLETE' });
    expect(buckets()).toEqual([]);
  });

  it('takes back failed updates to the last stable state, also when there were several', async () => {
    await create({ A: bucket('kept') });
    await stage.settled('own');
    await update({ A: bucket('kept'), B: bucket('half'), R: BAD_ROLE }, { DisableRollback: true });
    expect(await stage.settled('own')).toMatchObject({ status: 'UPDATE_FAILED' });
    await update(
      { A: bucket('kept'), B: bucket('half'), C: bucket('more'), R: BAD_ROLE },
      { DisableRollback: true },
    );
    expect(await stage.settled('own')).toMatchObject({ status: 'UPDATE_FAILED' });
    await stage.cfn('RollbackStack', { StackName: 'own' });
    expect(await stage.settled('own')).toMatchObject({ status: 'UPDATE_ROLLBACK_COMPLETE' });
    expect(buckets()).toEqual(['kept']);
    const { operations } = await stage.settled('own');
    expect(operations.at(-1)).toMatchObject({ type: 'ROLLBACK', status: 'SUCCEEDED' });
  });
});

describe('TemplateURL', () => {
  const text = `${templateOf({ B: bucket('from-url') })}${' '.repeat(60_000)}`;
  const getObject: Operation = (_call, input) => {
    if (input['Bucket'] === 'templates' && input['Key'] === 'a/b c.json') return { Body: Buffer.from(text) };
    if (input['Bucket'] === 'templates') return { Body: Buffer.alloc(1024 * 1024 + 1, ' ') };
    throw new ServiceError('AccessDenied', 'Access Denied', 403);
  };
  const s3: Service = { name: 's3', operations: { ...s3Service.operations, GetObject: getObject } };
  const asked = (TemplateURL: string) =>
    createDispatcher([s3, cloudFormationService], stage.state, () => undefined).dispatch(
      {
        caller: { kind: 'root', accountId: ACCOUNT, arn: `arn:aws:iam::${ACCOUNT}:root`, userId: ACCOUNT },
        region: 'eu-central-1',
        requestId: 'x',
      },
      'cloudformation',
      'CreateStack',
      { StackName: 'own', TemplateURL },
    );

  it.each([
    'https://templates.s3.amazonaws.com/a/b%20c.json',
    'https://templates.s3.eu-central-1.amazonaws.com/a/b%20c.json',
    'https://s3.eu-central-1.amazonaws.com/templates/a/b%20c.json',
    'https://templates.s3-eu-west-1.amazonaws.com/a/b%20c.json?versionId=1',
    'http://127.0.0.1:4566/templates/a/b%20c.json',
  ])('reads the object, which may be larger than a body: %s', async (url) => {
    await asked(url);
    expect(await stage.settled('own')).toMatchObject({ status: 'CREATE_COMPLETE' });
  });

  it.each([
    ['https://other.s3.amazonaws.com/a', /^ValidationError: S3 error: Access Denied\nFor more information/],
    ['https://templates.s3.amazonaws.com/large', /^ValidationError: Template size exceeds/],
    [
      'https://templates.s3-website.eu-central-1.amazonaws.com/a',
      /^ValidationError: TemplateURL must be a supported URL/,
    ],
    ['ftp://templates/a', /^ValidationError: TemplateURL must be a supported URL/],
  ])('refuses %s', async (url, message) => {
    expect(await refusal(asked(url))).toMatch(message);
  });
});

describe('the language extensions', () => {
  const template = (Transform: object) =>
    JSON.stringify({
      ...Transform,
      Resources: { B: bucket('extended') },
      Outputs: { Count: { Value: { 'Fn::Length': ['a', 'b'] } } },
    });

  it('are functions of templates that declare them', async () => {
    const TemplateBody = template({ Transform: 'AWS::LanguageExtensions' });
    await stage.cfn('CreateStack', {
      StackName: 'own',
      TemplateBody,
      Capabilities: ['CAPABILITY_AUTO_EXPAND'],
    });
    expect((await stage.settled('own')).outputs).toMatchObject([{ name: 'Count', value: '2' }]);
  });

  it('are unknown to others', async () => {
    expect(await refusal(stage.cfn('ValidateTemplate', { TemplateBody: template({}) }))).toMatch(
      /^ValidationError: Template error: Encountered unsupported function: Fn::Length/,
    );
  });
});
