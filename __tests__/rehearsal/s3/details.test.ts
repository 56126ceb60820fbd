import {
  CreateBucketCommand,
  DeleteObjectTaggingCommand,
  GetBucketAccelerateConfigurationCommand,
  GetBucketCorsCommand,
  GetBucketLoggingCommand,
  GetBucketNotificationConfigurationCommand,
  GetBucketReplicationCommand,
  GetBucketRequestPaymentCommand,
  GetBucketWebsiteCommand,
  GetObjectAclCommand,
  GetObjectLockConfigurationCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsCommand,
  PutBucketAclCommand,
  PutBucketOwnershipControlsCommand,
  PutObjectAclCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../../src/rehearsal/server.ts';
import { ADMIN, clientOf, failureOf, rehearseWorld } from '../world.ts';

const Bucket = 'details';
const OBJECT = { Bucket, Key: 'a/1' };

let rehearsal: Rehearsal;
let s3: S3Client;
beforeAll(async () => {
  rehearsal = await rehearseWorld();
  s3 = new S3Client(clientOf(rehearsal, ADMIN));
  await s3.send(new CreateBucketCommand({ Bucket }));
  for (const Key of ['a/1', 'a/2', 'b', 'c']) await s3.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
});
afterAll(() => rehearsal.close());

describe('the older list', () => {
  it('goes on behind its marker', async () => {
    const first = await s3.send(new ListObjectsCommand({ Bucket, MaxKeys: 2, Delimiter: '/' }));
    expect(first).toMatchObject({
      IsTruncated: true,
      NextMarker: 'b',
      CommonPrefixes: [{ Prefix: 'a/' }],
      Contents: [{ Key: 'b' }],
    });
    const rest = await s3.send(new ListObjectsCommand({ Bucket, Marker: 'b' }));
    expect(rest).toMatchObject({ IsTruncated: false, Marker: 'b', Contents: [{ Key: 'c', Size: 1 }] });
  });
});

describe('access control lists', () => {
  const owner = { Owner: { ID: expect.stringMatching(/^[0-9a-f]{64}$/) } };

  it('say that the owner has everything', async () => {
    expect(await s3.send(new GetObjectAclCommand(OBJECT))).toMatchObject({
      ...owner,
      Grants: [{ Permission: 'FULL_CONTROL' }],
    });
    await s3.send(new PutObjectAclCommand({ ...OBJECT, ACL: 'bucket-owner-full-control' }));
  });

  it.each([
    ['a canned one', () => s3.send(new PutBucketAclCommand({ Bucket, ACL: 'public-read' }))],
    ['grants', () => s3.send(new PutBucketAclCommand({ Bucket, GrantRead: 'id="x"' }))],
    [
      'a whole one',
      () => s3.send(new PutObjectAclCommand({ ...OBJECT, AccessControlPolicy: { Grants: [] } })),
    ],
    ['one with an object', () => s3.send(new PutObjectCommand({ ...OBJECT, Body: '', ACL: 'public-read' }))],
  ])('are refused by a bucket that enforces its owner: %s', async (_title, put) => {
    expect(await failureOf(put())).toMatchObject({ name: 'AccessControlListNotSupported', status: 400 });
  });

  it('are not followed where they would count, and that is said', async () => {
    await s3.send(new CreateBucketCommand({ Bucket: 'with-lists' }));
    const OwnershipControls = { Rules: [{ ObjectOwnership: 'BucketOwnerPreferred' as const }] };
    await s3.send(new PutBucketOwnershipControlsCommand({ Bucket: 'with-lists', OwnershipControls }));
    const put = s3.send(new PutBucketAclCommand({ Bucket: 'with-lists', ACL: 'authenticated-read' }));
    expect(await failureOf(put)).toMatchObject({ name: 'NotImplemented' });
  });
});

describe('tags of an object', () => {
  it('come with it, and are put, shown and deleted', async () => {
    await s3.send(new PutObjectCommand({ ...OBJECT, Body: 'x', Tagging: 'team=cloud&empty=' }));
    expect((await s3.send(new HeadObjectCommand(OBJECT))).TagCount).toBe(2);
    const shown = async () => (await s3.send(new GetObjectTaggingCommand(OBJECT))).TagSet;
    expect(await shown()).toEqual([
      { Key: 'team', Value: 'cloud' },
      { Key: 'empty', Value: '' },
    ]);
    const Tagging = { TagSet: [{ Key: 'a', Value: 'b' }] };
    await s3.send(new PutObjectTaggingCommand({ ...OBJECT, Tagging }));
    expect(await shown()).toEqual(Tagging.TagSet);
    await s3.send(new DeleteObjectTaggingCommand(OBJECT));
    expect(await shown()).toEqual([]);
  });

  it('are no more than ten, each once', async () => {
    const tagged = (keys: readonly string[]) =>
      s3.send(
        new PutObjectTaggingCommand({
          ...OBJECT,
          Tagging: { TagSet: keys.map((Key) => ({ Key, Value: '' })) },
        }),
      );
    expect(await failureOf(tagged([...'abcdefghijk']))).toMatchObject({ name: 'BadRequest' });
    expect(await failureOf(tagged(['a', 'a']))).toMatchObject({ name: 'InvalidTag' });
  });
});

describe('what no bucket here has', () => {
  it.each([
    ['logging', () => s3.send(new GetBucketLoggingCommand({ Bucket })), {}],
    ['notifications', () => s3.send(new GetBucketNotificationConfigurationCommand({ Bucket })), {}],
    ['acceleration', () => s3.send(new GetBucketAccelerateConfigurationCommand({ Bucket })), {}],
    ['payers', () => s3.send(new GetBucketRequestPaymentCommand({ Bucket })), { Payer: 'BucketOwner' }],
  ])('is shown as not set: %s', async (_title, ask, expected) => {
    expect(await ask()).toMatchObject(expected);
  });

  it.each([
    ['NoSuchCORSConfiguration', () => s3.send(new GetBucketCorsCommand({ Bucket }))],
    ['NoSuchWebsiteConfiguration', () => s3.send(new GetBucketWebsiteCommand({ Bucket }))],
    ['ReplicationConfigurationNotFoundError', () => s3.send(new GetBucketReplicationCommand({ Bucket }))],
    [
      'ObjectLockConfigurationNotFoundError',
      () => s3.send(new GetObjectLockConfigurationCommand({ Bucket })),
    ],
  ])('is not found: %s', async (name, ask) => {
    expect(await failureOf(ask())).toMatchObject({ name, status: 404 });
  });
});
