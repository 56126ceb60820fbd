import { accountKind } from '../../registration/checks/account-checks.ts';
import { judgeAll } from '../../registration/checks/check-kind.ts';
import { type Observation, observe } from '../../registration/observation.ts';
import { type Coverage, coverageOf, expectedAccounts } from '../../registration/stack-sets/coverage.ts';
import {
  accountsOf,
  containersBelow,
  type PlacedAccount,
  type PlacedContainer,
  placedRoots,
  unitsBelow,
} from '../../registration/stack-sets/organization-tree.ts';
import {
  everyItem,
  type StackSetDescription,
  type StackSetReader,
} from '../../registration/stack-sets/stack-set-reader.ts';
import { type AimedTargets, aimAt } from '../../registration/sub-accounts/aim.ts';
import { SUB_ACCOUNT_CHECKS } from '../../registration/sub-accounts/sub-account-checks.ts';
import type { MemberTemplate, SubAccountFacts } from '../../registration/sub-accounts/sub-account-facts.ts';
import type { ClientPlace, World } from '../world.ts';
import type { Area, Question, Coverage as ShownCoverage } from './area.ts';

/** The stack set that gives the linked accounts of an organization their access. */
export const subAccountsArea: Area = {
  name: 'sub-accounts',
  applies: ({ stack, inputs, deployed }) => {
    if (stack.stackSet === undefined) return false;
    const { targetParameter } = stack.stackSet;
    if (
      targetParameter === undefined ||
      inputs.linked.stackSetName !== undefined ||
      inputs.linked.targets.length > 0
    )
      return true;
    // A stack makes the stack set only when it has a target.
    return deployed.kind === 'seen' && (deployed.value.parameters[targetParameter] ?? '') !== '';
  },
  async ask(question, world) {
    const facts = await askSubAccounts(question, world);
    const coverage = facts.coverage.kind === 'seen' ? shownCoverage(facts.coverage.value) : undefined;
    return {
      checks: judgeAll(SUB_ACCOUNT_CHECKS, facts, question.choices),
      ...(coverage === undefined ? {} : { coverage }),
    };
  },
};

const ABSENT = { kind: 'absent' } as const;
/** An operation that has not ended. */
const AT_WORK: ReadonlySet<string> = new Set(['RUNNING', 'QUEUED', 'STOPPING']);

async function askSubAccounts(question: Question, world: World): Promise<SubAccountFacts> {
  const { inputs, stack, identity, organization } = question;
  const platformSet = stack.stackSet;
  if (platformSet === undefined) throw new TypeError('The area was asked although it does not apply');
  const counted = countCalls(question.place);
  const kind = accountKind(identity.account, organization);
  const setName = inputs.linked.stackSetName ?? platformSet.name;
  const shared = {
    accountKind: kind,
    setName,
    region: question.place.region,
    platformSet,
    member: await memberTemplate(question, world),
    leastCoverage: inputs.linked.minCoverage,
  };
  const nothing = { set: ABSENT, aim: ABSENT, outside: [], coverage: ABSENT, working: false };
  if (kind === 'standalone') return { ...shared, ...nothing, access: ABSENT, calls: 0 };
  const asDelegate = kind === 'member' || platformSet.callAs === 'DELEGATED_ADMIN';
  const sets = await world.aws.stackSets({
    ...counted.place,
    callAs: asDelegate ? 'delegated-admin' : 'self',
  });
  const access = await observe(() => sets.organizationsAccess());
  const mayAsk = access.kind !== 'seen' || access.value !== 'NOT_ADMINISTRATOR';
  const set = mayAsk ? await observe(() => sets.describeSet(setName)) : ABSENT;
  if (set.kind !== 'seen') return { ...shared, ...nothing, access, set, calls: counted.calls() };
  const tree = await observe(() => readTree(counted.place, world));
  const found = await coverOf(set.value, tree, sets, question);
  const working = await observe(() => isWorking(sets, setName));
  return {
    ...shared,
    access,
    set,
    ...found,
    working: working.kind === 'seen' && working.value,
    calls: counted.calls(),
  };
}

/** An organization as a whole: parents before children, and every account with its place. */
interface Tree {
  readonly containers: readonly PlacedContainer[];
  readonly accounts: readonly PlacedAccount[];
}

/** Calls grow with the units and with the pages of accounts (20 each), and with nothing else. */
async function readTree(place: ClientPlace, world: World): Promise<Tree> {
  const reader = await world.aws.organizationTree(place);
  const containers = await containersBelow(reader, await placedRoots(reader));
  return { containers, accounts: await accountsOf(reader, containers) };
}

async function coverOf(
  set: StackSetDescription,
  tree: Observation<Tree>,
  sets: StackSetReader,
  { inputs, organization }: Question,
): Promise<{
  readonly aim: Observation<AimedTargets>;
  readonly outside: readonly PlacedAccount[];
  readonly coverage: Observation<Coverage>;
}> {
  if (tree.kind !== 'seen') return { aim: tree, outside: [], coverage: tree };
  const { containers, accounts } = tree.value;
  const aim = aimAt(containers, set.targetIds, inputs.linked.targets);
  const management = organization.kind === 'seen' ? organization.value.managementAccountId : '';
  const reached = unitsBelow(containers, aim.targets);
  const expected = expectedAccounts(
    accounts.filter(({ unitId }) => aim.expectedUnits.has(unitId)),
    { type: 'NONE', accounts: [] },
    management,
  );
  const coverage = await observe(async () =>
    coverageOf(expected, set.regions, await everyItem(sets.instances(set.name))),
  );
  const outside = accounts.filter(
    ({ id, unitId, state }) => state === 'ACTIVE' && id !== management && !reached.has(unitId),
  );
  return { aim: { kind: 'seen', value: aim }, outside, coverage };
}

/** Only the newest operations are looked at: those before have ended. */
async function isWorking(sets: StackSetReader, setName: string): Promise<boolean> {
  for await (const page of sets.operations(setName)) return page.some(({ status }) => AT_WORK.has(status));
  return false;
}

async function memberTemplate(
  { inputs, platform, stack }: Question,
  world: World,
): Promise<MemberTemplate | undefined> {
  const member = stack.stackSet === undefined ? undefined : platform.stacks[stack.stackSet.memberStack];
  if (member === undefined) return undefined;
  const text = await world.templates.read(`${inputs.platform}/${member.template}`);
  if (text === undefined)
    throw new TypeError(`The catalog of ${inputs.platform} names ${member.template}, which is not there`);
  const { templateVersion: version } = member;
  return {
    text,
    ...(version === undefined ? {} : { version: { parameter: version.parameter, latest: version.latest } }),
  };
}

function shownCoverage({ expected, covered, accounts }: Coverage): ShownCoverage {
  const idsOf = (...states: readonly string[]): readonly string[] =>
    accounts.filter(({ state }) => states.includes(state)).map(({ account }) => account.id);
  return { expected, covered, missing: idsOf('missing'), failing: idsOf('failed', 'outdated', 'pending') };
}

/** The same place, which also counts the calls that are made there. */
function countCalls(place: ClientPlace): { readonly place: ClientPlace; calls(): number } {
  let calls = 0;
  const record: NonNullable<ClientPlace['record']> = (call) => {
    calls += 1;
    place.record?.(call);
  };
  return { place: { ...place, record }, calls: () => calls };
}
