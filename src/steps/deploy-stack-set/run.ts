import { randomUUID } from 'node:crypto';
import { StepError } from '../../contract/step-error.ts';
import { planLines } from '../../report/stack-set-plan.ts';
import type { World } from '../world.ts';
import { adoptStacks, owningStacks } from './adopt.ts';
import { activateTrustedAccess } from './authority.ts';
import { follow, type OperationEnd, operationUnderWay, waitForOthers } from './begin-operation.ts';
import { type Came, conclude, type StackSetOutcome } from './outcome.ts';
import type { DeployStackSetInputs } from './parse-inputs.ts';
import { coverageNow, type IdentifiedPlan, planFor, targetIdsOf } from './plan.ts';
import { isNothing } from './plan-id.ts';
import { type Prepared, prepare } from './prepare.ts';
import { reportJson } from './report-file.ts';
import { type RollOutScene, rollOut } from './roll-out.ts';

type Scene = Omit<RollOutScene, 'desired'>;

/** Rolls a stack set out to the linked accounts and tells how many of them it covers. Throws StepError and AwsFailure. */
export async function runDeployStackSet(
  inputs: DeployStackSetInputs,
  world: World,
): Promise<StackSetOutcome> {
  const started = world.clock.now().getTime();
  const prepared = await prepare(inputs, world);
  // Proves that the report can be written before there is anything to report.
  if (inputs.reportFile !== undefined) await world.files.write(inputs.reportFile, '{}\n');
  const { aimed, stackSets, source, regions } = prepared;
  if (aimed.expected.length === 0 && inputs.minCoverage > 0) throw nobodyExpected(prepared);
  const names = new Map(aimed.expected.map(({ id, name }) => [id, name]));
  const scene: Scene = {
    stackSets,
    set: source.setName,
    deadline: new Date(started + inputs.timeoutMs),
    nameOf: (account) => names.get(account) ?? '',
    inputs,
    regions,
    world,
  };
  const waited = await waitUntilFree(scene, prepared);
  const came: Came = isUnfinished(waited)
    ? { plan: undefined, operations: waited, stopped: 'unfinished', did: 'updated' }
    : await work(scene, prepared, waited, world);
  const outcome = await conclude(came, inputs, prepared, started, world);
  const reportFile =
    inputs.reportFile === undefined
      ? undefined
      : await world.files.write(inputs.reportFile, reportJson(outcome));
  return { ...outcome, reportFile };
}

/** Takes up the operation of an earlier run, and waits for any other that is at work. A mere plan waits for nothing. */
async function waitUntilFree(scene: Scene, { existing }: Prepared): Promise<readonly OperationEnd[]> {
  const { stackSets, set, world, inputs } = scene;
  const there = (await existing()) !== undefined;
  const ends: OperationEnd[] = [];
  const { resume } = inputs;
  if (resume !== undefined) {
    const operation = there ? await stackSets.describeOperation(set, resume) : undefined;
    if (operation === undefined) throw noOperation(resume, set, stackSets.region);
    const title = `take up ${operation.action} again`;
    const followed = await world.log.group(`${title} (operation ${resume})`, () => follow(scene, resume, 0));
    ends.push({ id: resume, title, followed });
  }
  if (!there || isUnfinished(ends)) return ends;
  if (inputs.planOnly) {
    const other = await operationUnderWay(scene);
    if (other !== undefined)
      world.log.info(
        `${other.action} ${other.id} is ${other.status}: the plan is of the state as it is now.`,
      );
    return ends;
  }
  const other = await waitForOthers(scene);
  return other === undefined ? ends : [...ends, other];
}

