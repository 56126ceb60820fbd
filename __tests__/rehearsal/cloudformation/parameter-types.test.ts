import { beforeEach, describe, expect, it } from '@jest/globals';
import { ACCOUNT, NAMED, refusal, role, type Stage, setStage, templateOf } from './stage.ts';

let stage: Stage;
beforeEach(() => {
  stage = setStage();
  const stored = stage.state.accounts.get(ACCOUNT)?.storedParameters;
  stored?.set('/roles/name', 'from-store');
  stored?.set('names', 'one,two');
});

const request = (Type: string, ParameterValue: string, more: object = {}) => ({
  StackName: 'own',
  TemplateBody: templateOf(
    { R: role({ RoleName: 'r' }) },
    {
      Parameters: { P: { Type, ...more } },
      Outputs: { P: { Value: { 'Fn::Sub': '${AWS::Region}' } }, V: output(Type) },
    },
  ),
  Parameters: [{ ParameterKey: 'P', ParameterValue }],
  ...NAMED,
});
const output = (type: string) => ({
  Value: /List/.test(type) ? { 'Fn::Join': ['+', { Ref: 'P' }] } : { Ref: 'P' },
});
const create = async (input: object) => {
  await stage.cfn('CreateStack', { ...input });
  return stage.settled('own');
};

describe('a parameter that names a stored one', () => {
  it.each([
    ['AWS::SSM::Parameter::Value<String>', '/roles/name', 'from-store'],
    ['AWS::SSM::Parameter::Value<List<String>>', 'names', 'one+two'],
    ['AWS::SSM::Parameter::Value<CommaDelimitedList>', 'names', 'one+two'],
  ])('stands for its value: %s', async (type, name, value) => {
    const stack = await create(request(type, name));
    expect(stack.outputs.find((each) => each.name === 'V')?.value).toBe(value);
    const { Stacks } = await stage.cfn('DescribeStacks', { StackName: 'own' });
    const shown = { ParameterKey: 'P', ParameterValue: name, ResolvedValue: value.replace('+', ',') };
    expect(Stacks).toMatchObject([{ Parameters: [shown] }]);
  });

  it('keeps its name when only the name is wanted', async () => {
    const stack = await create(request('AWS::SSM::Parameter::Name', '/roles/name'));
    expect(stack.outputs.find((each) => each.name === 'V')?.value).toBe('/roles/name');
  });

  it('has its name checked by the constraints, not its value', async () => {
    const type = 'AWS::SSM::Parameter::Value<String>';
    expect(await create(request(type, '/roles/name', { AllowedPattern: '/.*' }))).toMatchObject({
      status: 'CREATE_COMPLETE',
    });
    expect(
      await refusal(
        stage.cfn('CreateStack', { ...request(type, 'names', { AllowedPattern: '/.*' }), StackName: 'b' }),
      ),
    ).toMatch(/must match pattern/);
  });

  it.each(['AWS::SSM::Parameter::Value<String>', 'AWS::SSM::Parameter::Name'])(
    'must be there: %s',
    async (type) => {
      expect(await refusal(stage.cfn('CreateStack', request(type, 'nobody')))).toBe(
        'ValidationError: Unable to fetch parameters [nobody] from parameter store for this account.',
      );
    },
  );

  it('must be readable by the caller', async () => {
    const caller = await stage.user('limited', {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: ['cloudformation:*', 'iam:*'], Resource: '*' }],
    });
    const input = request('AWS::SSM::Parameter::Value<String>', '/roles/name');
    expect(await refusal(stage.call('cloudformation', 'CreateStack', input, caller))).toMatch(
      /^AccessDenied: .*ssm:GetParameters on resource: arn:aws:ssm:eu-central-1:111111111111:parameter\/roles\/name/,
    );
  });

  it('gets the new value with the next update', async () => {
    await create(request('AWS::SSM::Parameter::Value<String>', '/roles/name'));
    stage.state.accounts.get(ACCOUNT)?.storedParameters.set('/roles/name', 'later');
    await stage.cfn('UpdateStack', {
      StackName: 'own',
      UsePreviousTemplate: true,
      Parameters: [{ ParameterKey: 'P', UsePreviousValue: true }],
      ...NAMED,
    });
    expect((await stage.settled('own')).outputs.find((each) => each.name === 'V')?.value).toBe('later');
  });
});

describe('a parameter of a type of AWS', () => {
  it.each([
    ['AWS::EC2::AvailabilityZone::Name', 'eu-central-1b', 'eu-central-1b'],
    ['List<AWS::EC2::AvailabilityZone::Name>', 'eu-central-1a, eu-central-1c', 'eu-central-1a+eu-central-1c'],
  ])('is checked where that can be: %s', async (type, given, value) => {
    const stack = await create(request(type, given));
    expect(stack.outputs.find((each) => each.name === 'V')?.value).toBe(value);
  });

  it.each([
    [
      'AWS::EC2::AvailabilityZone::Name',
      'us-east-1a',
      'ValidationError: Parameter validation failed: parameter value us-east-1a for parameter name P does not exist',
    ],
    [
      'AWS::EC2::VPC::Id',
      'vpc-0123456789abcdef0',
      'ValidationError: The rehearsal has nothing in which parameter P of type AWS::EC2::VPC::Id is looked up.',
    ],
    [
      'List<AWS::EC2::Subnet::Id>',
      'subnet-0123456789abcdef0',
      'ValidationError: The rehearsal has nothing in which parameter P of type List<AWS::EC2::Subnet::Id> is looked up.',
    ],
  ])('is refused where it is not there, or cannot be looked up: %s', async (type, value, said) => {
    expect(await refusal(stage.cfn('CreateStack', request(type, value)))).toBe(said);
  });

  it('is shown by the operations that look up nothing', async () => {
    const { TemplateBody } = request('AWS::EC2::VPC::Id', '');
    expect(await stage.cfn('GetTemplateSummary', { TemplateBody })).toMatchObject({
      Parameters: [{ ParameterKey: 'P', ParameterType: 'AWS::EC2::VPC::Id' }],
    });
  });
});

it('does not take dynamic references for text', async () => {
  const TemplateBody = templateOf({ R: role({ Description: '{{resolve:ssm:/roles/name}}' }) });
  const stack = await create({ StackName: 'own', TemplateBody, ...NAMED });
  expect(stack.events.find(({ status }) => status === 'CREATE_FAILED')?.reason).toMatch(
    /The rehearsal does not follow dynamic references yet/,
  );
});
