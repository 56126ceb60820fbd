import {
  GetAccessKeyLastUsedCommand,
  GetLoginProfileCommand,
  GetOpenIDConnectProviderCommand,
  GetUserCommand,
  GetUserPolicyCommand,
  IAMClient,
  ListAccountAliasesCommand,
  paginateListAccessKeys,
  paginateListAttachedUserPolicies,
  paginateListGroupsForUser,
  paginateListUserPolicies,
} from '@aws-sdk/client-iam';
import { AwsFailure } from '../contract/aws-failure.ts';
import type {
  AccessKeyDescription,
  IdentityReader,
  UserDescription,
} from '../registration/identity-reader.ts';
import type { RolePolicy } from '../registration/role-reader.ts';
import { asAction } from './errors.ts';
import { managedPolicy } from './managed-policy.ts';
import { unrepeated } from './pages.ts';
import { clientSettings, type SdkPlace } from './settings.ts';

/** Who is in an account beside its roles. */
export function identityReader(place: SdkPlace): IdentityReader {
  const client = new IAMClient(clientSettings(place));
  return {
    accountAlias: () =>
      asAction('iam:ListAccountAliases', async () => {
        const { AccountAliases } = await client.send(new ListAccountAliasesCommand({}));
        return AccountAliases?.[0];
      }),
    oidcProvider: (arn) =>
      asAction('iam:GetOpenIDConnectProvider', async () => {
        const command = new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arn });
        const { Url = '', ClientIDList } = await client.send(command);
        return { arn, url: Url.replace(/^https:\/\//, ''), audiences: ClientIDList ?? [] };
      }),
    user: (name) => asAction('iam:GetUser', () => readUser(client, name)),
    userPolicies: async (name) => [
      ...(await inlinePolicies(client, name)),
      ...(await attachedPolicies(client, name)),
    ],
    groups: (name) =>
      asAction('iam:ListGroupsForUser', async () => {
        const groups: string[] = [];
        for await (const { Groups } of unrepeated(paginateListGroupsForUser({ client }, { UserName: name })))
          groups.push(...(Groups ?? []).map(({ GroupName = '' }) => GroupName));
        return groups;
      }),
    accessKeys: (name) => asAction('iam:ListAccessKeys', () => accessKeys(client, name)),
    accessKeyUse: (id) =>
      asAction('iam:GetAccessKeyLastUsed', async () => {
        const command = new GetAccessKeyLastUsedCommand({ AccessKeyId: id });
        const { LastUsedDate: date, ServiceName: service = '' } =
          (await client.send(command)).AccessKeyLastUsed ?? {};
        return date === undefined ? undefined : { date, service };
      }),
    consolePasswordSince: (name) => consolePasswordSince(client, name),
  };
}

async function readUser(client: IAMClient, name: string): Promise<UserDescription> {
  const { User: user } = await client.send(new GetUserCommand({ UserName: name }));
  if (user?.Arn === undefined) throw new TypeError('GetUser answered without a user');
  const boundary = user.PermissionsBoundary?.PermissionsBoundaryArn;
  return {
    name: user.UserName ?? name,
    arn: user.Arn,
    ...(boundary === undefined ? {} : { permissionsBoundaryArn: boundary }),
  };
}

async function inlinePolicies(client: IAMClient, user: string): Promise<readonly RolePolicy[]> {
  const names = await asAction('iam:ListUserPolicies', async () => {
    const all: string[] = [];
    for await (const page of unrepeated(paginateListUserPolicies({ client }, { UserName: user })))
      all.push(...(page.PolicyNames ?? []));
    return all;
  });
  return Promise.all(
    names.map((name) =>
      asAction('iam:GetUserPolicy', async () => {
        const command = new GetUserPolicyCommand({ UserName: user, PolicyName: name });
        const { PolicyDocument } = await client.send(command);
        return { name, document: decodeURIComponent(PolicyDocument ?? '') };
      }),
    ),
  );
}

async function attachedPolicies(client: IAMClient, user: string): Promise<readonly RolePolicy[]> {
  const attached = await asAction('iam:ListAttachedUserPolicies', async () => {
    const all: { name: string; arn: string }[] = [];
    for await (const page of unrepeated(paginateListAttachedUserPolicies({ client }, { UserName: user }))) {
      for (const { PolicyName = '', PolicyArn } of page.AttachedPolicies ?? [])
        if (PolicyArn !== undefined) all.push({ name: PolicyName, arn: PolicyArn });
    }
    return all;
  });
  return Promise.all(attached.map(({ name, arn }) => managedPolicy(client, name, arn)));
}

async function accessKeys(client: IAMClient, user: string): Promise<readonly AccessKeyDescription[]> {
  const keys: AccessKeyDescription[] = [];
  for await (const page of unrepeated(paginateListAccessKeys({ client }, { UserName: user }))) {
    for (const { AccessKeyId: id, Status, CreateDate: created } of page.AccessKeyMetadata ?? [])
      if (id !== undefined && created !== undefined) keys.push({ id, active: Status === 'Active', created });
  }
  return keys;
}

async function consolePasswordSince(client: IAMClient, user: string): Promise<Date | undefined> {
  try {
    const { LoginProfile } = await asAction('iam:GetLoginProfile', () =>
      client.send(new GetLoginProfileCommand({ UserName: user })),
    );
    return LoginProfile?.CreateDate;
  } catch (error) {
    if (error instanceof AwsFailure && error.class === 'not-found') return undefined;
    throw error;
  }
}
