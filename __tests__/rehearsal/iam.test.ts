import {
  AttachRolePolicyCommand,
  CreateAccessKeyCommand,
  CreateOpenIDConnectProviderCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DeleteAccessKeyCommand,
  DeletePolicyCommand,
  DeletePolicyVersionCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  DeleteUserCommand,
  DetachRolePolicyCommand,
  GetAccountSummaryCommand,
  GetOpenIDConnectProviderCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  GetUserCommand,
  IAMClient,
  ListAccountAliasesCommand,
  ListAttachedRolePoliciesCommand,
  ListPoliciesCommand,
  ListRolesCommand,
  ListRoleTagsCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
  paginateListRoles,
  TagRoleCommand,
  UntagRoleCommand,
  UpdateAssumeRolePolicyCommand,
  UpdateRoleCommand,
} from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { ADMIN, clientOf, failureOf, type Keys, MEMBER, READER, rehearseWorld } from './world.ts';

let rehearsal: Rehearsal;
let iam: IAMClient;
beforeAll(async () => {
  rehearsal = await rehearseWorld();
  iam = new IAMClient(clientOf(rehearsal, ADMIN));
});
afterAll(() => rehearsal.close());

const as = (keys: Keys) => new IAMClient(clientOf(rehearsal, keys));
const policy = (...statements: object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements });
const trust = (Principal: unknown, more: object = {}) =>
  policy({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', ...more });
const BY_SERVICE = trust({ Service: 'ec2.amazonaws.com' });
const GITHUB = 'arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com';
const SUB = 'token.actions.githubusercontent.com:sub';
const byToken = (Condition?: object, Federated = GITHUB) =>
  policy({
    Effect: 'Allow',
    Principal: { Federated },
    Action: 'sts:AssumeRoleWithWebIdentity',
    ...(Condition === undefined ? {} : { Condition }),
  });

const create = (RoleName: string, AssumeRolePolicyDocument = BY_SERVICE, more: object = {}) =>
  iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument, ...more }));

describe('a role from birth to death', () => {
  it('is what was asked for', async () => {
    const Description = 'ümlaut & <tag>\tand "quotes"';
    const { Role } = await create('Life', BY_SERVICE, {
      Path: '/app/',
      Description,
      MaxSessionDuration: 7200,
      Tags: [{ Key: 'team', Value: 'cloud' }],
      PermissionsBoundary: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
    });
    expect(Role).toMatchObject({
      RoleName: 'Life',
      Path: '/app/',
      Arn: 'arn:aws:iam::111111111111:role/app/Life',
      RoleId: expect.stringMatching(/^AROA[A-Z2-7]{17}$/),
      CreateDate: expect.any(Date),
    });
    const { Role: read } = await iam.send(new GetRoleCommand({ RoleName: 'Life' }));
    expect(read).toMatchObject({
      Description,
      MaxSessionDuration: 7200,
      Tags: [{ Key: 'team', Value: 'cloud' }],
      PermissionsBoundary: { PermissionsBoundaryArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
    });
    expect(read?.AssumeRolePolicyDocument).toMatch(/^%7B%22Version%22%3A/);
    expect(decodeURIComponent(String(read?.AssumeRolePolicyDocument))).toBe(BY_SERVICE);
  });

  it('changes', async () => {
    await iam.send(new UpdateRoleCommand({ RoleName: 'Life', MaxSessionDuration: 3600, Description: 'new' }));
    await iam.send(
      new UpdateAssumeRolePolicyCommand({ RoleName: 'Life', PolicyDocument: trust({ AWS: '222222222222' }) }),
    );
    await iam.send(
      new TagRoleCommand({
        RoleName: 'Life',
        Tags: [
          { Key: 'TEAM', Value: 'x' },
          { Key: 'b', Value: '' },
        ],
      }),
    );
    await iam.send(new UntagRoleCommand({ RoleName: 'Life', TagKeys: ['B'] }));
    const { Tags } = await iam.send(new ListRoleTagsCommand({ RoleName: 'Life' }));
    expect(Tags).toEqual([{ Key: 'TEAM', Value: 'x' }]);
    const { Role } = await iam.send(new GetRoleCommand({ RoleName: 'Life' }));
    expect(Role).toMatchObject({ MaxSessionDuration: 3600, Description: 'new' });
    expect(decodeURIComponent(String(Role?.AssumeRolePolicyDocument))).toContain('222222222222');
  });

  it('is not deleted while it holds policies', async () => {
    const RoleName = 'Life';
    const PolicyArn = 'arn:aws:iam::aws:policy/job-function/ViewOnlyAccess';
    const PolicyDocument = policy({ Effect: 'Allow', Action: 's3:Get*', Resource: '*' });
    await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'inline', PolicyDocument }));
    await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }));
    const { AttachedPolicies } = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName }));
    expect(AttachedPolicies).toEqual([{ PolicyName: 'ViewOnlyAccess', PolicyArn }]);
    const read = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName: 'inline' }));
    expect(decodeURIComponent(String(read.PolicyDocument))).toBe(PolicyDocument);
    const conflict = (message: string) => ({ name: 'DeleteConflictException', status: 409, message });
    const remove = () => iam.send(new DeleteRoleCommand({ RoleName }));
    expect(await failureOf(remove())).toEqual(
      conflict('Cannot delete entity, must detach all policies first.'),
    );
    await iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn }));
    expect(await failureOf(remove())).toEqual(conflict('Cannot delete entity, must delete policies first.'));
    await iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName: 'inline' }));
    await remove();
    expect(await failureOf(remove())).toEqual({
      name: 'NoSuchEntityException',
      status: 404,
      message: 'The role with name Life cannot be found.',
    });
  });

  it('belongs to its account alone', async () => {
    await create('Mine');
    expect(await failureOf(as(MEMBER).send(new GetRoleCommand({ RoleName: 'Mine' })))).toMatchObject({
      name: 'NoSuchEntityException',
    });
  });
});

