import { integerOf, textOf } from '../input.ts';
import { type Input, type Operation, type Output, ServiceError } from '../service.ts';
import type { BucketState } from '../state.ts';
import { openBucket } from './find-bucket.ts';
import type { ObjectVersion } from './object-state.ts';
import { shownOwner } from './owner.ts';

const MOST_KEYS = 1000;

/** Keys and common prefixes together count towards `MaxKeys`; the token is the last name that was shown. */
const listObjectsV2: Operation = (call, input) => {
  const bucket = openBucket(call, input);
  const token = textOf(input, 'ContinuationToken');
  const after = token === undefined ? (textOf(input, 'StartAfter') ?? '') : decodeToken(token);
  const page = pageOf(
    entriesOf(bucket, input, (versions) => versions[0]?.body !== undefined),
    after,
    input,
  );
  const contents = page.shown.flatMap(({ key }) =>
    key === undefined ? [] : (bucket.objects.get(key)?.[0] ?? []),
  );
  return {
    ...echo(input, ['Delimiter', 'StartAfter']),
    Prefix: shownName(textOf(input, 'Prefix') ?? '', input),
    ...textMember('ContinuationToken', token),
    ...textMember('EncodingType', textOf(input, 'EncodingType')),
    Name: bucket.name,
    MaxKeys: page.size,
    KeyCount: page.shown.length,
    IsTruncated: page.next !== undefined,
    ...(page.next === undefined ? {} : { NextContinuationToken: encodeToken(page.next) }),
    Contents: contents.map((version) => ({ ...shownObject(version, input), StorageClass: 'STANDARD' })),
    CommonPrefixes: prefixesOf(page, input),
  };
};

/** The older form: the marker is a name itself, and only with a delimiter S3 says which one is the next. */
const listObjects: Operation = (call, input) => {
  const bucket = openBucket(call, input);
  const marker = textOf(input, 'Marker') ?? '';
  const page = pageOf(
    entriesOf(bucket, input, (versions) => versions[0]?.body !== undefined),
    marker,
    input,
  );
  const contents = page.shown.flatMap(({ key }) =>
    key === undefined ? [] : (bucket.objects.get(key)?.[0] ?? []),
  );
  const delimited = textOf(input, 'Delimiter') !== undefined;
  const Owner = shownOwner(call.state.bucketOwners.get(bucket.name));
  return {
    ...echo(input, ['Delimiter']),
    Prefix: shownName(textOf(input, 'Prefix') ?? '', input),
    ...textMember('EncodingType', textOf(input, 'EncodingType')),
    Name: bucket.name,
    Marker: shownName(marker, input),
    MaxKeys: page.size,
    IsTruncated: page.next !== undefined,
    ...(page.next === undefined || !delimited ? {} : { NextMarker: shownName(page.next, input) }),
    Contents: contents.map((version) => ({
      ...shownObject(version, input),
      Owner,
      StorageClass: 'STANDARD',
    })),
    CommonPrefixes: prefixesOf(page, input),
  };
};

/** Every version of a key stands on the page of its key. */
const listObjectVersions: Operation = (call, input) => {
  const bucket = openBucket(call, input);
  const page = pageOf(
    entriesOf(bucket, input, () => true),
    textOf(input, 'KeyMarker') ?? '',
    input,
  );
  const Owner = shownOwner(call.state.bucketOwners.get(bucket.name));
  const versions = page.shown.flatMap(({ key }) =>
    (key === undefined ? [] : (bucket.objects.get(key) ?? [])).map((version, index) => ({
      version,
      IsLatest: index === 0,
    })),
  );
  return {
    ...echo(input, ['Delimiter']),
    Prefix: shownName(textOf(input, 'Prefix') ?? '', input),
    KeyMarker: shownName(textOf(input, 'KeyMarker') ?? '', input),
    VersionIdMarker: '',
    ...textMember('EncodingType', textOf(input, 'EncodingType')),
    Name: bucket.name,
    MaxKeys: page.size,
    IsTruncated: page.next !== undefined,
    ...(page.next === undefined ? {} : { NextKeyMarker: page.next }),
    Versions: versions
      .filter(({ version }) => version.body !== undefined)
      .map(({ version, IsLatest }) => ({
        ...shownObject(version, input),
        VersionId: version.versionId,
        IsLatest,
        Owner,
        StorageClass: 'STANDARD',
      })),
    DeleteMarkers: versions
      .filter(({ version }) => version.body === undefined)
      .map(({ version, IsLatest }) => ({
        Key: shownName(version.key, input),
        VersionId: version.versionId,
        IsLatest,
        Owner,
        LastModified: version.modified,
      })),
    CommonPrefixes: prefixesOf(page, input),
  };
};

