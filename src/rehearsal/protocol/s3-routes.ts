/** What an address names. */
export type Level = 'service' | 'bucket' | 'object';

/** One operation of S3 by method and address. */
export interface Route {
  readonly method: string;
  readonly level: Level;
  /** The query parameter that tells operations on the same address apart. */
  readonly flag?: string;
  readonly operation: string;
  /** The member that the body becomes: its XML, its text, or its bytes. */
  readonly body?: readonly [member: string, form: 'xml' | 'text' | 'bytes'];
  /** Query parameters that are members. */
  readonly query?: Readonly<Record<string, string>>;
  /** The root element of the answer, or the member that is the answer's body. */
  readonly root?: string;
  readonly payload?: string;
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
  get('bucket', 'ListObjectsV2', {
    flag: 'list-type',
    root: 'ListBucketResult',
    query: {
      prefix: 'Prefix',
      delimiter: 'Delimiter',
      'max-keys': 'MaxKeys',
      'continuation-token': 'ContinuationToken',
      'start-after': 'StartAfter',
    },
  }),
  put('bucket', 'CreateBucket', { body: ['CreateBucketConfiguration', 'xml'] }),
  remove('bucket', 'DeleteBucket'),
  { method: 'HEAD', level: 'bucket', operation: 'HeadBucket' },
  get('object', 'GetObject', { payload: 'Body' }),
  { method: 'HEAD', level: 'object', operation: 'HeadObject' },
  put('object', 'PutObject', { body: ['Body', 'bytes'] }),
  remove('object', 'DeleteObject'),
];

/** Query parameters that are not sub-resources and so choose no other operation. */
export const PLAIN_PARAMETERS: ReadonlySet<string> = new Set([
  'x-id',
  'prefix',
  'delimiter',
  'max-keys',
  'continuation-token',
  'start-after',
]);
