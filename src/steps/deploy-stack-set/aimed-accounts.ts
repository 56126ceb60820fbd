import type { Log } from '../../contract/runner.ts';
import { StepError } from '../../contract/step-error.ts';
import { type ExpectedAccounts, expectedAccounts } from '../../registration/stack-sets/coverage.ts';
import {
  accountsOf,
  containersBelow,
  eachOf,
  type OrganizationTreeReader,
  type PlacedAccount,
  type PlacedContainer,
  placedRoots,
  unitsBelow,
} from '../../registration/stack-sets/organization-tree.ts';
import type { DeployStackSetInputs } from './parse-inputs.ts';
import { containerOf, namesNeedTree } from './target-containers.ts';

/** Who a stack set is aimed at. */
export interface AimedAccounts extends ExpectedAccounts {
  /** Roots and units; none with self-managed permissions. */
  readonly targets: readonly PlacedContainer[];
  readonly unitsUnderTargets: ReadonlySet<string>;
  readonly above: { readonly roots: readonly string[]; readonly containers: ReadonlySet<string> };
  /** Ids of the expected accounts that come first. */
  readonly canary: ReadonlySet<string>;
}

/** The accounts of self-managed permissions: those that were given, of which nobody can tell more here. */
export function givenAccounts({ filter, canary }: DeployStackSetInputs): AimedAccounts {
  const expected = filter.accounts.map((id) => ({
    id,
    name: '',
    state: 'ACTIVE',
    unitId: '',
    unitPath: 'accounts',
  }));
  return {
    expected,
    skipped: [],
    targets: [],
    unitsUnderTargets: new Set(),
    above: { roots: [], containers: new Set() },
    canary: requiredCanary(new Set(canary), expected, canary),
  };
}

/** The accounts below the given targets (or, without any, those that the set follows). Throws StepError. */
export async function aimedAccounts(
  tree: OrganizationTreeReader,
  inputs: DeployStackSetInputs,
  followedIds: readonly string[],
  managementAccountId: string,
  log: Log,
): Promise<AimedAccounts> {
  const written = inputs.targets.length > 0 ? inputs.targets : followedIds;
  if (written.length === 0) throw noTargets();
  const canaryUnits = inputs.canary.filter((each) => !ACCOUNT.test(each));
  // The whole tree is read only where names have to be found in it, or where it matters what is above a target.
  const whole = namesNeedTree([...written, ...canaryUnits]) || inputs.orphans !== 'keep';
  const roots = whole ? await placedRoots(tree) : [];
  const all = whole ? await containersBelow(tree, roots) : [];
  const found = await eachOf(written, 1, (text) => containerOf(text, tree, all));
  // What was written twice, by its id and its name, is one target.
  const targets = [...new Map(found.map((target) => [target.id, target])).values()];
  const under = whole ? descendants(all, targets) : await containersBelow(tree, targets);
  const accounts = await accountsOf(tree, under);
  const known = new Set(accounts.map(({ id }) => id));
  const outside = inputs.filter.accounts.filter((id) => !known.has(id));
  const named = inputs.filter.type === 'UNION' ? await namedAccounts(tree, outside) : [];
  if (inputs.filter.type !== 'UNION' && outside.length > 0)
    log.info(`Not below the targets, and so without effect: ${outside.slice(0, 20).join(', ')}.`);
  const meant = expectedAccounts(accounts, inputs.filter, managementAccountId, named);
  for (const { id, name, state } of meant.skipped)
    log.info(`${id} (${name}) is ${state}: AWS does not deploy there, and it is not expected.`);

  const canaryContainers = await eachOf(canaryUnits, 1, (text) => containerOf(text, tree, all));
  const below = new Set(
    (whole ? descendants(all, canaryContainers) : await containersBelow(tree, canaryContainers)).map(
      ({ id }) => id,
    ),
  );
  const first = meant.expected.filter(({ id, unitId }) => below.has(unitId) || inputs.canary.includes(id));
  return {
    ...meant,
    targets,
    unitsUnderTargets: new Set(under.map(({ id }) => id)),
    above: { roots: roots.map(({ id }) => id), containers: ancestors(all, targets) },
    canary: requiredCanary(new Set(first.map(({ id }) => id)), meant.expected, inputs.canary),
  };
}

const ACCOUNT = /^\d{12}$/;

/** A canary that reaches nobody would let everything through. */
function requiredCanary(
  canary: ReadonlySet<string>,
  expected: readonly PlacedAccount[],
  written: readonly string[],
): ReadonlySet<string> {
  if (written.length === 0 || expected.some(({ id }) => canary.has(id))) return canary;
  throw new StepError({
    code: 'canary-empty',
    fault: 'user',
    message: `None of the expected accounts is in the canary (${written.join(', ')}).`,
    remedy: 'Name a unit below the targets with at least one active account. Nothing was changed.',
  });
}

async function namedAccounts(
  tree: OrganizationTreeReader,
  ids: readonly string[],
): Promise<readonly PlacedAccount[]> {
  const found = await eachOf(ids, 4, async (id) => {
    const account = await tree.account(id);
    if (account === undefined) {
      throw new StepError({
        code: 'account-unknown',
        fault: 'user',
        message: `The organization has no account ${id}.`,
        remedy: 'Correct `accounts`. Nothing was changed.',
      });
    }
    const unitId = await tree.parentOf(id);
    return { ...account, unitId, unitPath: unitId };
  });
  return found;
}

function descendants(
  all: readonly PlacedContainer[],
  tops: readonly PlacedContainer[],
): readonly PlacedContainer[] {
  const below = unitsBelow(all, tops);
  return all.filter(({ id }) => below.has(id));
}

function ancestors(all: readonly PlacedContainer[], of: readonly PlacedContainer[]): ReadonlySet<string> {
  const parents = new Map(all.map(({ id, parentId }) => [id, parentId]));
  const found = new Set<string>();
  for (const { id } of of) {
    for (let parent = parents.get(id); parent !== undefined; parent = parents.get(parent)) found.add(parent);
  }
  return found;
}

function noTargets(): StepError {
  return new StepError({
    code: 'targets-missing',
    fault: 'user',
    message: 'There are no targets: a stack set without any deploys nothing.',
    remedy:
      'Give the root (r-…) or units (ou-…) of the organization in `targets`, or their names. Nothing was changed.',
  });
}
