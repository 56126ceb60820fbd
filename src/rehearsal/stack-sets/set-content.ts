import { capabilitiesOf, parametersOf, stackTagsOf } from '../cloudformation/operations/request.ts';
import { givenTemplate } from '../cloudformation/operations/template-source.ts';
import { missingCapabilities } from '../cloudformation/resources/capabilities.ts';
import { resolveParameters } from '../cloudformation/template/parameter-values.ts';
import { readTemplate } from '../cloudformation/template/read-template.ts';
import { templateError } from '../cloudformation/template/template-error.ts';
import { flagOf, structureOf, textOf, textsOf } from '../input.ts';
import { type Input, ServiceError } from '../service.ts';
import type { AutoDeployment, StackSetState } from './stack-set-state.ts';

/** What a stack set deploys. */
export type SetContent = Pick<
  StackSetState,
  'templateText' | 'parameters' | 'hiddenParameters' | 'capabilities' | 'tags' | 'description'
>;

/** Types and transforms that a stack set with service-managed permissions refuses. */
const NESTED = 'AWS::CloudFormation::Stack';

/**
 * The template, parameters, capabilities and tags of an input; what is left out stays as `previous` has it. Throws
 * ValidationError and InsufficientCapabilitiesException.
 */
export function contentOf(
  input: Input,
  permissionModel: StackSetState['permissionModel'],
  previous: SetContent | undefined,
): SetContent {
  const templateText = templateOf(input, previous);
  const template = readTemplate(templateText);
  const given = capabilitiesOf(input);
  const missing = missingCapabilities(template, given);
  if (missing.length > 0) {
    throw new ServiceError(
      'InsufficientCapabilitiesException',
      `Requires capabilities : [${missing.join(', ')}]`,
    );
  }
  if (template.transforms.length > 0) {
    throw templateError(
      permissionModel === 'SERVICE_MANAGED'
        ? 'Stack sets with service-managed permissions do not support templates with transforms or macros'
        : `The rehearsal runs no transforms yet: ${template.transforms.join(', ')}`,
    );
  }
  const nested = [...template.resources.values()].some(({ type }) => type === NESTED);
  if (nested && permissionModel === 'SERVICE_MANAGED') {
    throw templateError('Stack sets with service-managed permissions do not support nested stacks');
  }
  return {
    templateText,
    parameters: resolveParameters(template, parametersOf(input), previous?.parameters),
    hiddenParameters: new Set(
      [...template.parameters.values()].filter(({ noEcho }) => noEcho).map(({ name }) => name),
    ),
    capabilities: given,
    tags: stackTagsOf(input) ?? previous?.tags ?? new Map(),
    description: textOf(input, 'Description') ?? previous?.description,
  };
}

function templateOf(input: Input, previous: SetContent | undefined): string {
  const body = givenTemplate(input);
  if (flagOf(input, 'UsePreviousTemplate') === true) {
    if (body !== undefined) throw templateError('You cannot specify both UsePreviousTemplate and a template');
    if (previous !== undefined) return previous.templateText;
  }
  if (body === undefined) throw templateError('Either Template URL or Template Body must be specified.');
  return body;
}

/** `AutoDeployment`; undefined when it was not given. Throws a ValidationError. */
export function autoDeploymentOf(
  input: Input,
  permissionModel: StackSetState['permissionModel'],
): AutoDeployment | undefined {
  const given = structureOf(input, 'AutoDeployment');
  if (given === undefined) return undefined;
  if (permissionModel === 'SELF_MANAGED') {
    throw templateError('AutoDeployment is only supported for stack sets with SERVICE_MANAGED permissions');
  }
  const enabled = flagOf(given, 'Enabled') ?? false;
  const retain = flagOf(given, 'RetainStacksOnAccountRemoval');
  const dependsOn = textsOf(given, 'DependsOn');
  if (!enabled && (retain !== undefined || dependsOn.length > 0)) {
    throw templateError(
      'RetainStacksOnAccountRemoval and DependsOn can only be specified when AutoDeployment is enabled',
    );
  }
  return { enabled, retainOnRemoval: retain ?? false, dependsOn };
}
