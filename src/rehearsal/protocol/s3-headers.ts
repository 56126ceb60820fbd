import { CHECKSUMS } from '../s3/checksums.ts';
import { type Input, type Output, ServiceError } from '../service.ts';

const METADATA = 'x-amz-meta-';

/** Headers that are members of inputs and, where a call answers them, of outputs. */
const BOTH: Readonly<Record<string, string>> = {
  'content-type': 'ContentType',
  'cache-control': 'CacheControl',
  'content-disposition': 'ContentDisposition',
  'content-language': 'ContentLanguage',
  expires: 'Expires',
  ...Object.fromEntries(CHECKSUMS.map(({ header, member }) => [header, member])),
};

const INPUT_ONLY: Readonly<Record<string, string>> = {
  'content-md5': 'ContentMD5',
  range: 'Range',
  'if-match': 'IfMatch',
  'if-none-match': 'IfNoneMatch',
  'x-amz-acl': 'ACL',
  'x-amz-grant-full-control': 'GrantFullControl',
  'x-amz-grant-read': 'GrantRead',
  'x-amz-grant-read-acp': 'GrantReadACP',
  'x-amz-grant-write': 'GrantWrite',
  'x-amz-grant-write-acp': 'GrantWriteACP',
  'x-amz-checksum-algorithm': 'ChecksumAlgorithm',
  'x-amz-copy-source': 'CopySource',
  'x-amz-copy-source-if-match': 'CopySourceIfMatch',
  'x-amz-copy-source-if-none-match': 'CopySourceIfNoneMatch',
  'x-amz-copy-source-range': 'CopySourceRange',
  'x-amz-metadata-directive': 'MetadataDirective',
  'x-amz-object-attributes': 'ObjectAttributes',
  'x-amz-tagging': 'Tagging',
  'x-amz-tagging-directive': 'TaggingDirective',
  'x-amz-checksum-mode': 'ChecksumMode',
  'x-amz-checksum-type': 'ChecksumType',
  'x-amz-expected-bucket-owner': 'ExpectedBucketOwner',
};

const OUTPUT_ONLY: Readonly<Record<string, string>> = {
  'accept-ranges': 'AcceptRanges',
  'content-encoding': 'ContentEncoding',
  'content-length': 'ContentLength',
  'content-range': 'ContentRange',
  etag: 'ETag',
  'last-modified': 'LastModified',
  location: 'Location',
  'x-amz-bucket-region': 'BucketRegion',
  'x-amz-checksum-algorithm': 'ChecksumAlgorithm',
  'x-amz-checksum-type': 'ChecksumType',
  'x-amz-copy-source-version-id': 'CopySourceVersionId',
  'x-amz-tagging-count': 'TagCount',
  'x-amz-delete-marker': 'DeleteMarker',
  'x-amz-server-side-encryption': 'ServerSideEncryption',
  'x-amz-version-id': 'VersionId',
};

/** Headers that would change what a call means and that the rehearsal does not know how to obey. */
const REFUSED =
  /^x-amz-(copy-source-if-(?:un)?modified|copy-source-server-side|object-lock|website-redirect|server-side-encryption-customer|write-offset)/;

/** Throws NotImplemented for a header that must not be ignored. */
export function refuseUnknownHeaders(operation: string, headers: ReadonlyMap<string, string>): void {
  const refused = [...headers.keys()].find((name) => REFUSED.test(name));
  if (refused === undefined) return;
  throw new ServiceError(
    'NotImplemented',
    `The rehearsal does not implement ${operation} with ${refused}.`,
    501,
  );
}

/** The members of an input that come as headers, with the user's metadata. */
export function headerInput(headers: ReadonlyMap<string, string>): Input {
  const members = Object.entries({ ...BOTH, ...INPUT_ONLY }).flatMap(([header, member]) => {
    const value = headers.get(header);
    return value === undefined ? [] : [[member, value] as const];
  });
  const metadata = [...headers]
    .filter(([name]) => name.startsWith(METADATA))
    .map(([name, value]) => [name.slice(METADATA.length), value] as const);
  const encoding = (headers.get('content-encoding') ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '' && each !== 'aws-chunked')
    .join(',');
  return {
    ...Object.fromEntries(members),
    ...(encoding === '' ? {} : { ContentEncoding: encoding }),
    ...(metadata.length === 0 ? {} : { Metadata: Object.fromEntries(metadata) }),
  };
}

/** The members of an output that S3 gives as headers. */
export function outputHeaders(output: Output): Readonly<Record<string, string>> {
  const members = Object.entries({ ...BOTH, ...OUTPUT_ONLY }).flatMap(([header, member]) => {
    const value = output[member];
    if (value === undefined) return [];
    return [[header, value instanceof Date ? value.toUTCString() : String(value)] as const];
  });
  const { Metadata } = output;
  const metadata = Object.entries(typeof Metadata === 'object' && Metadata !== null ? Metadata : {});
  return Object.fromEntries([
    ...members,
    ...metadata.map(([name, value]) => [METADATA + name, String(value)] as const),
  ]);
}
