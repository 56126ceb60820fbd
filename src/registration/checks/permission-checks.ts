import type { CheckResult } from '../../contract/check.ts';
import type { RegisteredRole } from '../catalog-shape.ts';
import type { Observation } from '../observation.ts';
import type { RolePolicy } from '../role-reader.ts';
import { narrowGrants } from './narrow-grants.ts';
import { unreadable } from './unreadable.ts';

type Decisions = ReadonlyMap<string, 'allowed' | 'explicitDeny' | 'implicitDeny'>;

/** Every action that has to be asked about to prove the role's permissions both ways. */
export function actionsToProve(role: RegisteredRole): readonly string[] {
  return [
    ...new Set([...Object.values(role.features).flatMap(({ actions }) => actions), ...role.neverAllowed]),
  ];
}

/** What was found out about a role's permissions. */
export interface SeenPermissions {
  /** What the simulator says for any resource. */
  readonly decisions: Observation<Decisions>;
  /** The role's own policies, for what the simulator does not see. */
  readonly policies: Observation<readonly RolePolicy[]>;
  /** A boundary may take away what the policies give. */
  readonly hasBoundary: boolean;
}

/**
 * What the role can do, proved both ways: every action of an enabled feature is allowed; every action of a disabled
 * one, and every action that no feature needs, is allowed nowhere, not even on a single resource or under a condition.
 * `parameters` are the stack's; undefined when it was not read, then features are taken as by default.
 */
export function checkPermissions(
  role: RegisteredRole,
  parameters: Readonly<Record<string, string>> | undefined,
  seen: SeenPermissions,
): readonly CheckResult[] {
  const features = Object.entries(role.features).map(([name, feature]) => {
    const { parameter, actions } = feature;
    const on = (parameters?.[parameter] ?? String(feature.default)) !== 'false';
    const check = { id: `permissions-${name}`, title: `Feature ${name} (${on ? 'on' : 'off'})` };
    return on ? allowed(check, actions, seen) : notAllowed(check, actions, seen);
  });
  if (role.neverAllowed.length === 0) return features;
  const never = { id: 'permissions-never', title: 'No other power' };
  return [...features, notAllowed(never, role.neverAllowed, seen)];
}

type Named = Pick<CheckResult, 'id' | 'title'>;

function allowed(named: Named, actions: readonly string[], { decisions }: SeenPermissions): CheckResult {
  const check = { ...named, expected: `allowed: ${actions.join(', ')}` };
  if (decisions.kind !== 'seen') return notAsked(check, decisions);
  const wrong = actions.filter((action) => (decisions.value.get(action) ?? 'allowed') !== 'allowed');
  if (wrong.length > 0) {
    return {
      ...check,
      status: 'fail',
      seen: `not allowed: ${withDecisions(wrong, decisions.value)}`,
      remedy:
        'Deploy the registration stack again; if a permissions boundary or an explicit deny is in the way, lift it for these actions.',
    };
  }
  return unanswered(check, actions, decisions.value) ?? { ...check, status: 'pass', seen: 'all allowed' };
}

const TOO_MUCH =
  'Remove the policy that grants these actions: the platform does not need them for what is switched on.';

function notAllowed(
  named: Named,
  actions: readonly string[],
  { decisions, policies, hasBoundary }: SeenPermissions,
): CheckResult {
  const check = { ...named, expected: `not allowed: ${actions.join(', ')}` };
  if (decisions.kind !== 'seen') return notAsked(check, decisions);
  const wrong = actions.filter((action) => decisions.value.get(action) === 'allowed');
  if (wrong.length > 0)
    return {
      ...check,
      status: 'fail',
      seen: `allowed: ${withDecisions(wrong, decisions.value)}`,
      remedy: TOO_MUCH,
    };
  if (policies.kind !== 'seen') return notAsked(check, policies);
  const granted = [...narrowGrants(policies.value, actions)].filter(
    ([action]) => decisions.value.get(action) !== 'explicitDeny',
  );
  if (granted.length > 0) {
    return {
      ...check,
      status: hasBoundary ? 'unknown' : 'fail',
      seen: `allowed on some resources or under a condition: ${granted.map(([action, names]) => `${action} (${names.join(', ')})`).join(', ')}${hasBoundary ? '; the permissions boundary may take it away' : ''}`,
      remedy: TOO_MUCH,
    };
  }
  return unanswered(check, actions, decisions.value) ?? { ...check, status: 'pass', seen: 'none allowed' };
}

type Check = Pick<CheckResult, 'id' | 'title' | 'expected'>;

function notAsked(check: Check, observation: Exclude<Observation<unknown>, { kind: 'seen' }>): CheckResult {
  if (observation.kind === 'unreadable') return unreadable(check, observation);
  return {
    ...check,
    status: 'skipped',
    seen: 'there is no role',
    remedy: 'See the check of the role above.',
  };
}

function unanswered(check: Check, actions: readonly string[], decisions: Decisions): CheckResult | undefined {
  const missing = actions.filter((action) => !decisions.has(action));
  if (missing.length === 0) return undefined;
  return {
    ...check,
    status: 'unknown',
    seen: `the simulator said nothing about ${missing.join(', ')}`,
    remedy: 'Run again.',
  };
}

function withDecisions(actions: readonly string[], decisions: Decisions): string {
  return actions.map((action) => `${action} (${decisions.get(action)})`).join(', ');
}
