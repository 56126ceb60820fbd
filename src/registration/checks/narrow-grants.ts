import type { RolePolicy } from '../role-reader.ts';
import { coversAction, isNarrow, statementsOf } from './policy-statements.ts';

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
      for (const action of actions.filter((each) => coversAction(statement, each))) {
        const names = grants.get(action) ?? [];
        if (!names.includes(policy.name)) names.push(policy.name);
        grants.set(action, names);
      }
    }
  }
  return grants;
}
