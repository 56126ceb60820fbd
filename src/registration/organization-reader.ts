/** The organization that an account belongs to. */
export interface OrganizationDescription {
  readonly id: string;
  readonly managementAccountId: string;
  /** Stack sets managed by the service need `ALL`. */
  readonly featureSet: 'ALL' | 'CONSOLIDATED_BILLING';
}

/** Reads AWS Organizations. Throws AwsFailure. */
export interface OrganizationReader {
  /** Undefined when the account is in no organization. */
  organization(): Promise<OrganizationDescription | undefined>;
}
