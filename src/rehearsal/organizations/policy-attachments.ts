import { requiredTextOf } from '../input.ts';
import { type Operation, type Output, ServiceError } from '../service.ts';
import type { RehearsalState } from '../state.ts';
import { managedOrganization, readableOrganization } from './access.ts';
import { attachedTo, controlPolicy } from './control-policies.ts';
import type { OrganizationState } from './organization-state.ts';
import { checkType, policyOf, policySummary } from './policy-operations.ts';
import { organizationsArn, organizationsPage, shownRoot } from './shown.ts';
import { accountIdsOf, hasAccount } from './tree.ts';

/** How many service control policies a root, unit or account can have. */
const MOST_ATTACHED = 10;

const enableType: Operation = (call, input) => {
  const organization = managedOrganization(call);
  checkRoot(organization, requiredTextOf(input, 'RootId'));
  checkType(organization, requiredTextOf(input, 'PolicyType'));
  if (organization.serviceControlEnabled) {
    throw new ServiceError(
      'PolicyTypeAlreadyEnabledException',
      'The specified policy type is already enabled in the specified root.',
    );
  }
  organization.serviceControlEnabled = true;
  return { Root: shownRoot(organization) };
};

/** Every policy is detached; when the type is enabled again, everything has FullAWSAccess only. */
const disableType: Operation = (call, input) => {
  const organization = managedOrganization(call);
  checkRoot(organization, requiredTextOf(input, 'RootId'));
  checkType(organization, requiredTextOf(input, 'PolicyType'));
  checkEnabled(organization);
  organization.serviceControlEnabled = false;
  organization.attachments.clear();
  return { Root: shownRoot(organization) };
};

const attachPolicy: Operation = (call, input) => {
  const organization = managedOrganization(call);
  const { id } = policyOf(organization, input);
  const targetId = checkedTarget(organization, requiredTextOf(input, 'TargetId'));
  checkEnabled(organization);
  const attached = attachedTo(organization, targetId);
  if (attached.has(id)) {
    throw new ServiceError(
      'DuplicatePolicyAttachmentException',
      'The selected policy is already attached to the specified target.',
    );
  }
  if (attached.size >= MOST_ATTACHED) {
    throw new ServiceError(
      'ConstraintViolationException',
      'You have attached the maximum number of policies to the specified target.',
    );
  }
  organization.attachments.set(targetId, new Set([...attached, id]));
  return {};
};

const detachPolicy: Operation = (call, input) => {
  const organization = managedOrganization(call);
  const { id } = policyOf(organization, input);
  const targetId = checkedTarget(organization, requiredTextOf(input, 'TargetId'));
  checkEnabled(organization);
  const attached = attachedTo(organization, targetId);
  if (!attached.has(id)) {
    throw new ServiceError(
      'PolicyNotAttachedException',
      "The policy isn't attached to the specified target in the specified root.",
    );
  }
  if (attached.size === 1) {
    throw new ServiceError(
      'ConstraintViolationException',
      'You cannot remove the last service control policy from the specified target.',
    );
  }
  organization.attachments.set(targetId, new Set([...attached].filter((each) => each !== id)));
  return {};
};

const listForTarget: Operation = (call, input) => {
  const organization = readableOrganization(call);
  const targetId = checkedTarget(organization, requiredTextOf(input, 'TargetId'));
  checkType(organization, requiredTextOf(input, 'Filter'));
  const ids = organization.serviceControlEnabled ? [...attachedTo(organization, targetId)] : [];
  const policies = ids.flatMap((id) => controlPolicy(organization, id) ?? []);
  return organizationsPage('Policies', policies, input, (policy) => policySummary(organization, policy));
};

const listTargets: Operation = (call, input) => {
  const organization = readableOrganization(call);
  const { id } = policyOf(organization, input);
  const targets = organization.serviceControlEnabled
    ? allTargets(organization).filter((targetId) => attachedTo(organization, targetId).has(id))
    : [];
  return organizationsPage('Targets', targets, input, (targetId) =>
    shownTarget(call.state, organization, targetId),
  );
};

/** Operations that enable service control policies, and that attach them. */
export const policyAttachmentOperations: Readonly<Record<string, Operation>> = {
  EnablePolicyType: enableType,
  DisablePolicyType: disableType,
  AttachPolicy: attachPolicy,
  DetachPolicy: detachPolicy,
  ListPoliciesForTarget: listForTarget,
  ListTargetsForPolicy: listTargets,
};

function checkRoot({ rootId }: OrganizationState, id: string): void {
  if (id === rootId) return;
  throw new ServiceError('RootNotFoundException', "You specified a root that doesn't exist.");
}

function checkEnabled({ serviceControlEnabled }: OrganizationState): void {
  if (serviceControlEnabled) return;
  throw new ServiceError(
    'PolicyTypeNotEnabledException',
    'This operation can be performed only for enabled policy types.',
  );
}

function allTargets(organization: OrganizationState): readonly string[] {
  return [organization.rootId, ...organization.units.keys(), ...accountIdsOf(organization)];
}

function checkedTarget(organization: OrganizationState, id: string): string {
  if (allTargets(organization).includes(id)) return id;
  throw new ServiceError('TargetNotFoundException', "You specified a target that doesn't exist.");
}

function shownTarget(state: RehearsalState, organization: OrganizationState, id: string): Output {
  if (id === organization.rootId) {
    const { Arn, Name } = shownRoot(organization);
    return { TargetId: id, Arn, Name, Type: 'ROOT' };
  }
  if (hasAccount(organization, id)) {
    const Arn = organizationsArn(organization, `account/${organization.id}/${id}`);
    return { TargetId: id, Arn, Name: state.accounts.get(id)?.name, Type: 'ACCOUNT' };
  }
  const Arn = organizationsArn(organization, `ou/${organization.id}/${id}`);
  return { TargetId: id, Arn, Name: organization.units.get(id)?.name, Type: 'ORGANIZATIONAL_UNIT' };
}
