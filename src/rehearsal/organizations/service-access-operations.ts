import { requiredTextOf, textOf } from '../input.ts';
import { type Input, type Operation, ServiceError } from '../service.ts';
import { checkMember, invalidInput, managedOrganization, readableOrganization } from './access.ts';
import { type OrganizationState, STACK_SETS_PRINCIPAL } from './organization-state.ts';
import { organizationsPage, shownAccount } from './shown.ts';

/** How many accounts can be deputised for a service. */
const MOST_DELEGATES: Readonly<Record<string, number>> = { [STACK_SETS_PRINCIPAL]: 5 };

const enable: Operation = (call, input) => {
  const organization = fullOrganization(managedOrganization(call));
  const principal = principalOf(input);
  if (!organization.trustedServices.has(principal)) {
    organization.trustedServices.set(principal, call.state.now());
  }
  return {};
};

const disable: Operation = (call, input) => {
  const organization = fullOrganization(managedOrganization(call));
  const principal = principalOf(input);
  if ((organization.delegations.get(principal)?.size ?? 0) > 0) {
    throw new ServiceError(
      'ConstraintViolationException',
      'You must deregister all delegated administrators of the service first.',
    );
  }
  organization.trustedServices.delete(principal);
  if (principal === STACK_SETS_PRINCIPAL) organization.stackSetsActivated = false;
  return {};
};

const list: Operation = (call, input) => {
  const organization = fullOrganization(readableOrganization(call));
  return organizationsPage(
    'EnabledServicePrincipals',
    [...organization.trustedServices],
    input,
    ([ServicePrincipal, DateEnabled]) => ({ ServicePrincipal, DateEnabled }),
  );
};

const register: Operation = (call, input) => {
  const organization = fullOrganization(managedOrganization(call));
  const [id, principal] = [requiredTextOf(input, 'AccountId'), principalOf(input)];
  checkMember(organization, id);
  if (id === organization.managementAccountId) {
    throw new ServiceError(
      'ConstraintViolationException',
      'You cannot register master account/yourself as delegated administrator for your organization.',
    );
  }
  if (!organization.trustedServices.has(principal)) {
    throw new ServiceError(
      'ConstraintViolationException',
      'You must enable trusted access of the service before you register a delegated administrator for it.',
    );
  }
  const accounts = organization.delegations.get(principal) ?? new Map<string, Date>();
  if (accounts.has(id)) {
    throw new ServiceError(
      'AccountAlreadyRegisteredException',
      'The provided account is already a delegated administrator for your organization.',
    );
  }
  if (accounts.size >= (MOST_DELEGATES[principal] ?? Number.POSITIVE_INFINITY)) {
    throw new ServiceError(
      'ConstraintViolationException',
      'You have exceeded the maximum number of delegated administrators for the service.',
    );
  }
  organization.delegations.set(principal, accounts.set(id, call.state.now()));
  return {};
};

const deregister: Operation = (call, input) => {
  const organization = fullOrganization(managedOrganization(call));
  const [id, principal] = [requiredTextOf(input, 'AccountId'), principalOf(input)];
  checkMember(organization, id);
  if (organization.delegations.get(principal)?.delete(id) === true) return {};
  throw new ServiceError(
    'AccountNotRegisteredException',
    'The provided account is not a registered delegated administrator for your organization.',
  );
};

const listAdministrators: Operation = (call, input) => {
  const organization = fullOrganization(readableOrganization(call));
  const principal = textOf(input, 'ServicePrincipal');
  const since = new Map<string, Date>();
  for (const [service, accounts] of organization.delegations) {
    if (principal !== undefined && principal !== service) continue;
    for (const [id, date] of accounts) if (!since.has(id)) since.set(id, date);
  }
  return organizationsPage('DelegatedAdministrators', [...since], input, ([id, DelegationEnabledDate]) => {
    const { Paths: _paths, ...account } = shownAccount(call, organization, id);
    return { ...account, DelegationEnabledDate };
  });
};

const listServices: Operation = (call, input) => {
  const organization = fullOrganization(readableOrganization(call));
  const id = requiredTextOf(input, 'AccountId');
  checkMember(organization, id);
  const services = [...organization.delegations].flatMap(([ServicePrincipal, accounts]) => {
    const DelegationEnabledDate = accounts.get(id);
    return DelegationEnabledDate === undefined ? [] : [{ ServicePrincipal, DelegationEnabledDate }];
  });
  if (services.length === 0) {
    throw new ServiceError(
      'AccountNotRegisteredException',
      'The provided account is not a registered delegated administrator for your organization.',
    );
  }
  return organizationsPage('DelegatedServices', services, input, (each) => each);
};

/** Operations on trusted access of services, and on the accounts that administer them. */
export const serviceAccessOperations: Readonly<Record<string, Operation>> = {
  EnableAWSServiceAccess: enable,
  DisableAWSServiceAccess: disable,
  ListAWSServiceAccessForOrganization: list,
  RegisterDelegatedAdministrator: register,
  DeregisterDelegatedAdministrator: deregister,
  ListDelegatedAdministrators: listAdministrators,
  ListDelegatedServicesForAccount: listServices,
};

function principalOf(input: Input): string {
  const principal = requiredTextOf(input, 'ServicePrincipal');
  if (/^[\w+=,.@-]{1,128}$/.test(principal) && principal.endsWith('.amazonaws.com')) return principal;
  throw invalidInput('You specified an unrecognized service principal.');
}

/** Trusted access exists only in organizations with all features. */
function fullOrganization(organization: OrganizationState): OrganizationState {
  if (organization.featureSet === 'ALL') return organization;
  throw new ServiceError(
    'ConstraintViolationException',
    'To enable trusted access your organization must have all features enabled.',
  );
}
