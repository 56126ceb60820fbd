import { callExists, ignoreMissing, readAnswer } from './calls.ts';
import { factsOf } from './property-facts.ts';
import { textProperty, textsProperty, without } from './property-values.ts';
import type { ResourceProvider } from './provider.ts';

/** AWS::IAM::InstanceProfile: Ref is its name. It holds one role. */
export const iamInstanceProfile: ResourceProvider = {
  type: 'AWS::IAM::InstanceProfile',
  serviceTitle: 'Iam',
  properties: factsOf('AWS::IAM::InstanceProfile', ['InstanceProfileName', 'Path', 'Roles']),
  attributes: ['Arn'],
  taggable: false,
  nameProperty: 'InstanceProfileName',
  seconds: 120,
  exists: (call, name) => callExists(call, 'iam', 'GetInstanceProfile', { InstanceProfileName: name }),

  async create(context, properties) {
    const { call } = context;
    const InstanceProfileName = textProperty(properties, 'InstanceProfileName') ?? context.generateName(128);
    const answer = await call.invoke('iam', 'CreateInstanceProfile', {
      InstanceProfileName,
      Path: textProperty(properties, 'Path') ?? '/',
    });
    const Arn = readAnswer(answer, 'InstanceProfile')('Arn');
    context.initiated({ id: InstanceProfileName, attributes: { Arn } });
    for (const RoleName of textsProperty(properties, 'Roles')) {
      await call.invoke('iam', 'AddRoleToInstanceProfile', { InstanceProfileName, RoleName });
    }
  },

  async update({ call }, physical, before, after) {
    const InstanceProfileName = physical.id;
    const [old, now] = [textsProperty(before, 'Roles'), textsProperty(after, 'Roles')];
    for (const RoleName of without(old, now)) {
      await ignoreMissing(() =>
        call.invoke('iam', 'RemoveRoleFromInstanceProfile', { InstanceProfileName, RoleName }),
      );
    }
    for (const RoleName of without(now, old)) {
      await call.invoke('iam', 'AddRoleToInstanceProfile', { InstanceProfileName, RoleName });
    }
    return physical;
  },

  async remove({ call }, physical, properties) {
    const InstanceProfileName = physical.id;
    await ignoreMissing(async () => {
      for (const RoleName of textsProperty(properties, 'Roles')) {
        await ignoreMissing(() =>
          call.invoke('iam', 'RemoveRoleFromInstanceProfile', { InstanceProfileName, RoleName }),
        );
      }
      await call.invoke('iam', 'DeleteInstanceProfile', { InstanceProfileName });
    });
  },
};
