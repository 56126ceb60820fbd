import {
  type ContextEntry,
  type EvaluationResult,
  GetRoleCommand,
  GetRolePolicyCommand,
  IAMClient,
  paginateListAttachedRolePolicies,
  paginateListRolePolicies,
  paginateSimulatePrincipalPolicy,
} from '@aws-sdk/client-iam';
import type {
  PermissionDecision,
  PermissionSimulator,
  RoleDescription,
  RolePolicy,
  RoleReader,
} from '../registration/role-reader.ts';
import { asAction } from './errors.ts';
import { managedPolicy } from './managed-policy.ts';
import { unrepeated } from './pages.ts';
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
    managedPolicy: (arn) => managedPolicy(client, arn.split('/').at(-1) ?? arn, arn),
    simulate: (arn, actions, on) =>
      asAction('iam:SimulatePrincipalPolicy', async () => {
        const decisions = new Map<string, PermissionDecision>();
        // IAM refuses a question about nothing.
        if (actions.length === 0) return decisions;
        const pages = unrepeated(
          paginateSimulatePrincipalPolicy(
            { client },
            {
              PolicySourceArn: arn,
              ActionNames: [...actions],
              ...(on === undefined
                ? {}
                : {
                    ResourceArns: [on.resource],
                    ContextEntries: Object.entries(on.context).map(contextEntry),
                  }),
            },
          ),
        );
        for await (const page of pages) {
          for (const result of page.EvaluationResults ?? []) {
            if (result.EvalActionName !== undefined && result.EvalDecision !== undefined)
              decisions.set(result.EvalActionName, decisionOf(result.EvalDecision, result));
          }
        }
        return decisions;
      }),
  };
}

function contextEntry([ContextKeyName, value]: readonly [string, string]): ContextEntry {
  return { ContextKeyName, ContextKeyType: 'string', ContextKeyValues: [value] };
}

function decisionOf(
  decision: PermissionDecision['decision'],
  { OrganizationsDecisionDetail, PermissionsBoundaryDecisionDetail }: EvaluationResult,
): PermissionDecision {
  if (OrganizationsDecisionDetail?.AllowedByOrganizations === false)
    return { decision, blockedBy: 'organization' };
  return PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary === false
    ? { decision, blockedBy: 'boundary' }
    : { decision };
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
    ...(role.CreateDate === undefined ? {} : { created: role.CreateDate }),
    ...(lastUsed === undefined ? {} : { lastUsed }),
  };
}

async function inlinePolicies(client: IAMClient, role: string): Promise<readonly RolePolicy[]> {
  const names = await asAction('iam:ListRolePolicies', async () => {
    const all: string[] = [];
    for await (const page of unrepeated(paginateListRolePolicies({ client }, { RoleName: role })))
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
    for await (const page of unrepeated(paginateListAttachedRolePolicies({ client }, { RoleName: role }))) {
      for (const { PolicyName = '', PolicyArn } of page.AttachedPolicies ?? []) {
        if (PolicyArn !== undefined) all.push({ name: PolicyName, arn: PolicyArn });
      }
    }
    return all;
  });
  return Promise.all(attached.map(({ name, arn }) => managedPolicy(client, name, arn)));
}
