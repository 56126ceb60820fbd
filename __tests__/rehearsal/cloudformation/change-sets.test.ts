import { beforeEach, describe, expect, it } from '@jest/globals';
import { ACCOUNT, NAMED, refusal, role, type Stage, setStage, templateOf } from './stage.ts';

let stage: Stage;
beforeEach(() => {
  stage = setStage();
});

async function changeSet(
  resources: object,
  rest: object = {},
  more: object = {},
): Promise<Record<string, unknown>> {
  const kind = { ChangeSetType: 'UPDATE' };
  const body = { TemplateBody: templateOf(resources, rest) };
  const input = { StackName: 'one', ChangeSetName: 'cs', ...kind, ...body, ...NAMED, ...more };
  const { Id } = await stage.cfn('CreateChangeSet', input);
  await stage.settled('one');
  return stage.cfn('DescribeChangeSet', { ChangeSetName: Id, IncludePropertyValues: true });
}

async function create(resources: object, rest: object = {}, more: object = {}): Promise<void> {
  const body = { TemplateBody: templateOf(resources, rest) };
  await stage.cfn('CreateStack', { StackName: 'one', ...body, ...NAMED, ...more });
  expect((await stage.settled('one')).status).toBe('CREATE_COMPLETE');
}

/** `Action LogicalId Replacement [Scope]` and then `Name source cause recreation evaluation` of each detail. */
function lines(description: Record<string, unknown>): readonly string[] {
  const changes = description['Changes'] as readonly { readonly ResourceChange: Record<string, unknown> }[];
  return changes.flatMap(({ ResourceChange: change }) => [
    [
      change['Action'],
      change['LogicalResourceId'],
      change['Replacement'] ?? '-',
      `[${change['Scope']}]`,
    ].join(' '),
    ...(change['Details'] as readonly Record<string, unknown>[]).map((detail) => {
      const target = detail['Target'] as Record<string, unknown>;
      return [
        ' ',
        target['Name'] ?? target['Attribute'],
        detail['ChangeSource'],
        detail['CausingEntity'] ?? '-',
        target['RequiresRecreation'],
        detail['Evaluation'],
      ].join(' ');
    }),
  ]);
}

const POLICY = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] };
const policyOf = (name: object | string) => ({
  Type: 'AWS::IAM::Policy',
  Properties: { PolicyName: 'p', PolicyDocument: POLICY, Roles: [name] },
});
const NAME = {
  Parameters: {
    Name: { Type: 'String', Default: 'r1' },
    Key: { Type: 'String', Default: 'k', NoEcho: true },
  },
};

const DEPENDENT = {
  RoleName: { 'Fn::Sub': '${R}-too' },
  Description: { 'Fn::Select': [1, { 'Fn::Split': ['/', { 'Fn::GetAtt': 'R.Arn' }] }] },
};

