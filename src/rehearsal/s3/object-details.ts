import { requiredTextOf, structureOf, structuresOf, textOf } from '../input.ts';
import { type Input, type Operation, type Output, ServiceError } from '../service.ts';
import { openBucket } from './find-bucket.ts';
import type { ObjectVersion } from './object-state.ts';
import { foundVersion, shownVersion } from './object-versions.ts';

const MOST_TAGS = 10;

const getObjectTagging: Operation = (call, input) => {
  const bucket = openBucket(call, input);
  const version = foundVersion(bucket, input);
  const TagSet = [...(version.tags ?? [])].map(([Key, Value]) => ({ Key, Value }));
  return { TagSet, ...shownVersion(bucket, version) };
};

const putObjectTagging: Operation = (call, input) => {
  const bucket = openBucket(call, input);
  const version = foundVersion(bucket, input);
  version.tags = tagSetOf(structuresOf(structureOf(input, 'Tagging') ?? {}, 'TagSet'));
  return shownVersion(bucket, version);
};

const deleteObjectTagging: Operation = (call, input) => {
  const bucket = openBucket(call, input);
  const version = foundVersion(bucket, input);
  version.tags = new Map();
  return shownVersion(bucket, version);
};

function tagSetOf(tags: readonly Input[]): ReadonlyMap<string, string> {
  const entries = tags.map((tag) => [requiredTextOf(tag, 'Key'), textOf(tag, 'Value') ?? ''] as const);
  if (entries.length > MOST_TAGS) {
    throw new ServiceError('BadRequest', `Object tags cannot be greater than ${MOST_TAGS}`);
  }
  if (new Set(entries.map(([key]) => key)).size !== entries.length) {
    throw new ServiceError('InvalidTag', 'Cannot provide multiple Tags with the same key');
  }
  return new Map(entries);
}

/** `Tagging` of PutObject: a query string. */
export function taggingOf(input: Input): ReadonlyMap<string, string> | undefined {
  const text = textOf(input, 'Tagging');
  if (text === undefined) return undefined;
  return tagSetOf([...new URLSearchParams(text)].map(([Key, Value]) => ({ Key, Value })));
}

const ATTRIBUTES: Readonly<Record<string, (version: ObjectVersion, body: Buffer) => unknown>> = {
  ETag: ({ etag }) => etag.replaceAll('"', ''),
  Checksum: ({ checksums, checksumType }) => ({ ...checksums, ChecksumType: checksumType ?? 'FULL_OBJECT' }),
  ObjectParts: ({ parts }) => (parts === undefined ? undefined : { PartsCount: parts }),
  StorageClass: () => 'STANDARD',
  ObjectSize: (_version, body) => body.length,
};

const getObjectAttributes: Operation = (call, input) => {
  const bucket = openBucket(call, input);
  const version = foundVersion(bucket, input);
  const names = (textOf(input, 'ObjectAttributes') ?? '').split(',').map((name) => name.trim());
  const body = version.body ?? Buffer.alloc(0);
  const shown: Output = { LastModified: version.modified, ...shownVersion(bucket, version) };
  for (const name of names) {
    const attribute = Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name] : undefined;
    if (attribute === undefined) {
      throw new ServiceError('InvalidArgument', 'Invalid attribute name specified.');
    }
    shown[name] = attribute(version, body);
  }
  return shown;
};

/** Operations on what is known about an object beside its content. */
export const objectDetailOperations: Readonly<Record<string, Operation>> = {
  GetObjectTagging: getObjectTagging,
  PutObjectTagging: putObjectTagging,
  DeleteObjectTagging: deleteObjectTagging,
  GetObjectAttributes: getObjectAttributes,
};
