import type { StackParameter } from '../stack-change-set.ts';
import type { AccountFilter } from './coverage.ts';
import type { AutoDeployment, PermissionModel, StackSetReader } from './stack-set-reader.ts';

/** What a stack set deploys everywhere. */
export interface StackSetContent {
  readonly description: string;
  readonly template: string;
  readonly parameters: readonly StackParameter[];
  readonly capabilities: readonly string[];
  /** When empty, the set keeps the tags that it has. */
  readonly tags: Readonly<Record<string, string>>;
  /** Only with self-managed permissions. */
  readonly roles?: AdministrationRoles;
}

/** The roles that self-managed permissions work by; AWS's usual names where one is absent. */
export interface AdministrationRoles {
  readonly administrationRoleArn?: string;
  readonly executionRoleName?: string;
}

/** How an operation goes through accounts and regions. */
export interface OperationPreferences {
  readonly maxConcurrent: Amount;
  readonly failureTolerance: Amount;
  readonly mode: 'STRICT_FAILURE_TOLERANCE' | 'SOFT_FAILURE_TOLERANCE';
  readonly regionConcurrency: 'SEQUENTIAL' | 'PARALLEL';
  readonly regionOrder: readonly string[];
}

export type Amount = { readonly count: number } | { readonly percentage: number };

/** Where an operation goes: roots and units, narrowed by accounts; accounts alone with self-managed permissions. */
export interface OperationAim {
  readonly unitIds: readonly string[];
  readonly accounts: readonly string[];
  readonly filter: AccountFilter['type'];
}

export interface OperationRequest {
  /** The set's name or id. */
  readonly set: string;
  /** Ours, so that a repeated call begins nothing twice. */
  readonly operationId: string;
  readonly preferences: OperationPreferences;
}

export interface PlacesRequest extends OperationRequest {
  readonly aim: OperationAim;
  readonly regions: readonly string[];
}

export interface UpdateRequest extends OperationRequest {
  readonly content: StackSetContent;
  /** Everywhere when absent. The other instances are outdated afterwards. */
  readonly only?: { readonly aim: OperationAim; readonly regions: readonly string[] };
  /** Changed when given, which AWS allows only for updates everywhere. */
  readonly autoDeployment?: AutoDeployment;
}

/** `busy`: another operation is under way or has just changed the set; nothing was begun. */
export type Begun = 'begun' | 'busy';

/** The part of CloudFormation that rolling out a stack set needs. Throws AwsFailure. */
export interface StackSetDeployer extends StackSetReader {
  /** Lets stack sets work in the accounts of the organization: only the management account may. */
  activateOrganizationsAccess(): Promise<void>;
  /** A repeated call with the same token creates one set. */
  createSet(request: {
    readonly name: string;
    readonly content: StackSetContent;
    readonly permissionModel: PermissionModel;
    readonly autoDeployment: AutoDeployment;
    readonly token: string;
  }): Promise<void>;
  updateSet(request: UpdateRequest): Promise<Begun>;
  /** Deploys to places, new ones and those that are there already. */
  createInstances(request: PlacesRequest): Promise<Begun>;
  /** Takes the set out of places; with `retainStacks` the stacks stay. */
  deleteInstances(request: PlacesRequest & { readonly retainStacks: boolean }): Promise<Begun>;
  /** Makes stacks of linked accounts, at most 10, instances of the set. They stay as they are until the next update. */
  importStacks(
    request: OperationRequest & { readonly stackIds: readonly string[]; readonly unitIds: readonly string[] },
  ): Promise<Begun>;
}
