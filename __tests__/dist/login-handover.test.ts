import { existsSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { type Job, startJob } from './job-world.ts';
import type { StubRun } from './run-stub.ts';
import { ACCOUNT, JOB, ROLE_ARN, rehearseExample } from './world.ts';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await rehearseExample();
});
afterAll(() => rehearsal.close());

const jobOf = (environment: Readonly<Record<string, string>> = {}): Job =>
  startJob(rehearsal, { ...rehearsal.githubJob(JOB), ...environment });
const login = (job: Job, inputs: Readonly<Record<string, string>> = {}): Promise<StubRun> =>
  job.step('login', { 'role-to-assume': ROLE_ARN, ...inputs });

const SDK = [
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_CREDENTIAL_EXPIRATION',
  'AWS_ACCOUNT_ID',
  'AWS_REGION',
  'AWS_DEFAULT_REGION',
];
const LASTING = ['AWS_ACCOUNT_ROLE_ARN', 'AWS_ACCOUNT_SESSION_DURATION'];
const ACCOUNT_VARIABLES = [
  ...LASTING,
  'AWS_ACCOUNT_ACCESS_KEY',
  'AWS_ACCOUNT_SECRET_KEY',
  'AWS_ACCOUNT_SESSION_TOKEN',
  'AWS_ACCOUNT_OPEN_ID_CONNECT_JWT',
];
const CREDENTIAL_OUTPUTS = [
  'AccessKey',
  'SecretKey',
  'SessionToken',
  'OpenIdConnectJwt',
  'aws-access-key-id',
  'aws-secret-access-key',
  'aws-session-token',
];
const OTHER_OUTPUTS = [
  'RoleArn',
  'SessionDuration',
  'account',
  'authenticated-arn',
  'aws-account-id',
  'aws-expiration',
  'partition',
  'region',
  'seconds-left',
  'source',
];
const ALL_OUTPUTS = [...CREDENTIAL_OUTPUTS, ...OTHER_OUTPUTS];
const PROFILE_FILES = ['.aws/config', '.aws/credentials'];

interface Mode {
  readonly inputs: Readonly<Record<string, string>>;
  readonly variables: readonly string[];
  readonly outputs: readonly string[];
  readonly files: readonly string[];
}

const MODES: Readonly<Record<string, Mode>> = {
  'by default': { inputs: {}, variables: [...SDK, ...ACCOUNT_VARIABLES], outputs: ALL_OUTPUTS, files: [] },
  'without outputs of credentials': {
    inputs: { 'output-credentials': 'false' },
    variables: [...SDK, ...ACCOUNT_VARIABLES],
    outputs: OTHER_OUTPUTS,
    files: [],
  },
  'without variables': {
    inputs: { 'output-env-credentials': 'false' },
    variables: [],
    outputs: ALL_OUTPUTS,
    files: [],
  },
  'with another name': {
    inputs: { 'variable-name': 'Prod' },
    variables: [...SDK, ...ACCOUNT_VARIABLES.map((name) => name.replace('AWS_ACCOUNT_', 'PROD_'))],
    outputs: ALL_OUTPUTS,
    files: [],
  },
  'as a profile': {
    inputs: { 'aws-profile': 'dev' },
    variables: [],
    outputs: ALL_OUTPUTS,
    files: PROFILE_FILES,
  },
  'as a profile and variables': {
    inputs: { 'aws-profile': 'dev', 'output-env-credentials': 'true' },
    variables: [...SDK, ...ACCOUNT_VARIABLES, 'AWS_PROFILE'],
    outputs: ALL_OUTPUTS,
    files: PROFILE_FILES,
  },
  'for Docker actions': {
    inputs: { 'aws-profile': 'dev', 'docker-actions': 'true' },
    variables: [],
    outputs: ALL_OUTPUTS,
    files: [...PROFILE_FILES, ...PROFILE_FILES.map((path) => `temp/_github_home/${path}`)],
  },
  'renewing itself': {
    inputs: { refresh: 'true' },
    variables: ['AWS_PROFILE', 'AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_ACCOUNT_ID', ...LASTING],
    outputs: ALL_OUTPUTS,
    files: ['.aws/config'],
  },
  'as a test': { inputs: { test: 'true' }, variables: [], outputs: [], files: [] },
};

