import { beforeEach, describe, expect, it } from '@jest/globals';
import { ACCOUNT, NAMED, role, type Stage, setStage, templateOf } from './stage.ts';

let stage: Stage;
beforeEach(() => {
  stage = setStage();
});

const ALLOW = (action: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }],
});
const inline = (action: string) => [{ PolicyName: 'main', PolicyDocument: ALLOW(action) }];
const BAD_POLICY = [{ PolicyName: 'bad', PolicyDocument: { Statement: [{ Effect: 'Perhaps' }] } }];

async function create(name: string, resources: object, rest: object = {}, more: object = {}): Promise<void> {
  await stage.cfn('CreateStack', {
    StackName: name,
    TemplateBody: templateOf(resources, rest),
    ...NAMED,
    ...more,
  });
  await stage.settled(name);
}

async function update(name: string, resources: object, rest: object = {}, more: object = {}): Promise<void> {
  await stage.cfn('UpdateStack', {
    StackName: name,
    TemplateBody: templateOf(resources, rest),
    ...NAMED,
    ...more,
  });
  await stage.settled(name);
}

/** The events since a mark, so that a test shows one operation only. */
async function since(name: string, mark: number): Promise<readonly string[]> {
  return (await stage.timeline(name)).slice(mark);
}

const roles = (): readonly string[] => [...(stage.state.accounts.get(ACCOUNT)?.iam.roles.keys() ?? [])];
const buckets = (): readonly string[] => [...(stage.state.accounts.get(ACCOUNT)?.buckets.keys() ?? [])];

