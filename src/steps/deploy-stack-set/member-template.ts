import { StepError } from '../../contract/step-error.ts';
import { platformStack } from '../platform-stack.ts';
import type { Files, TemplateShelf } from '../world.ts';
import type { DeployStackSetInputs } from './parse-inputs.ts';

/** What every account is to get, wherever it came from. */
export interface MemberTemplate {
  /** Shown to people: `octo: API access of linked accounts`, or the path of the template. */
  readonly title: string;
  /** For messages: the template's file. */
  readonly file: string;
  readonly template: string;
  readonly setName: string;
  readonly region: string | undefined;
  readonly allowedCapabilities: readonly string[];
  /** Parameters by name, with what the inputs gave for them. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Finds the template and what goes with it. Throws StepError. */
export async function memberTemplate(
  inputs: DeployStackSetInputs,
  templates: TemplateShelf,
  files: Files,
): Promise<MemberTemplate> {
  const found =
    'template' in inputs.source
      ? await ownTemplate(inputs, inputs.source.template, files)
      : await platformTemplate(inputs, inputs.source, templates);
  requireTransferable(found);
  return found;
}

async function platformTemplate(
  inputs: DeployStackSetInputs,
  { platform, stack: stackName }: { readonly platform: string; readonly stack: string },
  templates: TemplateShelf,
): Promise<MemberTemplate> {
  const stack = await platformStack(templates, platform, stackName);
  if (!stack.accountKinds.includes('member')) {
    throw new StepError({
      code: 'stack-not-for-members',
      fault: 'user',
      message: `The stack "${stackName}" of ${platform} is not meant for linked accounts.`,
      remedy: 'Deploy it in its own account with actions/deploy, and give a stack for linked accounts here.',
    });
  }
  const file = `${platform}/${stack.template}`;
  const template = await templates.read(file);
  if (template === undefined)
    throw new TypeError(`The catalog of ${platform} names ${stack.template}, which is not there`);
  const filled = Object.entries(stack.parameters).flatMap(([name, { input }]) => {
    const value = input === undefined ? undefined : inputs.platformInputs[input];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    title: `${platform}: ${stack.title}`,
    file: `templates/${file}`,
    template,
    setName: inputs.name ?? stack.stackName,
    region: inputs.region ?? stack.region,
    allowedCapabilities: inputs.capabilities.length > 0 ? inputs.capabilities : stack.capabilities,
    parameters: { ...Object.fromEntries(filled), ...inputs.overrides },
  };
}

/** As in the deploy step. */
const DEFAULT_CAPABILITIES = ['CAPABILITY_IAM'];

async function ownTemplate(
  inputs: DeployStackSetInputs,
  path: string,
  files: Files,
): Promise<MemberTemplate> {
  const template = await files.read(path);
  if (template === undefined) {
    throw new StepError({
      code: 'template-missing',
      fault: 'user',
      message: `There is no template at ${path}.`,
      remedy: 'Check the path, and that a checkout step runs before this one.',
    });
  }
  return {
    title: path,
    file: path,
    template,
    setName: inputs.name ?? '',
    region: inputs.region,
    allowedCapabilities: inputs.capabilities.length > 0 ? inputs.capabilities : DEFAULT_CAPABILITIES,
    parameters: inputs.overrides,
  };
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
const LARGEST_TEMPLATE_BYTES = 51_200;

function requireTransferable({ file, template }: MemberTemplate): void {
  const bytes = new TextEncoder().encode(template).length;
  if (bytes <= LARGEST_TEMPLATE_BYTES) return;
  throw new StepError({
    code: 'template-too-large',
    fault: 'user',
    message: `The template ${file} has ${bytes} bytes; CloudFormation takes up to ${LARGEST_TEMPLATE_BYTES} in a request.`,
    remedy:
      'Shorten it: comments, descriptions and indentation count, and YAML is shorter than JSON. What linked accounts get should be small. Nothing was changed.',
  });
}
