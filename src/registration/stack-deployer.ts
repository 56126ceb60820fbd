import type {
  ChangeSetDescription,
  ChangeSetReference,
  ChangeSetRequest,
  TemplatePlace,
  TemplateSummary,
  ValidationProblem,
} from './stack-change-set.ts';

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

/** One resource that a stack holds. */
export interface StackResource {
  readonly logicalId: string;
  readonly physicalId: string;
  readonly resourceType: string;
  readonly status: string;
}

/** What became of one account in an operation of a stack set. */
export interface StackSetResult {
  readonly operation: string;
  readonly account: string;
  readonly region: string;
  /** PENDING, RUNNING, SUCCEEDED, FAILED or CANCELLED. */
  readonly status: string;
  readonly reason?: string;
}

export interface DeleteRequest {
  readonly token: string;
  /** Logical ids that are left behind; CloudFormation takes them only for a stack that is DELETE_FAILED. */
  readonly retain?: readonly string[];
  /** When absent, the stack's own service role is used. */
  readonly roleArn?: string;
}

/** The part of CloudFormation that deploying a stack needs, in one region. Throws AwsFailure. */
export interface StackDeployer {
  readonly region: string;
  /** Undefined when there is no such stack (deleted ones do not count, unless they are named by their ARN). */
  describeStack(nameOrId: string): Promise<StackDescription | undefined>;
  templateSummary(template: TemplatePlace): Promise<TemplateSummary>;
  createChangeSet(request: ChangeSetRequest): Promise<ChangeSetReference>;
  /** Throws AwsFailure `not-found` when there is no such change set. */
  describeChangeSet(changeSet: ChangeSetReference): Promise<ChangeSetDescription>;
  /** What CloudFormation's early validation found wrong with a change set, whose status does not say it. */
  validationProblems(changeSet: ChangeSetReference): Promise<readonly ValidationProblem[]>;
  executeChangeSet(
    changeSet: ChangeSetReference,
    how: { readonly token: string; readonly disableRollback: boolean },
  ): Promise<void>;
  deleteChangeSet(changeSet: ChangeSetReference): Promise<void>;
  deleteStack(stackId: string, request: DeleteRequest): Promise<void>;
  setTerminationProtection(stackId: string, enabled: boolean): Promise<void>;
  /** `policy` is the JSON document that says which resources updates may touch. */
  setStackPolicy(stackId: string, policy: string): Promise<void>;
  /**
   * Goes on with the rollback of an update that got stuck. Resources in `skip` (logical ids) are taken for rolled back as
   * they are; CloudFormation refuses those that did not fail.
   */
  continueUpdateRollback(
    stackId: string,
    request: { readonly token: string; readonly skip: readonly string[] },
  ): Promise<void>;
  /** Events newer than `after` (an event id), oldest first; all when undefined. */
  eventsSince(stackId: string, after: string | undefined): Promise<readonly StackEvent[]>;
  resources(stackId: string): Promise<readonly StackResource[]>;
  /** The template of a stack as it was given. */
  templateOf(stackId: string): Promise<string>;
  /** The accounts of the latest operation of a stack set, and of the latest that failed. */
  stackSetResults(stackSet: string): Promise<readonly StackSetResult[]>;
  /** How many accounts and regions a stack set is deployed to. */
  stackSetInstances(stackSet: string): Promise<number>;
}
