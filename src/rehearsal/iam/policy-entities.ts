import { checkInput } from '../constraints.ts';
import { textOf } from '../input.ts';
import type { Operation } from '../service.ts';
import type { RoleState, UserState } from '../state.ts';
import { accountOf } from './account.ts';
import { policyOf } from './managed-policies.ts';
import { pageOf } from './paging.ts';

const listEntitiesForPolicy: Operation = (call, input) => {
  checkInput(input, {
    EntityFilter: { kind: 'text', pattern: 'User|Role|Group|LocalManagedPolicy|AWSManagedPolicy' },
    PolicyUsageFilter: { kind: 'text', pattern: 'PermissionsPolicy|PermissionsBoundary' },
  });
  const { iam } = accountOf(call);
  const { arn } = policyOf(call, input);
  const kind = textOf(input, 'EntityFilter');
  const usage = textOf(input, 'PolicyUsageFilter');
  const prefix = textOf(input, 'PathPrefix') ?? '/';
  const uses = ({ attachedPolicies, permissionsBoundary, path }: RoleState | UserState): boolean =>
    path.startsWith(prefix) &&
    ((usage !== 'PermissionsBoundary' && attachedPolicies.has(arn)) ||
      (usage !== 'PermissionsPolicy' && permissionsBoundary === arn));
  const entities = [
    ...(kind === undefined || kind === 'Role' ? [...iam.roles.values()].filter(uses) : []).map((role) => ({
      list: 'PolicyRoles',
      shown: { RoleName: role.name, RoleId: role.id },
    })),
    ...(kind === undefined || kind === 'User' ? [...iam.users.values()].filter(uses) : []).map((user) => ({
      list: 'PolicyUsers',
      shown: { UserName: user.name, UserId: user.id },
    })),
  ];
  const { page, ...rest } = pageOf('page', entities, input, (entity) => entity);
  const of = (list: string): readonly unknown[] =>
    (page as typeof entities).filter((entity) => entity.list === list).map(({ shown }) => shown);
  return { PolicyGroups: [], PolicyUsers: of('PolicyUsers'), PolicyRoles: of('PolicyRoles'), ...rest };
};

/** Who uses a managed policy. */
export const policyEntityOperations: Readonly<Record<string, Operation>> = {
  ListEntitiesForPolicy: listEntitiesForPolicy,
};
