/** What a change set is made of, in the terms of a deployment. */

export interface StackParameter {
  readonly name: string;
  /** Undefined keeps the value that the stack has. */
  readonly value: string | undefined;
}

/** A template in the request itself (up to 51,200 bytes), or as an object in S3 (up to 1 MB). */
export type TemplatePlace = { readonly body: string } | { readonly url: string };

export interface ResourceChange {
  readonly action: string;
  /** With its path (`Outer/Inner/Resource`) for one of a nested stack. */
  readonly logicalId: string;
  readonly resourceType: string;
  readonly physicalId?: string;
  /** `True`, `False` or `Conditional`; absent for additions. */
  readonly replacement?: string;
  /** Names of the properties that change. */
  readonly properties: readonly string[];
}

/**
 * What a resource is before and after, as CloudFormation's own JSON (`{"Properties": …}`). Not for showing: it may hold
 * values that somebody wants kept.
 */
export interface ResourceContext {
  readonly action: string;
  readonly logicalId: string;
  readonly resourceType: string;
  readonly before?: string;
  readonly after?: string;
  /** A nested stack whose own changes are not shown: anything may change in it. */
  readonly isClosed?: true;
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
  /** Those of nested stacks too, where their change sets are included, each after the nested stack itself. */
  readonly changes: readonly ResourceChange[];
  readonly contexts: readonly ResourceContext[];
  /** The change set of a nested stack that made this one fail. */
  readonly failedNested?: ChangeSetReference;
}

/** One finding of CloudFormation before anything is created. */
export interface ValidationProblem {
  /** False for a warning: the change set can be executed all the same. */
  readonly stops: boolean;
  readonly logicalId: string;
  readonly resourceType: string;
  /** `NAME_CONFLICT_VALIDATION` and the like. */
  readonly validation: string;
  readonly reason: string;
}

/** Alarms that roll a deployment back, also for a while after it. */
export interface RollbackTriggers {
  /** ARNs of CloudWatch alarms; at most five. */
  readonly alarms: readonly string[];
  /** How long CloudFormation watches them after everything is deployed, from 0 to 180. */
  readonly minutes: number;
}

export interface ChangeSetRequest {
  /** The name of a new stack; the ARN of an existing one, so that no other of the same name can take its place. */
  readonly stack: string;
  readonly changeSetName: string;
  readonly kind: 'CREATE' | 'UPDATE';
  readonly template: TemplatePlace;
  readonly parameters: readonly StackParameter[];
  readonly capabilities: readonly string[];
  /** When empty, the stack keeps the tags that it has. */
  readonly tags: Readonly<Record<string, string>>;
  /** When absent, the stack keeps the service role that it has. */
  readonly roleArn?: string;
  /** When empty, the stack keeps the topics that it has. */
  readonly notificationArns: readonly string[];
  /** When absent, the stack keeps the triggers that it has. */
  readonly rollbackTriggers?: RollbackTriggers;
  /** Takes resources of the same names, which are there already, into the stack instead of refusing them. */
  readonly importExisting: boolean;
  /** Makes change sets of nested stacks too. */
  readonly includeNested: boolean;
  /** Also takes back what somebody changed outside of the stack; only with UPDATE. */
  readonly revertDrift: boolean;
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
  /** Of the template itself: what its nested stacks need is not in it. */
  readonly capabilities: readonly string[];
  readonly nestsStacks: boolean;
}