describe('lists come in pages', () => {
  it('that the client follows to the end', async () => {
    for (let index = 0; index < 7; index += 1) await create(`Page${index}`, BY_SERVICE, { Path: '/pages/' });
    const names: unknown[] = [];
    let pages = 0;
    for await (const page of paginateListRoles({ client: iam, pageSize: 3 }, { PathPrefix: '/pages/' })) {
      pages += 1;
      names.push(...(page.Roles ?? []).map(({ RoleName }) => RoleName));
    }
    expect(pages).toBe(3);
    expect(names).toEqual(['Page0', 'Page1', 'Page2', 'Page3', 'Page4', 'Page5', 'Page6']);
  });

  it('that refuse a made-up marker', async () => {
    expect(await failureOf(iam.send(new ListRolesCommand({ Marker: 'x' })))).toMatchObject({
      name: 'ValidationError',
      status: 400,
    });
  });
});

describe('trust policies that IAM does not take', () => {
  const malformed = (message: unknown) => ({
    name: 'MalformedPolicyDocumentException',
    status: 400,
    message,
  });
  it.each<[string, string, unknown]>([
    ['no JSON', '{', 'This policy contains invalid Json'],
    ['no object', '[]', 'Syntax errors in policy.'],
    ['no statement', '{"Version":"2012-10-17"}', 'Syntax errors in policy.'],
    [
      'another version',
      BY_SERVICE.replace('2012-10-17', '2020-01-01'),
      'The policy must contain a valid version string',
    ],
    ['a resource', trust({ AWS: '*' }, { Resource: '*' }), 'Has prohibited field Resource'],
    [
      'no principal',
      policy({ Effect: 'Allow', Action: 'sts:AssumeRole' }),
      'Missing required field Principal',
    ],
    ['no effect', policy({ Principal: '*', Action: 'sts:AssumeRole' }), 'Missing required field Effect'],
    ['no action', policy({ Effect: 'Allow', Principal: '*' }), 'Missing required field Action'],
    [
      'an action of another service',
      trust('*', { Action: 's3:GetObject' }),
      'AssumeRole policy may only specify STS AssumeRole actions.',
    ],
    [
      'an unknown operator',
      trust('*', { Condition: { StringEqual: { 'sts:ExternalId': 'x' } } }),
      'Invalid Condition type : StringEqual',
    ],
    [
      'a glued set operator',
      trust('*', { Condition: { ForAllValuesStringEquals: { 'sts:ExternalId': 'x' } } }),
      'Invalid Condition type : ForAllValuesStringEquals',
    ],
    [
      'a user that is not there',
      trust({ AWS: 'arn:aws:iam::222222222222:user/nobody' }),
      'Invalid principal in policy: "AWS":"arn:aws:iam::222222222222:user/nobody"',
    ],
    [
      'a role with the wrong path',
      trust({ AWS: 'arn:aws:iam::111111111111:role/Deployer' }),
      'Invalid principal in policy: "AWS":"arn:aws:iam::111111111111:role/Deployer"',
    ],
    ['a service that is none', trust({ Service: 'ec2' }), 'Invalid principal in policy: "SERVICE":"ec2"'],
    [
      'a provider that is no ARN',
      byToken({ StringEquals: { [SUB]: 'x' } }, 'github.com'),
      'Invalid principal in policy: "FEDERATED":"github.com"',
    ],
    [
      'GitHub without condition',
      byToken(),
      expect.stringContaining(`must evaluate the condition key ${SUB}`),
    ],
    [
      'GitHub with the audience only',
      byToken({ StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' } }),
      expect.stringContaining(SUB),
    ],
    ['GitHub with every subject', byToken({ StringLike: { [SUB]: '*' } }), expect.stringContaining(SUB)],
    [
      'GitHub with one subject and every subject',
      byToken({ StringLike: { [SUB]: ['repo:a/b:*', '??*'] } }),
      expect.stringContaining(SUB),
    ],
    [
      'GitHub with a subject that only has to be there',
      byToken({ Null: { [SUB]: 'false' } }),
      expect.stringContaining(SUB),
    ],
    [
      'Cognito without audience',
      byToken(
        { StringEquals: { 'cognito-identity.amazonaws.com:sub': 'x' } },
        'cognito-identity.amazonaws.com',
      ),
      expect.stringContaining('cognito-identity.amazonaws.com:aud'),
    ],
  ])('%s', async (_title, document, message) => {
    expect(await failureOf(create('Refused', document))).toEqual(malformed(message));
    const update = iam.send(new UpdateAssumeRolePolicyCommand({ RoleName: 'Hop', PolicyDocument: document }));
    expect(await failureOf(update)).toEqual(malformed(message));
  });

  it.each([
    ['an owner as a pattern', byToken({ StringLike: { [SUB]: 'repo:*' } })],
    ['a vendor account that is not rehearsed', trust({ AWS: 'arn:aws:iam::131920598436:root' })],
    ['a role of another account by its ARN', trust({ AWS: 'arn:aws:iam::222222222222:role/Vendor' })],
    ['the same claim in another case', byToken({ StringLike: { [SUB.toUpperCase()]: 'repo:a/b:*' } })],
    [
      'an issuer of one tenant without condition',
      byToken(undefined, GITHUB.replace('token.actions.githubusercontent.com', 'octopus.example')),
    ],
  ])('but %s it takes', async (_title, document) => {
    await create('Taken', document);
    await iam.send(new DeleteRoleCommand({ RoleName: 'Taken' }));
  });

  it('and those that are too long', async () => {
    const document = trust({
      AWS: Array.from({ length: 150 }, (_, index) => String(100_000_000_000 + index)),
    });
    expect(await failureOf(create('Long', document))).toEqual({
      name: 'LimitExceededException',
      status: 409,
      message: 'Cannot exceed quota for ACLSizePerRole: 2048',
    });
  });
});

describe('identity policies that IAM does not take', () => {
  it.each<[string, string, string]>([
    [
      'a principal',
      policy({ Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' }),
      'Policy document should not specify a principal.',
    ],
    ['no action', policy({ Effect: 'Allow', Resource: '*' }), 'Policy statement must contain actions.'],
    ['no resource', policy({ Effect: 'Allow', Action: 's3:*' }), 'Policy statement must contain resources.'],
    [
      'an action without service',
      policy({ Effect: 'Allow', Action: 'GetObject', Resource: '*' }),
      'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
    ],
    [
      'an action with two colons',
      policy({ Effect: 'Allow', Action: 's3:a:b', Resource: '*' }),
      'Actions/Condition can contain only one colon.',
    ],
    [
      'a resource that is no ARN',
      policy({ Effect: 'Allow', Action: 's3:*', Resource: 'bucket' }),
      'Resource bucket must be in ARN format or "*".',
    ],
    [
      'the same id twice',
      policy(
        { Sid: 'a', Effect: 'Allow', Action: 's3:*', Resource: '*' },
        { Sid: 'a', Effect: 'Deny', Action: 's3:*', Resource: '*' },
      ),
      'Statement IDs (SID) in a single policy must be unique.',
    ],
    [
      'an element that is none',
      policy({ Effect: 'Allow', Action: 's3:*', Resource: '*', Sort: 1 }),
      'Syntax errors in policy.',
    ],
  ])('%s', async (_title, PolicyDocument, message) => {
    const expected = { name: 'MalformedPolicyDocumentException', status: 400, message };
    expect(await failureOf(iam.send(new CreatePolicyCommand({ PolicyName: 'Bad', PolicyDocument })))).toEqual(
      expected,
    );
    const put = iam.send(new PutRolePolicyCommand({ RoleName: 'Hop', PolicyName: 'bad', PolicyDocument }));
    expect(await failureOf(put)).toEqual(expected);
  });
});

describe('managed policies', () => {
  const PolicyDocument = policy({ Effect: 'Allow', Action: 's3:*', Resource: '*' });
  const PolicyArn = 'arn:aws:iam::111111111111:policy/Versions';

  it('have at most five versions, whose numbers are not used again', async () => {
    await iam.send(new CreatePolicyCommand({ PolicyName: 'Versions', PolicyDocument }));
    const add = (SetAsDefault = false) =>
      iam.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument, SetAsDefault }));
    for (const version of ['v2', 'v3', 'v4', 'v5']) {
      expect((await add()).PolicyVersion?.VersionId).toBe(version);
    }
    expect(await failureOf(add())).toMatchObject({ name: 'LimitExceededException', status: 409 });
    const drop = (VersionId: string) => iam.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId }));
    expect(await failureOf(drop('v1'))).toMatchObject({
      name: 'DeleteConflictException',
      message: 'Cannot delete the default version of a policy.',
    });
    await drop('v5');
    expect((await add(true)).PolicyVersion?.VersionId).toBe('v6');
    const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn }));
    expect(Policy).toMatchObject({ DefaultVersionId: 'v6', AttachmentCount: 0, IsAttachable: true });
  });

  it('are not deleted while they have versions or holders', async () => {
    const remove = () => iam.send(new DeletePolicyCommand({ PolicyArn }));
    await iam.send(new AttachRolePolicyCommand({ RoleName: 'Hop', PolicyArn }));
    expect((await failureOf(remove())).message).toBe('Cannot delete a policy attached to entities.');
    await iam.send(new DetachRolePolicyCommand({ RoleName: 'Hop', PolicyArn }));
    expect((await failureOf(remove())).message).toMatch(/^This policy has more than one version\./);
    for (const VersionId of ['v1', 'v2', 'v3', 'v4']) {
      await iam.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId }));
    }
    await remove();
    expect(await failureOf(iam.send(new GetPolicyCommand({ PolicyArn })))).toMatchObject({
      name: 'NoSuchEntityException',
      status: 404,
    });
  });

  it('of AWS are known when onboarding uses them, and cannot be changed', async () => {
    const arn = (name: string) => `arn:aws:iam::aws:policy/${name}`;
    const { PolicyVersion } = await iam.send(
      new GetPolicyVersionCommand({ PolicyArn: arn('AdministratorAccess'), VersionId: 'v1' }),
    );
    expect(JSON.parse(decodeURIComponent(String(PolicyVersion?.Document)))).toEqual({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
    });
    const { Policies } = await iam.send(new ListPoliciesCommand({ Scope: 'AWS' }));
    expect(Policies?.map(({ PolicyName }) => PolicyName)).toEqual(
      expect.arrayContaining(['ReadOnlyAccess', 'SecurityAudit', 'ViewOnlyAccess']),
    );
    expect(await failureOf(iam.send(new GetPolicyCommand({ PolicyArn: arn('Unknown') })))).toMatchObject({
      name: 'NoSuchEntityException',
    });
    const attach = iam.send(new AttachRolePolicyCommand({ RoleName: 'Hop', PolicyArn: arn('Unknown') }));
    expect((await failureOf(attach)).message).toBe(
      'Policy arn:aws:iam::aws:policy/Unknown does not exist or is not attachable.',
    );
    const change = iam.send(new DeletePolicyCommand({ PolicyArn: arn('ReadOnlyAccess') }));
    expect(await failureOf(change)).toMatchObject({ name: 'AccessDenied', status: 403 });
  });
});

