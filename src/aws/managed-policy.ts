import { GetPolicyCommand, GetPolicyVersionCommand, type IAMClient } from '@aws-sdk/client-iam';
import type { RolePolicy } from '../registration/role-reader.ts';
import { asAction } from './errors.ts';

/** A managed policy in its default version. */
export async function managedPolicy(client: IAMClient, name: string, arn: string): Promise<RolePolicy> {
  const policy = await asAction('iam:GetPolicy', () => client.send(new GetPolicyCommand({ PolicyArn: arn })));
  const { PolicyVersion } = await asAction('iam:GetPolicyVersion', () =>
    client.send(
      new GetPolicyVersionCommand({ PolicyArn: arn, VersionId: policy.Policy?.DefaultVersionId ?? 'v1' }),
    ),
  );
  return { name, arn, document: decodeURIComponent(PolicyVersion?.Document ?? '') };
}
