import { createHash } from 'node:crypto';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../../src/rehearsal/server.ts';
import { ADMIN, ALONE, clientOf, failureOf, READER, rehearseWorld } from '../world.ts';

const MIB = 1024 * 1024;
const Bucket = 'parts';
const [FIRST, LAST] = [Buffer.alloc(5 * MIB, 'a'), Buffer.from('the end')];

let rehearsal: Rehearsal;
let s3: S3Client;
beforeAll(async () => {
  rehearsal = await rehearseWorld();
  s3 = new S3Client(clientOf(rehearsal, ADMIN));
  await s3.send(new CreateBucketCommand({ Bucket }));
});
afterAll(() => rehearsal.close());

async function begun(Key: string, more: object = {}) {
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key, ...more }));
  return { Bucket, Key, UploadId };
}

async function sent(
  upload: Awaited<ReturnType<typeof begun>>,
  PartNumber: number,
  Body: Buffer,
  more: object = {},
) {
  const { ETag } = await s3.send(new UploadPartCommand({ ...upload, PartNumber, Body, ...more }));
  return { PartNumber, ETag };
}

const complete = (upload: Awaited<ReturnType<typeof begun>>, Parts: readonly object[]) =>
  s3.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts: [...Parts] } }));

describe('an upload in parts', () => {
  it('becomes one object, in the order of the numbers', async () => {
    const upload = await begun('whole', { ContentType: 'text/plain', Metadata: { from: 'parts' } });
    const last = await sent(upload, 7, LAST);
    const first = await sent(upload, 2, FIRST);
    const { Parts } = await s3.send(new ListPartsCommand(upload));
    expect(Parts?.map(({ PartNumber, Size }) => [PartNumber, Size])).toEqual([
      [2, FIRST.length],
      [7, LAST.length],
    ]);
    const { Uploads } = await s3.send(new ListMultipartUploadsCommand({ Bucket }));
    expect(Uploads).toMatchObject([{ Key: 'whole', UploadId: upload.UploadId }]);
    const md5 = (body: Buffer) => createHash('md5').update(body).digest();
    const whole = md5(Buffer.concat([md5(FIRST), md5(LAST)])).toString('hex');
    expect(await complete(upload, [first, last])).toMatchObject({
      ETag: `"${whole}-2"`,
      ChecksumType: 'FULL_OBJECT',
      ServerSideEncryption: 'AES256',
    });
    const answer = await s3.send(new GetObjectCommand({ Bucket, Key: 'whole', ChecksumMode: 'ENABLED' }));
    expect(answer).toMatchObject({ ContentType: 'text/plain', Metadata: { from: 'parts' } });
    const body = await answer.Body?.transformToByteArray();
    expect(Buffer.from(body ?? []).equals(Buffer.concat([FIRST, LAST]))).toBe(true);
    expect((await s3.send(new ListMultipartUploadsCommand({ Bucket }))).Uploads).toBeUndefined();
    expect(
      await s3.send(
        new GetObjectAttributesCommand({
          Bucket,
          Key: 'whole',
          ObjectAttributes: ['ObjectSize', 'ObjectParts', 'ETag'],
        }),
      ),
    ).toMatchObject({
      ObjectSize: FIRST.length + LAST.length,
      ObjectParts: { TotalPartsCount: 2 },
      ETag: `${whole}-2`,
    });
  });

  it('has a checksum of its checksums, when it was begun with one', async () => {
    const upload = await begun('summed', { ChecksumAlgorithm: 'SHA256' });
    const sum = (body: Buffer) => createHash('sha256').update(body).digest();
    const more = { ChecksumAlgorithm: 'SHA256' };
    const parts = [await sent(upload, 1, FIRST, more), await sent(upload, 2, LAST, more)];
    const expected = `${sum(Buffer.concat([sum(FIRST), sum(LAST)])).toString('base64')}-2`;
    expect(await complete(upload, parts)).toMatchObject({
      ChecksumSHA256: expected,
      ChecksumType: 'COMPOSITE',
    });
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'summed', ChecksumMode: 'ENABLED' }));
    expect(head).toMatchObject({ ChecksumSHA256: expected, ChecksumType: 'COMPOSITE' });
  });

  it('takes parts from other objects', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'large', Body: Buffer.concat([FIRST, LAST]) }));
    const upload = await begun('copied');
    const copied = async (PartNumber: number, CopySourceRange: string) => {
      const input = { ...upload, PartNumber, CopySource: `${Bucket}/large`, CopySourceRange };
      const { CopyPartResult } = await s3.send(new UploadPartCopyCommand(input));
      return { PartNumber, ETag: CopyPartResult?.ETag };
    };
    const parts = [await copied(1, `bytes=0-${5 * MIB - 1}`), await copied(2, `bytes=${5 * MIB}-`)];
    await complete(upload, parts);
    const answer = await s3.send(new GetObjectCommand({ Bucket, Key: 'copied', Range: 'bytes=-7' }));
    expect(await answer.Body?.transformToString()).toBe('the end');
  });

  it('is gone when it is aborted', async () => {
    const upload = await begun('aborted');
    await s3.send(new AbortMultipartUploadCommand(upload));
    expect(await failureOf(sent(upload, 1, LAST))).toMatchObject({ name: 'NoSuchUpload', status: 404 });
  });

  it.each([
    ['a part that was not sent', (a: object) => [a, { PartNumber: 9, ETag: '"0"' }], 'InvalidPart'],
    ['another tag', (a: object) => [{ ...a, ETag: '"00000000000000000000000000000000"' }], 'InvalidPart'],
    ['a wrong order', (a: object, b: object) => [b, a], 'InvalidPartOrder'],
    ['a small part before the last', (a: object, b: object) => [a, b], 'EntityTooSmall'],
    ['no parts', () => [], 'MalformedXML'],
  ])('is not completed with %s', async (_title, choose, name) => {
    const upload = await begun('refused');
    const [a, b] = [await sent(upload, 1, LAST), await sent(upload, 2, LAST)];
    expect(await failureOf(complete(upload, choose(a, b)))).toMatchObject({ name });
  });

  it.each([
    [
      'a part number that is too large',
      () => begun('n').then((upload) => sent(upload, 10_001, LAST)),
      'InvalidArgument',
    ],
    [
      'a checksum that cannot be one of the parts',
      () => begun('n', { ChecksumAlgorithm: 'CRC64NVME', ChecksumType: 'COMPOSITE' }),
      'InvalidRequest',
    ],
    ['a list of who may read it', () => begun('n', { ACL: 'public-read' }), 'AccessControlListNotSupported'],
  ])('refuses %s', async (_title, ask, name) => {
    expect(await failureOf(ask())).toMatchObject({ name });
  });

  it('needs the permissions of a put, and its own to be aborted', async () => {
    const upload = await begun('allowed');
    const reader = new S3Client(clientOf(rehearsal, READER));
    const refused = failureOf(reader.send(new UploadPartCommand({ ...upload, PartNumber: 1, Body: 'x' })));
    expect((await refused).message).toMatch(/s3:PutObject on resource: "arn:aws:s3:::parts\/allowed"/);
    const aborted = failureOf(reader.send(new AbortMultipartUploadCommand(upload)));
    expect((await aborted).message).toMatch(/s3:AbortMultipartUpload/);
  });
});

