import type { PlacedAccount } from './organization-tree.ts';
import type { StackInstance } from './stack-set-reader.ts';

/** How accounts narrow or widen the units that a stack set is aimed at, in AWS's words. */
export interface AccountFilter {
  readonly type: 'NONE' | 'INTERSECTION' | 'DIFFERENCE' | 'UNION';
  /** Ids of 12 digits. */
  readonly accounts: readonly string[];
}

/** The accounts that a stack set should be in, and those under its targets that it cannot be in. */
export interface ExpectedAccounts {
  readonly expected: readonly PlacedAccount[];
  /** Suspended, closed or not yet active: AWS does not deploy there, and nobody is to blame. */
  readonly skipped: readonly PlacedAccount[];
}

/**
 * Who is expected, of the accounts under the targets: those that are active, without the management account, which
 * service-managed stack sets never reach, narrowed by the filter. `named` are the accounts that a UNION adds.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/account-level-targets.html
 */
export function expectedAccounts(
  under: readonly PlacedAccount[],
  filter: AccountFilter,
  managementAccountId: string,
  named: readonly PlacedAccount[] = [],
): ExpectedAccounts {
  const chosen = new Set(filter.accounts);
  const keeps = KEEPS[filter.type];
  const meant = new Map<string, PlacedAccount>();
  for (const account of [
    ...under.filter(({ id }) => keeps(chosen.has(id))),
    ...(filter.type === 'UNION' ? named : []),
  ]) {
    if (account.id !== managementAccountId && !meant.has(account.id)) meant.set(account.id, account);
  }
  const all = [...meant.values()];
  return {
    expected: all.filter(({ state }) => state === 'ACTIVE'),
    skipped: all.filter(({ state }) => state !== 'ACTIVE'),
  };
}

const KEEPS: Readonly<Record<AccountFilter['type'], (chosen: boolean) => boolean>> = {
  NONE: () => true,
  INTERSECTION: (chosen) => chosen,
  DIFFERENCE: (chosen) => !chosen,
  UNION: () => true,
};

/** What there is of a stack set in one account and region. */
export type PlaceState =
  /** As the stack set says: CURRENT and SUCCEEDED. */
  | 'covered'
  /** There is no instance. */
  | 'missing'
  | 'failed'
  /** Nothing went wrong, but it has an earlier version or other parameters, or was left out by a cancelled operation. */
  | 'outdated'
  /** An operation is at work, or is going to be. */
  | 'pending';

/** The worst first: an account is as its worst place is. */
const WORST_FIRST: readonly PlaceState[] = ['failed', 'missing', 'outdated', 'pending', 'covered'];

export interface CoveredPlace {
  readonly region: string;
  readonly state: PlaceState;
  /** It was changed behind CloudFormation's back, as far as drift was looked for; it counts as covered all the same. */
  readonly drifted: boolean;
  readonly reason?: string;
  readonly stackId?: string;
}

export interface AccountCoverage {
  readonly account: PlacedAccount;
  readonly state: PlaceState;
  readonly places: readonly CoveredPlace[];
}

export interface Coverage {
  readonly accounts: readonly AccountCoverage[];
  readonly expected: number;
  readonly covered: number;
  /** covered / expected in percent, cut to one decimal so that only all is 100; 0 when nobody is expected. */
  readonly percent: number;
  readonly skipped: readonly PlacedAccount[];
  /** Instances in accounts or regions that nobody expects: left by accounts that moved and by targets that were dropped. */
  readonly orphaned: readonly StackInstance[];
}

/**
 * How much of what is expected a stack set covers: an account counts once it is CURRENT and SUCCEEDED in every region.
 * Instances in skipped accounts are no orphans.
 */
export function coverageOf(
  { expected, skipped }: ExpectedAccounts,
  regions: readonly string[],
  instances: Iterable<StackInstance>,
): Coverage {
  const byPlace = new Map<string, StackInstance>();
  for (const instance of instances) byPlace.set(`${instance.account}/${instance.region}`, instance);
  const accounts = expected.map((account) => {
    const places = regions.map((region) => {
      const key = `${account.id}/${region}`;
      const instance = byPlace.get(key);
      byPlace.delete(key);
      return coveredPlace(region, instance);
    });
    const state = WORST_FIRST.find((each) => places.some((place) => place.state === each)) ?? 'missing';
    return { account, state, places };
  });
  const skippedIds = new Set(skipped.map(({ id }) => id));
  const covered = accounts.filter(({ state }) => state === 'covered').length;
  return {
    accounts,
    expected: accounts.length,
    covered,
    percent: accounts.length === 0 ? 0 : Math.floor((covered * 1000) / accounts.length) / 10,
    skipped,
    orphaned: [...byPlace.values()].filter(({ account }) => !skippedIds.has(account)),
  };
}

/** Whether at least so many percent of the expected accounts are covered; never when nobody is expected, unless 0 is enough. */
export function isEnough(
  { covered, expected }: Pick<Coverage, 'covered' | 'expected'>,
  least: number,
): boolean {
  return expected === 0 ? least <= 0 : covered * 100 >= least * expected;
}

/** How many accounts are in each state. */
export function countStates({ accounts }: Pick<Coverage, 'accounts'>): Readonly<Record<PlaceState, number>> {
  const counts = { failed: 0, missing: 0, outdated: 0, pending: 0, covered: 0 };
  for (const { state } of accounts) counts[state] += 1;
  return counts;
}

function coveredPlace(region: string, instance: StackInstance | undefined): CoveredPlace {
  if (instance === undefined) return { region, state: 'missing', drifted: false };
  return {
    region,
    state: stateOf(instance),
    drifted: instance.driftStatus === 'DRIFTED',
    ...(instance.reason === undefined ? {} : { reason: instance.reason }),
    ...(instance.stackId === undefined ? {} : { stackId: instance.stackId }),
  };
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackInstanceComprehensiveStatus.html */
const BY_DETAIL: Readonly<Record<string, PlaceState>> = {
  PENDING: 'pending',
  RUNNING: 'pending',
  SUCCEEDED: 'outdated',
  FAILED: 'failed',
  FAILED_IMPORT: 'failed',
  INOPERABLE: 'failed',
  CANCELLED: 'outdated',
  SKIPPED_SUSPENDED_ACCOUNT: 'missing',
};

/** What an instance's two statuses mean together; one that never got a stack cannot be outdated. */
export function stateOf({
  status,
  detailedStatus,
  stackId,
}: Pick<StackInstance, 'status' | 'detailedStatus' | 'stackId'>): PlaceState {
  if (status === 'INOPERABLE') return 'failed';
  if (status === 'CURRENT' && detailedStatus === 'SUCCEEDED') return 'covered';
  const state = BY_DETAIL[detailedStatus] ?? 'outdated';
  return state === 'outdated' && stackId === undefined ? 'missing' : state;
}
