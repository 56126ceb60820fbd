import { readdirSync, readFileSync } from 'node:fs';
import {
  CloudFormationClient,
  DeleteStackCommand,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
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

/** The next resource that changes in a stack cannot be changed. */
async function breakNextChange(stack: string, phase: 'create' | 'update'): Promise<void> {
  const answer = await fetch(`${rehearsal.url}/_rehearsal/faults`, {
    method: 'POST',
    body: JSON.stringify([{ kind: 'resource-failure', phase, stack, reason: 'No such luck' }]),
  });
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

async function deleteStack(stackId: string): Promise<string | undefined> {
  const client = new CloudFormationClient({
    endpoint: rehearsal.url,
    region: stackId.split(':')[3] ?? '',
    credentials: {
      accessKeyId: session['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: session['AWS_SECRET_ACCESS_KEY'] ?? '',
      sessionToken: session['AWS_SESSION_TOKEN'] ?? '',
    },
  });
  try {
    await client.send(new DeleteStackCommand({ StackName: stackId }));
    for (;;) {
      const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: stackId }));
      const status = Stacks?.[0]?.StackStatus;
      if (status?.endsWith('_IN_PROGRESS') !== true) return status;
    }
  } finally {
    client.destroy();
  }
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

    await breakNextChange(created.outputs['stack-name'] ?? '', flow.replaces ? 'create' : 'update');
    const failed = await run('deploy', { platform, stack, ...place, ...change });
    expect([failed.exitCode, failed.outputs['result'], failed.outputs['stack-status']]).toEqual([
      1,
      'failed',
      'UPDATE_ROLLBACK_COMPLETE',
    ]);
    expect(failed.stdout).toContain('No such luck');
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

    expect(await deleteStack(created.outputs['stack-id'] ?? '')).toBe('DELETE_COMPLETE');
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
