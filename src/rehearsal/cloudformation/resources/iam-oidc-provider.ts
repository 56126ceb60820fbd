import type { Call } from '../../service.ts';
import { callExists, ignoreMissing, readAnswer } from './calls.ts';
import { factsOf } from './property-facts.ts';
import { differs, tagList, textProperty, textsProperty, without } from './property-values.ts';
import type { ResourceProvider } from './provider.ts';
import { readOidcProvider } from './read-iam.ts';
import { replaceTags } from './tag-changes.ts';

/** AWS::IAM::OIDCProvider: Ref is the provider's ARN. There is one provider per URL in an account. */
export const iamOidcProvider: ResourceProvider = {
  type: 'AWS::IAM::OIDCProvider',
  serviceTitle: 'Iam',
  properties: factsOf('AWS::IAM::OIDCProvider', ['ClientIdList', 'Tags', 'ThumbprintList', 'Url']),
  attributes: ['Arn'],
  taggable: true,
  nameProperty: 'Url',
  seconds: 3,
  exists: (call, url) =>
    callExists(call, 'iam', 'GetOpenIDConnectProvider', { OpenIDConnectProviderArn: arnOf(call, url) }),
  idOfName: arnOf,

  read: readOidcProvider,

  async create(context, properties) {
    const thumbprints = textsProperty(properties, 'ThumbprintList');
    const tags = tagList(context.tags, properties);
    const answer = await context.call.invoke('iam', 'CreateOpenIDConnectProvider', {
      Url: textProperty(properties, 'Url') ?? '',
      ClientIDList: textsProperty(properties, 'ClientIdList'),
      ...(thumbprints.length === 0 ? {} : { ThumbprintList: thumbprints }),
      ...(tags.length === 0 ? {} : { Tags: tags }),
    });
    const arn = readAnswer(answer)('OpenIDConnectProviderArn');
    context.initiated({ id: arn, attributes: { Arn: arn } });
  },

  async update(context, physical, before, after) {
    const { call } = context;
    const provider = { OpenIDConnectProviderArn: physical.id };
    const [old, now] = [textsProperty(before, 'ClientIdList'), textsProperty(after, 'ClientIdList')];
    for (const ClientID of without(now, old)) {
      await call.invoke('iam', 'AddClientIDToOpenIDConnectProvider', { ...provider, ClientID });
    }
    for (const ClientID of without(old, now)) {
      await call.invoke('iam', 'RemoveClientIDFromOpenIDConnectProvider', { ...provider, ClientID });
    }
    if (differs(before, after, 'ThumbprintList')) {
      await call.invoke('iam', 'UpdateOpenIDConnectProviderThumbprint', {
        ...provider,
        ThumbprintList: textsProperty(after, 'ThumbprintList'),
      });
    }
    const operations = { tag: 'TagOpenIDConnectProvider', untag: 'UntagOpenIDConnectProvider' };
    await replaceTags(context, 'iam', operations, provider, before, after);
    return physical;
  },

  async remove({ call }, physical) {
    await ignoreMissing(() =>
      call.invoke('iam', 'DeleteOpenIDConnectProvider', { OpenIDConnectProviderArn: physical.id }),
    );
  },
};

function arnOf(call: Call, url: string): string {
  return `arn:aws:iam::${call.caller.accountId}:oidc-provider/${url.replace(/^https:\/\//, '')}`;
}
