import { parseDocument } from 'yaml';
import { ACCOUNT_ID, readAccount } from './seed-account.ts';
import { SeedError, type SeedFault, type SeedMapping, seedMapping } from './seed-reader.ts';
import type { AccountState, RehearsalState } from './state.ts';

/** The members of each mapping of a seed file; `__tests__/rehearsal/fixtures/world.yml` is an example of all of them. */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  '': ['accounts', 'organization'],
  accounts: ['id', 'name', 'email', 'alias', 'oidc-providers', 'policies', 'roles', 'users'],
  organization: ['id', 'root-id', 'management-account', 'members', 'feature-set'],
  'oidc-providers': ['url', 'client-ids', 'thumbprints', 'tags'],
  policies: ['name', 'path', 'description', 'document'],
  roles: [
    'name',
    'path',
    'description',
    'max-session-duration',
    'trust-policy',
    'inline-policies',
    'attached-policies',
    'permissions-boundary',
    'tags',
  ],
  users: [
    'name',
    'path',
    'inline-policies',
    'attached-policies',
    'permissions-boundary',
    'tags',
    'access-keys',
  ],
  'access-keys': ['id', 'secret'],
};

/**
 * Fills a state from YAML: accounts with what IAM holds, and the organization. Policies are written as YAML or as JSON
 * text. What a file describes counts as being there for long, so that controls on new trust policies do not apply.
 * Throws SeedError with all faults, and then has changed nothing.
 */
export function seedState(state: RehearsalState, yamlText: string): void {
  const document = parseDocument(yamlText, { uniqueKeys: true });
  if (document.errors.length > 0) {
    throw new SeedError(document.errors.map(({ message }) => ({ path: 'the YAML', message })));
  }
  const faults: SeedFault[] = [];
  const root = seedMapping(
    document.toJS({ maxAliasCount: 1000 }) ?? {},
    '',
    MEMBERS[''] ?? [],
    faults,
    MEMBERS,
  );
  const accounts = new Map<string, AccountState>();
  for (const mapping of root.mappings('accounts')) {
    const account = readAccount(state, mapping);
    if (accounts.has(account.id) || state.accounts.has(account.id))
      mapping.fault('id', `${account.id} is there twice`);
    accounts.set(account.id, account);
  }
  const organization = readOrganization(
    state,
    root.mapping('organization'),
    new Set([...accounts.keys(), ...state.accounts.keys()]),
  );
  const keys = [...accounts.values()].flatMap((account) =>
    [...account.iam.users.values()].flatMap((user) =>
      [...user.accessKeys.keys()].map((id) => ({ id, account, user })),
    ),
  );
  for (const { id } of keys) {
    if (state.accessKeyOwners.has(id) || keys.filter((key) => key.id === id).length > 1) {
      faults.push({ path: `access key ${id}`, message: 'is there twice' });
    }
  }
  if (faults.length > 0) throw new SeedError(faults);
  for (const account of accounts.values()) state.accounts.set(account.id, account);
  for (const { id, account, user } of keys) {
    state.accessKeyOwners.set(id, { accountId: account.id, userName: user.name });
  }
  state.organization = organization ?? state.organization;
}

function readOrganization(
  state: RehearsalState,
  mapping: SeedMapping | undefined,
  known: ReadonlySet<string>,
): RehearsalState['organization'] {
  if (mapping === undefined) return undefined;
  const managementAccountId = mapping.requiredText('management-account', ACCOUNT_ID);
  const members = mapping.texts('members');
  for (const id of [managementAccountId, ...members]) {
    if (!known.has(id)) mapping.fault('', `has the account ${id}, which is not in "accounts"`);
  }
  const featureSet = mapping.text('feature-set', {
    form: /^(ALL|CONSOLIDATED_BILLING)$/,
    say: 'ALL or CONSOLIDATED_BILLING',
  });
  return {
    id:
      mapping.text('id', { form: /^o-[a-z0-9]{10,32}$/, say: 'an organization id (o-…)' }) ??
      state.newId('o-', 10).toLowerCase(),
    managementAccountId,
    featureSet: featureSet === 'CONSOLIDATED_BILLING' ? featureSet : 'ALL',
    rootId:
      mapping.text('root-id', { form: /^r-[a-z0-9]{4,32}$/, say: 'a root id (r-…)' }) ??
      state.newId('r-', 4).toLowerCase(),
    memberAccountIds: new Set(members.filter((id) => id !== managementAccountId)),
  };
}
