import type { ValueMap } from '../template/value.ts';
import { ignoreMissing } from './calls.ts';
import { factsOf } from './property-facts.ts';
import { documentProperty, textProperty, textsProperty } from './property-values.ts';
import type { ProviderContext, ResourceProvider } from './provider.ts';
import { ResourceFailure } from './resource-failure.ts';

/** AWS::IAM::Policy: an inline policy in one or more roles, users or groups. */
export const iamPolicy: ResourceProvider = {
  type: 'AWS::IAM::Policy',
  serviceTitle: 'Iam',
  properties: factsOf('AWS::IAM::Policy', ['PolicyDocument', 'PolicyName', 'Groups', 'Roles', 'Users']),
  attributes: ['Id'],
  taggable: false,
  nameProperty: undefined,
  seconds: 15,

  async create(context, properties) {
    const holders = holdersOf(properties);
    if (holders.length === 0) {
      throw new ResourceFailure('At least one of [Groups,Roles,Users] must be non-empty.');
    }
    // An inline policy has no name of its own in the account, so its physical id is made up.
    const id = context.generateName(128);
    await put(context, properties, holders.slice(0, 1));
    context.initiated({ id, attributes: { Id: id } });
    await put(context, properties, holders.slice(1));
  },

  async update(context, physical, before, after) {
    const now = holdersOf(after);
    const nameChanged = textProperty(before, 'PolicyName') !== textProperty(after, 'PolicyName');
    await put(context, after, now);
    const kept = new Set(nameChanged ? [] : now.map(({ key }) => key));
    await takeAway(
      context,
      before,
      holdersOf(before).filter(({ key }) => !kept.has(key)),
    );
    return physical;
  },

  async remove(context, _physical, properties) {
    await takeAway(context, properties, holdersOf(properties));
  },
};

interface Holder {
  readonly key: string;
  readonly target: Readonly<Record<string, string>>;
  readonly put: string;
  readonly remove: string;
}

const HOLDERS = [
  { property: 'Roles', member: 'RoleName', put: 'PutRolePolicy', remove: 'DeleteRolePolicy' },
  { property: 'Users', member: 'UserName', put: 'PutUserPolicy', remove: 'DeleteUserPolicy' },
  { property: 'Groups', member: 'GroupName', put: 'PutGroupPolicy', remove: 'DeleteGroupPolicy' },
] as const;

function holdersOf(properties: ValueMap): readonly Holder[] {
  return HOLDERS.flatMap((kind) =>
    textsProperty(properties, kind.property).map((name) => ({
      key: `${kind.property}/${name}`,
      target: { [kind.member]: name },
      put: kind.put,
      remove: kind.remove,
    })),
  );
}

async function put(
  context: ProviderContext,
  properties: ValueMap,
  holders: readonly Holder[],
): Promise<void> {
  for (const holder of holders) {
    await context.call.invoke('iam', holder.put, {
      ...holder.target,
      PolicyName: textProperty(properties, 'PolicyName') ?? '',
      PolicyDocument: documentProperty(properties, 'PolicyDocument'),
    });
  }
}

async function takeAway(
  context: ProviderContext,
  properties: ValueMap,
  holders: readonly Holder[],
): Promise<void> {
  for (const holder of holders) {
    await ignoreMissing(() =>
      context.call.invoke('iam', holder.remove, {
        ...holder.target,
        PolicyName: textProperty(properties, 'PolicyName') ?? '',
      }),
    );
  }
}