describe('OpenID Connect providers', () => {
  const add = (Url: string, more: object = {}) =>
    iam.send(new CreateOpenIDConnectProviderCommand({ Url, ...more }));

  it('keep the slash at the end and need no thumbprint', async () => {
    const { OpenIDConnectProviderArn } = await add('https://idp.example/path/', { ClientIDList: ['a', 'b'] });
    expect(OpenIDConnectProviderArn).toBe('arn:aws:iam::111111111111:oidc-provider/idp.example/path/');
    const provider = await iam.send(new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn }));
    expect(provider).toMatchObject({
      Url: 'idp.example/path/',
      ClientIDList: ['a', 'b'],
      ThumbprintList: [expect.stringMatching(/^[0-9a-f]{40}$/)],
    });
  });

  it.each<[string, string, object, string, number]>([
    [
      'the same again',
      'https://token.actions.githubusercontent.com',
      {},
      'EntityAlreadyExistsException',
      409,
    ],
    ['without https', 'http://idp.example', {}, 'ValidationError', 400],
    ['with a query', 'https://idp.example/?a=b', {}, 'ValidationError', 400],
    ['with a short thumbprint', 'https://idp2.example', { ThumbprintList: ['abc'] }, 'ValidationError', 400],
    [
      'with six thumbprints',
      'https://idp3.example',
      { ThumbprintList: Array(6).fill('a'.repeat(40)) },
      'InvalidInputException',
      400,
    ],
  ])('are refused %s', async (_title, url, more, name, status) => {
    expect(await failureOf(add(url, more))).toMatchObject({ name, status });
  });
});

