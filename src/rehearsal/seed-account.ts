import { managedPolicy } from './authorization/held-policies.ts';
import { createAccount } from './create-state.ts';
import { checkIdentityDocument, checkTrustDocument } from './iam/policy-document.ts';
import { isOptInRegion } from './regions.ts';
import { readKey } from './seed-key.ts';
import type { SeedMapping } from './seed-reader.ts';
import { ServiceError } from './service.ts';
import type { AccountState, RehearsalState, RoleState, UserState } from './state.ts';

/** The form of an account id; YAML takes one without quotes for a number and drops a leading zero. */
export const ACCOUNT_ID = { form: /^\d{12}$/, say: 'twelve digits, in quotes' };
const NAME = { form: /^[\w+=,.@-]{1,128}$/, say: 'a name of letters, digits and +=,.@_-' };
const PATH = { form: /^\/([\x21-\x7e]+\/)?$/, say: 'a path that begins and ends with a slash' };
const HTTPS = { form: /^https:\/\/[^\s/?#]+(\/[^\s?#]*)?$/, say: 'an https URL' };
const KEY_ID = { form: /^AKIA[A-Z0-9]{12,124}$/, say: 'an access key id, AKIA and then letters and digits' };

/** One account of a seed with all that IAM holds in it. Faults are noted in the mapping. */
export function readAccount(
  state: RehearsalState,
  mapping: SeedMapping,
  documents: DocumentShelf,
): AccountState {
  const id = mapping.requiredText('id', ACCOUNT_ID);
  const name = mapping.text('name') ?? `account-${id}`;
  const account = createAccount({ id, name, email: mapping.text('email') ?? `aws+${id}@example.com` });
  const alias = mapping.text('alias', {
    form: /^[a-z0-9]([a-z0-9-]{1,61}[a-z0-9])$/,
    say: 'an account alias',
  });
  if (alias !== undefined) account.iam.aliases.add(alias);
  for (const [parameter, value] of mapping.entries('stored-parameters')) {
    account.storedParameters.set(parameter, String(value));
  }
  for (const region of mapping.texts('opt-in-regions')) {
    if (!isOptInRegion(region)) mapping.fault('opt-in-regions', `${region} is none that has to be enabled`);
    account.optInRegions.add(region);
  }
  for (const provider of mapping.mappings('oidc-providers')) readProvider(state, account, provider);
  for (const policy of mapping.mappings('policies')) readPolicy(state, account, policy, documents);
  for (const role of mapping.mappings('roles')) {
    const read = readRole(state, account, role, documents);
    if (account.iam.roles.has(read.name)) role.fault('name', `${read.name} is there twice`);
    account.iam.roles.set(read.name, read);
  }
  for (const user of mapping.mappings('users')) {
    const read = readUser(state, account, user, documents);
    if (account.iam.users.has(read.name)) user.fault('name', `${read.name} is there twice`);
    account.iam.users.set(read.name, read);
  }
  for (const key of mapping.mappings('keys')) readKey(account, key);
  return account;
}

function readProvider(state: RehearsalState, account: AccountState, mapping: SeedMapping): void {
  const url = mapping.requiredText('url', HTTPS).replace(/^https:\/\//, '');
  const arn = `arn:aws:iam::${account.id}:oidc-provider/${url}`;
  account.iam.oidcProviders.set(arn, {
    arn,
    url,
    clientIds: new Set(mapping.texts('client-ids')),
    thumbprints: [...mapping.texts('thumbprints')],
    created: state.now(),
    tags: readTags(mapping),
  });
}

function readPolicy(
  state: RehearsalState,
  account: AccountState,
  mapping: SeedMapping,
  documents: DocumentShelf,
): void {
  const name = mapping.requiredText('name', NAME);
  const path = mapping.text('path', PATH) ?? '/';
  const arn = `arn:aws:iam::${account.id}:policy${path}${name}`;
  const created = state.now();
  account.iam.policies.set(arn, {
    name,
    path,
    arn,
    id: state.newId('ANPA', 17),
    created,
    description: mapping.text('description'),
    defaultVersion: 'v1',
    versions: new Map([
      [
        'v1',
        {
          document: readDocument(mapping, 'document', mapping.value('document'), 'identity', documents),
          created,
        },
      ],
    ]),
    tags: new Map(),
  });
}

function readRole(
  state: RehearsalState,
  account: AccountState,
  mapping: SeedMapping,
  documents: DocumentShelf,
): RoleState {
  const name = mapping.requiredText('name', NAME);
  const path = mapping.text('path', PATH) ?? '/';
  return {
    name,
    path,
    arn: `arn:aws:iam::${account.id}:role${path}${name}`,
    id: state.newId('AROA', 17),
    created: state.now(),
    trustPolicy: readDocument(mapping, 'trust-policy', mapping.value('trust-policy'), 'trust', documents),
    description: mapping.text('description'),
    maxSessionDuration: mapping.integer('max-session-duration', { min: 3600, max: 43_200 }) ?? 3600,
    tags: readTags(mapping),
    lastUsed: undefined,
    ...readPermissions(account, mapping, documents),
  };
}

function readUser(
  state: RehearsalState,
  account: AccountState,
  mapping: SeedMapping,
  documents: DocumentShelf,
): UserState {
  const name = mapping.requiredText('name', NAME);
  const path = mapping.text('path', PATH) ?? '/';
  const keys = mapping.mappings('access-keys').map((key) => ({
    id: key.requiredText('id', KEY_ID),
    secret: key.requiredText('secret'),
    active: true,
    created: state.now(),
  }));
  const ids = keys.map(({ id }) => id);
  if (new Set(ids).size < ids.length) mapping.fault('access-keys', 'has the same id twice');
  return {
    name,
    path,
    arn: `arn:aws:iam::${account.id}:user${path}${name}`,
    id: state.newId('AIDA', 17),
    created: state.now(),
    accessKeys: new Map(keys.map((key) => [key.id, key])),
    groups: mapping.texts('groups'),
    tags: readTags(mapping),
    ...readPermissions(account, mapping, documents),
  };
}

/** What roles and users have in common. */
function readPermissions(
  account: AccountState,
  mapping: SeedMapping,
  documents: DocumentShelf,
): Pick<RoleState, 'inlinePolicies' | 'attachedPolicies' | 'permissionsBoundary'> {
  const attached = mapping.texts('attached-policies');
  for (const arn of attached) {
    if (managedPolicy(account, arn) === undefined) {
      mapping.fault(
        'attached-policies',
        `has ${arn}, which is neither in "policies" nor an AWS policy that the rehearsal knows`,
      );
    }
  }
  const boundary = mapping.text('permissions-boundary');
  if (boundary !== undefined && managedPolicy(account, boundary) === undefined) {
    mapping.fault('permissions-boundary', `is ${boundary}, which the rehearsal does not know`);
  }
  return {
    inlinePolicies: new Map(
      mapping
        .entries('inline-policies')
        .map(([name, value]) => [
          name,
          readDocument(mapping, `inline-policies.${name}`, value, 'identity', documents),
        ]),
    ),
    attachedPolicies: new Set(attached),
    permissionsBoundary: boundary,
  };
}

function readDocument(
  mapping: SeedMapping,
  name: string,
  value: unknown,
  kind: DocumentKind,
  documents: DocumentShelf,
): string {
  if (value === undefined || value === null) {
    mapping.fault(name, 'is missing');
    return '{}';
  }
  const { text, refusal } = documents(kind, typeof value === 'string' ? value : JSON.stringify(value));
  if (refusal !== undefined) mapping.fault(name, `is refused by IAM: ${refusal}`);
  return text;
}

type DocumentKind = 'trust' | 'identity';

/** One text for all equal documents of a kind, and why IAM would refuse it, if it would. */
export type DocumentShelf = (
  kind: DocumentKind,
  text: string,
) => { readonly text: string; readonly refusal: string | undefined };

/** Many roles have the same policies: each is checked once and kept once. */
export function createDocumentShelf(): DocumentShelf {
  const shelves = { trust: new Map(), identity: new Map() } satisfies Record<
    DocumentKind,
    Map<string, ReturnType<DocumentShelf>>
  >;
  return (kind, text) => {
    const shelf: Map<string, ReturnType<DocumentShelf>> = shelves[kind];
    const known = shelf.get(text);
    if (known !== undefined) return known;
    const entry = { text, refusal: refusalOf(kind, text) };
    shelf.set(text, entry);
    return entry;
  };
}

function refusalOf(kind: DocumentKind, text: string): string | undefined {
  try {
    if (kind === 'trust') checkTrustDocument(text);
    else checkIdentityDocument(text);
    return undefined;
  } catch (error) {
    if (error instanceof ServiceError) return error.message;
    throw error;
  }
}

function readTags(mapping: SeedMapping): Map<string, string> {
  return new Map(mapping.entries('tags').map(([key, value]) => [key, String(value)]));
}
