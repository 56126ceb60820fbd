import { StepError } from '../../contract/step-error.ts';
import type { AccessFeature } from '../../registration/catalog-shape.ts';
import type { SwitchedFeature } from '../../registration/checks/permission-checks.ts';

/**
 * Which features a registration has: by the parameters of its stack; where these say nothing (there is no stack, or it is
 * the platform's own), those that the user names; else as by default. Throws StepError `feature-unknown`.
 */
export function switchedFeatures(
  features: Readonly<Record<string, AccessFeature>>,
  parameters: Readonly<Record<string, string>> | undefined,
  named: readonly string[] | undefined,
): readonly SwitchedFeature[] {
  const unknown = (named ?? []).filter((name) => !Object.hasOwn(features, name));
  if (unknown.length > 0) {
    throw new StepError({
      code: 'feature-unknown',
      fault: 'user',
      message: `There is no feature ${unknown.map((name) => `"${name}"`).join(', ')}.`,
      remedy: `Give as \`features\` some of: ${Object.keys(features).join(', ') || 'none'}.`,
    });
  }
  return Object.entries(features).map(([name, feature]) => ({
    name,
    actions: feature.actions,
    on: (parameters?.[feature.parameter] ?? String(named?.includes(name) ?? feature.default)) !== 'false',
  }));
}
