import type { ChangeDetail, ChangeScope } from '../stack/change.ts';
import type { Deployment } from '../stack/deployment-state.ts';
import type { StackResource, StackState } from '../stack/stack-state.ts';
import { type Branch, referencesIn } from '../template/references.ts';
import { member, sameValue, type Value } from '../template/value.ts';
import type { DesiredResource } from './desired-resource.ts';
import { KNOWN_AFTER_APPLY } from './known-after-apply.ts';
import { changedProperties, needsReplacement, sameTags } from './property-changes.ts';

/**
 * Every reason why a resource would change: each property with what causes it, the stack's tags, and attributes of the
 * resource itself. `moving` are the resources that would be new or replaced. Nothing when the resource stays as it is.
 */
export function changeDetails(
  stack: StackState,
  deployment: Deployment,
  current: StackResource,
  wanted: DesiredResource,
  moving: ReadonlySet<string>,
): readonly ChangeDetail[] {
  const details = [
    ...changedProperties(current.properties, wanted.properties).flatMap((name) =>
      propertyDetails(stack, deployment, current, wanted, name, moving),
    ),
    ...attributeDetails(stack, deployment, current, wanted),
  ];
  return details.length === 0 && wanted.provider.outputs === true ? [AUTOMATIC] : details;
}

/** The template of a nested stack may have changed although nothing else did. */
const AUTOMATIC: ChangeDetail = {
  attribute: 'Properties',
  name: undefined,
  requiresRecreation: 'Never',
  evaluation: 'Dynamic',
  source: 'Automatic',
  cause: undefined,
};

function propertyDetails(
  stack: StackState,
  deployment: Deployment,
  current: StackResource,
  wanted: DesiredResource,
  name: string,
  moving: ReadonlySet<string>,
): readonly ChangeDetail[] {
  const { provider, logicalId, properties } = wanted;
  const value = member(properties, name);
  const uncertain = value !== undefined && JSON.stringify(value).includes(KNOWN_AFTER_APPLY);
  const recreation = !needsReplacement(provider, name, current.properties, properties)
    ? 'Never'
    : uncertain
      ? 'Conditionally'
      : 'Always';
  const expression = expressionOf(deployment, logicalId, name);
  const detail = (source: ChangeDetail['source'], cause?: string): ChangeDetail => ({
    attribute: name === 'Tags' ? 'Tags' : 'Properties',
    name: name === 'Tags' ? undefined : name,
    requiresRecreation: recreation,
    evaluation: uncertain ? 'Dynamic' : 'Static',
    source,
    cause,
  });
  const branch = (condition: string): Branch => (deployment.conditions.get(condition) ? 'first' : 'second');
  const caused = new Map<string, ChangeDetail>();
  for (const { target, attribute } of referencesIn(expression, branch)) {
    if (moving.has(target)) {
      const cause = attribute === undefined ? target : `${target}.${attribute}`;
      caused.set(cause, detail(attribute === undefined ? 'ResourceReference' : 'ResourceAttribute', cause));
    } else if (parameterChanged(stack, deployment, target)) {
      caused.set(target, detail('ParameterReference', target));
    }
  }
  const old = stack.deployment;
  const edited =
    old === undefined || !sameValue(expressionOf(old, logicalId, name), expression) || caused.size === 0;
  return [...caused.values(), ...(edited ? [detail('DirectModification')] : [])];
}

function expressionOf(deployment: Deployment, logicalId: string, name: string): Value | undefined {
  const declaration = deployment.template.resources.get(logicalId);
  return declaration === undefined ? undefined : member(declaration.properties, name);
}

function parameterChanged(stack: StackState, deployment: Deployment, name: string): boolean {
  return (
    deployment.parameters.has(name) &&
    stack.deployment?.parameters.get(name) !== deployment.parameters.get(name)
  );
}

function attributeDetails(
  stack: StackState,
  deployment: Deployment,
  current: StackResource,
  wanted: DesiredResource,
): readonly ChangeDetail[] {
  const { kept, provider } = wanted;
  const changed: readonly (readonly [ChangeScope, boolean])[] = [
    ['Metadata', !sameValue(current.metadata, kept.metadata)],
    ['DeletionPolicy', current.deletionPolicy !== kept.deletionPolicy],
    ['UpdateReplacePolicy', current.updateReplacePolicy !== kept.updateReplacePolicy],
    ['Tags', provider.taggable && !sameTags(stack.deployment?.tags ?? new Map(), deployment.tags)],
  ];
  return changed
    .filter(([, differs]) => differs)
    .map(([attribute]) => ({
      attribute,
      name: undefined,
      requiresRecreation: 'Never' as const,
      evaluation: 'Static' as const,
      source: 'DirectModification' as const,
      cause: undefined,
    }));
}
