import { StepError } from '../../contract/step-error.ts';
import { readSourceText } from '../../policy-sources/source-text.ts';
import type { PlatformStack } from '../../registration/catalog-shape.ts';
import type { StackDescription, StackResource } from '../../registration/stack-deployer.ts';
import { isRecord } from '../../trust/json-value.ts';

/** By what a stack of a platform is known, whoever made it: ours by its logical ids, the platform's own by its names. */
export interface OwnMarks {
  readonly logicalIds: readonly string[];
  /** Physical ids of what the platform uses. */
  readonly names: readonly string[];
}

/** What a platform's stack is known by. Throws PolicyDocumentError when the template cannot be read. */
export function marksOf({ role, user }: PlatformStack, template: string): OwnMarks {
  const { value } = readSourceText(template);
  const resources = isRecord(value) && isRecord(value['Resources']) ? value['Resources'] : {};
  return {
    logicalIds: Object.keys(resources),
    names: [role?.name, user?.name].flatMap((name) => name ?? []),
  };
}

/**
 * Throws StepError `stack-foreign` for a stack that has the usual name of the platform's and nothing else in common with
 * it. The shell of one that was only planned has nothing at all.
 */
export function requireOwnStack(
  { name, id }: StackDescription,
  resources: readonly StackResource[],
  { logicalIds, names }: OwnMarks,
): void {
  const isKnown = ({ logicalId, physicalId }: StackResource): boolean =>
    logicalIds.includes(logicalId) || names.includes(physicalId);
  if (resources.length === 0 || resources.some(isKnown)) return;
  throw new StepError({
    code: 'stack-foreign',
    fault: 'user',
    message: `The stack ${name} has the platform's usual name and nothing of what the platform needs: it is somebody else's.`,
    remedy:
      'If the platform was registered under another name, give that as `name`. To delete this stack all the same, give its `name` without `platform`. Nothing was changed.',
    evidence: [{ label: 'stack', value: id }],
  });
}
