import { textOf } from '../input.ts';
import { type Call, type Input, type Operation, type Output, ServiceError } from '../service.ts';
import { isBucketName } from './bucket-name.ts';
import { anyBucket, bucketNameOf, checkExpectedOwner, openBucket } from './find-bucket.ts';
import { shownOwner } from './owner.ts';

/** What a new bucket has since April 2023: nobody outside gets in, and access lists are off. */
const NEW_BUCKET_SETTINGS: readonly (readonly [string, unknown])[] = [
  [
    'PublicAccessBlockConfiguration',
    { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true },
  ],
  ['OwnershipControls', { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] }],
  [
    'ServerSideEncryptionConfiguration',
    {
      Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' }, BucketKeyEnabled: false }],
    },
  ],
];

function createBucket(call: Call, input: Input): Output {
  const name = bucketNameOf(input);
  if (!isBucketName(name)) {
    throw new ServiceError('InvalidBucketName', 'The specified bucket is not valid.');
  }
  checkLocation(call, input);
  const account = call.state.accounts.get(call.caller.accountId);
  if (account === undefined) throw new ServiceError('AccessDenied', 'Access Denied', 403);
  const owner = call.state.bucketOwners.get(name);
  if (owner !== undefined && owner !== account.id) {
    throw new ServiceError(
      'BucketAlreadyExists',
      'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.',
      409,
    );
  }
  const existing = account.buckets.get(name);
  if (existing !== undefined) {
    // Only North Virginia takes a second creation for a success, for the sake of very old clients.
    if (call.region === 'us-east-1' && existing.region === 'us-east-1') return { Location: `/${name}` };
    throw new ServiceError(
      'BucketAlreadyOwnedByYou',
      'Your previous request to create the named bucket succeeded and you already own it.',
      409,
    );
  }
  account.buckets.set(name, {
    name,
    region: call.region,
    created: call.state.now(),
    policy: undefined,
    settings: new Map(NEW_BUCKET_SETTINGS),
    tags: new Map(),
    objects: new Map(),
    uploads: new Map(),
  });
  call.state.bucketOwners.set(name, account.id);
  return { Location: call.region === 'us-east-1' ? `/${name}` : `http://${name}.s3.amazonaws.com/` };
}

function checkLocation(call: Call, input: Input): void {
  const configuration = input['CreateBucketConfiguration'];
  const constraint =
    typeof configuration === 'object' && configuration !== null
      ? textOf({ ...configuration }, 'LocationConstraint')
      : undefined;
  const expected = call.region === 'us-east-1' ? undefined : call.region;
  if (constraint === expected) return;
  throw new ServiceError(
    'IllegalLocationConstraintException',
    `The ${constraint ?? 'unspecified'} location constraint is incompatible for the region specific endpoint this request was sent to.`,
  );
}

/** HEAD answers have no body, so S3 only says the status; the codes are the ones that clients make of it. */
function headBucket(call: Call, input: Input): Output {
  const ownerId = call.state.bucketOwners.get(bucketNameOf(input));
  if (ownerId === undefined) throw new ServiceError('NotFound', 'Not Found', 404);
  const expected = textOf(input, 'ExpectedBucketOwner');
  if (expected !== undefined && expected !== ownerId) {
    throw new ServiceError('Forbidden', 'Forbidden', 403);
  }
  return { BucketRegion: anyBucket(call, input).bucket.region };
}

function deleteBucket(call: Call, input: Input): Output {
  const bucket = openBucket(call, input);
  if (bucket.objects.size > 0) {
    throw new ServiceError('BucketNotEmpty', 'The bucket you tried to delete is not empty', 409);
  }
  const ownerId = call.state.bucketOwners.get(bucket.name) ?? '';
  call.state.accounts.get(ownerId)?.buckets.delete(bucket.name);
  call.state.bucketOwners.delete(bucket.name);
  return {};
}

function getBucketLocation(call: Call, input: Input): Output {
  const { bucket, ownerId } = anyBucket(call, input);
  checkExpectedOwner(input, ownerId);
  return bucket.region === 'us-east-1' ? {} : { LocationConstraint: bucket.region };
}

function listBuckets(call: Call): Output {
  const account = call.state.accounts.get(call.caller.accountId);
  const buckets = [...(account?.buckets.values() ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    Owner: shownOwner(call.caller.accountId),
    Buckets: buckets.map(({ name, created, region }) => ({
      Name: name,
      CreationDate: created,
      BucketRegion: region,
    })),
  };
}

/** Operations on buckets themselves. */
export const bucketOperations: Readonly<Record<string, Operation>> = {
  CreateBucket: createBucket,
  HeadBucket: headBucket,
  DeleteBucket: deleteBucket,
  GetBucketLocation: getBucketLocation,
  ListBuckets: listBuckets,
};