describe('users and their keys', () => {
  it('work at once, stop working when deleted, and two are the most', async () => {
    await iam.send(new CreateUserCommand({ UserName: 'bot', Path: '/bots/' }));
    const key = async () => (await iam.send(new CreateAccessKeyCommand({ UserName: 'bot' }))).AccessKey;
    const first = await key();
    await key();
    expect(await failureOf(key())).toMatchObject({ name: 'LimitExceededException', status: 409 });
    const keys = { accessKeyId: String(first?.AccessKeyId), secretAccessKey: String(first?.SecretAccessKey) };
    expect(keys.accessKeyId).toMatch(/^AKIA[A-Z2-7]{16}$/);
    const sts = new STSClient(clientOf(rehearsal, keys));
    const { Arn } = await sts.send(new GetCallerIdentityCommand({}));
    expect(Arn).toBe('arn:aws:iam::111111111111:user/bots/bot');
    expect(await failureOf(iam.send(new DeleteUserCommand({ UserName: 'bot' })))).toMatchObject({
      message: 'Cannot delete entity, must delete access keys first.',
    });
    await iam.send(new DeleteAccessKeyCommand({ UserName: 'bot', AccessKeyId: keys.accessKeyId }));
    expect(await failureOf(sts.send(new GetCallerIdentityCommand({})))).toMatchObject({
      name: 'InvalidClientTokenId',
    });
  });

  it('may ask about themselves without saying their name', async () => {
    const { User } = await as(READER).send(new GetUserCommand({}));
    expect(User).toMatchObject({
      UserName: 'reader',
      Path: '/people/',
      Tags: [{ Key: 'team', Value: 'audit' }],
    });
  });
});

