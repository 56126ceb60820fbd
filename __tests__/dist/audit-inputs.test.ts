import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Rehearsal, startRehearsal } from '../../src/rehearsal/server.ts';
import { ACCOUNT, type AuditFolder, auditFolder, githubTrust, HOST } from './audit-files.ts';
import type { StubRun } from './run-stub.ts';
import { JOB } from './world.ts';

const OTHER = '222233334444';
const AUDIENCE = 'internal.example';
const SUBJECT = 'repo:octo-org@650022/cloud-accounts@740110:ref:refs/heads/main';
const ROLE = `arn:aws:iam::${ACCOUNT}:role/wide`;

let rehearsal: Rehearsal;
let files: AuditFolder;

beforeAll(async () => {
  rehearsal = await startRehearsal({
    seed: JSON.stringify({
      accounts: [
        {
          id: ACCOUNT,
          name: 'main',
          roles: [{ name: 'wide', 'trust-policy': githubTrust('repo:octo-org/*') }],
          users: [
            {
              name: 'auditor',
              'inline-policies': {
                all: {
                  Version: '2012-10-17',
                  Statement: [{ Effect: 'Allow', Action: ['iam:*', 'sts:*'], Resource: '*' }],
                },
              },
              'access-keys': [
                { id: 'AKIAREHEARSALAUDIT01', secret: 'auditSecretauditSecretauditSecretaudit01' },
              ],
            },
          ],
        },
        {
          id: OTHER,
          name: 'other',
          roles: [
            {
              name: 'audit',
              'trust-policy': {
                Version: '2012-10-17',
                Statement: [
                  {
                    Effect: 'Allow',
                    Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/auditor` },
                    Action: 'sts:AssumeRole',
                    Condition: { StringEquals: { 'sts:ExternalId': 'audit-1' } },
                  },
                ],
              },
              'inline-policies': {
                read: {
                  Version: '2012-10-17',
                  Statement: [{ Effect: 'Allow', Action: 'iam:ListRoles', Resource: '*' }],
                },
              },
            },
          ],
        },
      ],
    }),
  });
});
afterAll(() => rehearsal.close());
beforeEach(() => {
  files = auditFolder();
});
afterEach(() => files.remove());

const audit = (
  inputs: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): Promise<StubRun> =>
  files.audit(inputs, {
    ...rehearsal.environment,
    AWS_ACCESS_KEY_ID: 'AKIAREHEARSALAUDIT01',
    AWS_SECRET_ACCESS_KEY: 'auditSecretauditSecretauditSecretaudit01',
    ...more,
  });

describe('fail-on', () => {
  const LEVELS = ['critical', 'high', 'medium', 'low'] as const;
  const SUBJECTS = {
    critical: 'repo:*',
    high: 'repo:octo-org/*',
    medium: 'repo:octo-org@1/shop@2:pull_request',
    low: 'repo:octo-org@1/shop@2:ref:refs/tags/v*',
  } as const;

  it.each(LEVELS)(
    'decides for a policy that is %s',
    async (level) => {
      files.put('a.json', githubTrust(SUBJECTS[level]));
      for (const failOn of [...LEVELS, 'none'] as const) {
        const run = await audit({ 'policy-files': 'a.json', 'fail-on': failOn });
        const fails = failOn !== 'none' && LEVELS.indexOf(level) <= LEVELS.indexOf(failOn);
        expect([failOn, run.exitCode, run.outputs['max-severity'], run.outputs[`findings-${level}`]]).toEqual(
          [failOn, fails ? 1 : 0, level, '1'],
        );
      }
    },
    60_000,
  );
});

describe('audience', () => {
  it('is what the token of this job is asked for, and what the suggestion compares', async () => {
    const policy = JSON.stringify(githubTrust(SUBJECT)).replace('sts.amazonaws.com', AUDIENCE);
    files.put('a.json', policy);
    const given = { 'policy-files': 'a.json', 'token-claims': 'current', suggest: 'true' };
    const usual = await audit(given, { ...rehearsal.githubJob(JOB) });
    const other = await audit({ ...given, audience: AUDIENCE }, { ...rehearsal.githubJob(JOB) });
    expect([usual.outputs['decision'], other.outputs['decision']]).toEqual(['deny', 'allow']);
    for (const [run, audience] of [
      [usual, 'sts.amazonaws.com'],
      [other, AUDIENCE],
    ] as const)
      expect(JSON.parse(run.outputs['suggested-statement'] ?? '').Condition.StringEquals[`${HOST}:aud`]).toBe(
        audience,
      );
  });
});

describe('aws-region', () => {
  const regionsOf = (before: number): readonly (string | undefined)[] => [
    ...new Set(rehearsal.requests.slice(before).map(({ region }) => region)),
  ];

  it('is where accounts are entered, before AWS_REGION, and an account may have its own', async () => {
    const role = `arn:aws:iam::${OTHER}:role/audit`;
    for (const [inputs, environment, account, region] of [
      [{}, {}, {}, 'us-east-1'],
      [{}, { AWS_REGION: 'eu-west-1' }, {}, 'eu-west-1'],
      [{ 'aws-region': 'eu-north-1' }, { AWS_REGION: 'eu-west-1' }, {}, 'eu-north-1'],
      [{ 'aws-region': 'eu-north-1' }, {}, { region: 'ap-south-1' }, 'ap-south-1'],
    ] as const) {
      files.put('accounts.json', { other: { role, 'external-id': 'audit-1', ...account } });
      const before = rehearsal.requests.length;
      const run = await audit({ accounts: 'accounts.json', ...inputs }, environment);
      expect([run.exitCode, run.outputs['policies-audited']]).toEqual([0, '1']);
      expect(regionsOf(before)).toContain(region);
    }
  });
});

describe('trusted-issuers', () => {
  const federated = (provider: string): object => ({
    Arn: `arn:aws:iam::${ACCOUNT}:role/${provider.slice(provider.lastIndexOf('/') + 1)}`,
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: `arn:aws:iam::${ACCOUNT}:${provider}` },
          Action: ['sts:AssumeRoleWithWebIdentity', 'sts:AssumeRoleWithSAML'],
        },
      ],
    },
  });

  it('may name clusters and SAML providers, as the documentation shows', async () => {
    files.put('roles.json', {
      Roles: [
        federated('oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF'),
        federated('saml-provider/Directory'),
        federated('oidc-provider/evil.example'),
      ],
    });
    const run = await audit({
      'policy-files': 'roles.json',
      'trusted-issuers': `${HOST}\noidc.eks.*.amazonaws.com/id/*\narn:aws:iam::*:saml-provider/*`,
    });
    const rogue = (JSON.parse(run.outputs['findings'] ?? '[]') as { kind: string; policy: string }[]).filter(
      ({ kind }) => kind === 'rogue-issuer',
    );
    expect(rogue.map(({ policy }) => policy)).toEqual([`arn:aws:iam::${ACCOUNT}:role/evil.example`]);
  });
});

describe('accounts', () => {
  const role = `arn:aws:iam::${OTHER}:role/audit`;

  it('may be the file that logins use', async () => {
    files.put('accounts.json', {
      other: {
        role,
        'external-id': 'audit-1',
        duration: '1h',
        'session-name': 'x',
        'allowed-account-id': OTHER,
      },
    });
    const run = await audit({ accounts: 'accounts.json' });
    expect([run.exitCode, run.outputs['policies-audited']]).toEqual([0, '1']);
  });

  it('must be the ones that their roles are in', async () => {
    files.put('accounts.json', { other: { role, 'allowed-account-id': ACCOUNT } });
    const run = await audit({ accounts: 'accounts.json' });
    expect([run.exitCode, run.outputs]).toEqual([1, {}]);
    expect(run.stdout).toContain(`the role of "other" is not in the account ${ACCOUNT}`);
  });
});

describe('what is asked for twice', () => {
  it('counts once, as a single role and as one of all', async () => {
    const run = await audit({ 'role-arns': `${ROLE},${ROLE}`, 'all-roles': 'true' });
    expect([run.outputs['policies-audited'], run.outputs['findings-high']]).toEqual(['1', '1']);
  });

  it('is refused for accounts, whose names would hide it', async () => {
    const role = `arn:aws:iam::${OTHER}:role/audit`;
    files.put('accounts.json', { a: role, b: role });
    const run = await audit({ accounts: 'accounts.json' });
    expect([run.exitCode, run.outputs]).toEqual([1, {}]);
    expect(run.stdout).toContain('"b" is the same account as "a"');
  });
});

describe('files as tools write them', () => {
  const wide = githubTrust('repo:octo-org/*');

  it.each<[string, string, unknown]>([
    ['a policy', 'a.json', wide],
    ['aws iam get-role', ROLE, { Role: { Arn: ROLE, RoleName: 'wide', AssumeRolePolicyDocument: wide } }],
    [
      'aws iam get-account-authorization-details',
      ROLE,
      {
        UserDetailList: [],
        GroupDetailList: [],
        RoleDetailList: [
          { Arn: ROLE, RoleName: 'wide', AssumeRolePolicyDocument: wide, RolePolicyList: [], Tags: [] },
        ],
        Policies: [],
      },
    ],
    [
      'the answer of IAM itself, which is URL-encoded',
      ROLE,
      { Role: { Arn: ROLE, AssumeRolePolicyDocument: encodeURIComponent(JSON.stringify(wide)) } },
    ],
    [
      'a SAM template',
      'Function',
      {
        Transform: 'AWS::Serverless-2016-10-31',
        Resources: {
          Function: {
            Type: 'AWS::Serverless::Function',
            Properties: { Runtime: 'nodejs24.x', AssumeRolePolicyDocument: wide },
          },
        },
      },
    ],
    [
      'terraform show -json',
      'module.ci.aws_iam_role.wide',
      {
        format_version: '1.2',
        resource_changes: [
          {
            address: 'module.ci.aws_iam_role.wide',
            mode: 'managed',
            type: 'aws_iam_role',
            change: {
              actions: ['create'],
              before: null,
              after: { name: 'wide', assume_role_policy: JSON.stringify(wide) },
              after_unknown: { arn: true },
            },
          },
        ],
      },
    ],
  ])('are read with their lines: %s', async (_, id, content) => {
    files.put('a.json', content);
    const run = await audit({ 'policy-files': 'a.json' });
    const [finding] = JSON.parse(run.outputs['findings'] ?? '[]');
    expect(finding).toMatchObject({ policy: id, source: 'a.json', kind: 'org-wide', severity: 'high' });
    const line =
      files
        .read('a.json')
        .split('\n')
        .findIndex((text) => text.includes('repo:octo-org/') || text.includes('octo-org%2F*')) + 1;
    expect(finding.line).toBe(line);
  });
});
