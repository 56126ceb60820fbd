import { isRecord } from '../../trust/json-value.ts';
import { UnknownValue, unknownIn } from '../unknown-value.ts';
import type { Evaluation } from './evaluation.ts';

type Truth = boolean | UnknownValue;

const DEEPEST = 50;

/** Whether a named condition of the template holds, with the defaults of its parameters. */
export function conditionHolds(name: unknown, evaluation: Evaluation): Truth {
  return typeof name === 'string' ? named(name, evaluation, 0) : unclear('a condition');
}

function named(name: string, evaluation: Evaluation, depth: number): Truth {
  const condition = evaluation.scope.conditions[name];
  return condition === undefined || depth > DEEPEST
    ? unclear(`the condition "${name}"`)
    : holds(condition, evaluation, depth + 1);
}

function holds(condition: unknown, evaluation: Evaluation, depth: number): Truth {
  if (!isRecord(condition) || depth > DEEPEST) return unclear('a condition');
  const [[name, argument] = ['', undefined]] = Object.entries(condition);
  const parts: readonly unknown[] = Array.isArray(argument) ? argument : [];
  const truths = (): readonly Truth[] => parts.map((part) => holds(part, evaluation, depth + 1));
  switch (name) {
    case 'Condition':
      return named(String(argument), evaluation, depth);
    case 'Fn::Not': {
      const [truth = unclear('Fn::Not')] = truths();
      return truth instanceof UnknownValue ? truth : !truth;
    }
    case 'Fn::And':
      return combined(truths(), false);
    case 'Fn::Or':
      return combined(truths(), true);
    case 'Fn::Equals': {
      const values = parts.map((part) => evaluation.resolve(part));
      return unknownIn(values) ?? String(values[0]) === String(values[1]);
    }
    default:
      return unclear(name);
  }
}

/** One truth that decides is enough, whatever the unknown ones are. */
function combined(truths: readonly Truth[], deciding: boolean): Truth {
  if (truths.includes(deciding)) return deciding;
  return truths.find((truth) => truth instanceof UnknownValue) ?? !deciding;
}

function unclear(what: string): UnknownValue {
  return new UnknownValue(`is not known before deployment: ${what} cannot be worked out`);
}
