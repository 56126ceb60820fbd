import type { AccountFilter, Coverage } from './coverage.ts';
import type { OperationAim } from './stack-set-deployer.ts';
import type { StackInstance } from './stack-set-reader.ts';

/** What a roll-out starts from. */
export interface RollOutState {
  /** Whether the set is there, and as it should be. */
  readonly set: 'absent' | 'as-desired' | 'differs';
  /** Whether accounts that join or leave would be treated in another way than now. */
  readonly autoDeploymentDiffers: boolean;
  readonly autoDeployment: boolean;
  /** Roots and units that the set follows already. */
  readonly followedIds: readonly string[];
  /** Roots and units that are aimed at; none with self-managed permissions. */
  readonly targetIds: readonly string[];
  /** Every root and unit at and below the targets. */
  readonly unitsUnderTargets: ReadonlySet<string>;
  /** The roots of the organization, and every root and unit that a target is in; read only when something is taken out. */
  readonly above: { readonly roots: readonly string[]; readonly containers: ReadonlySet<string> };
  readonly filter: AccountFilter;
  readonly coverage: Coverage;
  /** Ids of the accounts that come first. */
  readonly canary: ReadonlySet<string>;
  readonly orphans: 'keep' | 'release' | 'delete';
  readonly regions: readonly string[];
}

/** One operation of a roll-out. The next one begins only when this one went well enough. */
export interface Stage {
  readonly action: 'update' | 'deploy' | 'release' | 'delete';
  readonly title: string;
  /** Undefined means everywhere: only for updates. */
  readonly aim: OperationAim | undefined;
  readonly regions: readonly string[];
  /** Accounts that the operation works on, in which something may change. */
  readonly accounts: readonly string[];
  /** All of its accounts have to succeed before the next stage begins. */
  readonly canary: boolean;
}

/** AWS takes longer lists of accounts only as a file; whole units need no list. */
const MOST_LISTED_ACCOUNTS = 300;

/**
 * The operations that bring a stack set to where it should be, in their order: what is there is updated, what is missing
 * or failed is deployed, each with the canary accounts first; then what nobody expects any more is taken out, if that was
 * asked for. Empty when there is nothing to do. Creating an absent set is not an operation and comes before.
 */
export function planRollOut(state: RollOutState): readonly Stage[] {
  const update = updates(state);
  const deploy = deployments(state);
  // What is deployed is what the set says, so that canaries without a stack wait for an update that had no canary.
  const early = update.canary !== undefined || update.rest === undefined;
  const stages = [
    update.canary,
    early ? deploy.canary : undefined,
    update.rest,
    early ? undefined : deploy.canary,
    deploy.rest,
  ];
  return [...stages.filter((stage) => stage !== undefined), ...removals(state)];
}

interface CanaryFirst {
  readonly canary?: Stage;
  readonly rest?: Stage;
}

function updates(state: RollOutState): CanaryFirst {
  const { regions } = state;
  if (state.set === 'absent' || (state.set === 'as-desired' && !state.autoDeploymentDiffers)) return {};
  const present = state.coverage.accounts.filter(({ places }) => places.some(isThere));
  const ids = present.map(({ account }) => account.id);
  const canary = state.set === 'differs' ? ids.filter((id) => state.canary.has(id)) : [];
  const first = { title: 'update the canary accounts', aim: listed(state, canary), accounts: canary };
  const all = { title: 'update every account', aim: undefined, accounts: ids };
  return {
    ...(canary.length === 0 ? {} : { canary: { action: 'update', ...first, regions, canary: true } }),
    rest: { action: 'update', ...all, regions, canary: false },
  };
}

