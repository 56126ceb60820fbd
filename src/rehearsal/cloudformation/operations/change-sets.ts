import { flagOf, requiredTextOf, textOf } from '../../input.ts';
import { type Call, type Input, type Operation, type Output, ServiceError } from '../../service.ts';
import { createStack } from '../engine/create-stack.ts';
import { importResources } from '../engine/import-resources.ts';
import { updateStack } from '../engine/update-stack.ts';
import type { Deployment } from '../stack/deployment-state.ts';
import { FetchedText, fetchedMember } from '../stack/fetched-text.ts';
import { existingStack, findStack } from '../stack/find-stack.ts';
import { NESTED_EXECUTION, NestedExecution } from '../stack/nested-execution.ts';
import { checkSameTypes, checkUpdatable, newStack, stackPlace } from '../stack/new-stack.ts';
import { STACK_TYPE, setStackStatus } from '../stack/record-event.ts';
import type { ChangeSetState, StackState } from '../stack/stack-state.ts';
import { partitionOf } from '../template/pseudo-parameters.ts';
import { templateError } from '../template/template-error.ts';
import { buildDeployment } from './build-deployment.ts';
import { fillChangeSet } from './fill-change-set.ts';
import { type FoundChangeSet, findChangeSet, foundChangeSet } from './find-change-set.ts';
import { checkImportTemplate, resourcesToImport } from './import-request.ts';
import { dropChangeSet, requireRoot } from './nested-change-sets.ts';
import { checkRequest, wordOf } from './request.ts';
import { isRepeated, newOperation, startRun } from './start-run.ts';
import { withDocumentUrls } from './template-source.ts';
import { givenRole } from './use-role.ts';

function createChangeSet(call: Call, input: Input): Output {
  checkRequest('CreateChangeSet', input);
  const stackName = requiredTextOf(input, 'StackName');
  const name = requiredTextOf(input, 'ChangeSetName');
  const kind = wordOf(input, 'ChangeSetType', ['CREATE', 'UPDATE', 'IMPORT']) ?? 'UPDATE';
  const imports = resourcesToImport(input, kind);
  const existing = kind === 'UPDATE' ? existingStack(call, stackName) : findStack(call, stackName);
  if (kind === 'CREATE' && existing !== undefined && existing.status !== 'REVIEW_IN_PROGRESS') {
    throw templateError(
      `Stack [${stackName}] already exists and cannot be created again with the changeSet [${name}].`,
    );
  }
  if (existing !== undefined) checkChangeable(existing, kind);
  const previous = existing?.deployment;
  const place = previous?.place ?? placeOf(existing) ?? stackPlace(call, stackName);
  const deployment = buildDeployment(call, input, place, previous);
  const nested = [...deployment.template.resources.values()].some(({ type }) => type === STACK_TYPE);
  const includesNested = flagOf(input, 'IncludeNestedStacks') ?? false;
  if (nested && includesNested) checkNestable(input, kind);
  if (kind === 'IMPORT') checkImportTemplate(deployment.template, previous?.template, imports);
  const onFailure = onStackFailureOf(input, kind);
  const twin = [...(existing?.changeSets.values() ?? [])].find(
    (changeSet) => changeSet.name === name && !wasExecuted(changeSet),
  );
  const token = textOf(input, 'ClientToken');
  if (existing !== undefined && twin !== undefined) {
    if (token !== undefined && twin.operation.token === token) return { Id: twin.id, StackId: existing.id };
    throw new ServiceError(
      'AlreadyExistsException',
      `ChangeSet ${name} cannot be created due to a mismatch with existing attribute ${twin.deployment.templateText === deployment.templateText ? 'ClientToken' : 'Template'}`,
    );
  }
  if (existing !== undefined) checkSameTypes(existing, deployment);
  const roleArn = givenRole(call, input) ?? existing?.roleArn;
  const revertsDrift = revertsDriftIn(input, kind);
  const stack = existing ?? newStack(call, place);
  const operation = newOperation(call, stack, 'CREATE_CHANGESET', token);
  if (existing === undefined) {
    setStackStatus(call.state, stack, operation, 'REVIEW_IN_PROGRESS', 'User Initiated');
  }
  const { partition } = partitionOf(call.region);
  const changeSet: ChangeSetState = {
    id: `arn:${partition}:cloudformation:${call.region}:${stack.accountId}:changeSet/${name}/${call.state.newUuid()}`,
    name,
    description: textOf(input, 'Description'),
    kind,
    created: call.state.now(),
    deployment,
    onFailure,
    roleArn,
    operation,
    status: 'CREATE_PENDING',
    statusReason: undefined,
    executionStatus: 'UNAVAILABLE',
    changes: [],
    importsExisting: flagOf(input, 'ImportExistingResources') ?? false,
    adoptions: new Map(),
    imports,
    revertsDrift,
    drifted: new Map(),
    includesNested,
    nested: new Map(),
  };
  stack.changeSets.set(changeSet.id, changeSet);
  const validate = flagOf(input, 'DisableValidation') !== true;
  const work = fillChangeSet(call, stack, changeSet, validate);
  stack.running = Promise.all([stack.running, work]).then(() => undefined);
  return { Id: changeSet.id, StackId: stack.id };
}

