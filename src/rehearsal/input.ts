import { type Input, ServiceError } from './service.ts';

/*
 * Readers of an operation's input. They accept both forms that reach an operation: the query protocol gives every
 * scalar as text and an empty list as empty text; JSON and calls between services give numbers, booleans and arrays.
 */

/** The text of a member; undefined when it was not given. */
export function textOf(input: Input, name: string): string | undefined {
  const value = memberOf(input, name);
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw malformed(name, 'a string');
}

/** The text of a member that the operation cannot do without. */
export function requiredTextOf(input: Input, name: string): string {
  const value = textOf(input, name);
  if (value === undefined) {
    throw new ServiceError(
      'ValidationError',
      `1 validation error detected: Value null at '${lowerFirst(name)}' failed to satisfy constraint: Member must not be null`,
    );
  }
  return value;
}

/** A whole number. */
export function integerOf(input: Input, name: string): number | undefined {
  const value = textOf(input, name);
  if (value === undefined) return undefined;
  if (!/^-?\d{1,15}$/.test(value)) throw malformed(name, 'an integer');
  return Number(value);
}

/** `true` or `false`. */
export function flagOf(input: Input, name: string): boolean | undefined {
  const value = textOf(input, name)?.toLowerCase();
  if (value === undefined) return undefined;
  if (value !== 'true' && value !== 'false') throw malformed(name, 'a boolean');
  return value === 'true';
}

/** A list; empty when it was not given. */
export function listOf(input: Input, name: string): readonly unknown[] {
  const value = memberOf(input, name);
  if (value === undefined || value === null || value === '') return [];
  if (!Array.isArray(value)) throw malformed(name, 'a list');
  return value;
}

/** A list of texts. */
export function textsOf(input: Input, name: string): readonly string[] {
  return listOf(input, name).map((item) => {
    if (typeof item !== 'string') throw malformed(name, 'a list of strings');
    return item;
  });
}

/** A list of structures. */
export function structuresOf(input: Input, name: string): readonly Input[] {
  return listOf(input, name).map((item) => {
    if (!isStructure(item)) throw malformed(name, 'a list of structures');
    return item;
  });
}

/** One structure; undefined when it was not given. */
export function structureOf(input: Input, name: string): Input | undefined {
  const value = memberOf(input, name);
  if (value === undefined || value === null || value === '') return undefined;
  if (!isStructure(value)) throw malformed(name, 'a structure');
  return value;
}

/** `Tags` as a map, in the order given. */
export function tagsOf(input: Input, name = 'Tags'): Map<string, string> {
  return new Map(
    structuresOf(input, name).map((tag) => [requiredTextOf(tag, 'Key'), textOf(tag, 'Value') ?? '']),
  );
}

/** `roleName` for `RoleName`: how AWS writes members in validation messages. */
export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function memberOf(input: Input, name: string): unknown {
  return Object.hasOwn(input, name) ? input[name] : undefined;
}

function isStructure(value: unknown): value is Input {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(name: string, form: string): ServiceError {
  return new ServiceError('MalformedInput', `The value of ${name} is not ${form}.`);
}
