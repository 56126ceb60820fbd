import { requiredTextOf } from '../input.ts';
import { type Call, type Operation, ServiceError } from '../service.ts';
import { afterMembershipChange } from '../stack-sets/auto-deployment.ts';
import {
  checkMember,
  invalidInput,
  managedOrganization,
  organizationOf,
  readableOrganization,
} from './access.ts';
import type { OrganizationState } from './organization-state.ts';
import { organizationsPage, shownAccount } from './shown.ts';
import { accountsIn, containersOf, hasAccount, isContainer, parentOfAccount, unitsIn } from './tree.ts';
import { checkedParent } from './unit-operations.ts';

const listAccountsForParent: Operation = (call, input) => {
  const organization = readableOrganization(call);
  const parentId = checkedParent(organization, requiredTextOf(input, 'ParentId'));
  return organizationsPage('Accounts', accountsIn(organization, parentId), input, (id) =>
    shownAccount(call, organization, id),
  );
};

const listParents: Operation = (call, input) => {
  const organization = readableOrganization(call);
  const childId = requiredTextOf(input, 'ChildId');
  const parentId = hasAccount(organization, childId)
    ? parentOfAccount(organization, childId)
    : organization.units.get(childId)?.parentId;
  if (parentId === undefined) {
    throw new ServiceError(
      'ChildNotFoundException',
      "We can't find an organizational unit (OU) or AWS account with the ChildId that you specified.",
    );
  }
  const Type = parentId === organization.rootId ? 'ROOT' : 'ORGANIZATIONAL_UNIT';
  return organizationsPage('Parents', [{ Id: parentId, Type }], input, (parent) => parent);
};

const listChildren: Operation = (call, input) => {
  const organization = readableOrganization(call);
  const parentId = checkedParent(organization, requiredTextOf(input, 'ParentId'));
  const type = requiredTextOf(input, 'ChildType');
  if (type !== 'ACCOUNT' && type !== 'ORGANIZATIONAL_UNIT') throw invalidInput();
  const ids =
    type === 'ACCOUNT'
      ? accountsIn(organization, parentId)
      : unitsIn(organization, parentId).map(({ id }) => id);
  return organizationsPage('Children', ids, input, (Id) => ({ Id, Type: type }));
};

const moveAccount: Operation = (call, input) => {
  const organization = managedOrganization(call);
  const id = requiredTextOf(input, 'AccountId');
  checkMember(organization, id);
  const [source, destination] = [
    requiredTextOf(input, 'SourceParentId'),
    requiredTextOf(input, 'DestinationParentId'),
  ];
  if (!isContainer(organization, source)) {
    throw new ServiceError(
      'SourceParentNotFoundException',
      "We can't find the source root or OU that you specified.",
    );
  }
  if (!isContainer(organization, destination)) {
    throw new ServiceError(
      'DestinationParentNotFoundException',
      "We can't find the destination container (a root or OU) with the ParentId that you specified.",
    );
  }
  const parentId = parentOfAccount(organization, id);
  if (parentId === destination) {
    throw new ServiceError(
      'DuplicateAccountException',
      'That account is already present in the specified destination.',
    );
  }
  if (parentId !== source) {
    throw new ServiceError('AccountNotFoundException', "You specified an account that doesn't exist.");
  }
  const before = containersOf(organization, id);
  organization.accountParents.set(id, destination);
  afterMembershipChange(call, organization, id, before);
  return {};
};

const removeAccount: Operation = (call, input) => {
  const organization = managedOrganization(call);
  const id = requiredTextOf(input, 'AccountId');
  checkMember(organization, id);
  leave(call, organization, id);
  return {};
};

const leaveOrganization: Operation = (call) => {
  leave(call, organizationOf(call), call.caller.accountId);
  return {};
};

function leave(call: Call, organization: OrganizationState, accountId: string): void {
  if (accountId === organization.managementAccountId) {
    throw new ServiceError(
      'MasterCannotLeaveOrganizationException',
      'You can only remove a management account from an organization if all other member accounts are removed first. Otherwise, you must delete the organization.',
    );
  }
  const delegated = [...organization.delegations.values()].some((accounts) => accounts.has(accountId));
  if (delegated) {
    throw new ServiceError(
      'ConstraintViolationException',
      'You cannot remove an account that is registered as a delegated administrator for a service integrated with your organization.',
    );
  }
  const before = containersOf(organization, accountId);
  organization.memberAccountIds.delete(accountId);
  organization.attachments.delete(accountId);
  organization.accountParents.delete(accountId);
  organization.memberships.delete(accountId);
  organization.suspendedAccountIds.delete(accountId);
  afterMembershipChange(call, organization, accountId, before);
}

/** Operations on where accounts are, and whether they stay. */
export const treeOperations: Readonly<Record<string, Operation>> = {
  ListAccountsForParent: listAccountsForParent,
  ListParents: listParents,
  ListChildren: listChildren,
  MoveAccount: moveAccount,
  RemoveAccountFromOrganization: removeAccount,
  LeaveOrganization: leaveOrganization,
};
