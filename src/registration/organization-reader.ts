/** The organization that an account belongs to. */
export interface OrganizationDescription {
  readonly id: string;
  readonly managementAccountId: string;
  /** Stack sets managed by the service need `ALL`. */
  readonly featureSet: 'ALL' | 'CONSOLIDATED_BILLING';
}

/** The bill of one organization that another pays. */
export interface BillTransfer {
  /** Outbound: another pays the bill of this organization. */
  readonly direction: 'inbound' | 'outbound';
  /** The management account that pays. */
  readonly payer: string;
}

/** Reads AWS Organizations. Throws AwsFailure. */
export interface OrganizationReader {
  /** Undefined when the account is in no organization. */
  organization(): Promise<OrganizationDescription | undefined>;
  /** Whether an account administers a service for the organization. False for members that may not even ask. */
  isDelegatedAdministrator(account: string, servicePrincipal: string): Promise<boolean>;
  /** Transfers of bills that are in force; only a management account may ask. */
  billTransfers(): Promise<readonly BillTransfer[]>;
}
