/** A stack set as CloudFormation keeps it. */
export interface StackSetDescription {
  readonly name: string;
  /** `name:uuid`. */
  readonly id: string;
  readonly arn: string;
  /** `ACTIVE` or `DELETED`. */
  readonly status: string;
  readonly permissionModel: PermissionModel;
  readonly description: string;
  readonly template: string;
  /** NoEcho values are asterisks. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly capabilities: readonly string[];
  /** Roots and units that were deployed to as a whole; none with self-managed permissions. */
  readonly targetIds: readonly string[];
  readonly regions: readonly string[];
  readonly autoDeployment: AutoDeployment;
  readonly managedExecution: boolean;
  readonly administrationRoleArn?: string;
  readonly executionRoleName?: string;
}

export type PermissionModel = 'SERVICE_MANAGED' | 'SELF_MANAGED';

export interface AutoDeployment {
  readonly enabled: boolean;
  readonly retainOnRemoval: boolean;
}

/** The stack of a stack set in one account and region, or the place for one. */
export interface StackInstance {
  readonly account: string;
  readonly region: string;
  /** The root or unit by which the account was meant. */
  readonly unitId?: string;
  readonly stackId?: string;
  /** `CURRENT`, `OUTDATED` or `INOPERABLE`. */
  readonly status: string;
  /** `PENDING`, `RUNNING`, `SUCCEEDED`, `FAILED`, `CANCELLED`, `INOPERABLE`, `SKIPPED_SUSPENDED_ACCOUNT` or `FAILED_IMPORT`. */
  readonly detailedStatus: string;
  readonly reason?: string;
  /** `DRIFTED`, `IN_SYNC`, `UNKNOWN` or `NOT_CHECKED`. */
  readonly driftStatus: string;
  readonly lastOperationId?: string;
}

export interface StackSetOperation {
  readonly id: string;
  /** `CREATE`, `UPDATE`, `DELETE` or `DETECT_DRIFT`. */
  readonly action: string;
  /** `RUNNING`, `SUCCEEDED`, `FAILED`, `STOPPING`, `STOPPED` or `QUEUED`. */
  readonly status: string;
  readonly reason?: string;
  readonly created?: Date;
  readonly ended?: Date;
  /** How many instances failed so far; a `SUCCEEDED` operation can have some, within its tolerance. */
  readonly failed: number;
}

/** What an operation came to in one account and region. */
export interface OperationResult {
  readonly account: string;
  readonly region: string;
  readonly unitId?: string;
  /** `PENDING`, `RUNNING`, `SUCCEEDED`, `FAILED` or `CANCELLED`. */
  readonly status: string;
  readonly reason?: string;
}

/**
 * `DISABLED_PERMANENTLY` is what an organization without all features has; `NOT_ADMINISTRATOR` is the answer to an
 * account that asks as delegated administrator and is none.
 */
export type OrganizationsAccess = 'ENABLED' | 'DISABLED' | 'DISABLED_PERMANENTLY' | 'NOT_ADMINISTRATOR';

/**
 * Stack sets in one region, as the account itself or as delegated administrator sees them. Lists come page by page, so
 * that thousands of instances are read with one call per page. Throws AwsFailure.
 */
export interface StackSetReader {
  readonly region: string;
  /** By name or id; undefined when there is no such stack set (deleted ones do not count). */
  describeSet(set: string): Promise<StackSetDescription | undefined>;
  /** The instances of a set; those of one account and region, or that an operation last changed, when asked for. */
  instances(set: string, only?: InstanceFilter): AsyncIterable<readonly StackInstance[]>;
  /** The operations of a set, the newest first. */
  operations(set: string): AsyncIterable<readonly StackSetOperation[]>;
  /** Undefined when the set has no such operation. */
  describeOperation(set: string, operationId: string): Promise<StackSetOperation | undefined>;
  /** What an operation came to so far, or only its failures; the list lags a little behind the operation. */
  results(set: string, operationId: string, only?: 'FAILED'): AsyncIterable<readonly OperationResult[]>;
  /** Whether stack sets may work in the accounts of the organization. */
  organizationsAccess(): Promise<OrganizationsAccess>;
}

export interface InstanceFilter {
  readonly account?: string;
  readonly region?: string;
  readonly lastOperationId?: string;
}

/** Every item of a list that comes in pages. */
export async function everyItem<T>(pages: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const page of pages) items.push(...page);
  return items;
}