describe('the difference', () => {
  it.each<readonly [string, object, object, object, readonly string[]]>([
    [
      'a changed property',
      { R: role({ Description: 'a' }) },
      { R: role({ Description: 'b' }) },
      {},
      ['Modify R False [Properties]', '  Description DirectModification - Never Static'],
    ],
    [
      'a removed property',
      { R: role({ Description: 'a' }) },
      { R: role() },
      {},
      ['Modify R False [Properties]', '  Description DirectModification - Never Static'],
    ],
    [
      'a property that needs a replacement',
      { R: role({ RoleName: 'a' }) },
      { R: role({ RoleName: 'b' }) },
      {},
      ['Modify R True [Properties]', '  RoleName DirectModification - Always Static'],
    ],
    ['additions and removals', { A: role() }, { B: role() }, {}, ['Add B - []', 'Remove A - []']],
    [
      'a changed parameter',
      { R: role({ RoleName: { Ref: 'Name' } }) },
      { R: role({ RoleName: { Ref: 'Name' } }) },
      { Parameters: [{ ParameterKey: 'Name', ParameterValue: 'r2' }] },
      ['Modify R True [Properties]', '  RoleName ParameterReference Name Always Static'],
    ],
    [
      'what depends on a replaced resource',
      { R: role({ RoleName: 'a' }), P: policyOf({ Ref: 'R' }) },
      { R: role({ RoleName: 'b' }), P: policyOf({ Ref: 'R' }) },
      {},
      [
        'Modify R True [Properties]',
        '  RoleName DirectModification - Always Static',
        'Modify P False [Properties]',
        '  Roles ResourceReference R Never Dynamic',
      ],
    ],
    [
      'a replacement that depends on another, and values that nobody knows yet',
      { R: role({ RoleName: 'a' }), B: role(DEPENDENT) },
      { R: role({ RoleName: 'b' }), B: role(DEPENDENT) },
      {},
      [
        'Modify R True [Properties]',
        '  RoleName DirectModification - Always Static',
        'Modify B Conditional [Properties]',
        '  RoleName ResourceReference R Conditionally Dynamic',
        '  Description ResourceAttribute R.Arn Never Dynamic',
      ],
    ],
    [
      'tags of the stack and of the resource',
      { R: role({ Tags: [{ Key: 'a', Value: '1' }] }), P: policyOf('other') },
      { R: role({ Tags: [{ Key: 'a', Value: '2' }] }), P: policyOf('other') },
      { Tags: [{ Key: 'team', Value: 'x' }] },
      [
        'Modify R False [Tags]',
        '  Tags DirectModification - Never Static',
        '  Tags DirectModification - Never Static',
      ],
    ],
    [
      'attributes of the resource',
      { R: role({}, { Metadata: { a: 1 } }) },
      { R: role({}, { Metadata: { a: 2 }, DeletionPolicy: 'Retain' }) },
      {},
      [
        'Modify R False [Metadata,DeletionPolicy]',
        '  Metadata DirectModification - Never Static',
        '  DeletionPolicy DirectModification - Never Static',
      ],
    ],
    [
      'only an output',
      { R: role() },
      { R: role() },
      { TemplateBody: templateOf({ R: role() }, { Outputs: { O: { Value: 'x' } } }) },
      [],
    ],
  ])('shows %s', async (_title, before, after, more, expected) => {
    await stage.call('iam', 'CreateRole', {
      RoleName: 'other',
      AssumeRolePolicyDocument: JSON.stringify(TRUSTED),
    });
    await create(before, NAME);
    const description = await changeSet(after, NAME, more);
    expect([description['Status'], description['StatusReason']]).toEqual(['CREATE_COMPLETE', undefined]);
    expect(lines(description)).toEqual(expected);
  });

  it('shows values before and after, but none of a NoEcho parameter', async () => {
    await create({ R: role({ Description: { 'Fn::Sub': 'a ${Key}' } }) }, NAME);
    const description = await changeSet({ R: role({ Description: { 'Fn::Sub': 'b ${Key}' } }) }, NAME, {
      Parameters: [{ ParameterKey: 'Key', ParameterValue: 'very secret' }],
    });
    const text = JSON.stringify(description);
    expect(text).not.toContain('very secret');
    expect(text).toContain('a ****');
    expect(text).toContain('b ****');
    expect(JSON.stringify((await stage.settled('one')).events)).not.toContain('secret');
  });

  it('executes to exactly what it showed', async () => {
    await create({ A: role({ RoleName: 'a' }), B: role({ RoleName: 'b' }) });
    await changeSet({ A: role({ RoleName: 'a2' }), C: role({ RoleName: 'c' }) });
    await stage.cfn('ExecuteChangeSet', { ChangeSetName: 'cs', StackName: 'one' });
    expect((await stage.settled('one')).status).toBe('UPDATE_COMPLETE');
    expect([...(stage.state.accounts.get(ACCOUNT)?.iam.roles.keys() ?? [])].sort()).toEqual(['a2', 'c']);
    const summary = await stage.cfn('ListChangeSets', { StackName: 'one' });
    expect(summary).toMatchObject({
      Summaries: [{ ChangeSetName: 'cs', Status: 'CREATE_COMPLETE', ExecutionStatus: 'EXECUTE_COMPLETE' }],
    });
  });
});

const TRUSTED = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};

