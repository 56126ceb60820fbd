import {
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  IAMClient,
  paginateListAttachedRolePolicies,
  paginateListRolePolicies,
  paginateSimulatePrincipalPolicy,
} from '@aws-sdk/client-iam';
import type {
  PermissionSimulator,
  RoleDescription,
  RolePolicy,
  RoleReader,
} from '../registration/role-reader.ts';
import { asAction } from './errors.ts';
import { clientSettings, type SdkPlace } from './settings.ts';

/** Roles, their policies and what these allow. */
export function roleReader(place: SdkPlace): RoleReader & PermissionSimulator {
  const client = new IAMClient(clientSettings(place));
  return {
    role: (name) => asAction('iam:GetRole', () => readRole(client, name)),
    rolePolicies: async (name) => [
      ...(await inlinePolicies(client, name)),
      ...(await managedPolicies(client, name)),
    ],
    simulate: (roleArn, actions) =>
      asAction('iam:SimulatePrincipalPolicy', async () => {
        const decisions = new Map<string, 'allowed' | 'explicitDeny' | 'implicitDeny'>();
        // IAM refuses a question about nothing.
        if (actions.length === 0) return decisions;
        const pages = paginateSimulatePrincipalPolicy(
          { client },
          { PolicySourceArn: roleArn, ActionNames: [...actions] },
        );
        for await (const page of pages) {
          for (const { EvalActionName, EvalDecision } of page.EvaluationResults ?? []) {
            if (EvalActionName !== undefined && EvalDecision !== undefined)
              decisions.set(EvalActionName, EvalDecision);
          }
        }
        return decisions;
      }),
  };
}

async function readRole(client: IAMClient, name: string): Promise<RoleDescription> {
  const { Role: role } = await client.send(new GetRoleCommand({ RoleName: name }));
  if (role?.Arn === undefined) throw new TypeError('GetRole answered without a role');
  const boundary = role.PermissionsBoundary?.PermissionsBoundaryArn;
  const lastUsed = role.RoleLastUsed?.LastUsedDate;
  return {
    name: role.RoleName ?? name,
    arn: role.Arn,
    path: role.Path ?? '/',
    trustPolicy: decodeURIComponent(role.AssumeRolePolicyDocument ?? ''),
    maxSessionDurationSeconds: role.MaxSessionDuration ?? 3600,
    ...(boundary === undefined ? {} : { permissionsBoundaryArn: boundary }),
    ...(lastUsed === undefined ? {} : { lastUsed }),
  };
}

async function inlinePolicies(client: IAMClient, role: string): Promise<readonly RolePolicy[]> {
  const names = await asAction('iam:ListRolePolicies', async () => {
    const all: string[] = [];
    for await (const page of paginateListRolePolicies({ client }, { RoleName: role }))
      all.push(...(page.PolicyNames ?? []));
    return all;
  });
  return Promise.all(
    names.map((name) =>
      asAction('iam:GetRolePolicy', async () => {
        const { PolicyDocument } = await client.send(
          new GetRolePolicyCommand({ RoleName: role, PolicyName: name }),
        );
        return { name, document: decodeURIComponent(PolicyDocument ?? '') };
      }),
    ),
  );
}

async function managedPolicies(client: IAMClient, role: string): Promise<readonly RolePolicy[]> {
  const attached = await asAction('iam:ListAttachedRolePolicies', async () => {
    const all: { name: string; arn: string }[] = [];
    for await (const page of paginateListAttachedRolePolicies({ client }, { RoleName: role })) {
      for (const { PolicyName = '', PolicyArn } of page.AttachedPolicies ?? []) {
        if (PolicyArn !== undefined) all.push({ name: PolicyName, arn: PolicyArn });
      }
    }
    return all;
  });
  return Promise.all(
    attached.map(async ({ name, arn }) => {
      const version = await asAction('iam:GetPolicy', () =>
        client.send(new GetPolicyCommand({ PolicyArn: arn })),
      );
      const { PolicyVersion } = await asAction('iam:GetPolicyVersion', () =>
        client.send(
          new GetPolicyVersionCommand({
            PolicyArn: arn,
            VersionId: version.Policy?.DefaultVersionId ?? 'v1',
          }),
        ),
      );
      return { name, arn, document: decodeURIComponent(PolicyVersion?.Document ?? '') };
    }),
  );
}
