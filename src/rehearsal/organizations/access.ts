import { type Call, ServiceError } from '../service.ts';
import type { OrganizationState } from './organization-state.ts';
import { hasAccount } from './tree.ts';

/** The caller's organization. Throws AWSOrganizationsNotInUseException. */
export function organizationOf({ state, caller }: Call): OrganizationState {
  const { organization } = state;
  if (organization !== undefined && hasAccount(organization, caller.accountId)) return organization;
  throw new ServiceError(
    'AWSOrganizationsNotInUseException',
    'Your account is not a member of an organization.',
  );
}

/** The same for what only the management account may do. */
export function managedOrganization(call: Call): OrganizationState {
  const organization = organizationOf(call);
  if (organization.managementAccountId === call.caller.accountId) return organization;
  throw denied();
}

/** The same for reading, which delegated administrators of any service may do too. */
export function readableOrganization(call: Call): OrganizationState {
  const organization = organizationOf(call);
  const { accountId } = call.caller;
  const delegated = [...organization.delegations.values()].some((accounts) => accounts.has(accountId));
  if (organization.managementAccountId === accountId || delegated) return organization;
  throw denied();
}

function denied(): ServiceError {
  return new ServiceError('AccessDeniedException', "You don't have permissions to access this resource.");
}

/** A value that Organizations does not take. */
export function invalidInput(
  message = 'You provided invalid values for one or more of the request parameters.',
): ServiceError {
  return new ServiceError('InvalidInputException', message);
}

/** Throws AccountNotFoundException for an account that is not in the organization. */
export function checkMember(organization: OrganizationState, accountId: string): void {
  if (!/^\d{12}$/.test(accountId)) throw invalidInput();
  if (hasAccount(organization, accountId)) return;
  throw new ServiceError('AccountNotFoundException', "You specified an account that doesn't exist.");
}
