import type { ResourceDeclaration, Template } from '../template/model.ts';
import type { StackPlace } from '../template/stack-place.ts';

/** A template with everything that decides what it means: what a stack is to become. */
export interface Deployment {
  readonly templateText: string;
  readonly template: Template;
  /** Every declared parameter. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly capabilities: readonly string[];
  readonly tags: ReadonlyMap<string, string>;
  readonly place: StackPlace;
  readonly conditions: ReadonlyMap<string, boolean>;
  /** Resources whose condition holds, in the order of the template, each with what it waits for. */
  readonly active: ReadonlyMap<string, ActiveResource>;
}

export interface ActiveResource {
  readonly declaration: ResourceDeclaration;
  readonly dependsOn: readonly string[];
}
