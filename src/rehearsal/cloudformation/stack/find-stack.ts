import type { Call } from '../../service.ts';
import type { RehearsalState } from '../../state.ts';
import { templateError } from '../template/template-error.ts';
import type { StackState } from './stack-state.ts';

/** The stacks of an account in one region by id, deleted ones included; made when there are none yet. */
export function stacksOf(state: RehearsalState, accountId: string, region: string): Map<string, StackState> {
  const account = state.accounts.get(accountId);
  if (account === undefined) throw templateError(`Account ${accountId} is not part of the rehearsal.`);
  const known = account.stacks.get(region);
  if (known !== undefined) return known;
  const stacks = new Map<string, StackState>();
  account.stacks.set(region, stacks);
  return stacks;
}

/** A stack by name or id. A deleted one is found by its id only. */
export function findStack(call: Call, nameOrId: string): StackState | undefined {
  const stacks = stacksOf(call.state, call.caller.accountId, call.region);
  const byId = stacks.get(nameOrId);
  if (byId !== undefined) return byId;
  return [...stacks.values()].find((stack) => stack.name === nameOrId && stack.deleted === undefined);
}

/** The same. Throws the ValidationError that describing operations answer when there is none. */
export function describedStack(call: Call, nameOrId: string): StackState {
  const stack = findStack(call, nameOrId);
  if (stack === undefined) throw templateError(`Stack with id ${nameOrId} does not exist`);
  return stack;
}

/** A stack that is not deleted. Throws the ValidationError that changing operations answer when there is none. */
export function existingStack(call: Call, nameOrId: string): StackState {
  const stack = findStack(call, nameOrId);
  if (stack === undefined || stack.deleted !== undefined) {
    throw templateError(`Stack [${nameOrId}] does not exist`);
  }
  return stack;
}
