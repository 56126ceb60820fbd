import type { RegisteredPolicy } from '../catalog-shape.ts';
import type { Observation } from '../observation.ts';
import type { RolePolicy } from '../role-reader.ts';
import type { CheckKind } from './check-kind.ts';
import { coversAction, statementsOf } from './policy-statements.ts';
import { unreadable } from './unreadable.ts';

/** A managed policy that stands for itself, and what the platform wants of it. */
export interface PolicyFacts {
  readonly wanted: RegisteredPolicy;
  readonly policy: Observation<RolePolicy>;
}

const permissions: CheckKind<PolicyFacts> = {
  id: 'policy-permissions',
  area: 'api-access',
  title: 'What the policy allows',
  call: 'iam:GetPolicyVersion',
  required: true,
  judge({ wanted, policy }) {
    const expected = `allowed, at least on some resources: ${wanted.actions.join(', ')}; not allowed: ${wanted.neverAllowed.join(', ')}`;
    if (policy.kind === 'unreadable') return unreadable(expected, policy);
    if (policy.kind === 'absent')
      return {
        status: 'fail',
        expected,
        seen: 'no such policy',
        remedy: 'Deploy its stack (actions/deploy), or give the policy that is there as `policy-arn`.',
      };
    const allows = statementsOf(policy.value).filter(({ Effect }) => Effect === 'Allow');
    const isAllowed = (action: string): boolean =>
      allows.some((statement) => coversAction(statement, action));
    const missing = wanted.actions.filter((action) => !isAllowed(action));
    const excess = wanted.neverAllowed.filter(isAllowed);
    if (missing.length === 0 && excess.length === 0)
      return { status: 'pass', expected, seen: 'as the platform asks' };
    return {
      status: 'fail',
      expected,
      seen: [
        ...(missing.length === 0 ? [] : [`not allowed: ${missing.join(', ')}`]),
        ...(excess.length === 0 ? [] : [`allowed: ${excess.join(', ')}`]),
      ].join('; '),
      remedy:
        'Somebody changed the policy: deploy its stack again with a changed template, or undo the change.',
    };
  },
};

/** What is checked of a managed policy on its own. */
export const POLICY_CHECKS: readonly CheckKind<PolicyFacts>[] = [permissions];