describe('a change set', () => {
  it.each<readonly [string, object]>([
    [
      'the same template',
      { TemplateBody: templateOf({ R: role() }, { Parameters: { P: { Type: 'String', Default: '1' } } }) },
    ],
    [
      'the previous template and values',
      {
        TemplateBody: undefined,
        UsePreviousTemplate: 'true',
        Parameters: [{ ParameterKey: 'P', UsePreviousValue: 'true' }],
      },
    ],
    [
      'another order of members',
      {
        TemplateBody: JSON.stringify({
          Resources: { R: role() },
          Parameters: { P: { Default: '1', Type: 'String' } },
        }),
      },
    ],
    ['a parameter that nothing uses', { Parameters: [{ ParameterKey: 'P', ParameterValue: '2' }] }],
  ])('without changes fails: %s', async (_title, more) => {
    const rest = { Parameters: { P: { Type: 'String', Default: '1' } } };
    await create({ R: role() }, rest);
    expect(await changeSet({ R: role() }, rest, more)).toMatchObject({
      Status: 'FAILED',
      ExecutionStatus: 'UNAVAILABLE',
      StatusReason:
        "The submitted information didn't contain changes. Submit different information to create a change set.",
      Changes: [],
    });
    expect(await refusal(stage.cfn('ExecuteChangeSet', { ChangeSetName: 'cs', StackName: 'one' }))).toMatch(
      /^InvalidChangeSetStatus: ChangeSet \[arn:.*\] cannot be executed in its current status of \[FAILED\]$/,
    );
  });

  it('keeps values with UsePreviousValue', async () => {
    const rest = { Parameters: { P: { Type: 'String' }, Q: { Type: 'String' } } };
    const resources = { R: role({ Description: { 'Fn::Sub': '${P} ${Q}' } }) };
    const parameter = (key: string, value: string) => ({ ParameterKey: key, ParameterValue: value });
    await create(resources, rest, { Parameters: [parameter('P', 'p1'), parameter('Q', 'q1')] });
    const description = await changeSet(resources, rest, {
      Parameters: [{ ParameterKey: 'P', UsePreviousValue: true }, parameter('Q', 'q2')],
    });
    expect(description['Parameters']).toEqual([parameter('P', 'p1'), parameter('Q', 'q2')]);
  });

  it('creates a stack by way of REVIEW_IN_PROGRESS', async () => {
    const description = await changeSet({ R: role({ RoleName: 'r' }) }, {}, { ChangeSetType: 'CREATE' });
    expect(lines(description)).toEqual(['Add R - []']);
    expect(await stage.timeline('one')).toEqual(['one REVIEW_IN_PROGRESS [User Initiated]']);
    await stage.cfn('ExecuteChangeSet', { ChangeSetName: String(description['ChangeSetId']) });
    expect((await stage.timeline('one')).slice(1, 3)).toEqual([
      'one CREATE_IN_PROGRESS [User Initiated]',
      'R CREATE_IN_PROGRESS',
    ]);
    expect((await stage.settled('one')).status).toBe('CREATE_COMPLETE');
    expect(await refusal(stage.cfn('ExecuteChangeSet', { ChangeSetName: 'cs', StackName: 'one' }))).toMatch(
      /cannot be executed in its current execution status of \[EXECUTE_COMPLETE\]$/,
    );
  });

  it('is found by id or by name with its stack, until it is deleted', async () => {
    const { ChangeSetId } = await changeSet({ R: role() }, {}, { ChangeSetType: 'CREATE' });
    const id = String(ChangeSetId);
    for (const input of [{ ChangeSetName: id }, { ChangeSetName: 'cs', StackName: 'one' }]) {
      expect(await stage.cfn('DescribeChangeSet', input)).toMatchObject({ ChangeSetId: id });
    }
    await stage.cfn('DeleteChangeSet', { ChangeSetName: id });
    expect(await refusal(stage.cfn('DescribeChangeSet', { ChangeSetName: 'cs', StackName: 'one' }))).toBe(
      'ChangeSetNotFound: ChangeSet [cs] does not exist',
    );
    await stage.cfn('DeleteStack', { StackName: 'one' });
    expect((await stage.settled('one')).status).toBe('DELETE_COMPLETE');
  });

  it('makes the others obsolete', async () => {
    await create({ R: role() });
    await changeSet({ R: role({ Description: 'a' }) });
    await stage.cfn('UpdateStack', {
      StackName: 'one',
      TemplateBody: templateOf({ R: role({ Description: 'b' }) }),
      ...NAMED,
    });
    await stage.settled('one');
    expect(await refusal(stage.cfn('ExecuteChangeSet', { ChangeSetName: 'cs', StackName: 'one' }))).toMatch(
      /current execution status of \[OBSOLETE\]$/,
    );
  });

  it('follows OnStackFailure', async () => {
    const bad = role({
      RoleName: 'r',
      Policies: [{ PolicyName: 'x', PolicyDocument: { Statement: 'none' } }],
    });
    await changeSet({ R: bad }, {}, { ChangeSetType: 'CREATE', OnStackFailure: 'DELETE' });
    await stage.cfn('ExecuteChangeSet', { ChangeSetName: 'cs', StackName: 'one' });
    expect((await stage.settled('one')).status).toBe('DELETE_COMPLETE');
  });
});

