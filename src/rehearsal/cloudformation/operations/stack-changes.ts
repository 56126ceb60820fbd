import { flagOf, integerOf, requiredTextOf, textOf, textsOf } from '../../input.ts';
import { type Call, type Input, type Operation, type Output, ServiceError } from '../../service.ts';
import { createStack as runCreation } from '../engine/create-stack.ts';
import { deleteStack as runDeletion } from '../engine/delete-stack.ts';
import { planChanges } from '../engine/plan-changes.ts';
import { rollbackUpdate } from '../engine/rollback-update.ts';
import { updateStack as runUpdate } from '../engine/update-stack.ts';
import type { Deployment } from '../stack/deployment-state.ts';
import { MissingExport } from '../stack/exports.ts';
import { existingStack, findStack } from '../stack/find-stack.ts';
import { checkSameTypes, checkUpdatable, newStack, stackPlace } from '../stack/new-stack.ts';
import { setStackStatus } from '../stack/record-event.ts';
import type { OnFailure, StackState } from '../stack/stack-state.ts';
import { templateError } from '../template/template-error.ts';
import { buildDeployment } from './build-deployment.ts';
import { checkRequest, wordOf } from './request.ts';
import { givenPolicy } from './stack-policies.ts';
import { isRepeated, newOperation, startRun } from './start-run.ts';
import { withDocumentUrls } from './template-source.ts';
import { givenRole } from './use-role.ts';

function createStack(call: Call, input: Input): Output {
  checkRequest('CreateStack', input);
  const name = requiredTextOf(input, 'StackName');
  const token = textOf(input, 'ClientRequestToken');
  const existing = findStack(call, name);
  if (existing !== undefined && isRepeated(existing, 'CreateStack', token)) return { StackId: existing.id };
  const place = stackPlace(call, name);
  const deployment = buildDeployment(call, input, place, undefined);
  const onFailure = onFailureOf(input);
  if (existing !== undefined) {
    throw new ServiceError('AlreadyExistsException', `Stack [${name}] already exists`);
  }
  const roleArn = givenRole(call, input);
  const policy = givenPolicy(input, 'StackPolicyBody');
  const stack = newStack(call, place);
  stack.policy = policy;
  stack.roleArn = roleArn;
  stack.timeoutMinutes = integerOf(input, 'TimeoutInMinutes');
  isRepeated(stack, 'CreateStack', token);
  stack.deployment = deployment;
  stack.disableRollback = onFailure === 'DO_NOTHING';
  stack.terminationProtection = flagOf(input, 'EnableTerminationProtection') ?? false;
  const operation = newOperation(call, stack, 'CREATE_STACK', token);
  const retainNothing = flagOf(input, 'RetainExceptOnCreate') ?? false;
  const validate = flagOf(input, 'DisableValidation') !== true;
  startRun(call, stack, operation, 'CREATE_FAILED', (run) =>
    runCreation(run, deployment, { onFailure, retainNothing, validate }),
  );
  return { StackId: stack.id, OperationId: operation.id };
}

function onFailureOf(input: Input): OnFailure {
  const onFailure = wordOf(input, 'OnFailure', ['DO_NOTHING', 'ROLLBACK', 'DELETE']);
  const disable = flagOf(input, 'DisableRollback');
  if (onFailure !== undefined && disable !== undefined) {
    throw templateError('You may not specify both DisableRollback and OnFailure.');
  }
  return onFailure ?? (disable === true ? 'DO_NOTHING' : 'ROLLBACK');
}

function updateStack(call: Call, input: Input): Output {
  checkRequest('UpdateStack', input);
  const stack = existingStack(call, requiredTextOf(input, 'StackName'));
  const token = textOf(input, 'ClientRequestToken');
  if (token !== undefined && stack.tokens.get(token) === 'UpdateStack') return { StackId: stack.id };
  checkUpdatable(stack);
  const previous = stack.deployment;
  if (previous === undefined) throw templateError(`Stack [${stack.name}] has no template.`);
  const deployment = buildDeployment(call, input, previous.place, previous);
  checkSameTypes(stack, deployment);
  const retry = stack.status.endsWith('_FAILED');
  if (!retry && !wouldChange(call, stack, deployment)) {
    throw templateError('No updates are to be performed.');
  }
  const roleArn = givenRole(call, input) ?? stack.roleArn;
  const next = givenPolicy(input, 'StackPolicyBody') ?? stack.policy;
  const policy = givenPolicy(input, 'StackPolicyDuringUpdateBody') ?? stack.policy;
  isRepeated(stack, 'UpdateStack', token);
  stack.policy = next;
  stack.roleArn = roleArn;
  for (const changeSet of stack.changeSets.values()) {
    if (changeSet.executionStatus === 'AVAILABLE') changeSet.executionStatus = 'OBSOLETE';
  }
  const disableRollback = flagOf(input, 'DisableRollback') ?? false;
  const validate = flagOf(input, 'DisableValidation') !== true;
  const operation = newOperation(call, stack, 'UPDATE_STACK', token);
  startRun(call, stack, operation, 'UPDATE_FAILED', (run) =>
    runUpdate(run, previous, deployment, { disableRollback, policy, validate }),
  );
  return { StackId: stack.id, OperationId: operation.id };
}

