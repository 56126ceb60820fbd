import { integerOf, requiredTextOf, textOf } from '../input.ts';
import {
  type Call,
  type Input,
  type Operation,
  type Output,
  type Service,
  ServiceError,
} from '../service.ts';
import type { AccountState, OrganizationState } from '../state.ts';

/** Members may ask about their organization, but only the management account about everything in it. */
const describeOrganization: Operation = (call) => {
  const organization = organizationOf(call);
  const management = call.state.accounts.get(organization.managementAccountId);
  return {
    Organization: {
      Id: organization.id,
      Arn: arnOf(organization, `organization/${organization.id}`),
      FeatureSet: organization.featureSet,
      MasterAccountArn: accountArn(organization, organization.managementAccountId),
      MasterAccountId: organization.managementAccountId,
      MasterAccountEmail: management?.email,
      AvailablePolicyTypes: [{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }],
    },
  };
};

const describeAccount: Operation = (call, input) => {
  const organization = managedOrganization(call);
  const id = requiredTextOf(input, 'AccountId');
  const account = accountsOf(call, organization).find((each) => each.id === id);
  if (account === undefined) {
    throw new ServiceError('AccountNotFoundException', "You specified an account that doesn't exist.");
  }
  return { Account: shownAccount(organization, account) };
};

const listAccounts: Operation = (call, input) => {
  const organization = managedOrganization(call);
  return page('Accounts', accountsOf(call, organization), input, (account) =>
    shownAccount(organization, account),
  );
};

const listRoots: Operation = (call, input) => {
  const organization = managedOrganization(call);
  const root = {
    Id: organization.rootId,
    Arn: arnOf(organization, `root/${organization.id}/${organization.rootId}`),
    Name: 'Root',
    PolicyTypes: [],
  };
  return page('Roots', [root], input, (each) => each);
};

/** AWS Organizations. Units, moves and delegated administrators are not rehearsed yet. */
export const organizationsService: Service = {
  name: 'organizations',
  operations: {
    DescribeOrganization: describeOrganization,
    DescribeAccount: describeAccount,
    ListAccounts: listAccounts,
    ListRoots: listRoots,
  },
};

const JOINED = new Date('2024-01-01T00:00:00Z');
const MOST_RESULTS = 20;

function organizationOf({ state, caller }: Call): OrganizationState {
  const { organization } = state;
  if (
    organization !== undefined &&
    (organization.managementAccountId === caller.accountId ||
      organization.memberAccountIds.has(caller.accountId))
  ) {
    return organization;
  }
  throw new ServiceError(
    'AWSOrganizationsNotInUseException',
    'Your account is not a member of an organization.',
  );
}

function managedOrganization(call: Call): OrganizationState {
  const organization = organizationOf(call);
  if (organization.managementAccountId === call.caller.accountId) return organization;
  throw new ServiceError('AccessDeniedException', "You don't have permissions to access this resource.");
}

function accountsOf({ state }: Call, organization: OrganizationState): readonly AccountState[] {
  return [organization.managementAccountId, ...organization.memberAccountIds]
    .map((id) => state.accounts.get(id))
    .filter((account) => account !== undefined);
}

function shownAccount(organization: OrganizationState, account: AccountState): Output {
  return {
    Id: account.id,
    Arn: accountArn(organization, account.id),
    Email: account.email,
    Name: account.name,
    Status: 'ACTIVE',
    State: 'ACTIVE',
    JoinedMethod: 'CREATED',
    JoinedTimestamp: JOINED,
  };
}

function accountArn(organization: OrganizationState, accountId: string): string {
  return arnOf(organization, `account/${organization.id}/${accountId}`);
}

function arnOf({ managementAccountId }: OrganizationState, resource: string): string {
  return `arn:aws:organizations::${managementAccountId}:${resource}`;
}

function page<Item>(
  member: string,
  items: readonly Item[],
  input: Input,
  show: (item: Item) => unknown,
): Output {
  const size = integerOf(input, 'MaxResults') ?? MOST_RESULTS;
  const token = textOf(input, 'NextToken') ?? '0';
  if (size < 1 || size > MOST_RESULTS || !/^\d{1,9}$/.test(token)) {
    throw new ServiceError(
      'InvalidInputException',
      'You provided invalid values for one or more of the request parameters.',
    );
  }
  const end = Number(token) + size;
  return {
    [member]: items.slice(Number(token), end).map(show),
    ...(end < items.length ? { NextToken: String(end) } : {}),
  };
}
