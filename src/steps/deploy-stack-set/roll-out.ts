import { stateOf } from '../../registration/stack-sets/coverage.ts';
import type { DesiredDefinition } from '../../registration/stack-sets/definition.ts';
import type { Stage } from '../../registration/stack-sets/roll-out-plan.ts';
import type {
  Begun,
  OperationPreferences,
  StackSetDeployer,
} from '../../registration/stack-sets/stack-set-deployer.ts';
import { type OperationEnd, type OperationScene, runOperation } from './begin-operation.ts';
import type { DeployStackSetInputs } from './parse-inputs.ts';

/** How far a roll-out came. */
export interface RollOut {
  readonly operations: readonly OperationEnd[];
  /** Why it stopped before its last stage; undefined when it went through. */
  readonly stopped: 'unfinished' | 'operation-failed' | 'canary-failed' | undefined;
}

export interface RollOutScene extends OperationScene {
  readonly stackSets: StackSetDeployer;
  readonly inputs: DeployStackSetInputs;
  readonly desired: DesiredDefinition;
  readonly regions: readonly string[];
}

/** Runs the stages one after the other, each only when the one before went well enough. */
export async function rollOut(scene: RollOutScene, stages: readonly Stage[]): Promise<RollOut> {
  const operations: OperationEnd[] = [];
  for (const [index, stage] of stages.entries()) {
    const title = `${index + 1}/${stages.length}: ${stage.title}`;
    const total = stage.accounts.length * stage.regions.length;
    const end = await runOperation(scene, { title, total }, (id) => begin(scene, stage, id));
    operations.push(end);
    const { followed } = end;
    if (followed.kind === 'unfinished') return { operations, stopped: 'unfinished' };
    if (stage.canary && !(await isCovered(scene, stage, end.id))) {
      scene.world.log.info('The canary accounts did not all succeed: the others are left as they are.');
      return { operations, stopped: 'canary-failed' };
    }
    if (followed.operation.status !== 'SUCCEEDED') return { operations, stopped: 'operation-failed' };
  }
  return { operations, stopped: undefined };
}

function begin(scene: RollOutScene, stage: Stage, operationId: string): Promise<Begun> {
  const { stackSets, set, desired } = scene;
  const common = { set, operationId, preferences: preferencesOf(scene, stage.canary) };
  if (stage.action === 'update') {
    const { aim, regions } = stage;
    return stackSets.updateSet({
      ...common,
      content: desired.content,
      ...(aim === undefined ? {} : { only: { aim, regions } }),
      // AWS takes it only where all accounts are meant.
      ...(aim === undefined && desired.autoDeployment !== undefined
        ? { autoDeployment: desired.autoDeployment }
        : {}),
    });
  }
  if (stage.aim === undefined) throw new TypeError(`A stage that is to ${stage.title} has no aim`);
  const places = { ...common, aim: stage.aim, regions: stage.regions };
  return stage.action === 'deploy'
    ? stackSets.createInstances(places)
    : stackSets.deleteInstances({ ...places, retainStacks: stage.action === 'release' });
}

/** As the user wants it; canary accounts may not fail at all. */
export function preferencesOf(
  { inputs, regions }: Pick<RollOutScene, 'inputs' | 'regions'>,
  canary: boolean,
): OperationPreferences {
  const { maxConcurrent, failureTolerance, concurrencyMode, regionConcurrency } = inputs;
  const common = { maxConcurrent, regionConcurrency, regionOrder: regions };
  return canary
    ? { ...common, failureTolerance: { count: 0 }, mode: 'SOFT_FAILURE_TOLERANCE' }
    : { ...common, failureTolerance, mode: concurrencyMode };
}

/** Lists of stack sets lag behind their operations. */
const LOOKS = 5;
const PAUSE_MS = 1_000;

/** Whether every account of a stage is as the set says, in every region. */
async function isCovered(
  { stackSets, set, world }: RollOutScene,
  { accounts, regions }: Stage,
  operationId: string,
): Promise<boolean> {
  for (let look = 0; look < LOOKS; look += 1) {
    const covered = new Set<string>();
    for await (const page of stackSets.instances(set, { lastOperationId: operationId }))
      for (const instance of page)
        if (stateOf(instance) === 'covered') covered.add(`${instance.account}/${instance.region}`);
    if (accounts.every((account) => regions.every((region) => covered.has(`${account}/${region}`))))
      return true;
    if (look + 1 < LOOKS) await world.clock.sleep(PAUSE_MS);
  }
  return false;
}
