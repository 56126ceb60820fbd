import { StepError } from '../../contract/step-error.ts';
import { launchUrl, linkParameters, withSettledParameters } from '../../registration/launch-link.ts';
import { isSecretName } from '../../registration/secret-names.ts';
import type { World } from '../world.ts';
import type { DeployInputs } from './parse-inputs.ts';
import { uploadTemplate } from './template-place.ts';
import type { StackSource } from './template-source.ts';

/**
 * A link that opens CloudFormation's form for this stack, for people who must click. By way of the user's bucket it asks
 * for what is secret and for nothing else; the platform's own template has all its parameters in the form. Throws
 * StepError `link-needs-bucket`.
 */
export async function launchLink(
  source: StackSource,
  inputs: DeployInputs,
  place: { readonly account: string; readonly region: string },
  world: World,
): Promise<string> {
  const { asked, settled } = linkParameters(source.template, source.parameters, isSecretName);
  const secrets = Object.fromEntries(
    asked.flatMap((name) => {
      const value = source.parameters[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  const { region } = place;
  const { stackName } = source;
  const shown = inputs.linkWithSecrets ? secrets : {};
  if (inputs.templateBucket !== undefined) {
    const template = withSettledParameters(source.template, settled);
    const templateUrl = await uploadTemplate(
      template,
      { ...inputs, templateBucket: inputs.templateBucket },
      place,
      world,
    );
    world.log.info(`The form asks for ${asked.join(', ') || 'nothing'}.`);
    return launchUrl({ region, stackName, templateUrl, parameters: shown });
  }
  if (source.publishedAt !== undefined)
    return launchUrl({
      region,
      stackName,
      templateUrl: source.publishedAt,
      parameters: { ...settled, ...shown },
    });
  throw new StepError({
    code: 'link-needs-bucket',
    fault: 'user',
    message: 'A launch link needs a template in S3.',
    remedy:
      'Name a bucket of this account in `template-bucket`, or use the template that the platform publishes (`template-source: vendor`). Nothing was changed.',
  });
}
