/** A root or unit of an organization, as a target for stack sets. */
export interface OrganizationTarget {
  /** `r-…` or `ou-…`. */
  readonly id: string;
  readonly name: string;
}

/** The roots of an organization and the units right below them. Throws AwsFailure. */
export interface OrganizationTargets {
  targets(): Promise<readonly OrganizationTarget[]>;
}