/** What nested change sets are not rehearsed with: refused, never ignored. */
function checkNestable(input: Input, kind: ChangeSetState['kind']): void {
  const unrehearsed: readonly (readonly [string, boolean])[] = [
    ['ChangeSetType IMPORT', kind === 'IMPORT'],
    ['ImportExistingResources', flagOf(input, 'ImportExistingResources') === true],
    ['DeploymentMode', textOf(input, 'DeploymentMode') !== undefined],
    ['OnStackFailure', textOf(input, 'OnStackFailure') !== undefined],
  ];
  const other = unrehearsed.find(([, isUsed]) => isUsed)?.[0];
  if (other === undefined) return;
  throw templateError(`The rehearsal does not follow IncludeNestedStacks together with ${other} yet.`);
}

/** A stack that only has change sets can still be created, or be made of what there is. */
function checkChangeable(stack: StackState, kind: ChangeSetState['kind']): void {
  if (kind === 'UPDATE' || stack.status !== 'REVIEW_IN_PROGRESS') checkUpdatable(stack);
}

function placeOf(stack: StackState | undefined) {
  if (stack === undefined) return undefined;
  const { accountId, region, name, id } = stack;
  return { accountId, region, stackName: name, stackId: id, notificationArns: [] };
}

function revertsDriftIn(input: Input, kind: ChangeSetState['kind']): boolean {
  const reverts = wordOf(input, 'DeploymentMode', ['REVERT_DRIFT']) !== undefined;
  if (!reverts || kind === 'UPDATE') return reverts;
  throw templateError('DeploymentMode REVERT_DRIFT is only valid for change sets of type UPDATE.');
}

function onStackFailureOf(input: Input, kind: ChangeSetState['kind']): ChangeSetState['onFailure'] {
  const given = wordOf(input, 'OnStackFailure', ['DO_NOTHING', 'ROLLBACK', 'DELETE']);
  if (given === 'DELETE' && kind !== 'CREATE') {
    throw templateError('OnStackFailure DELETE is only valid for change sets of type CREATE.');
  }
  return given;
}

