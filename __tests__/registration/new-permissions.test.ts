import { describe, expect, it } from '@jest/globals';
import type { ResourceContext } from '../../src/registration/stack-change-set.ts';
import {
  type Risk,
  riskOfAction,
  riskOfManagedPolicy,
} from '../../src/registration/template-permissions/action-risk.ts';
import { newPermissions } from '../../src/registration/template-permissions/new-permissions.ts';
import { permissionLines, permissionsMarkdown } from '../../src/report/permission-changes.ts';

describe('the risk of an action', () => {
  it.each<[string, Risk]>([
    ['*', 'privilege'],
    ['iam:*', 'privilege'],
    ['iam:PassRole', 'privilege'],
    ['iam:passrole', 'privilege'],
    ['iam:Put*', 'privilege'],
    ['iam:PutRolePolicy', 'privilege'],
    ['iam:AttachRolePolicy', 'privilege'],
    ['sts:AssumeRole', 'privilege'],
    ['s3:*', 'privilege'],
    ['kms:Decrypt', 'privilege'],
    ['secretsmanager:Get*', 'privilege'],
    ['s*:GetObject', 'privilege'],
    ['ec2:*', 'delete'],
    ['ec2:TerminateInstances', 'delete'],
    ['ec2:De*', 'delete'],
    ['rds:Delete*', 'delete'],
    ['ec2:StopInstances', 'write'],
    ['ec2:S*', 'write'],
    ['ce:UpdateCostCategoryDefinition', 'write'],
    ['ec2:Describe*', 'read'],
    ['iam:List*', 'read'],
    ['iam:GetRole', 'read'],
    ['ce:get*', 'read'],
    ['dynamodb:BatchGetItem', 'read'],
  ])('%s: %s', (action, risk) => {
    expect(riskOfAction(action)).toBe(risk);
  });

  it.each<[string, Risk]>([
    ['arn:aws:iam::aws:policy/AdministratorAccess', 'privilege'],
    ['arn:aws:iam::aws:policy/AmazonEC2FullAccess', 'delete'],
    ['arn:aws:iam::aws:policy/ReadOnlyAccess', 'read'],
    ['arn:aws:iam::aws:policy/job-function/ViewOnlyAccess', 'read'],
    ['arn:aws:iam::111122223333:policy/own', 'write'],
  ])('%s: %s', (arn, risk) => {
    expect(riskOfManagedPolicy(arn)).toBe(risk);
  });
});

const policy = (...statements: readonly object[]) => ({ PolicyDocument: { Statement: statements } });
const allow = (Action: unknown, more: object = {}) => ({ Effect: 'Allow', Action, Resource: '*', ...more });
const context = (
  before: object | undefined,
  after: object | undefined,
  resourceType = 'AWS::IAM::Policy',
): ResourceContext => ({
  action: after === undefined ? 'Remove' : before === undefined ? 'Add' : 'Modify',
  logicalId: 'P',
  resourceType,
  ...(before === undefined ? {} : { before: JSON.stringify({ Properties: before }) }),
  ...(after === undefined ? {} : { after: JSON.stringify({ Properties: after }) }),
});
const seen = (...contexts: readonly ResourceContext[]) =>
  newPermissions(contexts).added.map(({ risk, what, on, principal = '' }) => [risk, what, on, principal]);

