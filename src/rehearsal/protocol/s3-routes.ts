/** What an address names. */
export type Level = 'service' | 'bucket' | 'object';

/** One operation of S3 by method and address. */
export interface Route {
  readonly method: string;
  readonly level: Level;
  /** The query parameter that tells operations on the same address apart. */
  readonly flag?: string;
  readonly operation: string;
  /** A header that tells operations on the same address apart. */
  readonly header?: string;
  /** The member that the body becomes: its XML, its text, or its bytes. */
  readonly body?: readonly [member: string, form: 'xml' | 'text' | 'bytes'];
  /** Query parameters that are members. */
  readonly query?: Readonly<Record<string, string>>;
  /** The root element of the answer, or the member that is the answer's body. */
  readonly root?: string;
  readonly payload?: string;
  /** Members that an answer with a root element gives as headers. */
  readonly headers?: readonly string[];
  readonly status?: number;
}

const get = (level: Level, operation: string, rest: Partial<Route> = {}): Route => ({
  method: 'GET',
  level,
  operation,
  ...rest,
});
const put = (level: Level, operation: string, rest: Partial<Route> = {}): Route => ({
  method: 'PUT',
  level,
  operation,
  ...rest,
});
const remove = (level: Level, operation: string, rest: Partial<Route> = {}): Route => ({
  method: 'DELETE',
  level,
  operation,
  status: 204,
  ...rest,
});

/** Sub-resources of a bucket: flag, noun of the operations, root element and member of the configuration. */
const SUBRESOURCES: readonly (readonly [
  flag: string,
  noun: string,
  root: string,
  removable: string | undefined,
])[] = [
  ['publicAccessBlock', 'PublicAccessBlock', 'PublicAccessBlockConfiguration', 'DeletePublicAccessBlock'],
  ['encryption', 'BucketEncryption', 'ServerSideEncryptionConfiguration', 'DeleteBucketEncryption'],
  ['ownershipControls', 'BucketOwnershipControls', 'OwnershipControls', 'DeleteBucketOwnershipControls'],
  ['versioning', 'BucketVersioning', 'VersioningConfiguration', undefined],
  ['tagging', 'BucketTagging', 'Tagging', 'DeleteBucketTagging'],
  ['lifecycle', 'BucketLifecycleConfiguration', 'LifecycleConfiguration', 'DeleteBucketLifecycle'],
];

/** What only answers that it was never set: flag, operation and root element. */
const UNSET: readonly (readonly [flag: string, operation: string, root: string])[] = [
  ['logging', 'GetBucketLogging', 'BucketLoggingStatus'],
  ['notification', 'GetBucketNotificationConfiguration', 'NotificationConfiguration'],
  ['accelerate', 'GetBucketAccelerateConfiguration', 'AccelerateConfiguration'],
  ['requestPayment', 'GetBucketRequestPayment', 'RequestPaymentConfiguration'],
  ['cors', 'GetBucketCors', 'CORSConfiguration'],
  ['website', 'GetBucketWebsite', 'WebsiteConfiguration'],
  ['replication', 'GetBucketReplication', 'ReplicationConfiguration'],
  ['object-lock', 'GetObjectLockConfiguration', 'ObjectLockConfiguration'],
];

const LISTING = {
  prefix: 'Prefix',
  delimiter: 'Delimiter',
  'max-keys': 'MaxKeys',
  'encoding-type': 'EncodingType',
};
const VERSION = { versionId: 'VersionId' };
const PART = { uploadId: 'UploadId', partNumber: 'PartNumber' };
const COPY = 'x-amz-copy-source';
const WRITTEN = ['ServerSideEncryption', 'VersionId', 'CopySourceVersionId'];

