import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { STACKS, type StackFlow } from './platform-stacks.ts';
import { runStub, type StubRun } from './run-stub.ts';
import { ACCOUNT, addTo, type ExampleSeed, JOB, ROLE_ARN, rehearseExample } from './world.ts';

/** Each flow is up to a dozen processes, on a machine that may be busy. */
jest.setTimeout(120_000);

let rehearsal: Rehearsal;
let session: Readonly<Record<string, string>>;

/** The payer is the account that the job logs in to, where a stack is only for payers. */
function asPayer(seed: ExampleSeed): void {
  const members = ['444455556666', '222233334444', '333344445555'];
  Object.assign(seed.organization ?? {}, { 'management-account': ACCOUNT, members });
}

const CEILING = {
  name: 'ceiling',
  document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
};

async function begin(payer: boolean): Promise<void> {
  rehearsal = await rehearseExample((seed) => {
    addTo(seed, ACCOUNT, { policies: [CEILING] });
    if (payer) asPayer(seed);
  });
  const deployer = rehearsal.state.accounts.get(ACCOUNT)?.iam.roles.get('github-onboarding');
  deployer?.attachedPolicies.add('arn:aws:iam::aws:policy/AdministratorAccess');
  const login = await runStub({
    stub: 'login',
    rehearsal,
    environment: { ...rehearsal.githubJob(JOB) },
    inputs: { 'role-to-assume': ROLE_ARN },
  });
  session = login.environment;
}
afterEach(() => rehearsal.close());

const run = (stub: string, inputs: Readonly<Record<string, string>>): Promise<StubRun> =>
  runStub({ stub, rehearsal, environment: session, inputs });

const iam = () => rehearsal.state.accounts.get(ACCOUNT)?.iam;
const identityOf = ({ role, user }: StackFlow): string | undefined =>
  role === undefined ? iam()?.users.get(user ?? '')?.id : iam()?.roles.get(role)?.id;

/** From now on the next resource of a stack that is changed or made anew cannot be. */
async function breakChanges(stack: string): Promise<void> {
  const fault = { kind: 'resource-failure', stack, reason: 'No such luck' };
  const answer = await fetch(`${rehearsal.url}/_rehearsal/faults`, {
    method: 'POST',
    body: JSON.stringify(['update', 'create'].map((phase) => ({ ...fault, phase }))),
  });
  expect(answer.status).toBe(200);
}

async function mendChanges(): Promise<void> {
  const answer = await fetch(`${rehearsal.url}/_rehearsal/faults`, { method: 'DELETE' });
  expect(answer.status).toBe(200);
}

async function deployAll(stacks: NonNullable<StackFlow['before']>): Promise<void> {
  for (const { inputs, ...stack } of stacks)
    expect((await run('deploy', { ...stack, ...inputs })).outputs['result']).toBe('created');
}

/** So that billing data were delivered. */
async function skipTwoDays(): Promise<void> {
  const answer = await fetch(`${rehearsal.url}/_rehearsal/time`, {
    method: 'POST',
    body: JSON.stringify({ advance: 2 * 86_400 }),
  });
  expect(answer.status).toBe(200);
}

/** The checks that failed and that count; those that only tell something may. */
function failedChecks({ outputs }: StubRun): readonly string[] {
  const checks = JSON.parse(outputs['checks'] ?? '[]') as readonly {
    readonly id: string;
    readonly status: string;
    readonly seen: string;
    readonly required?: boolean;
  }[];
  return checks
    .filter(({ status, required }) => status !== 'pass' && status !== 'skipped' && required !== false)
    .map(({ id, status, seen }) => `${id} ${status}: ${seen}`);
}

it('every stack of the catalog is in the table, but those that are stack sets', async () => {
  await begin(false);
  const page = readFileSync(new URL('../../docs/platforms.md', import.meta.url), 'utf8');
  // The table of stacks: platform, stack, kind.
  const rows = [...page.matchAll(/^\| `([a-z-]+)` \| `([a-z0-9-]+)` \| ([a-z-]+) \| /gm)];
  const expected = rows.flatMap(([, platform, stack, kind]) =>
    ['role', 'oidc-role', 'user', 'export', 'bucket', 'policy'].includes(kind ?? '')
      ? [`${platform}/${stack}`]
      : [],
  );
  expect([...new Set(STACKS.map(({ platform, stack }) => `${platform}/${stack}`))].sort()).toEqual(
    expected.sort(),
  );
  const folders = readdirSync(new URL('../../templates', import.meta.url));
  expect([...new Set(STACKS.map(({ platform }) => platform))].sort()).toEqual(folders.sort());
});

