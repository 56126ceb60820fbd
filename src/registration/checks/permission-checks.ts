import type { Observation } from '../observation.ts';
import type { PermissionDecision, RolePolicy } from '../role-reader.ts';
import type { CheckKind, Judgement } from './check-kind.ts';
import { decideLocally } from './decide-locally.ts';
import { narrowGrants } from './narrow-grants.ts';
import { type RoleFacts, withRole } from './role-checks.ts';
import { unreadable } from './unreadable.ts';

/** A feature of a platform, and whether this registration has it. */
export interface SwitchedFeature {
  readonly name: string;
  readonly on: boolean;
  readonly actions: readonly string[];
}

/** What was found out about what an identity may do. */
export interface SeenPermissions {
  /** What the simulator says for any resource. */
  readonly simulated: Observation<ReadonlyMap<string, PermissionDecision>>;
  /** The identity's own policies: for what the simulator does not see, and when it may not be used. */
  readonly policies: Observation<readonly RolePolicy[]>;
  /** Absent when there is no boundary. A boundary may take away what the policies give. */
  readonly boundary: Observation<RolePolicy>;
}

export interface PermissionFacts extends RoleFacts, SeenPermissions {
  readonly features: readonly SwitchedFeature[];
  readonly neverAllowed: readonly string[];
}

/** Every action that has to be asked about to prove the permissions both ways. */
export function actionsToProve(
  features: readonly Pick<SwitchedFeature, 'actions'>[],
  neverAllowed: readonly string[],
): readonly string[] {
  return [...new Set([...features.flatMap(({ actions }) => actions), ...neverAllowed])];
}

const permissions: CheckKind<PermissionFacts> = {
  id: 'permissions',
  area: 'api-access',
  title: 'Permissions',
  call: 'iam:SimulatePrincipalPolicy',
  required: true,
  judge: (facts) =>
    judgePermissions(facts).map((judged) => {
      const { about, title, expected } = judged;
      const known = withRole(facts, expected, () => ({ ...judged, waitHelps: facts.settling }));
      return {
        ...known,
        ...(about === undefined ? {} : { about }),
        ...(title === undefined ? {} : { title }),
      };
    }),
};

/** What is checked of the permissions of a role. */
export const PERMISSION_CHECKS: readonly CheckKind<PermissionFacts>[] = [permissions];

/**
 * What an identity can do, proved both ways: every action of an enabled feature is allowed; every action of a disabled
 * one, and every action that no feature needs, is allowed nowhere, not even on a single resource or under a condition.
 */
export function judgePermissions(
  facts: SeenPermissions & Pick<PermissionFacts, 'features' | 'neverAllowed'>,
): readonly Judgement[] {
  const { features, neverAllowed } = facts;
  const all = actionsToProve(features, neverAllowed);
  const proof = proofOf(facts, all);
  const judged = features.map(({ name, on, actions }) => ({
    ...(on ? allowed(actions, proof) : notAllowed(actions, proof, facts)),
    about: name,
    title: `Feature ${name} (${on ? 'on' : 'off'})`,
  }));
  if (neverAllowed.length === 0) return judged;
  return [...judged, { ...notAllowed(neverAllowed, proof, facts), about: 'never', title: 'No other power' }];
}

/** Where the decisions come from, and what they cannot know; or why there are none. */
type Proof =
  | { readonly decisions: ReadonlyMap<string, PermissionDecision>; readonly source: Source }
  | { readonly missing: (expected: string) => Judgement };

type Source = Pick<Judgement, 'call' | 'evidence'>;

function proofOf({ simulated, policies, boundary }: SeenPermissions, actions: readonly string[]): Proof {
  if (simulated.kind === 'seen') return { decisions: simulated.value, source: {} };
  const gone = { kind: 'unreadable', action: 'iam:SimulatePrincipalPolicy', reason: 'it is gone' } as const;
  const refused = simulated.kind === 'unreadable' ? simulated : gone;
  if (policies.kind !== 'seen' || boundary.kind === 'unreadable') {
    return { missing: (expected) => unreadable(expected, refused) };
  }
  const held = {
    policies: policies.value,
    ...(boundary.kind === 'seen' ? { boundary: boundary.value } : {}),
  };
  try {
    const label = `judged from ${policies.value.length} policies, because ${refused.action} is not permitted`;
    const value = 'policies of the organization (SCP) are not seen this way';
    const source = { call: 'iam:GetRolePolicy', evidence: [{ label, value }] };
    return { decisions: decideLocally(held, actions), source };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { missing: (expected) => unreadable(expected, refused) };
  }
}

