import { createHash } from 'node:crypto';
import type { DesiredDefinition } from '../../registration/stack-sets/definition.ts';
import type { Stage } from '../../registration/stack-sets/roll-out-plan.ts';

/** All that a run is going to do. */
export interface StackSetPlan {
  readonly set: string;
  readonly account: string;
  readonly region: string;
  readonly activate: boolean;
  readonly create: boolean;
  /** What changes in a set that is there. */
  readonly changes: readonly string[];
  readonly adopt: readonly string[];
  readonly stages: readonly Stage[];
  readonly desired: DesiredDefinition;
}

/**
 * A digest of a plan: the same as long as the same would be done to the same accounts with the same template and
 * parameters. Values that AWS hides are not part of it: a digest that everybody may read must not tell of them.
 */
export function planId({ desired, ...plan }: StackSetPlan): string {
  const { content, autoDeployment, hidden } = desired;
  const { description: _, parameters, ...rest } = content;
  const shown = parameters.map(({ name, value }) => [name, hidden.has(name) ? '' : (value ?? null)]);
  return createHash('sha256')
    .update(JSON.stringify({ ...plan, ...rest, parameters: shown, autoDeployment }))
    .digest('hex');
}

/** Whether there is anything to do. */
export function isNothing({ activate, create, stages, adopt }: StackSetPlan): boolean {
  return !activate && !create && stages.length === 0 && adopt.length === 0;
}
