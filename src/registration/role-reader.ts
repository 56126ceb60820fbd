/** A role as IAM describes it, with its trust policy decoded to JSON text. */
export interface RoleDescription {
  readonly name: string;
  readonly arn: string;
  readonly path: string;
  readonly trustPolicy: string;
  readonly maxSessionDurationSeconds: number;
  readonly permissionsBoundaryArn?: string;
  readonly created?: Date;
  /** When anybody last used it, as far as IAM tracks it; absent when never or not tracked. */
  readonly lastUsed?: Date;
}

/** One permission policy of a role: inline (named) or managed (with its ARN). */
export interface RolePolicy {
  readonly name: string;
  readonly arn?: string;
  /** JSON text. */
  readonly document: string;
}

/** Reads roles. Throws AwsFailure; `not-found` when there is no such role. */
export interface RoleReader {
  role(name: string): Promise<RoleDescription>;
  /** Inline policies first, then the managed ones in their default version. */
  rolePolicies(name: string): Promise<readonly RolePolicy[]>;
  /** A managed policy in its default version. */
  managedPolicy(arn: string): Promise<RolePolicy>;
}

/** What the simulator says to one action, and what takes away what the policies may give. */
export interface PermissionDecision {
  readonly decision: 'allowed' | 'explicitDeny' | 'implicitDeny';
  /** What is in the way, where the simulator tells: the role's permissions boundary, or a policy of the organization. */
  readonly blockedBy?: 'boundary' | 'organization';
}

/** What the simulator is asked about, beyond the action. */
export interface SimulatedPlace {
  /** An ARN. */
  readonly resource: string;
  /** Values of condition keys, which the simulator cannot know. */
  readonly context: Readonly<Record<string, string>>;
}

/** Whether policies allow an action, as IAM's policy simulator answers. */
export interface PermissionSimulator {
  /**
   * Action to decision, for any resource, or for the one that is given; `arn` is that of a role or a user. Throws AwsFailure.
   */
  simulate(
    arn: string,
    actions: readonly string[],
    on?: SimulatedPlace,
  ): Promise<ReadonlyMap<string, PermissionDecision>>;
}
