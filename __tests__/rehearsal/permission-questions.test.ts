import {
  CloudFormationClient,
  CreateChangeSetCommand,
  CreateStackCommand,
  DescribeChangeSetCommand,
  ExecuteChangeSetCommand,
} from '@aws-sdk/client-cloudformation';
import {
  AddRoleToInstanceProfileCommand,
  AttachRolePolicyCommand,
  CreateInstanceProfileCommand,
  CreateRoleCommand,
  IAMClient,
  ListRolesCommand,
  TagRoleCommand,
} from '@aws-sdk/client-iam';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  GetFederationTokenCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { describe, expect, it } from '@jest/globals';
import { clientOf, disposable, failureOf, type Keys, rehearseWorld } from './world.ts';

const LIMITED: Keys = {
  accessKeyId: 'AKIAREHEARSALLIMITED',
  secretAccessKey: 'limitedSecretlimitedSecretlimitedSecret1',
};
const TRUST =
  '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}}';
const ROLES = 'arn:aws:iam::123123123123:role';

/** A world with one user, who may do exactly what the statements say. */
async function limitedTo(...statements: readonly object[]) {
  const policy = JSON.stringify({ Version: '2012-10-17', Statement: statements });
  return disposable(
    await rehearseWorld({
      seed: `
accounts:
  - id: '123123123123'
    name: limited
    roles:
      - { name: worker, trust-policy: '${TRUST}' }
      - { name: tagged, trust-policy: '${TRUST}', tags: { team: red } }
    users:
      - name: limited
        inline-policies: { all: '${policy}' }
        access-keys: [{ id: ${LIMITED.accessKeyId}, secret: ${LIMITED.secretAccessKey} }]
`,
    }),
  );
}

const allow = (Action: string | readonly string[], Resource = '*', Condition?: object): object => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition === undefined ? {} : { Condition }),
});

describe('passing a role', () => {
  const template = 'Resources: { Wait: { Type: "AWS::IAM::Role", Properties: {} } }';
  const stack = new CreateStackCommand({
    StackName: 'a',
    TemplateBody: template,
    RoleARN: `${ROLES}/worker`,
  });

  it.each([
    ['without iam:PassRole', []],
    ['with iam:PassRole for another role', [allow('iam:PassRole', `${ROLES}/other`)]],
    [
      'with iam:PassRole to another service',
      [allow('iam:PassRole', '*', { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } })],
    ],
  ])('to CloudFormation is refused %s', async (_title, statements) => {
    await using world = await limitedTo(allow('cloudformation:*'), ...statements);
    const failure = await failureOf(new CloudFormationClient(clientOf(world, LIMITED)).send(stack));
    expect(failure).toMatchObject({ name: 'AccessDenied', status: 403 });
    expect(failure.message).toContain(
      `is not authorized to perform: iam:PassRole on resource: ${ROLES}/worker because no identity-based policy allows`,
    );
  });

  it('to CloudFormation is allowed by the service that it is for', async () => {
    const condition = { StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' } };
    await using world = await limitedTo(
      allow('cloudformation:*'),
      allow('iam:PassRole', `${ROLES}/worker`, condition),
    );
    const failure = await failureOf(new CloudFormationClient(clientOf(world, LIMITED)).send(stack));
    expect(failure.name).not.toBe('AccessDenied');
  });

  it('to instances needs it too', async () => {
    const InstanceProfileName = 'web';
    const add = new AddRoleToInstanceProfileCommand({ InstanceProfileName, RoleName: 'worker' });
    const own = allow(
      ['iam:CreateInstanceProfile', 'iam:AddRoleToInstanceProfile'],
      'arn:aws:iam::123123123123:instance-profile/web',
    );
    {
      await using world = await limitedTo(own);
      const iam = new IAMClient(clientOf(world, LIMITED));
      await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName }));
      expect((await failureOf(iam.send(add))).message).toContain('iam:PassRole');
    }
    await using world = await limitedTo(
      own,
      allow('iam:PassRole', `${ROLES}/worker`, { StringLike: { 'iam:PassedToService': 'ec2.*' } }),
    );
    const iam = new IAMClient(clientOf(world, LIMITED));
    await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName }));
    await iam.send(add);
  });
});

