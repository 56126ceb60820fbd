import { flagOf, textOf } from '../../input.ts';
import { type Call, type Input, ServiceError } from '../../service.ts';
import { checkKnownTypes } from '../engine/desired-resource.ts';
import { missingCapabilities } from '../resources/capabilities.ts';
import { planDeployment } from '../stack/deployment.ts';
import type { Deployment } from '../stack/deployment-state.ts';
import { LANGUAGE_EXTENSIONS } from '../template/function-names.ts';
import { resolveParameters } from '../template/parameter-values.ts';
import { readTemplate } from '../template/read-template.ts';
import type { StackPlace } from '../template/stack-place.ts';
import { templateError } from '../template/template-error.ts';
import { lookUpParameters } from './look-up-parameters.ts';
import { capabilitiesOf, notificationArnsOf, parametersOf, stackTagsOf } from './request.ts';
import { rollbackConfigurationOf } from './rollback-triggers.ts';
import { givenTemplate } from './template-source.ts';

/**
 * The deployment that a request describes: CreateStack, UpdateStack and CreateChangeSet have the same members for it.
 * `previous` is what the stack is now. Throws ValidationError and InsufficientCapabilitiesException.
 */
export function buildDeployment(
  call: Call,
  input: Input,
  place: StackPlace,
  previous: Deployment | undefined,
): Deployment {
  const templateText = templateTextOf(input, previous);
  const template = readTemplate(templateText);
  const capabilities = capabilitiesOf(input);
  const missing = missingCapabilities(template, capabilities);
  if (missing.length > 0) {
    throw new ServiceError(
      'InsufficientCapabilitiesException',
      `Requires capabilities : [${missing.join(', ')}]`,
    );
  }
  const foreign = template.transforms.filter((name) => name !== LANGUAGE_EXTENSIONS);
  if (foreign.length > 0) {
    throw templateError(`The rehearsal runs no transforms yet: ${foreign.join(', ')}`);
  }
  checkKnownTypes(template, place.region);
  const parameters = resolveParameters(template, parametersOf(input), previous?.parameters);
  return planDeployment({
    templateText,
    template,
    parameters,
    lookedUp: lookUpParameters(call, template, parameters),
    capabilities,
    tags: stackTagsOf(input) ?? previous?.tags ?? new Map(),
    rollback: rollbackConfigurationOf(input) ?? previous?.rollback,
    place: {
      ...place,
      notificationArns: notificationArnsOf(input) ?? previous?.place.notificationArns ?? [],
    },
  });
}

function templateTextOf(input: Input, previous: Deployment | undefined): string {
  const body = givenTemplate(input);
  if (flagOf(input, 'UsePreviousTemplate') === true) {
    if (body !== undefined) {
      throw templateError('You cannot specify both usePreviousTemplate and Template Body/Template URL.');
    }
    if (previous === undefined) throw templateError('No previous template exists for this stack.');
    return previous.templateText;
  }
  if (body === undefined) throw templateError('Either Template URL or Template Body must be specified.');
  const bytes = Buffer.byteLength(body);
  if (textOf(input, 'TemplateBody') !== undefined && bytes > 51_200) {
    throw templateError(
      "1 validation error detected: Value at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to 51200",
    );
  }
  return body;
}