describe('the rights that a change set adds', () => {
  it.each<[string, ResourceContext, readonly (readonly string[])[]]>([
    [
      'everything of a new policy',
      context(undefined, policy(allow(['ec2:Describe*', 'iam:PassRole']))),
      [
        ['read', 'ec2:Describe*', '*', ''],
        ['privilege', 'iam:PassRole', '*', ''],
      ],
    ],
    [
      'nothing that a wildcard allowed before',
      context(policy(allow('ec2:*')), policy(allow('ec2:StopInstances'))),
      [],
    ],
    [
      'a wider action',
      context(policy(allow('ec2:Describe*')), policy(allow('ec2:*'))),
      [['delete', 'ec2:*', '*', '']],
    ],
    [
      'a wider resource',
      context(policy(allow('s3:GetObject', { Resource: 'arn:aws:s3:::a/*' })), policy(allow('s3:GetObject'))),
      [['read', 's3:GetObject', '*', '']],
    ],
    [
      'a condition that fell away',
      context(
        policy(allow('ce:Get*', { Condition: { Bool: { 'aws:SecureTransport': 'true' } } })),
        policy(allow('ce:Get*')),
      ),
      [['read', 'ce:Get*', '*', '']],
    ],
    [
      'what is no longer denied',
      context(
        policy(allow('ec2:*'), { Effect: 'Deny', Action: 'ec2:Stop*', Resource: '*' }),
        policy(allow('ec2:*')),
      ),
      [['privilege', 'no longer denied: ec2:Stop*', '*', '']],
    ],
    [
      'what a removed policy denied',
      context(policy({ Effect: 'Deny', Action: 'ec2:Stop*', Resource: '*' }), undefined),
      [['privilege', 'no longer denied: ec2:Stop*', '*', '']],
    ],
    [
      'everything but some',
      context(undefined, policy({ Effect: 'Allow', NotAction: ['iam:*'], NotResource: 'arn:x' })),
      [['privilege', 'everything but iam:*', 'everything but arn:x', '']],
    ],
    [
      'who may assume a role, and what is attached to it',
      context(
        undefined,
        {
          AssumeRolePolicyDocument: {
            Statement: [
              { Effect: 'Allow', Principal: { AWS: ['arn:aws:iam::1:root'] }, Action: 'sts:AssumeRole' },
            ],
          },
          ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'],
        },
        'AWS::IAM::Role',
      ),
      [
        ['privilege', 'arn:aws:iam::aws:policy/AdministratorAccess', '', ''],
        ['privilege', 'sts:AssumeRole', '', 'arn:aws:iam::1:root'],
      ],
    ],
    [
      'who may use a bucket',
      context(undefined, policy(allow('s3:GetObject', { Principal: '*' })), 'AWS::S3::BucketPolicy'),
      [['privilege', 's3:GetObject', '*', '*']],
    ],
    ['nothing of a bucket', context(undefined, { BucketName: 'b' }, 'AWS::S3::Bucket'), []],
  ])('%s', (_, change, expected) => {
    expect(seen(change)).toEqual(expected);
  });

  it('are found in the template of a stack set, for the linked accounts', () => {
    const template = (action: string) => ({
      TemplateBody: `Resources:\n  R:\n    Type: AWS::IAM::Policy\n    Properties:\n      PolicyDocument: { Statement: [{ Effect: Allow, Action: "${action}", Resource: !Sub "arn:\${AWS::Partition}:x" }] }\n`,
    });
    const change = context(template('ce:Get*'), template('ce:*'), 'AWS::CloudFormation::StackSet');
    expect(newPermissions([change]).added).toMatchObject([
      { logicalId: 'P / R', risk: 'delete', what: 'ce:*', on: expect.stringContaining('Partition') },
    ]);
  });

  it('of a stack set are those that its parameters switch on', () => {
    const TemplateBody = `Parameters: { Delete: { Type: String, Default: "true" } }
Conditions: { Delete: !Equals [!Ref Delete, "true"], Odd: !Equals [!Ref AWS::Region, x] }
Resources:
  On: { Type: AWS::IAM::Policy, Properties: { PolicyDocument: { Statement: [!If [Delete, { Effect: Allow, Action: "ec2:Delete*", Resource: "*" }, !Ref AWS::NoValue], { Effect: Allow, Action: "ce:Get*", Resource: "*" }] } } }
  Off: { Type: AWS::IAM::Policy, Condition: Delete, Properties: { PolicyDocument: { Statement: [{ Effect: Allow, Action: "rds:Delete*", Resource: "*" }] } } }
  Unclear: { Type: AWS::IAM::Policy, Condition: Odd, Properties: { PolicyDocument: { Statement: [{ Effect: Allow, Action: "s3:List*", Resource: "*" }] } } }
`;
    const set = (value: string) => ({
      TemplateBody,
      Parameters: [{ ParameterKey: 'Delete', ParameterValue: value }],
    });
    const whats = (value: string) =>
      newPermissions([context(undefined, set(value), 'AWS::CloudFormation::StackSet')]).added.map(
        ({ what }) => what,
      );
    expect(whats('false')).toEqual(['ce:Get*', 's3:List*']);
    expect(whats('true')).toEqual(['ec2:Delete*', 'ce:Get*', 'rds:Delete*', 's3:List*']);
  });

  it('are not known where CloudFormation does not show them', () => {
    const hidden = { action: 'Modify', logicalId: 'P', resourceType: 'AWS::IAM::Role' };
    expect(newPermissions([hidden])).toEqual({ added: [], unknown: ['P'] });
  });

  it('are shown without the words of change sets for what is not there yet', () => {
    const [, line] = permissionLines({
      added: [
        {
          logicalId: 'R',
          resourceType: 'AWS::IAM::Role',
          risk: 'privilege',
          what: 'sts:AssumeRole',
          on: '{{changeSet:KNOWN_AFTER_APPLY}}/*',
          principal: '{{changeSet:KNOWN_AFTER_APPLY}}',
          onlyIf: [],
        },
      ],
      unknown: [],
    });
    expect(line).toBe('   R for what is created here: sts:AssumeRole on what is created here/*');
  });

  it('are shown by risk, the worst first', () => {
    const changes = newPermissions([
      context(
        undefined,
        policy(
          allow(['ec2:Describe*', 'ce:Get*']),
          allow('iam:PassRole', { Condition: { StringEquals: { 'iam:PassedToService': 'x' } } }),
        ),
      ),
    ]);
    const lines = permissionLines(changes);
    expect(lines[0]).toContain('(privilege)');
    expect(lines[1]).toBe('   P: iam:PassRole on *  (only if iam:PassedToService)');
    expect(lines.at(-1)).toBe('   P: ec2:Describe*, ce:Get* on *');
    expect(permissionsMarkdown(changes).indexOf('privilege')).toBeLessThan(
      permissionsMarkdown(changes).indexOf('read'),
    );
    expect(permissionsMarkdown({ added: [], unknown: [] })).toBe('No new permissions.');
  });
});
