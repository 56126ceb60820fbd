import type { StackParameter, TemplateSummary } from './stack-change-set.ts';
import type { StackDescription } from './stack-deployer.ts';

export interface ParameterPlan {
  readonly parameters: readonly StackParameter[];
  /** Given, but the template does not declare them. */
  readonly unknown: readonly string[];
  /** Declared without default, neither given nor kept from the stack. */
  readonly missing: readonly string[];
}

/**
 * What each parameter of the template gets: the given value; else, on an update, the one the stack has; else the
 * template's default. An update never falls back to a default behind the user's back.
 */
export function planParameters(
  summary: TemplateSummary,
  given: Readonly<Record<string, string>>,
  existing: Pick<StackDescription, 'parameters'> | undefined,
): ParameterPlan {
  const declared = new Set(summary.parameters.map(({ name }) => name));
  const parameters: StackParameter[] = [];
  const missing: string[] = [];
  for (const parameter of summary.parameters) {
    const value = Object.hasOwn(given, parameter.name) ? given[parameter.name] : undefined;
    if (value !== undefined) parameters.push({ name: parameter.name, value });
    else if (existing !== undefined && Object.hasOwn(existing.parameters, parameter.name)) {
      parameters.push({ name: parameter.name, value: undefined });
    } else if (parameter.default === undefined) missing.push(parameter.name);
  }
  return { parameters, missing, unknown: Object.keys(given).filter((name) => !declared.has(name)) };
}
