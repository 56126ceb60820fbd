import type { RegisteredRole } from '../../registration/catalog-shape.ts';
import type { SwitchedFeature } from '../../registration/checks/permission-checks.ts';

/** Which features a registration has, by the parameters of its stack; without a word there, as by default. */
export function switchedFeatures(
  role: RegisteredRole,
  parameters: Readonly<Record<string, string>> | undefined,
): readonly SwitchedFeature[] {
  return Object.entries(role.features).map(([name, feature]) => ({
    name,
    actions: feature.actions,
    on: (parameters?.[feature.parameter] ?? String(feature.default)) !== 'false',
  }));
}
