import { describe, expect, it } from '@jest/globals';
import { createState } from '../../src/rehearsal/create-state.ts';
import { seedState } from '../../src/rehearsal/seed.ts';
import { SeedError } from '../../src/rehearsal/seed-reader.ts';
import { WORLD } from './world.ts';

function faultsOf(yaml: string): readonly string[] {
  const state = createState();
  try {
    seedState(state, yaml);
  } catch (error) {
    expect(state.accounts.size).toBe(0);
    expect(state.accessKeyOwners.size).toBe(0);
    if (error instanceof SeedError) return error.faults.map(({ path, message }) => `${path} ${message}`);
    throw error;
  }
  return [];
}

const account = (more: string) => `accounts:\n  - id: '111111111111'\n${more.replace(/^/gm, '    ')}`;
const TRUST =
  "{ Version: '2012-10-17', Statement: { Effect: Allow, Principal: '*', Action: 'sts:AssumeRole' } }";

describe('a seed', () => {
  it('fills the state', () => {
    const state = createState({ seed: 'x' });
    seedState(state, WORLD);
    expect([...state.accounts.keys()]).toEqual(['111111111111', '222222222222', '333333333333']);
    expect(state.organization).toEqual({
      id: 'o-abcdefghij',
      rootId: 'r-abcd',
      managementAccountId: '111111111111',
      memberAccountIds: new Set(['222222222222']),
      featureSet: 'ALL',
      units: new Map([
        ['ou-abcd-workload', { id: 'ou-abcd-workload', name: 'workloads', parentId: 'r-abcd' }],
        ['ou-abcd-liveones', { id: 'ou-abcd-liveones', name: 'live', parentId: 'ou-abcd-workload' }],
      ]),
      accountParents: new Map([['222222222222', 'ou-abcd-liveones']]),
      memberships: new Map(),
      suspendedAccountIds: new Set(),
      trustedServices: new Map([
        ['sso.amazonaws.com', expect.any(Date)],
        ['member.org.stacksets.cloudformation.amazonaws.com', expect.any(Date)],
      ]),
      delegations: new Map(),
      stackSetsActivated: true,
      serviceControlEnabled: true,
      policies: new Map([
        [
          'p-noleaving',
          {
            id: 'p-noleaving',
            name: 'no-leaving',
            description: 'Members stay',
            content:
              '{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"organizations:LeaveOrganization","Resource":"*"}}',
            awsManaged: false,
            tags: new Map(),
          },
        ],
      ]),
      attachments: new Map([['r-abcd', new Set(['p-FullAWSAccess', 'p-noleaving'])]]),
      creations: new Map(),
      handshakes: new Map(),
    });
    const payer = state.accounts.get('111111111111');
    expect(payer?.iam.roles.get('Deployer')).toMatchObject({
      arn: 'arn:aws:iam::111111111111:role/onboarding/Deployer',
      maxSessionDuration: 7200,
      tags: new Map([['owner', 'cloud']]),
    });
    expect(state.accessKeyOwners.get('AKIAREHEARSALREADER1')).toEqual({
      accountId: '111111111111',
      userName: 'reader',
    });
  });

  it('is the same world with the same seed of identifiers, and another one without', () => {
    const id = (seed?: string) => {
      const state = createState(seed === undefined ? {} : { seed });
      seedState(state, WORLD);
      return state.accounts.get('111111111111')?.iam.roles.get('Hop')?.id;
    };
    expect(id('a')).toBe(id('a'));
    expect(id('a')).not.toBe(id('b'));
    expect(id()).not.toBe(id());
  });

  it('may hold trust policies that IAM would not take any more', () => {
    const old = `roles:
  - name: Old
    trust-policy:
      Version: '2012-10-17'
      Statement:
        Effect: Allow
        Principal: { Federated: 'arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com' }
        Action: sts:AssumeRoleWithWebIdentity`;
    expect(faultsOf(account(old))).toEqual([]);
  });

  it('may give services to members, which trusts the services', () => {
    const state = createState();
    seedState(
      state,
      `accounts: [{ id: '111111111111' }, { id: '222222222222' }]
organization:
  management-account: '111111111111'
  members: ['222222222222']
  suspended: ['222222222222']
  delegated-administrators: { sso.amazonaws.com: ['222222222222'] }`,
    );
    expect(state.organization).toMatchObject({
      trustedServices: new Map([['sso.amazonaws.com', expect.any(Date)]]),
      delegations: new Map([['sso.amazonaws.com', new Map([['222222222222', expect.any(Date)]])]]),
      suspendedAccountIds: new Set(['222222222222']),
    });
  });

  it('may be empty', () => {
    expect(faultsOf('')).toEqual([]);
  });
});

