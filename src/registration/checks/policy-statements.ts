import { jsonOrUndefined } from '../../contract/json.ts';
import { isRecord, oneOrMany } from '../../trust/json-value.ts';
import { matchesWildcard } from '../../trust/wildcard.ts';
import type { RolePolicy } from '../role-reader.ts';

/** One statement of a permission policy, as far as the checks look at it. */
export type Statement = Readonly<Record<string, unknown>>;

/** The statements of a policy. Throws TypeError for one that is no policy document. */
export function statementsOf({
  name,
  document,
}: Pick<RolePolicy, 'name' | 'document'>): readonly Statement[] {
  const parsed = jsonOrUndefined(document);
  const statements = isRecord(parsed) ? oneOrMany(parsed['Statement']) : [];
  if (statements.length === 0 || !statements.every(isRecord))
    throw new TypeError(`The policy ${name} is no policy document`);
  return statements;
}

/** Whether a statement is about some resources only, or holds under a condition. */
export function isNarrow(statement: Statement): boolean {
  return !oneOrMany(statement['Resource']).includes('*') || statement['Condition'] !== undefined;
}

/** Whether a statement is about an action. Names of actions ignore letter case. */
export function coversAction(statement: Statement, action: string): boolean {
  const matches = (patterns: unknown): boolean =>
    oneOrMany(patterns).some(
      (pattern) =>
        typeof pattern === 'string' && matchesWildcard(pattern.toLowerCase(), action.toLowerCase()),
    );
  return statement['NotAction'] === undefined
    ? matches(statement['Action'])
    : !matches(statement['NotAction']);
}