describe('permissions', () => {
  const DENIED = 'User: arn:aws:iam::111111111111:user/people/reader is not authorized to perform:';
  it.each<[string, (client: IAMClient) => Promise<unknown>, string]>([
    [
      'what nobody allowed',
      (client) => client.send(new DeleteRoleCommand({ RoleName: 'Hop' })),
      `${DENIED} iam:DeleteRole on resource: arn:aws:iam::111111111111:role/Hop because no identity-based policy allows the iam:DeleteRole action`,
    ],
    [
      'what is denied, by the path of the role',
      (client) => client.send(new GetRoleCommand({ RoleName: 'Deployer' })),
      `${DENIED} iam:GetRole on resource: arn:aws:iam::111111111111:role/onboarding/Deployer with an explicit deny in an identity-based policy`,
    ],
    [
      'a list',
      (client) => client.send(new ListRolesCommand({})),
      `${DENIED} iam:ListRoles on resource: arn:aws:iam::111111111111:role/ because no identity-based policy allows the iam:ListRoles action`,
    ],
  ])('refuse %s', async (_title, call, message) => {
    expect(await failureOf(call(as(READER)))).toEqual({ name: 'AccessDenied', status: 403, message });
  });

  it('can be tied to the boundary of the role that is changed', async () => {
    const boundary = 'arn:aws:iam::111111111111:policy/limits/OnlyIamRead';
    await iam.send(new CreateUserCommand({ UserName: 'limited' }));
    await iam.send(
      new PutUserPolicyCommand({
        UserName: 'limited',
        PolicyName: 'limited',
        PolicyDocument: policy({
          Effect: 'Allow',
          Action: ['iam:CreateRole', 'iam:PutRolePolicy'],
          Resource: '*',
          Condition: { StringEquals: { 'iam:PermissionsBoundary': boundary } },
        }),
      }),
    );
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: 'limited' }));
    const limited = as({
      accessKeyId: String(AccessKey?.AccessKeyId),
      secretAccessKey: String(AccessKey?.SecretAccessKey),
    });
    const PolicyDocument = policy({ Effect: 'Allow', Action: 's3:*', Resource: '*' });
    const put = (RoleName: string) =>
      limited.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'p', PolicyDocument }));
    expect(await failureOf(put('Hop'))).toMatchObject({ name: 'AccessDenied' });
    await expect(put('Bounded')).resolves.toBeDefined();
    const make = (RoleName: string, more: object) =>
      limited.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: BY_SERVICE, ...more }));
    expect(await failureOf(make('Free', {}))).toMatchObject({ name: 'AccessDenied' });
    await expect(make('Tied', { PermissionsBoundary: boundary })).resolves.toBeDefined();
  });

  it('allow what is allowed', async () => {
    await expect(as(READER).send(new GetRoleCommand({ RoleName: 'Hop' }))).resolves.toBeDefined();
  });
});