describe('creation', () => {
  it('goes in the order of references, in parallel where it can', async () => {
    await create(
      'one',
      {
        Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'data-1' } },
        Role: role({ RoleName: 'reader' }, { DependsOn: 'Bucket' }),
        Policy: {
          Type: 'AWS::IAM::Policy',
          Properties: { PolicyName: 'p', PolicyDocument: ALLOW('s3:*'), Roles: [{ Ref: 'Role' }] },
        },
        Other: role({ RoleName: 'other' }),
      },
      {
        Outputs: {
          Arn: { Value: { 'Fn::GetAtt': 'Role.Arn' } },
          Site: { Value: { 'Fn::GetAtt': 'Bucket.Arn' } },
        },
      },
    );
    expect(await stage.timeline('one')).toEqual([
      'one CREATE_IN_PROGRESS [User Initiated]',
      'Bucket CREATE_IN_PROGRESS',
      'Other CREATE_IN_PROGRESS',
      'Bucket CREATE_IN_PROGRESS [Resource creation Initiated]',
      'Other CREATE_IN_PROGRESS [Resource creation Initiated]',
      'Bucket CREATE_COMPLETE',
      'Role CREATE_IN_PROGRESS',
      'Other CREATE_COMPLETE',
      'Role CREATE_IN_PROGRESS [Resource creation Initiated]',
      'Role CREATE_COMPLETE',
      'Policy CREATE_IN_PROGRESS',
      'Policy CREATE_IN_PROGRESS [Resource creation Initiated]',
      'Policy CREATE_COMPLETE',
      'one CREATE_COMPLETE',
    ]);
    expect((await stage.settled('one')).outputs.map(({ value }) => value)).toEqual([
      `arn:aws:iam::${ACCOUNT}:role/reader`,
      'arn:aws:s3:::data-1',
    ]);
    expect(stage.state.accounts.get(ACCOUNT)?.iam.roles.get('reader')?.inlinePolicies.has('p')).toBe(true);
  });

  it('makes names as CloudFormation does', async () => {
    await create('a-stack-with-a-name-that-is-longer-than-others', {
      TheRoleWithAnEquallyLongLogicalName: role(),
      Bucket: { Type: 'AWS::S3::Bucket' },
    });
    const [name = ''] = roles();
    expect(name).toMatch(/^a-stack-with-a-name-that-TheRoleWithAnEquallyLongL-[A-Z2-7]{13}$/);
    expect(name.length).toBeLessThanOrEqual(64);
    expect(buckets()[0]).toMatch(/^a-stack-with-[a-z-]*-bucket-[a-z2-7]{13}$/);
  });

  it('gives the stack tags to what can be tagged', async () => {
    const tags = {
      Tags: [
        { Key: 'team', Value: 'cost' },
        { Key: 'own', Value: 'stack' },
      ],
    };
    await create('one', { Role: role({ RoleName: 'r', Tags: [{ Key: 'own', Value: 'role' }] }) }, {}, tags);
    expect([...(stage.state.accounts.get(ACCOUNT)?.iam.roles.get('r')?.tags ?? [])]).toEqual([
      ['team', 'cost'],
      ['own', 'role'],
    ]);
  });

  it('rolls back after a name conflict, names the cause, and leaves the other role alone', async () => {
    await create('first', { Role: role({ RoleName: 'taken' }) });
    const second = { Fine: role({ RoleName: 'fine' }), Role: role({ RoleName: 'taken' }) };
    await create('second', second, {}, { DisableValidation: true });
    expect(await stage.timeline('second')).toEqual([
      'second CREATE_IN_PROGRESS [User Initiated]',
      'Fine CREATE_IN_PROGRESS',
      'Role CREATE_IN_PROGRESS',
      'Fine CREATE_IN_PROGRESS [Resource creation Initiated]',
      'Role CREATE_FAILED [Resource handler returned message: "Role with name taken already exists. (Service: Iam, Status Code: 409, Request ID: <id>)" (RequestToken: <id>, HandlerErrorCode: AlreadyExists)]',
      'Fine CREATE_FAILED [Resource creation cancelled]',
      'second ROLLBACK_IN_PROGRESS [The following resource(s) failed to create: [Fine, Role]. Rollback requested by user.]',
      'Fine DELETE_IN_PROGRESS',
      'Role DELETE_COMPLETE',
      'Fine DELETE_COMPLETE',
      'second ROLLBACK_COMPLETE',
    ]);
    expect(roles()).toEqual(['taken']);
  });

  it('is refused by the permissions of the caller', async () => {
    const caller = await stage.user('deployer', {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'cloudformation:*', Resource: '*' }],
    });
    const input = { StackName: 'one', TemplateBody: templateOf({ Role: role({ RoleName: 'r' }) }), ...NAMED };
    await stage.call('cloudformation', 'CreateStack', input, caller);
    const { events, status } = await stage.settled('one');
    expect(status).toBe('ROLLBACK_COMPLETE');
    expect(events.find(({ status: each }) => each === 'CREATE_FAILED')?.reason).toMatch(
      /is not authorized to perform: iam:CreateRole on resource: arn:aws:iam::111111111111:role\/r because no identity-based policy allows the iam:CreateRole action.*HandlerErrorCode: AccessDenied\)$/,
    );
  });

  it.each<readonly [string, object, readonly string[], string]>([
    ['Encountered unsupported property Color', role({ Color: 'red' }), [], 'ROLLBACK_COMPLETE'],
    [
      'Properties validation failed for resource Role with message:\n[#: required key [AssumeRolePolicyDocument] not found]',
      { Type: 'AWS::IAM::Role' },
      [],
      'ROLLBACK_COMPLETE',
    ],
    [
      'Properties validation failed for resource Role with message:\n[#/MaxSessionDuration: expected type: Integer, found: String]',
      role({ MaxSessionDuration: 'long' }),
      [],
      'ROLLBACK_COMPLETE',
    ],
  ])('fails with %j', async (reason, resource, left, status) => {
    await create('one', { Role: resource }, {}, { DisableValidation: true });
    const stack = await stage.settled('one');
    expect(stack.resources.get('Role')?.status).toBe('DELETE_COMPLETE');
    expect(stack.events.find((event) => event.status === 'CREATE_FAILED')?.reason).toBe(reason);
    expect([roles(), stack.status]).toEqual([left, status]);
  });

  it('deletes a resource that was half made', async () => {
    await create('one', { Role: role({ RoleName: 'half', Policies: BAD_POLICY }) });
    const stack = await stage.settled('one');
    expect(stack.status).toBe('ROLLBACK_COMPLETE');
    expect(stack.events.find(({ status }) => status === 'CREATE_FAILED')?.reason).toMatch(
      /HandlerErrorCode: InvalidRequest/,
    );
    expect(roles()).toEqual([]);
  });

  const keepers = {
    Kept: { Type: 'AWS::S3::Bucket', DeletionPolicy: 'Retain', Properties: { BucketName: 'kept-1' } },
    Tried: {
      Type: 'AWS::S3::Bucket',
      DeletionPolicy: 'RetainExceptOnCreate',
      Properties: { BucketName: 'tried-1' },
    },
    Bad: role({ RoleName: 'bad', Policies: BAD_POLICY }, { DependsOn: ['Kept', 'Tried'] }),
  };

  it.each<readonly [object, string, readonly string[], readonly string[]]>([
    [{}, 'ROLLBACK_COMPLETE', ['kept-1'], []],
    [{ RetainExceptOnCreate: true }, 'ROLLBACK_COMPLETE', [], []],
    [{ OnFailure: 'DO_NOTHING' }, 'CREATE_FAILED', ['kept-1', 'tried-1'], ['bad']],
    [{ DisableRollback: 'true' }, 'CREATE_FAILED', ['kept-1', 'tried-1'], ['bad']],
    [{ OnFailure: 'DELETE' }, 'DELETE_COMPLETE', ['kept-1'], []],
  ])('with %j a failure ends in %s', async (more, status, leftBuckets, leftRoles) => {
    await create('one', keepers, {}, more);
    expect((await stage.settled('one')).status).toBe(status);
    expect([buckets(), roles()]).toEqual([leftBuckets, leftRoles]);
  });

  it('continues after a failure without rollback', async () => {
    await create('one', keepers, {}, { DisableRollback: true });
    const mark = (await stage.timeline('one')).length;
    const { Bad: _, ...others } = keepers;
    await update('one', { ...others, Bad: role({ RoleName: 'good' }, { DependsOn: ['Kept', 'Tried'] }) });
    expect((await since('one', mark)).at(-1)).toBe('one UPDATE_COMPLETE');
    expect(roles()).toContain('good');
  });

  it('fails for an output that cannot be made', async () => {
    await create(
      'one',
      { B: { Type: 'AWS::S3::Bucket' } },
      { Outputs: { O: { Value: { 'Fn::GetAtt': 'B.Color' } } } },
    );
    expect(await stage.timeline('one')).toContain(
      'one ROLLBACK_IN_PROGRESS [Requested attribute Color does not exist in schema for AWS::S3::Bucket. Rollback requested by user.]',
    );
  });
});