async function work(
  scene: Scene,
  prepared: Prepared,
  waited: readonly OperationEnd[],
  world: World,
): Promise<Came> {
  const { inputs, stackSets } = scene;
  const plan = await planFor(await prepared.existing(), inputs, prepared);
  await world.log.group(`Plan ${plan.id}`, async () => {
    for (const line of planLines(plan)) world.log.info(line);
  });
  if (inputs.planOnly) return { plan, operations: waited, stopped: undefined, did: 'planned' };
  if (inputs.approvedPlan !== undefined && inputs.approvedPlan !== plan.id)
    throw planChanged(inputs.approvedPlan, plan);
  if (isNothing(plan)) {
    const did = inputs.resume === undefined ? 'unchanged' : 'updated';
    return { plan, operations: waited, stopped: undefined, did };
  }
  if (plan.activate) await activateTrustedAccess(stackSets, inputs, world);
  if (plan.create) await createSet(scene, plan, prepared);
  return rollOutPlan({ ...scene, desired: plan.desired }, plan, prepared, waited);
}

async function createSet(
  { stackSets, inputs, world }: Scene,
  { desired }: IdentifiedPlan,
  { source }: Prepared,
): Promise<void> {
  const { content, autoDeployment = { enabled: false, retainOnRemoval: false } } = desired;
  await stackSets.createSet({
    name: source.setName,
    content,
    permissionModel: inputs.permissionModel,
    autoDeployment,
    token: randomUUID(),
  });
  world.log.info(`Created the stack set ${source.setName}.`);
}

async function rollOutPlan(
  scene: RollOutScene,
  plan: IdentifiedPlan,
  prepared: Prepared,
  waited: readonly OperationEnd[],
): Promise<Came> {
  const did = plan.create ? 'created' : 'updated';
  const adopted = await adoptStacks(scene, plan.adopt, targetIdsOf(prepared));
  const begun = [...waited, ...adopted];
  if (isUnfinished(adopted)) return { plan, operations: begun, stopped: 'unfinished', did };
  const rolled = await rollOut(scene, plan.stages);
  const operations = [...begun, ...rolled.operations];
  if (!scene.inputs.adoptExisting || rolled.stopped === 'unfinished')
    return { plan, operations, stopped: rolled.stopped, did };

  // Stacks that turned out to be in the way are adopted, and what they stopped is gone on with: once.
  const owners = owningStacks(await coverageNow(prepared));
  if (owners.length === 0) return { plan, operations, stopped: rolled.stopped, did };
  const owned = await adoptStacks(scene, owners, targetIdsOf(prepared));
  const further = [...operations, ...owned];
  if (isUnfinished(owned)) return { plan, operations: further, stopped: 'unfinished', did };
  const rest = await planFor(await prepared.existing(), scene.inputs, prepared);
  const again = await rollOut(scene, rest.stages);
  return { plan, operations: [...further, ...again.operations], stopped: again.stopped, did };
}

function isUnfinished(operations: readonly OperationEnd[]): boolean {
  return operations.at(-1)?.followed.kind === 'unfinished';
}

function nobodyExpected({ aimed, source }: Prepared): StepError {
  const where = aimed.targets.map(({ path, id }) => `${path} (${id})`).join(', ');
  return new StepError({
    code: 'no-accounts-expected',
    fault: 'user',
    message: `There is no active linked account below the targets of ${source.setName}: ${where}.`,
    remedy:
      'Correct `targets` and `accounts`; or set `min-coverage: 0`, so that accounts which join later get the stack. Nothing was changed.',
  });
}

function noOperation(id: string, set: string, region: string): StepError {
  return new StepError({
    code: 'operation-unknown',
    fault: 'user',
    message: `The stack set ${set} in ${region} has no operation ${id}.`,
    remedy:
      'Check the name, the region and the account; without `resume` a run goes on by itself. Nothing was changed.',
  });
}

function planChanged(approved: string, { id, set }: IdentifiedPlan): StepError {
  return new StepError({
    code: 'plan-changed',
    fault: 'user',
    message: `What would be done to ${set} is no longer what was planned: accounts, the template, parameters or the stack set have changed since.`,
    remedy: 'See the plan above, and plan again. Nothing was changed.',
    evidence: [
      { label: 'planned', value: approved },
      { label: 'now', value: id },
    ],
  });
}
