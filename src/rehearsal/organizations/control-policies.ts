import type { ControlPolicyState, OrganizationState } from './organization-state.ts';
import { containersOf, hasAccount } from './tree.ts';

/** The only type of policy that the rehearsal has. */
export const SERVICE_CONTROL = 'SERVICE_CONTROL_POLICY';

/** What allows everything; attached to every root, unit and account until somebody detaches it. */
export const FULL_ACCESS: ControlPolicyState = {
  id: 'p-FullAWSAccess',
  name: 'FullAWSAccess',
  description: 'Allows access to every operation',
  content: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
  awsManaged: true,
  tags: new Map(),
};

/** The policy with that id; undefined when there is none. */
export function controlPolicy({ policies }: OrganizationState, id: string): ControlPolicyState | undefined {
  return id === FULL_ACCESS.id ? FULL_ACCESS : policies.get(id);
}

/** Ids of the policies that are attached to a root, unit or account. */
export function attachedTo({ attachments }: OrganizationState, targetId: string): ReadonlySet<string> {
  return attachments.get(targetId) ?? new Set([FULL_ACCESS.id]);
}

/** The ARN of a policy. */
export function controlPolicyArn(
  { id: organizationId, managementAccountId }: OrganizationState,
  { id, awsManaged }: ControlPolicyState,
): string {
  return awsManaged
    ? `arn:aws:organizations::aws:policy/service_control_policy/${id}`
    : `arn:aws:organizations::${managementAccountId}:policy/${organizationId}/service_control_policy/${id}`;
}

/**
 * The policies that control an account, level by level from the root down to the account itself: each level has to
 * allow. None for the management account, for accounts outside, and while the type is not enabled.
 */
export function controlLevels(
  organization: OrganizationState | undefined,
  accountId: string,
): readonly (readonly ControlPolicyState[])[] {
  if (organization === undefined || !organization.serviceControlEnabled) return [];
  if (!hasAccount(organization, accountId) || organization.managementAccountId === accountId) return [];
  const path = [...containersOf(organization, accountId).toReversed(), accountId];
  return path.map((targetId) =>
    [...attachedTo(organization, targetId)].flatMap((id) => controlPolicy(organization, id) ?? []),
  );
}
