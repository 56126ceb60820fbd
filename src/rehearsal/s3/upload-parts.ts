import { createHash } from 'node:crypto';
import { integerOf, requiredTextOf } from '../input.ts';
import { type Call, type Input, type Operation, ServiceError } from '../service.ts';
import type { BucketState } from '../state.ts';
import { readCopySource } from './copy-object.ts';
import { openBucket } from './find-bucket.ts';
import { checkedChecksums } from './integrity.ts';
import { bodyOf, keyOf } from './object-versions.ts';
import { shownOwner } from './owner.ts';
import type { PartState, UploadState } from './upload-state.ts';

const MOST_PARTS = 10_000;
const PAGE = 1000;

/** The upload that an input names. Throws NoSuchUpload. */
export function uploadOf(bucket: BucketState, input: Input): UploadState {
  const upload = bucket.uploads.get(requiredTextOf(input, 'UploadId'));
  if (upload !== undefined && upload.key === keyOf(input)) return upload;
  throw new ServiceError(
    'NoSuchUpload',
    'The specified multipart upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
    404,
  );
}

/** A part that is sent again takes the place of the one before. */
const uploadPart: Operation = (call, input) => {
  const upload = uploadOf(openBucket(call, input), input);
  const body = bodyOf(input);
  const part = addPart(call, upload, input, body, checkedChecksums(input, body));
  return { ETag: part.etag, ...part.checksums, ServerSideEncryption: 'AES256' };
};

const uploadPartCopy: Operation = async (call, input) => {
  const upload = uploadOf(openBucket(call, input), input);
  const { body } = await readCopySource(call, input);
  const part = addPart(call, upload, input, body, checkedChecksums({}, body));
  return { ETag: part.etag, LastModified: part.modified };
};

function addPart(
  { state }: Call,
  upload: UploadState,
  input: Input,
  body: Buffer,
  checksums: Readonly<Record<string, string>>,
): PartState {
  const number = integerOf(input, 'PartNumber') ?? 0;
  if (number < 1 || number > MOST_PARTS) {
    throw new ServiceError(
      'InvalidArgument',
      `Part number must be an integer between 1 and ${MOST_PARTS}, inclusive`,
    );
  }
  const etag = `"${createHash('md5').update(body).digest('hex')}"`;
  const part: PartState = { number, body, modified: state.now(), etag, checksums };
  upload.parts.set(number, part);
  return part;
}

const listParts: Operation = (call, input) => {
  const bucket = openBucket(call, input);
  const upload = uploadOf(bucket, input);
  const after = integerOf(input, 'PartNumberMarker') ?? 0;
  const size = Math.min(integerOf(input, 'MaxParts') ?? PAGE, PAGE);
  const left = [...upload.parts.values()]
    .sort((a, b) => a.number - b.number)
    .filter(({ number }) => number > after);
  const shown = left.slice(0, size);
  const more = left.length > size;
  return {
    Bucket: bucket.name,
    Key: upload.key,
    UploadId: upload.id,
    PartNumberMarker: after,
    NextPartNumberMarker: shown.at(-1)?.number ?? 0,
    Initiator: { ID: call.caller.arn },
    Owner: shownOwner(call.state.bucketOwners.get(bucket.name)),
    MaxParts: size,
    IsTruncated: more,
    StorageClass: 'STANDARD',
    Parts: shown.map(({ number, body, modified, etag, checksums }) => ({
      PartNumber: number,
      LastModified: modified,
      ETag: etag,
      Size: body.length,
      ...checksums,
    })),
  };
};

/** Operations on the parts of an upload. */
export const uploadPartOperations: Readonly<Record<string, Operation>> = {
  UploadPart: uploadPart,
  UploadPartCopy: uploadPartCopy,
  ListParts: listParts,
};