describe('a copy', () => {
  beforeAll(async () => {
    await s3.send(new CreateBucketCommand({ Bucket: 'copies' }));
    const VersioningConfiguration = { Status: 'Enabled' } as const;
    await s3.send(new PutBucketVersioningCommand({ Bucket: 'copies', VersioningConfiguration }));
    for (const Body of ['one', 'two']) {
      const more = { ContentType: 'text/css', Metadata: { made: 'once' } };
      await s3.send(new PutObjectCommand({ Bucket: 'copies', Key: 'a b/ü', Body, ...more }));
    }
  });
  const source = `copies/${encodeURIComponent('a b/ü')}`;
  const copy = (more: object = {}, client = s3) =>
    client.send(new CopyObjectCommand({ Bucket: 'copies', Key: 'copy', CopySource: source, ...more }));
  const head = () => s3.send(new HeadObjectCommand({ Bucket: 'copies', Key: 'copy' }));

  it('has the content and the metadata of what was copied', async () => {
    const answer = await copy();
    expect(answer.CopyObjectResult).toMatchObject({
      ETag: `"${createHash('md5').update('two').digest('hex')}"`,
    });
    expect(answer.CopySourceVersionId).toBeDefined();
    expect(await head()).toMatchObject({
      ContentType: 'text/css',
      Metadata: { made: 'once' },
      VersionId: answer.VersionId,
    });
  });

  it('has metadata of its own when that is said', async () => {
    await copy({ MetadataDirective: 'REPLACE', ContentType: 'text/html', Metadata: { made: 'anew' } });
    expect(await head()).toMatchObject({ ContentType: 'text/html', Metadata: { made: 'anew' } });
  });

  it('may be one of an older version, onto itself too', async () => {
    const versions = rehearsal.state.accounts
      .get('111111111111')
      ?.buckets.get('copies')
      ?.objects.get('a b/ü');
    const old = versions?.at(-1)?.versionId;
    await copy({ Key: 'a b/ü', CopySource: `${source}?versionId=${old}` });
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'copies', Key: 'a b/ü' }));
    expect(await Body?.transformToString()).toBe('one');
  });

  it.each([
    ['itself unchanged', { Key: 'a b/ü' }, 'InvalidRequest'],
    ['nothing', { CopySource: 'copies/nothing' }, 'NoSuchKey'],
    ['a bucket', { CopySource: 'copies' }, 'InvalidArgument'],
    ['what changed', { CopySourceIfMatch: '"0"' }, 'PreconditionFailed'],
    ['what is dated', { CopySourceIfModifiedSince: new Date() }, 'NotImplemented'],
  ])('refuses to copy %s', async (_title, more, name) => {
    expect(await failureOf(copy(more))).toMatchObject({ name });
  });

  it('needs to read the one and write the other', async () => {
    await s3.send(new CreateBucketCommand({ Bucket: 'from-others' }));
    const Statement = {
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::333333333333:root' },
      Action: 's3:PutObject',
      Resource: 'arn:aws:s3:::from-others/*',
    };
    const Policy = JSON.stringify({ Version: '2012-10-17', Statement });
    await s3.send(new PutBucketPolicyCommand({ Bucket: 'from-others', Policy }));
    const alone = new S3Client(clientOf(rehearsal, ALONE));
    expect(await failureOf(copy({ Bucket: 'from-others' }, alone))).toMatchObject({ name: 'AccessDenied' });
    await alone.send(new PutObjectCommand({ Bucket: 'from-others', Key: 'x', Body: 'x' }));
  });
});
