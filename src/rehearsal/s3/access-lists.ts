import { isRecord } from '../../trust/json-value.ts';
import { textOf } from '../input.ts';
import { type Call, type Input, type Operation, type Output, ServiceError } from '../service.ts';
import type { BucketState } from '../state.ts';
import { openBucket } from './find-bucket.ts';
import { foundVersion } from './object-versions.ts';
import { shownOwner } from './owner.ts';

/** Throws unless the access list that an input brings gives the bucket's owner everything and nobody else anything. */
export function refuseAccessList(bucket: BucketState, input: Input): void {
  const list = textOf(input, 'ACL');
  const grants = ['GrantFullControl', 'GrantRead', 'GrantReadACP', 'GrantWriteACP', 'GrantWrite'].some(
    (name) => textOf(input, name) !== undefined,
  );
  if (!grants && (list === undefined || list === 'bucket-owner-full-control')) return;
  throw notFollowed(bucket);
}

/** With ACLs on, others than the owner could get in, which the rehearsal does not follow. */
function notFollowed(bucket: BucketState): ServiceError {
  const controls = bucket.settings.get('OwnershipControls');
  const rules = isRecord(controls) ? controls['Rules'] : undefined;
  const [first]: readonly unknown[] = Array.isArray(rules) ? rules : [];
  const ownership = isRecord(first) ? first['ObjectOwnership'] : undefined;
  return ownership === 'BucketOwnerEnforced'
    ? new ServiceError('AccessControlListNotSupported', 'The bucket does not allow ACLs')
    : new ServiceError(
        'NotImplemented',
        'The rehearsal does not follow access control lists; only buckets with BucketOwnerEnforced are as on AWS.',
        501,
      );
}

const getBucketAcl: Operation = (call, input) => ownerHasAll(call, openBucket(call, input));

const getObjectAcl: Operation = (call, input) => {
  const bucket = openBucket(call, input);
  foundVersion(bucket, input);
  return ownerHasAll(call, bucket);
};

/** What may be put is only what there is: the owner has everything. */
const putAcl: Operation = (call, input) => {
  const bucket = openBucket(call, input);
  if (textOf(input, 'Key') !== undefined) foundVersion(bucket, input);
  const given = input['AccessControlPolicy'];
  if (given !== undefined) throw notFollowed(bucket);
  refuseAccessList(bucket, input);
  return {};
};

/** Access lists are off in every new bucket, so that the list only says that the owner has all. */
function ownerHasAll({ state }: Call, { name }: BucketState): Output {
  const Owner = shownOwner(state.bucketOwners.get(name));
  return { Owner, Grants: [{ Grantee: { ...Owner, Type: 'CanonicalUser' }, Permission: 'FULL_CONTROL' }] };
}

/** Operations on access control lists, of buckets that have none. */
export const accessListOperations: Readonly<Record<string, Operation>> = {
  GetBucketAcl: getBucketAcl,
  GetObjectAcl: getObjectAcl,
  PutBucketAcl: putAcl,
  PutObjectAcl: putAcl,
};
