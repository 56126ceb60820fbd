import { StepError } from '../../contract/step-error.ts';
import { planParameters } from '../../registration/deployment-parameters.ts';
import { isSecretName } from '../../registration/secret-names.ts';
import type { StackParameter, TemplateSummary } from '../../registration/stack-change-set.ts';
import type { DesiredDefinition } from '../../registration/stack-sets/definition.ts';
import type { StackSetDescription } from '../../registration/stack-sets/stack-set-reader.ts';
import { requireCapabilities } from '../allowed-capabilities.ts';
import type { World } from '../world.ts';
import { isMarkedWith, withMark } from './hidden-mark.ts';
import type { MemberTemplate } from './member-template.ts';
import type { DeployStackSetInputs } from './parse-inputs.ts';

/**
 * What the stack set should be. Parameters that are not given keep the value that the set has. Masks what is secret.
 * Throws StepError when the template needs more than was allowed, or the parameters do not fit it.
 */
export function desiredDefinition(
  source: MemberTemplate,
  summary: TemplateSummary,
  existing: StackSetDescription | undefined,
  inputs: DeployStackSetInputs,
  world: Pick<World, 'mask'>,
): DesiredDefinition {
  const noEcho = new Set(summary.parameters.flatMap((each) => (each.noEcho ? [each.name] : [])));
  for (const [name, value] of Object.entries(source.parameters))
    if (value !== '' && (noEcho.has(name) || isSecretName(name))) world.mask(value);
  requireCapabilities(source, summary.capabilities, (missing, complete) =>
    missing.includes('CAPABILITY_AUTO_EXPAND')
      ? 'Stack sets take no templates with macros or transforms: write out what they would make.'
      : `If the template may create such resources in every account, set \`capabilities: ${complete}\`.`,
  );
  const parameters = parametersOf(source, summary, existing);
  const given = parameters.flatMap(({ name, value }) =>
    value !== undefined && noEcho.has(name) ? [[name, value] as const] : [],
  );
  const hidden = Object.fromEntries(given);
  const hiddenAreSame =
    given.length === 0 || (existing !== undefined && isMarkedWith(existing.description, hidden));
  const description = existing === undefined ? source.title : existing.description || source.title;
  return {
    content: {
      description: hiddenAreSame ? description : withMark(description, hidden),
      template: source.template,
      parameters,
      capabilities: summary.capabilities,
      tags: inputs.tags,
      ...(inputs.permissionModel === 'SELF_MANAGED' ? { roles: rolesOf(inputs, existing) } : {}),
    },
    autoDeployment:
      inputs.permissionModel === 'SELF_MANAGED' ? undefined : autoDeploymentOf(inputs, existing),
    hidden: new Set(Object.keys(hidden)),
    hiddenAreSame,
  };
}

/** On, and taking the stack away from accounts that leave, unless something else is said or the set has it otherwise. */
function autoDeploymentOf(
  { autoDeployment, retainOnRemoval }: DeployStackSetInputs,
  existing: StackSetDescription | undefined,
): NonNullable<DesiredDefinition['autoDeployment']> {
  const enabled = autoDeployment ?? existing?.autoDeployment.enabled ?? true;
  return {
    enabled,
    retainOnRemoval: enabled && (retainOnRemoval ?? existing?.autoDeployment.retainOnRemoval ?? false),
  };
}

/** An update without roles would fall back to AWS's own names. */
function rolesOf(
  { roles }: DeployStackSetInputs,
  existing: StackSetDescription | undefined,
): DeployStackSetInputs['roles'] {
  const { administrationRoleArn, executionRoleName } = { ...existing, ...roles };
  return {
    ...(administrationRoleArn === undefined ? {} : { administrationRoleArn }),
    ...(executionRoleName === undefined ? {} : { executionRoleName }),
  };
}

function parametersOf(
  source: MemberTemplate,
  summary: TemplateSummary,
  existing: StackSetDescription | undefined,
): readonly StackParameter[] {
  const plan = planParameters(summary, source.parameters, existing);
  const problems = [
    ...plan.missing.map((name) => `${name} has no value and no default`),
    ...plan.unknown.map((name) => `${name} is not a parameter of the template`),
  ];
  if (problems.length === 0) return plan.parameters;
  throw new StepError({
    code: 'parameters-wrong',
    fault: 'user',
    message: `The parameters do not fit ${source.file}:\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
    remedy:
      'Give the missing ones as inputs of this step or in `parameter-overrides`, and drop the others. Nothing was changed.',
    evidence: [{ label: 'declared', value: summary.parameters.map(({ name }) => name).join(', ') }],
  });
}
