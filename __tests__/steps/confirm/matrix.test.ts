import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parsePlatform, stackOf } from '../../../src/registration/catalog.ts';
import {
  EXTERNAL_ID,
  OCTOPUS_HOST,
  oidcRole,
  organizationOf,
  PLATFORM,
  policyOf,
  readStatement,
  SUBJECT,
  seedOf,
  serviceTrust,
  trustOf,
  USER_KEY,
} from './account-seeds.ts';
import { EXPORTS } from './export-seeds.ts';
import { ACCOUNT, rehearse } from './rehearsed.ts';

type Json = Readonly<Record<string, unknown>>;

/** Its matrix is that of linked accounts. */
const LINKED = { platform: 'octo', stack: 'linked-access' };
const THIRD_PARTY = '999900001111';
const GITHUB_HOST = 'token.actions.githubusercontent.com';
const GITHUB_SUBJECT = 'repo:octo-org@650022/cloud-accounts@740110:environment:production';

const oidcConditions = (host: string, audience: string, subject: string): Json => ({
  StringEquals: { [`${host}:aud`]: audience, [`${host}:sub`]: subject },
});
const oidcByHand = (name: string, host: string, audience: string, subject: string) => ({
  content: {
    'oidc-providers': [{ url: `https://${host}`, 'client-ids': [audience] }],
    roles: [oidcRole(name, host, oidcConditions(host, audience, subject))],
  },
  inputs: { 'provider-url': `https://${host}`, audience, 'expected-subjects': subject, 'role-name': name },
});
const roleByHand = (name: string, principal: string, read: Json | undefined, more: Json = {}) => ({
  content: {
    roles: [
      {
        name,
        'trust-policy': policyOf(trustOf({ AWS: `arn:aws:iam::${principal}:root` })),
        ...(read === undefined ? {} : { 'inline-policies': { read: policyOf(read) } }),
        ...more,
      },
    ],
  },
  inputs: { 'role-name': name },
});
const userByHand = (name: string, read?: Json) => ({
  content: {
    users: [
      {
        name,
        ...(read === undefined ? {} : { 'inline-policies': { read: policyOf(read) } }),
        'access-keys': [USER_KEY],
      },
    ],
  },
  inputs: { 'user-name': name },
});
const policyByHand = (name: string, ...statements: readonly Json[]) => ({
  content: { policies: [{ name, document: policyOf(...statements) }] },
  inputs: { 'policy-arn': `arn:aws:iam::${ACCOUNT}:policy/${name}` },
});
const exportIn = (bucket: string): Json => ({
  Effect: 'Allow',
  Action: ['s3:GetObject', 's3:ListBucket'],
  Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`],
});

interface ByHand {
  readonly content: Json;
  readonly inputs: Readonly<Record<string, string>>;
}

interface Registration {
  readonly platform: string;
  readonly stack: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** Parameters of the stack that `deploy` makes. */
  readonly parameters: Json;
  /** As the console makes it, under its usual name, and as Terraform does, under another. */
  readonly byHand: (name: string | undefined) => ByHand;
}

const WITH_ID = { 'external-id': EXTERNAL_ID };

const REGISTRATIONS: readonly Registration[] = [
  {
    platform: 'octo',
    stack: 'api-access',
    inputs: WITH_ID,
    parameters: { ExternalId: EXTERNAL_ID },
    byHand: (name = 'AlphausAcctAccessRole') => roleByHand(name, PLATFORM, readStatement()),
  },
  {
    platform: 'costimizer',
    stack: 'assumed-role',
    inputs: { ...WITH_ID, principal: THIRD_PARTY },
    parameters: {
      ExternalId: EXTERNAL_ID,
      Principal: THIRD_PARTY,
      ExportBucket: 'billing-example',
      ExportPrefix: 'cur',
    },
    byHand: (name = 'CostimizerCrossAccountRole') =>
      roleByHand(name, THIRD_PARTY, readStatement('costimizer', 'assumed-role')),
  },
  {
    platform: 'costimizer',
    stack: 'linked-user',
    inputs: {},
    parameters: { UserName: 'CostimizerLinkedAccess', FeatureBilling: 'false' },
    byHand: (name = 'CostimizerLinkedAccess') => userByHand(name, readStatement('costimizer', 'linked-user')),
  },
  {
    platform: 'costimizer',
    stack: 'root-user',
    inputs: {},
    parameters: {
      UserName: 'CostimizerRootAccess',
      ExportBucket: 'billing-example',
      ExportPrefix: 'cur',
    },
    byHand: (name = 'CostimizerRootAccess') => userByHand(name, readStatement('costimizer', 'root-user')),
  },
  {
    platform: 'costimizer',
    stack: 'discovery-policy',
    inputs: {},
    parameters: {},
    byHand: (name = 'CostimizerDiscovery') => policyByHand(name, readStatement('costimizer', 'linked-user')),
  },
  {
    platform: 'costimizer',
    stack: 'bucket-read-policy',
    inputs: {},
    parameters: { ExportBucket: 'billing-example' },
    byHand: (name = 'CostimizerBucket') => policyByHand(name, exportIn('billing-example')),
  },
  {
    platform: 'octo',
    stack: 'linked-account',
    inputs: WITH_ID,
    parameters: { ExternalId: EXTERNAL_ID },
    byHand: (name = 'AlphausAcctAccessRole') => roleByHand(name, PLATFORM, readStatement()),
  },
  {
    platform: 'octopus',
    stack: 'access-key-account',
    inputs: {},
    parameters: {},
    byHand: (name = 'octopus-deploy') => userByHand(name),
  },
  {
    platform: 'octopus',
    stack: 'worker-role',
    inputs: {},
    parameters: {},
    byHand: (name = 'octopus-worker') => ({
      content: {
        roles: [{ name, 'trust-policy': policyOf(serviceTrust('ec2.amazonaws.com')) }],
      },
      inputs: { 'role-name': name },
    }),
  },
  {
    platform: 'octopus',
    stack: 'oidc-account',
    inputs: {},
    parameters: { ServerHost: OCTOPUS_HOST, Audience: OCTOPUS_HOST, Subject: SUBJECT },
    byHand: (name = 'octopus-deploy') => oidcByHand(name, OCTOPUS_HOST, OCTOPUS_HOST, SUBJECT),
  },
  {
    platform: 'github',
    stack: 'oidc-role',
    inputs: {},
    parameters: { Subject: GITHUB_SUBJECT },
    byHand: (name = 'github-onboarding') =>
      oidcByHand(name, GITHUB_HOST, 'sts.amazonaws.com', GITHUB_SUBJECT),
  },
  {
    platform: 'generic',
    stack: 'cross-account-role',
    inputs: { ...WITH_ID, principal: THIRD_PARTY },
    parameters: { ExternalId: EXTERNAL_ID, Principal: THIRD_PARTY, RoleName: 'CrossAccountRole' },
    byHand: (name = 'CrossAccountRole') => roleByHand(name, THIRD_PARTY, undefined),
  },
];

const KINDS = {
  standalone: undefined,
  member: organizationOf(false),
  management: organizationOf(true),
} as const;

const template = (path: string): string =>
  readFileSync(new URL(`../../../templates/${path}`, import.meta.url), 'utf8');

function made(registration: Registration, how: 'ours' | 'in the console' | 'with Terraform'): ByHand {
  if (how !== 'ours')
    return registration.byHand(how === 'with Terraform' ? 'made-with-terraform' : undefined);
  const { platform, parameters } = registration;
  const catalog = stackOf(parsePlatform(platform, template(`${platform}/platform.yml`)), registration.stack);
  const stack = {
    name: catalog.stackName,
    template: template(`${platform}/${catalog.template}`),
    capabilities: ['CAPABILITY_NAMED_IAM'],
    parameters,
  };
  return { content: { stacks: [stack] }, inputs: {} };
}

const ROWS = REGISTRATIONS.flatMap((registration) =>
  (['standalone', 'member', 'management'] as const).flatMap((kind) =>
    (['ours', 'in the console', 'with Terraform'] as const).map((how) => ({
      name: `${registration.platform} ${registration.stack}`,
      registration,
      kind,
      how,
    })),
  ),
);

describe('a registration', () => {
  it.each(ROWS)(
    '$name of a $kind account, made $how',
    async ({ registration, kind, how }) => {
      const { platform, stack, inputs } = registration;
      const { content, inputs: more } = made(registration, how);
      const organization = KINDS[kind];
      const seed = seedOf({ account: content, ...(organization === undefined ? {} : { organization }) });
      await using rehearsed = await rehearse(seed);
      const outcome = await rehearsed.confirm({
        platform,
        stack,
        'expected-account-id': ACCOUNT,
        ...inputs,
        ...more,
      });
      const catalog = parsePlatform(platform, template(`${platform}/platform.yml`));
      const fits = stackOf(catalog, stack).accountKinds.includes(kind);
      const open = outcome.checks.filter(({ required, status }) => required && status !== 'pass');
      expect([outcome.accountKind, outcome.confirmed, open.map(({ id, seen }) => `${id}: ${seen}`)]).toEqual([
        kind,
        fits,
        fits ? [] : [expect.stringMatching(/^account-kind: /)],
      ]);
      expect(outcome.checks.filter(({ status }) => status === 'fail' || status === 'unknown')).toHaveLength(
        fits ? 0 : 1,
      );
    },
    60_000,
  );
});

it('every stack of every platform is in a matrix', () => {
  const platforms = readdirSync(new URL('../../../templates', import.meta.url));
  const stacks = platforms.flatMap((platform) =>
    Object.keys(parsePlatform(platform, template(`${platform}/platform.yml`)).stacks).map(
      (stack) => `${platform} ${stack}`,
    ),
  );
  const rows = [...REGISTRATIONS, ...EXPORTS, LINKED].map(({ platform, stack }) => `${platform} ${stack}`);
  expect(rows.sort()).toEqual(stacks.sort());
});
