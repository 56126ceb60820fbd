import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { readFaults } from './faults/fault.ts';
import { PLATFORM_MEMBERS, type PlatformSettings, readPlatforms } from './platforms/settings.ts';
import { createDocumentShelf, readAccount } from './seed-account.ts';
import { readContents, type SeedCall } from './seed-contents.ts';
import {
  CONTROL_POLICY_MEMBERS,
  ORGANIZATION_MEMBERS,
  readOrganization,
  UNIT_MEMBERS,
} from './seed-organization.ts';
import { SeedError, type SeedFault, seedMapping } from './seed-reader.ts';
import type { AccountState, RehearsalState } from './state.ts';

/** The members of each mapping of a seed file; `__tests__/rehearsal/fixtures/world.yml` is an example of all of them. */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  '': ['speed', 'accounts', 'organization', 'faults', 'platforms'],
  ...PLATFORM_MEMBERS,
  accounts: [
    'id',
    'name',
    'email',
    'alias',
    'opt-in-regions',
    'oidc-providers',
    'policies',
    'roles',
    'users',
    'keys',
    'buckets',
    'stored-parameters',
    'reports',
    'exports',
    'stacks',
  ],
  organization: [...ORGANIZATION_MEMBERS],
  units: [...UNIT_MEMBERS],
  'service-control-policies': [...CONTROL_POLICY_MEMBERS],
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
    'groups',
    'access-keys',
  ],
  'access-keys': ['id', 'secret'],
  buckets: [
    'name',
    'region',
    'policy',
    'public-access-block',
    'versioning',
    'encryption',
    'ownership',
    'lifecycle',
    'tags',
    'objects',
  ],
  keys: ['id', 'region', 'alias', 'policy'],
  objects: ['key', 'text', 'content-type'],
  stacks: [
    'name',
    'region',
    'template',
    'template-file',
    'parameters',
    'capabilities',
    'tags',
    'termination-protection',
    'status',
    'reason',
    'for',
  ],
};

/** What a seed says beside what is put into the state at once. */
export interface Seed {
  /** The calls that make the rest: buckets, reports, exports, stacks. `runSeedCalls` makes them. */
  readonly calls: readonly SeedCall[];
  readonly platforms: PlatformSettings;
}

/**
 * Fills a state from YAML: accounts with what IAM holds, and the organization. Policies are written as YAML or as JSON
 * text. What a file describes counts as being there for long, so that controls on new trust policies do not apply.
 * Throws SeedError with all faults, and then has changed nothing.
 */
export function seedState(state: RehearsalState, yamlText: string): Seed {
  const faults: SeedFault[] = [];
  const root = seedMapping(parseYaml(yamlText) ?? {}, '', MEMBERS[''] ?? [], faults, MEMBERS);
  const accounts = new Map<string, AccountState>();
  const documents = createDocumentShelf();
  const calls: SeedCall[] = [];
  const script = readFaults(root.value('faults'), 'faults', faults);
  const speed = root.value('speed') ?? undefined;
  if (speed !== undefined && speed !== 'full' && !(typeof speed === 'number' && speed > 0)) {
    root.fault('speed', 'must be a positive number or "full"');
  }
  for (const mapping of root.mappings('accounts')) {
    const account = readAccount(state, mapping, documents);
    if (accounts.has(account.id) || state.accounts.has(account.id))
      mapping.fault('id', `${account.id} is there twice`);
    accounts.set(account.id, account);
    calls.push(...readContents(mapping, account.id));
  }
  const platforms = readPlatforms(root.mapping('platforms'));
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
  const seen = new Set<string>();
  for (const { id } of keys) {
    if (state.accessKeyOwners.has(id) || seen.has(id)) {
      faults.push({ path: `access key ${id}`, message: 'is there twice' });
    }
    seen.add(id);
  }
  if (faults.length > 0) throw new SeedError(faults);
  for (const account of accounts.values()) state.accounts.set(account.id, account);
  for (const { id, account, user } of keys) {
    state.accessKeyOwners.set(id, { accountId: account.id, userName: user.name });
  }
  state.organization = organization ?? state.organization;
  state.faults.add(script);
  if (speed === 'full' || typeof speed === 'number') state.setSpeed(speed);
  return { calls, platforms };
}

/** The core schema of YAML 1.2, in which `2012-10-17` is a text. The first fault of the syntax ends the reading. */
function parseYaml(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new SeedError([{ path: 'the YAML', message: error.message }]);
  }
}
