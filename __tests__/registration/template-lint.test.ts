import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { lintTemplate } from '../../src/registration/template-lint/lint-template.ts';
import { applyWaivers, expiredWaivers, readWaivers } from '../../src/registration/template-lint/waivers.ts';

const identity = (statement: string): string => `Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      RoleName: vendor
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: ec2.amazonaws.com }, Action: sts:AssumeRole }] }
      Policies:
        - PolicyName: p
          PolicyDocument:
            Statement:
              - ${statement}
`;
const STATEMENT_LINE = 11;
const trust = (statement: string): string => `Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement:
          - ${statement}
`;
const bucket = (statement: string): string => `Resources:
  Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: b
      PolicyDocument:
        Statement:
          - ${statement}
`;
const rulesOf = (template: string): readonly string[] => lintTemplate(template).map(({ rule }) => rule);

describe('rules for statements', () => {
  it.each([
    ['{ Effect: Allow, Action: "*", Resource: "*" }', ['action-wildcard', 'self-service', 'pass-role-any']],
    ['{ Effect: Deny, Action: "*", Resource: "*" }', []],
    ['{ Effect: Allow, NotAction: "iam:*", Resource: "*" }', ['not-action']],
    ['{ Effect: Allow, Action: "ce:Get*", NotResource: "x" }', ['not-resource']],
    ['{ Effect: Allow, Action: "iam:PutRolePolicy", Resource: !GetAtt Role.Arn }', ['self-service']],
    [
      '{ Effect: Allow, Action: "iam:Put*", Resource: !Sub "arn:aws:iam::${AWS::AccountId}:role/vendor" }',
      ['self-service', 'privileged-action'],
    ],
    ['{ Effect: Allow, Action: "iam:PutRolePolicy", Resource: "arn:aws:iam::1:role/another" }', []],
    ['{ Effect: Allow, Action: iam:PassRole, Resource: "*" }', ['pass-role-any', 'privileged-action']],
    ['{ Effect: Allow, Action: iam:PassRole, Resource: "arn:aws:iam::1:role/one" }', ['privileged-action']],
    ['{ Effect: Allow, Action: "aws-portal:ViewBilling", Resource: "*" }', ['retired-action']],
    [
      '{ Effect: Allow, Action: ["ec2:TerminateInstances", "ce:Get*"], Resource: "*" }',
      ['destructive-action'],
    ],
    ['{ Effect: Allow, Action: "secretsmanager:*", Resource: "*" }', ['privileged-action']],
    ['{ Effect: Allow, Action: ["ce:Get*", "ec2:Describe*"], Resource: "*" }', []],
    [
      '!If [On, { Effect: Allow, Action: "*", Resource: "*" }, !Ref AWS::NoValue]',
      ['action-wildcard', 'self-service', 'pass-role-any'],
    ],
  ])('%s: %j', (statement, rules) => {
    const findings = lintTemplate(identity(statement));
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
    for (const { line, resource } of findings) expect([line, resource]).toEqual([STATEMENT_LINE, 'Role']);
  });

  it.each([
    [
      '{ Effect: Allow, Principal: { AWS: !Sub "arn:aws:iam::${Vendor}:root" }, Action: sts:AssumeRole }',
      ['missing-external-id'],
    ],
    [
      '{ Effect: Allow, Principal: { AWS: "arn:aws:iam::1:root" }, Action: sts:AssumeRole, Condition: { StringEquals: { "sts:AssumeRole": x } } }',
      ['missing-external-id'],
    ],
    [
      '{ Effect: Allow, Principal: { AWS: "arn:aws:iam::1:root" }, Action: sts:AssumeRole, Condition: { StringEquals: { "sts:ExternalId": !Ref Id } } }',
      [],
    ],
    [
      '{ Effect: Allow, Principal: { AWS: "arn:aws:iam::1:root" }, Action: sts:AssumeRole, Condition: { StringEqualsIfExists: { "sts:ExternalId": x } } }',
      ['missing-external-id'],
    ],
    [
      '{ Effect: Allow, Principal: { AWS: !Sub "arn:${AWS::Partition}:iam::${AWS::AccountId}:root" }, Action: sts:AssumeRole }',
      [],
    ],
    [
      '{ Effect: Allow, Principal: { AWS: !Sub "${AWS::Partition}:iam::1:root" }, Action: sts:AssumeRole, Condition: { StringEquals: { "sts:ExternalId": x } } }',
      ['malformed-principal'],
    ],
    ['{ Effect: Allow, Principal: "*", Action: sts:AssumeRole }', ['open-to-everybody']],
  ])('%s: %j', (statement, rules) => {
    expect(rulesOf(trust(statement))).toEqual(rules);
  });

  it.each([
    ['{ Effect: Allow, Principal: "*", Action: "s3:GetObject", Resource: "*" }', ['open-to-everybody']],
    [
      '{ Effect: Allow, Principal: { Service: billingreports.amazonaws.com }, Action: "s3:PutObject", Resource: "*" }',
      ['confused-deputy'],
    ],
    [
      '{ Effect: Allow, Principal: { Service: billingreports.amazonaws.com }, Action: "s3:PutObject", Resource: "*", Condition: { StringEquals: { "aws:SourceArn": "arn:aws:cur:us-east-1:1:definition/*" } } }',
      ['wildcard-in-equals'],
    ],
    [
      '{ Effect: Allow, Principal: { Service: billingreports.amazonaws.com }, Action: "s3:PutObject", Resource: "*", Condition: { StringLike: { "aws:SourceArn": "arn:aws:cur:us-east-1:1:definition/*" } } }',
      [],
    ],
  ])('%s: %j', (statement, rules) => {
    expect(rulesOf(bucket(statement))).toEqual(rules);
  });
});

