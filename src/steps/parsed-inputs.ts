import { parseParameterOverrides } from '../registration/parameter-overrides.ts';
import type { InputFault } from './input-spec.ts';

/** The map that an input gives; empty when it is not given. What is wrong with it is added to the faults. */
export function readMap(
  input: string,
  text: string | undefined,
  faults: InputFault[],
  parse = parseParameterOverrides,
): Readonly<Record<string, string>> {
  if (text === undefined) return {};
  const result = parse(text);
  if ('value' in result) return result.value;
  faults.push({ input, problem: `${result.problem}; accepted: a YAML or JSON map, or Name=value pairs` });
  return {};
}

/** A member of that name, or none where there is no value. */
export function optional<Name extends string, T>(
  name: Name,
  value: T | undefined,
): { readonly [key in Name]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [key in Name]: T });
}
