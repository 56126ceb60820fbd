import { CreateRoleCommand, GetRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import {
  AssumeRoleCommand,
  type AssumeRoleCommandInput,
  AssumeRoleWithWebIdentityCommand,
  GetAccessKeyInfoCommand,
  GetCallerIdentityCommand,
  GetSessionTokenCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import {
  ADMIN,
  ALONE,
  clientOf,
  failureOf,
  idToken,
  JOB,
  type Keys,
  MEMBER,
  READER,
  rehearseWorld,
} from './world.ts';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await rehearseWorld();
});
afterAll(() => rehearsal.close());

const sts = (keys: Keys = ADMIN, region?: string) => new STSClient(clientOf(rehearsal, keys, region));

const DEPLOYER = 'arn:aws:iam::111111111111:role/onboarding/Deployer';
const VENDOR = 'arn:aws:iam::222222222222:role/Vendor';
const HOP = 'arn:aws:iam::111111111111:role/Hop';

async function assumed(keys: Keys, input: Partial<AssumeRoleCommandInput>): Promise<Keys> {
  const { Credentials } = await sts(keys).send(
    new AssumeRoleCommand({ RoleArn: HOP, RoleSessionName: 'first', ...input }),
  );
  return {
    accessKeyId: String(Credentials?.AccessKeyId),
    secretAccessKey: String(Credentials?.SecretAccessKey),
    sessionToken: String(Credentials?.SessionToken),
  };
}

describe('GetCallerIdentity', () => {
  it('says who a user is', async () => {
    const { $metadata: _, ...identity } = await sts().send(new GetCallerIdentityCommand({}));
    expect(identity).toEqual({
      UserId: expect.stringMatching(/^AIDA[A-Z2-7]{17}$/),
      Account: '111111111111',
      Arn: 'arn:aws:iam::111111111111:user/admin',
    });
  });

  it('names a role session without the path of its role', async () => {
    const keys = await assumed(ADMIN, {});
    const { Arn, UserId } = await sts(keys).send(new GetCallerIdentityCommand({}));
    expect(Arn).toBe('arn:aws:sts::111111111111:assumed-role/Hop/first');
    expect(UserId).toMatch(/^AROA[A-Z2-7]{17}:first$/);
  });
});

