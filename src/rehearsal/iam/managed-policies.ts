import { managedPolicy } from '../authorization/held-policies.ts';
import { checkInput } from '../constraints.ts';
import { flagOf, requiredTextOf, textOf } from '../input.ts';
import { type Call, type Input, type Operation, type Output, ServiceError } from '../service.ts';
import type { AccountState, ManagedPolicyState } from '../state.ts';
import { accountOf, deleteConflict, entityAlreadyExists, limitExceeded, noSuchEntity } from './account.ts';
import { awsManagedPolicies } from './aws-managed.ts';
import { checkedPolicyArn } from './holder-policies.ts';
import { pageOf } from './paging.ts';
import { checkIdentityDocument, encodedDocument, policySize } from './policy-document.ts';
import { tagOperations } from './tag-operations.ts';
import { checkedTags, shownTags } from './tags.ts';

const POLICY_SIZE = 6144;
const MOST_VERSIONS = 5;
const DOCUMENT = { kind: 'text', required: true, min: 1, max: 131_072 } as const;

const createPolicy: Operation = (call, input) => {
  checkInput(input, {
    PolicyName: { kind: 'text', required: true, min: 1, max: 128, pattern: '[\\w+=,.@-]+' },
    PolicyDocument: DOCUMENT,
    Description: { kind: 'text', max: 1000 },
    Path: { kind: 'text', max: 512, pattern: '((/[A-Za-z0-9\\.,\\+@=_-]+)*)/' },
    Tags: { kind: 'list', max: 50 },
  });
  const account = accountOf(call);
  const name = requiredTextOf(input, 'PolicyName');
  const path = textOf(input, 'Path') ?? '/';
  const document = checkedDocument(input);
  const taken = [...account.iam.policies.values()].some(
    (policy) => policy.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) {
    throw entityAlreadyExists(`A policy called ${name} already exists. Duplicate names are not allowed.`);
  }
  const created = call.state.now();
  const policy: ManagedPolicyState = {
    name,
    path,
    arn: `arn:aws:iam::${account.id}:policy${path}${name}`,
    id: call.state.newId('ANPA', 17),
    created,
    description: textOf(input, 'Description'),
    defaultVersion: 'v1',
    versions: new Map([['v1', { document, created }]]),
    tags: checkedTags(input),
  };
  account.iam.policies.set(policy.arn, policy);
  return { Policy: shownPolicy(account, policy) };
};

const getPolicy: Operation = (call, input) => {
  const account = accountOf(call);
  const policy = policyOf(call, input);
  return {
    Policy: {
      ...shownPolicy(account, policy),
      ...(policy.description === undefined ? {} : { Description: policy.description }),
    },
  };
};

const getPolicyVersion: Operation = (call, input) => {
  const policy = policyOf(call, input);
  return { PolicyVersion: shownVersion(policy, versionOf(policy, input), true) };
};

const listPolicyVersions: Operation = (call, input) => {
  const policy = policyOf(call, input);
  return pageOf('Versions', [...policy.versions.keys()].reverse(), input, (id) =>
    shownVersion(policy, id, false),
  );
};

const createPolicyVersion: Operation = (call, input) => {
  checkInput(input, { PolicyDocument: DOCUMENT });
  const policy = ownPolicyOf(call, input);
  const document = checkedDocument(input);
  if (policy.versions.size >= MOST_VERSIONS) {
    throw limitExceeded(
      `A managed policy can have up to ${MOST_VERSIONS} versions. Before you create a new version, you must delete an existing version.`,
    );
  }
  // Numbers are never used again, also not those of deleted versions.
  const last = Math.max(
    ...[...policy.versions.keys()].map((id) => Number(id.slice(1))),
    policy.latestVersion ?? 1,
  );
  const id = `v${last + 1}`;
  policy.latestVersion = last + 1;
  policy.versions.set(id, { document, created: call.state.now() });
  if (flagOf(input, 'SetAsDefault') === true) policy.defaultVersion = id;
  return { PolicyVersion: shownVersion(policy, id, false) };
};

const setDefaultPolicyVersion: Operation = (call, input) => {
  const policy = ownPolicyOf(call, input);
  policy.defaultVersion = versionOf(policy, input);
  return {};
};

const deletePolicyVersion: Operation = (call, input) => {
  const policy = ownPolicyOf(call, input);
  const id = versionOf(policy, input);
  if (id === policy.defaultVersion) {
    throw deleteConflict('Cannot delete the default version of a policy.');
  }
  policy.versions.delete(id);
  return {};
};

