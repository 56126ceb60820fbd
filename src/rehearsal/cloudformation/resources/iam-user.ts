import type { ValueMap } from '../template/value.ts';
import { callExists, ignoreMissing, readAnswer } from './calls.ts';
import { replaceHolderPolicies } from './holder-policies.ts';
import { factsOf } from './property-facts.ts';
import { differs, tagList, textProperty } from './property-values.ts';
import type { ResourceProvider } from './provider.ts';
import { replaceTags } from './tag-changes.ts';

/** AWS::IAM::User: Ref is the user's name. Groups and passwords are not rehearsed. */
export const iamUser: ResourceProvider = {
  type: 'AWS::IAM::User',
  serviceTitle: 'Iam',
  properties: factsOf('AWS::IAM::User', [
    'ManagedPolicyArns',
    'Path',
    'PermissionsBoundary',
    'Policies',
    'Tags',
    'UserName',
  ]),
  attributes: ['Arn'],
  taggable: true,
  nameProperty: 'UserName',
  seconds: 15,
  exists: (call, name) => callExists(call, 'iam', 'GetUser', { UserName: name }),

  async create(context, properties) {
    const name = textProperty(properties, 'UserName') ?? context.generateName(64);
    const tags = tagList(context.tags, properties);
    const answer = await context.call.invoke('iam', 'CreateUser', {
      UserName: name,
      Path: textProperty(properties, 'Path') ?? '/',
      ...(tags.length === 0 ? {} : { Tags: tags }),
      ...boundaryOf(properties),
    });
    context.initiated({ id: name, attributes: { Arn: readAnswer(answer, 'User')('Arn') } });
    await replaceHolderPolicies(context, 'User', name, {}, properties);
  },

  async update(context, physical, before, after) {
    const { call } = context;
    const user = { UserName: physical.id };
    if (differs(before, after, 'Path')) {
      await call.invoke('iam', 'UpdateUser', { ...user, NewPath: textProperty(after, 'Path') ?? '/' });
    }
    if (differs(before, after, 'PermissionsBoundary')) {
      const boundary = boundaryOf(after);
      const operation = 'PermissionsBoundary' in boundary ? 'Put' : 'Delete';
      await call.invoke('iam', `${operation}UserPermissionsBoundary`, { ...user, ...boundary });
    }
    await replaceTags(context, 'iam', { tag: 'TagUser', untag: 'UntagUser' }, user, before, after);
    await replaceHolderPolicies(context, 'User', physical.id, before, after);
    const answer = await call.invoke('iam', 'GetUser', user);
    return { id: physical.id, attributes: { Arn: readAnswer(answer, 'User')('Arn') } };
  },

  async remove(context, physical, properties) {
    await ignoreMissing(async () => {
      await replaceHolderPolicies(context, 'User', physical.id, properties, {});
      await context.call.invoke('iam', 'DeleteUser', { UserName: physical.id });
    });
  },
};

function boundaryOf(properties: ValueMap): { readonly PermissionsBoundary?: string } {
  const boundary = textProperty(properties, 'PermissionsBoundary');
  return boundary === undefined ? {} : { PermissionsBoundary: boundary };
}
