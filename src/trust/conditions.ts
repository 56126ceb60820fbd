import { absenceOf, certainlyAbsent } from './condition-keys.ts';
import { type BaseOperator, type Operator, operatorNamed } from './operators.ts';
import { fillVariables } from './policy-variables.ts';
import type { RequestPrincipal, TrustRequest } from './request.ts';
import type { PolicyCondition } from './statement.ts';
import { allTrue, not, someTrue, type Tri } from './tri.ts';

export type Outcome = 'match' | 'no-match' | 'undetermined';

/** One condition of a statement, with what it wanted and what the request had. */
export interface ConditionTrace {
  readonly path: string;
  readonly operator: string;
  readonly key: string;
  readonly expected: readonly string[];
  /** Undefined when the request has no value for the key. */
  readonly seen: readonly string[] | undefined;
  readonly outcome: Outcome;
  readonly why: string;
}

/** A condition with its operator resolved and its values prepared, for many requests. */
export interface ReadyCondition {
  readonly condition: PolicyCondition;
  test(request: TrustRequest): Tri;
  trace(request: TrustRequest): ConditionTrace;
}

/** One prepared value: whether what the request has matches it. */
type Comparison = (seen: string, request: TrustRequest) => Tri;

/**
 * Prepares a condition. Rules: IAM user guide, "multiple context keys or values" and "IfExists". Policies before
 * 2012-10-17 have no `variables`: there `${…}` is text.
 */
export function readyCondition(condition: PolicyCondition, variables: boolean): ReadyCondition {
  const key = condition.key.toLowerCase();
  const operator = operatorNamed(condition.operator);
  const test = 'unknown' in operator ? () => operator : testBy(operator, condition, key, variables);
  const trace = (request: TrustRequest): ConditionTrace => {
    const seen = request.context.get(key);
    const result = test(request);
    return {
      path: condition.path,
      operator: condition.operator,
      key: condition.key,
      expected: condition.values.map((value) => value.text),
      seen: seen === undefined || seen.length === 0 ? undefined : seen,
      outcome: outcomeOf(result),
      why:
        typeof result !== 'boolean' || 'unknown' in operator
          ? unknownIn(result)
          : whyOf(operator, condition, seen, result, request),
    };
  };
  return { condition, test, trace };
}

/** Tests one condition against one request. */
export function testCondition(
  condition: PolicyCondition,
  request: TrustRequest,
  variables: boolean,
): ConditionTrace {
  return readyCondition(condition, variables).trace(request);
}

/** The three outcomes of a result. */
export function outcomeOf(result: Tri): Outcome {
  return result === true ? 'match' : result === false ? 'no-match' : 'undetermined';
}

function testBy(
  operator: Operator,
  condition: PolicyCondition,
  key: string,
  variables: boolean,
): (request: TrustRequest) => Tri {
  const { base, set } = operator;
  const present =
    base === 'Null' ? () => testNull(condition, false) : testValues(base, set, condition, variables);
  const whenAbsent = resultWhenAbsent(operator, condition);
  let isCertain: ((principal: RequestPrincipal) => boolean) | undefined;
  return (request) => {
    const seen = request.context.get(key);
    if (seen !== undefined && seen.length > 0) return present(seen, request);
    isCertain ??= certainlyAbsent(condition.key);
    return seen !== undefined || isCertain(request.principal)
      ? whenAbsent
      : { unknown: absenceOf(condition.key, request.principal).why };
  };
}

function resultWhenAbsent({ base, ifExists, set }: Operator, condition: PolicyCondition): Tri {
  if (base === 'Null') return testNull(condition, true);
  if (ifExists || set === 'ForAllValues') return true;
  return set === undefined && base.negated;
}

function testNull({ values }: PolicyCondition, absent: boolean): Tri {
  return someTrue(
    values.map(({ text }): Tri => {
      const word = text.toLowerCase();
      if (word !== 'true' && word !== 'false') return { unknown: `Null takes true or false, not "${text}"` };
      return (word === 'true') === absent;
    }),
  );
}

function testValues(
  base: BaseOperator,
  set: Operator['set'],
  condition: PolicyCondition,
  variables: boolean,
): (seen: readonly string[], request: TrustRequest) => Tri {
  const values = condition.values.map(({ text }) => comparisonWith(base, text, variables));
  const test = (seen: string, request: TrustRequest): Tri => testValue(base, values, seen, request);
  return (seen, request) => {
    const [only] = seen;
    if (only !== undefined && seen.length === 1) return test(only, request);
    const results = seen.map((value) => test(value, request));
    if (set === 'ForAnyValue') return someTrue(results);
    return set === 'ForAllValues' ? allTrue(results) : single(results, condition);
  };
}

/** A plain operator on several values: certain only where "any" and "all" agree. */
function single(results: readonly Tri[], { key }: PolicyCondition): Tri {
  const any = someTrue(results);
  const all = allTrue(results);
  return any === all || (typeof any !== 'boolean' && typeof all !== 'boolean')
    ? any
    : { unknown: `${key} has several values, and the operator says neither ForAllValues nor ForAnyValue` };
}

/** Values are ORed; a negated operator holds when none of them matches. */
function testValue(
  base: BaseOperator,
  values: readonly Comparison[],
  seen: string,
  request: TrustRequest,
): Tri {
  let matched: Tri = false;
  for (const compare of values) {
    const result = compare(seen, request);
    if (result === true) return !base.negated;
    if (matched === false) matched = result;
  }
  return base.negated ? not(matched) : matched;
}

/** Values without variables are prepared once and for all. */
function comparisonWith(base: BaseOperator, text: string, variables: boolean): Comparison {
  if (!base.variables || !variables || !text.includes('${')) return base.compare([{ text, literal: false }]);
  return (seen, { context, principal }) => {
    const value = fillVariables(text, context, (key) => {
      const absence = absenceOf(key, principal);
      return absence.certain ? undefined : { unknown: absence.why };
    });
    if ('unknown' in value) return value;
    if ('absent' in value) return base.negated ? { unknown: value.absent } : false;
    const literally = base.compare(value.pieces)(seen);
    if (!base.wildcards || !value.filled) return literally;
    const broadly = base.compare(value.pieces.map((piece) => ({ ...piece, literal: false })))(seen);
    return literally === broadly
      ? literally
      : {
          unknown: `"${text}" brings in a value with a wildcard, and it is not documented whether that matches more`,
        };
  };
}

function unknownIn(result: Tri): string {
  return typeof result === 'boolean' ? '' : result.unknown;
}

/** A result that is certain, in words. */
function whyOf(
  { base, ifExists, set }: Operator,
  { key }: PolicyCondition,
  seen: readonly string[] | undefined,
  result: boolean,
  { principal }: TrustRequest,
): string {
  if (seen !== undefined && seen.length > 0) {
    if (base === 'Null') return `${key} is in the request`;
    if (base.negated) return result ? 'none of the values matches' : 'a value matches, which is refused here';
    return result ? 'a value matches' : 'no value matches';
  }
  const absent = seen === undefined ? absenceOf(key, principal).why : `${key} is not in the request`;
  if (base === 'Null' || !result) return absent;
  const who = ifExists ? 'IfExists' : set === 'ForAllValues' ? 'ForAllValues' : 'a negated operator';
  return `${absent}, and ${who} accepts that`;
}
