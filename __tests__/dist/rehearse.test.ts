import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { CallReport } from '../../src/rehearsal/report/call-report.ts';
import { isAlive } from '../is-alive.ts';
import { runStub, type StubRun } from './run-stub.ts';
import { ACCOUNT, JOB, ROLE_ARN, rehearseExample } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'rehearse-'));
const example = readFileSync(new URL('../../examples/rehearsal.yml', import.meta.url), 'utf8');
/** What a runner tells the job that examples/rehearsal.yml trusts. */
const JOB_VARIABLES = {
  GITHUB_REPOSITORY: JOB.repository,
  GITHUB_REPOSITORY_ID: JOB.repositoryId,
  GITHUB_REPOSITORY_OWNER_ID: JOB.repositoryOwnerId,
  GITHUB_REF: JOB.ref,
  RUNNER_TEMP: folder,
};

const started: StubRun[] = [];
async function start(inputs: Readonly<Record<string, string>>): Promise<StubRun> {
  const run = await runStub({ stub: 'rehearse', inputs, environment: JOB_VARIABLES });
  if (run.exitCode === 0) started.push(run);
  return run;
}
const stop = ({ state }: StubRun, workspace?: string): Promise<StubRun> =>
  runStub({
    stub: 'rehearse-post',
    ...(workspace === undefined ? {} : { folder: workspace }),
    environment: Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])),
  });

afterEach(async () => {
  for (const run of started.splice(0)) await stop(run);
});

/** Login and deploy as later steps of the job. */
async function onboard(environment: Readonly<Record<string, string>>): Promise<readonly StubRun[]> {
  const login = await runStub({
    stub: 'login',
    inputs: { 'role-to-assume': ROLE_ARN, 'aws-region': 'us-east-1' },
    environment,
  });
  const deploy = await runStub({
    stub: 'deploy',
    inputs: { platform: 'octo', stack: 'api-access', 'external-id': 'rehearsed-external-id' },
    environment: { ...environment, ...login.environment },
  });
  return [login, deploy];
}

describe('actions/rehearse', () => {
  it('leads later steps to a rehearsal, and its post step gives a policy with which they work again', async () => {
    const asAdministrator = example.replace(
      /inline-policies:\n {10}register-with-platforms:[\s\S]*?(?=^ {6}- name: trust-auditor)/m,
      'attached-policies: [arn:aws:iam::aws:policy/AdministratorAccess]\n',
    );
    expect(asAdministrator).not.toBe(example);
    const first = await start({ seed: asAdministrator, 'report-file': join(folder, 'report.json') });
    expect([first.exitCode, first.stderr]).toEqual([0, '']);
    expect(first.environment).toMatchObject({
      AWS_ENDPOINT_URL: first.outputs['url'],
      AWS_EC2_METADATA_DISABLED: 'true',
      ACTIONS_ID_TOKEN_REQUEST_URL: expect.stringContaining(first.outputs['url'] ?? 'no url'),
    });
    expect(first.stdout).toContain(`::add-mask::${first.environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}`);
    expect((await onboard(first.environment)).map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(isAlive(Number(first.state['pid']))).toBe(true);

    const post = await stop(first);
    expect(post.exitCode).toBe(0);
    // It ends within milliseconds of not answering any more.
    for (const limit = Date.now() + 2000; isAlive(Number(first.state['pid'])) && Date.now() < limit; ) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(isAlive(Number(first.state['pid']))).toBe(false);
    expect(post.stdout).toContain('sts:AssumeRoleWithWebIdentity 1');
    expect(post.summary).toContain('CreateChangeSet');

    const { policies } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as CallReport;
    expect(policies.map(({ principal }) => principal)).toEqual([ROLE_ARN]);
    const leastPolicy = JSON.stringify(policies[0]?.document);
    expect(leastPolicy).not.toContain('iam:*');
    const second = await start({
      seed: asAdministrator.replace(/attached-policies: .*/, `inline-policies: { least: ${leastPolicy} }`),
    });
    expect(second.stderr).toBe('');
    const again = await onboard(second.environment);
    expect(again.map(({ exitCode, stdout }) => [exitCode, exitCode === 0 ? '' : stdout])).toEqual([
      [0, ''],
      [0, ''],
    ]);
  }, 60_000);

  it.each(['instance', 'container'])(
    'gives the machine a role that logins find: %s',
    async (source) => {
      const trust = JSON.stringify({
        Version: '2012-10-17',
        Statement: { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
      });
      const role = `arn:aws:iam::${ACCOUNT}:role/machine`;
      const run = await start({
        seed: JSON.stringify({
          accounts: [{ id: ACCOUNT, roles: [{ name: 'machine', 'trust-policy': trust }] }],
        }),
        [`${source}-role`]: role,
      });
      expect([run.exitCode, run.stderr]).toEqual([0, '']);
      const token = run.environment['AWS_CONTAINER_AUTHORIZATION_TOKEN'];
      if (source === 'container') expect(run.stdout).toContain(`::add-mask::${token}`);
      const login = await runStub({
        stub: 'login',
        inputs: { source, 'aws-region': 'us-east-1', 'allowed-account-ids': ACCOUNT },
        environment: run.environment,
      });
      expect([login.exitCode, login.outputs['authenticated-arn']]).toEqual([
        0,
        expect.stringMatching(new RegExp(`^arn:aws:sts::${ACCOUNT}:assumed-role/machine/`)),
      ]);
    },
    30_000,
  );

  it('does not start with a role that nobody has', async () => {
    const run = await start({ seed: example, 'instance-role': `arn:aws:iam::${ACCOUNT}:role/nobody` });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('the seed has none with that ARN');
  });

  it.each([
    ['the real issuer, whose keys it fetches', 'keys', [0]],
    ['another issuer, whose keys are others', 'other', [1]],
    ['an issuer that cannot be reached', 'nobody', [1]],
  ])(
    'takes the real tokens of the job: %s',
    async (_, whose, exitCodes) => {
      // Stands for GitHub: the job's token comes from here, and so do the keys.
      const github = await rehearseExample();
      const other = await rehearseExample();
      try {
        const keys = { keys: github.url, other: other.url, nobody: 'http://127.0.0.1:9' }[whose];
        const run = await start({
          seed: example,
          issuer: 'real',
          'issuer-keys-url': `${keys}/_github/.well-known/jwks`,
        });
        expect(run.environment).not.toHaveProperty('ACTIONS_ID_TOKEN_REQUEST_URL');
        const login = await runStub({
          stub: 'login',
          inputs: { 'role-to-assume': ROLE_ARN, 'allowed-account-ids': ACCOUNT },
          environment: { ...run.environment, ...github.githubJob(JOB) },
        });
        expect([login.exitCode]).toEqual(exitCodes);
      } finally {
        await github.close();
        await other.close();
      }
    },
    60_000,
  );

  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      'a seed with faults, all of them told',
      { seed: 'acounts: []\nfaults: [{ kind: slow }]' },
      ['acounts is not known', 'faults[0].seconds is missing'],
    ],
    [
      'a bucket that S3 would refuse',
      { seed: `accounts: [{ id: "${ACCOUNT}", buckets: [{ name: NOT_A_NAME }] }]` },
      ['accounts[0].buckets[0] is refused by s3 (CreateBucket): InvalidBucketName'],
    ],
    ['a file that is not there', { 'seed-file': 'nowhere.yml' }, ['nowhere.yml']],
    [
      'two seeds',
      { seed: 'accounts: []', 'seed-file': 'x.yml' },
      ['Both "seed" and "seed-file" were given.'],
    ],
    ['an unknown issuer', { issuer: 'github' }, ['"issuer" is not one of `real`, `rehearsed`']],
  ])('publishes nothing for %s', async (_, inputs, said) => {
    const run = await start(inputs);
    expect([run.exitCode, run.environment, run.outputs, run.state]).toEqual([1, {}, {}, {}]);
    for (const each of said) expect(run.stdout).toContain(each);
  });

  it('has a post step that warns when the rehearsal is gone, and touches no other process', async () => {
    const run = await start({});
    process.kill(Number(run.state['pid']), 'SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const post = await runStub({
      stub: 'rehearse-post',
      environment: { STATE_pid: String(process.pid), STATE_url: run.outputs['url'] ?? '', STATE_report: '' },
    });
    expect([post.exitCode, post.summary]).toEqual([0, '']);
    expect(post.stdout).toContain(
      '::warning title=rehearse::The rehearsal could not be ended with its report',
    );
  });

  it('has a post step that does not fail when nothing was started', async () => {
    const post = await runStub({ stub: 'rehearse-post' });
    expect([post.exitCode, post.stdout]).toEqual([0, 'No rehearsal was started.\n']);
  });
});

