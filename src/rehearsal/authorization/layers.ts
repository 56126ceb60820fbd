import type { CallPlace } from '../call-place.ts';
import { controlLevels, controlPolicyArn } from '../organizations/control-policies.ts';
import type { ControlPolicyState, OrganizationState } from '../organizations/organization-state.ts';
import type { RehearsalState } from '../state.ts';
import { evaluatePolicies, type PolicyQuestion, type SourcedPolicy } from './evaluate.ts';
import { heldPolicies, managedDocument } from './held-policies.ts';

/** Policies of one kind. Every layer has to allow. */
export interface Layer {
  readonly words: { readonly some: string; readonly none: string };
  readonly policies: readonly SourcedPolicy[];
}

const CONTROL = { some: 'a service control policy', none: 'service control policy' };
const IDENTITY = { some: 'an identity-based policy', none: 'identity-based policy' };
const BOUNDARY = { some: 'a permissions boundary', none: 'permissions boundary' };
const SESSION = { some: 'a session policy', none: 'session policy' };

/** Everything that has to allow what a caller does. Undefined when the caller is nobody, or its role or user is gone. */
export function layersOf(state: RehearsalState, place: CallPlace): readonly Layer[] | undefined {
  const control = controlLayers(state, place.caller.accountId);
  // Nothing in the account limits its root user, nor the role that stack sets have in it.
  if (place.caller.kind === 'root' || place.caller.kind === 'service') return control;
  const account = state.accounts.get(place.caller.accountId);
  const { session, userName } = place.caller;
  const holder =
    userName !== undefined
      ? account?.iam.users.get(userName)
      : session?.roleName !== undefined
        ? account?.iam.roles.get(session.roleName)
        : undefined;
  if (account === undefined || holder === undefined) return undefined;
  const layers: Layer[] = [...control, { words: IDENTITY, policies: heldPolicies(account, holder) }];
  if (holder.permissionsBoundary !== undefined) {
    layers.push({ words: BOUNDARY, policies: managedDocument(account, holder.permissionsBoundary) });
  }
  if (session !== undefined && session.policies.length > 0) {
    layers.push({
      words: SESSION,
      policies: session.policies.map((document) => ({ id: 'session', type: 'Session Policy', document })),
    });
  }
  return layers;
}

/** One layer for each level of the organization above an account, and one for the account. */
function controlLayers({ organization }: RehearsalState, accountId: string): readonly Layer[] {
  if (organization === undefined) return [];
  return controlLevels(organization, accountId).map((policies) => ({
    words: CONTROL,
    policies: policies.map((policy) => sourced(organization, policy)),
  }));
}

function sourced(organization: OrganizationState, policy: ControlPolicyState): SourcedPolicy {
  const arn = controlPolicyArn(organization, policy);
  return { id: arn, type: 'Service Control Policy', document: policy.content, arn };
}

/** Whether the organization lets an account do something, whatever its own policies say; undefined without any control. */
export function organizationAllows(
  state: RehearsalState,
  accountId: string,
  question: PolicyQuestion,
): boolean | undefined {
  const layers = controlLayers(state, accountId);
  if (layers.length === 0) return undefined;
  return layers.every(({ policies }) => evaluatePolicies(policies, question).decision === 'allowed');
}

/**
 * How a refusal names where it was explicitly denied, with the policy's ARN if it has one.
 * https://aws.amazon.com/blogs/security/enhanced-access-denied-error-messages-with-policy-arns
 */
export function denialWords(
  { words }: Layer,
  matched: readonly { readonly source: SourcedPolicy }[],
): string {
  const arn = matched[0]?.source.arn;
  return arn === undefined ? words.some : `${words.some}: ${arn}`;
}