describe('updates', () => {
  it('change in place', async () => {
    await create('one', {
      Role: role({ RoleName: 'r', Policies: inline('s3:*') }),
      Same: role({ RoleName: 's' }),
    });
    const mark = (await stage.timeline('one')).length;
    await update('one', {
      Role: role({ RoleName: 'r', Description: 'new', MaxSessionDuration: 7200, Policies: inline('ec2:*') }),
      Same: role({ RoleName: 's' }),
    });
    expect(await since('one', mark)).toEqual([
      'one UPDATE_IN_PROGRESS [User Initiated]',
      'Role UPDATE_IN_PROGRESS',
      'Role UPDATE_COMPLETE',
      'one UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
      'one UPDATE_COMPLETE',
    ]);
    const changed = stage.state.accounts.get(ACCOUNT)?.iam.roles.get('r');
    expect(changed).toMatchObject({ description: 'new', maxSessionDuration: 7200 });
    expect(changed?.inlinePolicies.get('main')).toBe(JSON.stringify(ALLOW('ec2:*')));
  });

  it('replace: the new one first, the old one in the cleanup, dependents follow', async () => {
    const policy = {
      Type: 'AWS::IAM::Policy',
      Properties: { PolicyName: 'p', PolicyDocument: ALLOW('s3:*'), Roles: [{ Ref: 'Role' }] },
    };
    await create('one', { Role: role({ RoleName: 'old' }), Policy: policy });
    const mark = (await stage.timeline('one')).length;
    await update('one', { Role: role({ RoleName: 'new' }), Policy: policy });
    expect(await since('one', mark)).toEqual([
      'one UPDATE_IN_PROGRESS [User Initiated]',
      'Role UPDATE_IN_PROGRESS [Requested update requires the creation of a new physical resource; hence creating one.]',
      'Role UPDATE_IN_PROGRESS [Resource creation Initiated]',
      'Role UPDATE_COMPLETE',
      'Policy UPDATE_IN_PROGRESS',
      'Policy UPDATE_COMPLETE',
      'one UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
      'Role DELETE_IN_PROGRESS',
      'Role DELETE_COMPLETE',
      'one UPDATE_COMPLETE',
    ]);
    expect(roles()).toEqual(['new']);
    expect((await stage.settled('one')).resources.get('Role')?.physicalId).toBe('new');
  });

  it.each<readonly [string, readonly string[]]>([
    ['Delete', ['new-1']],
    ['Retain', ['old-1', 'new-1']],
  ])('with UpdateReplacePolicy %s leave %j', async (policy, left) => {
    const bucket = (name: string) => ({
      Bucket: { Type: 'AWS::S3::Bucket', UpdateReplacePolicy: policy, Properties: { BucketName: name } },
    });
    await create('one', bucket('old-1'));
    await update('one', bucket('new-1'));
    expect(buckets()).toEqual(left);
  });

  it('add and remove', async () => {
    await create('one', {
      A: role({ RoleName: 'a' }),
      K: role({ RoleName: 'k' }, { DeletionPolicy: 'Retain' }),
    });
    const mark = (await stage.timeline('one')).length;
    await update('one', { B: role({ RoleName: 'b' }) });
    expect((await since('one', mark)).filter((line) => /DELETE|CREATE_COMPLETE/.test(line))).toEqual([
      'B CREATE_COMPLETE',
      'A DELETE_IN_PROGRESS',
      'K DELETE_SKIPPED',
      'A DELETE_COMPLETE',
    ]);
    expect(roles()).toEqual(['k', 'b']);
    expect([...(await stage.settled('one')).resources.keys()]).toEqual(['B']);
  });

  it('are taken back when a resource fails', async () => {
    await create('one', {
      Changed: role({ RoleName: 'changed', Policies: inline('s3:*') }),
      Replaced: role({ RoleName: 'before' }),
      Bad: role({ RoleName: 'bad', Description: 'was' }),
    });
    const mark = (await stage.timeline('one')).length;
    await update('one', {
      Changed: role({ RoleName: 'changed', Policies: inline('ec2:*') }),
      Replaced: role({ RoleName: 'after' }),
      Added: role({ RoleName: 'added' }),
      Bad: role(
        { RoleName: 'bad', Description: 'is', Policies: BAD_POLICY },
        { DependsOn: ['Changed', 'Replaced', 'Added'] },
      ),
    });
    const lines = (await since('one', mark)).map((line) =>
      line.replace(/"Resource.*|\[Resource handler.*/, '[…]'),
    );
    expect(lines.slice(lines.indexOf('Bad UPDATE_IN_PROGRESS'))).toEqual([
      'Bad UPDATE_IN_PROGRESS',
      'Bad UPDATE_FAILED […]',
      'one UPDATE_ROLLBACK_IN_PROGRESS [The following resource(s) failed to update: [Bad]. ]',
      'Bad UPDATE_IN_PROGRESS',
      'Bad UPDATE_COMPLETE',
      'Replaced UPDATE_COMPLETE',
      'Changed UPDATE_IN_PROGRESS',
      'Changed UPDATE_COMPLETE',
      'one UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS',
      'Added DELETE_IN_PROGRESS',
      'Replaced DELETE_IN_PROGRESS',
      'Added DELETE_COMPLETE',
      'Replaced DELETE_COMPLETE',
      'one UPDATE_ROLLBACK_COMPLETE',
    ]);
    expect(roles()).toEqual(['changed', 'before', 'bad']);
    const iam = stage.state.accounts.get(ACCOUNT)?.iam;
    expect(iam?.roles.get('changed')?.inlinePolicies.get('main')).toBe(JSON.stringify(ALLOW('s3:*')));
    expect(iam?.roles.get('bad')?.description).toBe('was');
  });

  it('refuse to replace a resource with a fixed name', async () => {
    await create('one', { Role: role({ RoleName: 'r' }) });
    await update('one', { Role: role({ RoleName: 'r', Path: '/team/' }) });
    expect(await stage.timeline('one')).toContain(
      'Role UPDATE_FAILED [CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename r and update the stack again.]',
    );
    expect((await stage.settled('one')).status).toBe('UPDATE_ROLLBACK_COMPLETE');
  });

  it('stay as they are without rollback, and can be repaired', async () => {
    await create('one', { Role: role({ RoleName: 'r' }) });
    await update(
      'one',
      { Role: role({ RoleName: 'r', Policies: BAD_POLICY }) },
      {},
      { DisableRollback: true },
    );
    expect((await stage.settled('one')).status).toBe('UPDATE_FAILED');
    await update('one', { Role: role({ RoleName: 'r', Policies: inline('s3:*') }) });
    expect((await stage.settled('one')).status).toBe('UPDATE_COMPLETE');
  });

  it('keep the last good template, parameters and outputs after a rollback', async () => {
    const rest = (value: string) => ({
      Parameters: { P: { Type: 'String', Default: value } },
      Outputs: { O: { Value: { Ref: 'P' } } },
    });
    await create('one', { Role: role({ RoleName: 'r' }) }, rest('good'));
    await update('one', { Role: role({ RoleName: 'r', Policies: BAD_POLICY }) }, rest('bad'));
    const answer = await stage.cfn('DescribeStacks', { StackName: 'one' });
    expect(answer).toMatchObject({
      Stacks: [
        {
          StackStatus: 'UPDATE_ROLLBACK_COMPLETE',
          Parameters: [{ ParameterKey: 'P', ParameterValue: 'good' }],
          Outputs: [{ OutputKey: 'O', OutputValue: 'good' }],
        },
      ],
    });
  });
});

describe('stuck stacks', () => {
  /** An update that fails, by a user whose permission to take it back is gone. */
  async function stuckUpdate(): Promise<void> {
    const deny = {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: '*', Resource: '*' },
        { Effect: 'Deny', Action: 'iam:PutRolePolicy', Resource: '*', Condition: {} },
        { Effect: 'Deny', Action: 'iam:UpdateRole', Resource: `arn:aws:iam::${ACCOUNT}:role/changed` },
      ],
    };
    const caller = await stage.user('halfway', deny);
    await create('one', {
      Changed: role({ RoleName: 'changed' }),
      Bad: role({ RoleName: 'bad' }),
    });
    const changed = {
      Changed: role({ RoleName: 'changed', Description: 'new' }),
      Bad: role({ RoleName: 'bad', Policies: inline('s3:*') }),
    };
    await stage.call(
      'cloudformation',
      'UpdateStack',
      { StackName: 'one', TemplateBody: templateOf(changed), ...NAMED },
      caller,
    );
    await stage.settled('one');
  }

  it('end in UPDATE_ROLLBACK_FAILED and go on with ContinueUpdateRollback', async () => {
    await stuckUpdate();
    const stack = await stage.settled('one');
    expect(stack.status).toBe('UPDATE_ROLLBACK_FAILED');
    expect(stack.statusReason).toBe('The following resource(s) failed to update: [Changed]. ');
    await stage.cfn('ContinueUpdateRollback', { StackName: 'one' });
    expect((await stage.settled('one')).status).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect((await stage.timeline('one')).slice(-5)).toEqual([
      'one UPDATE_ROLLBACK_IN_PROGRESS [User Initiated]',
      'Changed UPDATE_IN_PROGRESS',
      'Changed UPDATE_COMPLETE',
      'one UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS',
      'one UPDATE_ROLLBACK_COMPLETE',
    ]);
  });

  it('can skip a resource', async () => {
    await stuckUpdate();
    const before = stage.requests.length;
    await stage.cfn('ContinueUpdateRollback', { StackName: 'one', ResourcesToSkip: ['Changed'] });
    expect((await stage.settled('one')).status).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(stage.requests.length).toBe(before);
  });

  it('end in DELETE_FAILED when something holds a resource, and can leave it behind', async () => {
    await create('one', { Role: role({ RoleName: 'r' }), Other: role({ RoleName: 'o' }) });
    // Somebody adds a policy that the stack does not know; IAM then refuses to delete the role.
    await stage.call('iam', 'PutRolePolicy', {
      RoleName: 'r',
      PolicyName: 'foreign',
      PolicyDocument: JSON.stringify(ALLOW('s3:*')),
    });
    await stage.cfn('DeleteStack', { StackName: 'one' });
    const stack = await stage.settled('one');
    expect([stack.status, stack.statusReason]).toEqual([
      'DELETE_FAILED',
      'The following resource(s) failed to delete: [Role]. ',
    ]);
    expect(stack.resources.get('Role')?.statusReason).toMatch(/HandlerErrorCode: ResourceConflict/);
    await stage.cfn('DeleteStack', { StackName: 'one', RetainResources: ['Role'] });
    expect((await stage.settled('one')).status).toBe('DELETE_COMPLETE');
    expect(roles()).toEqual(['r']);
  });

  it('can be deleted by force', async () => {
    await create('one', { Role: role({ RoleName: 'r' }) });
    await stage.call('iam', 'PutRolePolicy', {
      RoleName: 'r',
      PolicyName: 'foreign',
      PolicyDocument: JSON.stringify(ALLOW('s3:*')),
    });
    await stage.cfn('DeleteStack', { StackName: 'one' });
    expect((await stage.settled('one')).status).toBe('DELETE_FAILED');
    await stage.cfn('DeleteStack', { StackName: 'one', DeletionMode: 'FORCE_DELETE_STACK' });
    expect((await stage.settled('one')).status).toBe('DELETE_COMPLETE');
  });

  it('end in ROLLBACK_FAILED', async () => {
    const caller = await stage.user('no-delete', {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: '*', Resource: '*' },
        { Effect: 'Deny', Action: 'iam:DeleteRole', Resource: '*' },
      ],
    });
    const body = templateOf({ Bad: role({ RoleName: 'bad', Policies: BAD_POLICY }) });
    await stage.call(
      'cloudformation',
      'CreateStack',
      { StackName: 'one', TemplateBody: body, ...NAMED },
      caller,
    );
    expect((await stage.settled('one')).status).toBe('ROLLBACK_FAILED');
    await stage.cfn('DeleteStack', { StackName: 'one' });
    expect((await stage.settled('one')).status).toBe('DELETE_COMPLETE');
    expect(roles()).toEqual([]);
  });
});