function executeChangeSet(call: Call, input: Input): Output {
  checkRequest('ChangeSet', input);
  const found = foundChangeSet(call, input);
  const { stack, changeSet } = found;
  const around = input[NESTED_EXECUTION];
  const known = around instanceof NestedExecution ? around.request : undefined;
  if (known === undefined) requireRoot(changeSet, 'executed');
  const token = textOf(input, 'ClientRequestToken');
  if (token !== undefined && stack.tokens.get(token) === executionOf(changeSet)) return {};
  checkExecutable(found);
  const disable = flagOf(input, 'DisableRollback');
  if (disable !== undefined && changeSet.onFailure !== undefined) {
    throw templateError(
      'DisableRollback cannot be specified when OnStackFailure was set for the change set.',
    );
  }
  checkChangeable(stack, changeSet.kind);
  isRepeated(stack, executionOf(changeSet), token);
  const deployment = known === undefined ? changeSet.deployment : knownDeployment(call, found, known);
  for (const other of [...stack.changeSets.values()])
    if (other.id !== changeSet.id) dropChangeSet(call, stack, other);
  changeSet.executionStatus = 'EXECUTE_IN_PROGRESS';
  const onFailure = changeSet.onFailure ?? (disable ? 'DO_NOTHING' : 'ROLLBACK');
  const retainNothing = flagOf(input, 'RetainExceptOnCreate') ?? false;
  const { kind, adoptions, includesNested, nested } = changeSet;
  const previous = stack.deployment;
  for (const [logicalId, resource] of changeSet.drifted) stack.resources.set(logicalId, resource);
  stack.disableRollback = onFailure === 'DO_NOTHING';
  stack.roleArn = changeSet.roleArn ?? stack.roleArn;
  const type = previous === undefined ? 'CREATE_STACK' : 'UPDATE_STACK';
  const operation = newOperation(call, stack, type, token);
  startRun(call, stack, operation, `${kind}_FAILED`, async (plain) => {
    const run = includesNested ? { ...plain, nested } : plain;
    if (kind === 'IMPORT') {
      await importResources(run, deployment, adoptions);
    } else if (previous === undefined) {
      stack.deployment = deployment;
      await createStack(run, deployment, { onFailure, retainNothing, adoptions });
    } else {
      await updateStack(run, previous, deployment, {
        disableRollback: onFailure === 'DO_NOTHING',
        adoptions,
        policy: stack.policy,
      });
    }
    const worked = ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'IMPORT_COMPLETE'].includes(stack.status);
    changeSet.executionStatus = worked ? 'EXECUTE_COMPLETE' : 'EXECUTE_FAILED';
  });
  return {};
}

/** The deployment of a nested stack: the template that was planned, with values that are known only now. */
function knownDeployment(call: Call, { stack, changeSet }: FoundChangeSet, known: Input): Deployment {
  const { templateText, place } = changeSet.deployment;
  const template = { [fetchedMember('TemplateBody')]: new FetchedText(templateText) };
  return buildDeployment(call, { ...known, ...template }, place, stack.deployment);
}

function executionOf(changeSet: ChangeSetState): string {
  return `ExecuteChangeSet ${changeSet.id}`;
}

function checkExecutable({ stack, changeSet }: FoundChangeSet): void {
  const { id, status, executionStatus } = changeSet;
  if (stack.deleted !== undefined) throw templateError(`Stack [${stack.name}] does not exist`);
  if (status !== 'CREATE_COMPLETE') {
    throw new ServiceError(
      'InvalidChangeSetStatus',
      `ChangeSet [${id}] cannot be executed in its current status of [${status}]`,
    );
  }
  if (executionStatus !== 'AVAILABLE') {
    throw new ServiceError(
      'InvalidChangeSetStatus',
      `ChangeSet [${id}] cannot be executed in its current execution status of [${executionStatus}]`,
    );
  }
}

function deleteChangeSet(call: Call, input: Input): Output {
  checkRequest('ChangeSet', input);
  const found = findChangeSet(call, input);
  if (found === undefined) return {};
  const { stack, changeSet } = found;
  requireRoot(changeSet, 'deleted');
  if (changeSet.executionStatus === 'EXECUTE_IN_PROGRESS' || changeSet.status.endsWith('_PROGRESS')) {
    throw new ServiceError(
      'InvalidChangeSetStatus',
      `ChangeSet [${changeSet.id}] cannot be deleted in its current status of [${changeSet.status}]`,
    );
  }
  dropChangeSet(call, stack, changeSet);
  return {};
}

/** Operations that make, execute and delete change sets. */
export const changeSetOperations: Readonly<Record<string, Operation>> = {
  CreateChangeSet: withDocumentUrls(createChangeSet),
  ExecuteChangeSet: executeChangeSet,
  DeleteChangeSet: deleteChangeSet,
};

/** The name of an executed change set is free again, which actions with a fixed name count on. */
function wasExecuted({ executionStatus }: ChangeSetState): boolean {
  return executionStatus === 'EXECUTE_COMPLETE' || executionStatus === 'EXECUTE_FAILED';
}
