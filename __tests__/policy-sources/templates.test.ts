import { describe, expect, it } from '@jest/globals';
import type { FoundPolicy } from '../../src/policy-sources/found-policy.ts';
import { readPolicyFile } from '../../src/policy-sources/read-policy-file.ts';

const HOST = 'token.actions.githubusercontent.com';

/** A template whose one role compares the subject with `subject`, a YAML expression. */
function template(subject: string, more = ''): string {
  return `AWSTemplateFormatVersion: 2010-09-09
Parameters:
  Org: { Type: String }
  Repo: { Type: String, Default: app }
  Number: { Type: Number, Default: 7 }
  Branches: { Type: CommaDelimitedList, Default: "main, dev" }
Mappings:
  Stage: { prod: { branch: release } }
Conditions:
  IsApp: !Equals [!Ref Repo, app]
  IsOther: !Not [!Condition IsApp]
  Both: !And [!Condition IsApp, !Equals [!Ref Org, acme]]
  Either: !Or [!Condition IsApp, !Equals [!Ref Org, acme]]
  Neither: !And [!Condition IsOther, !Equals [!Ref Org, acme]]
  Circular: !Condition Circular
${more}
Resources:
  Provider:
    Type: AWS::IAM::OIDCProvider
    Properties:
      Url: https://${HOST}
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: 2012-10-17
        Statement:
          - Effect: Allow
            Principal: { Federated: !Ref Provider }
            Action: sts:AssumeRoleWithWebIdentity
            Condition:
              StringLike:
                ${HOST}:sub: ${subject}
`;
}

const only = (source: string): FoundPolicy => {
  const [found, ...others] = readPolicyFile(source);
  expect(others).toEqual([]);
  if (found === undefined) throw new Error('No policy was found');
  return found;
};
const subjectsOf = ({ policy }: FoundPolicy): readonly string[] | undefined =>
  policy?.statements[0]?.conditions[0]?.values.map(({ text }) => text);

describe('a value of a template', () => {
  it.each<[string, readonly string[]]>([
    ['repo:acme/app:*', ['repo:acme/app:*']],
    ['!Sub "repo:acme/${Repo}:*"', ['repo:acme/app:*']],
    ['!Sub ["repo:${O}/${Repo}:*", { O: acme }]', ['repo:acme/app:*']],
    ['!Sub "repo:acme/${!Repo}:${Number}"', ['repo:acme/${Repo}:7']],
    ['{ "Fn::Sub": "repo:acme/${Repo}:*" }', ['repo:acme/app:*']],
    ['!Join [":", ["repo", !Ref Repo, "*"]]', ['repo:app:*']],
    ['!Ref Branches', ['main', 'dev']],
    ['!Select [1, !Ref Branches]', ['dev']],
    ['!Select [0, !Split ["/", "a/b"]]', ['a']],
    ['!FindInMap [Stage, prod, branch]', ['release']],
    ['!If [IsApp, yes-app, no-app]', ['yes-app']],
    ['!If [IsOther, yes-app, no-app]', ['no-app']],
    ['!If [Either, either, neither]', ['either']],
    ['!If [Neither, a, b]', ['b']],
    ['[!If [IsOther, a, !Ref AWS::NoValue], b]', ['b']],
    ['!GetAtt Provider.Arn', [`arn:aws:iam::000000000000:oidc-provider/${HOST}`]],
    ['!Sub "${Provider.Arn}"', [`arn:aws:iam::000000000000:oidc-provider/${HOST}`]],
    ['!Sub "arn:${AWS::Partition}:iam::${AWS::AccountId}:root"', ['arn:aws:iam::000000000000:root']],
  ])('%s is known', (expression, expected) => {
    const found = only(template(expression));
    expect([subjectsOf(found), found.faults, found.complete]).toEqual([expected, [], true]);
  });

  it.each<[string, string]>([
    ['!Ref Org', 'the parameter "Org" has no default'],
    ['!Sub "repo:${Org}/app:*"', 'the parameter "Org" has no default'],
    ['!Join ["/", [!Ref Org, a]]', 'the parameter "Org" has no default'],
    ['!Sub "repo:${AWS::StackName}/*"', 'AWS::StackName'],
    ['!ImportValue subject', 'Fn::ImportValue'],
    ['!GetAtt Other.Name', '"Name" of "Other"'],
    ['!Ref Unheard', '"Unheard"'],
    ['!If [Both, a, b]', 'the parameter "Org" has no default'],
    ['!If [Missing, a, b]', 'the condition "Missing"'],
    ['!If [Circular, a, b]', 'condition'],
    ['!FindInMap [Stage, dev, branch]', 'Fn::FindInMap'],
    ['!Select [9, [a]]', 'Fn::Select'],
    ['!Transform { Name: x }', 'Fn::Transform'],
  ])('%s is not known, and the statement is left out', (expression, why) => {
    const source = template(expression);
    const found = only(source);
    expect(found.complete).toBe(false);
    expect(found.policy?.statements).toEqual([]);
    const [fault, ...others] = found.faults;
    expect(others).toEqual([]);
    expect(fault?.message).toContain(why);
    const line = source.split('\n').findIndex((each) => each.includes(`${HOST}:sub`)) + 1;
    expect(found.line(fault?.path ?? '')).toBe(line);
  });
});

