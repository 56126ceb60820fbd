/** The service principal of stack sets, which is trusted for them and which accounts are deputised for. */
export const STACK_SETS_PRINCIPAL = 'member.org.stacksets.cloudformation.amazonaws.com';

/** An organization: the management account, its members, and the tree of units that they are in. */
export interface OrganizationState {
  readonly id: string;
  readonly managementAccountId: string;
  readonly featureSet: 'ALL' | 'CONSOLIDATED_BILLING';
  readonly rootId: string;
  /** Without the management account. */
  readonly memberAccountIds: Set<string>;
  /** Organizational units by id. */
  readonly units: Map<string, UnitState>;
  /** The unit of each account (the management account too); one that is not listed is directly in the root. */
  readonly accountParents: Map<string, string>;
  /** How and when accounts joined that were not there from the beginning. */
  readonly memberships: Map<string, { readonly joined: Date; readonly method: 'CREATED' | 'INVITED' }>;
  /** Accounts that were closed: still members, but nothing can be done in them. */
  readonly suspendedAccountIds: Set<string>;
  /** Service principals with trusted access, and since when. */
  readonly trustedServices: Map<string, Date>;
  /** Service principal to the accounts that administer it, and since when. */
  readonly delegations: Map<string, Map<string, Date>>;
  /** Whether stack sets were activated by CloudFormation itself; the principal alone is not enough. */
  stackSetsActivated: boolean;
  /** The management account of another organization that pays this one's bill. */
  billPaidBy: string | undefined;
  readonly creations: Map<string, AccountCreation>;
  readonly handshakes: Map<string, HandshakeState>;
}

export interface UnitState {
  readonly id: string;
  name: string;
  /** The root or another unit. */
  readonly parentId: string;
}

/** A request to create an account, as DescribeCreateAccountStatus shows it. */
export interface AccountCreation {
  readonly id: string;
  readonly accountName: string;
  readonly requested: Date;
  state: 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED';
  completed: Date | undefined;
  accountId: string | undefined;
  failureReason: string | undefined;
}

/** An invitation to join. */
export interface HandshakeState {
  readonly id: string;
  readonly accountId: string;
  readonly requested: Date;
  readonly expires: Date;
  state: 'OPEN' | 'ACCEPTED' | 'DECLINED' | 'CANCELED';
}

/** An organization with only what is given in it. */
export function newOrganization(
  given: Pick<OrganizationState, 'id' | 'managementAccountId' | 'featureSet' | 'rootId' | 'memberAccountIds'>,
): OrganizationState {
  return {
    ...given,
    units: new Map(),
    accountParents: new Map(),
    memberships: new Map(),
    suspendedAccountIds: new Set(),
    trustedServices: new Map(),
    delegations: new Map(),
    stackSetsActivated: false,
    billPaidBy: undefined,
    creations: new Map(),
    handshakes: new Map(),
  };
}
