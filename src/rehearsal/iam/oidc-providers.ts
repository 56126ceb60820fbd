import { checkInput } from '../constraints.ts';
import { requiredTextOf, textsOf } from '../input.ts';
import { type Call, type Input, type Operation, ServiceError } from '../service.ts';
import type { OidcProviderState } from '../state.ts';
import { accountOf, entityAlreadyExists, limitExceeded, noSuchEntity } from './account.ts';
import { tagOperations } from './tag-operations.ts';
import { checkedTags, shownTags } from './tags.ts';

const MOST_CLIENT_IDS = 100;
const MOST_THUMBPRINTS = 5;
const MOST_PROVIDERS = 100;
/** IAM looks up the certificate chain itself when no thumbprint is given. */
const FOUND_THUMBPRINT = '2b18947a6a9fc7764fd8b5fb18a863b0c6dac24f';

const createProvider: Operation = (call, input) => {
  checkInput(input, {
    Url: { kind: 'text', required: true, min: 1, max: 255 },
    Tags: { kind: 'list', max: 50 },
  });
  const account = accountOf(call);
  const url = checkedUrl(requiredTextOf(input, 'Url'));
  const arn = `arn:aws:iam::${account.id}:oidc-provider/${url}`;
  if (account.iam.oidcProviders.has(arn)) {
    throw entityAlreadyExists(`Provider with url https://${url} already exists.`);
  }
  if (account.iam.oidcProviders.size >= MOST_PROVIDERS) {
    throw limitExceeded(`Cannot exceed quota for OpenIdConnectProvidersPerAccount: ${MOST_PROVIDERS}`);
  }
  const clientIds = new Set(textsOf(input, 'ClientIDList').map(checkedClientId));
  if (clientIds.size > MOST_CLIENT_IDS) {
    throw limitExceeded(`Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: ${MOST_CLIENT_IDS}`);
  }
  const given = checkedThumbprints(input);
  const provider: OidcProviderState = {
    arn,
    url,
    clientIds,
    thumbprints: given.length === 0 ? [FOUND_THUMBPRINT] : given,
    created: call.state.now(),
    tags: checkedTags(input),
  };
  account.iam.oidcProviders.set(arn, provider);
  return { OpenIDConnectProviderArn: arn, ...tagsMember(provider) };
};

const getProvider: Operation = (call, input) => {
  const provider = providerOf(call, input);
  return {
    Url: provider.url,
    ClientIDList: [...provider.clientIds],
    ThumbprintList: provider.thumbprints,
    CreateDate: provider.created,
    ...tagsMember(provider),
  };
};

const listProviders: Operation = (call) => ({
  OpenIDConnectProviderList: [...accountOf(call).iam.oidcProviders.keys()].map((Arn) => ({ Arn })),
});

const addClientId: Operation = (call, input) => {
  const { clientIds } = providerOf(call, input);
  const id = checkedClientId(requiredTextOf(input, 'ClientID'));
  if (!clientIds.has(id) && clientIds.size >= MOST_CLIENT_IDS) {
    throw limitExceeded(`Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: ${MOST_CLIENT_IDS}`);
  }
  clientIds.add(id);
  return {};
};

/** An id that is not there is no error, as on AWS. */
const removeClientId: Operation = (call, input) => {
  providerOf(call, input).clientIds.delete(requiredTextOf(input, 'ClientID'));
  return {};
};

const updateThumbprint: Operation = (call, input) => {
  const provider = providerOf(call, input);
  provider.thumbprints.splice(0, provider.thumbprints.length, ...checkedThumbprints(input));
  return {};
};

/** Deleting a provider that is not there is no error, as on AWS. */
const deleteProvider: Operation = (call, input) => {
  accountOf(call).iam.oidcProviders.delete(requiredTextOf(input, 'OpenIDConnectProviderArn'));
  return {};
};

/** Operations on OpenID Connect providers. */
export const oidcProviderOperations: Readonly<Record<string, Operation>> = {
  CreateOpenIDConnectProvider: createProvider,
  GetOpenIDConnectProvider: getProvider,
  ListOpenIDConnectProviders: listProviders,
  AddClientIDToOpenIDConnectProvider: addClientId,
  RemoveClientIDFromOpenIDConnectProvider: removeClientId,
  UpdateOpenIDConnectProviderThumbprint: updateThumbprint,
  DeleteOpenIDConnectProvider: deleteProvider,
  ...tagOperations('OpenIDConnectProvider', providerOf),
};

function providerOf(call: Call, input: Input): OidcProviderState {
  checkInput(input, { OpenIDConnectProviderArn: { kind: 'text', required: true, min: 20, max: 2048 } });
  const arn = requiredTextOf(input, 'OpenIDConnectProviderArn');
  const provider = accountOf(call).iam.oidcProviders.get(arn);
  if (provider === undefined) throw noSuchEntity(`OpenIDConnect Provider not found for arn ${arn}`);
  return provider;
}

/** Host and path without scheme. Query, fragment, port and user are not allowed; a slash at the end is kept. */
function checkedUrl(text: string): string {
  if (!/^https:\/\//i.test(text)) {
    throw new ServiceError('ValidationError', 'Invalid Open ID Connect Provider URL');
  }
  const url = text.slice('https://'.length);
  if (!/^[A-Za-z0-9.-]+(\/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?$/.test(url)) {
    throw new ServiceError('ValidationError', 'Invalid Open ID Connect Provider URL');
  }
  return url;
}

function checkedClientId(id: string): string {
  if (id.length < 1 || id.length > 255) throw new ServiceError('InvalidInput', `Invalid client ID: ${id}`);
  return id;
}

function checkedThumbprints(input: Input): string[] {
  const thumbprints = [...textsOf(input, 'ThumbprintList')];
  if (thumbprints.length > MOST_THUMBPRINTS) {
    throw new ServiceError(
      'InvalidInput',
      `Thumbprint list must contain fewer than ${MOST_THUMBPRINTS + 1} entries.`,
    );
  }
  for (const thumbprint of thumbprints) {
    if (thumbprint.length !== 40) {
      const bound = thumbprint.length > 40 ? 'less' : 'greater';
      throw new ServiceError(
        'ValidationError',
        `1 validation error detected: Value '[${thumbprint}]' at 'thumbprintList' failed to satisfy constraint: Member must satisfy constraint: [Member must have length ${bound} than or equal to 40]`,
      );
    }
    if (!/^[0-9a-f]{40}$/i.test(thumbprint)) {
      throw new ServiceError('InvalidInput', `Invalid thumbprint: ${thumbprint}`);
    }
  }
  return thumbprints;
}

function tagsMember({ tags }: OidcProviderState): { readonly Tags?: readonly unknown[] } {
  return tags.size === 0 ? {} : { Tags: shownTags(tags) };
}
