import { createHash } from 'node:crypto';
import { integerOf, requiredTextOf, structureOf, structuresOf, textOf } from '../input.ts';
import { type Input, type Operation, ServiceError } from '../service.ts';
import { refuseAccessList } from './access-lists.ts';
import { CHECKSUMS, checksumOf } from './checksums.ts';
import { openBucket } from './find-bucket.ts';
import { taggingOf } from './object-details.ts';
import {
  addObject,
  checkPreconditions,
  keyOf,
  newVersionId,
  PROPERTIES,
  shownVersion,
  textMap,
} from './object-versions.ts';
import { shownOwner } from './owner.ts';
import { uploadOf } from './upload-parts.ts';
import type { PartState, UploadState } from './upload-state.ts';

/** Every part but the last one. https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html */
const LEAST_PART = 5 * 1024 * 1024;

const createUpload: Operation = (call, input) => {
  const bucket = openBucket(call, input);
  refuseAccessList(bucket, input);
  const { checksum, checksumType } = checksumPlan(input);
  const upload: UploadState = {
    id: newVersionId(call),
    key: keyOf(input),
    initiated: call.state.now(),
    properties: Object.fromEntries(
      PROPERTIES.flatMap((name) => {
        const value = textOf(input, name);
        return value === undefined ? [] : [[name, value]];
      }),
    ),
    metadata: textMap(input['Metadata']),
    tags: taggingOf(input),
    checksum,
    checksumType,
    parts: new Map(),
  };
  bucket.uploads.set(upload.id, upload);
  const asked = textOf(input, 'ChecksumAlgorithm');
  return {
    Bucket: bucket.name,
    Key: upload.key,
    UploadId: upload.id,
    ServerSideEncryption: 'AES256',
    ...(asked === undefined ? {} : { ChecksumAlgorithm: asked, ChecksumType: checksumType }),
  };
};

/** Without a wish S3 makes a CRC-64 of the whole; the cryptographic ones can only be made of the parts' own. */
function checksumPlan(input: Input): Pick<UploadState, 'checksum' | 'checksumType'> {
  const algorithm = textOf(input, 'ChecksumAlgorithm') ?? 'CRC64NVME';
  const checksum = `Checksum${algorithm}`;
  const type = textOf(input, 'ChecksumType') ?? (algorithm === 'CRC64NVME' ? 'FULL_OBJECT' : 'COMPOSITE');
  const known = CHECKSUMS.some(({ member }) => member === checksum);
  const possible = type === 'COMPOSITE' ? algorithm !== 'CRC64NVME' : !algorithm.startsWith('SHA');
  if (known && possible && (type === 'COMPOSITE' || type === 'FULL_OBJECT')) {
    return { checksum, checksumType: type };
  }
  throw new ServiceError(
    'InvalidRequest',
    `The ${type} checksum type cannot be used with the ${algorithm.toLowerCase()} checksum algorithm.`,
  );
}

const completeUpload: Operation = (call, input) => {
  const bucket = openBucket(call, input);
  const upload = uploadOf(bucket, input);
  checkPreconditions(input, bucket.objects.get(upload.key)?.[0]);
  const parts = chosenParts(upload, input);
  const body = Buffer.concat(parts.map((part) => part.body));
  const digests = parts.map(({ etag }) => Buffer.from(etag.replaceAll('"', ''), 'hex'));
  const whole = createHash('md5').update(Buffer.concat(digests)).digest('hex');
  const checksum =
    upload.checksumType === 'FULL_OBJECT'
      ? checksumOf(upload.checksum, body)
      : `${checksumOf(upload.checksum, Buffer.concat(parts.map((part) => rawChecksum(upload, part))))}-${parts.length}`;
  const version = addObject(call, bucket, {
    key: upload.key,
    body,
    etag: `"${whole}-${parts.length}"`,
    properties: upload.properties,
    metadata: upload.metadata,
    checksums: { [upload.checksum]: checksum },
    checksumType: upload.checksumType,
    parts: parts.length,
    tags: upload.tags,
  });
  bucket.uploads.delete(upload.id);
  return {
    Location: `https://${bucket.name}.s3.${bucket.region}.amazonaws.com/${encodeURIComponent(upload.key)}`,
    Bucket: bucket.name,
    Key: upload.key,
    ETag: version.etag,
    ...version.checksums,
    ChecksumType: upload.checksumType,
    ServerSideEncryption: 'AES256',
    ...shownVersion(bucket, version),
  };
};

function rawChecksum({ checksum }: UploadState, { body }: PartState): Buffer {
  return Buffer.from(checksumOf(checksum, body), 'base64');
}

function chosenParts(upload: UploadState, input: Input): readonly PartState[] {
  const wanted = structuresOf(structureOf(input, 'MultipartUpload') ?? {}, 'Parts');
  if (wanted.length === 0) {
    throw new ServiceError(
      'MalformedXML',
      'The XML you provided was not well-formed or did not validate against our published schema',
    );
  }
  const numbers = wanted.map((part) => integerOf(part, 'PartNumber') ?? 0);
  if (numbers.some((number, index) => index > 0 && number <= (numbers[index - 1] ?? 0))) {
    throw new ServiceError(
      'InvalidPartOrder',
      'The list of parts was not in ascending order. Parts must be ordered by part number.',
    );
  }
  const parts = wanted.map((each, index) => {
    const part = upload.parts.get(numbers[index] ?? 0);
    const etag = requiredTextOf(each, 'ETag').replaceAll('"', '');
    const given = textOf(each, upload.checksum);
    const wrong =
      given !== undefined && part !== undefined && given !== checksumOf(upload.checksum, part.body);
    if (part === undefined || part.etag !== `"${etag}"` || wrong) {
      throw new ServiceError(
        'InvalidPart',
        "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
      );
    }
    return part;
  });
  if (parts.slice(0, -1).some(({ body }) => body.length < LEAST_PART)) {
    throw new ServiceError('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
  }
  return parts;
}

const abortUpload: Operation = (call, input) => {
  const bucket = openBucket(call, input);
  bucket.uploads.delete(uploadOf(bucket, input).id);
  return {};
};

const listUploads: Operation = (call, input) => {
  const bucket = openBucket(call, input);
  const prefix = textOf(input, 'Prefix') ?? '';
  const uploads = [...bucket.uploads.values()].filter(({ key }) => key.startsWith(prefix));
  return {
    Bucket: bucket.name,
    Prefix: prefix,
    KeyMarker: '',
    UploadIdMarker: '',
    MaxUploads: 1000,
    IsTruncated: false,
    Uploads: uploads.map(({ id, key, initiated }) => ({
      UploadId: id,
      Key: key,
      Initiated: initiated,
      Initiator: { ID: call.caller.arn },
      Owner: shownOwner(call.state.bucketOwners.get(bucket.name)),
      StorageClass: 'STANDARD',
    })),
  };
};

/** Operations on uploads in parts. */
export const multipartOperations: Readonly<Record<string, Operation>> = {
  CreateMultipartUpload: createUpload,
  CompleteMultipartUpload: completeUpload,
  AbortMultipartUpload: abortUpload,
  ListMultipartUploads: listUploads,
};
