import { textOf } from '../input.ts';
import { type Call, type Input, ServiceError } from '../service.ts';
import type { BucketState } from '../state.ts';

/** The bucket that an input names and the account that owns it. */
export interface OwnedBucket {
  readonly bucket: BucketState;
  readonly ownerId: string;
}

/**
 * The bucket of a call; whether the caller may was asked before, also of the bucket's policy. Throws NoSuchBucket,
 * AccessDenied when the caller expected another owner, and PermanentRedirect from another region.
 */
export function openBucket(call: Call, input: Input): BucketState {
  const { bucket, ownerId } = anyBucket(call, input);
  checkExpectedOwner(input, ownerId);
  // Who does not sign names no region.
  if (bucket.region !== call.region && call.caller.kind !== 'anonymous') {
    throw new ServiceError(
      'PermanentRedirect',
      'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
      301,
    );
  }
  return bucket;
}

/** The bucket of a call that only the owner's account can make, whatever the policy says. Throws as openBucket does. */
export function ownBucket(call: Call, input: Input): BucketState {
  const bucket = openBucket(call, input);
  if (call.state.bucketOwners.get(bucket.name) !== call.caller.accountId) {
    throw new ServiceError(
      'MethodNotAllowed',
      'The specified method is not allowed against this resource.',
      405,
    );
  }
  return bucket;
}

/** The bucket of a call, whoever owns it and wherever it is. Throws NoSuchBucket. */
export function anyBucket(call: Call, input: Input): OwnedBucket {
  const name = bucketNameOf(input);
  const ownerId = call.state.bucketOwners.get(name);
  const bucket = ownerId === undefined ? undefined : call.state.accounts.get(ownerId)?.buckets.get(name);
  if (ownerId === undefined || bucket === undefined) {
    throw new ServiceError('NoSuchBucket', 'The specified bucket does not exist', 404);
  }
  return { bucket, ownerId };
}

/** `Bucket` of an input. Throws InvalidBucketName when it is missing. */
export function bucketNameOf(input: Input): string {
  const name = textOf(input, 'Bucket') ?? '';
  if (name === '') throw new ServiceError('InvalidBucketName', 'The specified bucket is not valid.');
  return name;
}

/** Throws AccessDenied when the caller expected somebody else to own the bucket. */
export function checkExpectedOwner(input: Input, ownerId: string): void {
  const expected = textOf(input, 'ExpectedBucketOwner');
  if (expected !== undefined && expected !== ownerId) {
    throw new ServiceError('AccessDenied', 'Access Denied', 403);
  }
}
