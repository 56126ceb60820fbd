import { wordOf } from '../cloudformation/operations/request.ts';
import { templateError } from '../cloudformation/template/template-error.ts';
import { requiredTextOf } from '../input.ts';
import { STACK_SETS_PRINCIPAL } from '../organizations/organization-state.ts';
import { type Call, type Input, ServiceError } from '../service.ts';
import type { RehearsalState } from '../state.ts';
import type { StackSetState } from './stack-set-state.ts';

/** The stack sets of an account in one region by id, deleted ones included; made when there are none yet. */
export function stackSetsOf(
  state: RehearsalState,
  accountId: string,
  region: string,
): Map<string, StackSetState> {
  const account = state.accounts.get(accountId);
  if (account === undefined) throw templateError(`Account ${accountId} is not part of the rehearsal.`);
  const known = account.stackSets.get(region) ?? new Map<string, StackSetState>();
  account.stackSets.set(region, known);
  return known;
}

/**
 * The account whose stack sets an input is about: the caller's, or with `CallAs: DELEGATED_ADMIN` the management
 * account's. Throws a ValidationError for callers who are no delegated administrator.
 */
export function ownerOf({ state, caller }: Call, input: Input): string {
  const callAs = wordOf(input, 'CallAs', ['SELF', 'DELEGATED_ADMIN']) ?? 'SELF';
  if (callAs === 'SELF') return caller.accountId;
  const { organization } = state;
  const delegates = organization?.delegations.get(STACK_SETS_PRINCIPAL);
  if (organization === undefined || delegates?.has(caller.accountId) !== true) throw notAdministrator();
  return organization.managementAccountId;
}

/** What everybody else is told who wants service-managed permissions. */
export function notAdministrator(): ServiceError {
  return templateError(
    'You must be the management account or delegated admin account of an organization before operating a SERVICE_MANAGED stack set',
  );
}

/** The stack sets that an input may be about: delegated administrators only see those with service-managed permissions. */
export function visibleStackSets(call: Call, input: Input): readonly StackSetState[] {
  const owner = ownerOf(call, input);
  return [...stackSetsOf(call.state, owner, call.region).values()].filter(
    ({ permissionModel }) => owner === call.caller.accountId || permissionModel === 'SERVICE_MANAGED',
  );
}

/** The stack set that `StackSetName` names, by name, id or ARN. Throws StackSetNotFoundException. */
export function foundStackSet(call: Call, input: Input): StackSetState {
  const wanted = requiredTextOf(input, 'StackSetName');
  const found = visibleStackSets(call, input).filter(
    ({ id, arn, name }) => id === wanted || arn === wanted || name === wanted,
  );
  const set = found.find(({ status }) => status === 'ACTIVE') ?? found.find(({ name }) => name !== wanted);
  if (set !== undefined) return set;
  throw new ServiceError('StackSetNotFoundException', `StackSet ${wanted} not found`, 404);
}

/** The same for operations that change it: a deleted one is not found. */
export function activeStackSet(call: Call, input: Input): StackSetState {
  const set = foundStackSet(call, input);
  if (set.status === 'ACTIVE') return set;
  throw new ServiceError('StackSetNotFoundException', `StackSet ${set.name} not found`, 404);
}