describe('conditions on what is asked for', () => {
  const readOnly = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
  const role = (RoleName: string, Tags: { Key: string; Value: string }[] = []) =>
    new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: TRUST, Tags });

  it.each([
    [
      'iam:PolicyARN',
      allow('iam:AttachRolePolicy', '*', { ArnEquals: { 'iam:PolicyARN': readOnly } }),
      new AttachRolePolicyCommand({ RoleName: 'worker', PolicyArn: readOnly }),
      new AttachRolePolicyCommand({
        RoleName: 'worker',
        PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
      }),
    ],
    [
      'aws:RequestTag',
      allow('iam:CreateRole', '*', { StringEquals: { 'aws:RequestTag/team': 'red' } }),
      role('red', [{ Key: 'team', Value: 'red' }]),
      role('blue', [{ Key: 'team', Value: 'blue' }]),
    ],
    [
      'aws:TagKeys',
      allow('iam:CreateRole', '*', { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] } }),
      role('red', [{ Key: 'team', Value: 'red' }]),
      role('blue', [{ Key: 'other', Value: 'x' }]),
    ],
    [
      'aws:ResourceTag',
      allow('iam:TagRole', '*', { StringEquals: { 'aws:ResourceTag/team': 'red' } }),
      new TagRoleCommand({ RoleName: 'tagged', Tags: [{ Key: 'a', Value: 'b' }] }),
      new TagRoleCommand({ RoleName: 'worker', Tags: [{ Key: 'a', Value: 'b' }] }),
    ],
  ])('%s decides', async (_key, statement, allowed, refused) => {
    await using world = await limitedTo(statement);
    const iam = new IAMClient(clientOf(world, LIMITED));
    await iam.send(allowed as CreateRoleCommand);
    expect(await failureOf(iam.send(refused as CreateRoleCommand))).toMatchObject({ name: 'AccessDenied' });
  });

  it('cloudformation:ChangeSetName decides', async () => {
    const condition = { StringLike: { 'cloudformation:ChangeSetName': 'ci-*' } };
    await using world = await limitedTo(allow('cloudformation:CreateChangeSet', '*', condition));
    const cloudformation = new CloudFormationClient(clientOf(world, LIMITED));
    const create = (ChangeSetName: string) =>
      new CreateChangeSetCommand({
        StackName: 'a',
        ChangeSetName,
        ChangeSetType: 'CREATE',
        TemplateBody: 'Resources: { Bucket: { Type: "AWS::S3::Bucket" } }',
      });
    await cloudformation.send(create('ci-1'));
    expect(await failureOf(cloudformation.send(create('by-hand')))).toMatchObject({ name: 'AccessDenied' });
  });
});

describe('a change set that is named by its ARN', () => {
  const arn = 'arn:aws:cloudformation:us-east-1:123123123123:changeSet/next/0d7e';

  it('is what permission is asked for', async () => {
    await using world = await limitedTo(allow('cloudformation:DescribeChangeSet', `${arn.slice(0, -4)}*`));
    const cloudformation = new CloudFormationClient(clientOf(world, LIMITED));
    const describe = new DescribeChangeSetCommand({ ChangeSetName: arn });
    expect(await failureOf(cloudformation.send(describe))).toMatchObject({
      name: 'ChangeSetNotFoundException',
    });
    const failure = await failureOf(cloudformation.send(new ExecuteChangeSetCommand({ ChangeSetName: arn })));
    expect(failure.message).toContain(`cloudformation:ExecuteChangeSet on resource: ${arn} because`);
  });
});

describe('a federated user', () => {
  const federate = (Policy?: string) =>
    new GetFederationTokenCommand({ Name: 'partner', ...(Policy === undefined ? {} : { Policy }) });
  const everything = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}';

  async function partnerOf(world: Awaited<ReturnType<typeof limitedTo>>, policy?: string): Promise<Keys> {
    const { Credentials, FederatedUser } = await new STSClient(clientOf(world, LIMITED)).send(
      federate(policy),
    );
    expect(FederatedUser).toEqual({
      FederatedUserId: '123123123123:partner',
      Arn: 'arn:aws:sts::123123123123:federated-user/partner',
    });
    return {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken ?? '',
    };
  }
  const mayFederate = allow('sts:GetFederationToken', 'arn:aws:sts::123123123123:federated-user/partner');

  it('may do what both the user and the session policy allow, but nothing in IAM', async () => {
    await using world = await limitedTo(mayFederate, allow('cloudformation:CreateStack'));
    const client = clientOf(world, await partnerOf(world, everything));
    expect((await new STSClient(client).send(new GetCallerIdentityCommand({}))).Arn).toMatch(
      /federated-user\/partner$/,
    );
    const stack = new CreateStackCommand({ StackName: 'a', TemplateBody: 'Resources: {}' });
    expect((await failureOf(new CloudFormationClient(client).send(stack))).name).toBe('ValidationError');
    const other = new CreateChangeSetCommand({ StackName: 'a', ChangeSetName: 'b', TemplateBody: 'x' });
    expect((await failureOf(new CloudFormationClient(client).send(other))).name).toBe('AccessDenied');
    expect((await failureOf(new IAMClient(client).send(new ListRolesCommand({})))).name).toBe(
      'InvalidClientTokenId',
    );
    const assume = new AssumeRoleCommand({ RoleArn: `${ROLES}/worker`, RoleSessionName: 'no' });
    expect((await failureOf(new STSClient(client).send(assume))).name).toBe('AccessDenied');
    expect((await failureOf(new STSClient(client).send(federate()))).name).toBe('AccessDenied');
  });

  it('may do nothing without a session policy', async () => {
    await using world = await limitedTo(mayFederate, allow('cloudformation:*'));
    const client = clientOf(world, await partnerOf(world));
    const stack = new CreateStackCommand({ StackName: 'a', TemplateBody: 'Resources: {}' });
    const failure = await failureOf(new CloudFormationClient(client).send(stack));
    expect(failure.message).toContain('no session policy allows');
  });

  it('needs permission for its own name', async () => {
    await using world = await limitedTo(
      allow('sts:GetFederationToken', '*federated-user/other'.replace('*', 'arn:aws:sts::123123123123:')),
    );
    expect(await failureOf(new STSClient(clientOf(world, LIMITED)).send(federate()))).toMatchObject({
      name: 'AccessDenied',
    });
  });
});