describe.each(STACKS)('$platform: $stack, $how', (flow) => {
  const { platform, stack, inputs, change, outputs, role, bucket, before = [], afterwards = [] } = flow;

  it('is created, stays, is confirmed, is updated in place also after a failure, has a sound trust, and goes', async () => {
    await begin(flow.payer === true);
    await deployAll(before);
    if (flow.noProvider === true) iam()?.oidcProviders.clear();
    const place = 'aws-region' in inputs ? { 'aws-region': inputs['aws-region'] ?? '' } : {};

    const created = await run('deploy', { platform, stack, ...inputs });
    expect([created.exitCode, created.outputs['result'], created.stdout]).toEqual([
      0,
      'created',
      expect.any(String),
    ]);
    expect(created.outputs).toMatchObject(outputs);
    const identity = identityOf(flow);
    expect(identity !== undefined).toBe(role !== undefined || flow.user !== undefined);

    const again = await run('deploy', { platform, stack, ...inputs });
    expect([again.exitCode, again.outputs['result']]).toEqual([0, 'unchanged']);

    await breakChanges(created.outputs['stack-name'] ?? '');
    const failed = await run('deploy', { platform, stack, ...place, ...change });
    expect([failed.exitCode, failed.outputs['result'], failed.outputs['stack-status']]).toEqual([
      1,
      'failed',
      'UPDATE_ROLLBACK_COMPLETE',
    ]);
    expect(failed.stdout).toContain('No such luck');
    await mendChanges();
    expect(identityOf(flow)).toBe(identity);

    const updated = await run('deploy', { platform, stack, ...place, ...change });
    expect([updated.exitCode, updated.outputs['result']]).toEqual([0, 'updated']);
    expect(identityOf(flow)).toBe(identity);

    await deployAll(afterwards);
    if (bucket !== undefined) await skipTwoDays();
    const externalId = 'external-id' in inputs ? { 'external-id': inputs['external-id'] ?? '' } : {};
    const confirmed = await run('confirm', {
      platform,
      stack,
      ...place,
      'expected-account-id': ACCOUNT,
      ...externalId,
    });
    expect([failedChecks(confirmed), confirmed.outputs['confirmed']]).toEqual([[], 'true']);

    if (role !== undefined) {
      const audited = await run('audit-trust', {
        'role-arns': `arn:aws:iam::${ACCOUNT}:role${iam()?.roles.get(role)?.path}${role}`,
        'fail-on': 'low',
      });
      expect([audited.exitCode, audited.outputs['max-severity']]).toEqual([0, 'none']);
    }

    const gone = await run('offboard', {
      platform,
      stack,
      ...place,
      'expected-account-id': ACCOUNT,
      'delete-stack-set-instances': String('target-organization-id' in inputs),
    });
    expect([gone.exitCode, gone.outputs['result']]).toEqual([0, 'deleted']);
    expect(identityOf(flow)).toBeUndefined();
    if (bucket !== undefined) expect(rehearsal.state.bucketOwners.get(bucket)).toBe(ACCOUNT);
  });
});

it.each([
  ['a repository of anybody', 'repo:*:ref:refs/heads/main'],
  ['all repositories of an owner', 'repo:octo-org/*'],
  ['every branch', 'repo:octo-org/cloud-accounts:*'],
  ['no repository at all', 'environment:production'],
])('the GitHub role does not admit %s', async (_, subject) => {
  await begin(false);
  const wrong = await run('deploy', {
    platform: 'github',
    stack: 'oidc-role',
    'parameter-overrides': `Subject: "${subject}"`,
  });
  expect(wrong.exitCode).toBe(1);
  expect(wrong.stdout).toContain('without wildcards');
});

it.each([
  'repo:alice_acme/cloud-accounts:ref:refs/heads/main',
  'repo:alice_acme@101/cloud.accounts_2@202:environment:production',
])('the GitHub role admits a repository of an enterprise managed user: %s', async (subject) => {
  await begin(false);
  const planned = await run('deploy', {
    platform: 'github',
    stack: 'oidc-role',
    mode: 'plan',
    'parameter-overrides': `Subject=${subject},RoleName=github-emu,ExistingProviderArn=arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`,
  });
  expect([planned.exitCode, planned.outputs['result']]).toEqual([0, 'planned']);
});

it.each([
  'project:web:environment:production',
  'project:web:tenant:acme',
  'project:web:runbook:restart',
  'tenant:acme',
  'runbook:restart',
  'environment:production',
  'target:web-1:type:deployment',
  'account:aws',
  'feed:ecr',
])('the Octopus role takes the subject of a space and %s', async (keys) => {
  await begin(false);
  const subject = `space:default:${keys}`;
  const planned = await run('deploy', {
    platform: 'octopus',
    stack: 'oidc-account',
    mode: 'plan',
    'parameter-overrides': `ServerHost=example.octopus.app,Audience=example.octopus.app,Subject=${subject}`,
  });
  expect([planned.exitCode, planned.outputs['result']]).toEqual([0, 'planned']);
  expect(planned.stdout).toContain('sts:AssumeRoleWithWebIdentity');
});

it('the GitHub role says what it needs, and what to do about a provider that is there', async () => {
  await begin(false);
  const role = { platform: 'github', stack: 'oidc-role' };
  const asked = await run('deploy', role);
  expect(asked.stdout).toMatch(/- Subject has no value and no default: The subject of the jobs/);
  const subject = 'Subject=repo:octo-org/cloud-accounts:environment:production,RoleName=github-production';
  const refused = await run('deploy', { ...role, 'parameter-overrides': subject });
  expect([refused.exitCode, refused.outputs]).toEqual([1, {}]);
  expect(refused.stdout).toMatch(/What to do: An account has one provider for each issuer/);
});
