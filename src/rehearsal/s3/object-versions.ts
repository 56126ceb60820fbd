import { createHash } from 'node:crypto';
import { requiredTextOf, textOf } from '../input.ts';
import { type Call, type Input, type Output, ServiceError } from '../service.ts';
import type { BucketState } from '../state.ts';
import type { ObjectVersion } from './object-state.ts';

/** Members of PutObject that GetObject gives back as they were. */
export const PROPERTIES: readonly string[] = [
  'ContentType',
  'CacheControl',
  'ContentDisposition',
  'ContentEncoding',
  'ContentLanguage',
  'Expires',
];
/** Longest key in bytes. https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html */
const LONGEST_KEY = 1024;

/** `Enabled`, `Suspended`, or undefined when versioning was never switched on. */
export function versioningOf(bucket: BucketState): string | undefined {
  const setting = bucket.settings.get('VersioningConfiguration');
  return typeof setting === 'object' && setting !== null ? textOf({ ...setting }, 'Status') : undefined;
}

/** Adds an object as a new version; its tag is the digest of its content, unless another one is given. */
export function addObject(
  call: Call,
  bucket: BucketState,
  content: Omit<ObjectVersion, 'versionId' | 'modified' | 'etag' | 'body'> & {
    readonly body: Buffer;
    readonly etag?: string;
  },
): ObjectVersion {
  const version: ObjectVersion = {
    etag: `"${createHash('md5').update(content.body).digest('hex')}"`,
    ...content,
    versionId: versioningOf(bucket) === 'Enabled' ? newVersionId(call) : 'null',
    modified: call.state.now(),
  };
  addVersion(bucket, version);
  return version;
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

/** `Key`, which is not too long. */
export function keyOf(input: Input): string {
  const key = requiredTextOf(input, 'Key');
  if (Buffer.byteLength(key) > LONGEST_KEY) throw new ServiceError('KeyTooLongError', 'Your key is too long');
  return key;
}

/** `Body` as bytes. */
export function bodyOf(input: Input): Buffer {
  const body = input['Body'];
  if (Buffer.isBuffer(body)) return body;
  return body instanceof Uint8Array ? Buffer.from(body) : Buffer.from(textOf(input, 'Body') ?? '', 'utf8');
}

/** Throws PreconditionFailed and NoSuchKey when what is there is not what a write expects. */
export function checkPreconditions(input: Input, current: ObjectVersion | undefined): void {
  const [match, noneMatch] = [textOf(input, 'IfMatch'), textOf(input, 'IfNoneMatch')];
  const there = current?.body !== undefined;
  if (match !== undefined && !there) throw noSuchKey();
  if ((noneMatch === '*' && there) || (match !== undefined && match !== current?.etag))
    throw preconditionFailed();
}

/** The version of an object that an input names, which is no delete marker. Throws NoSuchKey, NoSuchVersion, MethodNotAllowed. */
export function foundVersion(bucket: BucketState, input: Input): ObjectVersion & { readonly body: Buffer } {
  const wanted = textOf(input, 'VersionId');
  const versions = bucket.objects.get(keyOf(input)) ?? [];
  const version = wanted === undefined ? versions[0] : versions.find(({ versionId }) => versionId === wanted);
  if (version === undefined && wanted !== undefined) {
    throw new ServiceError('NoSuchVersion', 'The specified version does not exist.', 404);
  }
  if (version !== undefined && hasBody(version)) return version;
  if (version !== undefined && wanted !== undefined) {
    throw new ServiceError(
      'MethodNotAllowed',
      'The specified method is not allowed against this resource.',
      405,
    );
  }
  throw noSuchKey();
}

function hasBody(version: ObjectVersion): version is ObjectVersion & { readonly body: Buffer } {
  return version.body !== undefined;
}

/** User metadata with its names in lower case. */
export function textMap(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
  return Object.fromEntries(entries.map(([name, text]) => [name.toLowerCase(), String(text)]));
}

function noSuchKey(): ServiceError {
  return new ServiceError('NoSuchKey', 'The specified key does not exist.', 404);
}

/** What a request expects does not hold. */
export function preconditionFailed(): ServiceError {
  const said = 'At least one of the pre-conditions you specified did not hold';
  return new ServiceError('PreconditionFailed', said, 412);
}
