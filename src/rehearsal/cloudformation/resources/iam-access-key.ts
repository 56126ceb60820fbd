import { ignoreMissing, readAnswer } from './calls.ts';
import { factsOf } from './property-facts.ts';
import { textProperty } from './property-values.ts';
import type { ResourceProvider } from './provider.ts';

/** AWS::IAM::AccessKey: Ref is the id of the key. A higher Serial makes a new key. */
export const iamAccessKey: ResourceProvider = {
  type: 'AWS::IAM::AccessKey',
  serviceTitle: 'Iam',
  properties: factsOf('AWS::IAM::AccessKey', ['Serial', 'Status', 'UserName']),
  attributes: ['Id', 'SecretAccessKey'],
  taggable: false,
  nameProperty: undefined,
  seconds: 15,

  async create(context, properties) {
    const UserName = textProperty(properties, 'UserName');
    const key = readAnswer(await context.call.invoke('iam', 'CreateAccessKey', { UserName }), 'AccessKey');
    const id = key('AccessKeyId');
    context.initiated({ id, attributes: { Id: id, SecretAccessKey: key('SecretAccessKey') } });
    const Status = textProperty(properties, 'Status') ?? 'Active';
    if (Status !== 'Active') {
      await context.call.invoke('iam', 'UpdateAccessKey', { UserName, AccessKeyId: id, Status });
    }
  },

  async update({ call }, physical, _before, after) {
    await call.invoke('iam', 'UpdateAccessKey', {
      UserName: textProperty(after, 'UserName'),
      AccessKeyId: physical.id,
      Status: textProperty(after, 'Status') ?? 'Active',
    });
    return physical;
  },

  async remove({ call }, physical, properties) {
    await ignoreMissing(() =>
      call.invoke('iam', 'DeleteAccessKey', {
        UserName: textProperty(properties, 'UserName'),
        AccessKeyId: physical.id,
      }),
    );
  },
};
