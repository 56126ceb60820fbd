import { beforeEach, describe, expect, it } from '@jest/globals';
import { stacksOf } from '../../../src/rehearsal/cloudformation/stack/find-stack.ts';
import { ACCOUNT, NAMED, refusal, role, type Stage, setStage, templateOf } from './stage.ts';

const URL = 'https://templates.s3.eu-central-1.amazonaws.com/inner.json';

let stage: Stage;
beforeEach(async () => {
  stage = setStage();
  await stage.call('s3', 'CreateBucket', {
    Bucket: 'templates',
    CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' },
  });
  await publish(inner());
});

const publish = (Body: string) =>
  stage.call('s3', 'PutObject', { Bucket: 'templates', Key: 'inner.json', Body });
const inner = (properties: object = {}, resources: object = {}) =>
  templateOf(
    { R: role({ RoleName: { Ref: 'Name' }, ...properties }), ...resources },
    {
      Parameters: { Name: { Type: 'String' } },
      Outputs: { Arn: { Value: { 'Fn::GetAtt': ['R', 'Arn'] } } },
    },
  );
const outer = (Name = 'inner-role', resources: object = {}) =>
  templateOf(
    {
      Nested: {
        Type: 'AWS::CloudFormation::Stack',
        Properties: { TemplateURL: URL, Parameters: { Name }, Tags: [{ Key: 'a', Value: 'b' }] },
      },
      ...resources,
    },
    { Outputs: { Inner: { Value: { 'Fn::GetAtt': ['Nested', 'Outputs.Arn'] } } } },
  );

const roles = () => stage.state.accounts.get(ACCOUNT)?.iam.roles;
const nested = () =>
  [...stacksOf(stage.state, ACCOUNT, 'eu-central-1').values()].find(({ name }) =>
    name.startsWith('outer-Nested-'),
  );
const lines = async (name: string) =>
  (await stage.timeline(name)).map((line) => line.replaceAll(/arn:\S+/g, 'ARN'));

async function create(body = outer(), more: object = {}) {
  await stage.cfn('CreateStack', { StackName: 'outer', TemplateBody: body, ...NAMED, ...more });
  return stage.settled('outer');
}

async function update(body = outer(), more: object = {}) {
  await stage.cfn('UpdateStack', { StackName: 'outer', TemplateBody: body, ...NAMED, ...more });
  return stage.settled('outer');
}

describe('a nested stack', () => {
  it('is made from its template in a bucket, with events in both and its outputs as attributes', async () => {
    const stack = await create();
    expect(stack).toMatchObject({
      status: 'CREATE_COMPLETE',
      outputs: [{ name: 'Inner', value: `arn:aws:iam::${ACCOUNT}:role/inner-role` }],
    });
    expect(nested()).toMatchObject({
      status: 'CREATE_COMPLETE',
      parentId: stack.id,
      rootId: stack.id,
      deployment: { tags: new Map([['a', 'b']]) },
    });
    expect(await lines('outer')).toEqual([
      'outer CREATE_IN_PROGRESS [User Initiated]',
      'Nested CREATE_IN_PROGRESS',
      'Nested CREATE_IN_PROGRESS [Resource creation Initiated]',
      'Nested CREATE_COMPLETE',
      'outer CREATE_COMPLETE',
    ]);
    const name = nested()?.name ?? '';
    expect(await lines(name)).toContain('R CREATE_COMPLETE');
    const { Stacks } = await stage.cfn('DescribeStacks', { StackName: name });
    expect(Stacks).toMatchObject([{ ParentId: stack.id, RootId: stack.id }]);
  });

  it('may be nested itself', async () => {
    const middle = templateOf(
      {
        Deeper: {
          Type: 'AWS::CloudFormation::Stack',
          Properties: { TemplateURL: URL, Parameters: { Name: 'deep' } },
        },
      },
      {
        Parameters: { Name: { Type: 'String' } },
        Outputs: { Arn: { Value: { 'Fn::GetAtt': 'Deeper.Outputs.Arn' } } },
      },
    );
    await stage.call('s3', 'PutObject', { Bucket: 'templates', Key: 'middle.json', Body: middle });
    const stack = await create(outer().replace('inner.json', 'middle.json'));
    expect(stack.outputs).toMatchObject([{ value: `arn:aws:iam::${ACCOUNT}:role/deep` }]);
    const deepest = [...stacksOf(stage.state, ACCOUNT, 'eu-central-1').values()].find(({ name }) =>
      name.includes('-Deeper-'),
    );
    expect(deepest).toMatchObject({ parentId: nested()?.id, rootId: stack.id });
  });

  it('goes with the stack that it is in', async () => {
    await create();
    const inside = nested();
    await stage.cfn('DeleteStack', { StackName: 'outer' });
    expect((await stage.settled('outer')).status).toBe('DELETE_COMPLETE');
    expect(inside?.status).toBe('DELETE_COMPLETE');
    expect(roles()?.size).toBe(0);
  });

  it('takes its failure to the stack that it is in, which takes both back', async () => {
    await publish(inner({ MaxSessionDuration: 60 }));
    expect(await create()).toMatchObject({ status: 'ROLLBACK_COMPLETE' });
    const events = await lines('outer');
    expect(events).toContain(
      'Nested CREATE_FAILED [Embedded stack ARN was not successfully created: The following resource(s) failed to create: [R]. ]',
    );
    expect(events).toContain('Nested DELETE_COMPLETE');
    expect(nested()?.status).toBe('DELETE_COMPLETE');
  });

  it('stays for inspection with the stack that it is in', async () => {
    await publish(inner({ MaxSessionDuration: 60 }));
    expect(await create(outer(), { OnFailure: 'DO_NOTHING' })).toMatchObject({ status: 'CREATE_FAILED' });
    expect(nested()?.status).toBe('CREATE_FAILED');
  });

  it.each([
    [
      'is not there',
      () => stage.call('s3', 'DeleteObject', { Bucket: 'templates', Key: 'inner.json' }),
      {},
      /S3 error: The specified key does not exist/,
    ],
    [
      'needs more',
      async () => undefined,
      { Capabilities: [] },
      /Requires capabilities : \[CAPABILITY_NAMED_IAM\]/,
    ],
  ])('fails when its template %s', async (_title, spoil, more, said) => {
    await spoil();
    const stack = await create(outer(), more);
    expect(stack.events.find(({ status }) => status === 'CREATE_FAILED')?.reason).toMatch(said);
    expect(stack.status).toBe('ROLLBACK_COMPLETE');
  });

  it('needs the permission to create stacks', async () => {
    const caller = await stage.user('limited', {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['cloudformation:*', 's3:*', 'iam:*'], Resource: '*' },
        {
          Effect: 'Deny',
          Action: 'cloudformation:CreateStack',
          Resource: 'arn:aws:cloudformation:*:*:stack/outer-Nested-*',
        },
      ],
    });
    const input = { StackName: 'outer', TemplateBody: outer(), ...NAMED };
    await stage.call('cloudformation', 'CreateStack', input, caller);
    const { events } = await stage.settled('outer');
    expect(events.find(({ status }) => status === 'CREATE_FAILED')?.reason).toMatch(
      /not authorized to perform: cloudformation:CreateStack/,
    );
  });
});

