import { parseDocument } from 'yaml';
import { StepError } from '../contract/step-error.ts';
import { type Platform, type PlatformStack, platformShape } from './catalog-shape.ts';

/** Reads platform.yml. Throws StepError `catalog-invalid` with every fault and its path. */
export function parsePlatform(file: string, text: string): Platform {
  const document = parseDocument(text);
  const faults = document.errors.map(({ message }) => message);
  const value: unknown = faults.length === 0 ? document.toJS() : undefined;
  const platform =
    faults.length === 0
      ? platformShape.read(value, '', (path, problem) => {
          faults.push(path === '' ? problem : `${path}: ${problem}`);
        })
      : undefined;
  if (platform !== undefined && faults.length === 0) faults.push(...brokenReferences(platform));
  if (platform === undefined || faults.length > 0) {
    throw new StepError({
      code: 'catalog-invalid',
      fault: 'bug',
      message: `${file} is not a valid platform catalog:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
      remedy: 'Correct the file.',
    });
  }
  return platform;
}

/** The named stack of a platform. Throws StepError `stack-unknown` that lists those there are. */
export function stackOf(platform: Platform, stack: string): PlatformStack {
  const found = Object.hasOwn(platform.stacks, stack) ? platform.stacks[stack] : undefined;
  if (found !== undefined) return found;
  throw new StepError({
    code: 'stack-unknown',
    fault: 'user',
    message: `${platform.name} has no stack "${stack}".`,
    remedy: `Give one of: ${Object.keys(platform.stacks).join(', ')}.`,
  });
}

/** Names within the file that point to nothing, and kinds without what makes them one. */
function brokenReferences(platform: Platform): readonly string[] {
  const names = Object.keys(platform.stacks);
  const profiles = Object.keys(platform.exportProfiles ?? {});
  return Object.entries(platform.stacks).flatMap(([name, stack]) => {
    const at = `stacks.${name}`;
    const missing = NEEDED[stack.kind].filter((member) => stack[member] === undefined);
    const others = (stack.form ?? []).flatMap((field) => field.stacks ?? []);
    return [
      ...missing.map((member) => `${at}: kind ${stack.kind} needs ${member}`),
      ...pointsTo(`${at}.export.profile`, stack.export?.profile, profiles),
      ...pointsTo(`${at}.stack-set.member-stack`, stack.stackSet?.memberStack, names),
      ...others.flatMap((other) => pointsTo(`${at}.form`, other, names)),
      ...(stack.regions?.includes(stack.region) === false ? [`${at}.region: is none of its regions`] : []),
    ];
  });
}

function pointsTo(path: string, name: string | undefined, known: readonly string[]): readonly string[] {
  return name === undefined || known.includes(name) ? [] : [`${path}: there is no "${name}"`];
}

/** What a stack of each kind must describe. */
const NEEDED: Readonly<Record<PlatformStack['kind'], readonly (keyof PlatformStack)[]>> = {
  role: ['role'],
  'oidc-role': ['role', 'oidc'],
  user: ['user'],
  export: ['export'],
  bucket: ['export'],
  policy: ['policy'],
  'stack-set': ['stackSet'],
};
