import { StepError } from '../../contract/step-error.ts';
import { stackOf } from '../../registration/catalog.ts';
import type { AccountKind, Platform, PlatformStack } from '../../registration/catalog-shape.ts';
import { stackParameters } from '../../registration/platform-parameters.ts';
import { templateAddress } from '../../registration/template-address.ts';
import type { ObjectPlace } from '../../registration/template-store.ts';
import { InputError } from '../input-spec.ts';
import { platformCatalog } from '../platform-stack.ts';
import type { World } from '../world.ts';
import { checkTemplate } from './check-template.ts';
import type { DeployInputs } from './parse-inputs.ts';
import { readGivenTemplate, requireDigest, unpinned } from './template-text.ts';
import { vendorTemplate } from './vendor-template.ts';

/** What is to be deployed, wherever it came from. */
export interface StackSource {
  /** Shown to people: `Octo: API access`, or the path of the template. */
  readonly title: string;
  /** For messages: the template's file. */
  readonly file: string;
  readonly template: string;
  /** Whether `file` is one of the workspace, where an annotation can point to. */
  readonly inWorkspace: boolean;
  /** The object in S3 that the template was read from. */
  readonly stored?: ObjectPlace & { readonly region: string };
  /** Where the platform publishes the template. */
  readonly publishedAt?: string;
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
export async function stackSource(inputs: DeployInputs, world: World): Promise<StackSource> {
  if (inputs.source === 'change-set') return unknownTemplate(inputs);
  if ('template' in inputs.source) return ownTemplate(inputs, inputs.source.template, world);
  const { platform, stack: stackName } = inputs.source;
  const catalog = await platformCatalog(world.templates, platform);
  const stack = stackOf(catalog, stackName);
  requireDeployable(stack, inputs);
  const { vendor } = inputs;
  const published =
    vendor === undefined
      ? undefined
      : await vendorTemplate(inputs.source, inputNames(stack), { ...inputs, vendor }, world);
  const file = `${platform}/${stack.template}`;
  const template = published?.text ?? (await world.templates.read(file));
  if (template === undefined)
    throw new TypeError(`The catalog of ${platform} names ${stack.template}, which is not there`);
  const { parameters, faults } =
    published === undefined
      ? stackParameters(stack, { ...inputs, inputs: inputs.platformInputs })
      : { parameters: publishedParameters(stack, published.inputs, inputs.overrides), faults: [] };
  if (faults.length > 0) throw new InputError(faults);
  const target = inputs.platformInputs['target-organization-id'];
  return {
    title: `${platform}: ${stack.title}`,
    file: published?.url ?? `templates/${file}`,
    template,
    inWorkspace: false,
    ...(published === undefined ? {} : { publishedAt: published.url }),
    stackName: inputs.name ?? published?.stackName ?? stack.stackName,
    platform: { catalog, stack },
    accountKinds: stack.accountKinds,
    ...(target === undefined ? {} : { target }),
    region: inputs.region ?? stack.region,
    allowedCapabilities: inputs.capabilities.length > 0 ? inputs.capabilities : stack.capabilities,
    parameters,
  };
}

/** Which input fills which parameter. */
function inputNames({ parameters }: PlatformStack): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(parameters).map(([name, { input }]) => [name, input]));
}

/** A platform's own template has no switches of ours, and tells its version by itself. */
function publishedParameters(
  stack: PlatformStack,
  values: Readonly<Record<string, string>>,
  overrides: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const filled = Object.entries(inputNames(stack)).flatMap(([name, input]) => {
    const value = input === undefined ? undefined : values[input];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(filled), ...overrides };
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

/** The region of steps that are told none and that follow no login. */
export const FALLBACK_REGION = 'us-east-1';

/** As in aws-cloudformation-github-deploy, so that a workflow can change over. */
const DEFAULT_CAPABILITIES = ['CAPABILITY_IAM'];

async function ownTemplate(inputs: DeployInputs, given: string, world: World): Promise<StackSource> {
  const region = inputs.region ?? world.variable('AWS_REGION') ?? FALLBACK_REGION;
  const { text, stored, ofStrangers } = await readGivenTemplate(given, region, world);
  if (ofStrangers) {
    await checkTemplate(text, given, inputs, world);
    if (inputs.templateSha256 === undefined) throw unpinned(text, given);
  }
  if (inputs.templateSha256 !== undefined) requireDigest(text, inputs.templateSha256, given);
  return {
    title: given,
    file: given,
    template: text,
    inWorkspace: templateAddress(given).kind === 'file',
    ...(stored === undefined ? {} : { stored }),
    stackName: inputs.name ?? '',
    region: inputs.region,
    allowedCapabilities: inputs.capabilities.length > 0 ? inputs.capabilities : DEFAULT_CAPABILITIES,
    parameters: inputs.overrides,
  };
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
