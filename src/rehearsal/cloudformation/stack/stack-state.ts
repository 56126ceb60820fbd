import type { DeletionPolicy } from '../template/model.ts';
import type { Value, ValueMap } from '../template/value.ts';
import type { Adoptions, ImportedResource } from './adoption.ts';
import type { NestedPlan, ResourceChange } from './change.ts';
import type { Deployment } from './deployment-state.ts';
import type { StackDrift } from './drift-state.ts';
import type { StackPolicy } from './stack-policy.ts';

/** A stack as CloudFormation keeps it, deleted ones included. */
export interface StackState {
  readonly id: string;
  readonly name: string;
  readonly accountId: string;
  readonly region: string;
  /** The stack that a nested one is in, and the outermost of them. */
  parentId?: string;
  rootId?: string | undefined;
  /** What a nested stack was before the update of the stack that it is in. */
  priorDeployment?: Deployment | undefined;
  readonly created: Date;
  updated: Date | undefined;
  deleted: Date | undefined;
  status: string;
  statusReason: string | undefined;
  /** What the stack is, or is becoming; undefined while it only has change sets. */
  deployment: Deployment | undefined;
  disableRollback: boolean;
  terminationProtection: boolean;
  /** The role that CloudFormation works with; kept for later operations. */
  roleArn: string | undefined;
  /** After how many minutes a creation that is not over fails. */
  timeoutMinutes: number | undefined;
  readonly resources: Map<string, StackResource>;
  outputs: readonly StackOutput[];
  /** Names of exports that this stack uses. */
  readonly imports: Set<string>;
  /** Oldest first. */
  readonly events: StackEvent[];
  /** By id. */
  readonly changeSets: Map<string, ChangeSetState>;
  readonly operations: StackOperation[];
  /** Client request tokens that started something, with the name of the operation. */
  readonly tokens: Map<string, string>;
  policy: StackPolicy | undefined;
  drift: StackDrift;
  /** What is still to undo: after a failed rollback, and after a failed update that was not rolled back. */
  pendingRollback: PendingRollback | undefined;
  /** Ends the creation or update under way before its time; undefined when there is none that could be ended. */
  cancel: (() => void) | undefined;
  /** The work under way. It never rejects. */
  running: Promise<void>;
}

export interface StackResource {
  readonly logicalId: string;
  readonly type: string;
  readonly physicalId: string | undefined;
  readonly status: string;
  readonly statusReason: string | undefined;
  readonly updated: Date;
  /** As deployed, all functions evaluated. */
  readonly properties: ValueMap;
  /** The same with NoEcho parameters hidden. */
  readonly shown: ValueMap;
  readonly attributes: Readonly<Record<string, Value>>;
  readonly metadata: Value | undefined;
  readonly deletionPolicy: DeletionPolicy;
  readonly updateReplacePolicy: DeletionPolicy;
  readonly dependsOn: readonly string[];
  /** It was there before the stack: when the stack's creation fails, it stays. */
  readonly imported?: true;
}

export interface StackOutput {
  readonly name: string;
  readonly value: string;
  readonly description: string | undefined;
  readonly exportName: string | undefined;
}

export interface StackEvent {
  readonly id: string;
  readonly operationId: string;
  readonly time: Date;
  readonly logicalId: string;
  readonly physicalId: string | undefined;
  readonly type: string;
  readonly status: string;
  readonly reason: string | undefined;
  /** JSON of the properties, for resources. */
  readonly properties: string | undefined;
  readonly token: string | undefined;
}

export type OperationType =
  | 'CREATE_STACK'
  | 'UPDATE_STACK'
  | 'DELETE_STACK'
  | 'ROLLBACK'
  | 'CONTINUE_ROLLBACK'
  | 'CREATE_CHANGESET';

export interface StackOperation {
  readonly id: string;
  readonly type: OperationType;
  readonly started: Date;
  readonly token: string | undefined;
  status: 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED';
  ended: Date | undefined;
  /** What pre-deployment validation found. */
  readonly validations: ValidationFinding[];
}

export interface ValidationFinding {
  readonly id: string;
  readonly time: Date;
  readonly logicalId: string;
  readonly type: string;
  readonly name: 'PROPERTY_VALIDATION' | 'NAME_CONFLICT_VALIDATION' | 'BUCKET_EMPTINESS_VALIDATION';
  /** A warning stops nothing. */
  readonly mode: 'FAIL' | 'WARN';
  readonly path: string;
  readonly reason: string;
  readonly status: 'FAILED' | 'SKIPPED';
  readonly physicalId: string | undefined;
}

export interface PendingRollback {
  readonly undo: readonly UndoStep[];
  readonly previous: Deployment;
  /** Resources of the failed update that are left to delete afterwards. */
  readonly cleanup: readonly StackResource[];
}

/** One thing that an update did and a rollback takes back. */
export interface UndoStep {
  readonly logicalId: string;
  readonly kind: 'created' | 'updated' | 'replaced';
  /** The resource before the update; undefined for a new one. */
  readonly before: StackResource | undefined;
  /** The properties that the update was to bring; how many of them it brought is unknown after a failure. */
  readonly attempted: ValueMap;
}

export type OnFailure = 'ROLLBACK' | 'DO_NOTHING' | 'DELETE';

export interface ChangeSetState {
  readonly id: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly kind: 'CREATE' | 'UPDATE' | 'IMPORT';
  readonly created: Date;
  readonly deployment: Deployment;
  readonly onFailure: OnFailure | undefined;
  readonly roleArn: string | undefined;
  readonly operation: StackOperation;
  status: 'CREATE_PENDING' | 'CREATE_IN_PROGRESS' | 'CREATE_COMPLETE' | 'FAILED';
  statusReason: string | undefined;
  executionStatus:
    | 'UNAVAILABLE'
    | 'AVAILABLE'
    | 'EXECUTE_IN_PROGRESS'
    | 'EXECUTE_COMPLETE'
    | 'EXECUTE_FAILED'
    | 'OBSOLETE';
  changes: readonly ResourceChange[];
  /** Whether resources that exist already are taken over; `adoptions` are those found. */
  readonly importsExisting: boolean;
  adoptions: Adoptions;
  /** What a change set of the kind IMPORT takes into the stack; empty for others. */
  readonly imports: readonly ImportedResource[];
  /** Whether the stack is compared with what is really there; `drifted` are the resources that differ from it. */
  readonly revertsDrift: boolean;
  drifted: ReadonlyMap<string, StackResource>;
  /** Whether nested stacks get change sets of their own; `nested` are those, by logical id. */
  readonly includesNested: boolean;
  readonly nested: Map<string, NestedPlan>;
  /** The change set of the stack that a nested one is in, and the outermost of them. */
  parentId?: string;
  rootId?: string;
}
