import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Input } from '../../../src/rehearsal/service.ts';
import { NAMED, refusal, role, type Stage, setStage, templateOf } from './stage.ts';

let stage: Stage;

/** A stack in each status that refusals depend on. */
beforeEach(async () => {
  stage = setStage();
  await create('done', { R: role({ RoleName: 'done' }) });
  await create('rolled-back', { R: role({ Color: 'red' }) });
  await create('protected', { R: role() }, { EnableTerminationProtection: 'true' });
  await stage.cfn('CreateChangeSet', {
    StackName: 'reviewed',
    ChangeSetName: 'cs',
    ChangeSetType: 'CREATE',
    TemplateBody: TEMPLATE,
  });
  await stage.settled('reviewed');
  await create('gone', { R: role() });
  await stage.cfn('DeleteStack', { StackName: 'gone' });
  await stage.settled('gone');
  // Nothing is awaited here: at the first call of a test this stack is still being made.
  await stage.cfn('CreateStack', { StackName: 'busy', TemplateBody: templateOf({ R: role() }), ...NAMED });
});

const TEMPLATE = templateOf({ B: { Type: 'AWS::S3::Bucket' } });

async function create(name: string, resources: object, more: object = {}): Promise<void> {
  await stage.cfn('CreateStack', { StackName: name, TemplateBody: templateOf(resources), ...NAMED, ...more });
  await stage.settled(name);
}

const STACK = (name: string) => `arn:aws:cloudformation:eu-central-1:111111111111:stack/${name}/<id>`;
const one = (problem: string) => `ValidationError: 1 validation error detected: ${problem}`;

