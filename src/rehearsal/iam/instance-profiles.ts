import { checkInput } from '../constraints.ts';
import { requiredTextOf, textOf } from '../input.ts';
import type { Call, Input, Operation, Output } from '../service.ts';
import type { InstanceProfileState } from '../state.ts';
import { accountOf, deleteConflict, entityAlreadyExists, limitExceeded, noSuchEntity } from './account.ts';
import { pageOf } from './paging.ts';
import { namedRole, shownRole } from './roles.ts';
import { tagOperations } from './tag-operations.ts';
import { checkedTags, shownTags } from './tags.ts';

const NAME = { kind: 'text', required: true, min: 1, max: 128, pattern: '[\\w+=,.@-]+' } as const;

const createProfile: Operation = (call, input) => {
  checkInput(input, {
    InstanceProfileName: NAME,
    Path: { kind: 'text', min: 1, max: 512, pattern: '(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)' },
    Tags: { kind: 'list', max: 50 },
  });
  const { id, iam } = accountOf(call);
  const name = requiredTextOf(input, 'InstanceProfileName');
  const path = textOf(input, 'Path') ?? '/';
  const taken = [...iam.instanceProfiles.keys()].some((each) => each.toLowerCase() === name.toLowerCase());
  if (taken) throw entityAlreadyExists(`Instance Profile ${name} already exists.`);
  const profile: InstanceProfileState = {
    name,
    path,
    arn: `arn:aws:iam::${id}:instance-profile${path}${name}`,
    id: call.state.newId('AIPA', 17),
    created: call.state.now(),
    roleName: undefined,
    tags: checkedTags(input),
  };
  iam.instanceProfiles.set(name, profile);
  return { InstanceProfile: shownProfile(call, profile) };
};

const getProfile: Operation = (call, input) => ({
  InstanceProfile: shownProfile(call, profileOf(call, input)),
});

const deleteProfile: Operation = (call, input) => {
  const profile = profileOf(call, input);
  if (profile.roleName !== undefined) {
    throw deleteConflict('Cannot delete entity, must remove roles from instance profile first.');
  }
  accountOf(call).iam.instanceProfiles.delete(profile.name);
  return {};
};

const addRole: Operation = (call, input) => {
  const profile = profileOf(call, input);
  const role = namedRole(call, input);
  if (profile.roleName !== undefined) {
    throw limitExceeded('Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1');
  }
  profile.roleName = role.name;
  return {};
};

const removeRole: Operation = (call, input) => {
  const profile = profileOf(call, input);
  const name = requiredTextOf(input, 'RoleName');
  if (profile.roleName !== name) {
    throw noSuchEntity(`The role with name ${name} cannot be found.`);
  }
  profile.roleName = undefined;
  return {};
};

const listProfiles: Operation = (call, input) => {
  const prefix = textOf(input, 'PathPrefix') ?? '/';
  const profiles = [...accountOf(call).iam.instanceProfiles.values()]
    .filter(({ path }) => path.startsWith(prefix))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return pageOf('InstanceProfiles', profiles, input, (profile) => untagged(shownProfile(call, profile)));
};

const listProfilesForRole: Operation = (call, input) => {
  const role = namedRole(call, input);
  return pageOf('InstanceProfiles', profilesWith(call, role.name), input, (profile) =>
    untagged(shownProfile(call, profile)),
  );
};

/** Operations on instance profiles. Nothing runs on them here: the rehearsal has no instances. */
export const instanceProfileOperations: Readonly<Record<string, Operation>> = {
  CreateInstanceProfile: createProfile,
  GetInstanceProfile: getProfile,
  DeleteInstanceProfile: deleteProfile,
  AddRoleToInstanceProfile: addRole,
  RemoveRoleFromInstanceProfile: removeRole,
  ListInstanceProfiles: listProfiles,
  ListInstanceProfilesForRole: listProfilesForRole,
  ...tagOperations('InstanceProfile', profileOf),
};

/** The instance profiles that hold the role of that name. */
export function profilesWith(call: Call, roleName: string): readonly InstanceProfileState[] {
  return [...accountOf(call).iam.instanceProfiles.values()].filter(
    (profile) => profile.roleName === roleName,
  );
}

/** An instance profile as the API shows it, with its role. */
export function shownProfile(call: Call, profile: InstanceProfileState): Output {
  const role = profile.roleName === undefined ? undefined : accountOf(call).iam.roles.get(profile.roleName);
  return {
    Path: profile.path,
    InstanceProfileName: profile.name,
    InstanceProfileId: profile.id,
    Arn: profile.arn,
    CreateDate: profile.created,
    Roles: role === undefined ? [] : [briefRole(shownRole(role))],
    Tags: profile.tags.size === 0 ? undefined : shownTags(profile.tags),
  };
}

/** Within other answers a role has only what identifies it, and its trust policy. */
function briefRole(role: Output): Output {
  const { Path, RoleName, RoleId, Arn, CreateDate, AssumeRolePolicyDocument } = role;
  return { Path, RoleName, RoleId, Arn, CreateDate, AssumeRolePolicyDocument };
}

function untagged({ Tags: _tags, ...shown }: Output): Output {
  return shown;
}

function profileOf(call: Call, input: Input): InstanceProfileState {
  checkInput(input, { InstanceProfileName: NAME });
  const name = requiredTextOf(input, 'InstanceProfileName');
  const profile = accountOf(call).iam.instanceProfiles.get(name);
  if (profile === undefined) throw noSuchEntity(`Instance Profile ${name} cannot be found.`);
  return profile;
}
