import { createAccount } from '../create-state.ts';
import { requiredTextOf, textOf, textsOf } from '../input.ts';
import { type Call, type Operation, type Output, ServiceError } from '../service.ts';
import { afterMembershipChange } from '../stack-sets/auto-deployment.ts';
import type { AccountState, RehearsalState } from '../state.ts';
import { checkMember, invalidInput, managedOrganization, readableOrganization } from './access.ts';
import type { AccountCreation, OrganizationState } from './organization-state.ts';
import { organizationsPage, shownAccount } from './shown.ts';
import { accountIdsOf } from './tree.ts';

/** About how long AWS takes to create an account, in rehearsed milliseconds. */
const CREATION = 60_000;
/** The role that AWS makes in a new account for the management account. */
const DEFAULT_ROLE = 'OrganizationAccountAccessRole';
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,}\.[^\s@]{2,}$/;

const describeAccount: Operation = (call, input) => {
  const organization = readableOrganization(call);
  const id = requiredTextOf(input, 'AccountId');
  checkMember(organization, id);
  return { Account: shownAccount(call, organization, id) };
};

const listAccounts: Operation = (call, input) => {
  const organization = readableOrganization(call);
  return organizationsPage('Accounts', accountIdsOf(organization), input, (id) =>
    shownAccount(call, organization, id),
  );
};

const createMember: Operation = (call, input) => {
  const organization = managedOrganization(call);
  const [email, name] = [requiredTextOf(input, 'Email'), requiredTextOf(input, 'AccountName')];
  const roleName = textOf(input, 'RoleName') ?? DEFAULT_ROLE;
  if (!EMAIL.test(email) || email.length > 64 || name.length < 1 || name.length > 50) throw invalidInput();
  if (!/^[\w+=,.@-]{1,64}$/.test(roleName)) throw invalidInput();
  const creation: AccountCreation = {
    id: call.state.newId('car-', 32).toLowerCase(),
    accountName: name,
    requested: call.state.now(),
    state: 'IN_PROGRESS',
    completed: undefined,
    accountId: undefined,
    failureReason: undefined,
  };
  organization.creations.set(creation.id, creation);
  // Nobody waits for it: clients poll the status, in which whatever goes wrong ends.
  void call.state
    .sleep(CREATION)
    .then(() => finishCreation(call, organization, creation, { email, name, roleName }));
  return { CreateAccountStatus: shownCreation(creation) };
};

function finishCreation(
  call: Call,
  organization: OrganizationState,
  creation: AccountCreation,
  { email, name, roleName }: { readonly email: string; readonly name: string; readonly roleName: string },
): void {
  const { state } = call;
  creation.completed = state.now();
  if ([...state.accounts.values()].some((account) => account.email.toLowerCase() === email.toLowerCase())) {
    creation.state = 'FAILED';
    creation.failureReason = 'EMAIL_ALREADY_EXISTS';
    return;
  }
  const id = newAccountId(state);
  const account = createAccount({ id, name, email });
  addRole(state, account, roleName, organization.managementAccountId);
  state.accounts.set(id, account);
  organization.memberAccountIds.add(id);
  organization.memberships.set(id, { joined: state.now(), method: 'CREATED' });
  creation.accountId = id;
  creation.state = 'SUCCEEDED';
  afterMembershipChange(call, organization, id, []);
}

function newAccountId(state: RehearsalState): string {
  for (;;) {
    const id = String(BigInt(`0x${state.newUuid().replaceAll('-', '')}`) % 10n ** 12n).padStart(12, '0');
    if (!state.accounts.has(id)) return id;
  }
}

function addRole(state: RehearsalState, account: AccountState, name: string, trustedAccountId: string): void {
  account.iam.roles.set(name, {
    name,
    path: '/',
    arn: `arn:aws:iam::${account.id}:role/${name}`,
    id: state.newId('AROA', 17),
    created: state.now(),
    trustPolicy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${trustedAccountId}:root` },
          Action: 'sts:AssumeRole',
        },
      ],
    }),
    description: undefined,
    maxSessionDuration: 3600,
    permissionsBoundary: undefined,
    tags: new Map(),
    inlinePolicies: new Map(),
    attachedPolicies: new Set(['arn:aws:iam::aws:policy/AdministratorAccess']),
    lastUsed: undefined,
  });
}

const describeCreation: Operation = (call, input) => {
  const creation = managedOrganization(call).creations.get(requiredTextOf(input, 'CreateAccountRequestId'));
  if (creation !== undefined) return { CreateAccountStatus: shownCreation(creation) };
  throw new ServiceError(
    'CreateAccountStatusNotFoundException',
    "We can't find an create account request with the CreateAccountRequestId that you specified.",
  );
};

const listCreations: Operation = (call, input) => {
  const states = textsOf(input, 'States');
  const creations = [...managedOrganization(call).creations.values()].filter(
    ({ state }) => states.length === 0 || states.includes(state),
  );
  return organizationsPage('CreateAccountStatuses', creations, input, shownCreation);
};

/** A closed account stays in the organization for 90 days, suspended. */
const closeAccount: Operation = (call, input) => {
  const organization = managedOrganization(call);
  const id = requiredTextOf(input, 'AccountId');
  checkMember(organization, id);
  if (id === organization.managementAccountId) {
    throw new ServiceError(
      'ConstraintViolationException',
      'You cannot close the management account of an organization with this operation.',
    );
  }
  if (organization.suspendedAccountIds.has(id)) {
    throw new ServiceError(
      'AccountAlreadyClosedException',
      'You attempted to close an account that is already closed.',
    );
  }
  organization.suspendedAccountIds.add(id);
  return {};
};

function shownCreation(creation: AccountCreation): Output {
  return {
    Id: creation.id,
    AccountName: creation.accountName,
    State: creation.state,
    RequestedTimestamp: creation.requested,
    CompletedTimestamp: creation.completed,
    AccountId: creation.accountId,
    FailureReason: creation.failureReason,
  };
}

/** Operations on the accounts of an organization. */
export const accountOperations: Readonly<Record<string, Operation>> = {
  DescribeAccount: describeAccount,
  ListAccounts: listAccounts,
  CreateAccount: createMember,
  DescribeCreateAccountStatus: describeCreation,
  ListCreateAccountStatus: listCreations,
  CloseAccount: closeAccount,
};
