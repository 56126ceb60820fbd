import {
  newOrganization,
  type OrganizationState,
  STACK_SETS_PRINCIPAL,
} from './organizations/organization-state.ts';
import { ACCOUNT_ID } from './seed-account.ts';
import type { SeedMapping } from './seed-reader.ts';
import type { RehearsalState } from './state.ts';

/** The members of `organization` in a seed file. */
export const ORGANIZATION_MEMBERS = [
  'id',
  'root-id',
  'management-account',
  'members',
  'feature-set',
  'units',
  'suspended',
  'trusted-services',
  'delegated-administrators',
  'stack-sets-activated',
  'bill-paid-by',
] as const;
/** The members of each of its units. */
export const UNIT_MEMBERS = ['id', 'name', 'accounts', 'units'] as const;

/** The organization of a seed; undefined when it has none. Faults are noted in the mapping. */
export function readOrganization(
  state: RehearsalState,
  mapping: SeedMapping | undefined,
  known: ReadonlySet<string>,
): OrganizationState | undefined {
  if (mapping === undefined) return undefined;
  const managementAccountId = mapping.requiredText('management-account', ACCOUNT_ID);
  const members = mapping.texts('members');
  for (const id of [managementAccountId, ...members]) {
    if (!known.has(id)) mapping.fault('', `has the account ${id}, which is not in "accounts"`);
  }
  const featureSet = mapping.text('feature-set', {
    form: /^(ALL|CONSOLIDATED_BILLING)$/,
    say: 'ALL or CONSOLIDATED_BILLING',
  });
  const organization = newOrganization({
    id:
      mapping.text('id', { form: /^o-[a-z0-9]{10,32}$/, say: 'an organization id (o-…)' }) ??
      state.newId('o-', 10).toLowerCase(),
    managementAccountId,
    featureSet: featureSet === 'CONSOLIDATED_BILLING' ? featureSet : 'ALL',
    rootId:
      mapping.text('root-id', { form: /^r-[a-z0-9]{4,32}$/, say: 'a root id (r-…)' }) ??
      state.newId('r-', 4).toLowerCase(),
    memberAccountIds: new Set(members.filter((id) => id !== managementAccountId)),
  });
  for (const unit of mapping.mappings('units')) readUnit(state, organization, unit, organization.rootId);
  for (const id of mapping.texts('suspended')) {
    if (!members.includes(id)) mapping.fault('suspended', `has ${id}, which is not in "members"`);
    organization.suspendedAccountIds.add(id);
  }
  organization.billPaidBy = mapping.text('bill-paid-by', {
    form: /^\d{12}$/,
    say: 'twelve digits, in quotes',
  });
  readTrust(state, organization, mapping);
  return organization;
}

function readUnit(
  state: RehearsalState,
  organization: OrganizationState,
  mapping: SeedMapping,
  parentId: string,
): void {
  const rule = { form: /^ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}$/, say: 'the id of a unit (ou-…)' };
  const id =
    mapping.text('id', rule) ?? `ou-${organization.rootId.slice(2)}-${state.newId('', 8).toLowerCase()}`;
  if (organization.units.has(id)) mapping.fault('id', `${id} is there twice`);
  organization.units.set(id, { id, name: mapping.requiredText('name'), parentId });
  for (const accountId of mapping.texts('accounts')) {
    const inside =
      organization.memberAccountIds.has(accountId) || organization.managementAccountId === accountId;
    if (!inside) mapping.fault('accounts', `has ${accountId}, which is not in the organization`);
    if (organization.accountParents.has(accountId))
      mapping.fault('accounts', `has ${accountId} a second time`);
    organization.accountParents.set(accountId, id);
  }
  for (const child of mapping.mappings('units')) readUnit(state, organization, child, id);
}

function readTrust(state: RehearsalState, organization: OrganizationState, mapping: SeedMapping): void {
  for (const principal of mapping.texts('trusted-services')) {
    organization.trustedServices.set(principal, state.now());
  }
  if (mapping.value('stack-sets-activated') === true) {
    organization.trustedServices.set(STACK_SETS_PRINCIPAL, state.now());
    organization.stackSetsActivated = true;
  }
  for (const [principal, accounts] of mapping.entries('delegated-administrators')) {
    const ids = (Array.isArray(accounts) ? accounts : [accounts]).map(String);
    for (const id of ids.filter((each) => !organization.memberAccountIds.has(each))) {
      mapping.fault('delegated-administrators', `has ${id}, which is not in "members"`);
    }
    organization.trustedServices.set(principal, organization.trustedServices.get(principal) ?? state.now());
    organization.delegations.set(principal, new Map(ids.map((id) => [id, state.now()])));
  }
}
