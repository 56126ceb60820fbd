import {
  AddRoleToInstanceProfileCommand,
  CreateAccountAliasCommand,
  CreateInstanceProfileCommand,
  CreateLoginProfileCommand,
  CreateRoleCommand,
  DeleteRoleCommand,
  DeleteUserCommand,
  GetAccessKeyLastUsedCommand,
  GetAccountAuthorizationDetailsCommand,
  GetAccountSummaryCommand,
  GetContextKeysForPrincipalPolicyCommand,
  GetInstanceProfileCommand,
  IAMClient,
  ListAccountAliasesCommand,
  ListEntitiesForPolicyCommand,
  ListInstanceProfilesForRoleCommand,
  PutUserPermissionsBoundaryCommand,
  paginateGetAccountAuthorizationDetails,
  RemoveRoleFromInstanceProfileCommand,
  SimulateCustomPolicyCommand,
} from '@aws-sdk/client-iam';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { statementSpans } from '../../src/rehearsal/iam/statement-spans.ts';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { ADMIN, ALONE, clientOf, failureOf, MEMBER, rehearseWorld } from './world.ts';

let rehearsal: Rehearsal;
let iam: IAMClient;
beforeEach(async () => {
  rehearsal = await rehearseWorld();
  iam = new IAMClient(clientOf(rehearsal, ADMIN));
});
afterEach(() => rehearsal.close());

describe('instance profiles', () => {
  it('hold one role, which cannot be deleted while they do', async () => {
    const InstanceProfileName = 'web';
    await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName, Path: '/app/' }));
    await iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName, RoleName: 'Hop' }));
    const { InstanceProfile } = await iam.send(new GetInstanceProfileCommand({ InstanceProfileName }));
    expect(InstanceProfile).toMatchObject({
      Arn: 'arn:aws:iam::111111111111:instance-profile/app/web',
      InstanceProfileId: expect.stringMatching(/^AIPA[A-Z2-7]{17}$/),
      Roles: [{ RoleName: 'Hop' }],
    });
    const second = new AddRoleToInstanceProfileCommand({ InstanceProfileName, RoleName: 'Bounded' });
    expect(await failureOf(iam.send(second))).toMatchObject({ name: 'LimitExceededException' });
    expect(await failureOf(iam.send(new DeleteRoleCommand({ RoleName: 'Hop' })))).toMatchObject({
      name: 'DeleteConflictException',
    });
    const of = await iam.send(new ListInstanceProfilesForRoleCommand({ RoleName: 'Hop' }));
    expect(of.InstanceProfiles?.map((profile) => profile.InstanceProfileName)).toEqual(['web']);
    await iam.send(new RemoveRoleFromInstanceProfileCommand({ InstanceProfileName, RoleName: 'Hop' }));
    expect(
      await failureOf(
        iam.send(new RemoveRoleFromInstanceProfileCommand({ InstanceProfileName, RoleName: 'Hop' })),
      ),
    ).toMatchObject({ name: 'NoSuchEntityException' });
  });
});