const deletePolicy: Operation = (call, input) => {
  const account = accountOf(call);
  const policy = ownPolicyOf(call, input);
  if (attachmentsOf(account, policy.arn) > 0) {
    throw deleteConflict('Cannot delete a policy attached to entities.');
  }
  if (policy.versions.size > 1) {
    throw deleteConflict(
      "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
    );
  }
  if (holdersOf(account).some((holder) => holder.permissionsBoundary === policy.arn)) {
    throw deleteConflict('Cannot delete a policy that is used as a permissions boundary.');
  }
  account.iam.policies.delete(policy.arn);
  return {};
};

const listPolicies: Operation = (call, input) => {
  const account = accountOf(call);
  const scope = textOf(input, 'Scope') ?? 'All';
  const prefix = textOf(input, 'PathPrefix') ?? '/';
  const attachedOnly = flagOf(input, 'OnlyAttached') === true;
  const policies = [
    ...(scope === 'AWS' ? [] : account.iam.policies.values()),
    ...(scope === 'Local' ? [] : awsManagedPolicies()),
  ].filter(
    (policy) => policy.path.startsWith(prefix) && (!attachedOnly || attachmentsOf(account, policy.arn) > 0),
  );
  // As on AWS a list leaves out the tags.
  return pageOf('Policies', policies, input, (policy) => {
    const { Tags: _tags, ...shown } = shownPolicy(account, policy);
    return shown;
  });
};

/** Operations on managed policies. */
export const managedPolicyOperations: Readonly<Record<string, Operation>> = {
  CreatePolicy: createPolicy,
  GetPolicy: getPolicy,
  GetPolicyVersion: getPolicyVersion,
  ListPolicyVersions: listPolicyVersions,
  CreatePolicyVersion: createPolicyVersion,
  SetDefaultPolicyVersion: setDefaultPolicyVersion,
  DeletePolicyVersion: deletePolicyVersion,
  DeletePolicy: deletePolicy,
  ListPolicies: listPolicies,
  ...tagOperations('Policy', ownPolicyOf, policyOf),
};

/** The policy that `PolicyArn` names, the account's own or AWS's. */
export function policyOf(call: Call, input: Input): ManagedPolicyState {
  const arn = checkedPolicyArn(input);
  const policy = managedPolicy(accountOf(call), arn);
  if (policy === undefined) throw noSuchEntity(`Policy ${arn} was not found.`);
  return policy;
}

/** A policy that the account may change: AWS's own are AWS's. */
function ownPolicyOf(call: Call, input: Input): ManagedPolicyState {
  const policy = policyOf(call, input);
  if (!policy.arn.startsWith('arn:aws:iam::aws:')) return policy;
  throw new ServiceError('AccessDenied', 'You cannot change a policy that AWS manages.', 403);
}

function versionOf(policy: ManagedPolicyState, input: Input): string {
  const id = requiredTextOf(input, 'VersionId');
  if (!policy.versions.has(id)) {
    throw noSuchEntity(`Policy ${policy.arn} version ${id} does not exist or is not attachable.`);
  }
  return id;
}

function checkedDocument(input: Input): string {
  const document = requiredTextOf(input, 'PolicyDocument');
  checkIdentityDocument(document);
  if (policySize(document) > POLICY_SIZE) {
    throw limitExceeded(`Cannot exceed quota for PolicySize: ${POLICY_SIZE}`);
  }
  return document;
}

function holdersOf(account: AccountState) {
  return [...account.iam.roles.values(), ...account.iam.users.values()];
}

/** How many roles and users have the policy attached. */
export function attachmentsOf(account: AccountState, arn: string): number {
  return holdersOf(account).filter((holder) => holder.attachedPolicies.has(arn)).length;
}

/** A managed policy as lists show it. */
export function shownPolicy(account: AccountState, policy: ManagedPolicyState): Output {
  const latest = policy.versions.get(policy.defaultVersion);
  return {
    PolicyName: policy.name,
    PolicyId: policy.id,
    Arn: policy.arn,
    Path: policy.path,
    DefaultVersionId: policy.defaultVersion,
    AttachmentCount: attachmentsOf(account, policy.arn),
    PermissionsBoundaryUsageCount: holdersOf(account).filter(
      (holder) => holder.permissionsBoundary === policy.arn,
    ).length,
    IsAttachable: true,
    CreateDate: policy.created,
    UpdateDate: latest?.created ?? policy.created,
    ...(policy.tags.size === 0 ? {} : { Tags: shownTags(policy.tags) }),
  };
}

/** One version of a managed policy; GetPolicyVersion and the account's details have its document too. */
export function shownVersion(policy: ManagedPolicyState, id: string, withDocument: boolean): Output {
  const version = policy.versions.get(id);
  return {
    ...(withDocument ? { Document: encodedDocument(version?.document ?? '') } : {}),
    VersionId: id,
    IsDefaultVersion: id === policy.defaultVersion,
    CreateDate: version?.created,
  };
}
