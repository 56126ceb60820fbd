import { absenceOf } from './condition-keys.ts';
import { type BaseOperator, type Operator, operatorNamed } from './operators.ts';
import { fillVariables } from './policy-variables.ts';
import type { TrustRequest } from './request.ts';
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

interface Subject {
  readonly request: TrustRequest;
  /** Policies before 2012-10-17 have no variables: `${…}` is text. */
  readonly variables: boolean;
}

/** Tests one condition against a request. Rules: IAM user guide, "multiple context keys or values" and "IfExists". */
export function testCondition(
  condition: PolicyCondition,
  request: TrustRequest,
  variables: boolean,
): ConditionTrace {
  const seen = request.context.get(condition.key.toLowerCase());
  const told = seen !== undefined;
  const present = seen !== undefined && seen.length > 0;
  const verdict = judge(condition, { request, variables }, seen ?? [], told);
  return {
    path: condition.path,
    operator: condition.operator,
    key: condition.key,
    expected: condition.values.map((value) => value.text),
    seen: present ? seen : undefined,
    outcome: outcomeOf(verdict.result),
    why: typeof verdict.result === 'boolean' ? verdict.why : verdict.result.unknown,
  };
}

/** The three outcomes of a result. */
export function outcomeOf(result: Tri): Outcome {
  return result === true ? 'match' : result === false ? 'no-match' : 'undetermined';
}

interface Verdict {
  readonly result: Tri;
  readonly why: string;
}

function judge(
  condition: PolicyCondition,
  subject: Subject,
  seen: readonly string[],
  told: boolean,
): Verdict {
  const operator = operatorNamed(condition.operator);
  if ('unknown' in operator) return { result: operator, why: operator.unknown };
  if (seen.length === 0) {
    const absence = told
      ? { certain: true, why: `${condition.key} is not in the request` }
      : absenceOf(condition.key, subject.request.principal);
    if (!absence.certain) return { result: { unknown: absence.why }, why: absence.why };
    return judgeAbsent(operator, condition, absence.why);
  }
  if (operator.base === 'Null') return judgeNull(condition, false, `${condition.key} is in the request`);
  return judgePresent(operator, operator.base, condition, subject, seen);
}

function judgeAbsent(operator: Operator, condition: PolicyCondition, why: string): Verdict {
  if (operator.base === 'Null') return judgeNull(condition, true, why);
  if (operator.ifExists) return { result: true, why: `${why}, and IfExists accepts that` };
  if (operator.set === 'ForAllValues') return { result: true, why: `${why}, and ForAllValues accepts that` };
  if (operator.set === 'ForAnyValue') return { result: false, why };
  return operator.base.negated
    ? { result: true, why: `${why}, and a negated operator accepts that` }
    : { result: false, why };
}

function judgeNull(condition: PolicyCondition, absent: boolean, why: string): Verdict {
  const result = someTrue(
    condition.values.map(({ text }): Tri => {
      const word = text.toLowerCase();
      if (word !== 'true' && word !== 'false') return { unknown: `Null takes true or false, not "${text}"` };
      return (word === 'true') === absent;
    }),
  );
  return { result, why };
}

function judgePresent(
  operator: Operator,
  base: BaseOperator,
  condition: PolicyCondition,
  subject: Subject,
  seen: readonly string[],
): Verdict {
  const results = seen.map((value) => testValue(base, condition, subject, value));
  const any = someTrue(results);
  const all = allTrue(results);
  const result =
    operator.set === 'ForAnyValue'
      ? any
      : operator.set === 'ForAllValues'
        ? all
        : single(any, all, condition);
  return { result, why: explain(base, result) };
}

/** A plain operator on several values: certain only where "any" and "all" agree. */
function single(any: Tri, all: Tri, { key }: PolicyCondition): Tri {
  return any === all || (typeof any !== 'boolean' && typeof all !== 'boolean')
    ? any
    : { unknown: `${key} has several values, and the operator says neither ForAllValues nor ForAnyValue` };
}

/** Values are ORed; a negated operator holds when none of them matches. */
function testValue(base: BaseOperator, condition: PolicyCondition, subject: Subject, seen: string): Tri {
  const matched = someTrue(condition.values.map(({ text }) => testExpected(base, text, subject, seen)));
  return base.negated ? not(matched) : matched;
}

function testExpected(base: BaseOperator, text: string, subject: Subject, seen: string): Tri {
  if (!base.variables || !subject.variables) return base.test([{ text, literal: false }], seen);
  const value = fillVariables(text, subject.request.context, (key) => {
    const absence = absenceOf(key, subject.request.principal);
    return absence.certain ? undefined : { unknown: absence.why };
  });
  if ('unknown' in value) return value;
  if ('absent' in value) return base.negated ? { unknown: value.absent } : false;
  const literally = base.test(value.pieces, seen);
  if (!base.wildcards || !value.filled) return literally;
  const broadly = base.test(
    value.pieces.map((piece) => ({ ...piece, literal: false })),
    seen,
  );
  return literally === broadly
    ? literally
    : {
        unknown: `"${text}" brings in a value with a wildcard, and it is not documented whether that matches more`,
      };
}

function explain(base: BaseOperator, result: Tri): string {
  if (base.negated)
    return result === true ? 'none of the values matches' : 'a value matches, which is refused here';
  return result === true ? 'a value matches' : 'no value matches';
}
