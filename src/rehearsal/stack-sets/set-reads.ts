import { pageOf } from '../cloudformation/operations/page.ts';
import { wordOf } from '../cloudformation/operations/request.ts';
import { templateError } from '../cloudformation/template/template-error.ts';
import { checkInput } from '../constraints.ts';
import { requiredTextOf, structuresOf, textOf } from '../input.ts';
import { type Call, type Input, type Operation, type Output, ServiceError } from '../service.ts';
import { foundStackSet, visibleStackSets } from './find-stack-set.ts';
import { operationOf } from './instance-operations.ts';
import { NAMED_SET } from './request.ts';
import {
  instanceSummary,
  operationSummary,
  setSummary,
  shownInstance,
  shownOperation,
  shownSet,
} from './shown.ts';
import { placeKey, type StackInstanceState } from './stack-set-state.ts';

function describeStackSet(call: Call, input: Input): Output {
  checkInput(input, NAMED_SET);
  return { StackSet: shownSet(foundStackSet(call, input)) };
}

function listStackSets(call: Call, input: Input): Output {
  const wanted = wordOf(input, 'Status', ['ACTIVE', 'DELETED']);
  const sets = visibleStackSets(call, input).filter(
    ({ status }) => wanted === undefined || status === wanted,
  );
  const { items, nextToken } = pageOf(sets, input, ({ id }) => id);
  return { Summaries: items.map(setSummary), NextToken: nextToken };
}

function listStackInstances(call: Call, input: Input): Output {
  checkInput(input, NAMED_SET);
  const set = foundStackSet(call, input);
  const [account, region] = [textOf(input, 'StackInstanceAccount'), textOf(input, 'StackInstanceRegion')];
  const filters = structuresOf(input, 'Filters').map(instanceFilter);
  const instances = [...set.instances.values()].filter(
    (instance) =>
      (account === undefined || instance.accountId === account) &&
      (region === undefined || instance.region === region) &&
      filters.every((holds) => holds(instance)),
  );
  const { items, nextToken } = pageOf(instances, input, (each) => placeKey(each.accountId, each.region));
  return { Summaries: items.map((instance) => instanceSummary(set, instance)), NextToken: nextToken };
}

function instanceFilter(filter: Input): (instance: StackInstanceState) => boolean {
  const values = requiredTextOf(filter, 'Values').split(',');
  const name = wordOf(filter, 'Name', ['DETAILED_STATUS', 'LAST_OPERATION_ID', 'DRIFT_STATUS']);
  if (name === 'DETAILED_STATUS') return ({ detailedStatus }) => values.includes(detailedStatus);
  if (name === 'LAST_OPERATION_ID') return ({ lastOperationId }) => values.includes(lastOperationId ?? '');
  return () => values.includes('NOT_CHECKED');
}

function describeStackInstance(call: Call, input: Input): Output {
  checkInput(input, NAMED_SET);
  const set = foundStackSet(call, input);
  const accountId = requiredTextOf(input, 'StackInstanceAccount');
  const region = requiredTextOf(input, 'StackInstanceRegion');
  const instance = set.instances.get(placeKey(accountId, region));
  if (instance !== undefined) return { StackInstance: shownInstance(set, instance) };
  throw new ServiceError(
    'StackInstanceNotFoundException',
    `Stack instance [ StackSetId: ${set.id}, Account: ${accountId}, Region: ${region} ] not found`,
    404,
  );
}

function describeOperation(call: Call, input: Input): Output {
  checkInput(input, NAMED_SET);
  const set = foundStackSet(call, input);
  const operation = operationOf(set, requiredTextOf(input, 'OperationId'));
  return { StackSetOperation: shownOperation(set, operation) };
}

function listOperations(call: Call, input: Input): Output {
  checkInput(input, NAMED_SET);
  const set = foundStackSet(call, input);
  const { items, nextToken } = pageOf(set.operations.toReversed(), input, ({ id }) => id);
  return { Summaries: items.map(operationSummary), NextToken: nextToken };
}

function listResults(call: Call, input: Input): Output {
  checkInput(input, NAMED_SET);
  const set = foundStackSet(call, input);
  const operation = operationOf(set, requiredTextOf(input, 'OperationId'));
  const filters = structuresOf(input, 'Filters').map((filter) => {
    if (requiredTextOf(filter, 'Name') !== 'OPERATION_RESULT_STATUS') {
      throw templateError('Filter name must be OPERATION_RESULT_STATUS');
    }
    return requiredTextOf(filter, 'Values').split(',');
  });
  const results = [...operation.results.values()].filter(({ status }) =>
    filters.every((values) => values.includes(status)),
  );
  const { items, nextToken } = pageOf(results, input, (each) => placeKey(each.accountId, each.region));
  return {
    Summaries: items.map(({ accountId, region, unitId, status, reason }) => ({
      Account: accountId,
      Region: region,
      Status: status,
      StatusReason: reason,
      OrganizationalUnitId: unitId,
      AccountGateResult: GATE[status],
    })),
    NextToken: nextToken,
  };
}

const SKIPPED = { Status: 'SKIPPED', StatusReason: 'Function not found' };
/** The account gate, a function that the rehearsal's accounts do not have, is asked when work on an account begins. */
const GATE: Readonly<Record<string, Output>> = { RUNNING: SKIPPED, SUCCEEDED: SKIPPED, FAILED: SKIPPED };

function listAutoDeploymentTargets(call: Call, input: Input): Output {
  checkInput(input, NAMED_SET);
  const set = foundStackSet(call, input);
  const { items, nextToken } = pageOf([...set.autoDeploymentTargets], input, ([id]) => id);
  return {
    Summaries: items.map(([OrganizationalUnitId, regions]) => ({
      OrganizationalUnitId,
      Regions: [...regions],
    })),
    NextToken: nextToken,
  };
}

/** Operations that read stack sets. */
export const setReadOperations: Readonly<Record<string, Operation>> = {
  DescribeStackSet: describeStackSet,
  ListStackSets: listStackSets,
  ListStackInstances: listStackInstances,
  DescribeStackInstance: describeStackInstance,
  DescribeStackSetOperation: describeOperation,
  ListStackSetOperations: listOperations,
  ListStackSetOperationResults: listResults,
  ListStackSetAutoDeploymentTargets: listAutoDeploymentTargets,
};
