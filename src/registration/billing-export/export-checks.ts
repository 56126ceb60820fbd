import type { CheckKind, Judgement } from '../checks/check-kind.ts';
import { unreadable } from '../checks/unreadable.ts';
import type { BillingExport } from './billing-export.ts';
import { AWAITED, type DeliveryState, deliveryOf } from './delivery.ts';
import { differencesOf, remedyOf, tableOf } from './differences.ts';
import { type ExportFacts, exportOf, withoutExport } from './export-facts.ts';

const AREA = 'billing-export';

/** Which export it is. */
const isThere: CheckKind<ExportFacts> = {
  id: 'export',
  area: AREA,
  title: 'Billing export',
  call: 'cur:DescribeReportDefinitions',
  required: true,
  judge(facts) {
    const { chosen, wanted, profile, profileName } = facts;
    const call =
      profile.type === 'legacy-cur' ? 'cur:DescribeReportDefinitions' : 'bcm-data-exports:ListExports';
    const type =
      profile.type === 'legacy-cur'
        ? 'a legacy cost and usage report'
        : `a data export of ${tableOf(profile)}`;
    const expected =
      wanted.name === undefined ? `${type} as of ${profileName}` : `${type} named ${wanted.name}`;
    if (chosen.kind === 'unreadable') return unreadable(expected, chosen);
    if (chosen.kind === 'absent' || chosen.value.kind === 'none') {
      const near = chosen.kind === 'seen' && chosen.value.kind === 'none' ? chosen.value.near : [];
      const others = near.map(({ name, differences }) => `${name} (${differences} differences)`).join(', ');
      return {
        status: 'fail',
        call,
        expected,
        seen: near.length === 0 ? 'the account has no export' : `no such export; there are ${others}`,
        remedy:
          'Deploy the stack that makes it, or make it in the console (Billing and Cost Management, Data Exports). If it is there under another name, give that as `export-name`.',
      };
    }
    if (chosen.value.kind === 'several') {
      return {
        status: 'unknown',
        call,
        expected,
        seen: `several fit: ${chosen.value.names.join(', ')}`,
        remedy: 'Say which one is meant: give its name as `export-name`.',
      };
    }
    const { value, how } = chosen.value;
    const { bucket, prefix, region } = value.destination;
    return {
      status: 'pass',
      call,
      expected,
      seen: `${value.name}, ${how}`,
      evidence: [{ label: 'delivered to', value: `s3://${bucket}/${prefix} in ${region}` }],
    };
  },
};

/** Whether it is as the platform wants it. */
const definition: CheckKind<ExportFacts> = {
  id: 'export-definition',
  area: AREA,
  title: 'Definition of the export',
  call: 'cur:DescribeReportDefinitions',
  required: true,
  judge(facts) {
    const { profile, profileName, wanted } = facts;
    const expected = `as the profile ${profileName}`;
    const found = exportOf(facts);
    if (found === undefined) return withoutExport(facts, expected);
    const call = found.type === 'legacy-cur' ? 'cur:DescribeReportDefinitions' : 'bcm-data-exports:GetExport';
    const differences = differencesOf(found, profile, wanted);
    if (differences.length === 0) return { status: 'pass', call, expected, seen: 'no difference' };
    return {
      status: 'fail',
      call,
      expected: differences.map((each) => `${each.field} ${each.expected}`).join('; '),
      seen: differences.map((each) => `${each.field} ${each.seen}`).join('; '),
      evidence: differences.map(({ field, expected: wantedValue, seen, change }) => ({
        label: field,
        value: `expected ${wantedValue}, seen ${seen}; ${change === 'anew' ? 'needs a new export' : 'can be changed in place'}`,
      })),
      remedy: remedyOf(found, differences),
    };
  },
};

/** Whose bill it shows. */
const bill: CheckKind<ExportFacts> = {
  id: 'export-bill',
  area: AREA,
  title: 'Bill that the export shows',
  call: 'organizations:DescribeOrganization',
  required: true,
  judge(facts) {
    const { account, accountKind, acceptedKinds } = facts;
    const expected = `the bill of a ${acceptedKinds.join(' or ')} account`;
    const found = exportOf(facts);
    if (found === undefined) return withoutExport(facts, expected);
    const other = billedAccount(found, account);
    if (other !== undefined) {
      return {
        status: 'pass',
        expected,
        seen: `the bill of account ${other}, by the view ${found.billingView}: the bill was transferred, or somebody shares a view of it`,
      };
    }
    if (accountKind === undefined) {
      return {
        status: 'unknown',
        expected,
        seen: 'it is not known whether the account pays for others',
        remedy: 'Allow organizations:DescribeOrganization for the identity of this step.',
      };
    }
    const seen = BILLS[accountKind];
    if (acceptedKinds.includes(accountKind)) return { status: 'pass', expected, seen };
    return {
      status: 'fail',
      expected,
      seen,
      remedy: 'Make the export in the management account (payer), and confirm it there.',
    };
  },
};

const BILLS = {
  management:
    'the bill of the whole organization; where another account took the bill over (billing transfer), that one has the real prices',
  standalone: 'the bill of this account, which is in no organization',
  member:
    'only the usage of this linked account, at the rates that the payer lets it see; it has neither other accounts, nor discounts and credits that the payer shares, nor the fees of the organization',
} as const;

/** The account of a billing view that is another one's; undefined for the account's own bill. */
function billedAccount({ billingView }: BillingExport, account: string): string | undefined {
  const owner = billingView?.split(':')[4];
  return owner === undefined || owner === '' || owner === account ? undefined : owner;
}

const STATUS: Readonly<Record<DeliveryState, Judgement['status']>> = {
  created: 'unknown',
  'waiting-first-delivery': 'unknown',
  delivering: 'pass',
  stale: 'fail',
  broken: 'fail',
};

/** Whether files arrive. */
const delivery: CheckKind<ExportFacts> = {
  id: 'export-delivery',
  area: AREA,
  title: 'Delivery',
  call: 's3:ListBucket',
  required: true,
  judge(facts) {
    const { deliveries, lastRun, now } = facts;
    const expected = 'delivering: a manifest of the last 48 hours';
    const found = exportOf(facts);
    if (found === undefined) return withoutExport(facts, expected);
    const none = { calls: 0, folder: `${found.destination.prefix}/${found.name}/` };
    const read = deliveries.kind === 'seen' ? deliveries.value : none;
    const run = lastRun.kind === 'seen' ? lastRun.value : undefined;
    const { state, because, remedy } = deliveryOf(found, read, run, now);
    // What the service says of itself holds whether or not the bucket may be listed.
    if (state !== 'broken' || deliveries.kind !== 'unreadable') {
      if (deliveries.kind === 'unreadable') return unreadable(expected, deliveries);
      if (deliveries.kind === 'absent' && state !== 'broken')
        return {
          status: 'fail',
          expected,
          seen: 'broken: there is no such bucket',
          remedy: 'See the check `bucket`.',
        };
    }
    return {
      status: STATUS[state],
      expected,
      seen: `${state}: ${because}`,
      evidence: [
        { label: 'state', value: state },
        { label: 'calls', value: `${read.calls} of s3:ListBucket` },
        ...(lastRun.kind === 'unreadable'
          ? [{ label: 'last run', value: `not known: ${lastRun.reason}` }]
          : []),
      ],
      waitHelps: AWAITED.has(state),
      ...(remedy === undefined ? {} : { remedy }),
    };
  },
};

/** What is checked of the export itself. */
export const EXPORT_CHECKS: readonly CheckKind<ExportFacts>[] = [isThere, definition, bill, delivery];
