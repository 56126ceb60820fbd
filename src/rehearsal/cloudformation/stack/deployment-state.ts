import type { ResourceDeclaration, Template } from '../template/model.ts';
import type { StackPlace } from '../template/stack-place.ts';

/** A template with everything that decides what it means: what a stack is to become. */
export interface Deployment {
  readonly templateText: string;
  readonly template: Template;
  /** Every declared parameter. */
  readonly parameters: ReadonlyMap<string, string>;
  /** What parameters stand for that name stored ones. */
  readonly lookedUp?: ReadonlyMap<string, string>;
  readonly capabilities: readonly string[];
  readonly tags: ReadonlyMap<string, string>;
  readonly place: StackPlace;
  /** Undefined when none was ever given. */
  readonly rollback?: RollbackConfiguration | undefined;
  readonly conditions: ReadonlyMap<string, boolean>;
  /** Resources whose condition holds, in the order of the template, each with what it waits for. */
  readonly active: ReadonlyMap<string, ActiveResource>;
}

/** Alarms that would roll the stack back while it is watched. */
export interface RollbackConfiguration {
  readonly triggers: readonly { readonly arn: string; readonly type: string }[];
  /** How long the stack is watched before an operation counts as done. */
  readonly minutes: number;
}

export interface ActiveResource {
  readonly declaration: ResourceDeclaration;
  readonly dependsOn: readonly string[];
}
