import { managedPolicy } from '../authorization/held-policies.ts';
import { checkInput } from '../constraints.ts';
import { requiredTextOf, textOf } from '../input.ts';
import { type Call, type Input, type Operation, type Output, ServiceError } from '../service.ts';
import type { UserState } from '../state.ts';
import {
  accountOf,
  deleteConflict,
  entityAlreadyExists,
  limitExceeded,
  noSuchEntity,
  userOf,
} from './account.ts';
import { pageOf } from './paging.ts';
import { tagOperations } from './tag-operations.ts';
import { checkedTags, shownTags } from './tags.ts';

const NAME = { kind: 'text', required: true, min: 1, max: 64, pattern: '[\\w+=,.@-]+' } as const;
const MOST_KEYS = 2;

const createUser: Operation = (call, input) => {
  checkInput(input, {
    UserName: NAME,
    Path: { kind: 'text', min: 1, max: 512, pattern: '(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)' },
    Tags: { kind: 'list', max: 50 },
  });
  const account = accountOf(call);
  const name = requiredTextOf(input, 'UserName');
  const path = textOf(input, 'Path') ?? '/';
  const taken = [...account.iam.users.keys()].some((each) => each.toLowerCase() === name.toLowerCase());
  if (taken) throw entityAlreadyExists(`User with name ${name} already exists.`);
  const boundary = textOf(input, 'PermissionsBoundary');
  if (boundary !== undefined && managedPolicy(account, boundary) === undefined) {
    throw noSuchEntity(`Scope ARN: ${boundary} does not exist or is not attachable.`);
  }
  const user: UserState = {
    name,
    path,
    arn: `arn:aws:iam::${account.id}:user${path}${name}`,
    id: call.state.newId('AIDA', 17),
    created: call.state.now(),
    accessKeys: new Map(),
    groups: [],
    permissionsBoundary: boundary,
    tags: checkedTags(input),
    inlinePolicies: new Map(),
    attachedPolicies: new Set(),
  };
  account.iam.users.set(name, user);
  return { User: shownUser(user) };
};

const getUser: Operation = (call, input) => ({ User: shownUser(namedUser(call, input)) });

const deleteUser: Operation = (call, input) => {
  const user = namedUser(call, input);
  if (user.loginProfile !== undefined) {
    throw deleteConflict('Cannot delete entity, must delete login profile first.');
  }
  if (user.accessKeys.size > 0) {
    throw deleteConflict('Cannot delete entity, must delete access keys first.');
  }
  if (user.attachedPolicies.size > 0) {
    throw deleteConflict('Cannot delete entity, must detach all policies first.');
  }
  if (user.inlinePolicies.size > 0) {
    throw deleteConflict('Cannot delete entity, must delete policies first.');
  }
  accountOf(call).iam.users.delete(user.name);
  return {};
};

const listUsers: Operation = (call, input) => {
  const prefix = textOf(input, 'PathPrefix') ?? '/';
  const users = [...accountOf(call).iam.users.values()]
    .filter((user) => user.path.startsWith(prefix))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return pageOf('Users', users, input, (user) => {
    const { Tags: _tags, PermissionsBoundary: _boundary, ...shown } = shownUser(user);
    return shown;
  });
};

const createAccessKey: Operation = (call, input) => {
  const user = namedUser(call, input);
  if (user.accessKeys.size >= MOST_KEYS) {
    throw limitExceeded(`Cannot exceed quota for AccessKeysPerUser: ${MOST_KEYS}`);
  }
  const key = {
    id: call.state.newId('AKIA', 16),
    secret: call.state.newSecret(40),
    active: true,
    created: call.state.now(),
  };
  user.accessKeys.set(key.id, key);
  call.state.accessKeyOwners.set(key.id, { accountId: accountOf(call).id, userName: user.name });
  return {
    AccessKey: {
      UserName: user.name,
      AccessKeyId: key.id,
      Status: 'Active',
      SecretAccessKey: key.secret,
      CreateDate: key.created,
    },
  };
};

const listAccessKeys: Operation = (call, input) => {
  const user = namedUser(call, input);
  return pageOf('AccessKeyMetadata', [...user.accessKeys.values()], input, (key) => ({
    UserName: user.name,
    AccessKeyId: key.id,
    Status: key.active ? 'Active' : 'Inactive',
    CreateDate: key.created,
  }));
};

