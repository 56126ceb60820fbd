import { createHash } from 'node:crypto';
import { requiredTextOf, textOf } from '../input.ts';
import { type Call, type Input, type Operation, type Output, ServiceError } from '../service.ts';
import type { BucketState } from '../state.ts';
import { CHECKSUMS, checksumOf } from './checksums.ts';
import { openBucket } from './find-bucket.ts';
import type { ObjectVersion } from './object-state.ts';

/** Members of PutObject that GetObject gives back as they were. */
const PROPERTIES = [
  'ContentType',
  'CacheControl',
  'ContentDisposition',
  'ContentEncoding',
  'ContentLanguage',
  'Expires',
];
/** Longest key in bytes. https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html */
const LONGEST_KEY = 1024;

const putObject: Operation = (call, input) => {
  const bucket = openBucket(call, input);
  const key = keyOf(input);
  const body = bodyOf(input);
  refuseAccessList(input);
  const current = bucket.objects.get(key)?.[0];
  checkPreconditions(input, current);
  const { checksums, additional } = checkIntegrity(input, body);
  const version: ObjectVersion = {
    key,
    versionId: versioningOf(bucket) === 'Enabled' ? newVersionId(call) : 'null',
    modified: call.state.now(),
    body,
    etag: `"${createHash('md5').update(body).digest('hex')}"`,
    properties: Object.fromEntries(
      PROPERTIES.flatMap((name) => {
        const value = textOf(input, name);
        return value === undefined ? [] : [[name, value]];
      }),
    ),
    metadata: textMap(input['Metadata']),
    checksums,
  };
  addVersion(bucket, version);
  return {
    ETag: version.etag,
    ...additional,
    ...shownVersion(bucket, version),
    ServerSideEncryption: 'AES256',
  };
};

const getObject: Operation = (call, input) => {
  const { version, body, head } = readVersion(call, input);
  const range = rangeOf(textOf(input, 'Range'), body.length);
  if (range === undefined) return { Body: body, ...head, ContentLength: body.length };
  const part = body.subarray(range.from, range.to + 1);
  // A checksum is one of the whole object, so that S3 leaves it out for a part.
  const shown = Object.entries(head).filter(([name]) => !(name in version.checksums));
  return {
    Body: part,
    ...Object.fromEntries(shown),
    ContentLength: part.length,
    ContentRange: `bytes ${range.from}-${range.to}/${body.length}`,
  };
};

const headObject: Operation = (call, input) => {
  const { body, head } = readVersion(call, input);
  return { ...head, ContentLength: body.length };
};

/** Operations on the content of objects. */
export const objectOperations: Readonly<Record<string, Operation>> = {
  PutObject: putObject,
  GetObject: getObject,
  HeadObject: headObject,
};

/** `Enabled`, `Suspended`, or undefined when versioning was never switched on. */
export function versioningOf(bucket: BucketState): string | undefined {
  const setting = bucket.settings.get('VersioningConfiguration');
  return typeof setting === 'object' && setting !== null ? textOf({ ...setting }, 'Status') : undefined;
}

/** Puts a version before all others; without versioning it takes the place of the one that was there. */
export function addVersion(bucket: BucketState, version: ObjectVersion): void {
  const others = (bucket.objects.get(version.key) ?? []).filter(
    ({ versionId }) => version.versionId !== 'null' || versionId !== 'null',
  );
  bucket.objects.set(version.key, [version, ...others]);
}

/** The id of a new version. */
export function newVersionId({ state }: Call): string {
  return state.newSecret(32).replace(/[+/]/g, '_');
}

/** `VersionId`, in buckets that are or were versioned. */
export function shownVersion(bucket: BucketState, { versionId }: ObjectVersion): Output {
  return versioningOf(bucket) === undefined ? {} : { VersionId: versionId };
}

function keyOf(input: Input): string {
  const key = requiredTextOf(input, 'Key');
  if (Buffer.byteLength(key) > LONGEST_KEY) throw new ServiceError('KeyTooLongError', 'Your key is too long');
  return key;
}

function bodyOf(input: Input): Buffer {
  const body = input['Body'];
  if (Buffer.isBuffer(body)) return body;
  return body instanceof Uint8Array ? Buffer.from(body) : Buffer.from(textOf(input, 'Body') ?? '', 'utf8');
}