describe.each(Object.entries(MODES))('a login %s', (_, { inputs, variables, outputs, files }) => {
  it('sets exactly these outputs, variables and files, after the same two requests', async () => {
    const job = jobOf();
    const run = await login(job, inputs);
    expect([run.exitCode, run.requests]).toEqual([
      0,
      ['sts:AssumeRoleWithWebIdentity 200', 'sts:GetCallerIdentity 200'],
    ]);
    expect(Object.keys(run.outputs).sort()).toEqual([...outputs].sort());
    expect(Object.keys(run.environment).sort()).toEqual([...variables].sort());
    for (const path of [...PROFILE_FILES, ...PROFILE_FILES.map((each) => `temp/_github_home/${each}`)])
      expect([path, existsSync(join(job.folder, path))]).toEqual([path, files.includes(path)]);
    for (const path of files) expect(statSync(join(job.folder, path)).mode & 0o777).toBe(0o600);
  });

  it('leaves nothing after its post step', async () => {
    const job = jobOf();
    const before = { ...job.environment };
    const post = await job.post(await login(job, inputs));
    expect([post.exitCode, post.stdout.includes('::warning')]).toEqual([0, false]);
    for (const [name, value] of Object.entries(job.environment))
      expect([name, value]).toEqual([name, before[name] ?? '']);
    for (const path of files) expect([path, job.read(path)]).toEqual([path, undefined]);
  });
});

describe('the profile of a login', () => {
  it('holds the session that the outputs tell of', async () => {
    const job = jobOf();
    const { outputs } = await login(job, { 'aws-profile': 'dev', 'aws-region': 'eu-west-1' });
    expect(job.read('.aws/credentials')).toBe(
      `[dev]\naws_access_key_id = ${outputs['AccessKey']}\naws_secret_access_key = ${outputs['SecretKey']}\naws_session_token = ${outputs['SessionToken']}\n`,
    );
    expect(job.read('.aws/config')).toBe('[profile dev]\nregion = eu-west-1\n');
  });

  const CONFIG =
    '# ours\n[default]\nregion = us-east-1\ns3 =\n  max_concurrent_requests = 20\n\n[profile dev]\noutput = json\n';
  const jobWithFiles = (): Job => {
    const job = jobOf();
    mkdirSync(join(job.folder, '.aws'));
    writeFileSync(join(job.folder, '.aws/config'), CONFIG);
    return job;
  };

  it('is not written over one that is there', async () => {
    const job = jobWithFiles();
    const run = await login(job, { 'aws-profile': 'dev' });
    expect([run.exitCode, run.outputs, run.environment, run.state]).toEqual([1, {}, {}, {}]);
    expect(run.stdout).toContain('(profile-exists;');
    expect([job.read('.aws/config'), job.read('.aws/credentials')]).toEqual([CONFIG, undefined]);
  });

  it('replaces it when told to, and the post step puts every byte back', async () => {
    const job = jobWithFiles();
    const run = await login(job, { 'aws-profile': 'dev', 'overwrite-aws-profile': 'true' });
    expect(job.read('.aws/config')).toBe(
      CONFIG.replace('[profile dev]\n', '[profile dev]\nregion = us-east-1\n'),
    );
    await job.post(run);
    expect(job.read('.aws/config')).toBe(CONFIG);
  });

  it('is where the variables say', async () => {
    const job = jobOf();
    const place = join(job.folder, 'elsewhere');
    Object.assign(job.environment, {
      AWS_CONFIG_FILE: `${place}/c`,
      AWS_SHARED_CREDENTIALS_FILE: `${place}/s`,
    });
    expect((await login(job, { 'aws-profile': 'dev' })).exitCode).toBe(0);
    expect(job.read('elsewhere/s')).toContain('[dev]');
    expect(job.read('.aws/config')).toBeUndefined();
  });

  it('is not written through a link, and then nothing is published', async () => {
    const job = jobOf();
    mkdirSync(join(job.folder, 'target'));
    symlinkSync(join(job.folder, 'target'), join(job.folder, '.aws'));
    const run = await login(job, { 'aws-profile': 'dev', 'output-env-credentials': 'true' });
    expect([run.exitCode, run.outputs, run.environment]).toEqual([1, {}, {}]);
    expect(run.stdout).toContain('(private-file-unusable;');
    expect(job.read('target/credentials')).toBeUndefined();
  });
});

