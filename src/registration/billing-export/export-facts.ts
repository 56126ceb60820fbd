import type { ExportProfile } from '../catalog-exports.ts';
import type { AccountKind } from '../catalog-shape.ts';
import type { Judgement } from '../checks/check-kind.ts';
import { unreadable } from '../checks/unreadable.ts';
import type { Observation } from '../observation.ts';
import type { BillingExport, ExportRun } from './billing-export.ts';
import type { BucketEncryption, LifecycleRule, PublicAccessBlock } from './bucket.ts';
import type { ChosenExport, WantedExport } from './choose-export.ts';
import type { FoundDeliveries } from './manifests.ts';
import type { ReaderFacts } from './reader-grant.ts';

/** What was read of the bucket that an export is delivered to. */
export interface BucketFacts {
  readonly region: Observation<string>;
  /** Absent: it has no policy. */
  readonly policy: Observation<string>;
  readonly publicAccessBlock: Observation<PublicAccessBlock>;
  /** Absent: as AWS encrypts every object since 2023, with keys of S3. */
  readonly encryption: Observation<BucketEncryption>;
  /** Of the key that the bucket names; absent when it names none. */
  readonly keyPolicy: Observation<string>;
  readonly ownership: Observation<string>;
  readonly lifecycle: Observation<readonly LifecycleRule[]>;
}

/** Everything that was asked about a billing export. */
export interface ExportFacts {
  readonly account: string;
  /** Undefined when it could not be asked. */
  readonly accountKind: AccountKind | undefined;
  readonly acceptedKinds: readonly AccountKind[];
  readonly profileName: string;
  readonly profile: ExportProfile;
  readonly wanted: WantedExport;
  readonly chosen: Observation<ChosenExport>;
  readonly deliveries: Observation<FoundDeliveries>;
  /** Absent: it never ran, or is no data export. */
  readonly lastRun: Observation<ExportRun>;
  readonly bucket: BucketFacts;
  /** Undefined when no role of the platform is known. */
  readonly reader: ReaderFacts | undefined;
  /** Data that the bucket deletes sooner is lost to the platform. */
  readonly leastRetentionDays: number;
  readonly now: Date;
}

/** The export of the facts; undefined while it is not certain which one it is. */
export function exportOf({ chosen }: Pick<ExportFacts, 'chosen'>): BillingExport | undefined {
  return chosen.kind === 'seen' && chosen.value.kind === 'found' ? chosen.value.value : undefined;
}

/** The judgement of whatever is about an export that is not known: unknown when it could not be asked for. */
export function withoutExport({ chosen }: Pick<ExportFacts, 'chosen'>, expected: string): Judgement {
  if (chosen.kind === 'unreadable') return unreadable(expected, chosen);
  return {
    status: 'skipped',
    expected,
    seen: 'it is not known which export is meant',
    remedy: 'See the check `export`.',
  };
}

/** The judgement of whatever is about a bucket that is not there. */
export function withoutBucket(expected: string): Judgement {
  return { status: 'skipped', expected, seen: 'there is no such bucket', remedy: 'See the check `bucket`.' };
}
