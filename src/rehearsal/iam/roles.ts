import { managedPolicy } from '../authorization/held-policies.ts';
import { type Constraints, checkInput } from '../constraints.ts';
import { integerOf, requiredTextOf, textOf } from '../input.ts';
import type { Call, Input, Operation, Output } from '../service.ts';
import { ServiceError } from '../service.ts';
import type { RoleState } from '../state.ts';
import {
  accountOf,
  deleteConflict,
  entityAlreadyExists,
  limitExceeded,
  noSuchEntity,
  roleOf,
} from './account.ts';
import { pageOf } from './paging.ts';
import { encodedDocument, policySize } from './policy-document.ts';
import { tagOperations } from './tag-operations.ts';
import { checkedTags, shownTags } from './tags.ts';
import { checkTrustPolicy } from './trust-control.ts';

const NAME = { kind: 'text', required: true, min: 1, max: 64, pattern: '[\\w+=,.@-]+' } as const;
const DURATION = { kind: 'integer', min: 3600, max: 43_200 } as const;
const DESCRIPTION = { kind: 'text', max: 1000 } as const;
const DOCUMENT = { kind: 'text', required: true, min: 1, max: 131_072 } as const;

const CREATE: Constraints = {
  RoleName: NAME,
  AssumeRolePolicyDocument: DOCUMENT,
  MaxSessionDuration: DURATION,
  Description: DESCRIPTION,
  Path: { kind: 'text', min: 1, max: 512, pattern: '(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)' },
  PermissionsBoundary: { kind: 'text', min: 20, max: 2048 },
  Tags: { kind: 'list', max: 50 },
};

/** Characters of a trust policy, white space not counted: the default quota. */
const TRUST_SIZE = 2048;
const DEFAULT_DURATION = 3600;

const createRole: Operation = (call, input) => {
  checkInput(input, CREATE);
  const account = accountOf(call);
  const name = requiredTextOf(input, 'RoleName');
  const path = textOf(input, 'Path') ?? '/';
  const trustPolicy = requiredTextOf(input, 'AssumeRolePolicyDocument');
  const sameName = [...account.iam.roles.keys()].find((each) => each.toLowerCase() === name.toLowerCase());
  if (sameName !== undefined) throw entityAlreadyExists(`Role with name ${name} already exists.`);
  checkStoredTrust(call, trustPolicy);
  const role: RoleState = {
    name,
    path,
    arn: `arn:aws:iam::${account.id}:role${path}${name}`,
    id: call.state.newId('AROA', 17),
    created: call.state.now(),
    trustPolicy,
    description: textOf(input, 'Description'),
    maxSessionDuration: integerOf(input, 'MaxSessionDuration') ?? DEFAULT_DURATION,
    permissionsBoundary: boundaryOf(call, input),
    tags: checkedTags(input),
    inlinePolicies: new Map(),
    attachedPolicies: new Set(),
    lastUsed: undefined,
  };
  account.iam.roles.set(name, role);
  return { Role: shownRole(role) };
};

const getRole: Operation = (call, input) => ({ Role: shownRole(namedRole(call, input)) });

const updateRole: Operation = (call, input) => {
  checkInput(input, { RoleName: NAME, MaxSessionDuration: DURATION, Description: DESCRIPTION });
  const role = namedRole(call, input);
  role.description = textOf(input, 'Description') ?? role.description;
  role.maxSessionDuration = integerOf(input, 'MaxSessionDuration') ?? role.maxSessionDuration;
  return {};
};

const updateAssumeRolePolicy: Operation = (call, input) => {
  checkInput(input, { RoleName: NAME, PolicyDocument: DOCUMENT });
  const role = namedRole(call, input);
  const document = requiredTextOf(input, 'PolicyDocument');
  checkStoredTrust(call, document);
  role.trustPolicy = document;
  return {};
};

