import type { Call } from '../../service.ts';
import { isList, isMap, member, type Value, type ValueMap } from '../template/value.ts';
import type { LiveResource } from './live-resource.ts';
import { allOf, answerOf, documentIn, setMembers, structureIn } from './read-live.ts';

/** A role as it is now. */
export async function readRole(call: Call, RoleName: string): Promise<LiveResource | undefined> {
  const answer = await answerOf(call, 'iam', 'GetRole', { RoleName });
  if (answer === undefined) return undefined;
  const role = structureIn(answer, 'Role');
  const boundary = member(role, 'PermissionsBoundary');
  return {
    attributes: setMembers(role, ['Arn', 'RoleId']),
    properties: {
      ...setMembers(role, ['RoleName', 'Path', 'Description', 'MaxSessionDuration', 'Tags']),
      AssumeRolePolicyDocument: documentIn(role, 'AssumeRolePolicyDocument'),
      ...(isMap(boundary) ? { PermissionsBoundary: member(boundary, 'PermissionsBoundaryArn') ?? null } : {}),
      Policies: await inlinePolicies(call, RoleName),
      ManagedPolicyArns: (
        await allOf(call, 'ListAttachedRolePolicies', 'AttachedPolicies', { RoleName })
      ).map((policy) => (isMap(policy) ? (member(policy, 'PolicyArn') ?? null) : null)),
    },
  };
}

async function inlinePolicies(call: Call, RoleName: string): Promise<readonly ValueMap[]> {
  const names = await allOf(call, 'ListRolePolicies', 'PolicyNames', { RoleName });
  return Promise.all(
    names.map(async (PolicyName) => {
      const answer = await call.invoke('iam', 'GetRolePolicy', { RoleName, PolicyName });
      return {
        PolicyName,
        PolicyDocument: documentIn({ document: String(answer['PolicyDocument']) }, 'document'),
      };
    }),
  );
}

/** A managed policy as it is now. */
export async function readManagedPolicy(call: Call, PolicyArn: string): Promise<LiveResource | undefined> {
  const answer = await answerOf(call, 'iam', 'GetPolicy', { PolicyArn });
  if (answer === undefined) return undefined;
  const policy = structureIn(answer, 'Policy');
  const VersionId = member(policy, 'DefaultVersionId');
  const version = await call.invoke('iam', 'GetPolicyVersion', { PolicyArn, VersionId });
  const holders = structureIn(
    { entities: await call.invoke('iam', 'ListEntitiesForPolicy', { PolicyArn }) },
    'entities',
  );
  return {
    attributes: { PolicyArn, PolicyId: member(policy, 'PolicyId') ?? null },
    properties: {
      ManagedPolicyName: member(policy, 'PolicyName') ?? null,
      ...setMembers(policy, ['Path', 'Description']),
      PolicyDocument: documentIn(structureIn(version, 'PolicyVersion'), 'Document'),
      Roles: namesIn(holders, 'PolicyRoles', 'RoleName'),
      Users: namesIn(holders, 'PolicyUsers', 'UserName'),
    },
  };
}

function namesIn(values: ValueMap, list: string, name: string): Value {
  const items = member(values, list);
  return (isList(items) ? items : []).map((item) => (isMap(item) ? (member(item, name) ?? null) : null));
}

/** An OIDC provider as it is now. */
export async function readOidcProvider(call: Call, arn: string): Promise<LiveResource | undefined> {
  const answer = await answerOf(call, 'iam', 'GetOpenIDConnectProvider', { OpenIDConnectProviderArn: arn });
  if (answer === undefined) return undefined;
  const { ClientIDList: ids, ...rest } = structureIn({ provider: answer }, 'provider');
  const clientIds: Value = ids ?? [];
  return {
    attributes: { Arn: arn },
    properties: {
      ...setMembers(rest, ['ThumbprintList', 'Tags']),
      Url: `https://${String(member(rest, 'Url') ?? '')}`,
      ClientIdList: clientIds,
    },
  };
}
