import { templateError } from '../template/template-error.ts';
import type { PolicyNames, PolicyStatement, StackPolicy } from './stack-policy.ts';

const LONGEST = 16_384;

/** Reads a stack policy. Throws a ValidationError for what is none, and for conditions other than on ResourceType. */
export function readStackPolicy(text: string): StackPolicy {
  if (Buffer.byteLength(text) > LONGEST) {
    throw templateError(
      `1 validation error detected: Value at 'stackPolicyBody' failed to satisfy constraint: Member must have length less than or equal to ${LONGEST}`,
    );
  }
  const root = structure(parsed(text));
  const given = root['Statement'];
  if (!Array.isArray(given)) throw invalid('it needs a list of statements');
  return { text, statements: given.map((statement) => readStatement(structure(statement))) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('it is no JSON');
  }
}

function readStatement(statement: Readonly<Record<string, unknown>>): PolicyStatement {
  const effect = statement['Effect'];
  if (effect !== 'Allow' && effect !== 'Deny') throw invalid('Effect must be Allow or Deny');
  if (statement['Principal'] !== '*') throw invalid('Principal must be *');
  return {
    effect,
    actions: names(statement, 'Action', /^Update:(Modify|Replace|Delete|\*)$/),
    resources: names(statement, 'Resource', /^(\*|LogicalResourceId\/.+)$/),
    types: conditionTypes(statement['Condition']),
  };
}

function names(statement: Readonly<Record<string, unknown>>, name: string, form: RegExp): PolicyNames {
  const [plain, negated] = [statement[name], statement[`Not${name}`]];
  const patterns = texts(plain ?? negated);
  if ((plain === undefined) === (negated === undefined) || patterns.some((each) => !form.test(each))) {
    throw invalid(`${name} is not valid`);
  }
  return { negated: plain === undefined, patterns };
}

function conditionTypes(condition: unknown): readonly string[] {
  if (condition === undefined) return [];
  return Object.entries(structure(condition)).flatMap(([operator, keys]) => {
    const given = structure(keys);
    const known = operator === 'StringEquals' || operator === 'StringLike';
    if (!known || Object.keys(given).some((key) => key !== 'ResourceType')) {
      throw invalid('conditions are on ResourceType by StringEquals or StringLike only');
    }
    return texts(given['ResourceType']);
  });
}

function structure(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid('it is no object');
  return { ...value };
}

function texts(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
}

function invalid(reason: string) {
  return templateError(`Error validating stack policy: Invalid stack policy (${reason})`);
}
