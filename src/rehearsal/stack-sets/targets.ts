import { templateError } from '../cloudformation/template/template-error.ts';
import type { OrganizationState } from '../organizations/organization-state.ts';
import { accountsBelow, hasAccount, isContainer } from '../organizations/tree.ts';
import type { Call } from '../service.ts';
import { notAdministrator } from './find-stack-set.ts';
import type { DeploymentTargets, StackSetState } from './stack-set-state.ts';

/** One account that an operation goes to, and the unit or root by which it was meant. */
export interface TargetAccount {
  readonly accountId: string;
  readonly unitId: string | undefined;
}

/**
 * The accounts that targets mean. With service-managed permissions they are units and roots, and the management account
 * is never among them. Throws a ValidationError for targets that the permission model does not have.
 */
export function targetAccounts(
  call: Call,
  set: StackSetState,
  targets: DeploymentTargets,
  action: 'create' | 'change',
): readonly TargetAccount[] {
  if (set.permissionModel === 'SELF_MANAGED') return selfManagedAccounts(targets);
  const organization = trustedOrganization(call);
  const { unitIds, accounts, filter = 'NONE' } = targets;
  if (unitIds.length === 0 && (action === 'create' || accounts.length === 0)) {
    throw templateError('OrganizationalUnitIds are required');
  }
  if (action === 'create' && filter === 'UNION') {
    throw templateError('AccountFilterType UNION is not supported for create operations');
  }
  if (filter === 'NONE' && accounts.length > 0 && unitIds.length > 0) {
    throw templateError(
      'AccountFilterType should be specified when both OrganizationalUnitIds and Accounts are provided',
    );
  }
  if (filter !== 'NONE' && accounts.length === 0) {
    throw templateError(`Accounts are required with AccountFilterType ${filter}`);
  }
  const unknown = unitIds.find((id) => !isContainer(organization, id));
  if (unknown !== undefined) {
    throw templateError(`Organizational unit ${unknown} does not exist in the organization`);
  }
  const meant = accountsOfUnits(organization, unitIds);
  return FILTERS[unitIds.length === 0 ? 'ONLY' : filter](meant, accounts, organization).filter(
    ({ accountId }) => accountId !== organization.managementAccountId,
  );
}

type Filter = (
  meant: readonly TargetAccount[],
  accounts: readonly string[],
  organization: OrganizationState,
) => readonly TargetAccount[];

const named = (accounts: readonly string[], organization: OrganizationState): readonly TargetAccount[] =>
  accounts
    .filter((accountId) => hasAccount(organization, accountId))
    .map((accountId) => ({ accountId, unitId: undefined }));

const FILTERS: Readonly<Record<'ONLY' | 'NONE' | 'INTERSECTION' | 'DIFFERENCE' | 'UNION', Filter>> = {
  ONLY: (_meant, accounts, organization) => named(accounts, organization),
  NONE: (meant) => meant,
  INTERSECTION: (meant, accounts) => meant.filter(({ accountId }) => accounts.includes(accountId)),
  DIFFERENCE: (meant, accounts) => meant.filter(({ accountId }) => !accounts.includes(accountId)),
  UNION: (meant, accounts, organization) => [
    ...meant,
    ...named(accounts, organization).filter(
      ({ accountId }) => !meant.some((other) => other.accountId === accountId),
    ),
  ],
};

/** An account in several of the units is meant once, by the first of them. */
function accountsOfUnits(
  organization: OrganizationState,
  unitIds: readonly string[],
): readonly TargetAccount[] {
  const found = new Map<string, TargetAccount>();
  for (const unitId of unitIds) {
    for (const accountId of accountsBelow(organization, unitId)) {
      if (!found.has(accountId)) found.set(accountId, { accountId, unitId });
    }
  }
  return [...found.values()];
}

function selfManagedAccounts({ unitIds, accounts, filter }: DeploymentTargets): readonly TargetAccount[] {
  if (unitIds.length > 0 || filter !== undefined) {
    throw templateError(
      'OrganizationalUnitIds and AccountFilterType are only supported for stack sets with SERVICE_MANAGED permissions',
    );
  }
  if (accounts.length === 0) throw templateError('Accounts are required');
  return accounts.map((accountId) => ({ accountId, unitId: undefined }));
}

/**
 * The organization that stack sets with service-managed permissions work in. Throws a ValidationError when there is
 * none, or when stack sets were not activated for it.
 */
export function trustedOrganization({ state }: Call): OrganizationState {
  const { organization } = state;
  if (organization === undefined) throw notAdministrator();
  if (organization.featureSet !== 'ALL' || !organization.stackSetsActivated) {
    throw templateError('You must enable organizations access to operate a service managed stack set');
  }
  return organization;
}
