import {
  CloudFormationClient,
  DescribeStacksCommand,
  ListStacksCommand,
} from '@aws-sdk/client-cloudformation';
import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreatePolicyCommand,
  CreateUserCommand,
  IAMClient,
  ListOpenIDConnectProvidersCommand,
  ListRolesCommand,
  ListUsersCommand,
  PutUserPermissionsBoundaryCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import { CreateBucketCommand, GetObjectCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { GetSessionTokenCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createState } from '../../src/rehearsal/create-state.ts';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { jsonCall } from './json-client.ts';
import { ADMIN, clientOf, disposable, failureOf, type Keys, rehearseWorld } from './world.ts';

const ACCOUNT = '111111111111';
let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await rehearseWorld();
});
afterAll(() => rehearsal.close());

const buckets = (world: Rehearsal, keys: Keys) => {
  const client = new S3Client({ ...clientOf(world, keys), forcePathStyle: true });
  return failureOf(client.send(new ListBucketsCommand({})));
};

async function session(world: Rehearsal): Promise<Keys> {
  const sts = new STSClient(clientOf(world, ADMIN));
  const { Credentials } = await sts.send(new GetSessionTokenCommand({ DurationSeconds: 900 }));
  return {
    accessKeyId: String(Credentials?.AccessKeyId),
    secretAccessKey: String(Credentials?.SecretAccessKey),
    sessionToken: String(Credentials?.SessionToken),
  };
}

describe('S3 has its own words for', () => {
  it.each<[string, (keys: Keys) => Keys, object]>([
    [
      'a key that is not there',
      (keys) => ({ ...keys, accessKeyId: 'AKIAUNKNOWN123456789' }),
      {
        name: 'InvalidAccessKeyId',
        status: 403,
        message: 'The AWS Access Key Id you provided does not exist in our records.',
      },
    ],
    [
      'a wrong secret',
      (keys) => ({ ...keys, secretAccessKey: 'wrong' }),
      {
        name: 'SignatureDoesNotMatch',
        status: 403,
        message:
          'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
      },
    ],
    [
      'a wrong token',
      (keys) => ({ ...keys, sessionToken: 'x' }),
      { name: 'InvalidToken', status: 400, message: 'The provided token is malformed or otherwise invalid.' },
    ],
  ])('%s', async (_title, spoil, failure) => {
    expect(await buckets(rehearsal, spoil(await session(rehearsal)))).toEqual(failure);
  });

  it('a session that is over', async () => {
    let now = Date.now();
    await using timed = disposable(await rehearseWorld({ state: createState({ now: () => new Date(now) }) }));
    const keys = await session(timed);
    now += 901_000;
    const real = Date.now;
    Date.now = () => now;
    try {
      expect(await buckets(timed, keys)).toEqual({
        name: 'ExpiredToken',
        status: 400,
        message: 'The provided token has expired.',
      });
    } finally {
      Date.now = real;
    }
  });
});

/** The keys of a new user who may do what the statements say. */
async function user(name: string, statements: readonly object[] = []): Promise<Keys> {
  const iam = new IAMClient(clientOf(rehearsal, ADMIN));
  await iam.send(new CreateUserCommand({ UserName: name }));
  if (statements.length > 0) {
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: statements });
    await iam.send(new PutUserPolicyCommand({ UserName: name, PolicyName: 'own', PolicyDocument }));
  }
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: name }));
  return {
    accessKeyId: String(AccessKey?.AccessKeyId),
    secretAccessKey: String(AccessKey?.SecretAccessKey),
  };
}
const said = (name: string, action: string, rest: string): string =>
  `User: arn:aws:iam::${ACCOUNT}:user/${name} is not authorized to perform: ${action}${rest}`;
const because = (action: string): string => ` because no identity-based policy allows the ${action} action`;