describe('CloudFormation refuses', () => {
  it.each<readonly [string, Input, string]>([
    [
      'CreateStack',
      { TemplateBody: TEMPLATE },
      one("Value null at 'stackName' failed to satisfy constraint: Member must not be null"),
    ],
    [
      'CreateStack',
      { StackName: 'a_b', TemplateBody: TEMPLATE },
      one(
        "Value 'a_b' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*",
      ),
    ],
    [
      'CreateStack',
      { StackName: 'x'.repeat(129), TemplateBody: TEMPLATE },
      one(
        `Value '${'x'.repeat(129)}' at 'stackName' failed to satisfy constraint: Member must have length less than or equal to 128`,
      ),
    ],
    [
      'CreateStack',
      { StackName: 'new' },
      'ValidationError: Either Template URL or Template Body must be specified.',
    ],
    [
      'CreateStack',
      { StackName: 'done', TemplateBody: TEMPLATE },
      'AlreadyExistsException: Stack [done] already exists',
    ],
    [
      'CreateStack',
      { StackName: 'rolled-back', TemplateBody: TEMPLATE },
      'AlreadyExistsException: Stack [rolled-back] already exists',
    ],
    [
      'CreateStack',
      { StackName: 'reviewed', TemplateBody: TEMPLATE },
      'AlreadyExistsException: Stack [reviewed] already exists',
    ],
    [
      'CreateStack',
      { StackName: 'new', TemplateBody: templateOf({ R: role() }) },
      'InsufficientCapabilitiesException: Requires capabilities : [CAPABILITY_IAM]',
    ],
    [
      'CreateStack',
      {
        StackName: 'new',
        TemplateBody: templateOf({ R: role({ RoleName: 'r' }) }),
        Capabilities: ['CAPABILITY_IAM'],
      },
      'InsufficientCapabilitiesException: Requires capabilities : [CAPABILITY_NAMED_IAM]',
    ],
    [
      'CreateStack',
      { StackName: 'new', TemplateBody: TEMPLATE, Capabilities: ['ALL'] },
      one(
        "Value '[ALL]' at 'capabilities' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [CAPABILITY_IAM, CAPABILITY_AUTO_EXPAND, CAPABILITY_NAMED_IAM]]",
      ),
    ],
    [
      'CreateStack',
      {
        StackName: 'new',
        TemplateBody: templateOf({ A: { Type: 'AWS::SNS::Topic' }, B: { Type: 'My::Own::Type' } }),
      },
      'ValidationError: Template format error: Unrecognized resource types: [AWS::SNS::Topic, My::Own::Type]',
    ],
    [
      'CreateStack',
      { StackName: 'new', TemplateBody: TEMPLATE, Parameters: [{ ParameterKey: 'X', ParameterValue: '' }] },
      'ValidationError: Parameters: [X] do not exist in the template',
    ],
    [
      'CreateStack',
      { StackName: 'new', TemplateBody: TEMPLATE, Tags: [{ Key: 'aws:x', Value: 'y' }] },
      'ValidationError: Tags with prefix aws: are reserved and cannot be used: aws:x',
    ],
    [
      'CreateStack',
      {
        StackName: 'new',
        TemplateBody: TEMPLATE,
        Tags: [
          { Key: 'x', Value: 'y' },
          { Key: 'x', Value: 'z' },
        ],
      },
      'ValidationError: Duplicate tag keys found: x',
    ],
    [
      'CreateStack',
      {
        StackName: 'new',
        TemplateBody: TEMPLATE,
        Tags: Array.from({ length: 51 }, (_, n) => ({ Key: `k${n}`, Value: 'v' })),
      },
      one("Value at 'tags' failed to satisfy constraint: Member must have length less than or equal to 50"),
    ],
    [
      'CreateStack',
      { StackName: 'new', TemplateBody: TEMPLATE, OnFailure: 'STAY' },
      one(
        "Value 'STAY' at 'onFailure' failed to satisfy constraint: Member must satisfy enum value set: [DO_NOTHING, ROLLBACK, DELETE]",
      ),
    ],
    [
      'CreateStack',
      { StackName: 'new', TemplateBody: TEMPLATE, OnFailure: 'DELETE', DisableRollback: 'true' },
      'ValidationError: You may not specify both DisableRollback and OnFailure.',
    ],
    [
      'CreateStack',
      {
        StackName: 'new',
        TemplateBody: templateOf(
          { B: { Type: 'AWS::S3::Bucket' } },
          { Transform: 'AWS::Serverless-2016-10-31' },
        ),
      },
      'InsufficientCapabilitiesException: Requires capabilities : [CAPABILITY_AUTO_EXPAND]',
    ],
    [
      'CreateStack',
      {
        StackName: 'new',
        Capabilities: ['CAPABILITY_AUTO_EXPAND'],
        TemplateBody: templateOf(
          { B: { Type: 'AWS::S3::Bucket' } },
          { Transform: 'AWS::Serverless-2016-10-31' },
        ),
      },
      'ValidationError: The rehearsal runs no transforms yet: AWS::Serverless-2016-10-31',
    ],
    ...['DeploymentConfig'].map(
      (name) =>
        [
          'CreateStack',
          { StackName: 'new', TemplateBody: TEMPLATE, [name]: '1' },
          `ValidationError: The rehearsal does not follow ${name} yet.`,
        ] as const,
    ),
    [
      'CreateStack',
      { StackName: 'new', TemplateBody: TEMPLATE, NotificationARNs: ['arn:aws:sns:x'] },
      'ValidationError: Notification ARN arn:aws:sns:x is not a valid SNS topic ARN.',
    ],
    [
      'CreateStack',
      { StackName: 'new', TemplateBody: TEMPLATE, TimeoutInMinutes: 0 },
      "ValidationError: 1 validation error detected: Value '0' at 'timeoutInMinutes' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ],
    [
      'CreateStack',
      { StackName: 'new', TemplateBody: TEMPLATE, TemplateURL: 'https://a.s3.amazonaws.com/t' },
      'ValidationError: You must specify only one of StackName, TemplateBody, TemplateURL.',
    ],
    [
      'CreateStack',
      { StackName: 'new', TemplateURL: 'https://example.com/t' },
      'ValidationError: TemplateURL must be a supported URL.',
    ],
    [
      'CreateStack',
      { StackName: 'new', TemplateBody: TEMPLATE, RoleARN: 'arn:aws:iam::111111111111:role/none' },
      'ValidationError: Role arn:aws:iam::111111111111:role/none is invalid or cannot be assumed',
    ],

    [
      'UpdateStack',
      { StackName: 'nobody', TemplateBody: TEMPLATE },
      'ValidationError: Stack [nobody] does not exist',
    ],
    [
      'UpdateStack',
      { StackName: 'gone', TemplateBody: TEMPLATE },
      'ValidationError: Stack [gone] does not exist',
    ],
    [
      'UpdateStack',
      { StackName: 'rolled-back', TemplateBody: TEMPLATE },
      `ValidationError: Stack:${STACK('rolled-back')} is in ROLLBACK_COMPLETE state and can not be updated.`,
    ],
    [
      'UpdateStack',
      { StackName: 'reviewed', TemplateBody: TEMPLATE },
      `ValidationError: Stack:${STACK('reviewed')} is in REVIEW_IN_PROGRESS state and can not be updated.`,
    ],
    [
      'UpdateStack',
      { StackName: 'busy', TemplateBody: TEMPLATE },
      `ValidationError: Stack:${STACK('busy')} is in CREATE_IN_PROGRESS state and can not be updated.`,
    ],
    [
      'UpdateStack',
      { StackName: 'done', UsePreviousTemplate: true, ...NAMED },
      'ValidationError: No updates are to be performed.',
    ],
    [
      'UpdateStack',
      { StackName: 'done', UsePreviousTemplate: true, TemplateBody: TEMPLATE },
      'ValidationError: You cannot specify both usePreviousTemplate and Template Body/Template URL.',
    ],
    [
      'UpdateStack',
      { StackName: 'done', TemplateBody: templateOf({ R: { Type: 'AWS::S3::Bucket' } }) },
      'ValidationError: Update of resource type is not permitted. The new template modifies resource type of the following resources: [R]',
    ],

    [
      'DeleteStack',
      { StackName: 'protected' },
      `ValidationError: Stack [${STACK('protected')}] cannot be deleted while TerminationProtection is enabled`,
    ],
    [
      'CancelUpdateStack',
      { StackName: 'done' },
      'ValidationError: CancelUpdateStack cannot be called from current stack status',
    ],
    ...(
      [
        ['no', 'it is no JSON'],
        ['{}', 'it needs a list of statements'],
        ['{"Statement":[{"Effect":"Maybe"}]}', 'Effect must be Allow or Deny'],
        ['{"Statement":[{"Effect":"Deny"}]}', 'Principal must be *'],
        [
          '{"Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}]}',
          'Action is not valid',
        ],
      ] as const
    ).map(
      ([StackPolicyBody, reason]) =>
        [
          'SetStackPolicy',
          { StackName: 'done', StackPolicyBody },
          `ValidationError: Error validating stack policy: Invalid stack policy (${reason})`,
        ] as const,
    ),
    [
      'RollbackStack',
      { StackName: 'done' },
      `ValidationError: Stack:${STACK('done')} is in CREATE_COMPLETE state and can not be rolled back.`,
    ],
    [
      'DeleteStack',
      { StackName: 'done', RetainResources: ['R'] },
      `ValidationError: Invalid operation on stack [${STACK('done')}]. User can specify retain resources only when stack is in DELETE_FAILED state.`,
    ],
    [
      'DeleteStack',
      { StackName: 'done', DeletionMode: 'FORCE_DELETE_STACK' },
      `ValidationError: Invalid operation on stack [${STACK('done')}]. FORCE_DELETE_STACK can be used only when stack is in DELETE_FAILED state.`,
    ],
    [
      'ContinueUpdateRollback',
      { StackName: 'done' },
      `ValidationError: Stack:${STACK('done')} is in CREATE_COMPLETE state and can not continue its update rollback.`,
    ],
    [
      'UpdateTerminationProtection',
      { StackName: 'done' },
      one(
        "Value null at 'enableTerminationProtection' failed to satisfy constraint: Member must not be null",
      ),
    ],

    ['DescribeStacks', { StackName: 'nobody' }, 'ValidationError: Stack with id nobody does not exist'],
    ['DescribeStacks', { StackName: 'gone' }, 'ValidationError: Stack with id gone does not exist'],
    ['DescribeStacks', { NextToken: 'nonsense' }, 'ValidationError: Invalid NextToken'],
    ['DescribeStackEvents', { StackName: 'nobody' }, 'ValidationError: Stack [nobody] does not exist'],
    [
      'DescribeStackResources',
      { StackName: 'nobody' },
      'ValidationError: Stack with id nobody does not exist',
    ],
    [
      'DescribeStackResources',
      { PhysicalResourceId: 'nobody' },
      'ValidationError: Stack for nobody does not exist',
    ],
    [
      'DescribeStackResource',
      { StackName: 'done', LogicalResourceId: 'X' },
      'ValidationError: Resource X does not exist for stack done',
    ],
    [
      'DescribeStackResource',
      { StackName: 'nobody', LogicalResourceId: 'X' },
      "ValidationError: Stack 'nobody' does not exist",
    ],
    ['ListStackResources', { StackName: 'nobody' }, 'ValidationError: Stack with id nobody does not exist'],
    ['GetTemplate', { StackName: 'nobody' }, 'ValidationError: Stack with id nobody does not exist'],
    ['GetTemplateSummary', { StackName: 'nobody' }, 'ValidationError: Stack with id nobody does not exist'],
    ['GetTemplateSummary', {}, 'ValidationError: Either Template URL or Template Body must be specified.'],
    [
      'ValidateTemplate',
      { TemplateBody: 'Resources: {' },
      'ValidationError: Template format error: YAML not well-formed. (line 1, column 13)',
    ],
    [
      'ValidateTemplate',
      { TemplateBody: templateOf({ A: { Type: 'AWS::Nothing::Here' } }) },
      'ValidationError: Template format error: Unrecognized resource types: [AWS::Nothing::Here]',
    ],
    [
      'ValidateTemplate',
      {
        TemplateBody: templateOf({
          A: { Type: 'AWS::S3::Bucket', DependsOn: 'A2' },
          A2: { Type: 'AWS::S3::Bucket', DependsOn: 'A' },
        }),
      },
      'ValidationError: Circular dependency between resources: [A, A2]',
    ],
    [
      'DescribeEvents',
      {},
      'ValidationError: One of ChangeSetName, OperationId or StackName must be specified',
    ],

    [
      'CreateChangeSet',
      { StackName: 'nobody', ChangeSetName: 'cs', TemplateBody: TEMPLATE },
      'ValidationError: Stack [nobody] does not exist',
    ],
    [
      'CreateChangeSet',
      { StackName: 'done', ChangeSetName: 'cs', TemplateBody: TEMPLATE, ChangeSetType: 'CREATE' },
      'ValidationError: Stack [done] already exists and cannot be created again with the changeSet [cs].',
    ],
    [
      'CreateChangeSet',
      { StackName: 'reviewed', ChangeSetName: 'c2', TemplateBody: TEMPLATE },
      `ValidationError: Stack:${STACK('reviewed')} is in REVIEW_IN_PROGRESS state and can not be updated.`,
    ],
    [
      'CreateChangeSet',
      { StackName: 'rolled-back', ChangeSetName: 'cs', TemplateBody: TEMPLATE },
      `ValidationError: Stack:${STACK('rolled-back')} is in ROLLBACK_COMPLETE state and can not be updated.`,
    ],
    [
      'CreateChangeSet',
      {
        StackName: 'reviewed',
        ChangeSetName: 'cs',
        TemplateBody: templateOf({ C: { Type: 'AWS::S3::Bucket' } }),
        ChangeSetType: 'CREATE',
      },
      'AlreadyExistsException: ChangeSet cs cannot be created due to a mismatch with existing attribute Template',
    ],
    [
      'CreateChangeSet',
      { StackName: 'done', ChangeSetName: 'cs', TemplateBody: TEMPLATE, OnStackFailure: 'DELETE' },
      'ValidationError: OnStackFailure DELETE is only valid for change sets of type CREATE.',
    ],
    [
      'CreateChangeSet',
      { StackName: 'done', ChangeSetName: 'cs', TemplateBody: TEMPLATE, ChangeSetType: 'IMPORT' },
      'ValidationError: ResourcesToImport must be specified for change sets of type IMPORT.',
    ],
    [
      'CreateChangeSet',
      {
        StackName: 'new',
        ChangeSetName: 'cs',
        ChangeSetType: 'CREATE',
        TemplateBody: TEMPLATE,
        DeploymentMode: 'REVERT_DRIFT',
      },
      'ValidationError: DeploymentMode REVERT_DRIFT is only valid for change sets of type UPDATE.',
    ],
    [
      'ExecuteChangeSet',
      { StackName: 'done', ChangeSetName: 'nothing' },
      'ChangeSetNotFound: ChangeSet [nothing] does not exist',
    ],
    [
      'DescribeChangeSet',
      { ChangeSetName: 'cs' },
      'ValidationError: StackName must be specified if ChangeSetName is not specified as an ARN.',
    ],
    [
      'CreateGeneratedTemplate',
      { GeneratedTemplateName: 's' },
      'InvalidAction: Could not find operation CreateGeneratedTemplate for version 2010-05-15. The rehearsal does not implement cloudformation:CreateGeneratedTemplate.',
    ],
  ])('%s %j', async (operation, input, expected) => {
    expect(await refusal(stage.cfn(operation, input))).toBe(expected);
  });

  it('bodies of more than 51,200 bytes, and accepts exactly as many', async () => {
    const fill = (bytes: number): string => TEMPLATE + ' '.repeat(bytes - Buffer.byteLength(TEMPLATE));
    expect(await refusal(stage.cfn('ValidateTemplate', { TemplateBody: fill(51_201) }))).toMatch(
      /at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to 51200$/,
    );
    expect(await stage.cfn('ValidateTemplate', { TemplateBody: fill(51_200) })).toMatchObject({
      Parameters: [],
    });
  });

  it('accepts a stack set where its condition is false', async () => {
    const template = templateOf(
      { B: { Type: 'AWS::S3::Bucket' }, S: { Type: 'AWS::CloudFormation::StackSet', Condition: 'Never' } },
      { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } } },
    );
    await stage.cfn('ValidateTemplate', { TemplateBody: template });
    await stage.cfn('CreateStack', { StackName: 'with-set', TemplateBody: template });
    expect((await stage.settled('with-set')).status).toBe('CREATE_COMPLETE');
  });

  it('to see stacks of other accounts and regions', async () => {
    const other = {
      kind: 'root',
      accountId: '222222222222',
      arn: 'arn:aws:iam::222222222222:root',
      userId: 'x',
    } as const;
    const input = { StackName: 'done' };
    expect(await refusal(stage.call('cloudformation', 'DescribeStacks', input, other))).toMatch(
      /does not exist$/,
    );
    expect(
      await refusal(stage.call('cloudformation', 'DescribeStacks', input, undefined, 'us-east-1')),
    ).toMatch(/does not exist$/);
  });
});

