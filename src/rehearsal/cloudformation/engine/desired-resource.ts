import { ServiceError } from '../../service.ts';
import { propertyFaults } from '../resources/check-properties.ts';
import type { ResourceProvider } from '../resources/provider.ts';
import { providerOf } from '../resources/providers.ts';
import { ResourceFailure } from '../resources/resource-failure.ts';
import type { Deployment } from '../stack/deployment-state.ts';
import type { StackResource } from '../stack/stack-state.ts';
import { evaluate, evaluateMembers } from '../template/evaluate.ts';
import type { Template } from '../template/model.ts';
import type { Scope } from '../template/scope.ts';
import { templateError } from '../template/template-error.ts';
import type { ValueMap } from '../template/value.ts';

/** A resource as a deployment wants it, with its functions evaluated as far as they can be now. */
export interface DesiredResource {
  readonly logicalId: string;
  readonly provider: ResourceProvider;
  readonly properties: ValueMap;
  readonly shown: ValueMap;
  readonly kept: Pick<StackResource, 'metadata' | 'deletionPolicy' | 'updateReplacePolicy' | 'dependsOn'>;
}

/** Works out one resource of a deployment. Throws a ValidationError when a function cannot be evaluated. */
export function desiredResource(
  deployment: Deployment,
  logicalId: string,
  scope: Scope,
  shownScope: Scope,
): DesiredResource {
  const active = deployment.active.get(logicalId);
  const provider = active === undefined ? undefined : providerOf(active.declaration.type);
  if (active === undefined || provider === undefined)
    throw templateError(`Resource ${logicalId} is unknown.`);
  const { declaration, dependsOn } = active;
  const metadata = declaration.metadata === undefined ? undefined : evaluate(declaration.metadata, scope);
  return {
    logicalId,
    provider,
    properties: evaluateMembers(declaration.properties, scope),
    shown: evaluateMembers(declaration.properties, shownScope),
    kept: {
      metadata: typeof metadata === 'symbol' ? undefined : metadata,
      deletionPolicy: declaration.deletionPolicy,
      updateReplacePolicy: declaration.updateReplacePolicy,
      dependsOn,
    },
  };
}

/** The same while a stack operation runs: everything that is wrong with the resource is a ResourceFailure. */
export function checkedDesiredResource(
  deployment: Deployment,
  logicalId: string,
  scope: Scope,
  shownScope: Scope,
): DesiredResource {
  try {
    const desired = desiredResource(deployment, logicalId, scope, shownScope);
    const [fault] = propertyFaults(desired.provider, logicalId, desired.properties);
    if (fault !== undefined) throw new ResourceFailure(fault.message);
    return desired;
  } catch (cause) {
    if (cause instanceof ServiceError) throw new ResourceFailure(cause.message);
    throw cause;
  }
}

/** Throws the ValidationError for types that CloudFormation does not have in a region, whatever their condition. */
export function checkKnownTypes(template: Template, region: string): void {
  const unknown = [...template.resources.values()]
    .map(({ type }) => type)
    .filter((type) => {
      const provider = providerOf(type);
      return provider === undefined || provider.regions?.includes(region) === false;
    });
  if (unknown.length > 0) {
    throw templateError(
      `Template format error: Unrecognized resource types: [${[...new Set(unknown)].join(', ')}]`,
    );
  }
}
