export interface StackParameter {
  readonly name: string;
  /** Undefined keeps the value that the stack has. */
  readonly value: string | undefined;
}

export interface StackDescription {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly statusReason?: string;
  readonly terminationProtection: boolean;
  readonly parameters: Readonly<Record<string, string>>;
  readonly outputs: readonly StackOutput[];
  readonly tags: Readonly<Record<string, string>>;
  /** When it was last created or updated. */
  readonly changedAt?: Date;
}

export interface StackOutput {
  readonly name: string;
  readonly value: string;
  readonly description?: string;
}

export interface StackEvent {
  readonly id: string;
  readonly time: Date;
  readonly logicalId: string;
  readonly physicalId?: string;
  readonly resourceType: string;
  readonly status: string;
  readonly reason?: string;
}

export interface ResourceChange {
  readonly action: string;
  readonly logicalId: string;
  readonly resourceType: string;
  readonly physicalId?: string;
  /** `True`, `False` or `Conditional`; absent for additions. */
  readonly replacement?: string;
  /** Names of the properties that change. */
  readonly properties: readonly string[];
}

/** ARNs, or names: permissions for change sets are given on their stack, so every call names it. */
export interface ChangeSetReference {
  readonly id: string;
  readonly stackId: string;
}

export interface ChangeSetDescription extends ChangeSetReference {
  readonly name: string;
  readonly stackName: string;
  readonly status: string;
  /** `AVAILABLE` when it can be executed. */
  readonly executionStatus: string;
  readonly statusReason?: string;
  /** It failed only because nothing would change. */
  readonly empty: boolean;
  readonly changes: readonly ResourceChange[];
}

/** One finding of CloudFormation before anything is created. */
export interface ValidationProblem {
  readonly logicalId: string;
  readonly resourceType: string;
  /** `NAME_CONFLICT_VALIDATION` and the like. */
  readonly validation: string;
  readonly reason: string;
}

export interface ChangeSetRequest {
  /** The name of a new stack; the ARN of an existing one, so that no other of the same name can take its place. */
  readonly stack: string;
  readonly changeSetName: string;
  readonly kind: 'CREATE' | 'UPDATE';
  readonly template: string;
  readonly parameters: readonly StackParameter[];
  readonly capabilities: readonly string[];
  /** When empty, the stack keeps the tags that it has. */
  readonly tags: Readonly<Record<string, string>>;
  /** When absent, the stack keeps the service role that it has. */
  readonly roleArn?: string;
  /** When empty, the stack keeps the topics that it has. */
  readonly notificationArns: readonly string[];
  /** Makes a repeated call harmless. */
  readonly token: string;
}

/** A template's declared parameters and what it needs to be acknowledged. */
export interface TemplateSummary {
  readonly parameters: readonly {
    readonly name: string;
    readonly default?: string;
    readonly noEcho: boolean;
    readonly description?: string;
  }[];
  readonly capabilities: readonly string[];
}

/** The part of CloudFormation that deploying a stack needs, in one region. Throws AwsFailure. */
export interface StackDeployer {
  readonly region: string;
  /** Undefined when there is no such stack (deleted ones do not count). */
  describeStack(nameOrId: string): Promise<StackDescription | undefined>;
  templateSummary(template: string): Promise<TemplateSummary>;
  createChangeSet(request: ChangeSetRequest): Promise<ChangeSetReference>;
  /** Throws AwsFailure `not-found` when there is no such change set. */
  describeChangeSet(changeSet: ChangeSetReference): Promise<ChangeSetDescription>;
  /** What CloudFormation's early validation found wrong with a change set that failed; its status does not say. */
  validationProblems(changeSet: ChangeSetReference): Promise<readonly ValidationProblem[]>;
  executeChangeSet(
    changeSet: ChangeSetReference,
    how: { readonly token: string; readonly disableRollback: boolean },
  ): Promise<void>;
  deleteChangeSet(changeSet: ChangeSetReference): Promise<void>;
  /** Deletes a stack that holds no resources (REVIEW_IN_PROGRESS, ROLLBACK_COMPLETE). */
  deleteStack(stackId: string, token: string): Promise<void>;
  setTerminationProtection(stackId: string, enabled: boolean): Promise<void>;
  /** Goes on with the rollback of an update that got stuck. */
  continueUpdateRollback(stackId: string, token: string): Promise<void>;
  /** Events newer than `after` (an event id), oldest first; all when undefined. */
  eventsSince(stackId: string, after: string | undefined): Promise<readonly StackEvent[]>;
}
