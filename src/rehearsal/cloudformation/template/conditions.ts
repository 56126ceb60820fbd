import { evaluate, evaluateText } from './evaluate.ts';
import { functionCall } from './functions.ts';
import type { Scope } from './scope.ts';
import { templateError } from './template-error.ts';
import { isList, isMap, type Value } from './value.ts';

type ConditionFunction = (argument: Value, scope: Scope) => boolean;

/** Whether a condition holds. Throws a ValidationError when it is none. */
export function evaluateCondition(value: Value, scope: Scope): boolean {
  if (isMap(value)) {
    const named = Object.keys(value).length === 1 ? value['Condition'] : undefined;
    if (typeof named === 'string') return scope.condition(named);
    const call = functionCall(value);
    const known = call === undefined ? undefined : FUNCTIONS[call.name];
    if (call !== undefined && known !== undefined) return known(call.argument, scope);
    if (call?.name === 'Fn::If' || call?.name.startsWith('Fn::Each') || call?.name.startsWith('Fn::Value')) {
      throw templateError(`The rehearsal does not evaluate ${call.name} as a condition yet.`);
    }
  }
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw templateError('Template format error: Every Condition member must be a condition function.');
}

const FUNCTIONS: Readonly<Record<string, ConditionFunction>> = {
  'Fn::Equals': (argument, scope) => {
    const wrong = 'Template error: every Fn::Equals object requires a list of 2 string parameters.';
    if (!isList(argument) || argument.length !== 2) throw templateError(wrong);
    const [left, right] = argument.map((item) => evaluateText(item, scope, wrong));
    return left === right;
  },
  'Fn::And': (argument, scope) => operands('And', argument).every((item) => evaluateCondition(item, scope)),
  'Fn::Or': (argument, scope) => operands('Or', argument).some((item) => evaluateCondition(item, scope)),
  'Fn::Not': (argument, scope) => {
    const [operand] = isList(argument) && argument.length === 1 ? argument : [];
    if (operand === undefined) {
      throw templateError('Template error: every Fn::Not object requires one boolean parameter.');
    }
    return !evaluateCondition(operand, scope);
  },
  'Fn::Contains': (argument, scope) => {
    const wrong = 'Template error: every Fn::Contains object requires a list of strings and a string.';
    const [items, wanted] = isList(argument) && argument.length === 2 ? argument : [];
    if (items === undefined || wanted === undefined) throw templateError(wrong);
    const list = evaluate(items, scope);
    const text = evaluateText(wanted, scope, wrong);
    if (typeof list === 'symbol' || !isList(list)) throw templateError(wrong);
    return list.some((item) => String(item) === text);
  },
};

function operands(name: string, argument: Value): readonly Value[] {
  if (isList(argument) && argument.length >= 2 && argument.length <= 10) return argument;
  throw templateError(
    `Template error: every Fn::${name} object requires a list of at least 2 and at most 10 boolean parameters.`,
  );
}

/** Evaluates the Conditions section: each name to whether it holds. Throws a ValidationError. */
export function evaluateConditions(
  conditions: ReadonlyMap<string, Value>,
  scope: Omit<Scope, 'condition'>,
): ReadonlyMap<string, boolean> {
  const results = new Map<string, boolean>();
  const open: string[] = [];
  const condition = (name: string): boolean => {
    const known = results.get(name);
    if (known !== undefined) return known;
    if (open.includes(name)) {
      throw templateError(`Circular dependency between conditions: [${open.join(', ')}]`);
    }
    open.push(name);
    const result = evaluateCondition(conditions.get(name) ?? null, { ...scope, condition });
    open.pop();
    results.set(name, result);
    return result;
  };
  for (const name of conditions.keys()) condition(name);
  return results;
}
