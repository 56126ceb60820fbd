import type { Call } from '../../service.ts';
import { partitionOf } from '../template/pseudo-parameters.ts';
import type { StackPlace } from '../template/stack-place.ts';
import { templateError } from '../template/template-error.ts';
import type { Deployment } from './deployment-state.ts';
import { uncheckedDrift } from './drift-state.ts';
import { stacksOf } from './find-stack.ts';
import type { StackState } from './stack-state.ts';

/** The place of a new stack, with a fresh id. */
export function stackPlace(call: Call, stackName: string): StackPlace {
  const { accountId } = call.caller;
  const { partition } = partitionOf(call.region);
  const path = `stack/${stackName}/${call.state.newUuid()}`;
  const stackId = `arn:${partition}:cloudformation:${call.region}:${accountId}:${path}`;
  return { accountId, region: call.region, stackName, stackId, notificationArns: [] };
}

/** Adds a stack without resources to the caller's account and region. */
export function newStack(call: Call, place: StackPlace): StackState {
  const stack: StackState = {
    id: place.stackId,
    name: place.stackName,
    accountId: place.accountId,
    region: place.region,
    created: call.state.now(),
    updated: undefined,
    deleted: undefined,
    status: 'REVIEW_IN_PROGRESS',
    statusReason: undefined,
    deployment: undefined,
    disableRollback: false,
    terminationProtection: false,
    roleArn: undefined,
    timeoutMinutes: undefined,
    resources: new Map(),
    outputs: [],
    imports: new Set(),
    events: [],
    changeSets: new Map(),
    operations: [],
    tokens: new Map(),
    policy: undefined,
    drift: uncheckedDrift(),
    pendingRollback: undefined,
    cancel: undefined,
    running: Promise.resolve(),
  };
  stacksOf(call.state, place.accountId, place.region).set(stack.id, stack);
  return stack;
}

/** Statuses from which a stack can be updated. The two failures are those of operations without rollback. */
const UPDATABLE: ReadonlySet<string> = new Set([
  'CREATE_COMPLETE',
  'CREATE_FAILED',
  'IMPORT_COMPLETE',
  'IMPORT_ROLLBACK_COMPLETE',
  'UPDATE_COMPLETE',
  'UPDATE_FAILED',
  'UPDATE_ROLLBACK_COMPLETE',
]);

/** Throws the ValidationError of a stack that cannot be updated in its status. */
export function checkUpdatable(stack: StackState): void {
  if (UPDATABLE.has(stack.status)) return;
  throw templateError(`Stack:${stack.id} is in ${stack.status} state and can not be updated.`);
}

/** Throws a ValidationError when a deployment gives an existing resource another type. */
export function checkSameTypes(stack: StackState, deployment: Deployment): void {
  const changed = [...deployment.active.values()]
    .map(({ declaration }) => declaration)
    .filter(({ logicalId, type }) => {
      const existing = stack.resources.get(logicalId);
      return existing?.physicalId !== undefined && existing.type !== type;
    });
  if (changed.length === 0) return;
  const names = changed.map(({ logicalId }) => logicalId).join(', ');
  throw templateError(
    `Update of resource type is not permitted. The new template modifies resource type of the following resources: [${names}]`,
  );
}