describe('rules for resources', () => {
  const SET = 'Type: AWS::CloudFormation::StackSet';
  it.each([
    [
      '{ Type: AWS::IAM::Role, Properties: { ManagedPolicyArns: [!Sub "arn:${AWS::Partition}:iam::aws:policy/AdministratorAccess"] } }',
      ['administrator-access'],
    ],
    [
      '{ Type: AWS::IAM::Role, Properties: { ManagedPolicyArns: ["arn:aws:iam::aws:policy/ReadOnlyAccess"] } }',
      [],
    ],
    ['{ Type: AWS::IAM::AccessKey, Properties: { UserName: u } }', ['access-key']],
    [`{ ${SET}, Properties: { TemplateBody: "Resources: {}" } }`, ['stack-set-without-targets']],
    [
      `{ ${SET}, Properties: { StackInstancesGroup: [], TemplateBody: "Resources: { R: { Type: AWS::IAM::Role } }" } }`,
      ['stack-set-without-capabilities'],
    ],
    [
      '{ Type: AWS::S3::Bucket, Properties: { PublicAccessBlockConfiguration: { BlockPublicPolicy: false } } }',
      ['open-bucket'],
    ],
    ['{ Type: AWS::S3::Bucket }', []],
  ])('%s: %j', (resource, rules) => {
    expect(rulesOf(`Resources:\n  R: ${resource}\n`)).toEqual(rules);
  });

  it('look into the template of a stack set, with the line in the file', () => {
    const template = `Resources:
  Set:
    Type: AWS::CloudFormation::StackSet
    Properties:
      StackInstancesGroup: []
      Capabilities: [CAPABILITY_NAMED_IAM]
      TemplateBody: |
        Resources:
          Inner:
            Type: AWS::IAM::AccessKey
`;
    expect(lintTemplate(template)).toMatchObject([{ rule: 'access-key', resource: 'Set/Inner', line: 9 }]);
  });

  it('say so where that template cannot be read', () => {
    const set = `{ ${SET}, Properties: { StackInstancesGroup: [], TemplateBody: "{ no" } }`;
    expect(lintTemplate(`Resources:\n  R: ${set}\n`)).toMatchObject([
      { rule: 'unreadable-template', resource: 'R', line: 2 },
    ]);
  });

  it('understand JSON', () => {
    expect(lintTemplate('{\n "Resources": {\n  "K": { "Type": "AWS::IAM::AccessKey" } } }')).toMatchObject([
      { rule: 'access-key', resource: 'K', line: 3 },
    ]);
  });
});

describe('our own templates', () => {
  const root = new URL('../../templates/', import.meta.url);
  const read = (name: string): string => readFileSync(new URL(`octo/${name}`, root), 'utf8');
  it.each(readdirSync(new URL('octo/', root)).filter((name) => /access\.yml$/.test(name)))(
    '%s lets nobody in without an external id and gives no rights away',
    (name) => {
      const rules = new Set(rulesOf(read(name)));
      for (const rule of ['missing-external-id', 'self-service', 'administrator-access', 'action-wildcard'])
        expect(rules).not.toContain(rule);
    },
  );
});

describe('waivers', () => {
  const finding = { rule: 'access-key', resource: 'Set/Key', message: 'm' };
  const waiver = { rule: 'access-key', resource: 'Set/*', reason: 'old customers', expires: '2027-06-30' };

  it('take out what they name, and tell what they no longer need', () => {
    const idle = { ...waiver, rule: 'not-action' };
    expect(applyWaivers([finding], [waiver, idle])).toEqual({
      open: [],
      waived: [{ finding, waiver }],
      idle: [idle],
    });
    expect(applyWaivers([finding], [idle]).open).toEqual([finding]);
  });

  it.each([
    ['2027-06-30T23:59:59Z', []],
    ['2027-07-01T00:00:00Z', [waiver]],
  ])('end with their last day: %s', (now, expired) => {
    expect(expiredWaivers([waiver], new Date(now))).toEqual(expired);
  });

  it.each([
    ['rule: x', 'is not a list'],
    ['- { rule: x, resource: y, expires: 2027-01-01 }', 'has no "reason" in waiver 1'],
    ['- { rule: x, resource: y, reason: z, expires: soon }', 'has "soon" in waiver 1'],
    ['- { rule: x, resource: y, reason: z, expires: 2027-02-30 }', 'has "2027-02-30" in waiver 1'],
    ['- text', 'has no "rule" in waiver 1'],
  ])('%s %s', (text, problem) => {
    const read = readWaivers(text);
    expect('problems' in read ? read.problems.join('; ') : '').toContain(problem);
  });

  it('are read from YAML and JSON', () => {
    const expected = { value: [waiver] };
    expect(readWaivers(JSON.stringify([waiver]))).toEqual(expected);
    expect(
      readWaivers('- rule: access-key\n  resource: Set/*\n  reason: old customers\n  expires: 2027-06-30\n'),
    ).toEqual(expected);
  });
});
