import type { CheckResult } from '../../contract/check.ts';
import type { RegisteredRole } from '../catalog.ts';
import type { Observation } from '../observation.ts';
import { unreadable } from './unreadable.ts';

type Decisions = ReadonlyMap<string, 'allowed' | 'explicitDeny' | 'implicitDeny'>;

/** Every action that has to be asked about to prove the role's permissions both ways. */
export function actionsToProve(role: RegisteredRole): readonly string[] {
  return [
    ...new Set([...Object.values(role.features).flatMap(({ actions }) => actions), ...role.neverAllowed]),
  ];
}

/**
 * What the role can do, proved both ways: every action of an enabled feature is allowed, every action of a disabled
 * one and every action that no feature needs is not. `parameters` are the stack's; undefined when it was not read,
 * then every feature is taken as enabled.
 */
export function checkPermissions(
  role: RegisteredRole,
  parameters: Readonly<Record<string, string>> | undefined,
  decisions: Observation<Decisions>,
): readonly CheckResult[] {
  const features = Object.entries(role.features).map(([name, feature]) => {
    const on = parameters === undefined || parameters[feature.parameter] !== 'false';
    return oneWay(
      `permissions-${name}`,
      `Feature ${name} (${on ? 'on' : 'off'})`,
      feature.actions,
      on,
      decisions,
    );
  });
  if (role.neverAllowed.length === 0) return features;
  return [...features, oneWay('permissions-never', 'No other power', role.neverAllowed, false, decisions)];
}

function oneWay(
  id: string,
  title: string,
  actions: readonly string[],
  wanted: boolean,
  decisions: Observation<Decisions>,
): CheckResult {
  const check = { id, title, expected: `${wanted ? 'allowed' : 'not allowed'}: ${actions.join(', ')}` };
  if (decisions.kind === 'unreadable') return unreadable(check, decisions);
  if (decisions.kind === 'absent') {
    return {
      ...check,
      status: 'skipped',
      seen: 'there is no role',
      remedy: 'See the check of the role above.',
    };
  }
  const unanswered = actions.filter((action) => !decisions.value.has(action));
  const wrong = actions.filter(
    (action) => decisions.value.has(action) && (decisions.value.get(action) === 'allowed') !== wanted,
  );
  if (wrong.length > 0) {
    return {
      ...check,
      status: 'fail',
      seen: `${wanted ? 'not allowed' : 'allowed'}: ${wrong.map((action) => `${action} (${decisions.value.get(action)})`).join(', ')}`,
      remedy: wanted
        ? 'Deploy the registration stack again; if a permissions boundary or an explicit deny is in the way, lift it for these actions.'
        : 'Remove the policy that grants these actions: the platform does not need them for what is switched on.',
    };
  }
  if (unanswered.length > 0) {
    return {
      ...check,
      status: 'unknown',
      seen: `the simulator said nothing about ${unanswered.join(', ')}`,
      remedy: 'Run again.',
    };
  }
  return { ...check, status: 'pass', seen: wanted ? 'all allowed' : 'none allowed' };
}