function allowed(actions: readonly string[], proof: Proof): Judgement {
  const expected = `allowed: ${actions.join(', ')}`;
  if ('missing' in proof) return proof.missing(expected);
  const { decisions, source } = proof;
  const wrong = actions.filter((action) => (decisions.get(action)?.decision ?? 'allowed') !== 'allowed');
  if (wrong.length === 0) {
    return (
      unanswered(expected, actions, proof) ?? { ...source, status: 'pass', expected, seen: 'all allowed' }
    );
  }
  const blockers = new Set(wrong.map((action) => decisions.get(action)?.blockedBy));
  const remedy = blockers.has('organization')
    ? "A policy of the organization is in the way: have its owner allow these actions for the platform's role."
    : blockers.has('boundary')
      ? 'The permissions boundary of the role is in the way: widen it for these actions, or set another one.'
      : 'Deploy the registration stack again; if a permissions boundary or an explicit deny is in the way, lift it for these actions.';
  const seen = `not allowed: ${withDecisions(wrong, decisions)}`;
  return { ...source, status: 'fail', expected, seen, remedy };
}

const TOO_MUCH =
  'Remove the policy that grants these actions: the platform does not need them for what is switched on.';

function notAllowed(actions: readonly string[], proof: Proof, seen: SeenPermissions): Judgement {
  const expected = `not allowed: ${actions.join(', ')}`;
  if ('missing' in proof) return proof.missing(expected);
  const { decisions, source } = proof;
  const wrong = actions.filter((action) => decisions.get(action)?.decision === 'allowed');
  if (wrong.length > 0) {
    const found = `allowed: ${withDecisions(wrong, decisions)}`;
    return { ...source, status: 'fail', expected, seen: found, remedy: TOO_MUCH };
  }
  if (seen.policies.kind === 'unreadable') return unreadable(expected, seen.policies);
  const granted = grantsOf(seen.policies.kind === 'seen' ? seen.policies.value : [], actions, decisions);
  if (typeof granted === 'string') {
    return { ...source, status: 'unknown', expected, seen: granted, remedy: 'Correct the policy.' };
  }
  if (granted.length > 0) {
    const hasBoundary = seen.boundary.kind !== 'absent';
    const list = granted.map(([action, names]) => `${action} (${names.join(', ')})`).join(', ');
    const caveat = hasBoundary ? '; the permissions boundary may take it away' : '';
    return {
      ...source,
      call: 'iam:GetRolePolicy',
      status: hasBoundary ? 'unknown' : 'fail',
      expected,
      seen: `allowed on some resources or under a condition: ${list}${caveat}`,
      remedy: TOO_MUCH,
    };
  }
  return (
    unanswered(expected, actions, proof) ?? { ...source, status: 'pass', expected, seen: 'none allowed' }
  );
}

function grantsOf(
  policies: readonly RolePolicy[],
  actions: readonly string[],
  decisions: ReadonlyMap<string, PermissionDecision>,
): readonly (readonly [string, readonly string[]])[] | string {
  try {
    return [...narrowGrants(policies, actions)].filter(
      ([action]) => decisions.get(action)?.decision !== 'explicitDeny',
    );
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

function unanswered(
  expected: string,
  actions: readonly string[],
  { decisions, source }: Extract<Proof, { decisions: unknown }>,
): Judgement | undefined {
  const missing = actions.filter((action) => !decisions.has(action));
  if (missing.length === 0) return undefined;
  const seen = `nothing says whether ${missing.join(', ')} is allowed on every resource`;
  const remedy =
    source.call === undefined
      ? 'Run again.'
      : 'Allow iam:SimulatePrincipalPolicy for the identity of this step.';
  return { ...source, status: 'unknown', expected, seen, remedy };
}

function withDecisions(
  actions: readonly string[],
  decisions: ReadonlyMap<string, PermissionDecision>,
): string {
  const shown = (action: string): string => {
    const { decision, blockedBy } = decisions.get(action) ?? { decision: 'implicitDeny' };
    return blockedBy === undefined ? decision : `${decision} by the ${blockedBy}`;
  };
  return actions.map((action) => `${action} (${shown(action)})`).join(', ');
}
