import {
  IAMClient,
  SimulateCustomPolicyCommand,
  SimulatePrincipalPolicyCommand,
  type SimulatePrincipalPolicyCommandInput,
} from '@aws-sdk/client-iam';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { ADMIN, clientOf, failureOf, rehearseWorld } from './world.ts';

let rehearsal: Rehearsal;
let iam: IAMClient;
beforeAll(async () => {
  rehearsal = await rehearseWorld();
  iam = new IAMClient(clientOf(rehearsal, ADMIN));
});
afterAll(() => rehearsal.close());

const READER = 'arn:aws:iam::111111111111:user/people/reader';
const role = (name: string) => `arn:aws:iam::111111111111:role/${name}`;

describe('SimulatePrincipalPolicy', () => {
  it.each<[string, Partial<SimulatePrincipalPolicyCommandInput>, string]>([
    ['an action that is allowed', { ActionNames: ['iam:GetUser'] }, 'allowed'],
    ['the same in another case', { ActionNames: ['IAM:getuser'] }, 'allowed'],
    ['an action that nobody allowed', { ActionNames: ['iam:DeleteUser'] }, 'implicitDeny'],
    [
      'a resource that is denied',
      { ActionNames: ['iam:GetRole'], ResourceArns: [role('onboarding/Deployer')] },
      'explicitDeny',
    ],
    ['a resource that is not', { ActionNames: ['iam:GetRole'], ResourceArns: [role('Hop')] }, 'allowed'],
    [
      'a role behind its boundary',
      { PolicySourceArn: role('Bounded'), ActionNames: ['s3:GetObject'] },
      'implicitDeny',
    ],
    [
      'a role within its boundary',
      { PolicySourceArn: role('Bounded'), ActionNames: ['iam:GetRole'] },
      'allowed',
    ],
  ])('%s', async (_title, input, decision) => {
    const { EvaluationResults } = await iam.send(
      new SimulatePrincipalPolicyCommand({ PolicySourceArn: READER, ActionNames: [], ...input }),
    );
    expect(EvaluationResults).toHaveLength(1);
    expect(EvaluationResults?.[0]?.EvalDecision).toBe(decision);
  });

  it('answers each action for each resource, and names the policy that decided', async () => {
    const { EvaluationResults } = await iam.send(
      new SimulatePrincipalPolicyCommand({
        PolicySourceArn: READER,
        ActionNames: ['iam:GetRole', 'iam:ListRoles'],
        ResourceArns: [role('Hop'), role('onboarding/x')],
      }),
    );
    expect(
      EvaluationResults?.map((result) => [
        result.EvalActionName,
        result.EvalResourceName,
        result.EvalDecision,
        result.MatchedStatements?.map((statement) => statement.SourcePolicyId),
      ]),
    ).toEqual([
      ['iam:GetRole', role('Hop'), 'allowed', ['read']],
      ['iam:GetRole', role('onboarding/x'), 'explicitDeny', ['read']],
      ['iam:ListRoles', role('Hop'), 'implicitDeny', []],
      ['iam:ListRoles', role('onboarding/x'), 'implicitDeny', []],
    ]);
  });

  it.each([
    ['a role that is not there', role('Nobody'), ['iam:GetRole'], 'NoSuchEntityException'],
    [
      'something that is no role',
      'arn:aws:s3:::bucket-of-somebody',
      ['iam:GetRole'],
      'InvalidInputException',
    ],
    ['an action with a wildcard', READER, ['iam:*'], 'InvalidInputException'],
    ['a source that is too short', 'x', ['iam:GetRole'], 'ValidationError'],
  ])('refuses %s', async (_title, PolicySourceArn, ActionNames, name) => {
    const simulation = iam.send(new SimulatePrincipalPolicyCommand({ PolicySourceArn, ActionNames }));
    expect(await failureOf(simulation)).toMatchObject({ name });
  });
});

