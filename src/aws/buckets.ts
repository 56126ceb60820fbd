import {
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLocationCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetPublicAccessBlockCommand,
  ListObjectsV2Command,
  S3Client,
  type LifecycleRule as SdkRule,
} from '@aws-sdk/client-s3';
import type { BucketReader, LifecycleRule } from '../registration/billing-export/bucket.ts';
import type { BucketPlace } from '../steps/world.ts';
import { asAction, unlessMissing } from './errors.ts';
import { clientSettings, type SdkPlace } from './settings.ts';

/**
 * One bucket. It is addressed by path, as names with dots have no valid certificate otherwise. Where the owner is known,
 * a bucket of the same name that belongs to somebody else is refused and not mistaken for it.
 */
export function bucketReader(place: SdkPlace & BucketPlace): BucketReader {
  const { bucket: Bucket, owner } = place;
  const client = new S3Client({
    ...clientSettings(place),
    forcePathStyle: true,
    followRegionRedirects: true,
  });
  const of = { Bucket, ...(owner === undefined ? {} : { ExpectedBucketOwner: owner }) };
  return {
    region: () =>
      asAction('s3:GetBucketLocation', async () => {
        const { LocationConstraint } = await client.send(new GetBucketLocationCommand(of));
        // The two oldest regions have names of their own here.
        if (LocationConstraint === 'EU') return 'eu-west-1';
        return LocationConstraint ?? 'us-east-1';
      }),
    policy: () =>
      unlessMissing('NoSuchBucketPolicy', 's3:GetBucketPolicy', async () => {
        const { Policy } = await client.send(new GetBucketPolicyCommand(of));
        return Policy;
      }),
    publicAccessBlock: () =>
      unlessMissing('NoSuchPublicAccessBlockConfiguration', 's3:GetBucketPublicAccessBlock', async () => {
        const { PublicAccessBlockConfiguration: block } = await client.send(
          new GetPublicAccessBlockCommand(of),
        );
        return {
          blockPublicAcls: block?.BlockPublicAcls === true,
          ignorePublicAcls: block?.IgnorePublicAcls === true,
          blockPublicPolicy: block?.BlockPublicPolicy === true,
          restrictPublicBuckets: block?.RestrictPublicBuckets === true,
        };
      }),
    encryption: () =>
      unlessMissing(
        'ServerSideEncryptionConfigurationNotFoundError',
        's3:GetEncryptionConfiguration',
        async () => {
          const { ServerSideEncryptionConfiguration } = await client.send(new GetBucketEncryptionCommand(of));
          const [rule] = ServerSideEncryptionConfiguration?.Rules ?? [];
          const { SSEAlgorithm, KMSMasterKeyID } = rule?.ApplyServerSideEncryptionByDefault ?? {};
          return {
            algorithm: SSEAlgorithm ?? 'AES256',
            ...(KMSMasterKeyID === undefined ? {} : { key: KMSMasterKeyID }),
          };
        },
      ),
    ownership: () =>
      unlessMissing('OwnershipControlsNotFoundError', 's3:GetBucketOwnershipControls', async () => {
        const { OwnershipControls } = await client.send(new GetBucketOwnershipControlsCommand(of));
        return OwnershipControls?.Rules?.[0]?.ObjectOwnership;
      }),
    lifecycle: async () =>
      (await unlessMissing('NoSuchLifecycleConfiguration', 's3:GetLifecycleConfiguration', async () => {
        const { Rules } = await client.send(new GetBucketLifecycleConfigurationCommand(of));
        return (Rules ?? []).map(describedRule);
      })) ?? [],
    list: ({ prefix, delimiter, after }) =>
      asAction('s3:ListBucket', async () => {
        const page = await client.send(
          new ListObjectsV2Command({
            ...of,
            Prefix: prefix,
            ...(delimiter === undefined ? {} : { Delimiter: delimiter }),
            ...(after === undefined ? {} : { ContinuationToken: after }),
          }),
        );
        return {
          objects: (page.Contents ?? []).flatMap(({ Key, LastModified }) =>
            Key === undefined || LastModified === undefined ? [] : [{ key: Key, modified: LastModified }],
          ),
          prefixes: (page.CommonPrefixes ?? []).flatMap(({ Prefix }) => Prefix ?? []),
          ...(page.NextContinuationToken === undefined ? {} : { next: page.NextContinuationToken }),
        };
      }),
  };
}

/** Storage classes whose objects have to be restored before they can be read. */
const ARCHIVES: ReadonlySet<string | undefined> = new Set(['GLACIER', 'DEEP_ARCHIVE']);

function describedRule(rule: SdkRule): LifecycleRule {
  const { Filter, Expiration, Transitions = [] } = rule;
  const archives = Transitions.filter(({ StorageClass }) => ARCHIVES.has(StorageClass)).flatMap(
    ({ Days }) => Days ?? [],
  );
  return {
    id: rule.ID ?? '',
    enabled: rule.Status === 'Enabled',
    // Rules from before 2016 have their prefix outside of a filter.
    prefix: Filter?.Prefix ?? Filter?.And?.Prefix ?? rule.Prefix ?? '',
    tagged: Filter?.Tag !== undefined || (Filter?.And?.Tags ?? []).length > 0,
    ...(Expiration?.Days === undefined ? {} : { expiresAfterDays: Expiration.Days }),
    ...(Expiration?.Date === undefined ? {} : { expiresOn: Expiration.Date }),
    ...(archives.length === 0 ? {} : { archivesAfterDays: Math.min(...archives) }),
  };
}