describe('CloudFormation repeats nothing', () => {
  it('for the same token', async () => {
    const input = { StackName: 'twice', TemplateBody: TEMPLATE, ClientRequestToken: 't1' };
    const first = await stage.cfn('CreateStack', input);
    const second = await stage.cfn('CreateStack', input);
    expect(second['StackId']).toBe(first['StackId']);
    await stage.settled('twice');
    expect((await stage.timeline('twice')).filter((line) => line.includes('User Initiated'))).toHaveLength(1);
    const changed = {
      ...input,
      TemplateBody: templateOf({ Other: { Type: 'AWS::S3::Bucket' } }),
      ClientRequestToken: 't2',
    };
    await stage.cfn('UpdateStack', changed);
    await stage.settled('twice');
    await stage.cfn('UpdateStack', changed);
    expect(
      (await stage.timeline('twice')).filter((line) => line.includes('twice UPDATE_IN_PROGRESS')),
    ).toHaveLength(1);
  });

  it('and deletes what is not there without complaint', async () => {
    expect(await stage.cfn('DeleteStack', { StackName: 'nobody' })).toEqual({});
    await stage.cfn('UpdateTerminationProtection', {
      StackName: 'protected',
      EnableTerminationProtection: 'false',
    });
    await stage.cfn('DeleteStack', { StackName: 'protected' });
    expect((await stage.settled('protected')).status).toBe('DELETE_COMPLETE');
  });
});