/** Of a key that was never used only the region and service say so. */
const getAccessKeyLastUsed: Operation = (call, input) => {
  const id = requiredTextOf(input, 'AccessKeyId');
  const owner = call.state.accessKeyOwners.get(id);
  if (owner?.accountId !== accountOf(call).id) {
    // As on AWS a key that is none is refused like one of somebody else.
    throw new ServiceError(
      'AccessDenied',
      `User: ${call.caller.arn} is not authorized to perform: iam:GetAccessKeyLastUsed on resource: access key ${id}`,
      403,
    );
  }
  const lastUsed = userOf(call, owner.userName).accessKeys.get(id)?.lastUsed;
  return {
    UserName: owner.userName,
    AccessKeyLastUsed:
      lastUsed === undefined
        ? { ServiceName: 'N/A', Region: 'N/A' }
        : { LastUsedDate: lastUsed.date, ServiceName: lastUsed.service, Region: lastUsed.region },
  };
};

const updateAccessKey: Operation = (call, input) => {
  const key = accessKeyOf(call, input);
  const status = requiredTextOf(input, 'Status');
  if (status !== 'Active' && status !== 'Inactive') {
    throw new ServiceError(
      'ValidationError',
      `1 validation error detected: Value '${status}' at 'status' failed to satisfy constraint: Member must satisfy enum value set: [Active, Inactive]`,
    );
  }
  key.active = status === 'Active';
  return {};
};

const deleteAccessKey: Operation = (call, input) => {
  const { id } = accessKeyOf(call, input);
  namedUser(call, input).accessKeys.delete(id);
  call.state.accessKeyOwners.delete(id);
  return {};
};

const putUserPermissionsBoundary: Operation = (call, input) => {
  const user = namedUser(call, input);
  const boundary = requiredTextOf(input, 'PermissionsBoundary');
  if (managedPolicy(accountOf(call), boundary) === undefined) {
    throw noSuchEntity(`Scope ARN: ${boundary} does not exist or is not attachable.`);
  }
  user.permissionsBoundary = boundary;
  return {};
};

const deleteUserPermissionsBoundary: Operation = (call, input) => {
  const user = namedUser(call, input);
  if (user.permissionsBoundary === undefined) {
    throw noSuchEntity(`No permissions boundary is attached to user ${user.name}.`);
  }
  user.permissionsBoundary = undefined;
  return {};
};

const listGroupsForUser: Operation = (call, input) => {
  const { id } = accountOf(call);
  return pageOf('Groups', namedUser(call, input).groups, input, (name) => ({
    Path: '/',
    GroupName: name,
    GroupId: `AGPA${name
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '')
      .padEnd(17, '0')
      .slice(0, 17)}`,
    Arn: `arn:aws:iam::${id}:group/${name}`,
    CreateDate: namedUser(call, input).created,
  }));
};

/** The rehearsal has no MFA devices, so that nobody has any. */
const listMfaDevices: Operation = (call, input) => {
  namedUser(call, input);
  return pageOf('MFADevices', [], input, (item) => item);
};

/** Operations on users and their access keys; their policies are those of holder-policies.ts. */
export const userOperations: Readonly<Record<string, Operation>> = {
  CreateUser: createUser,
  GetUser: getUser,
  DeleteUser: deleteUser,
  ListUsers: listUsers,
  CreateAccessKey: createAccessKey,
  ListAccessKeys: listAccessKeys,
  UpdateAccessKey: updateAccessKey,
  DeleteAccessKey: deleteAccessKey,
  GetAccessKeyLastUsed: getAccessKeyLastUsed,
  PutUserPermissionsBoundary: putUserPermissionsBoundary,
  DeleteUserPermissionsBoundary: deleteUserPermissionsBoundary,
  ListGroupsForUser: listGroupsForUser,
  ListMFADevices: listMfaDevices,
  ...tagOperations('User', namedUser),
};

/** The user that `UserName` names; without a name the user who calls. */
export function namedUser(call: Call, input: Input): UserState {
  const name = textOf(input, 'UserName') ?? call.caller.userName;
  if (name === undefined) {
    throw new ServiceError('ValidationError', 'Must specify userName when calling with non-User credentials');
  }
  checkInput({ UserName: name }, { UserName: NAME });
  return userOf(call, name);
}

function accessKeyOf(call: Call, input: Input) {
  const id = requiredTextOf(input, 'AccessKeyId');
  const key = namedUser(call, input).accessKeys.get(id);
  if (key === undefined) throw noSuchEntity(`The Access Key with id ${id} cannot be found.`);
  return key;
}

/** A user as GetUser shows it. */
export function shownUser(user: UserState): Output {
  return {
    Path: user.path,
    UserName: user.name,
    UserId: user.id,
    Arn: user.arn,
    CreateDate: user.created,
    PermissionsBoundary:
      user.permissionsBoundary === undefined
        ? undefined
        : { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: user.permissionsBoundary },
    Tags: user.tags.size === 0 ? undefined : shownTags(user.tags),
  };
}