describe('faults of a seed', () => {
  it.each<[string, string, string[]]>([
    ['no YAML', 'a: [', [expect.stringMatching(/^the YAML /) as unknown as string]],
    ['no mapping', '- a', ['the file must be a mapping']],
    [
      'an unknown member',
      'acounts: []',
      ['acounts is not known; known are speed, accounts, organization, faults, platforms'],
    ],
    ['an account without id', 'accounts: [{}]', ['accounts[0].id is missing']],
    [
      'an account that lost its zero',
      'accounts: [{ id: 012345678901 }]',
      ['accounts[0].id must be twelve digits, in quotes'],
    ],
    [
      'an account twice',
      "accounts: [{ id: '111111111111' }, { id: '111111111111' }]",
      ['accounts[1].id 111111111111 is there twice'],
    ],
    [
      'units with strangers, twice and without a name',
      `accounts: [{ id: '111111111111' }]
organization:
  management-account: '111111111111'
  suspended: ['222222222222']
  delegated-administrators: { a.amazonaws.com: ['222222222222'] }
  units:
    - { id: ou-abcd-12345678, accounts: ['222222222222'] }
    - { id: ou-abcd-12345678, name: b, accounts: ['222222222222'] }`,
      [
        'organization.units[0].name is missing',
        'organization.units[0].accounts has 222222222222, which is not in the organization',
        'organization.units[1].id ou-abcd-12345678 is there twice',
        'organization.units[1].accounts has 222222222222, which is not in the organization',
        'organization.units[1].accounts has 222222222222 a second time',
        'organization.suspended has 222222222222, which is not in "members"',
        'organization.delegated-administrators has 222222222222, which is not in "members"',
      ],
    ],
    [
      'a role without trust',
      account('roles: [{ name: A }]'),
      ['accounts[0].roles[0].trust-policy is missing'],
    ],
    [
      'a trust policy with a resource',
      account(`roles: [{ name: A, trust-policy: ${TRUST.replace('Effect', "Resource: '*', Effect")} }]`),
      ['accounts[0].roles[0].trust-policy is refused by IAM: Has prohibited field Resource'],
    ],
    [
      'a policy that is not known',
      account(`roles: [{ name: A, trust-policy: ${TRUST}, attached-policies: [x] }]`),
      [
        'accounts[0].roles[0].attached-policies has x, which is neither in "policies" nor an AWS policy that the rehearsal knows',
      ],
    ],
    [
      'a duration of a day',
      account(`roles: [{ name: A, trust-policy: ${TRUST}, max-session-duration: 86400 }]`),
      ['accounts[0].roles[0].max-session-duration must be a whole number from 3600 to 43200'],
    ],
    [
      'a member that is no account',
      `${account('')}\norganization: { management-account: '111111111111', members: ['222222222222'] }`,
      ['organization has the account 222222222222, which is not in "accounts"'],
    ],
    ['a list that is none', 'accounts: 5', ['accounts must be a list']],
  ])('%s', (_title, yaml, faults) => {
    expect(faultsOf(yaml)).toEqual(faults);
  });

  it('are told all at once', () => {
    const yaml = account(`colour: red
users:
  - access-keys: [{ id: short, secret: s }, { id: short }]
oidc-providers: [{ url: 'http://x' }]`);
    expect(faultsOf(yaml)).toHaveLength(7);
  });
});
