import type { OrganizationState, UnitState } from './organization-state.ts';

/** Whether an account belongs to the organization, the management account included. */
export function hasAccount(organization: OrganizationState, accountId: string): boolean {
  return organization.managementAccountId === accountId || organization.memberAccountIds.has(accountId);
}

/** Every account of the organization, the management account first. */
export function accountIdsOf(organization: OrganizationState): readonly string[] {
  return [organization.managementAccountId, ...organization.memberAccountIds];
}

/** Whether an id is that of the root or of a unit. */
export function isContainer(organization: OrganizationState, id: string): boolean {
  return id === organization.rootId || organization.units.has(id);
}

/** The root or unit that an account is directly in. */
export function parentOfAccount(organization: OrganizationState, accountId: string): string {
  return organization.accountParents.get(accountId) ?? organization.rootId;
}

/** The containers that an account is in, the nearest first and the root last. */
export function containersOf(organization: OrganizationState, accountId: string): readonly string[] {
  const path: string[] = [];
  let id = parentOfAccount(organization, accountId);
  while (id !== organization.rootId) {
    path.push(id);
    id = organization.units.get(id)?.parentId ?? organization.rootId;
  }
  return [...path, organization.rootId];
}

/** The units directly in a container. */
export function unitsIn(organization: OrganizationState, parentId: string): readonly UnitState[] {
  return [...organization.units.values()].filter((unit) => unit.parentId === parentId);
}

/** The accounts directly in a container. */
export function accountsIn(organization: OrganizationState, parentId: string): readonly string[] {
  return accountIdsOf(organization).filter((id) => parentOfAccount(organization, id) === parentId);
}

/** The accounts in a container and in everything below it. */
export function accountsBelow(organization: OrganizationState, containerId: string): readonly string[] {
  return accountIdsOf(organization).filter((id) => containersOf(organization, id).includes(containerId));
}
