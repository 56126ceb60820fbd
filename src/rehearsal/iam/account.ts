import { type Call, ServiceError } from '../service.ts';
import type { AccountState, RoleState, UserState } from '../state.ts';

/** The caller's account: IAM only ever sees that one. */
export function accountOf(call: Call): AccountState {
  const account = call.state.accounts.get(call.caller.accountId);
  if (account === undefined) throw new ServiceError('AccessDenied', 'The caller has no account.', 403);
  return account;
}

/** The role of that name, or NoSuchEntity. */
export function roleOf(call: Call, name: string): RoleState {
  const role = accountOf(call).iam.roles.get(name);
  if (role === undefined) throw noSuchEntity(`The role with name ${name} cannot be found.`);
  return role;
}

/** The user of that name, or NoSuchEntity. */
export function userOf(call: Call, name: string): UserState {
  const user = accountOf(call).iam.users.get(name);
  if (user === undefined) throw noSuchEntity(`The user with name ${name} cannot be found.`);
  return user;
}

/** What is asked for is not there. */
export function noSuchEntity(message: string): ServiceError {
  return new ServiceError('NoSuchEntity', message, 404);
}

/** What is to be created is there already. */
export function entityAlreadyExists(message: string): ServiceError {
  return new ServiceError('EntityAlreadyExists', message, 409);
}

/** What is to be deleted still holds something. */
export function deleteConflict(message: string): ServiceError {
  return new ServiceError('DeleteConflict', message, 409);
}

/** A quota would be exceeded. */
export function limitExceeded(message: string): ServiceError {
  return new ServiceError('LimitExceeded', message, 409);
}