describe('files of the workspace that are links to others', () => {
  const elsewhere = join(folder, 'of-somebody-else');

  it('are not replaced by the report, and the rehearsal ends all the same', async () => {
    const run = await start({ 'report-file': 'report.json' });
    writeFileSync(elsewhere, 'kept');
    symlinkSync(elsewhere, join(run.folder, 'report.json'));
    const post = await stop(run, run.folder);
    expect([post.exitCode, readFileSync(elsewhere, 'utf8')]).toEqual([0, 'kept']);
    expect(post.stdout).toContain('report.json leads out of the workspace through a symbolic link.');
    expect(isAlive(Number(run.state['pid']))).toBe(false);
  });

  it('are not read as the seed', async () => {
    writeFileSync(elsewhere, 'tell-nobody: [');
    const workspace = mkdtempSync(join(tmpdir(), 'rehearse-'));
    symlinkSync(elsewhere, join(workspace, 'seed.yml'));
    const run = await runStub({
      stub: 'rehearse',
      inputs: { 'seed-file': 'seed.yml' },
      environment: JOB_VARIABLES,
      folder: workspace,
    });
    expect([run.exitCode, run.environment]).toEqual([1, {}]);
    expect(run.stdout).toContain('(outside-workspace;');
    expect(run.stdout).not.toContain('tell-nobody');
  });
});

it('the command line writes state and report when it ends', async () => {
  const [dump, report] = [join(folder, 'dump.json'), join(folder, 'cli-report.json')];
  const seed = join(folder, 'world.yml');
  writeFileSync(seed, example);
  const { spawn } = await import('node:child_process');
  const cli = new URL('../../dist/cli.js', import.meta.url).pathname;
  const child = spawn(
    process.execPath,
    [cli, 'rehearse', '--seed', seed, '--dump', dump, '--report', report, '--speed', '60'],
    { stdio: ['ignore', 'pipe', 'ignore'], env: {} },
  );
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(JSON.parse(readFileSync(dump, 'utf8'))).toMatchObject({
    accounts: [{ id: '444455556666' }, { id: ACCOUNT }, { id: '222233334444' }, { id: '333344445555' }],
  });
  expect(JSON.parse(readFileSync(report, 'utf8'))).toEqual({ operations: [], policies: [] });
});
