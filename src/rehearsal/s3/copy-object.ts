import { requiredTextOf, textOf } from '../input.ts';
import { type Call, type Input, type Operation, type Output, ServiceError } from '../service.ts';
import { refuseAccessList } from './access-lists.ts';
import { CHECKSUMS, checksumOf } from './checksums.ts';
import { openBucket } from './find-bucket.ts';
import { taggingOf } from './object-details.ts';
import { addObject, keyOf, PROPERTIES, shownVersion, textMap } from './object-versions.ts';

/** What is copied, read as the caller. */
export interface CopySource {
  readonly bucket: string;
  readonly key: string;
  readonly body: Buffer;
  /** The answer of GetObject. */
  readonly answer: Output;
}

/** Reads what `CopySource` names: `bucket/key`, encoded as in URLs, with `?versionId=` perhaps. */
export async function readCopySource(call: Call, input: Input): Promise<CopySource> {
  const [path = '', query = ''] = requiredTextOf(input, 'CopySource').split('?');
  const [, bucket, encoded] = /^\/?([^/]+)\/(.+)$/.exec(path) ?? [];
  if (bucket === undefined || encoded === undefined) {
    throw new ServiceError(
      'InvalidArgument',
      'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
    );
  }
  const VersionId = new URLSearchParams(query).get('versionId');
  const key = decoded(encoded);
  const range = textOf(input, 'CopySourceRange');
  const answer = await call.invoke('s3', 'GetObject', {
    Bucket: bucket,
    Key: key,
    ...(VersionId === null ? {} : { VersionId }),
    ...(range === undefined ? {} : { Range: range }),
    ChecksumMode: 'ENABLED',
    ...renamed(input, { CopySourceIfMatch: 'IfMatch', CopySourceIfNoneMatch: 'IfNoneMatch' }),
  });
  const body = answer['Body'];
  if (!Buffer.isBuffer(body)) throw new TypeError('GetObject of the rehearsal gave no body.');
  return { bucket, key, body, answer };
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    throw new ServiceError('InvalidArgument', 'Invalid copy source encoding.');
  }
}

function renamed(input: Input, names: Readonly<Record<string, string>>): Input {
  return Object.fromEntries(
    Object.entries(names).flatMap(([from, to]) => {
      const value = textOf(input, from);
      return value === undefined ? [] : [[to, value]];
    }),
  );
}

const copyObject: Operation = async (call, input) => {
  const bucket = openBucket(call, input);
  const key = keyOf(input);
  refuseAccessList(bucket, input);
  const source = await readCopySource(call, input);
  const replace = textOf(input, 'MetadataDirective') === 'REPLACE';
  if (
    !replace &&
    source.bucket === bucket.name &&
    source.key === key &&
    !input['CopySource']?.toString().includes('versionId=')
  ) {
    throw new ServiceError(
      'InvalidRequest',
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    );
  }
  const from: Input = replace ? input : source.answer;
  const version = addObject(call, bucket, {
    key,
    body: source.body,
    properties: Object.fromEntries(
      PROPERTIES.flatMap((name) => {
        const value = textOf(from, name);
        return value === undefined ? [] : [[name, value]];
      }),
    ),
    metadata: textMap(from['Metadata']),
    checksums: copiedChecksums(input, source),
    tags: textOf(input, 'TaggingDirective') === 'REPLACE' ? taggingOf(input) : undefined,
  });
  const copied = source.answer['VersionId'];
  return {
    ETag: version.etag,
    LastModified: version.modified,
    ...version.checksums,
    ChecksumType: 'FULL_OBJECT',
    ServerSideEncryption: 'AES256',
    ...(copied === undefined ? {} : { CopySourceVersionId: copied }),
    ...shownVersion(bucket, version),
  };
};

/** Of the kind that was asked for, or else that the source has; a copy is in one piece, whatever the source was. */
function copiedChecksums(input: Input, { answer, body }: CopySource): Readonly<Record<string, string>> {
  const asked = textOf(input, 'ChecksumAlgorithm');
  const members = CHECKSUMS.map(({ member }) => member).filter((member) =>
    asked === undefined ? answer[member] !== undefined : member === `Checksum${asked}`,
  );
  const kept = members.length === 0 ? ['ChecksumCRC64NVME'] : members;
  return Object.fromEntries(kept.map((member) => [member, checksumOf(member, body)]));
}

/** CopyObject. */
export const copyOperations: Readonly<Record<string, Operation>> = { CopyObject: copyObject };
