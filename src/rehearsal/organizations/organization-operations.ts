import { textOf } from '../input.ts';
import { type Operation, ServiceError } from '../service.ts';
import { invalidInput, managedOrganization, organizationOf } from './access.ts';
import { newOrganization } from './organization-state.ts';
import { shownOrganization } from './shown.ts';
import { hasAccount } from './tree.ts';

const createOrganization: Operation = ({ state, caller }, input) => {
  const featureSet = textOf(input, 'FeatureSet') ?? 'ALL';
  if (featureSet !== 'ALL' && featureSet !== 'CONSOLIDATED_BILLING') throw invalidInput();
  const existing = state.organization;
  if (existing !== undefined && hasAccount(existing, caller.accountId)) {
    throw new ServiceError(
      'AlreadyInOrganizationException',
      'The AWS account is already a member of an organization.',
    );
  }
  if (existing !== undefined) {
    throw new ServiceError('ServiceException', 'The rehearsal has one organization at most.', 500);
  }
  state.organization = newOrganization({
    id: state.newId('o-', 10).toLowerCase(),
    managementAccountId: caller.accountId,
    featureSet,
    rootId: state.newId('r-', 4).toLowerCase(),
    memberAccountIds: new Set(),
  });
  return { Organization: shownOrganization(state, state.organization) };
};

/** Members may ask about their organization, but only the management account about everything in it. */
const describeOrganization: Operation = (call) => ({
  Organization: shownOrganization(call.state, organizationOf(call)),
});

const deleteOrganization: Operation = (call) => {
  const organization = managedOrganization(call);
  if (
    organization.memberAccountIds.size > 0 ||
    organization.units.size > 0 ||
    organization.policies.size > 0
  ) {
    throw new ServiceError(
      'OrganizationNotEmptyException',
      'To delete the organization you must first remove all member accounts and delete all organizational units and policies.',
    );
  }
  call.state.organization = undefined;
  return {};
};

/** Operations on the organization itself. */
export const organizationOperations: Readonly<Record<string, Operation>> = {
  CreateOrganization: createOrganization,
  DescribeOrganization: describeOrganization,
  DeleteOrganization: deleteOrganization,
};
