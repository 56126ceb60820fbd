import { textOf } from '../input.ts';
import { type Call, type Input, ServiceError } from '../service.ts';
import { type InstanceWork, runOperation } from './run-operation.ts';
import {
  type DeploymentTargets,
  isUnderWay,
  type OperationPreferences,
  type OperationResult,
  placeKey,
  type SetOperation,
  type StackInstanceState,
  type StackSetState,
} from './stack-set-state.ts';

/** One place that an operation goes to. */
export interface OperationPlace {
  readonly accountId: string;
  readonly region: string;
  readonly unitId: string | undefined;
}

export interface OperationRequest {
  readonly action: SetOperation['action'];
  readonly id: string | undefined;
  readonly preferences: OperationPreferences;
  readonly retainStacks?: boolean;
  readonly targets: DeploymentTargets | undefined;
  readonly places: readonly OperationPlace[];
  /** Operations that AWS starts by itself wait for those before them, whatever the set allows. */
  readonly automatic?: true;
  /** An update of the set itself: nothing else runs beside it. */
  readonly exclusive?: true;
  /** Done when the operation begins, which is later for one that is queued. */
  begin?(): void;
  /** What is done in a place; throws InstanceFailure. The instance is there from the beginning of the operation. */
  act(place: OperationPlace): Promise<void>;
  /** What a result means for the instance of its place. */
  changed(result: OperationResult, operation: SetOperation): void;
}

/** When AWS starts something by itself, it does not know the preferences of the user. */
export const NO_PREFERENCES: OperationPreferences = {
  regionOrder: [],
  regionConcurrency: 'PARALLEL',
  tolerance: { percentage: 100 },
  concurrent: { percentage: 100 },
  mode: 'SOFT_FAILURE_TOLERANCE',
};

/**
 * Starts an operation on a stack set and returns at once. Managed execution queues what conflicts with an operation that
 * is under way; without it everything conflicts. Throws OperationInProgressException and OperationIdAlreadyExistsException.
 */
export function startOperation(call: Call, set: StackSetState, request: OperationRequest): SetOperation {
  if (request.id !== undefined && set.operations.some(({ id }) => id === request.id)) {
    throw new ServiceError(
      'OperationIdAlreadyExistsException',
      `Operation ${request.id} already exists`,
      409,
    );
  }
  const before = set.operations.filter(isUnderWay);
  const [current] = before;
  if (current !== undefined && !set.managedExecution && request.automatic === undefined) {
    throw inProgress(set, current);
  }
  const first = before.filter((other) => !set.managedExecution || conflicts(request, other));
  const operation: SetOperation = {
    id: request.id ?? call.state.newUuid(),
    action: request.action,
    preferences: request.preferences,
    retainStacks: request.retainStacks,
    targets: request.targets,
    created: call.state.now(),
    ended: undefined,
    status: first.length > 0 ? 'QUEUED' : 'RUNNING',
    statusReason: undefined,
    results: new Map(
      request.places.map((place) => [
        placeKey(place.accountId, place.region),
        { ...place, status: 'PENDING', reason: undefined },
      ]),
    ),
    running: Promise.resolve(),
  };
  set.operations.push(operation);
  if (first.length === 0) begin(request, operation);
  operation.running = work(call, request, operation, first);
  return operation;
}

function begin(request: OperationRequest, operation: SetOperation): void {
  request.begin?.();
  for (const result of operation.results.values()) request.changed(result, operation);
}

async function work(
  call: Call,
  request: OperationRequest,
  operation: SetOperation,
  first: readonly SetOperation[],
): Promise<void> {
  try {
    await Promise.all(first.map(({ running }) => running));
    if (operation.status === 'QUEUED') {
      operation.status = 'RUNNING';
      begin(request, operation);
    }
    await call.state.sleep(2_000);
    const works = request.places.map(
      (place): InstanceWork => ({
        accountId: place.accountId,
        region: place.region,
        act: () => request.act(place),
        changed: (result) => request.changed(result, operation),
      }),
    );
    await runOperation(call, operation, works);
  } catch (cause) {
    operation.status = 'FAILED';
    operation.ended = call.state.now();
    operation.statusReason = `Internal Failure of the rehearsal: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}

function conflicts(request: OperationRequest, other: SetOperation): boolean {
  if (request.exclusive === true || other.action === 'UPDATE') return true;
  return request.places.some(({ accountId, region }) => other.results.has(placeKey(accountId, region)));
}

/** The refusal while another operation is under way. */
export function inProgress(set: StackSetState, operation: SetOperation): ServiceError {
  return new ServiceError(
    'OperationInProgressException',
    `Another Operation on StackSet ${set.arn} is in progress: ${operation.id}`,
    409,
  );
}

/** `OperationId` of an input. */
export function operationIdOf(input: Input): string | undefined {
  return textOf(input, 'OperationId');
}

const DETAILED = {
  PENDING: 'PENDING',
  RUNNING: 'RUNNING',
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
} as const;

/** Notes a result at its instance: current when it worked, outdated until then and otherwise. */
export function noteResult(
  instance: StackInstanceState | undefined,
  result: OperationResult,
  operation: SetOperation,
): void {
  if (instance === undefined) return;
  instance.lastOperationId = operation.id;
  instance.detailedStatus = DETAILED[result.status];
  instance.statusReason = result.reason;
  instance.status = result.status === 'SUCCEEDED' ? 'CURRENT' : 'OUTDATED';
}
