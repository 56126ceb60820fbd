import { request as httpRequest } from 'node:http';
import { Readable } from 'node:stream';
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  DeletePublicAccessBlockCommand,
  GetBucketAclCommand,
  GetBucketPolicyStatusCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../../src/rehearsal/server.ts';
import { ADMIN, ALONE, clientOf, failureOf, type Keys, MEMBER, READER, rehearseWorld } from '../world.ts';

let rehearsal: Rehearsal;
let admin: S3Client;
const client = (keys: Keys, region = 'us-east-1'): S3Client =>
  new S3Client(clientOf(rehearsal, keys, region));
const text = async (Bucket: string, Key: string, s3 = admin, VersionId?: string): Promise<string> => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key, VersionId }));
  return (await Body?.transformToString()) ?? '';
};

beforeAll(async () => {
  rehearsal = await rehearseWorld();
  admin = client(ADMIN);
  await admin.send(new CreateBucketCommand({ Bucket: 'things' }));
});
afterAll(() => rehearsal.close());

/** A bucket of the payer with this policy; `Resource` is filled in. */
async function bucketWith(Bucket: string, statement: object): Promise<string> {
  await admin.send(new CreateBucketCommand({ Bucket }));
  await admin.send(new DeletePublicAccessBlockCommand({ Bucket }));
  const Resource = [`arn:aws:s3:::${Bucket}`, `arn:aws:s3:::${Bucket}/*`];
  const Statement = [{ Effect: 'Allow', Resource, ...statement }];
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement });
  await admin.send(new PutBucketPolicyCommand({ Bucket, Policy }));
  await admin.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'content' }));
  return Bucket;
}

describe('an object', () => {
  it.each([
    ['a text', () => 'hello', 'hello'],
    ['bytes', () => new Uint8Array([104, 105]), 'hi'],
    [
      'a stream, which the client sends in chunks',
      () => Readable.from([Buffer.alloc(70_000, 'x')]),
      'x'.repeat(70_000),
    ],
    ['nothing', () => '', ''],
  ])('made of %s comes back as it went', async (title, body, expected) => {
    const Key = `form/${title} ü+&?.txt`;
    const ContentLength = title.startsWith('a stream') ? 70_000 : Buffer.byteLength(expected);
    const put = await admin.send(
      new PutObjectCommand({
        Bucket: 'things',
        Key,
        Body: body(),
        ContentLength,
        ContentType: 'text/plain',
        Metadata: { Owner: 'me' },
      }),
    );
    expect(put.ChecksumCRC32).toMatch(/^.{6}==$/);
    expect(await text('things', Key)).toBe(expected);
    const head = await admin.send(new HeadObjectCommand({ Bucket: 'things', Key }));
    expect(head).toMatchObject({
      ContentLength: expected.length,
      ContentType: 'text/plain',
      ETag: put.ETag,
      Metadata: { owner: 'me' },
    });
    expect(head.VersionId).toBeUndefined();
  });

  it.each(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const)(
    'is checked by its %s, both ways',
    async (ChecksumAlgorithm) => {
      if (ChecksumAlgorithm !== 'CRC64NVME') {
        await admin.send(
          new PutObjectCommand({ Bucket: 'things', Key: 'sum', Body: 'abc', ChecksumAlgorithm }),
        );
        expect(await text('things', 'sum')).toBe('abc');
      }
      const wrong = { [`Checksum${ChecksumAlgorithm}`]: 'AAAAAA==' };
      const put = new PutObjectCommand({ Bucket: 'things', Key: 'sum', Body: 'abc', ...wrong });
      expect(await failureOf(admin.send(put))).toMatchObject({ name: 'BadDigest', status: 400 });
    },
  );

  it('has a CRC-64 when the client gives no checksum', async () => {
    const plain = new S3Client({
      ...clientOf(rehearsal, ADMIN),
      requestChecksumCalculation: 'WHEN_REQUIRED',
    });
    const put = await plain.send(new PutObjectCommand({ Bucket: 'things', Key: 'plain', Body: '123456789' }));
    // The check value of CRC-64/NVME, ae8b14860a799888.
    expect(put.ChecksumCRC64NVME).toBe(Buffer.from('ae8b14860a799888', 'hex').toString('base64'));
  });

  it('can be read in parts and by condition', async () => {
    const { ETag } = await admin.send(
      new PutObjectCommand({ Bucket: 'things', Key: 'p', Body: '0123456789' }),
    );
    const get = (more: object) => admin.send(new GetObjectCommand({ Bucket: 'things', Key: 'p', ...more }));
    const part = await get({ Range: 'bytes=2-4' });
    expect([await part.Body?.transformToString(), part.ContentRange]).toEqual(['234', 'bytes 2-4/10']);
    expect(await (await get({ Range: 'bytes=-3' })).Body?.transformToString()).toBe('789');
    expect(await failureOf(get({ Range: 'bytes=20-30' }))).toMatchObject({
      name: 'InvalidRange',
      status: 416,
    });
    expect(await failureOf(get({ IfNoneMatch: ETag }))).toMatchObject({ status: 304 });
    expect(await failureOf(get({ IfMatch: '"x"' }))).toMatchObject({
      name: 'PreconditionFailed',
      status: 412,
    });
    const again = new PutObjectCommand({ Bucket: 'things', Key: 'p', Body: 'x', IfNoneMatch: '*' });
    expect(await failureOf(admin.send(again))).toMatchObject({ name: 'PreconditionFailed' });
  });

  it.each([
    ['a key that is not there', { Key: 'nothing' }, 'NoSuchKey', 404],
    ['a bucket that is not there', { Bucket: 'nothing-at-all' }, 'NoSuchBucket', 404],
    ["somebody else's bucket, expected", { ExpectedBucketOwner: '222222222222' }, 'AccessDenied', 403],
  ])('is refused for %s', async (_, input, name, status) => {
    const get = new GetObjectCommand({ Bucket: 'things', Key: 'p', ...input });
    expect(await failureOf(admin.send(get))).toMatchObject({ name, status });
  });

  it.each([
    ['access lists', { ACL: 'public-read' as const }, 'AccessControlListNotSupported'],
    [
      'keys of the client',
      { SSECustomerAlgorithm: 'AES256', SSECustomerKey: 'k'.repeat(32) },
      'NotImplemented',
    ],
    ['locks', { ObjectLockMode: 'GOVERNANCE' as const }, 'NotImplemented'],
  ])('is refused with %s', async (_, more, name) => {
    const put = new PutObjectCommand({ Bucket: 'things', Key: 'x', Body: 'x', ...more });
    expect(await failureOf(admin.send(put))).toMatchObject({ name });
  });
});