describe('a test', () => {
  it('says that it was one, and what it proved', async () => {
    const run = await login(jobOf(), { test: 'true', 'print-variables': 'true' });
    expect(run.stdout).toContain('nothing of it was published');
    expect(run.summary).toContain('The login works');
    expect(run.state).toEqual({});
  });

  it('fails as a login does', async () => {
    const run = await login(jobOf(), { test: 'true', 'role-to-assume': `${ROLE_ARN}-x` });
    expect(run.exitCode).toBe(1);
  });
});

describe('what else a login can be told', () => {
  it('hides the account before it is named for the first time', async () => {
    const run = await login(jobOf(), { 'mask-aws-account-id': 'true' });
    const lines = run.stdout.split('\n');
    const masked = lines.indexOf(`::add-mask::${ACCOUNT}`);
    expect(masked).toBeGreaterThanOrEqual(0);
    expect(lines.findIndex((line) => line.includes(`account ${ACCOUNT}`))).toBeGreaterThan(masked);
    expect((await login(jobOf())).stdout).not.toContain(`::add-mask::${ACCOUNT}`);
  });

  it('blanks what it does not replace', async () => {
    const job = jobOf({ AWS_ACCESS_KEY_ID: 'AKIAOFSOMEBODYELSE01', AWS_SECRET_ACCESS_KEY: 'theirs' });
    const run = await login(job, { 'aws-profile': 'dev', 'unset-current-credentials': 'true' });
    expect(run.environment).toEqual({ AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' });
    await job.post(run);
    expect(job.environment['AWS_SECRET_ACCESS_KEY']).toBe('theirs');
  });

  it('warns when a profile of before could count more than its keys', async () => {
    const run = await login(jobOf({ AWS_PROFILE: 'other' }));
    expect([run.exitCode, /^::warning.*AWS_PROFILE/m.test(run.stdout)]).toEqual([0, true]);
  });

  it.each([
    ['output-credentials', 'yes'],
    ['output-env-credentials', '0'],
    ['refresh', 'on'],
    ['test', 'no'],
    ['mask-aws-account-id', 'False!'],
    ['aws-profile', 'a b'],
    ['aws-profile', 'a]'],
    ['aws-profile', '../x'],
    ['variable-name', 'AWS'],
  ])('refuses %s: %s before anything is called', async (name, value) => {
    const run = await login(jobOf(), { [name]: value });
    expect([run.exitCode, run.requests]).toEqual([1, []]);
    expect(run.stdout).toContain(`"${name}"`);
  });

  it.each([
    [{ refresh: 'true', 'output-env-credentials': 'true' }, 'output-env-credentials'],
    [{ refresh: 'true', 'docker-actions': 'true' }, 'docker-actions'],
    [{ accounts: 'a: b' }, 'role-to-assume'],
  ])('refuses %j', async (inputs, named) => {
    const run = await login(jobOf(), inputs);
    expect([run.exitCode, run.requests]).toEqual([1, []]);
    expect(run.stdout).toContain(`"${named}"`);
  });
});
