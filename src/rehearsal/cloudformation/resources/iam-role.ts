import type { Input } from '../../service.ts';
import type { ValueMap } from '../template/value.ts';
import { callExists, ignoreMissing, readAnswer } from './calls.ts';
import { replaceHolderPolicies } from './holder-policies.ts';
import { factsOf } from './property-facts.ts';
import { differs, documentProperty, tagList, textProperty } from './property-values.ts';
import type { ProviderContext, ResourceProvider } from './provider.ts';
import { readRole } from './read-iam.ts';
import { replaceTags } from './tag-changes.ts';

/** AWS::IAM::Role: Ref is the role's name. */
export const iamRole: ResourceProvider = {
  type: 'AWS::IAM::Role',
  serviceTitle: 'Iam',
  properties: factsOf('AWS::IAM::Role', [
    'AssumeRolePolicyDocument',
    'Description',
    'ManagedPolicyArns',
    'MaxSessionDuration',
    'Path',
    'PermissionsBoundary',
    'Policies',
    'RoleName',
    'Tags',
  ]),
  attributes: ['Arn', 'RoleId'],
  taggable: true,
  nameProperty: 'RoleName',
  seconds: 16,
  exists: (call, name) => callExists(call, 'iam', 'GetRole', { RoleName: name }),

  idOfName: (_call, name) => name,
  read: readRole,

  async create(context, properties) {
    const { call } = context;
    const name = textProperty(properties, 'RoleName') ?? context.generateName(64);
    const answer = await call.invoke('iam', 'CreateRole', {
      RoleName: name,
      AssumeRolePolicyDocument: documentProperty(properties, 'AssumeRolePolicyDocument'),
      ...given(properties, ['Description', 'MaxSessionDuration', 'Path', 'PermissionsBoundary']),
      ...tagged(context, properties),
    });
    const role = readAnswer(answer, 'Role');
    context.initiated({ id: name, attributes: { Arn: role('Arn'), RoleId: role('RoleId') } });
    await replaceHolderPolicies(context, 'Role', name, {}, properties);
  },

  async update(context, physical, before, after) {
    const { call } = context;
    const role = { RoleName: physical.id };
    if (differs(before, after, 'AssumeRolePolicyDocument')) {
      await call.invoke('iam', 'UpdateAssumeRolePolicy', {
        ...role,
        PolicyDocument: documentProperty(after, 'AssumeRolePolicyDocument'),
      });
    }
    if (differs(before, after, 'Description') || differs(before, after, 'MaxSessionDuration')) {
      await call.invoke('iam', 'UpdateRole', {
        ...role,
        Description: textProperty(after, 'Description') ?? '',
        MaxSessionDuration: Number(textProperty(after, 'MaxSessionDuration') ?? 3600),
      });
    }
    if (differs(before, after, 'PermissionsBoundary')) {
      const boundary = textProperty(after, 'PermissionsBoundary');
      if (boundary === undefined) await call.invoke('iam', 'DeleteRolePermissionsBoundary', role);
      else {
        await call.invoke('iam', 'PutRolePermissionsBoundary', { ...role, PermissionsBoundary: boundary });
      }
    }
    await replaceTags(context, 'iam', { tag: 'TagRole', untag: 'UntagRole' }, role, before, after);
    await replaceHolderPolicies(context, 'Role', physical.id, before, after);
    return physical;
  },

  async remove(context, physical, properties) {
    await ignoreMissing(async () => {
      // Only what the template put there is taken away; anything else makes DeleteRole fail, as it does on AWS.
      await replaceHolderPolicies(context, 'Role', physical.id, properties, {});
      await context.call.invoke('iam', 'DeleteRole', { RoleName: physical.id });
    });
  },
};

function given(properties: ValueMap, names: readonly string[]): Input {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = textProperty(properties, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function tagged(context: ProviderContext, properties: ValueMap): Input {
  const tags = tagList(context.tags, properties);
  return tags.length === 0 ? {} : { Tags: tags };
}