describe('listing', () => {
  beforeAll(async () => {
    await admin.send(new CreateBucketCommand({ Bucket: 'many' }));
    const keys = ['a/1', 'a/2', 'b/1', 'b/x/1', 'c', 'd&<é>'];
    for (const Key of keys) await admin.send(new PutObjectCommand({ Bucket: 'many', Key, Body: Key }));
  });
  const list = (more: object) => admin.send(new ListObjectsV2Command({ Bucket: 'many', ...more }));

  it('shows everything in order', async () => {
    const { Contents, KeyCount, IsTruncated } = await list({});
    expect(Contents?.map(({ Key }) => Key)).toEqual(['a/1', 'a/2', 'b/1', 'b/x/1', 'c', 'd&<é>']);
    expect([KeyCount, IsTruncated, Contents?.[4]?.Size]).toEqual([6, false, 1]);
  });

  it('takes a delimiter and a prefix', async () => {
    const { Contents, CommonPrefixes } = await list({ Delimiter: '/' });
    expect(CommonPrefixes).toEqual([{ Prefix: 'a/' }, { Prefix: 'b/' }]);
    expect(Contents?.map(({ Key }) => Key)).toEqual(['c', 'd&<é>']);
    const below = await list({ Delimiter: '/', Prefix: 'b/' });
    expect([below.CommonPrefixes, below.Contents?.map(({ Key }) => Key)]).toEqual([
      [{ Prefix: 'b/x/' }],
      ['b/1'],
    ]);
    expect((await list({ StartAfter: 'b/x/1' })).Contents?.[0]?.Key).toBe('c');
    expect((await list({ EncodingType: 'url', Prefix: 'd' })).Contents?.[0]?.Key).toBe('d%26%3C%C3%A9%3E');
  });

  it.each([1, 2, 4, 6])('comes in pages of %d, prefixes counted', async (pageSize) => {
    const seen: string[] = [];
    for await (const page of paginateListObjectsV2(
      { client: admin, pageSize },
      { Bucket: 'many', Delimiter: '/' },
    )) {
      expect(page.KeyCount).toBeLessThanOrEqual(pageSize);
      seen.push(...(page.CommonPrefixes ?? []).map(({ Prefix = '' }) => Prefix));
      seen.push(...(page.Contents ?? []).map(({ Key = '' }) => Key));
    }
    expect(seen.sort()).toEqual(['a/', 'b/', 'c', 'd&<é>']);
  });

  it('refuses a token that it did not give', async () => {
    expect(await failureOf(list({ ContinuationToken: '???' }))).toMatchObject({ name: 'InvalidArgument' });
  });
});

