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
const TLS_ONLY =
  '{ Effect: Deny, Principal: "*", Action: "s3:*", Resource: "*", Condition: { Bool: { "aws:SecureTransport": "false" } } }';
const bucket = (statement: string): string => `Resources:
  Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: b
      PolicyDocument:
        Statement:
          - ${TLS_ONLY}
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
    ['{ Effect: Allow, Action: "secretsmananger:ListSecrets", Resource: "*" }', ['misspelt-service']],
    ['{ Effect: Allow, Action: ["tag:Get*", "cloudwatch:Get*", "brandnewservice:Get*"], Resource: "*" }', []],
    ...['Leave', 'InviteAccountTo'].map((verb): [string, string[]] => [
      `{ Effect: Allow, Action: "organizations:${verb}Organization", Resource: "*" }`,
      ['privileged-action'],
    ]),
    [
      '{ Effect: Allow, Action: ["rds:DeleteDBInstance", "es:DeleteDomain"], Resource: "*" }',
      ['destructive-action'],
    ],
    ['{ Effect: Allow, Action: "ssm:*", Resource: "*" }', ['privileged-action']],
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

it('a bucket policy asks for TLS', () => {
  expect(rulesOf(bucket('{ Effect: Deny, Principal: "*", Action: "s3:*", Resource: "*" }'))).toEqual([]);
  expect(rulesOf(bucket(TLS_ONLY).replaceAll('aws:SecureTransport', 'aws:SourceVpc'))).toEqual([
    'tls-not-required',
  ]);
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
      ['open-bucket', 'unhardened-bucket'],
    ],
    ['{ Type: AWS::S3::Bucket }', ['unhardened-bucket']],
    [
      '{ Type: AWS::S3::Bucket, Properties: { PublicAccessBlockConfiguration: { BlockPublicPolicy: true }, BucketEncryption: {}, LifecycleConfiguration: {} } }',
      [],
    ],
    [
      '{ Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: "https://b.s3.amazonaws.com/t" } }',
      ['unread-template'],
    ],
    [
      `{ ${SET}, Properties: { StackInstancesGroup: [], TemplateURL: "https://b.s3.amazonaws.com/t" } }`,
      ['unread-template'],
    ],
    [
      '{ Type: AWS::SNS::Topic, Properties: { "Fn::Transform": { Name: AWS::Include, Parameters: { Location: x } } } }',
      ['macro'],
    ],
  ])('%s: %j', (resource, rules) => {
    expect(rulesOf(`Resources:\n  R: ${resource}\n`)).toEqual(rules);
  });

  it.each([
    ['Transform: AWS::Serverless-2016-10-31\nResources: {}\n', 'Transform', 1],
    ['Resources:\n  Fn::Transform: { Name: AWS::Include }\n', 'Fn::Transform', 2],
    ['Resources:\n  "Fn::ForEach::Roles": [A, [b], {}]\n', 'Fn::ForEach::Roles', 2],
  ])('say that they do not see what a macro makes: %j', (template, resource, line) => {
    expect(lintTemplate(template)).toMatchObject([{ rule: 'macro', resource, line }]);
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
  const names = readdirSync(root).flatMap((platform) =>
    readdirSync(new URL(platform, root))
      .filter((name) => name !== 'platform.yml')
      .map((name) => `${platform}/${name}`),
  );
  /** What the features that are off by default are for, and the keys of those who must have keys. */
  const MEANT: Readonly<Record<string, readonly string[]>> = {
    'octo/api-access.yml': ['destructive-action', 'privileged-action'],
    'octo/linked-access.yml': ['destructive-action', 'privileged-action'],
    'costimizer/iam-user.yml': ['access-key'],
    'octopus/access-key-account.yml': ['access-key'],
  };
  it.each(names)('%s has no finding but what it is meant for', (name) => {
    const rules = new Set(rulesOf(readFileSync(new URL(name, root), 'utf8')));
    expect([...rules].sort()).toEqual(MEANT[name] ?? []);
  });
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
