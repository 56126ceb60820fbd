import { integerOf, textOf } from '../input.ts';
import type { Call, Input, Output } from '../service.ts';
import type { RehearsalState } from '../state.ts';
import { invalidInput } from './access.ts';
import { SERVICE_CONTROL } from './control-policies.ts';
import type { OrganizationState, UnitState } from './organization-state.ts';
import { containersOf } from './tree.ts';

/** When accounts joined that were there from the beginning. */
const JOINED = new Date('2024-01-01T00:00:00Z');
const MOST_RESULTS = 20;

/** An ARN of Organizations; all belong to the management account. */
export function organizationsArn({ managementAccountId }: OrganizationState, resource: string): string {
  return `arn:aws:organizations::${managementAccountId}:${resource}`;
}

/** The organization as DescribeOrganization shows it. */
export function shownOrganization(state: RehearsalState, organization: OrganizationState): Output {
  const { id, managementAccountId, featureSet } = organization;
  return {
    Id: id,
    Arn: organizationsArn(organization, `organization/${id}`),
    FeatureSet: featureSet,
    MasterAccountArn: organizationsArn(organization, `account/${id}/${managementAccountId}`),
    MasterAccountId: managementAccountId,
    MasterAccountEmail: state.accounts.get(managementAccountId)?.email,
    AvailablePolicyTypes: featureSet === 'ALL' ? [{ Type: SERVICE_CONTROL, Status: 'ENABLED' }] : [],
  };
}

/** The root as ListRoots shows it. */
export function shownRoot(organization: OrganizationState): Output {
  const { id, rootId, serviceControlEnabled } = organization;
  return {
    Id: rootId,
    Arn: organizationsArn(organization, `root/${id}/${rootId}`),
    Name: 'Root',
    PolicyTypes: serviceControlEnabled ? [{ Type: SERVICE_CONTROL, Status: 'ENABLED' }] : [],
  };
}

/** A unit as DescribeOrganizationalUnit shows it. */
export function shownUnit(organization: OrganizationState, { id, name }: UnitState): Output {
  return { Id: id, Arn: organizationsArn(organization, `ou/${organization.id}/${id}`), Name: name };
}

/** An account as DescribeAccount shows it. */
export function shownAccount({ state }: Call, organization: OrganizationState, accountId: string): Output {
  const account = state.accounts.get(accountId);
  const membership = organization.memberships.get(accountId);
  const status = organization.suspendedAccountIds.has(accountId) ? 'SUSPENDED' : 'ACTIVE';
  const path = [organization.id, ...containersOf(organization, accountId).toReversed(), accountId];
  return {
    Id: accountId,
    Arn: organizationsArn(organization, `account/${organization.id}/${accountId}`),
    Email: account?.email,
    Name: account?.name,
    Status: status,
    State: status,
    Paths: [`${path.join('/')}/`],
    JoinedMethod:
      membership?.method ?? (accountId === organization.managementAccountId ? 'INVITED' : 'CREATED'),
    JoinedTimestamp: membership?.joined ?? JOINED,
  };
}

/** One page of a list, as `MaxResults` and `NextToken` ask for it. Throws InvalidInputException. */
export function organizationsPage<Item>(
  member: string,
  items: readonly Item[],
  input: Input,
  show: (item: Item) => unknown,
): Output {
  const size = integerOf(input, 'MaxResults') ?? MOST_RESULTS;
  const token = textOf(input, 'NextToken') ?? '0';
  if (size < 1 || size > MOST_RESULTS || !/^\d{1,9}$/.test(token)) throw invalidInput();
  const end = Number(token) + size;
  return {
    [member]: items.slice(Number(token), end).map(show),
    ...(end < items.length ? { NextToken: String(end) } : {}),
  };
}
