import { StepError } from '../../contract/step-error.ts';
import { readSourceText } from '../../policy-sources/source-text.ts';
import type { TemplateVendor, VendorTemplate } from '../../registration/platform-api.ts';
import { templateAddress } from '../../registration/template-address.ts';
import { isRecord } from '../../trust/json-value.ts';
import type { World } from '../world.ts';
import { checkTemplate } from './check-template.ts';
import type { DeployInputs } from './parse-inputs.ts';
import { readTemplateText, requireDigest, unpinned } from './template-text.ts';

interface Vendor {
  /** The stacks whose template the platform's API tells. */
  readonly stacks: readonly string[];
  readonly open: (world: World, credentials: NonNullable<DeployInputs['vendor']>) => Promise<TemplateVendor>;
}

/** The platforms that publish their templates. */
const VENDORS: Readonly<Record<string, Vendor>> = {
  octo: { stacks: ['api-access'], open: (world, credentials) => world.platforms.octo(credentials) },
};

/** A platform's own template, and what goes into its parameters. */
export interface PublishedTemplate {
  readonly url: string;
  readonly text: string;
  readonly stackName: string;
  /** By the names of the inputs; those that the template does not declare are left out. */
  readonly inputs: Readonly<Record<string, string>>;
}

/**
 * The template that the platform itself publishes, pinned by its digest and linted. Throws StepError: `vendor-unknown`,
 * `vendor-disagrees`, `template-unpinned`, `template-changed`, `template-findings`.
 */
export async function vendorTemplate(
  source: { readonly platform: string; readonly stack: string },
  parameterInputs: Readonly<Record<string, string | undefined>>,
  inputs: DeployInputs & { readonly vendor: NonNullable<DeployInputs['vendor']> },
  world: World,
): Promise<PublishedTemplate> {
  const vendor = Object.hasOwn(VENDORS, source.platform) ? VENDORS[source.platform] : undefined;
  if (vendor === undefined || !vendor.stacks.includes(source.stack)) throw unknownVendor(source);
  const told = await (await vendor.open(world, inputs.vendor)).template();
  world.log.info(`${source.platform} publishes version ${told.version} at ${told.url}.`);
  const address = { kind: 'https', url: told.url } as const;
  if (templateAddress(told.url).kind === 'file' || templateAddress(told.url).kind === 'unknown')
    throw unknownVendor(source);
  const { text } = await readTemplateText(address, told.url, inputs.region ?? '', world);
  await checkTemplate(text, told.url, inputs, world);
  if (inputs.templateSha256 === undefined) throw unpinned(text, told.url);
  requireDigest(text, inputs.templateSha256, told.url);
  return {
    url: told.url,
    text,
    stackName: told.stackName,
    inputs: declaredOnly(agreed(told, inputs), parameterInputs, text),
  };
}

/** What the platform says wins nothing silently: who gives something else is told. */
function agreed(
  { principal, externalId, version }: VendorTemplate,
  { platformInputs }: DeployInputs,
): Readonly<Record<string, string>> {
  const told: Readonly<Record<string, string>> = {
    principal,
    'external-id': externalId.reveal(),
    'template-version': version,
  };
  const different = Object.keys(told).filter(
    (name) => platformInputs[name] !== undefined && platformInputs[name] !== told[name],
  );
  if (different.length === 0) return { ...platformInputs, ...told };
  throw new StepError({
    code: 'vendor-disagrees',
    fault: 'user',
    message: `The platform says something else than the inputs ${different.map((name) => `"${name}"`).join(', ')}.`,
    remedy: 'Leave them out: with `template-source: vendor` the platform tells them. Nothing was changed.',
  });
}

function declaredOnly(
  values: Readonly<Record<string, string>>,
  parameterInputs: Readonly<Record<string, string | undefined>>,
  text: string,
): Readonly<Record<string, string>> {
  const { value } = readSourceText(text);
  const declared = isRecord(value) && isRecord(value['Parameters']) ? value['Parameters'] : {};
  const wanted = new Set(
    Object.entries(parameterInputs).flatMap(([name, input]) =>
      input !== undefined && Object.hasOwn(declared, name) ? [input] : [],
    ),
  );
  return Object.fromEntries(Object.entries(values).filter(([input]) => wanted.has(input)));
}

function unknownVendor({
  platform,
  stack,
}: {
  readonly platform: string;
  readonly stack: string;
}): StepError {
  const known = Object.entries(VENDORS).map(([name, { stacks }]) => `${name} (${stacks.join(', ')})`);
  return new StepError({
    code: 'vendor-unknown',
    fault: 'user',
    message: `${platform} does not tell by an API which template its stack "${stack}" has.`,
    remedy: `Use \`template-source: bundled\`, or give the address as \`template\` with its \`template-sha256\`. Platforms that tell: ${known.join('; ')}.`,
  });
}
