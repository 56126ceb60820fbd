import { isKnownFunction, unsupportedFunction } from './function-names.ts';
import { templateError } from './template-error.ts';
import type { Value, ValueMap } from './value.ts';

/** A function call of a template: a map with the function's name as its only name. */
export interface FunctionCall {
  readonly name: string;
  readonly argument: Value;
}

/**
 * The call that a map stands for; undefined for a plain map. `Condition` is not a call here, because policy documents
 * have members of that name; where conditions are expected it is read separately. Throws for unknown functions.
 */
export function functionCall(map: ValueMap): FunctionCall | undefined {
  const [name, second] = Object.keys(map);
  if (name === undefined) return undefined;
  const looksLikeCall = name === 'Ref' || name.startsWith('Fn::');
  if (!looksLikeCall) {
    const hidden = Object.keys(map).find((key) => key.startsWith('Fn::'));
    if (hidden !== undefined) throw mixedNames(hidden);
    return undefined;
  }
  if (second !== undefined) {
    if (name === 'Ref') return undefined;
    throw mixedNames(name);
  }
  if (!isKnownFunction(name)) throw templateError(unsupportedFunction(name));
  return { name, argument: map[name] ?? null };
}

function mixedNames(name: string) {
  return templateError(`Template format error: ${name} must be the only member of its object.`);
}
