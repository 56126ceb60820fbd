import { ResourceFailure } from '../resources/resource-failure.ts';
import type { Deployment } from '../stack/deployment-state.ts';
import type { DesiredResource } from './desired-resource.ts';
import { setResourceStatus } from './resource-work.ts';
import type { StackRun } from './run.ts';

/**
 * Works out a resource, and when that fails records the failure under its name: CloudFormation blames the resource for
 * what is wrong with its properties, although nothing was called yet.
 */
export function failBeforeStart(
  run: StackRun,
  deployment: Deployment,
  logicalId: string,
  phase: 'CREATE' | 'UPDATE' | 'IMPORT',
  work: () => DesiredResource,
): DesiredResource {
  try {
    return work();
  } catch (cause) {
    const declaration = deployment.active.get(logicalId)?.declaration;
    const known = run.stack.resources.get(logicalId) ?? {
      logicalId,
      type: declaration?.type ?? '',
      physicalId: undefined,
      status: '',
      statusReason: undefined,
      updated: run.call.state.now(),
      properties: {},
      shown: {},
      attributes: {},
      metadata: undefined,
      deletionPolicy: declaration?.deletionPolicy ?? 'Delete',
      updateReplacePolicy: declaration?.updateReplacePolicy ?? 'Delete',
      dependsOn: deployment.active.get(logicalId)?.dependsOn ?? [],
    };
    const said = cause instanceof Error ? cause.message : String(cause);
    const reason = cause instanceof ResourceFailure ? said : `Internal Failure of the rehearsal: ${said}`;
    setResourceStatus(run, known, `${phase}_FAILED`, reason);
    throw cause;
  }
}
