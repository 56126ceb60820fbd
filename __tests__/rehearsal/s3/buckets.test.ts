import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller, Input } from '../../../src/rehearsal/service.ts';
import { refusal, type Stage, setStage } from '../cloudformation/stage.ts';

let stage: Stage;
const OTHER: Caller = {
  kind: 'root',
  accountId: '222222222222',
  arn: 'arn:aws:iam::222222222222:root',
  userId: '222222222222',
};
const HERE = { CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' } };

beforeEach(async () => {
  stage = setStage();
  await stage.call('s3', 'CreateBucket', { Bucket: 'mine', ...HERE });
});

const s3 = (operation: string, input: Input = {}) =>
  stage.call('s3', operation, { Bucket: 'mine', ...input });

describe('names', () => {
  it.each([
    'ab',
    'Upper',
    'under_score',
    '-first',
    'last-',
    'two..dots',
    '192.168.5.4',
    'xn--a',
    'x-s3alias',
  ])('%j is refused', async (Bucket) => {
    expect(await refusal(s3('CreateBucket', { Bucket, ...HERE }))).toBe(
      'InvalidBucketName: The specified bucket is not valid.',
    );
  });

  it('are global', async () => {
    expect(await refusal(stage.call('s3', 'CreateBucket', { Bucket: 'mine', ...HERE }, OTHER))).toMatch(
      /^BucketAlreadyExists: /,
    );
    expect(await refusal(s3('CreateBucket', HERE))).toMatch(/^BucketAlreadyOwnedByYou: /);
    await s3('DeleteBucket');
    await stage.call('s3', 'CreateBucket', { Bucket: 'mine', ...HERE }, OTHER);
    expect(await refusal(s3('HeadBucket'))).toBe('Forbidden: Forbidden');
  });

  it('can be created twice in North Virginia only', async () => {
    const create = () => stage.call('s3', 'CreateBucket', { Bucket: 'virginia' }, undefined, 'us-east-1');
    await create();
    expect(await create()).toEqual({ Location: '/virginia' });
    expect(await stage.call('s3', 'GetBucketLocation', { Bucket: 'virginia' })).toEqual({});
    expect(await s3('GetBucketLocation')).toEqual({ LocationConstraint: 'eu-central-1' });
  });

  it('belong to the region of the request', async () => {
    expect(await refusal(s3('CreateBucket', { Bucket: 'elsewhere' }))).toBe(
      'IllegalLocationConstraintException: The unspecified location constraint is incompatible for the region specific endpoint this request was sent to.',
    );
    expect(
      await refusal(stage.call('s3', 'DeleteBucket', { Bucket: 'mine' }, undefined, 'us-east-1')),
    ).toMatch(/^PermanentRedirect: /);
  });
});

describe('what is refused', () => {
  it.each<readonly [string, Input, string]>([
    ['HeadBucket', { Bucket: 'nothing' }, 'NotFound: Not Found'],
    ['HeadBucket', { ExpectedBucketOwner: '222222222222' }, 'Forbidden: Forbidden'],
    ['DeleteBucket', { Bucket: 'nothing' }, 'NoSuchBucket: The specified bucket does not exist'],
    ['GetBucketPolicy', {}, 'NoSuchBucketPolicy: The bucket policy does not exist'],
    ['GetBucketTagging', {}, 'NoSuchTagSet: The TagSet does not exist'],
    [
      'GetBucketLifecycleConfiguration',
      {},
      'NoSuchLifecycleConfiguration: The lifecycle configuration does not exist',
    ],
    [
      'PutBucketVersioning',
      {},
      'MalformedXML: The XML you provided was not well-formed or did not validate against our published schema',
    ],
    ['PutBucketLogging', {}, 'NotImplemented: The rehearsal does not implement s3:PutBucketLogging.'],
    ['GetObject', { Key: 'a' }, 'NoSuchKey: The specified key does not exist.'],
  ])('%s %j', async (operation, input, expected) => {
    expect(await refusal(s3(operation, input))).toBe(expected);
  });

  it("another account's bucket", async () => {
    expect(await refusal(stage.call('s3', 'GetBucketPolicy', { Bucket: 'mine' }, OTHER))).toBe(
      'AccessDenied: Access Denied',
    );
  });
});

describe('settings', () => {
  it('of a new bucket keep everybody out', async () => {
    expect(await s3('GetPublicAccessBlock')).toMatchObject({
      PublicAccessBlockConfiguration: { BlockPublicPolicy: true, RestrictPublicBuckets: true },
    });
    expect(await s3('GetBucketOwnershipControls')).toMatchObject({
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    });
  });

  it.each<readonly [string, Input, Input]>([
    ['BucketVersioning', { VersioningConfiguration: { Status: 'Enabled' } }, { Status: 'Enabled' }],
    [
      'BucketLifecycleConfiguration',
      { LifecycleConfiguration: { Rules: [{ ID: 'x' }] } },
      { Rules: [{ ID: 'x' }] },
    ],
    [
      'BucketTagging',
      { Tagging: { TagSet: [{ Key: 'a', Value: 'b' }] } },
      { TagSet: [{ Key: 'a', Value: 'b' }] },
    ],
  ])('%s are kept', async (noun, given, shown) => {
    await s3(`Put${noun}`, given);
    expect(await s3(`Get${noun}`)).toEqual(shown);
  });
});

const statement = (changes: object = {}): object => ({
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::222222222222:root' },
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::mine/*',
  ...changes,
});
const policy = (...statements: object[]): Input => ({
  Policy: JSON.stringify({ Version: '2012-10-17', Statement: statements }),
});
const EVERYBODY = { Principal: '*' };

describe('bucket policies', () => {
  it.each<readonly [string, Input, string]>([
    ['no JSON', { Policy: '{"a"' }, 'This policy contains invalid Json'],
    ['no object', { Policy: '[]' }, "Policies must be valid JSON and the first byte must be '{'"],
    [
      'a wrong version',
      { Policy: '{"Version":"2020-01-01","Statement":[]}' },
      'The policy must contain a valid version string',
    ],
    ['no statements', policy(), 'Could not parse the policy: Statement is empty!'],
    ['an unknown member', policy(statement({ Actions: 'x' })), 'Unknown field Actions'],
    ['no effect', policy(statement({ Effect: undefined })), 'Missing required field Effect'],
    ['a wrong effect', policy(statement({ Effect: 'allow' })), 'Invalid effect: allow'],
    ['no principal', policy(statement({ Principal: undefined })), 'Missing required field Principal'],
    [
      'a principal without arn:',
      policy(statement({ Principal: { AWS: 'aws:iam::222222222222:root' } })),
      'Invalid principal in policy',
    ],
    [
      'a principal that is no service',
      policy(statement({ Principal: { Service: 'billing' } })),
      'Invalid principal in policy',
    ],
    ['another service', policy(statement({ Action: 'iam:GetRole' })), 'Policy has invalid action'],
    [
      'another bucket',
      policy(statement({ Resource: 'arn:aws:s3:::yours/*' })),
      'Policy has invalid resource',
    ],
    [
      'a bucket action on objects',
      policy(statement({ Action: 's3:ListBucket' })),
      'Action does not apply to any resource(s) in statement',
    ],
    [
      'an object action on the bucket',
      policy(statement({ Resource: 'arn:aws:s3:::mine' })),
      'Action does not apply to any resource(s) in statement',
    ],
    [
      '20 KB',
      policy(statement({ Sid: 'x'.repeat(20_480) })),
      'Policy exceeds the maximum allowed document size.',
    ],
  ])('with %s are malformed', async (_title, input, message) => {
    expect(await refusal(s3('PutBucketPolicy', input))).toBe(`MalformedPolicy: ${message}`);
  });

  it.each<readonly [string, Input]>([
    ['an account', policy(statement())],
    [
      'a service with conditions',
      policy(
        statement({
          Principal: { Service: 'bcm-data-exports.amazonaws.com' },
          Action: 's3:PutObject',
          Condition: {
            StringLike: { 'aws:SourceArn': 'arn:aws:bcm-data-exports:us-east-1:111111111111:export/*' },
          },
        }),
      ),
    ],
    [
      'a bucket action',
      policy(statement({ Action: ['s3:ListBucket', 's3:GetBucketPolicy'], Resource: 'arn:aws:s3:::mine' })),
    ],
    [
      'a denial of everything without TLS',
      policy(
        statement({
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: ['arn:aws:s3:::mine', 'arn:aws:s3:::mine/*'],
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
      ),
    ],
    [
      'everybody in an organization',
      policy(
        statement({ ...EVERYBODY, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } } }),
      ),
    ],
  ])('for %s are kept as they are', async (_title, input) => {
    await s3('PutBucketPolicy', input);
    expect(await s3('GetBucketPolicy')).toEqual(input);
    expect(await s3('GetBucketPolicyStatus')).toEqual({ PolicyStatus: { IsPublic: false } });
    await s3('DeleteBucketPolicy');
    expect(await refusal(s3('GetBucketPolicy'))).toMatch(/^NoSuchBucketPolicy/);
  });

  it('for everybody need the block to be off', async () => {
    expect(await refusal(s3('PutBucketPolicy', policy(statement(EVERYBODY))))).toMatch(
      /^AccessDenied: .*public policies are prevented by the BlockPublicPolicy setting/,
    );
    await s3('DeletePublicAccessBlock');
    await s3('PutBucketPolicy', policy(statement(EVERYBODY)));
    expect(await s3('GetBucketPolicyStatus')).toEqual({ PolicyStatus: { IsPublic: true } });
  });
});