describe('validation before the deployment', () => {
  const filtered = async () =>
    (
      await stage.cfn('DescribeEvents', {
        ChangeSetName: 'cs',
        StackName: 'one',
        Filters: { FailedEvents: 'true' },
      })
    )['OperationEvents'];

  it.each<readonly [string, object, object]>([
    [
      'AWS::EarlyValidation::ResourceExistenceCheck',
      { R: role({ RoleName: 'taken' }) },
      {
        ValidationName: 'NAME_CONFLICT_VALIDATION',
        ValidationStatusReason: "Resource of type 'AWS::IAM::Role' with identifier 'taken' already exists.",
        ValidationPath: '/Resources/R',
      },
    ],
    [
      'AWS::EarlyValidation::ResourceExistenceCheck',
      { R: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'somebody-elses' } } },
      {
        ValidationName: 'NAME_CONFLICT_VALIDATION',
        ValidationStatusReason:
          "Resource of type 'AWS::S3::Bucket' with identifier 'somebody-elses' already exists.",
      },
    ],
    [
      'AWS::EarlyValidation::PropertyValidation',
      { R: role({ Color: 'red' }) },
      {
        ValidationName: 'PROPERTY_VALIDATION',
        ValidationStatusReason: 'Encountered unsupported property Color',
        ValidationPath: '/Resources/R/Properties/Color',
      },
    ],
  ])('fails with %s', async (hook, resources, event) => {
    await stage.call('iam', 'CreateRole', {
      RoleName: 'taken',
      AssumeRolePolicyDocument: JSON.stringify(TRUSTED),
    });
    const other = {
      kind: 'root',
      accountId: '222222222222',
      arn: 'arn:aws:iam::222222222222:root',
      userId: 'x',
    } as const;
    const configuration = { CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' } };
    await stage.call('s3', 'CreateBucket', { Bucket: 'somebody-elses', ...configuration }, other);
    const description = await changeSet(resources, {}, { ChangeSetType: 'CREATE' });
    expect(description['StatusReason']).toBe(
      `The following hook(s)/validation failed: [${hook}]. To troubleshoot Early Validation errors, use the DescribeEvents API for detailed failure information.`,
    );
    expect(await filtered()).toMatchObject([
      {
        EventType: 'VALIDATION_ERROR',
        OperationType: 'CREATE_CHANGESET',
        OperationStatus: 'FAILED',
        LogicalResourceId: 'R',
        ValidationStatus: 'FAILED',
        ValidationFailureMode: 'FAIL',
        ...event,
      },
    ]);
  });

  it('can be switched off', async () => {
    const more = { ChangeSetType: 'CREATE', DisableValidation: true };
    expect(await changeSet({ R: role({ Color: 'red' }) }, {}, more)).toMatchObject({
      Status: 'CREATE_COMPLETE',
    });
  });

  it('is skipped, and says so, where the caller may not look', async () => {
    const caller = await stage.user('blind', {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'cloudformation:*', Resource: '*' }],
    });
    const body = { TemplateBody: templateOf({ R: role({ RoleName: 'r' }) }), ...NAMED };
    const input = { StackName: 'one', ChangeSetName: 'cs', ChangeSetType: 'CREATE', ...body };
    await stage.call('cloudformation', 'CreateChangeSet', input, caller);
    await stage.settled('one');
    expect(await stage.cfn('DescribeChangeSet', { ChangeSetName: 'cs', StackName: 'one' })).toMatchObject({
      Status: 'CREATE_COMPLETE',
    });
    expect(await filtered()).toMatchObject([{ ValidationStatus: 'SKIPPED' }]);
  });
});
