import type { Rehearsal } from '../../../src/rehearsal/server.ts';
import {
  costimizerUser,
  discoveryStack,
  EXTERNAL_ID,
  MANAGEMENT,
  OCTOPUS_HOST,
  octopusProvider,
  octopusStack,
  octoRole,
  octoStack,
  oidcRole,
  organizationOf,
  PLATFORM,
  policyOf,
  ROLE,
  readStatement,
  SUBJECT,
  seedOf,
  trustOf,
} from './account-seeds.ts';
import { ACCOUNT } from './rehearsed.ts';

type Json = Readonly<Record<string, unknown>>;

/** A seed, what is asked of it, and what the check must show there. */
export interface SeedWorld {
  readonly seed: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** What happened since the seed. */
  readonly since?: (rehearsal: Rehearsal) => void | Promise<void>;
  /** Days after the seed at which it is confirmed. */
  readonly days?: number;
  readonly variables?: (rehearsal: Rehearsal) => Readonly<Record<string, string>>;
  /** The id of the result, when it is not that of the kind. */
  readonly id?: string;
  readonly seen: string | RegExp;
}

/** A world for each status, or why there can be none. */
export interface KindWorlds {
  readonly pass: SeedWorld;
  readonly fail: SeedWorld | { readonly never: string };
  readonly unknown: SeedWorld | { readonly never: string };
}

const OCTO = { platform: 'octo', stack: 'api-access', 'external-id': EXTERNAL_ID };
const OCTOPUS = { platform: 'octopus', stack: 'oidc-account' };
const GITHUB = { platform: 'github', stack: 'oidc-role' };
const COSTIMIZER = { platform: 'costimizer', stack: 'linked-user' };

const refused = (action: string, on: string): RegExp =>
  new RegExp(
    `^AccessDenied(Exception)?: User: arn:aws:iam::${ACCOUNT}:user/confirmer is not authorized to perform: ${action} on resource: .*${on}`,
  );

const deployed = (parameters = {}, more: Parameters<typeof seedOf>[0] = {}): string =>
  seedOf({ ...more, account: { stacks: [octoStack(parameters)], ...more.account } });
const handMade = (role = {}, more: Parameters<typeof seedOf>[0] = {}): string =>
  seedOf({ ...more, account: { roles: [octoRole(role)], ...more.account } });
const octo = (seed: string, seen: string | RegExp, more: Partial<SeedWorld> = {}): SeedWorld => ({
  seed,
  seen,
  ...more,
  inputs: { ...OCTO, ...more.inputs },
});

const trusting = (...statements: readonly Json[]) => ({ 'trust-policy': policyOf(...statements) });
const NOT_JSON_TRUST = trusting({
  ...trustOf({ AWS: PLATFORM }),
  Condition: { StringEquals: { 'sts:ExternalId': EXTERNAL_ID, 'aws:SourceVpc': 'vpc-1' } },
});
const NO_ROLE_READ = handMade({}, { denied: ['iam:GetRole'] });
const ROLE_REFUSED = refused('iam:GetRole', ROLE);

const oidc = (seed: string, seen: string | RegExp, more: Partial<SeedWorld> = {}): SeedWorld => ({
  seed,
  seen,
  ...more,
  inputs: { ...OCTOPUS, ...more.inputs },
});
const octopusSeed = (parameters = {}, denied: readonly string[] = []): string =>
  seedOf({ denied, account: { stacks: [octopusStack(parameters)] } });
/** The role of Octopus as somebody made it in the console. */
const consoleOctopus = (conditions: Json, more: readonly Json[] = [], provider = {}): string =>
  seedOf({
    account: {
      'oidc-providers': [octopusProvider(provider)],
      roles: [oidcRole('octopus-deploy', OCTOPUS_HOST, conditions, more)],
    },
  });
const EXACT = { StringEquals: { [`${OCTOPUS_HOST}:aud`]: OCTOPUS_HOST, [`${OCTOPUS_HOST}:sub`]: SUBJECT } };
const BY_HAND = {
  'provider-url': `https://${OCTOPUS_HOST}`,
  audience: OCTOPUS_HOST,
  'expected-subjects': SUBJECT,
};
const PROVIDER = `arn:aws:iam::${ACCOUNT}:oidc-provider/${OCTOPUS_HOST}`;

const DISCOVERY = `arn:aws:iam::${ACCOUNT}:policy/CostimizerResourceDiscovery`;
const policySeed = (denied: readonly string[] = []): string =>
  seedOf({ denied, account: { stacks: [discoveryStack()] } });
