import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { runStub, type StubRun } from './run-stub.ts';
import { ACCOUNT, JOB, ROLE_ARN, rehearseExample } from './world.ts';

const EXTERNAL_ID = 'external-id-tests-only';

/** One row per stack of the catalog: what its user gives, a second version of that, and what must come out. */
const STACKS = [
  {
    platform: 'octo',
    stack: 'api-access',
    inputs: { 'external-id': EXTERNAL_ID },
    change: { 'template-version': '2' },
    outputs: { RoleName: 'AlphausAcctAccessRole' },
    role: 'AlphausAcctAccessRole',
  },
  {
    platform: 'costimizer',
    stack: 'assumed-role',
    inputs: {
      'external-id': EXTERNAL_ID,
      principal: '999900001111',
      'parameter-overrides': 'ExportBucket=billing-example,ExportPrefix=cur',
    },
    change: { 'parameter-overrides': 'FeatureDiscovery=false' },
    outputs: { RoleName: 'CostimizerCrossAccountRole', AccountId: ACCOUNT },
    role: 'CostimizerCrossAccountRole',
  },
  {
    platform: 'octopus',
    stack: 'oidc-account',
    inputs: {
      'parameter-overrides':
        'ServerHost=example.octopus.app,Audience=example.octopus.app,Subject=space:default:project:web:environment:production',
    },
    change: { 'parameter-overrides': 'SessionDuration=7200' },
    outputs: { RoleArn: `arn:aws:iam::${ACCOUNT}:role/octopus-deploy`, SessionDuration: '3600' },
    role: 'octopus-deploy',
  },
  {
    platform: 'github',
    stack: 'oidc-role',
    inputs: {
      'parameter-overrides': [
        'Subject: repo:octo-org@650022/cloud-accounts@740110:environment:production',
        'RoleName: github-production',
        `ExistingProviderArn: arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`,
      ].join('\n'),
    },
    change: { 'parameter-overrides': 'SessionDuration=7200' },
    outputs: { RoleArn: `arn:aws:iam::${ACCOUNT}:role/github-production` },
    role: 'github-production',
  },
  {
    platform: 'generic',
    stack: 'cross-account-role',
    inputs: {
      'external-id': EXTERNAL_ID,
      principal: '999900001111',
      'parameter-overrides': 'RoleName=partner',
    },
    change: { 'parameter-overrides': 'SessionDuration=7200' },
    outputs: { RoleName: 'partner' },
    role: 'partner',
  },
] as const;

let rehearsal: Rehearsal;
let session: Readonly<Record<string, string>>;

beforeEach(async () => {
  rehearsal = await rehearseExample();
  const deployer = rehearsal.state.accounts.get(ACCOUNT)?.iam.roles.get('github-onboarding');
  deployer?.attachedPolicies.add('arn:aws:iam::aws:policy/AdministratorAccess');
  const login = await runStub({
    stub: 'login',
    rehearsal,
    environment: { ...rehearsal.githubJob(JOB) },
    inputs: { 'role-to-assume': ROLE_ARN },
  });
  session = login.environment;
});
afterEach(() => rehearsal.close());

const run = (stub: string, inputs: Readonly<Record<string, string>>): Promise<StubRun> =>
  runStub({ stub, rehearsal, environment: session, inputs });

it('every stack of the catalog is in the table', () => {
  const folders = readdirSync(new URL('../../templates', import.meta.url));
  expect([...new Set(STACKS.map(({ platform }) => platform))].sort()).toEqual(folders.sort());
});

describe.each(STACKS)('$platform: $stack', ({ platform, stack, inputs, change, outputs, role }) => {
  it('is created, stays as it is, is updated in place, is confirmed, and its trust has no finding', async () => {
    const created = await run('deploy', { platform, stack, ...inputs });
    expect([created.exitCode, created.outputs['result']]).toEqual([0, 'created']);
    expect(created.outputs).toMatchObject(outputs);
    const before = rehearsal.state.accounts.get(ACCOUNT)?.iam.roles.get(role)?.id;
    expect(before).toBeDefined();

    const again = await run('deploy', { platform, stack, ...inputs });
    expect([again.exitCode, again.outputs['result']]).toEqual([0, 'unchanged']);

    const updated = await run('deploy', { platform, stack, ...change });
    expect([updated.exitCode, updated.outputs['result']]).toEqual([0, 'updated']);
    expect(rehearsal.state.accounts.get(ACCOUNT)?.iam.roles.get(role)?.id).toBe(before);

    const externalId = 'external-id' in inputs ? { 'external-id': inputs['external-id'] } : {};
    const confirmed = await run('confirm', {
      platform,
      stack,
      'expected-account-id': ACCOUNT,
      ...externalId,
    });
    expect([confirmed.exitCode, confirmed.outputs['confirmed'], confirmed.outputs['checks-failed']]).toEqual([
      0,
      'true',
      '0',
    ]);

    const audited = await run('audit-trust', {
      'role-arns': `arn:aws:iam::${ACCOUNT}:role/${role}`,
      'fail-on': 'low',
    });
    expect([audited.exitCode, audited.outputs['max-severity']]).toEqual([0, 'none']);
  });
});

it.each([
  ['a repository of anybody', 'repo:*:ref:refs/heads/main'],
  ['all repositories of an owner', 'repo:octo-org/*'],
  ['every branch', 'repo:octo-org/cloud-accounts:*'],
  ['no repository at all', 'environment:production'],
])('the GitHub role does not admit %s', async (_, subject) => {
  const wrong = await run('deploy', {
    platform: 'github',
    stack: 'oidc-role',
    'parameter-overrides': `Subject: "${subject}"`,
  });
  expect(wrong.exitCode).toBe(1);
  expect(wrong.stdout).toContain('without wildcards');
});

it('docs/platforms.md names every stack', () => {
  const page = readFileSync(new URL('../../docs/platforms.md', import.meta.url), 'utf8');
  for (const { platform, stack } of STACKS) expect(page).toContain(`| \`${platform}\` | \`${stack}\` |`);
});