describe("the account's authorization details", () => {
  it('come in pages over all kinds together, each thing once', async () => {
    const pages = [];
    for await (const page of paginateGetAccountAuthorizationDetails({ client: iam, pageSize: 2 }, {})) {
      pages.push(page);
    }
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flatMap((page) => page.UserDetailList?.map((user) => user.UserName))).toEqual([
      'admin',
      'reader',
    ]);
    expect(pages.flatMap((page) => page.RoleDetailList?.map((role) => role.RoleName))).toEqual([
      'Deployer',
      'Bounded',
      'Hop',
    ]);
    expect(pages.flatMap((page) => page.Policies?.map((policy) => policy.PolicyName))).toEqual([
      'OnlyIamRead',
      'AdministratorAccess',
    ]);
  });

  it('show policies, boundary and tags of a role, and versions of a policy', async () => {
    const { RoleDetailList, Policies } = await iam.send(
      new GetAccountAuthorizationDetailsCommand({ Filter: ['Role', 'LocalManagedPolicy'] }),
    );
    expect(RoleDetailList?.find((role) => role.RoleName === 'Bounded')).toMatchObject({
      AttachedManagedPolicies: [{ PolicyName: 'AdministratorAccess' }],
      PermissionsBoundary: { PermissionsBoundaryArn: 'arn:aws:iam::111111111111:policy/limits/OnlyIamRead' },
      InstanceProfileList: [],
      Tags: [],
    });
    const hop = RoleDetailList?.find((role) => role.RoleName === 'Hop');
    expect(decodeURIComponent(hop?.RolePolicyList?.[0]?.PolicyDocument ?? '')).toContain('sts:AssumeRole');
    expect(Policies).toMatchObject([
      { PolicyName: 'OnlyIamRead', PolicyVersionList: [{ VersionId: 'v1', IsDefaultVersion: true }] },
    ]);
  });

  it('refuse a kind that there is not', async () => {
    const wrong = new GetAccountAuthorizationDetailsCommand({ Filter: ['Roles' as 'Role'] });
    expect(await failureOf(iam.send(wrong))).toMatchObject({ name: 'ValidationError' });
  });
});

describe('the account', () => {
  it('has one alias, which no other account may have', async () => {
    await iam.send(new CreateAccountAliasCommand({ AccountAlias: 'acme-new' }));
    expect((await iam.send(new ListAccountAliasesCommand({}))).AccountAliases).toEqual(['acme-new']);
    const other = new IAMClient(clientOf(rehearsal, MEMBER));
    expect(
      await failureOf(other.send(new CreateAccountAliasCommand({ AccountAlias: 'acme-new' }))),
    ).toMatchObject({ name: 'EntityAlreadyExistsException' });
    expect(
      await failureOf(other.send(new CreateAccountAliasCommand({ AccountAlias: 'double--dash' }))),
    ).toMatchObject({ name: 'ValidationError' });
  });

  it('counts what it holds', async () => {
    const { SummaryMap } = await iam.send(new GetAccountSummaryCommand({}));
    expect(SummaryMap).toMatchObject({
      Roles: 3,
      Users: 2,
      Policies: 1,
      PolicyVersionsInUse: 1,
      Providers: 1,
    });
  });

  it('shows IAM times in whole seconds', async () => {
    const role = new CreateRoleCommand({
      RoleName: 'now',
      AssumeRolePolicyDocument:
        '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"111111111111"},"Action":"sts:AssumeRole"}}',
    });
    const { Role } = await iam.send(role);
    expect(Role?.CreateDate?.getMilliseconds()).toBe(0);
  });
});

describe('users', () => {
  it('cannot be deleted while they have a password', async () => {
    const UserName = 'reader';
    const weak = new CreateLoginProfileCommand({ UserName, Password: 'password' });
    expect(await failureOf(iam.send(weak))).toMatchObject({ name: 'PasswordPolicyViolationException' });
    await iam.send(new CreateLoginProfileCommand({ UserName, Password: 'correct Horse 1!' }));
    expect(await failureOf(iam.send(new DeleteUserCommand({ UserName })))).toMatchObject({
      name: 'DeleteConflictException',
      message: 'Cannot delete entity, must delete login profile first.',
    });
  });

  it('leave behind when and where a key was used', async () => {
    const used = async (AccessKeyId: string) =>
      (await iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId }))).AccessKeyLastUsed;
    expect(await used('AKIAREHEARSALREADER1')).toMatchObject({ ServiceName: 'N/A', Region: 'N/A' });
    expect(await used(ADMIN.accessKeyId)).toMatchObject({ ServiceName: 'iam', Region: 'us-east-1' });
    expect(await failureOf(used(ALONE.accessKeyId))).toMatchObject({ name: 'AccessDenied' });
  });
});