/** A template whose import cannot be resolved is something new too: the update begins, and fails by it. */
function wouldChange(call: Call, stack: StackState, deployment: Deployment): boolean {
  try {
    return planChanges(call.state, stack, deployment).changesAnything;
  } catch (cause) {
    if (cause instanceof MissingExport) return true;
    throw cause;
  }
}

/** Statuses with work under way, or only change sets, from which a stack can be deleted. */
const DELETABLE_UNDER_WAY: ReadonlySet<string> = new Set(['REVIEW_IN_PROGRESS', 'CREATE_IN_PROGRESS']);

function deleteStack(call: Call, input: Input): Output {
  checkRequest('Stack', input);
  const stack = findStack(call, requiredTextOf(input, 'StackName'));
  // Deleting what is not there, or is being deleted, is a success.
  if (stack === undefined || stack.deleted !== undefined || stack.status === 'DELETE_IN_PROGRESS') return {};
  if (stack.terminationProtection) {
    throw templateError(`Stack [${stack.id}] cannot be deleted while TerminationProtection is enabled`);
  }
  if (stack.status.endsWith('_IN_PROGRESS') && !DELETABLE_UNDER_WAY.has(stack.status)) {
    throw templateError(`Stack [${stack.id}] cannot be deleted while in status ${stack.status}`);
  }
  const failed = stack.status === 'DELETE_FAILED';
  const retain = new Set(textsOf(input, 'RetainResources'));
  if (retain.size > 0 && !failed) {
    throw templateError(
      `Invalid operation on stack [${stack.id}]. User can specify retain resources only when stack is in DELETE_FAILED state.`,
    );
  }
  const force = wordOf(input, 'DeletionMode', ['STANDARD', 'FORCE_DELETE_STACK']) === 'FORCE_DELETE_STACK';
  if (force && !failed) {
    throw templateError(
      `Invalid operation on stack [${stack.id}]. FORCE_DELETE_STACK can be used only when stack is in DELETE_FAILED state.`,
    );
  }
  const token = textOf(input, 'ClientRequestToken');
  const roleArn = givenRole(call, input) ?? stack.roleArn;
  if (isRepeated(stack, 'DeleteStack', token)) return {};
  stack.roleArn = roleArn;
  // A creation under way stops first, and leaves what it has made to the deletion.
  const after = stack.running;
  stack.cancel?.();
  const operation = newOperation(call, stack, 'DELETE_STACK', token);
  startRun(call, stack, operation, 'DELETE_FAILED', (run) => runDeletion(run, { retain, force, after }));
  return {};
}

function continueUpdateRollback(call: Call, input: Input): Output {
  checkRequest('Stack', input);
  const stack = existingStack(call, requiredTextOf(input, 'StackName'));
  const token = textOf(input, 'ClientRequestToken');
  if (isRepeated(stack, 'ContinueUpdateRollback', token)) return {};
  const pending = stack.pendingRollback;
  if (stack.status !== 'UPDATE_ROLLBACK_FAILED' || pending === undefined) {
    throw templateError(
      `Stack:${stack.id} is in ${stack.status} state and can not continue its update rollback.`,
    );
  }
  const skip = new Set(textsOf(input, 'ResourcesToSkip'));
  const unknown = [...skip].find((name) => !pending.undo.some(({ logicalId }) => logicalId === name));
  if (unknown !== undefined) {
    throw templateError(
      `Resource ${unknown} cannot be skipped: only resources that failed to roll back can be.`,
    );
  }
  stack.roleArn = givenRole(call, input) ?? stack.roleArn;
  const operation = newOperation(call, stack, 'CONTINUE_ROLLBACK', token);
  startRun(call, stack, operation, 'UPDATE_ROLLBACK_FAILED', async (run) => {
    setStackStatus(call.state, stack, operation, 'UPDATE_ROLLBACK_IN_PROGRESS', 'User Initiated');
    await rollbackUpdate(run, pending, skip);
  });
  return {};
}

function updateTerminationProtection(call: Call, input: Input): Output {
  checkRequest('Stack', input);
  const stack = existingStack(call, requiredTextOf(input, 'StackName'));
  const enabled = flagOf(input, 'EnableTerminationProtection');
  if (enabled === undefined) {
    throw templateError(
      "1 validation error detected: Value null at 'enableTerminationProtection' failed to satisfy constraint: Member must not be null",
    );
  }
  stack.terminationProtection = enabled;
  return { StackId: stack.id };
}

/** Operations that change stacks without a change set. */
export const stackChangeOperations: Readonly<Record<string, Operation>> = {
  CreateStack: withDocumentUrls(createStack),
  UpdateStack: withDocumentUrls(updateStack),
  DeleteStack: deleteStack,
  ContinueUpdateRollback: continueUpdateRollback,
  UpdateTerminationProtection: updateTerminationProtection,
};
