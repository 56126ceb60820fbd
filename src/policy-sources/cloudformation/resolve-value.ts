import { isRecord } from '../../trust/json-value.ts';
import { UnknownValue } from '../unknown-value.ts';
import { NO_VALUE } from './evaluation.ts';
import { FUNCTIONS } from './functions.ts';
import type { TemplateScope } from './scope.ts';

/** Deeper than any real template, and shallow enough for the stack. */
const DEEPEST = 100;

/**
 * The value with its functions worked out, as far as parameters' defaults allow it; the rest is UnknownValue. Never
 * guesses, never throws.
 */
export function resolveValue(value: unknown, scope: TemplateScope, depth = 0): unknown {
  if (depth > DEEPEST) return new UnknownValue('is nested too deeply');
  const inner = (each: unknown): unknown => resolveValue(each, scope, depth + 1);
  if (Array.isArray(value)) return value.map(inner).filter((item) => item !== NO_VALUE);
  if (!isRecord(value)) return value;
  const call = functionCall(value);
  if (call !== undefined) {
    const work = FUNCTIONS[call.name];
    return work === undefined
      ? new UnknownValue(`is not known before deployment: ${call.name} is worked out by CloudFormation`)
      : work(call.argument, { scope, resolve: inner });
  }
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, item]) => [name, inner(item)] as const)
      .filter(([, item]) => item !== NO_VALUE),
  );
}

function functionCall(
  value: Readonly<Record<string, unknown>>,
): { readonly name: string; readonly argument: unknown } | undefined {
  const names = Object.keys(value);
  const [name = ''] = names;
  return names.length === 1 && (name === 'Ref' || name.startsWith('Fn::'))
    ? { name, argument: value[name] }
    : undefined;
}