describe('an update of the stack around it', () => {
  beforeEach(() => create());

  it('looks for changes of its template, although nothing else changed', async () => {
    await stage.cfn('CreateChangeSet', {
      StackName: 'outer',
      ChangeSetName: 'again',
      TemplateBody: outer(),
      ...NAMED,
    });
    await stage.settled('outer');
    expect(
      await stage.cfn('DescribeChangeSet', { StackName: 'outer', ChangeSetName: 'again' }),
    ).toMatchObject({
      Status: 'CREATE_COMPLETE',
      Changes: [
        {
          ResourceChange: {
            Action: 'Modify',
            LogicalResourceId: 'Nested',
            Replacement: 'False',
            Details: [{ ChangeSource: 'Automatic', Evaluation: 'Dynamic' }],
          },
        },
      ],
    });
    await publish(inner({ Description: 'new' }));
    await stage.cfn('ExecuteChangeSet', { StackName: 'outer', ChangeSetName: 'again' });
    expect((await stage.settled('outer')).status).toBe('UPDATE_COMPLETE');
    expect(roles()?.get('inner-role')?.description).toBe('new');
  });

  it('leaves it as it is when there is nothing new', async () => {
    expect(await update()).toMatchObject({ status: 'UPDATE_COMPLETE' });
    expect(nested()?.status).toBe('CREATE_COMPLETE');
  });

  it('gives new parameters, and takes up new outputs', async () => {
    expect(await update(outer('renamed'))).toMatchObject({
      status: 'UPDATE_COMPLETE',
      outputs: [{ value: `arn:aws:iam::${ACCOUNT}:role/renamed` }],
    });
    expect([...(roles()?.keys() ?? [])]).toEqual(['renamed']);
  });

  it('is taken back with it when it fails', async () => {
    await publish(inner({ MaxSessionDuration: 60 }));
    expect(await update()).toMatchObject({ status: 'UPDATE_ROLLBACK_COMPLETE' });
    expect(nested()?.status).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(await lines('outer')).toContain(
      'Nested UPDATE_FAILED [Embedded stack ARN was not successfully updated. Currently in UPDATE_ROLLBACK_COMPLETE with reason: The following resource(s) failed to update: [R]. ]',
    );
  });

  it('takes it back to the template that it had, when something else fails', async () => {
    await publish(inner({ Description: 'new' }));
    const bad = { Bad: role({ MaxSessionDuration: 60 }, { DependsOn: 'Nested' }) };
    expect(await update(outer('inner-role', bad))).toMatchObject({ status: 'UPDATE_ROLLBACK_COMPLETE' });
    expect(roles()?.get('inner-role')?.description).toBe('');
    expect(nested()?.status).toBe('UPDATE_COMPLETE');
  });
});

it('has no change sets of its own yet, and no place in service-managed stack sets', async () => {
  const input = { StackName: 'outer', ChangeSetName: 'c', ChangeSetType: 'CREATE', TemplateBody: outer() };
  expect(await refusal(stage.cfn('CreateChangeSet', { ...input, ...NAMED, IncludeNestedStacks: true }))).toBe(
    'ValidationError: The rehearsal does not follow IncludeNestedStacks yet.',
  );
});
