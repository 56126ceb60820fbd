import type { PermissionDecision, RolePolicy } from '../role-reader.ts';
import { coversAction, isNarrow, type Statement, statementsOf } from './policy-statements.ts';

/** Policies that one identity has, as documents; the boundary caps what the policies give. */
export interface HeldPolicies {
  readonly policies: readonly RolePolicy[];
  readonly boundary?: RolePolicy;
}

/**
 * What the documents say to each action on any resource, as the simulator would, for those who may not use it. An action
 * is left out where only the request can tell: an Allow that covers it stands beside a Deny for some resources or under a
 * condition. Policies of the organization are not seen. Throws TypeError for a document that is no policy.
 */
export function decideLocally(
  { policies, boundary }: HeldPolicies,
  actions: readonly string[],
): ReadonlyMap<string, PermissionDecision> {
  const own = policies.flatMap(statementsOf);
  const cap = boundary === undefined ? undefined : statementsOf(boundary);
  const decisions = new Map<string, PermissionDecision>();
  for (const action of actions) {
    const decision = decide(own, cap, action);
    if (decision !== undefined) decisions.set(action, decision);
  }
  return decisions;
}

function decide(
  own: readonly Statement[],
  cap: readonly Statement[] | undefined,
  action: string,
): PermissionDecision | undefined {
  const byPolicies = answer(own, action);
  const byBoundary = cap === undefined ? 'allowed' : answer(cap, action);
  if (byPolicies === 'explicitDeny') return { decision: 'explicitDeny' };
  if (byBoundary === 'explicitDeny') return { decision: 'explicitDeny', blockedBy: 'boundary' };
  if (byPolicies === 'implicitDeny') return { decision: 'implicitDeny' };
  if (byBoundary === 'implicitDeny') return { decision: 'implicitDeny', blockedBy: 'boundary' };
  return byPolicies === 'allowed' && byBoundary === 'allowed' ? { decision: 'allowed' } : undefined;
}

function answer(
  statements: readonly Statement[],
  action: string,
): PermissionDecision['decision'] | 'undetermined' {
  const about = statements.filter((statement) => coversAction(statement, action));
  const denies = about.filter(({ Effect }) => Effect === 'Deny');
  if (denies.some((statement) => !isNarrow(statement))) return 'explicitDeny';
  if (!about.some((statement) => statement['Effect'] === 'Allow' && !isNarrow(statement)))
    return 'implicitDeny';
  return denies.length === 0 ? 'allowed' : 'undetermined';
}
