import { evaluateConditions } from '../template/conditions.ts';
import { checkAcyclic } from '../template/graph.ts';
import { parameterValue } from '../template/parameter-values.ts';
import { pseudoParameters } from '../template/pseudo-parameters.ts';
import { type Branch, dependenciesOf } from '../template/references.ts';
import { checkRules } from '../template/rules.ts';
import type { ResourceValues, Scope } from '../template/scope.ts';
import { templateError } from '../template/template-error.ts';
import type { Value } from '../template/value.ts';
import type { ActiveResource, Deployment } from './deployment-state.ts';

export const HIDDEN_VALUE = '****';

/**
 * Works out what a template means with given parameters: rules are checked, conditions evaluated, and the resources
 * that remain put in order. Throws a ValidationError.
 */
export function planDeployment(
  given: Pick<
    Deployment,
    'templateText' | 'template' | 'parameters' | 'lookedUp' | 'capabilities' | 'tags' | 'place' | 'rollback'
  >,
): Deployment {
  const values = parameterValues(given, false);
  const early = {
    parameters: values,
    mappings: given.template.mappings,
    region: given.place.region,
    resource: () => undefined,
    importValue: (): never => {
      throw templateError('Template error: Fn::ImportValue cannot be used in Conditions or Rules.');
    },
  };
  checkRules(given.template.rules, early);
  const conditions = evaluateConditions(given.template.conditions, early);
  const isActive = (logicalId: string): boolean => {
    const resource = given.template.resources.get(logicalId);
    return (
      resource !== undefined &&
      (resource.condition === undefined || conditions.get(resource.condition) === true)
    );
  };
  const branch = (name: string): Branch => (conditions.get(name) ? 'first' : 'second');
  const active = new Map<string, ActiveResource>();
  for (const [logicalId, declaration] of given.template.resources) {
    if (!isActive(logicalId)) continue;
    active.set(logicalId, { declaration, dependsOn: dependenciesOf(declaration, branch, isActive) });
  }
  checkAcyclic(new Map([...active].map(([name, { dependsOn }]) => [name, dependsOn])));
  return { ...given, conditions, active };
}

function parameterValues(
  given: Pick<Deployment, 'template' | 'parameters' | 'lookedUp' | 'place'>,
  hideSecrets: boolean,
): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>(pseudoParameters(given.place));
  for (const declaration of given.template.parameters.values()) {
    const { name } = declaration;
    const value = given.lookedUp?.get(name) ?? given.parameters.get(name) ?? '';
    values.set(
      declaration.name,
      hideSecrets && declaration.noEcho ? HIDDEN_VALUE : parameterValue(declaration, value),
    );
  }
  return values;
}

/** The scope in which a deployment's resources and outputs are evaluated. */
export function scopeOf(
  deployment: Deployment,
  outside: {
    resource(logicalId: string): ResourceValues | undefined;
    importValue(name: string): string;
    readonly hideSecrets?: boolean;
  },
): Scope {
  return {
    parameters: parameterValues(deployment, outside.hideSecrets ?? false),
    mappings: deployment.template.mappings,
    region: deployment.place.region,
    condition: (name) => deployment.conditions.get(name) === true,
    resource: (logicalId) => outside.resource(logicalId),
    importValue: (name) => outside.importValue(name),
  };
}
