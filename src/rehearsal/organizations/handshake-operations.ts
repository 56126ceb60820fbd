import { requiredTextOf, textOf } from '../input.ts';
import { type Call, type Input, type Operation, type Output, ServiceError } from '../service.ts';
import { afterMembershipChange } from '../stack-sets/auto-deployment.ts';
import { invalidInput, managedOrganization } from './access.ts';
import type { HandshakeState, OrganizationState } from './organization-state.ts';
import { organizationsArn, organizationsPage } from './shown.ts';
import { hasAccount } from './tree.ts';

/** Invitations are open for 15 days. */
const OPEN_FOR = 15 * 24 * 3600 * 1000;

const invite: Operation = (call, input) => {
  const organization = managedOrganization(call);
  const accountId = invitedAccount(call, input);
  if (hasAccount(organization, accountId)) {
    throw new ServiceError(
      'HandshakeConstraintViolationException',
      'The account is already a member of an organization.',
    );
  }
  const open = [...organization.handshakes.values()].some(
    (handshake) => handshake.accountId === accountId && stateOf(call, handshake) === 'OPEN',
  );
  if (open) {
    throw new ServiceError(
      'DuplicateHandshakeException',
      'A handshake with the same action and target already exists.',
    );
  }
  const requested = call.state.now();
  const handshake: HandshakeState = {
    id: call.state.newId('h-', 32).toLowerCase(),
    accountId,
    requested,
    expires: new Date(requested.getTime() + OPEN_FOR),
    state: 'OPEN',
  };
  organization.handshakes.set(handshake.id, handshake);
  return { Handshake: shownHandshake(call, organization, handshake) };
};

/** The account that `Target` names by id or email; one that the rehearsal does not have cannot be invited. */
function invitedAccount({ state }: Call, input: Input): string {
  const target = input['Target'];
  if (typeof target !== 'object' || target === null) throw invalidInput();
  const [type, id] = [textOf({ ...target }, 'Type'), textOf({ ...target }, 'Id')];
  const account = [...state.accounts.values()].find((each) =>
    type === 'EMAIL' ? each.email === id : type === 'ACCOUNT' && each.id === id,
  );
  if (account === undefined) throw invalidInput();
  return account.id;
}

const accept: Operation = (call, input) => {
  const { organization, handshake } = addressed(call, input, 'ACCEPTED');
  const { accountId } = handshake;
  if (hasAccount(organization, accountId)) {
    throw new ServiceError(
      'HandshakeConstraintViolationException',
      'The account is already a member of an organization.',
    );
  }
  handshake.state = 'ACCEPTED';
  organization.memberAccountIds.add(accountId);
  organization.memberships.set(accountId, { joined: call.state.now(), method: 'INVITED' });
  afterMembershipChange(call, organization, accountId, []);
  return { Handshake: shownHandshake(call, organization, handshake) };
};

const decline: Operation = (call, input) => {
  const { organization, handshake } = addressed(call, input, 'DECLINED');
  handshake.state = 'DECLINED';
  return { Handshake: shownHandshake(call, organization, handshake) };
};

const cancel: Operation = (call, input) => {
  const organization = managedOrganization(call);
  const handshake = handshakeOf(organization, input);
  checkOpen(call, handshake, 'CANCELED');
  handshake.state = 'CANCELED';
  return { Handshake: shownHandshake(call, organization, handshake) };
};

const describe: Operation = (call, input) => {
  const { organization } = call.state;
  const { accountId } = call.caller;
  const handshake = handshakeOf(organization, input);
  if (
    organization === undefined ||
    ![handshake.accountId, organization.managementAccountId].includes(accountId)
  ) {
    throw notFound();
  }
  return { Handshake: shownHandshake(call, organization, handshake) };
};

const listForAccount: Operation = (call, input) => {
  const { organization } = call.state;
  const mine = [...(organization?.handshakes.values() ?? [])].filter(
    ({ accountId }) => accountId === call.caller.accountId,
  );
  return organizationsPage('Handshakes', mine, input, (handshake) =>
    organization === undefined ? {} : shownHandshake(call, organization, handshake),
  );
};

const listForOrganization: Operation = (call, input) => {
  const organization = managedOrganization(call);
  return organizationsPage('Handshakes', [...organization.handshakes.values()], input, (handshake) =>
    shownHandshake(call, organization, handshake),
  );
};

/** Operations on invitations. */
export const handshakeOperations: Readonly<Record<string, Operation>> = {
  InviteAccountToOrganization: invite,
  AcceptHandshake: accept,
  DeclineHandshake: decline,
  CancelHandshake: cancel,
  DescribeHandshake: describe,
  ListHandshakesForAccount: listForAccount,
  ListHandshakesForOrganization: listForOrganization,
};

/** The invitation of an input, which must be open and addressed to the caller. */
function addressed(
  call: Call,
  input: Input,
  wanted: HandshakeState['state'],
): { readonly organization: OrganizationState; readonly handshake: HandshakeState } {
  const { organization } = call.state;
  const handshake = handshakeOf(organization, input);
  if (organization === undefined || handshake.accountId !== call.caller.accountId) throw notFound();
  checkOpen(call, handshake, wanted);
  return { organization, handshake };
}

function handshakeOf(organization: OrganizationState | undefined, input: Input): HandshakeState {
  const handshake = organization?.handshakes.get(requiredTextOf(input, 'HandshakeId'));
  if (handshake === undefined) throw notFound();
  return handshake;
}

function checkOpen(call: Call, handshake: HandshakeState, wanted: HandshakeState['state']): void {
  const state = stateOf(call, handshake);
  if (state === 'OPEN') return;
  if (state === wanted) {
    throw new ServiceError(
      'HandshakeAlreadyInStateException',
      'The specified handshake is already in the requested state.',
    );
  }
  throw new ServiceError(
    'InvalidHandshakeTransitionException',
    "You can't perform the operation on the handshake in its current state.",
  );
}

function notFound(): ServiceError {
  return new ServiceError(
    'HandshakeNotFoundException',
    "We can't find a handshake with the HandshakeId that you specified.",
  );
}

function stateOf({ state }: Call, handshake: HandshakeState): HandshakeState['state'] | 'EXPIRED' {
  return handshake.state === 'OPEN' && handshake.expires <= state.now() ? 'EXPIRED' : handshake.state;
}

function shownHandshake(call: Call, organization: OrganizationState, handshake: HandshakeState): Output {
  return {
    Id: handshake.id,
    Arn: organizationsArn(organization, `handshake/${organization.id}/invite/${handshake.id}`),
    Parties: [
      { Id: organization.id.slice(2), Type: 'ORGANIZATION' },
      { Id: handshake.accountId, Type: 'ACCOUNT' },
    ],
    State: stateOf(call, handshake),
    RequestedTimestamp: handshake.requested,
    ExpirationTimestamp: handshake.expires,
    Action: 'INVITE',
    Resources: [
      { Type: 'ORGANIZATION', Value: organization.id },
      { Type: 'ACCOUNT', Value: handshake.accountId },
    ],
  };
}