/** Operations that list objects. */
export const listOperations: Readonly<Record<string, Operation>> = {
  ListObjects: listObjects,
  ListObjectsV2: listObjectsV2,
  ListObjectVersions: listObjectVersions,
};

/** A key, or a prefix that stands for all keys below it. */
interface Entry {
  readonly name: string;
  readonly key: string | undefined;
}

interface Page {
  readonly size: number;
  readonly shown: readonly Entry[];
  /** The last name shown, when there are more. */
  readonly next: string | undefined;
}

function entriesOf(
  bucket: BucketState,
  input: Input,
  counts: (versions: readonly ObjectVersion[]) => boolean,
): readonly Entry[] {
  const prefix = textOf(input, 'Prefix') ?? '';
  const delimiter = textOf(input, 'Delimiter') ?? '';
  const entries = new Map<string, Entry>();
  for (const [key, versions] of bucket.objects) {
    if (!key.startsWith(prefix) || !counts(versions)) continue;
    const at = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
    const name = at < 0 ? key : key.slice(0, at + delimiter.length);
    entries.set(name, { name, key: at < 0 ? key : undefined });
  }
  // S3 sorts by the bytes of the name.
  return [...entries.values()].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
}

function pageOf(entries: readonly Entry[], after: string, input: Input): Page {
  const size = integerOf(input, 'MaxKeys') ?? MOST_KEYS;
  if (size < 0) {
    throw new ServiceError('InvalidArgument', 'Argument maxKeys must be an integer between 0 and 2147483647');
  }
  const limit = Math.min(size, MOST_KEYS);
  const left = entries.filter(({ name }) => Buffer.compare(Buffer.from(name), Buffer.from(after)) > 0);
  const shown = left.slice(0, limit);
  return { size: limit, shown, next: left.length > limit ? shown.at(-1)?.name : undefined };
}

function prefixesOf(page: Page, input: Input): readonly Output[] {
  return page.shown.flatMap(({ name, key }) =>
    key === undefined ? [{ Prefix: shownName(name, input) }] : [],
  );
}

function shownObject(version: ObjectVersion, input: Input): Output {
  return {
    Key: shownName(version.key, input),
    LastModified: version.modified,
    ETag: version.etag,
    ChecksumAlgorithm: Object.keys(version.checksums).map((name) => name.replace('Checksum', '')),
    ChecksumType: version.checksumType ?? 'FULL_OBJECT',
    Size: version.body?.length ?? 0,
  };
}

/** XML cannot hold every character of a key, so that clients ask for names in the form of URLs. */
function shownName(name: string, input: Input): string {
  return textOf(input, 'EncodingType') === 'url' ? encodeURIComponent(name).replaceAll('%2F', '/') : name;
}

function echo(input: Input, names: readonly string[]): Output {
  return Object.assign({}, ...names.map((name) => textMember(name, textOf(input, name), input)));
}

function textMember(name: string, value: string | undefined, input: Input = {}): Output {
  return value === undefined ? {} : { [name]: shownName(value, input) };
}

function encodeToken(name: string): string {
  return Buffer.from(name, 'utf8').toString('base64');
}

function decodeToken(token: string): string {
  const name = Buffer.from(token, 'base64').toString('utf8');
  if (encodeToken(name) === token) return name;
  throw new ServiceError('InvalidArgument', 'The continuation token provided is incorrect');
}
