import { readSourceText } from '../policy-sources/source-text.ts';
import { isRecord } from '../trust/json-value.ts';
import type { StackResource } from './stack-deployer.ts';

/** What becomes of one resource when its stack is deleted. */
export interface RemovedResource extends StackResource {
  readonly fate: 'deleted' | 'retained' | 'snapshot' | 'gone';
  /** Why it is not simply deleted. */
  readonly why?: string;
}

const STACK_SET = 'AWS::CloudFormation::StackSet';

/**
 * What of a stack is deleted and what stays, by the DeletionPolicy of its template (JSON or YAML). Throws
 * PolicyDocumentError when the template cannot be read.
 */
export function planRemoval(
  resources: readonly StackResource[],
  template: string,
): readonly RemovedResource[] {
  const { value } = readSourceText(template);
  const declared = isRecord(value) && isRecord(value['Resources']) ? value['Resources'] : {};
  return resources.map((resource) => {
    if (resource.status === 'DELETE_COMPLETE') return { ...resource, fate: 'gone' };
    const declaration = declared[resource.logicalId];
    const policy = isRecord(declaration) ? declaration['DeletionPolicy'] : undefined;
    if (policy === 'Retain' || policy === 'RetainExceptOnCreate')
      return { ...resource, fate: 'retained', why: `DeletionPolicy ${policy}` };
    if (policy === 'Snapshot') return { ...resource, fate: 'snapshot', why: 'DeletionPolicy Snapshot' };
    return { ...resource, fate: 'deleted' };
  });
}

/** The stack sets of a stack that are still there. */
export function stackSetsIn(resources: readonly RemovedResource[]): readonly RemovedResource[] {
  return resources.filter(({ resourceType, fate }) => resourceType === STACK_SET && fate !== 'gone');
}
