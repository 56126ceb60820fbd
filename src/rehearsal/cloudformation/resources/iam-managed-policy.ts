import { isMap, member, type ValueMap } from '../template/value.ts';
import { ignoreMissing, readAnswer } from './calls.ts';
import { factsOf } from './property-facts.ts';
import { differs, documentProperty, textProperty, textsProperty, without } from './property-values.ts';
import type { ProviderContext, ResourceProvider } from './provider.ts';
import { readManagedPolicy } from './read-iam.ts';

/** IAM keeps at most five versions of a managed policy. */
const MOST_VERSIONS = 5;

/** AWS::IAM::ManagedPolicy: Ref is the policy's ARN. */
export const iamManagedPolicy: ResourceProvider = {
  type: 'AWS::IAM::ManagedPolicy',
  serviceTitle: 'Iam',
  properties: factsOf('AWS::IAM::ManagedPolicy', [
    'Description',
    'ManagedPolicyName',
    'Path',
    'PolicyDocument',
    'Groups',
    'Roles',
    'Users',
  ]),
  attributes: ['PolicyArn', 'PolicyId'],
  taggable: false,
  nameProperty: 'ManagedPolicyName',
  seconds: 15,

  read: readManagedPolicy,

  async create(context, properties) {
    const name = textProperty(properties, 'ManagedPolicyName') ?? context.generateName(128);
    const path = textProperty(properties, 'Path');
    const description = textProperty(properties, 'Description');
    const answer = await context.call.invoke('iam', 'CreatePolicy', {
      PolicyName: name,
      PolicyDocument: documentProperty(properties, 'PolicyDocument'),
      ...(path === undefined ? {} : { Path: path }),
      ...(description === undefined ? {} : { Description: description }),
    });
    const policy = readAnswer(answer, 'Policy');
    const arn = policy('Arn');
    context.initiated({ id: arn, attributes: { PolicyArn: arn, PolicyId: policy('PolicyId') } });
    await attach(context, arn, {}, properties);
  },

  async update(context, physical, before, after) {
    if (differs(before, after, 'PolicyDocument')) {
      await makeRoom(context, physical.id);
      await context.call.invoke('iam', 'CreatePolicyVersion', {
        PolicyArn: physical.id,
        PolicyDocument: documentProperty(after, 'PolicyDocument'),
        SetAsDefault: true,
      });
    }
    await attach(context, physical.id, before, after);
    return physical;
  },

  async remove(context, physical, properties) {
    const { call } = context;
    await ignoreMissing(async () => {
      await attach(context, physical.id, properties, {});
      for (const version of await otherVersions(context, physical.id)) {
        await call.invoke('iam', 'DeletePolicyVersion', { PolicyArn: physical.id, VersionId: version });
      }
      await call.invoke('iam', 'DeletePolicy', { PolicyArn: physical.id });
    });
  },
};

/** Who a policy can be attached to: the property, and the operations with the name of their member. */
const ATTACHMENTS = [
  { property: 'Roles', member: 'RoleName', attach: 'AttachRolePolicy', detach: 'DetachRolePolicy' },
  { property: 'Users', member: 'UserName', attach: 'AttachUserPolicy', detach: 'DetachUserPolicy' },
  { property: 'Groups', member: 'GroupName', attach: 'AttachGroupPolicy', detach: 'DetachGroupPolicy' },
] as const;

async function attach(
  { call }: ProviderContext,
  arn: string,
  before: ValueMap,
  after: ValueMap,
): Promise<void> {
  for (const kind of ATTACHMENTS) {
    const [old, now] = [textsProperty(before, kind.property), textsProperty(after, kind.property)];
    for (const name of without(now, old)) {
      await call.invoke('iam', kind.attach, { [kind.member]: name, PolicyArn: arn });
    }
    for (const name of without(old, now)) {
      await ignoreMissing(() => call.invoke('iam', kind.detach, { [kind.member]: name, PolicyArn: arn }));
    }
  }
}

async function makeRoom(context: ProviderContext, arn: string): Promise<void> {
  const others = await otherVersions(context, arn);
  const oldest = others.at(-1);
  if (oldest === undefined || others.length + 1 < MOST_VERSIONS) return;
  await context.call.invoke('iam', 'DeletePolicyVersion', { PolicyArn: arn, VersionId: oldest });
}

/** Versions that are not the default one, newest first, as IAM lists them. */
async function otherVersions({ call }: ProviderContext, arn: string): Promise<readonly string[]> {
  const answer = await call.invoke('iam', 'ListPolicyVersions', { PolicyArn: arn });
  const versions = Array.isArray(answer['Versions']) ? answer['Versions'] : [];
  return versions
    .filter(isMap)
    .filter((version) => String(member(version, 'IsDefaultVersion')) !== 'true')
    .map((version) => String(member(version, 'VersionId') ?? ''))
    .sort((a, b) => Number(b.slice(1)) - Number(a.slice(1)));
}
