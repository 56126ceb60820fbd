import type { BillingExport } from './billing-export.ts';
import type { BucketReader, ObjectPage } from './bucket.ts';

/** What was found of the deliveries of an export. */
export interface FoundDeliveries {
  /** The newest manifest: it is written when a delivery is complete. */
  readonly newest?: { readonly key: string; readonly modified: Date };
  /** When the service tried the bucket, which it does when a report is made. */
  readonly tested?: Date;
  /** How many calls it took. */
  readonly calls: number;
  /** Where it was looked. */
  readonly folder: string;
}

/** Periods that are looked at: the newest, and the one before, which is still delivered when a month begins. */
const PERIODS = 2;
/** A period holds some hundred keys beside data; more pages than that are not looked through. */
const MOST_PAGES = 3;
const TEST_OBJECT = 'aws-programmatic-access-test-object';

/**
 * Finds the newest manifest by the documented places of keys, in at most eight calls however much was delivered:
 * `<prefix>/<report>/<from>-<to>/…` for legacy reports, `<prefix>/<export>/metadata/BILLING_PERIOD=<month>/…` for data
 * exports, and a folder for each delivery where none is overwritten. Throws AwsFailure.
 * https://docs.aws.amazon.com/cur/latest/userguide/understanding-report-versions.html
 * https://docs.aws.amazon.com/cur/latest/userguide/dataexports-export-delivery.html
 */
export async function findDeliveries(found: BillingExport, bucket: BucketReader): Promise<FoundDeliveries> {
  const folder = manifestFolder(found);
  let calls = 1;
  const { prefixes } = await bucket.list({ prefix: folder, delimiter: '/' });
  const periods = prefixes
    .filter((prefix) => PERIOD.test(prefix))
    .sort()
    .slice(-PERIODS);
  const manifests: { key: string; modified: Date }[] = [];
  for (const period of periods) {
    let after: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      calls += 1;
      const listed: ObjectPage = await bucket.list({ prefix: `${period}${startOfManifest(found)}`, after });
      manifests.push(...listed.objects.filter(({ key }) => key.endsWith(`/${found.name}-Manifest.json`)));
      after = listed.next;
      if (after === undefined) break;
    }
  }
  const newest = manifests.reduce<FoundDeliveries['newest']>(
    (best, each) => (best === undefined || each.modified >= best.modified ? each : best),
    undefined,
  );
  if (newest !== undefined) return { newest, calls, folder };
  const tested = await bucket.list({ prefix: `${found.destination.prefix}/${TEST_OBJECT}` });
  const [test] = tested.objects;
  return { calls: calls + 1, folder, ...(test === undefined ? {} : { tested: test.modified }) };
}

const PERIOD = /(?:\/\d{8}-\d{8}|\/BILLING_PERIOD=\d{4}-\d{2})\/$/;

function manifestFolder({ type, name, destination: { prefix } }: BillingExport): string {
  return `${prefix}/${name}/${type === 'legacy-cur' ? '' : 'metadata/'}`;
}

/** Legacy reports have their newest manifest beside the folders of the versions; so do exports that overwrite. */
function startOfManifest({ type, name, overwrites }: BillingExport): string {
  return type === 'legacy-cur' || overwrites ? `${name}-Manifest.json` : '';
}