describe('a versioned bucket', () => {
  it('keeps what is overwritten and deleted, and is empty only when all versions are gone', async () => {
    const Bucket = 'versioned';
    await admin.send(new CreateBucketCommand({ Bucket }));
    await admin.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'before' }));
    await admin.send(
      new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
    );
    const first = await admin.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'one' }));
    const second = await admin.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'two' }));
    expect(await text(Bucket, 'k')).toBe('two');
    expect(await text(Bucket, 'k', admin, first.VersionId)).toBe('one');
    expect(await text(Bucket, 'k', admin, 'null')).toBe('before');
    const gone = await admin.send(new DeleteObjectCommand({ Bucket, Key: 'k' }));
    expect(gone.DeleteMarker).toBe(true);
    expect(await failureOf(text(Bucket, 'k'))).toMatchObject({ name: 'NoSuchKey' });
    const { Versions, DeleteMarkers } = await admin.send(new ListObjectVersionsCommand({ Bucket }));
    expect(Versions?.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([
      [second.VersionId, false],
      [first.VersionId, false],
      ['null', false],
    ]);
    expect(DeleteMarkers).toMatchObject([{ Key: 'k', IsLatest: true, VersionId: gone.VersionId }]);
    expect(await failureOf(admin.send(new DeleteBucketCommand({ Bucket })))).toMatchObject({
      name: 'BucketNotEmpty',
    });
    const all = [...(Versions ?? []), ...(DeleteMarkers ?? [])].map(({ Key, VersionId }) => ({
      Key,
      VersionId,
    }));
    const { Deleted } = await admin.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: all } }));
    expect(Deleted).toHaveLength(4);
    await admin.send(new DeleteBucketCommand({ Bucket }));
  });
});