describe('AssumeRoleWithWebIdentity', () => {
  const login = async (
    changes: Partial<{ RoleArn: string; DurationSeconds: number; WebIdentityToken: string; Policy: string }>,
  ) =>
    new STSClient({ endpoint: rehearsal.url, region: 'eu-west-1', maxAttempts: 1 }).send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: DEPLOYER,
        RoleSessionName: 'GitHubActions',
        WebIdentityToken: changes.WebIdentityToken ?? (await idToken(rehearsal)),
        ...changes,
      }),
    );

  it('gives a genuine token of the trusted job a session', async () => {
    const before = Date.now();
    const answer = await login({});
    expect(answer).toMatchObject({
      AssumedRoleUser: { Arn: 'arn:aws:sts::111111111111:assumed-role/Deployer/GitHubActions' },
      SubjectFromWebIdentityToken: 'repo:acme@4242/onboarding@777:ref:refs/heads/main',
      Audience: 'sts.amazonaws.com',
      Provider: 'arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com',
    });
    expect(answer.PackedPolicySize).toBeUndefined();
    expect(answer.Credentials?.SessionToken?.length).toBeGreaterThan(900);
    const lifetime = Number(answer.Credentials?.Expiration?.getTime()) - before;
    expect(Math.abs(lifetime - 3600_000)).toBeLessThan(5000);
  });

  it('says how much of the space a session policy takes, and enforces it', async () => {
    const Policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'iam:ListRoles', Resource: '*' }],
    });
    const { Credentials, PackedPolicySize } = await login({ Policy });
    expect(PackedPolicySize).toBeGreaterThan(0);
    const iam = new IAMClient(
      clientOf(rehearsal, {
        accessKeyId: String(Credentials?.AccessKeyId),
        secretAccessKey: String(Credentials?.SecretAccessKey),
        sessionToken: String(Credentials?.SessionToken),
      }),
    );
    expect(await failureOf(iam.send(new GetRoleCommand({ RoleName: 'Deployer' })))).toEqual({
      name: 'AccessDenied',
      status: 403,
      message:
        'User: arn:aws:sts::111111111111:assumed-role/Deployer/GitHubActions is not authorized to perform: iam:GetRole on resource: arn:aws:iam::111111111111:role/onboarding/Deployer because no session policy allows the iam:GetRole action',
    });
  });

  it.each([
    [
      'an unknown role',
      { RoleArn: 'arn:aws:iam::111111111111:role/Nobody' },
      'AccessDenied',
      403,
      'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    ],
    [
      'a role without its path',
      { RoleArn: 'arn:aws:iam::111111111111:role/Deployer' },
      'AccessDenied',
      403,
      'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    ],
    [
      'a role that trusts others',
      { RoleArn: HOP },
      'AccessDenied',
      403,
      'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    ],
    [
      'an account without provider',
      { RoleArn: VENDOR },
      'InvalidIdentityTokenException',
      400,
      'No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com',
    ],
    [
      'an unknown account',
      { RoleArn: 'arn:aws:iam::999999999999:role/Deployer' },
      'InvalidIdentityTokenException',
      400,
      'No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com',
    ],
    [
      'more than the role allows',
      { DurationSeconds: 7201 },
      'ValidationError',
      400,
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    ],
    [
      'less than STS allows',
      { DurationSeconds: 899 },
      'ValidationError',
      400,
      "1 validation error detected: Value '899' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
    ],
    [
      'an ARN of something else',
      { RoleArn: 'arn:aws:iam::111111111111:user/admin' },
      'ValidationError',
      400,
      'arn:aws:iam::111111111111:user/admin is invalid',
    ],
    [
      'no JWT',
      { WebIdentityToken: 'not.a.token' },
      'InvalidIdentityTokenException',
      400,
      'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
    ],
  ])('refuses %s', async (_title, changes, name, status, message) => {
    expect(await failureOf(login(changes))).toEqual({ name, status, message });
  });

  it('accepts no session from a job that the trust policy does not name', async () => {
    const WebIdentityToken = await idToken(rehearsal, { ...JOB, ref: 'refs/heads/other' });
    expect(await failureOf(login({ WebIdentityToken }))).toMatchObject({ name: 'AccessDenied', status: 403 });
  });
});

describe('AssumeRole', () => {
  it.each<[string, Keys, Partial<AssumeRoleCommandInput>]>([
    ['a role of the account', ADMIN, { RoleArn: HOP }],
    [
      'a role of another account with its external id',
      ADMIN,
      { RoleArn: VENDOR, ExternalId: 'secret-handshake' },
    ],
    ['the longest session that the role allows', ADMIN, { RoleArn: HOP, DurationSeconds: 43_200 }],
  ])('gives %s', async (_title, keys, input) => {
    const session = await assumed(keys, input);
    const { Account } = await sts(session).send(new GetCallerIdentityCommand({}));
    expect(Account).toBe(input.RoleArn?.slice(13, 25));
  });

  const denied = (arn: string, resource: string) =>
    `User: ${arn} is not authorized to perform: sts:AssumeRole on resource: ${resource}`;

  it.each<[string, Keys, Partial<AssumeRoleCommandInput>, string, string]>([
    [
      'no external id',
      ADMIN,
      { RoleArn: VENDOR },
      'AccessDenied',
      denied('arn:aws:iam::111111111111:user/admin', VENDOR),
    ],
    [
      'another external id',
      ADMIN,
      { RoleArn: VENDOR, ExternalId: 'Secret-handshake' },
      'AccessDenied',
      denied('arn:aws:iam::111111111111:user/admin', VENDOR),
    ],
    [
      'an account that is not trusted',
      ALONE,
      { RoleArn: VENDOR, ExternalId: 'secret-handshake' },
      'AccessDenied',
      denied('arn:aws:iam::333333333333:user/alone-admin', VENDOR),
    ],
    [
      'a role that is not there',
      ADMIN,
      { RoleArn: `${VENDOR}s` },
      'AccessDenied',
      denied('arn:aws:iam::111111111111:user/admin', `${VENDOR}s`),
    ],
    [
      'a user without the permission',
      READER,
      { RoleArn: HOP },
      'AccessDenied',
      `${denied('arn:aws:iam::111111111111:user/people/reader', HOP)} because no identity-based policy allows the sts:AssumeRole action`,
    ],
    [
      'a name with a space',
      ADMIN,
      { RoleSessionName: 'a b' },
      'ValidationError',
      "1 validation error detected: Value 'a b' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*",
    ],
    [
      'two faults at once',
      ADMIN,
      { RoleSessionName: 'a', DurationSeconds: 1 },
      'ValidationError',
      "2 validation errors detected: Value 'a' at 'roleSessionName' failed to satisfy constraint: Member must have length greater than or equal to 2; Value '1' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
    ],
    [
      'an MFA code',
      ADMIN,
      { SerialNumber: 'arn:aws:iam::111111111111:mfa/admin', TokenCode: '123456' },
      'AccessDenied',
      'MultiFactorAuthentication failed with invalid MFA one time pass code. ',
    ],
    [
      'a policy that is none',
      ADMIN,
      { Policy: '{' },
      'MalformedPolicyDocumentException',
      'This policy contains invalid Json',
    ],
  ])('refuses %s', async (_title, keys, input, name, message) => {
    expect(await failureOf(assumed(keys, input))).toMatchObject({ name, message });
  });

  it('limits a chain to one hour, whatever the role allows', async () => {
    const first = await assumed(ADMIN, {});
    expect(await failureOf(assumed(first, { DurationSeconds: 3601 }))).toEqual({
      name: 'ValidationError',
      status: 400,
      message:
        'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
    });
    await expect(assumed(first, { DurationSeconds: 3600 })).resolves.toBeDefined();
  });

  it('refuses tags that do not fit', async () => {
    const Tags = [
      { Key: 'long', Value: 'x'.repeat(250) },
      { Key: 'longer', Value: 'y'.repeat(256) },
    ];
    expect(await failureOf(assumed(ADMIN, { Tags }))).toEqual({
      name: 'PackedPolicyTooLargeException',
      status: 400,
      message: expect.stringMatching(/^Packed size of session tags consumes \d{3}% of allotted space\.$/),
    });
  });

  it('pads the session token on request', async () => {
    const { sessionToken } = await assumed(ADMIN, { MinimumSessionTokenSize: 3000 } as object);
    expect(sessionToken?.length).toBe(3000);
  });
});

describe('keys and sessions', () => {
  it('tells the account of a key', async () => {
    const { Account } = await sts().send(new GetAccessKeyInfoCommand({ AccessKeyId: MEMBER.accessKeyId }));
    expect(Account).toBe('222222222222');
  });

  it('gives a user a session, which IAM does not accept without MFA', async () => {
    const { Credentials } = await sts().send(new GetSessionTokenCommand({ DurationSeconds: 900 }));
    const keys = {
      accessKeyId: String(Credentials?.AccessKeyId),
      secretAccessKey: String(Credentials?.SecretAccessKey),
      sessionToken: String(Credentials?.SessionToken),
    };
    const { Arn } = await sts(keys).send(new GetCallerIdentityCommand({}));
    expect(Arn).toBe('arn:aws:iam::111111111111:user/admin');
    const iam = new IAMClient(clientOf(rehearsal, keys));
    expect(await failureOf(iam.send(new GetRoleCommand({ RoleName: 'Hop' })))).toMatchObject({
      name: 'InvalidClientTokenId',
    });
    expect(await failureOf(sts(keys).send(new GetSessionTokenCommand({})))).toMatchObject({
      name: 'AccessDenied',
    });
  });

  it('lets a permissions boundary cap a role', async () => {
    const keys = await assumed(ADMIN, { RoleArn: 'arn:aws:iam::111111111111:role/Bounded' });
    const iam = new IAMClient(clientOf(rehearsal, keys));
    await expect(iam.send(new GetRoleCommand({ RoleName: 'Hop' }))).resolves.toBeDefined();
    const refused = iam.send(new CreateRoleCommand({ RoleName: 'x', AssumeRolePolicyDocument: '{}' }));
    expect((await failureOf(refused)).message).toMatch(
      /because no permissions boundary allows the iam:CreateRole action$/,
    );
  });
});