describe('the uses of a policy', () => {
  const PolicyArn = 'arn:aws:iam::111111111111:policy/limits/OnlyIamRead';

  it.each([
    [{}, ['Bounded'], ['reader']],
    [{ PolicyUsageFilter: 'PermissionsPolicy' }, [], []],
    [{ EntityFilter: 'User' }, [], ['reader']],
    [{ PathPrefix: '/people/' }, [], ['reader']],
  ] as const)('are found by %j', async (filter, roles, users) => {
    const PermissionsBoundary = PolicyArn;
    await iam.send(new PutUserPermissionsBoundaryCommand({ UserName: 'reader', PermissionsBoundary }));
    const found = await iam.send(new ListEntitiesForPolicyCommand({ PolicyArn, ...filter }));
    expect(found.PolicyRoles?.map((role) => role.RoleName)).toEqual(roles);
    expect(found.PolicyUsers?.map((user) => user.UserName)).toEqual(users);
  });
});

describe('the simulator', () => {
  const document = `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Deny", "Action": "iam:*", "Resource": "*" },
    {
      "Effect": "Allow", "Action": "s3:*",
      "Resource": "arn:aws:s3:::\${aws:PrincipalTag/team}/*",
      "Condition": { "StringEquals": { "aws:RequestedRegion": "{[us-east-1]}" } }
    }
  ]
}`;

  it('says where the statements stand', () => {
    expect(statementSpans(document)).toEqual([
      { StartPosition: { Line: 4, Column: 5 }, EndPosition: { Line: 4, Column: 61 } },
      { StartPosition: { Line: 5, Column: 5 }, EndPosition: { Line: 9, Column: 6 } },
    ]);
    expect(statementSpans('{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}')).toEqual([
      { StartPosition: { Line: 1, Column: 14 }, EndPosition: { Line: 1, Column: 60 } },
    ]);
  });

  it('points to the statement that decided, and names what it was not told', async () => {
    const { EvaluationResults } = await iam.send(
      new SimulateCustomPolicyCommand({
        PolicyInputList: [document],
        ActionNames: ['iam:GetRole', 's3:GetObject'],
        ResourceArns: ['arn:aws:s3:::red/a', 'arn:aws:s3:::blue/a'],
        ContextEntries: [
          { ContextKeyName: 'aws:PrincipalTag/team', ContextKeyType: 'string', ContextKeyValues: ['red'] },
          {
            ContextKeyName: 'aws:RequestedRegion',
            ContextKeyType: 'string',
            ContextKeyValues: ['{[us-east-1]}'],
          },
        ],
      }),
    );
    expect(
      EvaluationResults?.map(({ EvalActionName, EvalResourceName, EvalDecision }) => [
        EvalActionName,
        EvalResourceName,
        EvalDecision,
      ]),
    ).toEqual([
      ['iam:GetRole', 'arn:aws:s3:::red/a', 'explicitDeny'],
      ['iam:GetRole', 'arn:aws:s3:::blue/a', 'explicitDeny'],
      ['s3:GetObject', 'arn:aws:s3:::red/a', 'allowed'],
      ['s3:GetObject', 'arn:aws:s3:::blue/a', 'implicitDeny'],
    ]);
    expect(EvaluationResults?.[2]?.MatchedStatements).toMatchObject([
      { SourcePolicyId: 'PolicyInputList.1', StartPosition: { Line: 5, Column: 5 } },
    ]);
  });

  it('refuses a bad policy as input, not as a document', async () => {
    const bad = new SimulateCustomPolicyCommand({ PolicyInputList: ['{}'], ActionNames: ['s3:GetObject'] });
    expect(await failureOf(iam.send(bad))).toMatchObject({ name: 'InvalidInputException' });
  });

  it('tells which keys the policies of a principal ask for', async () => {
    const { ContextKeyNames } = await iam.send(
      new GetContextKeysForPrincipalPolicyCommand({
        PolicySourceArn: 'arn:aws:iam::111111111111:role/Hop',
        PolicyInputList: [document],
      }),
    );
    expect(ContextKeyNames).toEqual(['aws:RequestedRegion', 'aws:PrincipalTag/team']);
  });
});