const policy = (seed: string, seen: string | RegExp, more: Partial<SeedWorld> = {}): SeedWorld => ({
  seed,
  seen,
  ...more,
  inputs: { platform: 'costimizer', stack: 'discovery-policy' },
});

const GITHUB_HOST = 'token.actions.githubusercontent.com';
const GITHUB_SUBJECT = 'repo:octo-org@650022/cloud-accounts@740110:ref:refs/heads/main';
const githubSeed = (audience: string): string =>
  seedOf({
    account: {
      'oidc-providers': [{ url: `https://${GITHUB_HOST}`, 'client-ids': [audience] }],
      roles: [
        oidcRole('github-onboarding', GITHUB_HOST, {
          StringEquals: {
            [`${GITHUB_HOST}:aud`]: 'sts.amazonaws.com',
            [`${GITHUB_HOST}:sub`]: GITHUB_SUBJECT,
          },
        }),
      ],
    },
  });
const job = (rehearsal: Rehearsal) => ({
  ...rehearsal.githubJob({
    repository: 'octo-org/cloud-accounts',
    repositoryId: '740110',
    repositoryOwnerId: '650022',
    ref: 'refs/heads/main',
  }),
});
const login = (seed: string, seen: string | RegExp, more: Partial<SeedWorld> = {}): SeedWorld => ({
  seed,
  seen,
  variables: job,
  ...more,
  inputs: { ...GITHUB, 'expected-subjects': GITHUB_SUBJECT, ...more.inputs },
});

const keys = (
  user: Json,
  seen: string | RegExp,
  more: Partial<SeedWorld> & { denied?: string[] } = {},
): SeedWorld => {
  const { denied = [], ...rest } = more;
  return {
    seed: seedOf({ denied, account: { users: [costimizerUser(user)] } }),
    seen,
    ...rest,
    inputs: { ...COSTIMIZER, ...rest.inputs },
  };
};
const USER = 'CostimizerLinkedAccess';
const noUser = (action: string): RegExp => refused(action, USER);
const SECOND_KEY = { id: 'AKIAREHEARSALPLATF02', secret: 'platformSecretplatformSecretplatformSec2' };
const FIRST_KEY = { id: 'AKIAREHEARSALPLATF01', secret: 'platformSecretplatformSecretplatformSec1' };

const userOf = (rehearsal: Rehearsal) => {
  const user = rehearsal.state.accounts.get(ACCOUNT)?.iam.users.get(USER);
  if (user === undefined) throw new Error('There is no user');
  return user;
};
const roleOf = (rehearsal: Rehearsal) => {
  const role = rehearsal.state.accounts.get(ACCOUNT)?.iam.roles.get(ROLE);
  if (role === undefined) throw new Error('There is no role');
  return role;
};
const now = (): Date => new Date();

const OCTO_API = { 'platform-token': 'octo-rehearsal:octo-rehearsal-secret' };
const platform = (seed: string, seen: string | RegExp, more: Partial<SeedWorld> = {}): SeedWorld =>
  octo(seed, seen, { ...more, inputs: { ...OCTO_API, ...more.inputs } });
const octoPlatforms = { platforms: { octo: { 'external-id': EXTERNAL_ID, 'template-version': '1' } } };
/** Octo reads the stack with the role's own permissions. */
const readsStack = {
  'inline-policies': {
    read: policyOf(readStatement(), {
      Effect: 'Allow',
      Action: ['cloudformation:DescribeStacks', 'organizations:ListAccounts'],
      Resource: '*',
    }),
  },
};
const octoKnows = (role: Json = readsStack, organization?: Json): string =>
  seedOf({
    account: { roles: [octoRole(role)] },
    more: octoPlatforms,
    ...(organization === undefined ? {} : { organization: organization }),
  });
const WRONG_TOKEN = { 'platform-token': 'octo-rehearsal:wrong' };
const REFUSED_LOGIN = 'Octo refused the login with 401: invalid_client.';

/** A payer with one linked account, which has these roles. */
function linked(
  roles: readonly object[],
  seen: string | RegExp,
  inputs: Readonly<Record<string, string>> = {},
): SeedWorld {
  const seed = JSON.parse(octoKnows(readsStack, organizationOf(true)));
  seed.accounts[1].roles = roles;
  return {
    seed: JSON.stringify(seed),
    inputs: { ...OCTO, ...OCTO_API, stack: 'linked-access', ...inputs },
    seen,
  };
}

