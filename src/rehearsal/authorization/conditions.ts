import { operatorNamed } from '../../trust/operators.ts';
import type { PolicyCondition } from '../../trust/statement.ts';
import type { PatternPiece } from '../../trust/wildcard.ts';

/** The condition keys of a request with their values; names in lower case. */
export type RequestContext = ReadonlyMap<string, readonly string[]>;

/** What decides how `${…}` is read. */
export type PolicyVersion = '2012-10-17' | '2008-10-17';

/** Keys may be given in any letter case, as in policies. */
export function requestContext(
  entries: Iterable<readonly [string, string | readonly string[] | undefined]>,
): RequestContext {
  const context = new Map<string, readonly string[]>();
  for (const [key, value] of entries) {
    if (value !== undefined) context.set(key.toLowerCase(), typeof value === 'string' ? [value] : value);
  }
  return context;
}

/** Whether one condition holds. A comparison that cannot be made (a number that is none) does not hold, as in IAM. */
export function conditionHolds(
  condition: PolicyCondition,
  context: RequestContext,
  version: PolicyVersion,
): boolean {
  const operator = operatorNamed(condition.operator);
  if ('unknown' in operator) return false;
  const seen = context.get(condition.key.toLowerCase()) ?? [];
  const { base, set, ifExists } = operator;
  if (base === 'Null') {
    return condition.values.some(({ text }) => (text.toLowerCase() === 'true') === (seen.length === 0));
  }
  if (seen.length === 0) return ifExists || set === 'ForAllValues' || (set === undefined && base.negated);
  const holds = (value: string): boolean => {
    const matches = condition.values.some(({ text }) => {
      const pieces = base.variables ? resolve(text, context, version) : [{ text, literal: false }];
      return pieces !== undefined && base.test(pieces, value) === true;
    });
    return base.negated ? !matches : matches;
  };
  // Without a set operator a negated comparison must hold for every value, a positive one for some value.
  const every = set === 'ForAllValues' || (set === undefined && base.negated);
  return every ? seen.every(holds) : seen.some(holds);
}

const VARIABLE = /\$\{([^}]*)\}/g;
const LITERALS: ReadonlySet<string> = new Set(['*', '?', '$']);

/** A value with its variables replaced; undefined when a variable has no single value and no default. */
export function resolve(
  text: string,
  context: RequestContext,
  version: PolicyVersion,
): readonly PatternPiece[] | undefined {
  if (version === '2008-10-17') return [{ text, literal: false }];
  const pieces: PatternPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(VARIABLE)) {
    const value = variableValue(match[1] ?? '', context);
    if (value === undefined) return undefined;
    pieces.push({ text: text.slice(end, match.index), literal: false }, { text: value, literal: true });
    end = match.index + match[0].length;
  }
  return [...pieces, { text: text.slice(end), literal: false }];
}

function variableValue(expression: string, context: RequestContext): string | undefined {
  if (LITERALS.has(expression)) return expression;
  const [, key = '', fallback] = /^\s*([^,\s]+)\s*(?:,\s*'([^']*)'\s*)?$/.exec(expression) ?? [];
  const values = context.get(key.toLowerCase());
  return values?.length === 1 ? values[0] : fallback;
}