describe('who gets in', () => {
  const reads = async (keys: Keys, Bucket: string) => {
    try {
      return await text(Bucket, 'a', client(keys));
    } catch (error) {
      return (error as Error).name;
    }
  };

  it.each<readonly [string, Keys, object, string]>([
    [
      "the owner's administrator",
      ADMIN,
      { Principal: { AWS: '222222222222' }, Action: 's3:GetObject' },
      'content',
    ],
    [
      'a user of the account whom only the policy names',
      READER,
      { Principal: { AWS: 'arn:aws:iam::111111111111:user/people/reader' }, Action: 's3:GetObject' },
      'content',
    ],
    [
      'a user of the account whom nothing names',
      READER,
      { Principal: { AWS: '222222222222' }, Action: 's3:GetObject' },
      'AccessDenied',
    ],
    [
      'an account that is named',
      MEMBER,
      { Principal: { AWS: '222222222222' }, Action: 's3:GetObject' },
      'content',
    ],
    [
      'an account that is not',
      ALONE,
      { Principal: { AWS: '222222222222' }, Action: 's3:GetObject' },
      'AccessDenied',
    ],
    [
      'an account that is named for something else',
      MEMBER,
      { Principal: { AWS: '222222222222' }, Action: 's3:PutObject' },
      'AccessDenied',
    ],
    ['everybody', ALONE, { Principal: '*', Action: 's3:GetObject' }, 'content'],
    [
      'everybody of the organization, from inside',
      MEMBER,
      {
        Principal: '*',
        Action: 's3:*',
        Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } },
      },
      'content',
    ],
    [
      'everybody of the organization, from outside',
      ALONE,
      {
        Principal: '*',
        Action: 's3:*',
        Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } },
      },
      'AccessDenied',
    ],
    [
      'the administrator who is denied',
      ADMIN,
      { Principal: '*', Effect: 'Deny', Action: 's3:GetObject' },
      'AccessDenied',
    ],
  ])('%s', async (title, keys, statement, outcome) => {
    const name = `who-${[...title].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1e9, 7)}`;
    expect(await reads(keys, await bucketWith(name, statement))).toBe(outcome);
  });

  it('without a signature only where everybody may, and not while the bucket restricts it', async () => {
    const Bucket = await bucketWith('open-house', { Principal: '*', Action: 's3:GetObject' });
    expect((await fetch(`${rehearsal.url}/${Bucket}/a`)).status).not.toBe(200);
    const anonymous = (bucket: string) =>
      new Promise<number>((resolve, reject) => {
        const { port } = new URL(rehearsal.url);
        const headers = { host: `${bucket}.s3.us-east-1.amazonaws.com` };
        httpRequest({ host: '127.0.0.1', port, path: '/a', headers }, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        })
          .on('error', reject)
          .end();
      });
    expect([await anonymous(Bucket), await anonymous('things')]).toEqual([200, 403]);
    const bucket = rehearsal.state.accounts.get('111111111111')?.buckets.get(Bucket);
    bucket?.settings.set('PublicAccessBlockConfiguration', { RestrictPublicBuckets: true });
    expect(await anonymous(Bucket)).toBe(403);
    expect(await reads(ALONE, Bucket)).toBe('AccessDenied');
    expect(await reads(ADMIN, Bucket)).toBe('content');
    const { PolicyStatus } = await admin.send(new GetBucketPolicyStatusCommand({ Bucket }));
    expect(PolicyStatus?.IsPublic).toBe(true);
  });

  it('hides from strangers whether there is such a bucket only as far as S3 does', async () => {
    const head = (keys: Keys, Bucket: string) =>
      failureOf(client(keys).send(new HeadBucketCommand({ Bucket })));
    expect(await head(ALONE, 'things')).toMatchObject({ status: 403 });
    expect(await head(ALONE, 'no-such-bucket-here')).toMatchObject({ status: 404 });
  });

  it('deletes of many objects what it may, and says what it may not', async () => {
    const Bucket = await bucketWith('partly', {
      Principal: '*',
      Effect: 'Deny',
      Action: 's3:DeleteObject',
      Resource: ['arn:aws:s3:::partly/a'],
    });
    const Delete = { Objects: [{ Key: 'a' }, { Key: 'never-there' }] };
    const { Deleted, Errors } = await admin.send(new DeleteObjectsCommand({ Bucket, Delete }));
    expect(Deleted).toEqual([{ Key: 'never-there' }]);
    expect(Errors).toMatchObject([{ Key: 'a', Code: 'AccessDenied' }]);
  });

  it('says who owns it', async () => {
    const acl = await admin.send(new GetBucketAclCommand({ Bucket: 'things' }));
    expect(acl.Grants).toMatchObject([{ Permission: 'FULL_CONTROL', Grantee: { ID: acl.Owner?.ID } }]);
  });
});

it('answers to the name of the host, too', async () => {
  const { port } = new URL(rehearsal.url);
  const hosted = new S3Client({
    ...clientOf(rehearsal, ADMIN),
    endpoint: `http://s3.localhost:${port}`,
    requestHandler: loopback(Number(port)),
  });
  await hosted.send(new PutObjectCommand({ Bucket: 'things', Key: 'by/host', Body: 'there' }));
  expect(await text('things', 'by/host')).toBe('there');
  expect(await text('things', 'by/host', hosted)).toBe('there');
});

/** A request handler that connects to 127.0.0.1 whatever the name, so that no name server has to know `*.localhost`. */
function loopback(port: number) {
  return {
    handle: (request: {
      method: string;
      path: string;
      query?: Record<string, unknown>;
      headers: Record<string, string>;
      body?: unknown;
    }) =>
      new Promise<{ response: { statusCode: number; headers: Record<string, string>; body: Readable } }>(
        (resolve, reject) => {
          expect(request.headers['host']).toMatch(/^things\.s3\.localhost/);
          const query = Object.entries(request.query ?? {}).map(
            ([name, value]) => `${name}=${String(value ?? '')}`,
          );
          const path = query.length === 0 ? request.path : `${request.path}?${query.join('&')}`;
          const sent = httpRequest(
            { host: '127.0.0.1', port, method: request.method, path, headers: request.headers },
            (answer) =>
              resolve({
                response: {
                  statusCode: answer.statusCode ?? 0,
                  headers: answer.headers as Record<string, string>,
                  body: answer,
                },
              }),
          );
          sent.on('error', reject);
          sent.end(request.body);
        },
      ),
  };
}
