import type { Observation } from '../observation.ts';
import type { RoleDescription } from '../role-reader.ts';
import type { CheckKind, Judgement } from './check-kind.ts';
import { unreadable } from './unreadable.ts';

/** What is known of the role that the platform uses. */
export interface RoleFacts {
  readonly roleName: string;
  readonly role: Observation<RoleDescription>;
  /** The registration was written so shortly ago that IAM may not show all of it everywhere yet. */
  readonly settling: boolean;
}

/** Judges a role that is there; one that is not, or that may not be looked at, is judged alike by every check. */
export function withRole(
  { role, settling }: RoleFacts,
  expected: string,
  judge: (role: RoleDescription) => Judgement,
): Judgement {
  if (role.kind === 'seen') return judge(role.value);
  if (role.kind === 'unreadable') return unreadable(expected, role);
  return {
    status: 'skipped',
    expected,
    seen: 'there is no role',
    remedy: 'See the check of the role.',
    waitHelps: settling,
  };
}

const roleIsThere: CheckKind<RoleFacts> = {
  id: 'role',
  area: 'api-access',
  title: 'Role of the platform',
  call: 'iam:GetRole',
  required: true,
  judge({ role, roleName, settling }) {
    if (role.kind === 'unreadable') return unreadable(roleName, role);
    if (role.kind === 'seen') return { status: 'pass', expected: roleName, seen: role.value.arn };
    return {
      status: 'fail',
      expected: roleName,
      seen: 'no such role',
      remedy:
        'Deploy the registration stack, or give the name under which the role was registered as `role-name`.',
      waitHelps: settling,
    };
  },
};

/** What is checked of the role itself. */
export const ROLE_CHECKS: readonly CheckKind<RoleFacts>[] = [roleIsThere];