describe('deletion', () => {
  it('goes against the order of references and spares what is retained', async () => {
    await create('one', {
      Kept: {
        Type: 'AWS::S3::Bucket',
        DeletionPolicy: 'RetainExceptOnCreate',
        Properties: { BucketName: 'kept-1' },
      },
      Role: role({ RoleName: 'r' }, { DependsOn: 'Kept' }),
    });
    const mark = (await stage.timeline('one')).length;
    const { id } = await stage.settled('one');
    await stage.cfn('DeleteStack', { StackName: 'one' });
    expect(await since('one', mark)).toEqual([
      'one DELETE_IN_PROGRESS [User Initiated]',
      'Role DELETE_IN_PROGRESS',
      'Role DELETE_COMPLETE',
      'Kept DELETE_SKIPPED',
      'one DELETE_COMPLETE',
    ]);
    expect(buckets()).toEqual(['kept-1']);
    expect(await stage.cfn('DescribeStacks', { StackName: id })).toMatchObject({
      Stacks: [{ StackStatus: 'DELETE_COMPLETE' }],
    });
    await create('one', { Role: role({ RoleName: 'r' }) });
    expect((await stage.settled('one')).id).not.toBe(id);
  });
});

describe('exports', () => {
  const exporting = (value: string) => ({
    Outputs: { Shared: { Value: value, Export: { Name: 'shared' } } },
  });
  const importing = { R: role({ RoleName: { 'Fn::ImportValue': 'shared' } }) };

  it('are imported, and then can neither change nor go', async () => {
    await create('from', { B: { Type: 'AWS::S3::Bucket' } }, exporting('role-1'));
    await create('to', importing);
    expect(roles()).toEqual(['role-1']);
    await update('from', { B: { Type: 'AWS::S3::Bucket' } }, exporting('role-2'));
    expect(await stage.timeline('from')).toContain(
      'from UPDATE_ROLLBACK_IN_PROGRESS [Export shared cannot be updated as it is in use by to. ]',
    );
    await stage.cfn('DeleteStack', { StackName: 'from' });
    expect((await stage.settled('from')).statusReason).toBe(
      'Export shared cannot be deleted as it is in use by to',
    );
    await stage.cfn('DeleteStack', { StackName: 'to' });
    await stage.settled('to');
    await stage.cfn('DeleteStack', { StackName: 'from' });
    expect((await stage.settled('from')).status).toBe('DELETE_COMPLETE');
  });

  it('exist once, and missing ones fail', async () => {
    await create('a', { B: { Type: 'AWS::S3::Bucket' } }, exporting('x'));
    await create('b', { B: { Type: 'AWS::S3::Bucket' } }, exporting('y'));
    expect(await stage.timeline('b')).toContain(
      'b ROLLBACK_IN_PROGRESS [Export with name shared is already exported by stack a. Exported names must be unique in a region of an account. Rollback requested by user.]',
    );
    await create('c', { R: role({ RoleName: { 'Fn::ImportValue': 'nothing' } }) });
    expect(await stage.timeline('c')).toEqual([
      'c CREATE_IN_PROGRESS [User Initiated]',
      'c ROLLBACK_IN_PROGRESS [No export named nothing found. Rollback requested by user.]',
      'c ROLLBACK_COMPLETE',
    ]);
    await create('d', { B: { Type: 'AWS::S3::Bucket' } });
    await update('d', { R: role({ RoleName: { 'Fn::ImportValue': 'nothing' } }) });
    expect((await stage.timeline('d')).slice(-4)).toEqual([
      'd UPDATE_IN_PROGRESS [User Initiated]',
      'd UPDATE_ROLLBACK_IN_PROGRESS [No export named nothing found]',
      'd UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS',
      'd UPDATE_ROLLBACK_COMPLETE',
    ]);
  });
});
