import type { BillingExport, ExportRun } from './billing-export.ts';
import type { FoundDeliveries } from './manifests.ts';

/** How far an export has come. */
export type DeliveryState = 'created' | 'waiting-first-delivery' | 'delivering' | 'stale' | 'broken';

/** Before the first delivery nothing is shown either way; it comes by itself. */
export const AWAITED: ReadonlySet<DeliveryState> = new Set(['created', 'waiting-first-delivery']);

export interface Delivery {
  readonly state: DeliveryState;
  /** Why that is so, in words. */
  readonly because: string;
  /** What to do; absent while it delivers. */
  readonly remedy?: string;
}

/** The first delivery comes within this time: https://docs.aws.amazon.com/cur/latest/userguide/what-is-cur.html */
const FIRST_DELIVERY_HOURS = 24;
/** Exports are delivered at least once a day; two days without are one that was left out. */
const STALE_AFTER_HOURS = 48;
const HOUR_MS = 3_600_000;

/** What the services say themselves, and what that calls for. */
const SERVICE_FAULTS: Readonly<Record<string, string>> = {
  ERROR_PERMISSIONS: 'Let the service write to the bucket: see the checks of the bucket and its policy.',
  ERROR_NO_BUCKET: 'Make the bucket again under its name and in its region, or give the report another one.',
  INSUFFICIENT_PERMISSION:
    'Let the service write to the bucket: see the checks of the bucket and its policy.',
  BILL_OWNER_CHANGED:
    'The bill belongs to another account now (billing transfer): make the export there, or for a billing view of this account.',
  INTERNAL_FAILURE: 'The failure is on the side of AWS: if it stays for a day, open a case with AWS Support.',
  DEPRECATED: 'The table or a column of the query no longer exists: make a new export with the current ones.',
};
const ANY_FAULT = 'Look at the export in the console (Billing and Cost Management, Data Exports).';
const FAILED_RUNS: ReadonlySet<string> = new Set(['QUERY_FAILURE', 'DELIVERY_FAILURE']);

/**
 * Whether an export is delivered, by what its service says, what lies in the bucket, and the time. The service's own word
 * that it fails outweighs files that were delivered before.
 */
export function deliveryOf(
  found: BillingExport,
  deliveries: FoundDeliveries,
  lastRun: ExportRun | undefined,
  now: Date,
): Delivery {
  const fault = serviceFault(found, lastRun);
  if (fault !== undefined) {
    const because = `the service says ${fault.said}`;
    return { state: 'broken', because, remedy: SERVICE_FAULTS[fault.code] ?? ANY_FAULT };
  }
  const { newest, folder } = deliveries;
  if (newest !== undefined) {
    const hours = hoursBetween(newest.modified, now);
    const because = `newest manifest ${newest.key}, ${age(hours)} old`;
    if (hours <= STALE_AFTER_HOURS) return { state: 'delivering', because };
    return {
      state: 'stale',
      because: `${because}; exports are delivered every day, so that more than ${STALE_AFTER_HOURS} hours is too old`,
      remedy:
        'Find out what changed since then: the bucket policy, the key, the bucket itself, or the owner of the bill. The service does not say that it fails.',
    };
  }
  return beforeFirst(found, deliveries.tested, folder, now);
}

function beforeFirst(found: BillingExport, tested: Date | undefined, folder: string, now: Date): Delivery {
  const created = (found.type === 'data-export' ? found.created : undefined) ?? tested;
  const nothing = `nothing below ${folder} yet`;
  const wait = `The first delivery comes within ${FIRST_DELIVERY_HOURS} hours: confirm again then.`;
  if (created === undefined) {
    const because = `${nothing}, and the service does not say when the report was made`;
    return { state: 'created', because, remedy: wait };
  }
  const hours = hoursBetween(created, now);
  if (hours < FIRST_DELIVERY_HOURS)
    return { state: 'waiting-first-delivery', because: `${nothing}; made ${age(hours)} ago`, remedy: wait };
  return {
    state: 'broken',
    because: `${nothing}, although it was made ${age(hours)} ago, and the first delivery comes within ${FIRST_DELIVERY_HOURS} hours`,
    remedy:
      'Check the bucket policy, the key and the region of the bucket; if all is well there, open a case with AWS Support.',
  };
}

function serviceFault(
  found: BillingExport,
  lastRun: ExportRun | undefined,
): { readonly code: string; readonly said: string } | undefined {
  if (found.type === 'legacy-cur') {
    const { lastStatus, lastDelivery } = found;
    if (lastStatus === undefined || lastStatus === 'SUCCESS') return undefined;
    const before = lastDelivery === undefined ? 'never delivered' : `last delivered ${lastDelivery}`;
    return { code: lastStatus, said: `${lastStatus} (${before})` };
  }
  const { health, healthReason } = found;
  if (health !== undefined && health !== 'HEALTHY') {
    return { code: healthReason ?? health, said: [health, healthReason].filter(Boolean).join(': ') };
  }
  if (lastRun === undefined || !FAILED_RUNS.has(lastRun.status)) return undefined;
  const { status, reason } = lastRun;
  return { code: reason ?? status, said: [`${status} of its last run`, reason].filter(Boolean).join(': ') };
}

/** Clocks differ: what was modified in our future has no age. */
function hoursBetween(from: Date, to: Date): number {
  return Math.max(0, (to.getTime() - from.getTime()) / HOUR_MS);
}

/** `5 hours`, `3 days`: whole numbers, rounded down. */
function age(hours: number): string {
  const [count, unit] = hours < 48 ? [Math.floor(hours), 'hour'] : [Math.floor(hours / 24), 'day'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
