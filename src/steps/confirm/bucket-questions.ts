import type { BillingExport } from '../../registration/billing-export/billing-export.ts';
import type { BucketFacts } from '../../registration/billing-export/export-facts.ts';
import { isKeyOfAws } from '../../registration/billing-export/key-check.ts';
import { type Observation, observe } from '../../registration/observation.ts';
import type { World } from '../world.ts';
import type { Question } from './area.ts';

export const NOT_ASKED = { kind: 'absent' } as const;

/** The bucket is asked where it is, as soon as that is known. */
export function bucketPlace(
  { destination }: BillingExport,
  { place, identity }: Question,
  region: Observation<string> = NOT_ASKED,
) {
  return {
    ...place,
    region: region.kind === 'seen' ? region.value : destination.region,
    bucket: destination.bucket,
    owner: destination.bucketOwner ?? identity.account,
  };
}

/** Nothing is known of a bucket that is not there. */
export const NO_BUCKET: BucketFacts = {
  region: NOT_ASKED,
  policy: NOT_ASKED,
  publicAccessBlock: NOT_ASKED,
  encryption: NOT_ASKED,
  keyPolicy: NOT_ASKED,
  ownership: NOT_ASKED,
  lifecycle: NOT_ASKED,
};

/** Everything that is asked about the bucket of an export. */
export async function askBucket(
  found: BillingExport,
  question: Question,
  world: World,
): Promise<BucketFacts> {
  const named = await world.aws.bucket(bucketPlace(found, question));
  const region = await observe(() => named.region());
  if (region.kind === 'absent') return NO_BUCKET;
  const bucket = await world.aws.bucket(bucketPlace(found, question, region));
  const [policy, publicAccessBlock, encryption, ownership, lifecycle] = await Promise.all([
    observe(() => bucket.policy()),
    observe(() => bucket.publicAccessBlock()),
    observe(() => bucket.encryption()),
    observe(() => bucket.ownership()),
    observe(() => bucket.lifecycle()),
  ]);
  const key = encryption.kind === 'seen' ? encryption.value.key : undefined;
  const keyPolicy =
    key === undefined || isKeyOfAws(key)
      ? NOT_ASKED
      : await observe(async () =>
          (
            await world.aws.keys({
              ...question.place,
              region: region.kind === 'seen' ? region.value : found.destination.region,
            })
          ).keyPolicy(key),
        );
  return { region, policy, publicAccessBlock, encryption, keyPolicy, ownership, lifecycle };
}
