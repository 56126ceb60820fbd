import { awsManagedPolicy } from '../iam/aws-managed.ts';
import type { AccountState, ManagedPolicyState, RoleState, UserState } from '../state.ts';
import type { SourcedPolicy } from './evaluate.ts';

/** The managed policy with that ARN: the account's own, or AWS's. */
export function managedPolicy(account: AccountState, arn: string): ManagedPolicyState | undefined {
  return account.iam.policies.get(arn) ?? awsManagedPolicy(arn);
}

/** The document in force of a managed policy; nothing when there is no such policy. */
export function managedDocument(account: AccountState, arn: string): readonly SourcedPolicy[] {
  const policy = managedPolicy(account, arn);
  const version = policy?.versions.get(policy.defaultVersion);
  return policy === undefined || version === undefined
    ? []
    : [{ id: policy.name, type: 'IAM Policy', document: version.document, arn }];
}

/** Inline and attached policies of a role or user. */
export function heldPolicies(account: AccountState, holder: RoleState | UserState): readonly SourcedPolicy[] {
  return [
    ...[...holder.inlinePolicies].map(([id, document]) => ({ id, type: 'IAM Policy', document })),
    ...[...holder.attachedPolicies].flatMap((arn) => managedDocument(account, arn)),
  ];
}