function deployments(state: RollOutState): CanaryFirst {
  const { regions } = state;
  // An update reaches everything that is there; what is missing has to be deployed in any case.
  const needed = (account: Coverage['accounts'][number]): boolean =>
    state.set === 'differs' ? !account.places.every(isThere) : account.state !== 'covered';
  const work = state.coverage.accounts.filter(needed).map(({ account }) => account.id);
  const follow = state.autoDeployment && state.targetIds.some((id) => !state.followedIds.includes(id));
  const canary = work.filter((id) => state.canary.has(id));
  const rest = work.filter((id) => !state.canary.has(id));
  const first = { title: 'deploy to the canary accounts', aim: listed(state, canary), accounts: canary };
  const others = {
    title: canary.length === 0 ? 'deploy to the accounts' : 'deploy to the other accounts',
    aim: follow || rest.length > MOST_LISTED_ACCOUNTS ? whole(state, rest) : listed(state, rest),
    accounts: rest,
  };
  return {
    ...(canary.length === 0 ? {} : { canary: { action: 'deploy', ...first, regions, canary: true } }),
    ...(rest.length === 0 && !follow
      ? {}
      : { rest: { action: 'deploy', ...others, regions, canary: false } }),
  };
}

/**
 * What is taken out: regions as a whole, because nobody is expected there; units as a whole, where they are neither
 * below nor above what is aimed at, so that the set follows them no longer; and single accounts.
 */
function removals(state: RollOutState): readonly Stage[] {
  const { orphans, coverage, regions, above } = state;
  if (orphans === 'keep') return [];
  const stages: Stage[] = [];
  const remove = (aim: OperationAim, where: readonly string[], instances: readonly StackInstance[]): void => {
    const accounts = [...new Set(instances.map(({ account }) => account))];
    const title = `${orphans} the stacks that nobody expects`;
    stages.push({ action: orphans, title, aim, regions: where, accounts, canary: false });
  };
  const served = new Set<StackInstance>();
  const left = leftUnits(state);
  for (const unitId of left) {
    const own = coverage.orphaned.filter((instance) => instance.unitId === unitId);
    for (const instance of own) served.add(instance);
    const where = [...new Set([...regions, ...own.map(({ region }) => region)])];
    remove({ unitIds: [unitId], accounts: [], filter: 'NONE' }, where, own);
  }
  const rest = coverage.orphaned.filter((instance) => !served.has(instance));
  for (const region of new Set(rest.map((instance) => instance.region))) {
    const own = rest.filter((instance) => instance.region === region);
    const accounts = own.map(({ account }) => account);
    const dropped = !regions.includes(region) && state.targetIds.length > 0;
    const aim: OperationAim = dropped
      ? { unitIds: [...new Set([...state.followedIds, ...state.targetIds])], accounts: [], filter: 'NONE' }
      : // Wherever they have moved to, the root holds them.
        { unitIds: above.roots, accounts, filter: above.roots.length === 0 ? 'NONE' : 'INTERSECTION' };
    remove(aim, [region], own);
  }
  return stages;
}

/** Units that the set follows and nobody aims at any more. One above the targets cannot be left: they would go with it. */
function leftUnits({
  followedIds,
  targetIds,
  unitsUnderTargets,
  above,
  filter,
}: RollOutState): readonly string[] {
  if (filter.type === 'UNION') return [];
  return followedIds.filter(
    (id) => !targetIds.includes(id) && !unitsUnderTargets.has(id) && !above.containers.has(id),
  );
}

function isThere({ state }: Coverage['accounts'][number]['places'][number]): boolean {
  return state !== 'missing';
}

function listed({ targetIds, filter, coverage }: RollOutState, accounts: readonly string[]): OperationAim {
  if (targetIds.length === 0) return { unitIds: [], accounts, filter: 'NONE' };
  const units = new Map(coverage.accounts.map(({ account }) => [account.id, account.unitId]));
  // Accounts that a UNION adds are in none of the targets; AWS finds them by their own unit.
  const added = filter.type === 'UNION' ? accounts.filter((id) => filter.accounts.includes(id)) : [];
  const own = added.flatMap((id) => units.get(id) ?? []);
  return { unitIds: [...new Set([...targetIds, ...own])], accounts, filter: 'INTERSECTION' };
}

function whole(state: RollOutState, accounts: readonly string[]): OperationAim {
  const { targetIds, filter } = state;
  if (targetIds.length === 0 || filter.type === 'UNION') return listed(state, accounts);
  return { unitIds: targetIds, accounts: filter.type === 'NONE' ? [] : filter.accounts, filter: filter.type };
}
