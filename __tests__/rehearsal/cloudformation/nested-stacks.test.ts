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
const outer = (Name: unknown = 'inner-role', resources: object = {}) =>
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

describe('change sets of nested stacks', () => {
  const make = async (body: string, more: object = {}) => {
    await stage.cfn('CreateChangeSet', {
      StackName: 'outer',
      ChangeSetName: 'c',
      TemplateBody: body,
      IncludeNestedStacks: true,
      ...NAMED,
      ...more,
    });
    await stage.settled('outer');
    return described();
  };
  const described = (ChangeSetName = 'c', StackName?: string) =>
    stage.cfn('DescribeChangeSet', {
      ChangeSetName,
      StackName: StackName ?? (ChangeSetName === 'c' ? 'outer' : undefined),
      IncludePropertyValues: true,
    });
  const idOf = (answer: object, logicalId = 'Nested'): string => {
    const { Changes } = answer as { Changes: { ResourceChange: Record<string, string> }[] };
    const found = Changes.find(({ ResourceChange }) => ResourceChange['LogicalResourceId'] === logicalId);
    return found?.ResourceChange['ChangeSetId'] ?? '';
  };
  const execute = async () => {
    await stage.cfn('ExecuteChangeSet', { StackName: 'outer', ChangeSetName: 'c' });
    return stage.settled('outer');
  };
  const CREATE = { ChangeSetType: 'CREATE' };
  /** The outermost with a stack in a stack. */
  const deep = async () => {
    const middle = templateOf(
      {
        Deeper: {
          Type: 'AWS::CloudFormation::Stack',
          Properties: { TemplateURL: URL, Parameters: { Name: { Ref: 'Name' } } },
        },
      },
      {
        Parameters: { Name: { Type: 'String' } },
        Outputs: { Arn: { Value: { 'Fn::GetAtt': 'Deeper.Outputs.Arn' } } },
      },
    );
    await stage.call('s3', 'PutObject', { Bucket: 'templates', Key: 'middle.json', Body: middle });
    return outer().replace('inner.json', 'middle.json');
  };

  it('are made to any depth, name those around them, and are executed by the outermost', async () => {
    const root = await make(await deep(), CREATE);
    const rootId = root['ChangeSetId'];
    expect(root).toMatchObject({ Status: 'CREATE_COMPLETE', IncludeNestedStacks: true });
    expect(root).not.toHaveProperty('ParentChangeSetId', expect.anything());
    const middle = await described(idOf(root));
    expect(middle).toMatchObject({
      ParentChangeSetId: rootId,
      RootChangeSetId: rootId,
      ChangeSetName: expect.stringMatching(/^c-Nested-[A-Z0-9]{13}$/),
      StackName: expect.stringMatching(/^outer-Nested-/),
    });
    const inmost = await described(idOf(middle, 'Deeper'));
    expect(inmost).toMatchObject({
      ParentChangeSetId: middle['ChangeSetId'],
      RootChangeSetId: rootId,
      Changes: [{ ResourceChange: { Action: 'Add', LogicalResourceId: 'R' } }],
    });
    expect(nested()).toMatchObject({ status: 'REVIEW_IN_PROGRESS', parentId: root['StackId'] });
    expect(roles()?.size).toBe(0);
    expect(await execute()).toMatchObject({
      status: 'CREATE_COMPLETE',
      outputs: [{ value: `arn:aws:iam::${ACCOUNT}:role/inner-role` }],
    });
    expect(nested()).toMatchObject({ id: middle['StackId'], status: 'CREATE_COMPLETE' });
  });

  it.each(['ExecuteChangeSet', 'DeleteChangeSet'])('take no %s by themselves', async (operation) => {
    const id = idOf(await make(outer(), CREATE));
    expect(await refusal(stage.cfn(operation, { ChangeSetName: id }))).toMatch(
      /^InvalidChangeSetStatus: .* use the root change set/,
    );
  });

  it('show what changes inside, and bring exactly that, whatever became of the template meanwhile', async () => {
    await create();
    await publish(inner({ Description: 'planned' }));
    const root = await make(outer());
    expect(await described(idOf(root))).toMatchObject({
      Changes: [{ ResourceChange: { Action: 'Modify', Details: [{ Target: { Name: 'Description' } }] } }],
    });
    await publish(inner({ Description: 'later' }));
    expect((await execute()).status).toBe('UPDATE_COMPLETE');
    expect(roles()?.get('inner-role')?.description).toBe('planned');
  });

  it('say that nothing would change where nothing changes inside', async () => {
    await create();
    expect(await make(outer())).toMatchObject({
      Status: 'FAILED',
      StatusReason: expect.stringContaining("didn't contain changes"),
    });
    expect(nested()?.changeSets.size).toBe(0);
  });

  it('leave a nested stack alone in which nothing would change', async () => {
    await create();
    const root = await make(outer('inner-role', { More: role({ RoleName: 'more' }) }));
    expect(root).toMatchObject({ Changes: [{ ResourceChange: { LogicalResourceId: 'More' } }] });
    await publish(inner({ Description: 'later' }));
    expect((await execute()).status).toBe('UPDATE_COMPLETE');
    expect([nested()?.status, roles()?.get('inner-role')?.description]).toEqual([
      'CREATE_COMPLETE',
      undefined,
    ]);
  });

  it('take values that are not known before from the stack around, when they are executed', async () => {
    const body = outer({ 'Fn::GetAtt': ['First', 'RoleId'] }, { First: role() });
    const root = await make(body, CREATE);
    expect(await described(idOf(root))).toMatchObject({
      Parameters: [{ ParameterKey: 'Name', ParameterValue: '{{changeSet:KNOWN_AFTER_APPLY}}' }],
    });
    expect((await execute()).status).toBe('CREATE_COMPLETE');
    expect([...(roles()?.keys() ?? [])]).toContainEqual(expect.stringMatching(/^AROA/));
  });

  it('go with the outermost, with the nested stacks that were only there for them', async () => {
    await make(await deep(), CREATE);
    const shell = nested();
    await stage.cfn('DeleteChangeSet', { StackName: 'outer', ChangeSetName: 'c' });
    expect([shell?.status, shell?.changeSets.size]).toEqual(['DELETE_COMPLETE', 0]);
    const stacks = [...stacksOf(stage.state, ACCOUNT, 'eu-central-1').values()];
    expect(stacks.filter(({ deleted }) => deleted === undefined).map(({ name }) => name)).toEqual(['outer']);
  });

  it('make the outermost fail when one of them cannot be made, and keep the reason', async () => {
    await create();
    await publish(inner({ Nonsense: true }));
    const root = await make(outer());
    const id = [...(nested()?.changeSets.keys() ?? [])][0] ?? '';
    expect(root).toMatchObject({
      Status: 'FAILED',
      StatusReason: `Nested change set ${id} was not successfully created: Currently in FAILED.`,
    });
    expect(await described(id)).toMatchObject({ Status: 'FAILED', StatusReason: expect.stringMatching(/./) });
  });

  it('are taken back with the stack around', async () => {
    await create();
    await publish(inner({ Description: 'planned' }));
    // Only the service finds this out.
    const bad = {
      Bad: role({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/None'] }, { DependsOn: 'Nested' }),
    };
    await make(outer('inner-role', bad));
    expect((await execute()).status).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(roles()?.get('inner-role')?.description).toBe('');
  });

  it.each([{ ImportExistingResources: true }, { OnStackFailure: 'DELETE', ...CREATE }])(
    'are refused where that is not rehearsed: %j',
    async (more) => {
      if (!('ChangeSetType' in more)) await create();
      expect(await refusal(make(outer(), more))).toMatch(/^ValidationError: The rehearsal does not follow/);
    },
  );
});
