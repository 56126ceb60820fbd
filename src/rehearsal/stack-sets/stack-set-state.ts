/** A stack set as CloudFormation keeps it, deleted ones included. */
export interface StackSetState {
  /** `name:uuid`. */
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  /** The account that has it: with service-managed permissions always the management account. */
  readonly accountId: string;
  readonly region: string;
  readonly permissionModel: 'SELF_MANAGED' | 'SERVICE_MANAGED';
  status: 'ACTIVE' | 'DELETED';
  description: string | undefined;
  templateText: string;
  /** Every declared parameter. */
  parameters: ReadonlyMap<string, string>;
  /** Names of the parameters with NoEcho. */
  hiddenParameters: ReadonlySet<string>;
  capabilities: readonly string[];
  tags: ReadonlyMap<string, string>;
  administrationRoleArn: string;
  executionRoleName: string;
  autoDeployment: AutoDeployment | undefined;
  managedExecution: boolean;
  /** By `account/region`. */
  readonly instances: Map<string, StackInstanceState>;
  /** Units and roots that were deployed to as a whole, with their regions. */
  readonly autoDeploymentTargets: Map<string, Set<string>>;
  /** Oldest first. */
  readonly operations: SetOperation[];
}

export interface AutoDeployment {
  readonly enabled: boolean;
  readonly retainOnRemoval: boolean;
  /** ARNs of stack sets whose auto deployments come first. */
  readonly dependsOn: readonly string[];
}

/** A stack of a stack set in one account and region, or the place for one. */
export interface StackInstanceState {
  readonly accountId: string;
  readonly region: string;
  unitId: string | undefined;
  stackId: string | undefined;
  status: 'CURRENT' | 'OUTDATED' | 'INOPERABLE';
  detailedStatus:
    | 'PENDING'
    | 'RUNNING'
    | 'SUCCEEDED'
    | 'FAILED'
    | 'CANCELLED'
    | 'INOPERABLE'
    | 'SKIPPED_SUSPENDED_ACCOUNT'
    | 'FAILED_IMPORT';
  statusReason: string | undefined;
  overrides: ReadonlyMap<string, string>;
  lastOperationId: string | undefined;
}

export type OperationStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'STOPPING' | 'STOPPED' | 'QUEUED';

/** One operation on a stack set. */
export interface SetOperation {
  readonly id: string;
  readonly action: 'CREATE' | 'UPDATE' | 'DELETE';
  readonly preferences: OperationPreferences;
  readonly retainStacks: boolean | undefined;
  readonly targets: DeploymentTargets | undefined;
  readonly created: Date;
  ended: Date | undefined;
  status: OperationStatus;
  statusReason: string | undefined;
  /** By `account/region`. */
  readonly results: Map<string, OperationResult>;
  /** The work under way. It never rejects. */
  running: Promise<void>;
}

export interface OperationResult {
  readonly accountId: string;
  readonly region: string;
  readonly unitId: string | undefined;
  status: 'PENDING' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';
  reason: string | undefined;
}

/** How an operation goes through accounts and regions. */
export interface OperationPreferences {
  readonly regionOrder: readonly string[];
  readonly regionConcurrency: 'SEQUENTIAL' | 'PARALLEL';
  readonly tolerance: { readonly count: number } | { readonly percentage: number };
  readonly concurrent: { readonly count: number } | { readonly percentage: number };
  readonly mode: 'STRICT_FAILURE_TOLERANCE' | 'SOFT_FAILURE_TOLERANCE';
}

/** What an operation is aimed at, as it was given. */
export interface DeploymentTargets {
  readonly unitIds: readonly string[];
  readonly accounts: readonly string[];
  readonly filter: 'NONE' | 'INTERSECTION' | 'DIFFERENCE' | 'UNION' | undefined;
}

/** Statuses of operations that are not over. */
export function isUnderWay(operation: SetOperation): boolean {
  return operation.ended === undefined;
}

/** The key of a place in `instances` and `results`. */
export function placeKey(accountId: string, region: string): string {
  return `${accountId}/${region}`;
}
