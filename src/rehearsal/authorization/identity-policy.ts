import { isRecord } from '../../trust/json-value.ts';
import { parseJson } from '../../trust/policy.ts';
import type { PolicyCondition, PolicyText } from '../../trust/statement.ts';

/** `negated`: the statement says NotAction or NotResource. */
export interface Patterns {
  readonly negated: boolean;
  readonly patterns: readonly string[];
}

export interface IdentityStatement {
  readonly path: string;
  readonly sid: string | undefined;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: Patterns;
  readonly resources: Patterns;
  readonly conditions: readonly PolicyCondition[];
}

/** A policy that says what its holder may do: identity policy, permissions boundary or session policy. */
export interface IdentityPolicy {
  /** From version 2012-10-17 on `${…}` is a variable, before it is text. */
  readonly variables: boolean;
  readonly statements: readonly IdentityStatement[];
}

/**
 * Reads a document that was accepted when it was stored; the check on writing is stricter than this reader. Throws
 * PolicyDocumentError when it is no JSON at all.
 */
export function readIdentityPolicy(document: string): IdentityPolicy {
  const value = parseJson(document);
  const policy = isRecord(value) ? value : {};
  return {
    variables: policy['Version'] === '2012-10-17',
    statements: itemsOf(policy['Statement'])
      .filter(isRecord)
      .map((statement, index) => ({
        path: `$.Statement[${index}]`,
        sid: typeof statement['Sid'] === 'string' ? statement['Sid'] : undefined,
        effect: statement['Effect'] === 'Allow' ? 'Allow' : 'Deny',
        actions: patternsOf(statement, 'Action'),
        resources: patternsOf(statement, 'Resource'),
        conditions: conditionsOf(statement['Condition'], `$.Statement[${index}].Condition`),
      })),
  };
}

function patternsOf(statement: Readonly<Record<string, unknown>>, name: string): Patterns {
  const negated = statement[`Not${name}`] !== undefined;
  return { negated, patterns: itemsOf(statement[negated ? `Not${name}` : name]).map(String) };
}

function conditionsOf(value: unknown, path: string): readonly PolicyCondition[] {
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([operator, keys]) =>
    Object.entries(isRecord(keys) ? keys : {}).map(([key, given]) => ({
      operator,
      key,
      path: `${path}.${operator}`,
      values: itemsOf(given).map((item): PolicyText => ({ text: String(item), path: `${path}.${operator}` })),
    })),
  );
}

function itemsOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
