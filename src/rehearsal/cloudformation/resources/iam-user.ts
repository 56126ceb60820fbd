import { isMap, member, type ValueMap } from '../template/value.ts';
import { callExists, ignoreMissing, readAnswer } from './calls.ts';
import { factsOf } from './property-facts.ts';
import {
  differs,
  documentProperty,
  listProperty,
  tagList,
  textProperty,
  textsProperty,
  without,
} from './property-values.ts';
import type { ProviderContext, ResourceProvider } from './provider.ts';
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
    await putPolicies(context, name, {}, properties);
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
    await putPolicies(context, physical.id, before, after);
    const answer = await call.invoke('iam', 'GetUser', user);
    return { id: physical.id, attributes: { Arn: readAnswer(answer, 'User')('Arn') } };
  },

  async remove(context, physical, properties) {
    await ignoreMissing(async () => {
      await putPolicies(context, physical.id, properties, {});
      await context.call.invoke('iam', 'DeleteUser', { UserName: physical.id });
    });
  },
};

function boundaryOf(properties: ValueMap): { readonly PermissionsBoundary?: string } {
  const boundary = textProperty(properties, 'PermissionsBoundary');
  return boundary === undefined ? {} : { PermissionsBoundary: boundary };
}

/** Inline policies by name, as JSON text. */
function inlineOf(properties: ValueMap): ReadonlyMap<string, string> {
  return new Map(
    listProperty(properties, 'Policies')
      .filter(isMap)
      .map((policy) => [
        String(member(policy, 'PolicyName') ?? ''),
        documentProperty(policy, 'PolicyDocument'),
      ]),
  );
}

async function putPolicies(
  { call }: ProviderContext,
  UserName: string,
  before: ValueMap,
  after: ValueMap,
): Promise<void> {
  const [old, now] = [inlineOf(before), inlineOf(after)];
  for (const [PolicyName, PolicyDocument] of now) {
    if (old.get(PolicyName) === PolicyDocument) continue;
    await call.invoke('iam', 'PutUserPolicy', { UserName, PolicyName, PolicyDocument });
  }
  for (const PolicyName of without([...old.keys()], [...now.keys()])) {
    await ignoreMissing(() => call.invoke('iam', 'DeleteUserPolicy', { UserName, PolicyName }));
  }
  const [oldArns, arns] = [
    textsProperty(before, 'ManagedPolicyArns'),
    textsProperty(after, 'ManagedPolicyArns'),
  ];
  for (const PolicyArn of without(arns, oldArns)) {
    await call.invoke('iam', 'AttachUserPolicy', { UserName, PolicyArn });
  }
  for (const PolicyArn of without(oldArns, arns)) {
    await ignoreMissing(() => call.invoke('iam', 'DetachUserPolicy', { UserName, PolicyArn }));
  }
}
