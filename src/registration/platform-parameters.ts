import type { AccessFeature, PlatformStack } from './catalog-shape.ts';

/** What the user said about a platform's stack, by the names of the inputs. */
export interface GivenForStack {
  readonly inputs: Readonly<Record<string, string>>;
  /** Exactly the features that are to be on, or only `none`; empty when nothing was said, then they stay as they are. */
  readonly features: readonly string[];
  readonly overrides: Readonly<Record<string, string>>;
}

export interface StackParameters {
  readonly parameters: Readonly<Record<string, string>>;
  /** What is wrong with which input. */
  readonly faults: readonly { readonly input: string; readonly problem: string }[];
}

/** Says that every feature is to be off. */
const NO_FEATURE = 'none';

/** The features of a stack that has any: those of the role or the user whom the platform works as. */
export function featuresOf(
  stack: Pick<PlatformStack, 'role' | 'user'>,
): Readonly<Record<string, AccessFeature>> {
  return (stack.role ?? stack.user)?.features ?? {};
}

/**
 * The parameters of a platform's stack as far as catalog and user say them: fixed values, inputs, switches of features,
 * the version of our template unless another is named, and the user's own overrides. `features` are those that the
 * stack can have: its own, or those of the stack that a stack set gives to its accounts.
 */
export function stackParameters(
  stack: PlatformStack,
  given: GivenForStack,
  features: Readonly<Record<string, AccessFeature>> = featuresOf(stack),
): StackParameters {
  const filled = Object.entries(stack.parameters).flatMap(([name, { input, fixed }]) => {
    const value = input === undefined ? fixed : given.inputs[input];
    return value === undefined ? [] : [[name, value] as const];
  });
  const switches = switchesOf(features, given.features);
  const { templateVersion } = stack;
  return {
    parameters: {
      ...(templateVersion === undefined ? {} : { [templateVersion.parameter]: templateVersion.latest }),
      ...Object.fromEntries(filled),
      ...switches,
      ...given.overrides,
    },
    faults: [
      ...unusedInputs(stack, given.inputs),
      ...featureFaults(stack, features, given.features),
      ...overrideFaults(stack, switches, given.overrides),
    ],
  };
}

function switchesOf(
  features: Readonly<Record<string, AccessFeature>>,
  chosen: readonly string[],
): Readonly<Record<string, string>> {
  if (chosen.length === 0) return {};
  return Object.fromEntries(
    Object.entries(features).map(([name, { parameter }]) => [parameter, String(chosen.includes(name))]),
  );
}

function unusedInputs(
  { title, parameters }: PlatformStack,
  inputs: GivenForStack['inputs'],
): StackParameters['faults'] {
  const used = new Set(Object.values(parameters).map(({ input }) => input));
  return Object.keys(inputs)
    .filter((input) => !used.has(input))
    .map((input) => ({ input, problem: `has no meaning for "${title}"` }));
}

function featureFaults(
  { title }: PlatformStack,
  features: Readonly<Record<string, AccessFeature>>,
  chosen: readonly string[],
): StackParameters['faults'] {
  const known = Object.keys(features);
  if (chosen.length === 0 || (chosen.length === 1 && chosen[0] === NO_FEATURE && known.length > 0)) return [];
  if (known.length === 0) return [{ input: 'features', problem: `has no meaning for "${title}"` }];
  const unknown = chosen.filter((name) => !known.includes(name));
  if (unknown.length === 0) return [];
  const named = unknown.map((name) => `"${name}"`).join(', ');
  return [
    {
      input: 'features',
      problem: `has ${named}; "${title}" has ${known.join(', ')}, or ${NO_FEATURE} on its own`,
    },
  ];
}

function overrideFaults(
  { parameters }: PlatformStack,
  switches: Readonly<Record<string, string>>,
  overrides: GivenForStack['overrides'],
): StackParameters['faults'] {
  return Object.entries(overrides).flatMap(([name, value]) => {
    const fixed = Object.hasOwn(parameters, name) ? parameters[name]?.fixed : undefined;
    if (fixed !== undefined && fixed !== value)
      return [{ input: 'parameter-overrides', problem: `cannot change ${name}, which is ${fixed} here` }];
    if (Object.hasOwn(switches, name) && switches[name] !== value)
      return [{ input: 'parameter-overrides', problem: `contradicts "features" in ${name}` }];
    return [];
  });
}
