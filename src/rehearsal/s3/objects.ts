import { textOf } from '../input.ts';
import { type Call, type Input, type Operation, type Output, ServiceError } from '../service.ts';
import { refuseAccessList } from './access-lists.ts';
import { openBucket } from './find-bucket.ts';
import { checkedChecksums } from './integrity.ts';
import { taggingOf } from './object-details.ts';
import type { ObjectVersion } from './object-state.ts';
import {
  addObject,
  bodyOf,
  checkPreconditions,
  foundVersion,
  keyOf,
  PROPERTIES,
  preconditionFailed,
  shownVersion,
  textMap,
} from './object-versions.ts';

const putObject: Operation = (call, input) => {
  const bucket = openBucket(call, input);
  const key = keyOf(input);
  const body = bodyOf(input);
  refuseAccessList(bucket, input);
  checkPreconditions(input, bucket.objects.get(key)?.[0]);
  const checksums = checkedChecksums(input, body);
  const version = addObject(call, bucket, {
    key,
    body,
    properties: Object.fromEntries(
      PROPERTIES.flatMap((name) => {
        const value = textOf(input, name);
        return value === undefined ? [] : [[name, value]];
      }),
    ),
    metadata: textMap(input['Metadata']),
    checksums,
    tags: taggingOf(input),
  });
  return {
    ETag: version.etag,
    ...checksums,
    ChecksumType: 'FULL_OBJECT',
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

function readVersion(
  call: Call,
  input: Input,
): { readonly version: ObjectVersion; readonly body: Buffer; readonly head: Output } {
  const bucket = openBucket(call, input);
  if (textOf(input, 'PartNumber') !== undefined) {
    throw new ServiceError('NotImplemented', 'The rehearsal does not give single parts of objects.', 501);
  }
  const version = foundVersion(bucket, input);
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
    ...(Object.keys(checked).length === 0 ? {} : { ChecksumType: version.checksumType ?? 'FULL_OBJECT' }),
    ...shownVersion(bucket, version),
    ...(version.tags === undefined || version.tags.size === 0 ? {} : { TagCount: version.tags.size }),
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
