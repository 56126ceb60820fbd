import type { ParameterDeclaration, Template } from './model.ts';
import { templateError } from './template-error.ts';
import type { Value } from './value.ts';

/** A parameter as a caller gives it. */
export interface GivenParameter {
  readonly name: string;
  readonly value: string | undefined;
  readonly usePrevious: boolean;
}

const LONGEST_VALUE_BYTES = 4096;

/**
 * The value of every declared parameter: given, previous or default. `previous` holds the values that the stack has;
 * undefined for a new stack. Throws a ValidationError for unknown, missing and duplicate ones and for broken constraints.
 */
export function resolveParameters(
  template: Template,
  given: readonly GivenParameter[],
  previous: ReadonlyMap<string, string> | undefined,
): ReadonlyMap<string, string> {
  const names = given.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw templateError(`Duplicate parameter key: ${twice}`);
  const unknown = names.filter((name) => !template.parameters.has(name));
  if (unknown.length > 0) {
    throw templateError(`Parameters: [${unknown.join(', ')}] do not exist in the template`);
  }
  const values = new Map<string, string>();
  const missing: string[] = [];
  for (const declaration of template.parameters.values()) {
    const value = chosenValue(declaration, given, previous);
    if (value === undefined) missing.push(declaration.name);
    else values.set(declaration.name, value);
  }
  if (missing.length > 0) throw templateError(`Parameters: [${missing.join(', ')}] must have values`);
  for (const declaration of template.parameters.values()) {
    checkValue(declaration, values.get(declaration.name) ?? '');
  }
  return values;
}

function chosenValue(
  declaration: ParameterDeclaration,
  given: readonly GivenParameter[],
  previous: ReadonlyMap<string, string> | undefined,
): string | undefined {
  const own = given.find(({ name }) => name === declaration.name);
  if (own?.usePrevious) {
    const prefix = `Invalid input for parameter key ${declaration.name}. Cannot specify usePreviousValue as true`;
    if (own.value !== undefined) throw templateError(`${prefix} and a parameter value`);
    const value = previous?.get(declaration.name);
    if (value === undefined)
      throw templateError(`${prefix} for a parameter key not in the previous template`);
    return value;
  }
  return own?.value ?? declaration.default;
}

function checkValue(declaration: ParameterDeclaration, value: string): void {
  if (Buffer.byteLength(value) > LONGEST_VALUE_BYTES) {
    throw templateError(
      `Template format error: Parameter '${declaration.name}' value is longer than ${LONGEST_VALUE_BYTES} bytes`,
    );
  }
  // Of a parameter that names a stored one, the name is checked, not what it stands for.
  const { list, lookUp } = declaration.form;
  const items = list && lookUp !== 'parameter-value' ? splitList(value) : [value];
  const fault = items.map((item) => faultOf(declaration, item)).find((found) => found !== undefined);
  if (fault === undefined) return;
  throw templateError(
    declaration.constraintDescription === undefined
      ? `Parameter '${declaration.name}' ${fault}`
      : `Parameter ${declaration.name} failed to satisfy constraint: ${declaration.constraintDescription}`,
  );
}

function faultOf(declaration: ParameterDeclaration, item: string): string | undefined {
  const { allowedValues, allowedPattern, minLength, maxLength, minValue, maxValue } = declaration;
  if (declaration.form.numeric) {
    const number = item.trim() === '' ? Number.NaN : Number(item);
    if (!Number.isFinite(number)) return 'must be a number';
    if (minValue !== undefined && number < minValue) return `must be a number not less than ${minValue}`;
    if (maxValue !== undefined && number > maxValue) return `must be a number not greater than ${maxValue}`;
  }
  if (allowedValues !== undefined && !allowedValues.includes(item)) return 'must be one of AllowedValues';
  if (minLength !== undefined && item.length < minLength)
    return `must contain at least ${minLength} characters`;
  if (maxLength !== undefined && item.length > maxLength)
    return `must contain at most ${maxLength} characters`;
  if (allowedPattern !== undefined && !matchesWhole(allowedPattern, item)) {
    return `must match pattern ${allowedPattern}`;
  }
  return undefined;
}

function matchesWhole(pattern: string, text: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`).test(text);
  } catch {
    throw templateError(`Template format error: AllowedPattern ${pattern} is not a regular expression.`);
  }
}

/** The items of a list, as its text separates them. */
export function splitList(value: string): readonly string[] {
  return value === '' ? [''] : value.split(',').map((item) => item.trim());
}

/** What `Ref` of a parameter gives: text, or a list for the list types. */
export function parameterValue(declaration: ParameterDeclaration, value: string): Value {
  return declaration.form.list ? splitList(value) : value;
}