describe('SimulateCustomPolicy', () => {
  const decide = async (
    statement: object,
    context: Record<string, string | string[]> = {},
    ResourceArns = ['arn:aws:s3:::logs/a/b'],
  ) => {
    const { EvaluationResults } = await iam.send(
      new SimulateCustomPolicyCommand({
        ActionNames: ['s3:GetObject'],
        ResourceArns,
        PolicyInputList: [
          JSON.stringify({
            Version: '2012-10-17',
            Statement: { Effect: 'Allow', Resource: '*', Action: 's3:*', ...statement },
          }),
        ],
        ContextEntries: Object.entries(context).map(([ContextKeyName, value]) => ({
          ContextKeyName,
          ContextKeyType: 'string',
          ContextKeyValues: [value].flat(),
        })),
      }),
    );
    return EvaluationResults?.[0];
  };

  it.each<[string, object, Record<string, string | string[]>, string]>([
    ['a wildcard in the action', { Action: 's3:Get*' }, {}, 'allowed'],
    ['one character in the action', { Action: 's3:?etObject' }, {}, 'allowed'],
    ['all but other actions', { Action: undefined, NotAction: 's3:Put*' }, {}, 'allowed'],
    ['all but this action', { Action: undefined, NotAction: 's3:Get*' }, {}, 'implicitDeny'],
    [
      'all but this resource',
      { Resource: undefined, NotResource: 'arn:aws:s3:::logs/*' },
      {},
      'implicitDeny',
    ],
    ['a resource pattern over slashes', { Resource: 'arn:aws:s3:::logs/*' }, {}, 'allowed'],
    ['a resource pattern of another bucket', { Resource: 'arn:aws:s3:::log/*' }, {}, 'implicitDeny'],
    ['a pattern of another service', { Resource: 'arn:aws:ec2:*:*:*' }, {}, 'implicitDeny'],
    [
      'a variable in the resource',
      { Resource: 'arn:aws:s3:::logs/${aws:username}/*' },
      { 'aws:username': 'a' },
      'allowed',
    ],
    [
      'a variable with a wildcard as value',
      { Resource: 'arn:aws:s3:::logs/${aws:username}/*' },
      { 'aws:username': '*' },
      'implicitDeny',
    ],
    ['a variable without value', { Resource: 'arn:aws:s3:::logs/${aws:username}/*' }, {}, 'implicitDeny'],
    [
      'a condition that holds',
      { Condition: { StringEquals: { 'aws:PrincipalTag/team': 'a' } } },
      { 'AWS:principaltag/TEAM': 'a' },
      'allowed',
    ],
    [
      'a condition that does not hold',
      { Condition: { StringEquals: { 'aws:PrincipalTag/team': 'a' } } },
      { 'aws:PrincipalTag/team': 'A' },
      'implicitDeny',
    ],
    [
      'a condition without value',
      { Condition: { StringEquals: { 'aws:PrincipalTag/team': 'a' } } },
      {},
      'implicitDeny',
    ],
    [
      'a negated condition without value',
      { Condition: { StringNotEquals: { 'aws:PrincipalTag/team': 'a' } } },
      {},
      'allowed',
    ],
    [
      'a number',
      { Condition: { NumericLessThan: { 's3:max-keys': '10' } } },
      { 's3:max-keys': '9' },
      'allowed',
    ],
    [
      'a number that is none',
      { Condition: { NumericLessThan: { 's3:max-keys': '10' } } },
      { 's3:max-keys': 'nine' },
      'implicitDeny',
    ],
    [
      'an address',
      { Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } },
      { 'aws:SourceIp': '10.1.2.3' },
      'allowed',
    ],
    [
      'several values',
      { Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b'] } } },
      { 'aws:TagKeys': ['a', 'c'] },
      'implicitDeny',
    ],
  ])('%s', async (_title, statement, context, decision) => {
    expect((await decide(statement, context))?.EvalDecision).toBe(decision);
  });

  it('names the keys that nobody gave', async () => {
    const result = await decide(
      { Condition: { StringEquals: { 'aws:PrincipalTag/team': 'a', 'aws:SourceVpc': 'b' } } },
      { 'aws:SourceVpc': 'b' },
    );
    expect(result?.MissingContextValues).toEqual(['aws:PrincipalTag/team']);
  });
});
