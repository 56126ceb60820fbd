import { managedPolicy } from '../authorization/held-policies.ts';
import { textsOf } from '../input.ts';
import { type Call, type Input, type Operation, type Output, ServiceError } from '../service.ts';
import type { ManagedPolicyState, RoleState, UserState } from '../state.ts';
import { accountOf } from './account.ts';
import { awsManagedPolicies } from './aws-managed.ts';
import { profilesWith, shownProfile } from './instance-profiles.ts';
import { attachmentsOf, shownPolicy, shownVersion } from './managed-policies.ts';
import { pageOf } from './paging.ts';
import { encodedDocument } from './policy-document.ts';
import { shownRole } from './roles.ts';
import { shownUser } from './users.ts';

type Kind = 'User' | 'Role' | 'Group' | 'LocalManagedPolicy' | 'AWSManagedPolicy';
const KINDS: readonly Kind[] = ['User', 'Role', 'Group', 'LocalManagedPolicy', 'AWSManagedPolicy'];

/**
 * Everything that decides about permissions in the account, in pages over all kinds together as on AWS: users first,
 * then roles and policies. Of AWS's policies only those that are attached.
 */
const getAccountAuthorizationDetails: Operation = (call, input) => {
  const kinds = filterOf(input);
  const { iam } = accountOf(call);
  const account = accountOf(call);
  const attachedAws = awsManagedPolicies().filter(({ arn }) => attachmentsOf(account, arn) > 0);
  const items: readonly Item[] = [
    ...(kinds.has('User') ? [...iam.users.values()].map((user) => userItem(call, user)) : []),
    ...(kinds.has('Role') ? [...iam.roles.values()].map((role) => roleItem(call, role)) : []),
    ...(kinds.has('LocalManagedPolicy')
      ? [...iam.policies.values()].map((each) => policyItem(call, each))
      : []),
    ...(kinds.has('AWSManagedPolicy') ? attachedAws.map((each) => policyItem(call, each)) : []),
  ];
  const { page, ...rest } = pageOf('page', items, input, (item) => item);
  const shown = page as readonly Item[];
  const of = (list: Item['list']): readonly Output[] =>
    shown.filter((item) => item.list === list).map((item) => item.show());
  return {
    UserDetailList: of('users'),
    GroupDetailList: [],
    RoleDetailList: of('roles'),
    Policies: of('policies'),
    ...rest,
  };
};

/** The account's permissions at a glance. */
export const authorizationDetailOperations: Readonly<Record<string, Operation>> = {
  GetAccountAuthorizationDetails: getAccountAuthorizationDetails,
};

/** Shown only when its page is: accounts may have many roles. */
interface Item {
  readonly list: 'users' | 'roles' | 'policies';
  show(): Output;
}

function filterOf(input: Input): ReadonlySet<string> {
  const given = textsOf(input, 'Filter');
  const unknown = given.find((kind) => !KINDS.some((each) => each === kind));
  if (unknown !== undefined) {
    throw new ServiceError(
      'ValidationError',
      `1 validation error detected: Value '[${given.join(', ')}]' at 'filter' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [${KINDS.join(', ')}]]`,
    );
  }
  return new Set(given.length === 0 ? KINDS : given);
}

function userItem(call: Call, user: UserState): Item {
  return {
    list: 'users',
    show: () => {
      const { PermissionsBoundary, Tags, ...shown } = shownUser(user);
      return {
        ...shown,
        UserPolicyList: inlineOf(user),
        GroupList: [],
        AttachedManagedPolicies: attachedOf(call, user),
        PermissionsBoundary,
        Tags: Tags ?? [],
      };
    },
  };
}

function roleItem(call: Call, role: RoleState): Item {
  return {
    list: 'roles',
    show: () => {
      const { Description: _text, MaxSessionDuration: _duration, Tags, ...shown } = shownRole(role);
      return {
        ...shown,
        InstanceProfileList: profilesWith(call, role.name).map((profile) => shownProfile(call, profile)),
        RolePolicyList: inlineOf(role),
        AttachedManagedPolicies: attachedOf(call, role),
        Tags: Tags ?? [],
      };
    },
  };
}

function policyItem(call: Call, policy: ManagedPolicyState): Item {
  return {
    list: 'policies',
    show: () => {
      const { Tags: _tags, ...shown } = shownPolicy(accountOf(call), policy);
      const versions = [...policy.versions.keys()].reverse();
      return { ...shown, PolicyVersionList: versions.map((id) => shownVersion(policy, id, true)) };
    },
  };
}

function inlineOf({ inlinePolicies }: RoleState | UserState): readonly Output[] {
  return [...inlinePolicies].map(([PolicyName, document]) => ({
    PolicyName,
    PolicyDocument: encodedDocument(document),
  }));
}

function attachedOf(call: Call, { attachedPolicies }: RoleState | UserState): readonly Output[] {
  return [...attachedPolicies].map((arn) => ({
    PolicyName: managedPolicy(accountOf(call), arn)?.name,
    PolicyArn: arn,
  }));
}