const LEGACY_REPORT = {
  ReportName: 'zip',
  TimeUnit: 'HOURLY',
  Format: 'textORcsv',
  Compression: 'ZIP',
  AdditionalSchemaElements: ['RESOURCES'],
  S3Bucket: 'reports',
  S3Prefix: 'pre',
  S3Region: 'us-east-1',
  ReportVersioning: 'OVERWRITE_REPORT',
};

const DELIVERS = policyOf({
  Effect: 'Allow',
  Principal: { Service: 'billingreports.amazonaws.com' },
  Action: ['s3:GetBucketAcl', 's3:GetBucketPolicy', 's3:PutObject'],
  Resource: ['arn:aws:s3:::reports', 'arn:aws:s3:::reports/*'],
});

function billing(
  reports: readonly object[],
  seen: string,
  inputs: Readonly<Record<string, string>> = {},
): SeedWorld {
  const seed = JSON.parse(octoKnows());
  Object.assign(seed.accounts[0], { reports, buckets: [{ name: 'reports', policy: DELIVERS }] });
  return {
    seed: JSON.stringify(seed),
    inputs: { ...OCTO, ...OCTO_API, stack: 'legacy-cur', ...inputs },
    seen,
  };
}

/** An account of Octopus with this name, which the role admits by the slug `production` only. */
function octopusTest(
  name: string,
  seen: string | RegExp,
  inputs: Readonly<Record<string, string>> = {},
): SeedWorld {
  return oidc(octopusSeed(), seen, {
    inputs: { 'platform-token': 'API-REHEARSAL', 'platform-account': name, ...inputs },
    since: async ({ environment }) => {
      const answer = await fetch(`${environment['OCTOPUS_URL']}/api/accounts`, {
        method: 'POST',
        headers: { 'x-octopus-apikey': 'API-REHEARSAL', 'content-type': 'application/json' },
        body: JSON.stringify({
          Name: name,
          AccountType: 'AmazonWebServicesOidcAccount',
          RoleArn: `arn:aws:iam::${ACCOUNT}:role/octopus-deploy`,
        }),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
  });
}

/** Every kind of check, but those of linked accounts and billing exports, which have tables of their own. */
export const WORLDS: Readonly<Record<string, KindWorlds>> = {
  account: {
    pass: octo(handMade(), `${ACCOUNT} (arn:aws:iam::${ACCOUNT}:user/confirmer)`, {
      inputs: { 'expected-account-id': ACCOUNT },
    }),
    fail: octo(handMade(), `${ACCOUNT} (arn:aws:iam::${ACCOUNT}:user/confirmer)`, {
      inputs: { 'expected-account-id': '999988887777' },
    }),
    unknown: { never: 'everybody may ask who they are' },
  },
  region: {
    pass: octo(handMade(), 'us-east-1, partition aws'),
    fail: {
      seed: seedOf(),
      inputs: { platform: 'octo', stack: 'cur-2', 'aws-region': 'eu-west-1' },
      seen: 'eu-west-1, partition aws',
    },
    unknown: { never: 'everybody may ask who they are' },
  },
  'account-kind': {
    pass: octo(handMade(), 'standalone account'),
    fail: {
      seed: seedOf({
        organization: organizationOf(false, {
          'trusted-services': ['member.org.stacksets.cloudformation.amazonaws.com'],
          'delegated-administrators': {
            'member.org.stacksets.cloudformation.amazonaws.com': [ACCOUNT],
          },
        }),
      }),
      inputs: { platform: 'costimizer', stack: 'root-user' },
      seen: 'member account (linked) of o-examplerg1, delegated administrator of stack sets',
    },
    unknown: octo(
      handMade({}, { denied: ['organizations:DescribeOrganization'] }),
      refused('organizations:DescribeOrganization', '\\*'),
    ),
  },
  'account-alias': {
    pass: octo(handMade({}, { account: { roles: [octoRole()], alias: 'production' } }), 'production', {
      inputs: { 'expected-account-alias': 'production' },
    }),
    fail: octo(handMade(), 'no alias', { inputs: { 'expected-account-alias': 'production' } }),
    unknown: octo(
      handMade({}, { denied: ['iam:ListAccountAliases'] }),
      refused('iam:ListAccountAliases', '\\*'),
    ),
  },
  'billing-transfer': {
    pass: octo(handMade({}, { organization: organizationOf(true) }), 'the organization pays its own bill'),
    fail: octo(
      handMade({}, { organization: organizationOf(true, { 'bill-paid-by': '999988887777' }) }),
      'transferred to 999988887777',
    ),
    unknown: octo(
      handMade(
        {},
        {
          organization: organizationOf(true),
          denied: ['organizations:ListOutboundResponsibilityTransfers'],
        },
      ),
      refused('organizations:ListOutboundResponsibilityTransfers', ''),
    ),
  },
  stack: {
    pass: octo(deployed(), 'CREATE_COMPLETE'),
    fail: octo(seedOf(), 'no such stack'),
    unknown: octo(
      deployed({}, { denied: ['cloudformation:DescribeStacks'] }),
      refused('cloudformation:DescribeStacks', 'AlphausAccountAccess'),
    ),
  },
  'template-version': {
    pass: octo(deployed(), 'latest (1)'),
    fail: octo(deployed({ TemplateVersion: '0' }), 'outdated (0)'),
    unknown: octo(
      deployed({}, { denied: ['cloudformation:DescribeStacks'] }),
      refused('cloudformation:DescribeStacks', 'AlphausAccountAccess'),
    ),
  },
  drift: {
    pass: octo(deployed(), 'in sync'),
    fail: octo(deployed(), 'AcctAccessRole (AWS::IAM::Role) modified: /MaxSessionDuration', {
      since: (rehearsal) => {
        Object.assign(roleOf(rehearsal), { maxSessionDuration: 7200 });
      },
    }),
    unknown: octo(
      deployed({}, { denied: ['cloudformation:DetectStackDrift'] }),
      refused('cloudformation:DetectStackDrift', 'AlphausAccountAccess'),
    ),
  },
  role: {
    pass: octo(handMade(), `arn:aws:iam::${ACCOUNT}:role/${ROLE}`),
    fail: octo(seedOf(), 'no such role'),
    unknown: octo(NO_ROLE_READ, ROLE_REFUSED),
  },
  'trust-principal': {
    pass: octo(handMade(), /Allow/i),
    fail: octo(
      handMade(trusting(trustOf({ AWS: '999988887777' }))),
      `no statement names account ${PLATFORM}`,
    ),
    unknown: octo(NO_ROLE_READ, ROLE_REFUSED),
  },
  'trust-external-id': {
    pass: octo(handMade(), 'refused without one, and with another one'),
    fail: octo(
      handMade(trusting(trustOf({ AWS: `arn:aws:iam::${PLATFORM}:root` }, [EXTERNAL_ID, 'another']))),
      `gets in: arn:aws:iam::${PLATFORM}:root with another external id that the policy admits`,
    ),
    unknown: octo(NO_ROLE_READ, ROLE_REFUSED),
  },
  'trust-only-platform': {
    pass: octo(handMade(NOT_JSON_TRUST), `only account ${PLATFORM}`),
    fail: octo(
      handMade(trusting(trustOf({ AWS: PLATFORM }), trustOf({ Service: 'ssm.amazonaws.com' }, undefined))),
      'Service ssm.amazonaws.com',
    ),
    unknown: octo(NO_ROLE_READ, ROLE_REFUSED),
  },
  permissions: {
    pass: octo(handMade(), 'all allowed', { id: 'permissions-billing' }),
    fail: octo(
      handMade({ 'attached-policies': ['arn:aws:iam::aws:policy/AdministratorAccess'] }),
      /^allowed: .*iam:CreateRole \(allowed\)/,
      { id: 'permissions-never' },
    ),
    unknown: octo(
      handMade({}, { denied: ['iam:SimulatePrincipalPolicy', 'iam:ListRolePolicies'] }),
      refused('iam:SimulatePrincipalPolicy', ROLE),
      { id: 'permissions-billing' },
    ),
  },
  'session-duration': {
    pass: octo(handMade({ 'max-session-duration': 7200 }), 'at most 7200 seconds', {
      inputs: { 'session-duration': '2h' },
    }),
    fail: octo(handMade(), 'at most 3600 seconds', { inputs: { 'session-duration': '2h' } }),
    unknown: octo(NO_ROLE_READ, ROLE_REFUSED),
  },
  boundary: {
    pass: octo(handMade(), 'none'),
    fail: octo(
      handMade({ 'permissions-boundary': 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess' }),
      /AmazonS3ReadOnlyAccess takes away ce:GetCostAndUsage/,
    ),
    unknown: octo(NO_ROLE_READ, ROLE_REFUSED),
  },
  'policy-permissions': {
    pass: policy(policySeed(), 'as the platform asks'),
    fail: policy(policySeed(), /^not allowed: ec2:DescribeInstances, .*; allowed: iam:CreateRole$/, {
      since: (rehearsal) => {
        const changed = rehearsal.state.accounts.get(ACCOUNT)?.iam.policies.get(DISCOVERY);
        if (changed === undefined) throw new Error('The stack made no policy');
        const document = JSON.stringify(policyOf({ Effect: 'Allow', Action: 'iam:Create*', Resource: '*' }));
        changed.versions.set(changed.defaultVersion, { document, created: now() });
      },
    }),
    unknown: policy(
      policySeed(['iam:GetPolicyVersion']),
      refused('iam:GetPolicyVersion', 'CostimizerResourceDiscovery'),
    ),
  },
  'last-use': {
    pass: octo(handMade(), /, 0 days ago$/, {
      since: (rehearsal) => {
        roleOf(rehearsal).lastUsed = { date: now(), region: 'us-east-1' };
      },
    }),
    fail: octo(handMade(), 'never, as far as IAM shows', { days: 3 }),
    unknown: octo(NO_ROLE_READ, ROLE_REFUSED),
  },
  'oidc-provider': {
    pass: oidc(octopusSeed(), `https://${OCTOPUS_HOST}`),
    fail: oidc(seedOf(), 'no such provider', { inputs: BY_HAND }),
    unknown: oidc(
      octopusSeed({}, ['iam:GetOpenIDConnectProvider']),
      refused('iam:GetOpenIDConnectProvider', OCTOPUS_HOST),
    ),
  },
  'oidc-audience': {
    pass: oidc(octopusSeed(), OCTOPUS_HOST),
    fail: oidc(consoleOctopus(EXACT, [], { 'client-ids': ['another'] }), 'another', { inputs: BY_HAND }),
    unknown: oidc(
      octopusSeed({}, ['iam:GetOpenIDConnectProvider']),
      refused('iam:GetOpenIDConnectProvider', OCTOPUS_HOST),
    ),
  },
  'oidc-subject-admitted': {
    pass: oidc(consoleOctopus(EXACT), `"${SUBJECT}" is admitted for ${PROVIDER}`, { inputs: BY_HAND }),
    fail: oidc(octopusSeed(), 'not admitted: space:other:account:production', {
      inputs: { 'expected-subjects': 'space:other:account:production' },
    }),
    unknown: oidc(consoleOctopus(EXACT), 'nobody says who may log in', {
      inputs: { 'provider-url': `https://${OCTOPUS_HOST}`, audience: OCTOPUS_HOST },
    }),
  },
  'oidc-subject-contained': {
    pass: oidc(consoleOctopus(EXACT), 'proven for every token of the provider', { inputs: BY_HAND }),
    fail: oidc(
      consoleOctopus({ StringEquals: { [`${OCTOPUS_HOST}:aud`]: OCTOPUS_HOST } }),
      /^gets in too: /,
      { inputs: BY_HAND },
    ),
    unknown: oidc(octopusSeed({}, ['iam:GetRole']), refused('iam:GetRole', 'octopus-deploy')),
  },
  'oidc-only-provider': {
    pass: oidc(octopusSeed(), PROVIDER),
    fail: oidc(consoleOctopus(EXACT, [trustOf({ AWS: '999988887777' })]), 'AWS 999988887777', {
      inputs: BY_HAND,
    }),
    unknown: oidc(consoleOctopus(EXACT), 'nobody says whose tokens open the role'),
  },
  'oidc-login': {
    pass: login(
      githubSeed('sts.amazonaws.com'),
      `arn:aws:sts::${ACCOUNT}:assumed-role/github-onboarding/aws-account-steps-confirm`,
    ),
    fail: login(githubSeed('another'), /^InvalidIdentityToken: /),
    unknown: login(githubSeed('sts.amazonaws.com'), /missing-token/, {
      inputs: { 'web-identity-token-file': 'missing-token' },
    }),
  },
  user: {
    pass: keys({}, `arn:aws:iam::${ACCOUNT}:user/${USER}`),
    fail: { seed: seedOf(), inputs: COSTIMIZER, seen: 'no such user' },
    unknown: keys({}, noUser('iam:GetUser'), { denied: ['iam:GetUser'] }),
  },
  'key-single': {
    pass: keys({}, FIRST_KEY.id),
    fail: keys({ 'access-keys': [FIRST_KEY, SECOND_KEY] }, `${FIRST_KEY.id}, ${SECOND_KEY.id}`),
    unknown: keys({}, noUser('iam:ListAccessKeys'), { denied: ['iam:ListAccessKeys'] }),
  },
  'key-age': {
    pass: keys({}, '0 days'),
    fail: keys({}, '91 days', { days: 91 }),
    unknown: keys({}, noUser('iam:ListAccessKeys'), { denied: ['iam:ListAccessKeys'] }),
  },
  'key-last-use': {
    pass: keys({}, / for ce, 0 days ago$/, {
      since: (rehearsal) => {
        const key = userOf(rehearsal).accessKeys.get(FIRST_KEY.id);
        if (key !== undefined) key.lastUsed = { date: now(), region: 'us-east-1', service: 'ce' };
      },
    }),
    fail: keys({}, 'never, as far as IAM shows', { days: 3 }),
    unknown: keys({}, /not authorized to perform: iam:GetAccessKeyLastUsed/, {
      denied: ['iam:GetAccessKeyLastUsed'],
    }),
  },
  'key-no-console': {
    pass: keys({}, 'no password'),
    fail: keys({}, /^a password since /, {
      since: (rehearsal) => {
        userOf(rehearsal).loginProfile = { created: now(), resetRequired: false };
      },
    }),
    unknown: keys({}, noUser('iam:GetLoginProfile'), { denied: ['iam:GetLoginProfile'] }),
  },
  'key-no-groups': {
    pass: keys({}, 'in no group'),
    fail: keys({ groups: ['admins', 'billing'] }, 'in admins, billing'),
    unknown: keys({}, noUser('iam:ListGroupsForUser'), { denied: ['iam:ListGroupsForUser'] }),
  },
  'key-no-admin': {
    pass: keys({}, 'none'),
    fail: keys(
      { 'attached-policies': ['arn:aws:iam::aws:policy/AdministratorAccess'] },
      'AdministratorAccess',
    ),
    unknown: keys({}, noUser('iam:ListAttachedUserPolicies'), {
      denied: ['iam:ListAttachedUserPolicies'],
    }),
  },
  'key-permissions': {
    pass: keys({}, 'all allowed', { id: 'key-permissions-discovery' }),
    fail: keys({ 'inline-policies': {} }, /^not allowed: ec2:DescribeInstances \(implicitDeny\)/, {
      id: 'key-permissions-discovery',
    }),
    unknown: keys({}, noUser('iam:SimulatePrincipalPolicy'), {
      id: 'key-permissions-discovery',
      denied: ['iam:SimulatePrincipalPolicy', 'iam:ListUserPolicies'],
    }),
  },
  'platform-api-access': {
    pass: platform(octoKnows(), /^standalone, /),
    fail: platform(
      octoKnows(trusting(trustOf({ AWS: PLATFORM }, 'another'))),
      /^unknown, Octo cannot assume the role: AccessDenied/,
    ),
    unknown: platform(octoKnows(), REFUSED_LOGIN, { inputs: WRONG_TOKEN }),
  },
  'platform-agrees': {
    pass: platform(octoKnows(), 'Octo: confirmed; these checks: pass'),
    fail: platform(
      octoKnows({
        ...readsStack,
        'attached-policies': ['arn:aws:iam::aws:policy/AdministratorAccess'],
      }),
      'Octo: confirmed; these checks: fail',
    ),
    unknown: platform(octoKnows(), 'Octo said nothing', { inputs: WRONG_TOKEN }),
  },
  'platform-sub-accounts': {
    pass: linked([octoRole(readsStack)], /^payer, /),
    fail: linked([], `not registered: ${MANAGEMENT}`),
    unknown: linked([], REFUSED_LOGIN, WRONG_TOKEN),
  },
  'platform-billing-export': {
    pass: billing([LEGACY_REPORT], 'zip in reports/pre'),
    fail: billing(
      [],
      'Octo refused POST /cover/v1/aws/acctaccess/cur with 400: Octo cannot read a cost report: no report is hourly ZIP CSV with resources that is overwritten (found: none).',
    ),
    unknown: billing([], REFUSED_LOGIN, WRONG_TOKEN),
  },
  'platform-account-test': {
    pass: octopusTest('Production', 'the test succeeded'),
    fail: octopusTest('Staging', /AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity/),
    unknown: octopusTest('Production', /^Octopus refused GET \/accounts.* with 401/, {
      'platform-token': 'API-WRONG',
    }),
  },
};
