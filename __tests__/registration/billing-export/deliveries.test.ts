import { describe, expect, it } from '@jest/globals';
import type { BillingExport, ExportRun } from '../../../src/registration/billing-export/billing-export.ts';
import type { BucketReader, ObjectPage } from '../../../src/registration/billing-export/bucket.ts';
import { deliveryOf } from '../../../src/registration/billing-export/delivery.ts';
import { type FoundDeliveries, findDeliveries } from '../../../src/registration/billing-export/manifests.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
const ago = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000);
const base = {
  name: 'costs',
  destination: { bucket: 'b', prefix: 'pre', region: 'us-east-1' },
  format: '',
  compression: '',
  overwrites: false,
};
const legacy = (more: object = {}): BillingExport => ({
  type: 'legacy-cur',
  ...base,
  timeUnit: '',
  schemaElements: [],
  artifacts: [],
  refreshClosedReports: true,
  ...more,
});
const exported = (more: object = {}): BillingExport => ({
  type: 'data-export',
  ...base,
  arn: '',
  query: '',
  tables: {},
  ...more,
});

describe('a delivery', () => {
  const found = (more: Partial<FoundDeliveries> = {}): FoundDeliveries => ({
    calls: 1,
    folder: 'f/',
    ...more,
  });
  const manifest = (hours: number) => found({ newest: { key: 'k', modified: ago(hours) } });

  it.each<[string, BillingExport, FoundDeliveries, ExportRun | undefined, string]>([
    ['of today', legacy(), manifest(5), undefined, 'delivering'],
    ['at the limit', legacy(), manifest(48), undefined, 'delivering'],
    ['just past it', legacy(), manifest(48.01), undefined, 'stale'],
    ['in our future', legacy(), manifest(-3), undefined, 'delivering'],
    [
      'that fails by the word of its service',
      legacy({ lastStatus: 'ERROR_NO_BUCKET' }),
      manifest(5),
      undefined,
      'broken',
    ],
    [
      'that went well by the word of its service',
      legacy({ lastStatus: 'SUCCESS' }),
      manifest(5),
      undefined,
      'delivering',
    ],
    ['of a new report', legacy(), found(), undefined, 'created'],
    [
      'of a report whose bucket was tried an hour ago',
      legacy(),
      found({ tested: ago(1) }),
      undefined,
      'waiting-first-delivery',
    ],
    [
      'of a report whose bucket was tried a day ago',
      legacy(),
      found({ tested: ago(24) }),
      undefined,
      'broken',
    ],
    ['of a new export', exported({ created: ago(23.9) }), found(), undefined, 'waiting-first-delivery'],
    ['of an export from yesterday', exported({ created: ago(24) }), found(), undefined, 'broken'],
    ['whose last run failed', exported(), manifest(5), { status: 'QUERY_FAILURE' }, 'broken'],
    ['whose last run is under way', exported(), manifest(5), { status: 'QUERY_IN_PROCESS' }, 'delivering'],
  ])('%s', (_, which, deliveries, run, state) => {
    const delivery = deliveryOf(which, deliveries, run, NOW);
    expect(delivery.state).toBe(state);
    expect(delivery.remedy === undefined).toBe(state === 'delivering');
  });

  it('says whose bill it is when the owner changed', () => {
    const found_ = exported({ health: 'UNHEALTHY', healthReason: 'BILL_OWNER_CHANGED' });
    expect(deliveryOf(found_, manifest(5), undefined, NOW)).toEqual({
      state: 'broken',
      because: 'the service says UNHEALTHY: BILL_OWNER_CHANGED',
      remedy: expect.stringContaining('billing transfer'),
    });
  });
});

/** A bucket that is only listed, with the keys that it has; a thousand keys and prefixes a page. */
function listed(keys: readonly string[]): BucketReader {
  const refused = () => Promise.reject(new Error('Only the list was to be asked for'));
  const list = async (query: Parameters<BucketReader['list']>[0]): Promise<ObjectPage> => {
    const matching = keys.filter((key) => key.startsWith(query.prefix));
    const rest = matching.map((key) => key.slice(query.prefix.length));
    const prefixes =
      query.delimiter === undefined
        ? []
        : [
            ...new Set(
              rest.filter((key) => key.includes('/')).map((key) => `${query.prefix}${key.split('/')[0]}/`),
            ),
          ];
    const objects = query.delimiter === undefined ? matching : rest.filter((key) => !key.includes('/'));
    const from = Number(query.after ?? 0);
    return {
      prefixes: prefixes.slice(0, 1000),
      objects: objects
        .slice(from, from + 1000)
        .map((key, index) => ({ key, modified: new Date(from + index) })),
      ...(from + 1000 < objects.length ? { next: String(from + 1000) } : {}),
    };
  };
  return {
    region: refused,
    policy: refused,
    publicAccessBlock: refused,
    encryption: refused,
    ownership: refused,
    lifecycle: refused,
    list,
  };
}

describe('finding manifests', () => {
  it('looks at the newest two months only', async () => {
    const months = Array.from({ length: 36 }, (_, month) => {
      const year = 2024 + Math.floor(month / 12);
      const from = `${year}${String((month % 12) + 1).padStart(2, '0')}01`;
      return `pre/costs/${from}-${from}/costs-Manifest.json`;
    });
    const found = await findDeliveries(legacy(), listed([...months, 'pre/costs/costs/year=2024/x.parquet']));
    expect(found).toMatchObject({
      newest: { key: 'pre/costs/20261201-20261201/costs-Manifest.json' },
      calls: 3,
    });
  });

  it('takes a bounded number of calls, however much was delivered', async () => {
    const runs = Array.from(
      { length: 20_000 },
      (_, run) =>
        `pre/costs/metadata/BILLING_PERIOD=2026-1${run % 2}/${String(run).padStart(6, '0')}/costs-Manifest.json`,
    );
    const found = await findDeliveries(exported(), listed(runs.sort()));
    expect(found.calls).toBe(7);
    expect(found.newest).toBeDefined();
  });

  it('mistakes nothing else for a manifest, and finds when the bucket was tried', async () => {
    const keys = [
      'pre/aws-programmatic-access-test-object',
      'pre/costs/metadata/BILLING_PERIOD=2026-11/x/other-Manifest.json',
      'pre/costs/metadata/SOMETHING=else/costs-Manifest.json',
      'pre/costs-2/metadata/BILLING_PERIOD=2026-11/costs-Manifest.json',
    ];
    expect(await findDeliveries(exported(), listed(keys))).toEqual({
      calls: 3,
      folder: 'pre/costs/metadata/',
      tested: new Date(0),
    });
  });
});
