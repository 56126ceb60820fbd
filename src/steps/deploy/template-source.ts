import { StepError } from '../../contract/step-error.ts';
import { stackOf } from '../../registration/catalog.ts';
import type { AccountKind, Platform, PlatformStack } from '../../registration/catalog-shape.ts';
import { stackParameters } from '../../registration/platform-parameters.ts';
import { InputError } from '../input-spec.ts';
import { platformCatalog } from '../platform-stack.ts';
import type { Files, TemplateShelf } from '../world.ts';
import type { DeployInputs } from './parse-inputs.ts';

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
  /** Where it stands in a platform's catalog; undefined for templates of the user's own. */
  readonly platform?: { readonly catalog: Platform; readonly stack: PlatformStack };
  /** The kinds of account that the platform's stack is made for; undefined for templates of the user's own. */
  readonly accountKinds?: readonly AccountKind[];
  /** The root or unit whose linked accounts are covered too. */
  readonly target?: string;
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
  if (inputs.source === 'change-set') return unknownTemplate(inputs);
  if ('template' in inputs.source) return ownTemplate(inputs, inputs.source.template, files);
  const { platform, stack: stackName } = inputs.source;
  const catalog = await platformCatalog(templates, platform);
  const stack = stackOf(catalog, stackName);
  requireDeployable(stack, inputs);
  const file = `${platform}/${stack.template}`;
  const template = await templates.read(file);
  if (template === undefined)
    throw new TypeError(`The catalog of ${platform} names ${stack.template}, which is not there`);
  const { parameters, faults } = stackParameters(stack, { ...inputs, inputs: inputs.platformInputs });
  if (faults.length > 0) throw new InputError(faults);
  const target = inputs.platformInputs['target-organization-id'];
  return {
    title: `${platform}: ${stack.title}`,
    file: `templates/${file}`,
    template,
    inWorkspace: false,
    stackName: inputs.name ?? stack.stackName,
    platform: { catalog, stack },
    accountKinds: stack.accountKinds,
    ...(target === undefined ? {} : { target }),
    region: inputs.region ?? stack.region,
    allowedCapabilities: inputs.capabilities.length > 0 ? inputs.capabilities : stack.capabilities,
    parameters,
  };
}

/** Throws StepError for what no stack can be made of, or not in this region. */
function requireDeployable({ title, kind, regions }: PlatformStack, { region }: DeployInputs): void {
  if (kind === 'stack-set')
    throw new StepError({
      code: 'stack-is-a-set',
      fault: 'user',
      message: `"${title}" is a stack set, not a stack of one account.`,
      remedy: 'Deploy it with actions/deploy-stack-set. Nothing was changed.',
    });
  if (region !== undefined && regions?.includes(region) === false)
    throw new InputError([
      { input: 'aws-region', problem: `is not where "${title}" can be: ${regions.join(', ')}`, seen: region },
    ]);
}

/** As in aws-cloudformation-github-deploy, so that a workflow can change over. */
const DEFAULT_CAPABILITIES = ['CAPABILITY_IAM'];

async function ownTemplate(inputs: DeployInputs, path: string, files: Files): Promise<StackSource> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) {
    throw new StepError({
      code: 'template-remote',
      fault: 'user',
      message: `${path} is an address, and this version deploys templates of the workspace only.`,
      remedy: 'Download it in a step before this one (check its digest), and give the path of the file.',
    });
  }
  const template = await files.read(path);
  if (template === undefined) {
    throw new StepError({
      code: 'template-missing',
      fault: 'user',
      message: `There is no template at ${path}.`,
      remedy: 'Check the path, and that a checkout step runs before this one.',
    });
  }
  requireTransferable(path, template);
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

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
const LARGEST_TEMPLATE_BYTES = 51_200;

function requireTransferable(path: string, template: string): void {
  const bytes = new TextEncoder().encode(template).length;
  if (bytes <= LARGEST_TEMPLATE_BYTES) return;
  throw new StepError({
    code: 'template-too-large',
    fault: 'user',
    message: `The template ${path} has ${bytes} bytes; CloudFormation takes up to ${LARGEST_TEMPLATE_BYTES} in a request, and this version does not put templates into S3.`,
    remedy:
      'Shorten it (comments, descriptions and indentation count; YAML is shorter than JSON), or split it into several stacks. Nothing was changed.',
  });
}

/** What stands for the template of a change set that somebody planned: it has its own. */
function unknownTemplate(inputs: DeployInputs): StackSource {
  return {
    title: 'change set of an earlier plan',
    file: '',
    template: '',
    inWorkspace: false,
    stackName: inputs.name ?? '',
    region: inputs.region,
    allowedCapabilities: [],
    parameters: {},
  };
}
