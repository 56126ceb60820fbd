import type { StackSetContent } from './stack-set-deployer.ts';
import type { AutoDeployment, StackSetDescription } from './stack-set-reader.ts';

/** What a stack set should be, and of the values that AWS does not show, whether they are the ones it has. */
export interface DesiredDefinition {
  readonly content: StackSetContent;
  /** Undefined with self-managed permissions, which have none. */
  readonly autoDeployment: AutoDeployment | undefined;
  /** Parameters with a given value that AWS hides. */
  readonly hidden: ReadonlySet<string>;
  readonly hiddenAreSame: boolean;
}

/** What would change in an existing stack set, in words for people; none when it is as it should be. */
export function definitionChanges(set: StackSetDescription, desired: DesiredDefinition): readonly string[] {
  const { content, hidden } = desired;
  const changes: string[] = [];
  if (set.template.trim() !== content.template.trim()) changes.push('the template');
  for (const { name, value } of content.parameters) {
    if (value === undefined || hidden.has(name)) continue;
    if (set.parameters[name] !== value) changes.push(`the parameter ${name}`);
  }
  if (!desired.hiddenAreSame) changes.push(`the hidden parameters ${[...hidden].join(', ')}`);
  for (const name of content.capabilities)
    if (!set.capabilities.includes(name)) changes.push(`the capability ${name}`);
  const tags = Object.entries(content.tags);
  if (tags.length > 0) {
    const same =
      tags.length === Object.keys(set.tags).length && tags.every(([name, value]) => set.tags[name] === value);
    if (!same) changes.push('the tags');
  }
  const { administrationRoleArn, executionRoleName } = content.roles ?? {};
  if (administrationRoleArn !== undefined && administrationRoleArn !== set.administrationRoleArn)
    changes.push('the administration role');
  if (executionRoleName !== undefined && executionRoleName !== set.executionRoleName)
    changes.push('the execution role');
  return changes;
}

/** Whether accounts that join or leave would be treated in another way than now. */
export function autoDeploymentDiffers(
  set: StackSetDescription,
  desired: AutoDeployment | undefined,
): boolean {
  if (desired === undefined) return false;
  return (
    set.autoDeployment.enabled !== desired.enabled ||
    (desired.enabled && set.autoDeployment.retainOnRemoval !== desired.retainOnRemoval)
  );
}
