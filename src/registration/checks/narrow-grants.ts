import { matchesWildcard } from '../../trust/wildcard.ts';
import type { RolePolicy } from '../role-reader.ts';

/**
 * The actions that policies allow on some resources only, or under a condition, each with the names of the policies
 * that do. The simulator, asked for any resource and without context, answers "denied" for these.
 * Throws TypeError for a policy that is no policy document.
 */
export function narrowGrants(
  policies: readonly RolePolicy[],
  actions: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const grants = new Map<string, string[]>();
  for (const policy of policies) {
    for (const statement of statementsOf(policy)) {
      if (statement['Effect'] !== 'Allow' || !isNarrow(statement)) continue;
      for (const action of actions.filter((each) => covers(statement, each))) {
        const names = grants.get(action) ?? [];
        if (!names.includes(policy.name)) names.push(policy.name);
        grants.set(action, names);
      }
    }
  }
  return grants;
}

type Statement = Readonly<Record<string, unknown>>;

function statementsOf({ name, document }: RolePolicy): readonly Statement[] {
  const parsed = parsedJson(document);
  const statements = isRecord(parsed) ? listOf(parsed['Statement']) : [];
  if (statements.length === 0 || !statements.every(isRecord))
    throw new TypeError(`The policy ${name} is no policy document`);
  return statements;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isNarrow(statement: Statement): boolean {
  return !listOf(statement['Resource']).includes('*') || statement['Condition'] !== undefined;
}

/** Names of actions ignore letter case. */
function covers(statement: Statement, action: string): boolean {
  const matches = (patterns: unknown): boolean =>
    listOf(patterns).some(
      (pattern) =>
        typeof pattern === 'string' && matchesWildcard(pattern.toLowerCase(), action.toLowerCase()),
    );
  return statement['NotAction'] === undefined
    ? matches(statement['Action'])
    : !matches(statement['NotAction']);
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function isRecord(value: unknown): value is Statement {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