describe('what a refusal names', () => {
  it('of lists is the place that they begin with', async () => {
    const name = 'lists-nothing';
    const client = clientOf(rehearsal, await user(name));
    const iam = new IAMClient(client);
    const cloudformation = new CloudFormationClient(client);
    const cases: readonly [string, string, Promise<unknown>][] = [
      ['iam:ListRoles', `arn:aws:iam::${ACCOUNT}:role/`, iam.send(new ListRolesCommand({}))],
      [
        'iam:ListUsers',
        `arn:aws:iam::${ACCOUNT}:user/people/`,
        iam.send(new ListUsersCommand({ PathPrefix: '/people/' })),
      ],
      [
        'iam:ListOpenIDConnectProviders',
        `arn:aws:iam::${ACCOUNT}:oidc-provider/*`,
        iam.send(new ListOpenIDConnectProvidersCommand({})),
      ],
      [
        'cloudformation:ListStacks',
        `arn:aws:cloudformation:us-east-1:${ACCOUNT}:stack/*/*`,
        cloudformation.send(new ListStacksCommand({})),
      ],
    ];
    for (const [action, resource, call] of cases) {
      expect((await failureOf(call)).message).toBe(
        said(name, action, ` on resource: ${resource}${because(action)}`),
      );
    }
  });

  it('of reports is all definitions', async () => {
    const keys = await user('reads-no-reports');
    const action = 'cur:DescribeReportDefinitions';
    await expect(jsonCall(rehearsal, keys, 'cur', 'DescribeReportDefinitions')).rejects.toThrow(
      said(
        'reads-no-reports',
        action,
        ` on resource: arn:aws:cur:us-east-1:${ACCOUNT}:definition/${because(action)}`,
      ),
    );
  });

  it('of S3 is in quotes, and nothing for the list of buckets', async () => {
    const name = 'no-buckets';
    const keys = await user(name);
    expect((await buckets(rehearsal, keys)).message).toBe(
      said(name, 's3:ListAllMyBuckets', because('s3:ListAllMyBuckets')),
    );
    const admin = new S3Client({ ...clientOf(rehearsal, ADMIN), forcePathStyle: true });
    await admin.send(new CreateBucketCommand({ Bucket: 'quoted-bucket' }));
    const s3 = new S3Client({ ...clientOf(rehearsal, keys), forcePathStyle: true });
    const get = s3.send(new GetObjectCommand({ Bucket: 'quoted-bucket', Key: 'a' }));
    expect((await failureOf(get)).message).toBe(
      said(name, 's3:GetObject', ` on resource: "arn:aws:s3:::quoted-bucket/a"${because('s3:GetObject')}`),
    );
  });

  it('of an explicit denial is the policy that denies, if it has an ARN', async () => {
    const iam = new IAMClient(clientOf(rehearsal, ADMIN));
    const policy = async (PolicyName: string): Promise<string> => {
      const document = {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: '*', Resource: '*' },
          { Effect: 'Deny', Action: 'iam:ListRoles', Resource: '*' },
        ],
      };
      const { Policy } = await iam.send(
        new CreatePolicyCommand({ PolicyName, PolicyDocument: JSON.stringify(document) }),
      );
      return String(Policy?.Arn);
    };
    const denied = async (keys: Keys) =>
      (await failureOf(new IAMClient(clientOf(rehearsal, keys)).send(new ListRolesCommand({})))).message;
    const all = { Effect: 'Allow', Action: '*', Resource: '*' };

    const attached = await user('denied-by-attached', [all]);
    const identity = await policy('denies-lists');
    await iam.send(new AttachUserPolicyCommand({ UserName: 'denied-by-attached', PolicyArn: identity }));
    expect(await denied(attached)).toMatch(
      / with an explicit deny in an identity-based policy: arn:aws:iam::111111111111:policy\/denies-lists$/,
    );
    const bounded = await user('denied-by-boundary', [all]);
    await iam.send(
      new PutUserPermissionsBoundaryCommand({
        UserName: 'denied-by-boundary',
        PermissionsBoundary: identity,
      }),
    );
    expect(await denied(bounded)).toMatch(
      / with an explicit deny in a permissions boundary: arn:aws:iam::111111111111:policy\/denies-lists$/,
    );
    const inline = await user('denied-by-inline', [
      all,
      { Effect: 'Deny', Action: 'iam:ListRoles', Resource: '*' },
    ]);
    expect(await denied(inline)).toMatch(/ with an explicit deny in an identity-based policy$/);
  });
});

describe('DescribeStacks without a name', () => {
  it.each([
    [
      'needs cloudformation:ListStacks too',
      'cloudformation:DescribeStacks',
      '*',
      'cloudformation:ListStacks on',
    ],
    [
      'needs cloudformation:DescribeStacks too',
      'cloudformation:ListStacks',
      '*',
      'cloudformation:DescribeStacks on',
    ],
    [
      'is no call about one stack',
      'cloudformation:DescribeStacks',
      `arn:aws:cloudformation:us-east-1:${ACCOUNT}:stack/*/*`,
      'cloudformation:DescribeStacks on',
    ],
  ])('%s', async (title, action, resource, missing) => {
    const name = title.replaceAll(/[^a-zA-Z]/g, '').slice(0, 60);
    const keys = await user(name, [{ Effect: 'Allow', Action: action, Resource: resource }]);
    const describe = new CloudFormationClient(clientOf(rehearsal, keys)).send(new DescribeStacksCommand({}));
    expect((await failureOf(describe)).message).toContain(`is not authorized to perform: ${missing}`);
  });

  it('works with both', async () => {
    const keys = await user('describes-all', [
      {
        Effect: 'Allow',
        Action: ['cloudformation:DescribeStacks', 'cloudformation:ListStacks'],
        Resource: '*',
      },
    ]);
    const { Stacks } = await new CloudFormationClient(clientOf(rehearsal, keys)).send(
      new DescribeStacksCommand({}),
    );
    expect(Stacks).toEqual([]);
  });
});
