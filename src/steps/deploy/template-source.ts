import { StepError } from '../../contract/step-error.ts';
import { platformStack } from '../platform-stack.ts';
import type { Files, TemplateShelf } from '../world.ts';
import type { DeployInputs } from './inputs.ts';

/** What is to be deployed, wherever it came from. */
export interface StackSource {
  /** Shown to people: `Octo: API access`, or the path of the template. */
  readonly title: string;
  /** For messages: the template's file. */
  readonly file: string;
  readonly template: string;
  /** Whether `file` is one of the workspace, where an annotation can point to. */
  readonly inWorkspace: boolean;
  readonly stackName: string;
  readonly region: string | undefined;
  readonly allowedCapabilities: readonly string[];
  /** Parameters by name, with what the inputs gave for them. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Finds the template and what goes with it. Throws StepError. */
export async function stackSource(
  inputs: DeployInputs,
  templates: TemplateShelf,
  files: Files,
): Promise<StackSource> {
  if ('template' in inputs.source) return ownTemplate(inputs, inputs.source.template, files);
  const { platform, stack: stackName } = inputs.source;
  const stack = await platformStack(templates, platform, stackName);
  const file = `${platform}/${stack.template}`;
  const template = await templates.read(file);
  if (template === undefined)
    throw new TypeError(`The catalog of ${platform} names ${stack.template}, which is not there`);
  const filled = Object.entries(stack.parameters).flatMap(([name, { input }]) => {
    const value = inputs.platformInputs[input];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    title: `${platform}: ${stack.title}`,
    file: `templates/${file}`,
    template,
    inWorkspace: false,
    stackName: inputs.name ?? stack.stackName,
    region: inputs.region ?? stack.region,
    allowedCapabilities: inputs.capabilities.length > 0 ? inputs.capabilities : stack.capabilities,
    parameters: { ...Object.fromEntries(filled), ...inputs.overrides },
  };
}

/** As in aws-cloudformation-github-deploy, so that a workflow can change over. */
const DEFAULT_CAPABILITIES = ['CAPABILITY_IAM'];

async function ownTemplate(inputs: DeployInputs, path: string, files: Files): Promise<StackSource> {
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
    inWorkspace: true,
    stackName: inputs.name ?? '',
    region: inputs.region,
    allowedCapabilities: inputs.capabilities.length > 0 ? inputs.capabilities : DEFAULT_CAPABILITIES,
    parameters: inputs.overrides,
  };
}