const deleteRole: Operation = (call, input) => {
  const role = namedRole(call, input);
  if (role.attachedPolicies.size > 0) {
    throw deleteConflict('Cannot delete entity, must detach all policies first.');
  }
  if (role.inlinePolicies.size > 0) {
    throw deleteConflict('Cannot delete entity, must delete policies first.');
  }
  const { roles, instanceProfiles } = accountOf(call).iam;
  if ([...instanceProfiles.values()].some(({ roleName }) => roleName === role.name)) {
    throw deleteConflict('Cannot delete entity, must remove roles from instance profile first.');
  }
  roles.delete(role.name);
  return {};
};

const listRoles: Operation = (call, input) => {
  const prefix = textOf(input, 'PathPrefix') ?? '/';
  const roles = [...accountOf(call).iam.roles.values()]
    .filter((role) => role.path.startsWith(prefix))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  // As on AWS a list leaves out description's companions: tags, boundary and last use need GetRole.
  return pageOf('Roles', roles, input, (role) => {
    const { Tags: _tags, PermissionsBoundary: _boundary, RoleLastUsed: _used, ...shown } = shownRole(role);
    return shown;
  });
};

const putRolePermissionsBoundary: Operation = (call, input) => {
  const role = namedRole(call, input);
  requiredTextOf(input, 'PermissionsBoundary');
  role.permissionsBoundary = boundaryOf(call, input);
  return {};
};

const deleteRolePermissionsBoundary: Operation = (call, input) => {
  const role = namedRole(call, input);
  if (role.permissionsBoundary === undefined) {
    throw noSuchEntity(`No permissions boundary is attached to role ${role.name}.`);
  }
  role.permissionsBoundary = undefined;
  return {};
};

/** Operations on roles themselves; their policies are in role-policies.ts. */
export const roleOperations: Readonly<Record<string, Operation>> = {
  CreateRole: createRole,
  GetRole: getRole,
  UpdateRole: updateRole,
  UpdateAssumeRolePolicy: updateAssumeRolePolicy,
  DeleteRole: deleteRole,
  ListRoles: listRoles,
  ...tagOperations('Role', namedRole),
  PutRolePermissionsBoundary: putRolePermissionsBoundary,
  DeleteRolePermissionsBoundary: deleteRolePermissionsBoundary,
};

/** The role that `RoleName` names, after the checks on the name itself. */
export function namedRole(call: Call, input: Input): RoleState {
  checkInput(input, { RoleName: NAME });
  return roleOf(call, requiredTextOf(input, 'RoleName'));
}

function checkStoredTrust(call: Call, document: string): void {
  checkTrustPolicy(call.state, document);
  if (policySize(document) > TRUST_SIZE) {
    throw limitExceeded(`Cannot exceed quota for ACLSizePerRole: ${TRUST_SIZE}`);
  }
}

function boundaryOf(call: Call, input: Input): string | undefined {
  const arn = textOf(input, 'PermissionsBoundary');
  if (arn === undefined) return undefined;
  if (!/^arn:aws[a-z-]*:iam::(\d{12}|aws):policy\/.+$/.test(arn)) {
    throw new ServiceError('InvalidInput', `ARN ${arn} is not valid.`);
  }
  if (managedPolicy(accountOf(call), arn) === undefined) {
    throw noSuchEntity(`Scope ARN: ${arn} does not exist or is not attachable.`);
  }
  return arn;
}

/** A role as GetRole shows it. */
export function shownRole(role: RoleState): Output {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: role.arn,
    CreateDate: role.created,
    AssumeRolePolicyDocument: encodedDocument(role.trustPolicy),
    Description: role.description,
    MaxSessionDuration: role.maxSessionDuration,
    PermissionsBoundary:
      role.permissionsBoundary === undefined
        ? undefined
        : { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: role.permissionsBoundary },
    Tags: role.tags.size === 0 ? undefined : shownTags(role.tags),
    RoleLastUsed:
      role.lastUsed === undefined ? {} : { LastUsedDate: role.lastUsed.date, Region: role.lastUsed.region },
  };
}