describe('the account', () => {
  it('has an alias and counts', async () => {
    const { AccountAliases } = await iam.send(new ListAccountAliasesCommand({}));
    expect(AccountAliases).toEqual(['acme-payer']);
    const { SummaryMap } = await iam.send(new GetAccountSummaryCommand({}));
    expect(SummaryMap).toMatchObject({ AccountAccessKeysPresent: 0, RolesQuota: 1000 });
    expect(SummaryMap?.['Roles']).toBeGreaterThanOrEqual(3);
  });
});

describe('names and values', () => {
  it.each<[string, () => Promise<unknown>, string, string]>([
    [
      'a name that is taken in another case',
      () => create('HOP'),
      'EntityAlreadyExistsException',
      'Role with name HOP already exists.',
    ],
    [
      'a name with a space',
      () => create('a b'),
      'ValidationError',
      "1 validation error detected: Value 'a b' at 'roleName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]+",
    ],
    [
      'a name that is too long',
      () => create('x'.repeat(65)),
      'ValidationError',
      `1 validation error detected: Value '${'x'.repeat(65)}' at 'roleName' failed to satisfy constraint: Member must have length less than or equal to 64`,
    ],
    [
      'a duration of 15 minutes',
      () => create('Short', BY_SERVICE, { MaxSessionDuration: 900 }),
      'ValidationError',
      "1 validation error detected: Value '900' at 'maxSessionDuration' failed to satisfy constraint: Member must have value greater than or equal to 3600",
    ],
    [
      'tags that differ in case',
      () =>
        create('Tags', BY_SERVICE, {
          Tags: [
            { Key: 'a', Value: '1' },
            { Key: 'A', Value: '2' },
          ],
        }),
      'InvalidInputException',
      'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    ],
    [
      'a boundary that is not there',
      () => create('B', BY_SERVICE, { PermissionsBoundary: 'arn:aws:iam::111111111111:policy/none' }),
      'NoSuchEntityException',
      'Scope ARN: arn:aws:iam::111111111111:policy/none does not exist or is not attachable.',
    ],
  ])('%s', async (_title, call, name, message) => {
    expect(await failureOf(call())).toMatchObject({ name, message });
  });
});
