import { setImmediate as turn } from 'node:timers/promises';
import type { CallPlace } from './call-place.ts';
import { importIdentifier } from './cloudformation/operations/import-request.ts';
import { providerOf } from './cloudformation/resources/providers.ts';
import { stacksOf } from './cloudformation/stack/find-stack.ts';
import { setStackStatus } from './cloudformation/stack/record-event.ts';
import type { StackState } from './cloudformation/stack/stack-state.ts';
import { createDispatcher } from './dispatch.ts';
import { type Fault, readFaults } from './faults/fault.ts';
import { createFaultScript, type FaultScript } from './faults/script.ts';
import type { Input, Output, Service } from './service.ts';
import type { RehearsalState } from './state.ts';

/** How a stack of a seed is to stand. */
export interface StackStanding {
  readonly status: Standing;
  /** Why a resource failed, for statuses that come from a failure. */
  readonly reason: string;
  /** How long it stays in progress, in rehearsed time; for ever when undefined. */
  readonly milliseconds: number | undefined;
}

/** One way to a status. Every step is the real operation, with what goes wrong in it. */
interface Way {
  readonly steps: readonly Step[];
  /** Phases in which a resource fails, in this order. */
  readonly failing?: readonly string[];
  readonly onFailure?: 'DO_NOTHING';
  readonly disableRollback?: true;
}

type Step = 'review' | 'create' | 'tag' | 'delete' | 'forget' | 'import' | 'show';

const WAYS = {
  REVIEW_IN_PROGRESS: { steps: ['review'] },
  CREATE_IN_PROGRESS: { steps: ['create'] },
  CREATE_COMPLETE: { steps: ['create'] },
  CREATE_FAILED: { steps: ['create'], failing: ['stabilize'], onFailure: 'DO_NOTHING' },
  ROLLBACK_IN_PROGRESS: { steps: ['create'], failing: ['stabilize'] },
  ROLLBACK_COMPLETE: { steps: ['create'], failing: ['stabilize'] },
  ROLLBACK_FAILED: { steps: ['create'], failing: ['stabilize', 'delete'] },
  UPDATE_IN_PROGRESS: { steps: ['create', 'tag'] },
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: { steps: ['create', 'tag', 'show'] },
  UPDATE_COMPLETE: { steps: ['create', 'tag'] },
  UPDATE_FAILED: { steps: ['create', 'tag'], failing: ['update'], disableRollback: true },
  UPDATE_ROLLBACK_IN_PROGRESS: { steps: ['create', 'tag'], failing: ['update'] },
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: { steps: ['create', 'tag', 'show'], failing: ['update'] },
  UPDATE_ROLLBACK_COMPLETE: { steps: ['create', 'tag'], failing: ['update'] },
  UPDATE_ROLLBACK_FAILED: { steps: ['create', 'tag'], failing: ['update', 'update'] },
  DELETE_IN_PROGRESS: { steps: ['create', 'delete'] },
  DELETE_FAILED: { steps: ['create', 'delete'], failing: ['delete'] },
  IMPORT_IN_PROGRESS: { steps: ['create', 'forget', 'import'] },
  IMPORT_COMPLETE: { steps: ['create', 'forget', 'import'] },
  IMPORT_ROLLBACK_IN_PROGRESS: { steps: ['create', 'forget', 'import', 'show'], failing: ['import'] },
  IMPORT_ROLLBACK_COMPLETE: { steps: ['create', 'forget', 'import'], failing: ['import'] },
  IMPORT_ROLLBACK_FAILED: { steps: ['create', 'forget', 'import', 'show'], failing: ['import'] },
} as const satisfies Readonly<Record<string, Way>>;

type Standing = keyof typeof WAYS;

/** Every status that a seed can give a stack. */
export const STANDINGS = Object.keys(WAYS).filter(isStanding);

/** Whether a text is a status that a seed can give a stack. */
export function isStanding(status: string | undefined): status is Standing {
  return status !== undefined && Object.hasOwn(WAYS, status);
}

/** A tag that comes and goes, so that there is something to update. */
const TAG = { Key: 'rehearsal', Value: 'update' };

/**
 * Brings a stack into its status on the way on which AWS does. What is in progress goes on when its time is over. Throws
 * the ServiceError of a call, and RangeError when the template does not lead there.
 */