describe('a template', () => {
  const statement = (effect: string, subject: string): string => `
          - Effect: ${effect}
            Principal: { Federated: !Ref Provider }
            Action: sts:AssumeRoleWithWebIdentity
            Condition: { StringLike: { "${HOST}:sub": ${subject} } }`;

  it('keeps the paths of the statements that are known', () => {
    const source = `${template('!Ref Org').trimEnd()}${statement('Allow', '"repo:acme/*"')}\n`;
    const found = only(source);
    expect(found.policy?.statements.map(({ path }) => path)).toEqual([
      '$.Resources.Role.Properties.AssumeRolePolicyDocument.Statement[1]',
    ]);
    expect(found.line('$.Resources.Role.Properties.AssumeRolePolicyDocument.Statement[1].Effect')).toBe(
      source.split('\n').findLastIndex((line) => line.includes('Effect: Allow')) + 1,
    );
  });

  it.each([
    ['a Deny', statement('Deny', '!Ref Org')],
    ['an Effect', statement('!Ref Org', 'x')],
  ])('of which %s is not known says nothing about the others', (_, added) => {
    const found = only(`${template('repo:acme/app:*').trimEnd()}${added}\n`);
    expect([found.policy, found.complete, found.faults.length]).toEqual([undefined, false, 1]);
  });

  it('may be SAM, JSON, or made by CDK', () => {
    const document = {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: {
            Federated: {
              'Fn::Join': ['', ['arn:aws:iam::', { Ref: 'AWS::AccountId' }, `:oidc-provider/${HOST}`]],
            },
          },
          Action: 'sts:AssumeRoleWithWebIdentity',
        },
      ],
    };
    const json = JSON.stringify({
      Transform: 'AWS::Serverless-2016-10-31',
      Resources: {
        Work: {
          Type: 'AWS::Serverless::Function',
          Properties: { AssumeRolePolicyDocument: document },
        },
        Text: {
          Type: 'AWS::IAM::Role',
          Properties: { AssumeRolePolicyDocument: { 'Fn::ToJsonString': document } },
        },
        Bucket: { Type: 'AWS::S3::Bucket' },
      },
    });
    const found = readPolicyFile(json);
    expect(found.map(({ id, roleArn, faults }) => [id, roleArn, faults])).toEqual([
      ['Work', 'arn:aws:iam::000000000000:role/Work', []],
      ['Text', 'arn:aws:iam::000000000000:role/Text', []],
    ]);
    for (const { policy } of found)
      expect(policy?.statements[0]?.principals.entries[0]?.text).toBe(
        `arn:aws:iam::000000000000:oidc-provider/${HOST}`,
      );
  });

  it('takes the account of a provider that it names by number', () => {
    const found = only(
      template('x').replace('!Ref Provider', `arn:aws-cn:iam::123456789012:oidc-provider/${HOST}`),
    );
    expect(found.roleArn).toBe('arn:aws-cn:iam::123456789012:role/Role');
  });

  it('with resources that are made later says that it does not know them', () => {
    const source = `${template('repo:acme/app:*')}  Fn::ForEach::Roles:\n    - Name\n    - [a, b]\n    - {}\n`;
    const [known, later] = readPolicyFile(source);
    expect(known?.complete).toBe(true);
    expect(later?.faults).toEqual([
      {
        path: '$.Resources["Fn::ForEach::Roles"]',
        message: expect.stringContaining('not known before deployment'),
      },
    ]);
  });

  it('of SAM may have the policy of all its functions', () => {
    const [found] = readPolicyFile(
      JSON.stringify({
        Globals: { Function: { AssumeRolePolicyDocument: { Statement: [] } } },
        Resources: { F: { Type: 'AWS::Serverless::Function', Properties: {} } },
      }),
    );
    expect([found?.id, found?.policy?.path]).toEqual([
      'Globals.Function',
      '$.Globals.Function.AssumeRolePolicyDocument',
    ]);
  });

  it('without roles has no policies', () => {
    expect(readPolicyFile('Resources:\n  B:\n    Type: AWS::S3::Bucket\n')).toEqual([]);
  });
});