/** The operations that onboarding needs. Anything else is refused as not implemented. */
export const ROUTES: readonly Route[] = [
  get('service', 'ListBuckets', { root: 'ListAllMyBucketsResult' }),
  get('bucket', 'GetBucketLocation', { flag: 'location', root: 'LocationConstraint' }),
  get('bucket', 'GetBucketPolicy', { flag: 'policy', payload: 'Policy' }),
  put('bucket', 'PutBucketPolicy', { flag: 'policy', body: ['Policy', 'text'], status: 204 }),
  remove('bucket', 'DeleteBucketPolicy', { flag: 'policy' }),
  get('bucket', 'GetBucketPolicyStatus', { flag: 'policyStatus', root: 'PolicyStatus' }),
  ...SUBRESOURCES.flatMap(([flag, noun, root, removable]) => [
    get('bucket', `Get${noun}`, { flag, root }),
    put('bucket', `Put${noun}`, { flag, body: [root, 'xml'] }),
    ...(removable === undefined ? [] : [remove('bucket', removable, { flag })]),
  ]),
  get('bucket', 'GetBucketAcl', { flag: 'acl', root: 'AccessControlPolicy' }),
  put('bucket', 'PutBucketAcl', { flag: 'acl', body: ['AccessControlPolicy', 'xml'] }),
  ...UNSET.map(([flag, operation, root]) => get('bucket', operation, { flag, root })),
  get('bucket', 'ListMultipartUploads', {
    flag: 'uploads',
    root: 'ListMultipartUploadsResult',
    query: LISTING,
  }),
  get('bucket', 'ListObjectsV2', {
    flag: 'list-type',
    root: 'ListBucketResult',
    query: { ...LISTING, 'continuation-token': 'ContinuationToken', 'start-after': 'StartAfter' },
  }),
  get('bucket', 'ListObjectVersions', {
    flag: 'versions',
    root: 'ListVersionsResult',
    query: { ...LISTING, 'key-marker': 'KeyMarker' },
  }),
  {
    method: 'POST',
    level: 'bucket',
    flag: 'delete',
    operation: 'DeleteObjects',
    body: ['Delete', 'xml'],
    root: 'DeleteResult',
  },
  get('bucket', 'ListObjects', { root: 'ListBucketResult', query: { ...LISTING, marker: 'Marker' } }),
  put('bucket', 'CreateBucket', { body: ['CreateBucketConfiguration', 'xml'] }),
  remove('bucket', 'DeleteBucket'),
  { method: 'HEAD', level: 'bucket', operation: 'HeadBucket' },
  get('object', 'GetObjectAcl', { flag: 'acl', root: 'AccessControlPolicy', query: VERSION }),
  put('object', 'PutObjectAcl', { flag: 'acl', body: ['AccessControlPolicy', 'xml'], query: VERSION }),
  get('object', 'GetObjectTagging', {
    flag: 'tagging',
    root: 'Tagging',
    query: VERSION,
    headers: ['VersionId'],
  }),
  put('object', 'PutObjectTagging', { flag: 'tagging', body: ['Tagging', 'xml'], query: VERSION }),
  remove('object', 'DeleteObjectTagging', { flag: 'tagging', query: VERSION }),
  get('object', 'GetObjectAttributes', {
    flag: 'attributes',
    root: 'GetObjectAttributesResponse',
    query: VERSION,
    headers: ['LastModified', 'VersionId'],
  }),
  {
    method: 'POST',
    level: 'object',
    flag: 'uploads',
    operation: 'CreateMultipartUpload',
    root: 'InitiateMultipartUploadResult',
    headers: [...WRITTEN, 'ChecksumAlgorithm', 'ChecksumType'],
  },
  {
    method: 'POST',
    level: 'object',
    flag: 'uploadId',
    operation: 'CompleteMultipartUpload',
    body: ['MultipartUpload', 'xml'],
    query: PART,
    root: 'CompleteMultipartUploadResult',
    headers: WRITTEN,
  },
  put('object', 'UploadPartCopy', {
    flag: 'uploadId',
    header: COPY,
    query: PART,
    root: 'CopyPartResult',
    headers: WRITTEN,
  }),
  put('object', 'UploadPart', { flag: 'uploadId', query: PART, body: ['Body', 'bytes'] }),
  get('object', 'ListParts', {
    flag: 'uploadId',
    root: 'ListPartsResult',
    query: { ...PART, 'max-parts': 'MaxParts', 'part-number-marker': 'PartNumberMarker' },
  }),
  remove('object', 'AbortMultipartUpload', { flag: 'uploadId', query: PART }),
  get('object', 'GetObject', { payload: 'Body', query: { ...VERSION, partNumber: 'PartNumber' } }),
  {
    method: 'HEAD',
    level: 'object',
    operation: 'HeadObject',
    query: { ...VERSION, partNumber: 'PartNumber' },
  },
  put('object', 'CopyObject', { header: COPY, root: 'CopyObjectResult', headers: WRITTEN }),
  put('object', 'PutObject', { body: ['Body', 'bytes'] }),
  remove('object', 'DeleteObject', { query: VERSION }),
];

/** Query parameters that are not sub-resources and so choose no other operation. */
export const PLAIN_PARAMETERS: ReadonlySet<string> = new Set([
  'x-id',
  'fetch-owner',
  'continuation-token',
  'start-after',
  'key-marker',
  'marker',
  'max-parts',
  'part-number-marker',
  'max-uploads',
  'partNumber',
  ...Object.keys(LISTING),
  ...Object.keys(VERSION),
]);