export async function standStack(
  state: RehearsalState,
  services: readonly Service[],
  place: CallPlace,
  input: Input,
  standing: StackStanding,
): Promise<void> {
  const way: Way = WAYS[standing.status];
  const stacks = stacksOf(state, place.caller.accountId, place.region);
  const named = (): StackState | undefined =>
    [...stacks.values()].findLast(({ name }) => name === input['StackName']);
  const released = new Promise<void>((resolve) => {
    if (standing.milliseconds !== undefined) state.later(standing.milliseconds, resolve);
  });
  const faults = createFaultScript();
  // A stack that only has a change set is in no progress that could be held.
  const holds = standing.status !== 'REVIEW_IN_PROGRESS';
  const held: RehearsalState = {
    ...state,
    faults,
    sleep: () => (holds && named()?.status === standing.status ? released : turn()),
  };
  const dispatcher = createDispatcher(services, held, () => undefined);
  const ask = (operation: string, more: Input): Promise<Output> =>
    dispatcher.dispatch(place, 'cloudformation', operation, { ...more, StackName: input['StackName'] });
  const imports: Input[] = [];
  const stage: Stage = { ask, input, way, stacks, named, standing, state, released, faults, imports };
  for (const phase of new Set(way.failing?.filter((each) => each !== 'update'))) {
    stage.faults.add(failure(stage, { phase }));
  }
  for (const step of way.steps) {
    await STEPS[step](stage);
    await settled(named(), standing.status);
  }
  const status = named()?.status;
  if (status === standing.status) return;
  throw new RangeError(`cannot be brought to ${standing.status}: it ended as ${status ?? 'nothing'}`);
}

interface Stage {
  readonly ask: (operation: string, more: Input) => Promise<Output>;
  readonly input: Input;
  readonly way: Way;
  readonly stacks: Map<string, StackState>;
  readonly named: () => StackState | undefined;
  readonly standing: StackStanding;
  readonly state: RehearsalState;
  readonly released: Promise<void>;
  readonly faults: FaultScript;
  /** What was forgotten, and is there to be imported. */
  readonly imports: Input[];
}

const CHANGE_SET = 'seeded';

const STEPS: Readonly<Record<Step, (stage: Stage) => Promise<void>>> = {
  async review({ ask, input, named }) {
    await ask('CreateChangeSet', {
      ...withoutOptions(input),
      ChangeSetName: CHANGE_SET,
      ChangeSetType: 'CREATE',
    });
    await named()?.running;
  },
  async create({ ask, input, way }) {
    await ask('CreateStack', {
      ...input,
      ...(way.onFailure === undefined ? {} : { OnFailure: way.onFailure }),
    });
  },
  async tag(stage) {
    const { ask, input, way, named, faults } = stage;
    const taggable = [...(named()?.resources.values() ?? [])].find(({ type }) => providerOf(type)?.taggable);
    const times = way.failing?.length ?? 0;
    if (times > 0 && taggable !== undefined) {
      faults.add(failure(stage, { phase: 'update', times, 'logical-id': taggable.logicalId }));
    }
    const Tags = Array.isArray(input['Tags']) ? input['Tags'] : [];
    await ask('UpdateStack', {
      UsePreviousTemplate: true,
      Capabilities: input['Capabilities'],
      Parameters: input['Parameters'],
      Tags: [...Tags, TAG],
      DisableRollback: way.disableRollback === true,
    });
  },
  async delete({ ask }) {
    await ask('DeleteStack', {});
  },
  /** The resources stay, as if somebody had made them by hand. */
  async forget({ named, stacks, imports }) {
    const stack = named();
    if (stack === undefined) return;
    for (const { logicalId, type, physicalId } of stack.resources.values()) {
      const identifier = importIdentifier(type);
      if (identifier === undefined || physicalId === undefined) {
        throw new RangeError(`cannot be imported: ${logicalId} is of type ${type}`);
      }
      const ResourceIdentifier = { [identifier]: physicalId };
      imports.push({ ResourceType: type, LogicalResourceId: logicalId, ResourceIdentifier });
    }
    stacks.delete(stack.id);
  },
  async import({ ask, input, imports, named }) {
    await ask('CreateChangeSet', {
      ...withoutOptions(input),
      ChangeSetName: CHANGE_SET,
      ChangeSetType: 'IMPORT',
      ResourcesToImport: imports,
    });
    await named()?.running;
    await ask('ExecuteChangeSet', { ChangeSetName: CHANGE_SET });
  },
  /** What passes too fast to be held is shown again, until its time is over. */
  async show({ named, standing, state, released }) {
    const stack = named();
    const operation = stack?.operations.at(-1);
    if (stack === undefined || operation === undefined) return;
    const after = stack.status;
    setStackStatus(state, stack, operation, standing.status);
    void released.then(() => setStackStatus(state, stack, operation, after));
  },
};

/** What CreateStack takes and CreateChangeSet does not. */
function withoutOptions(input: Input): Input {
  const { EnableTerminationProtection: _protection, ...rest } = input;
  return rest;
}

function failure({ input, standing }: Stage, more: object): readonly Fault[] {
  const fault = { kind: 'resource-failure', stack: input['StackName'], reason: standing.reason, ...more };
  return readFaults([fault], 'seed', []);
}

/** Waits until nothing is under way, or the stack stands as it is to. */
async function settled(stack: StackState | undefined, status: string): Promise<void> {
  if (stack === undefined) return;
  let over = false;
  void stack.running.then(() => {
    over = true;
  });
  while (!over && !(stack.status === status && status.endsWith('_IN_PROGRESS'))) await turn();
}
