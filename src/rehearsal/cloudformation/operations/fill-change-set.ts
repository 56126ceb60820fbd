import { type Call, ServiceError } from '../../service.ts';
import { findAdoptions } from '../engine/adopt-resource.ts';
import { driftedResources } from '../engine/drifted-resources.ts';
import { planChanges } from '../engine/plan-changes.ts';
import { validateBefore, validationProblem, warningsBefore } from '../engine/validate-before.ts';
import { NO_CHANGES, type ResourceChange } from '../stack/change.ts';
import type { ChangeSetState, StackState } from '../stack/stack-state.ts';
import { findImports } from './import-request.ts';
import { makeNestedChangeSets } from './nested-change-sets.ts';
import { workingCall } from './use-role.ts';

/** Works out a change set's changes in rehearsed time. Never rejects: what goes wrong is the change set's status. */
export async function fillChangeSet(
  call: Call,
  stack: StackState,
  changeSet: ChangeSetState,
  validate: boolean,
): Promise<void> {
  const { operation } = changeSet;
  const fail = (reason: string): void => {
    changeSet.status = 'FAILED';
    changeSet.statusReason = reason;
    operation.status = 'FAILED';
    operation.ended = call.state.now();
  };
  try {
    await call.state.sleep(500);
    changeSet.status = 'CREATE_IN_PROGRESS';
    const working = workingCall(call, changeSet);
    if (changeSet.revertsDrift) changeSet.drifted = await driftedResources(working, stack);
    const seen = { ...stack, resources: new Map([...stack.resources, ...changeSet.drifted]) };
    let plan = planChanges(call.state, seen, changeSet.deployment);
    if (changeSet.includesNested) {
      const settled = await makeNestedChangeSets(working, stack, changeSet, plan);
      plan = planChanges(call.state, seen, changeSet.deployment, settled);
    }
    if (!plan.changesAnything) {
      fail(NO_CHANGES);
      return;
    }
    if (changeSet.kind === 'IMPORT')
      changeSet.adoptions = await findImports(working, plan, changeSet.imports);
    else if (changeSet.importsExisting) changeSet.adoptions = await findAdoptions(working, plan);
    changeSet.changes = plan.changes.map((change) => withFindings(change, changeSet));
    await call.state.sleep(2_500);
    if (validate) {
      const found = { ...plan, changes: changeSet.changes };
      operation.validations.push(...(await validateBefore(working, found)));
      operation.validations.push(...(await warningsBefore(working, found)));
    }
    const problem = validationProblem(operation.validations);
    if (problem !== undefined) {
      fail(problem);
      return;
    }
    changeSet.status = 'CREATE_COMPLETE';
    changeSet.executionStatus = 'AVAILABLE';
    operation.status = 'SUCCEEDED';
    operation.ended = call.state.now();
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    fail(cause instanceof ServiceError ? said : `Internal Failure of the rehearsal: ${said}`);
  }
}

/** A change with what was found out about its resource: that it exists already, that it drifted. */
function withFindings(change: ResourceChange, changeSet: ChangeSetState): ResourceChange {
  const adoption = changeSet.adoptions.get(change.logicalId);
  const drifted = changeSet.drifted.get(change.logicalId);
  const drift =
    drifted === undefined ? 'IN_SYNC' : drifted.status === 'DELETE_COMPLETE' ? 'DELETED' : 'MODIFIED';
  const nested = changeSet.nested.get(change.logicalId);
  return {
    ...change,
    ...(typeof nested === 'object' ? { changeSetId: nested.changeSetId } : {}),
    ...(adoption === undefined ? {} : { action: 'Import' as const, physicalId: adoption.id }),
    ...(changeSet.revertsDrift ? { drift } : {}),
  };
}