function refuseAccessList(input: Input): void {
  const list = textOf(input, 'ACL');
  if (list === undefined || list === 'bucket-owner-full-control') return;
  throw new ServiceError('AccessControlListNotSupported', 'The bucket does not allow ACLs');
}

function checkPreconditions(input: Input, current: ObjectVersion | undefined): void {
  const [match, noneMatch] = [textOf(input, 'IfMatch'), textOf(input, 'IfNoneMatch')];
  const there = current?.body !== undefined;
  if (match !== undefined && !there) throw noSuchKey();
  if ((noneMatch === '*' && there) || (match !== undefined && match !== current?.etag))
    throw preconditionFailed();
}

/** Every checksum that came with the body must be right; what S3 adds by itself is a CRC-64. */
function checkIntegrity(
  input: Input,
  body: Buffer,
): { readonly checksums: Readonly<Record<string, string>>; readonly additional: Output } {
  const md5 = textOf(input, 'ContentMD5');
  if (md5 !== undefined && md5 !== createHash('md5').update(body).digest('base64')) {
    throw new ServiceError('BadDigest', 'The Content-MD5 you specified did not match what we received.');
  }
  const given = CHECKSUMS.flatMap(({ member }) => {
    const value = textOf(input, member);
    return value === undefined ? [] : [[member, value] as const];
  });
  for (const [member, value] of given) {
    if (value !== checksumOf(member, body)) {
      const name = member.replace('Checksum', '');
      throw new ServiceError('BadDigest', `The ${name} you specified did not match the calculated checksum.`);
    }
  }
  const own = [['ChecksumCRC64NVME', checksumOf('ChecksumCRC64NVME', body)] as const];
  const checksums = Object.fromEntries(given.length === 0 ? own : given);
  return { checksums, additional: { ...checksums, ChecksumType: 'FULL_OBJECT' } };
}

function readVersion(
  call: Call,
  input: Input,
): { readonly version: ObjectVersion; readonly body: Buffer; readonly head: Output } {
  const bucket = openBucket(call, input);
  const wanted = textOf(input, 'VersionId');
  const versions = bucket.objects.get(keyOf(input)) ?? [];
  const version = wanted === undefined ? versions[0] : versions.find(({ versionId }) => versionId === wanted);
  if (version === undefined && wanted !== undefined) {
    throw new ServiceError('NoSuchVersion', 'The specified version does not exist.', 404);
  }
  if (version?.body === undefined && version !== undefined && wanted !== undefined) {
    throw new ServiceError(
      'MethodNotAllowed',
      'The specified method is not allowed against this resource.',
      405,
    );
  }
  if (version?.body === undefined) throw noSuchKey();
  const [match, noneMatch] = [textOf(input, 'IfMatch'), textOf(input, 'IfNoneMatch')];
  if (match !== undefined && match !== version.etag) throw preconditionFailed();
  if (noneMatch !== undefined && (noneMatch === '*' || noneMatch === version.etag)) {
    throw new ServiceError('NotModified', 'Not Modified', 304);
  }
  const checked = textOf(input, 'ChecksumMode') === 'ENABLED' ? version.checksums : {};
  const head = {
    AcceptRanges: 'bytes',
    ETag: version.etag,
    LastModified: version.modified,
    ContentType: 'binary/octet-stream',
    ...version.properties,
    ...checked,
    ...(Object.keys(checked).length === 0 ? {} : { ChecksumType: 'FULL_OBJECT' }),
    ...shownVersion(bucket, version),
    ServerSideEncryption: 'AES256',
    Metadata: version.metadata,
  };
  return { version, body: version.body, head };
}

function rangeOf(
  text: string | undefined,
  size: number,
): { readonly from: number; readonly to: number } | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(text ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (from > to) throw new ServiceError('InvalidRange', 'The requested range is not satisfiable', 416);
  return { from, to };
}

function textMap(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
  return Object.fromEntries(entries.map(([name, text]) => [name.toLowerCase(), String(text)]));
}

function noSuchKey(): ServiceError {
  return new ServiceError('NoSuchKey', 'The specified key does not exist.', 404);
}

function preconditionFailed(): ServiceError {
  const said = 'At least one of the pre-conditions you specified did not hold';
  return new ServiceError('PreconditionFailed', said, 412);
}
