import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
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

/** The credentials that the next step of the job would use. */
const inForce = (job: Job): string | undefined => job.environment['AWS_ACCESS_KEY_ID'];

function recordsOf(job: Job): readonly string[] {
  return readdirSync(join(job.folder, 'temp/aws-account-steps')).filter((name) => name.startsWith('login-'));
}

describe('the post step', () => {
  it('puts back what was there before', async () => {
    const job = jobOf({ AWS_REGION: 'ap-southeast-2', AWS_SESSION_TOKEN: 'earlier' });
    const run = await login(job);
    const post = await job.post(run);
    expect(post.exitCode).toBe(0);
    expect(post.environment).toEqual({
      ...Object.fromEntries(Object.keys(run.environment).map((name) => [name, ''])),
      AWS_REGION: 'ap-southeast-2',
      AWS_SESSION_TOKEN: 'earlier',
    });
  });

  it('leaves alone what somebody else has set since', async () => {
    const job = jobOf();
    const run = await login(job);
    job.environment['AWS_ACCESS_KEY_ID'] = 'AKIASOMEBODYELSE0001';
    const post = await job.post(run);
    expect(Object.keys(post.environment)).not.toContain('AWS_ACCESS_KEY_ID');
    expect(Object.keys(post.environment)).toContain('AWS_SECRET_ACCESS_KEY');
  });

  it('unwinds nested logins, the last one first', async () => {
    const job = jobOf({ AWS_ACCESS_KEY_ID: 'AKIAOFTHEJOBITSELF01' });
    const first = await login(job);
    const second = await login(job);
    expect(inForce(job)).toBe(second.outputs['AccessKey']);
    await job.post(second);
    expect(inForce(job)).toBe(first.outputs['AccessKey']);
    await job.post(first);
    expect(inForce(job)).toBe('AKIAOFTHEJOBITSELF01');
    expect(recordsOf(job)).toEqual([]);
  });

  it.each([
    ['no state', {}],
    ['a state of nothing', { restore: 'x' }],
    ['a state that leads elsewhere', { restore: '../../etc/passwd' }],
  ])('does nothing and does not fail with %s', async (_, state) => {
    const job = jobOf();
    const run = await login(job);
    const post = await job.post({ ...run, state: state as Record<string, string> });
    expect([post.exitCode, post.environment]).toEqual([0, {}]);
  });

  it.each([
    ['is broken', '{'],
    ['is no record', '[1]'],
    ['lies about its parts', '{"version":1,"id":"x","at":"y","variables":[{}]}'],
  ])('does not fail when the record %s', async (_, text) => {
    const job = jobOf();
    const run = await login(job);
    for (const name of recordsOf(job)) writeFileSync(join(job.folder, 'temp/aws-account-steps', name), text);
    const post = await job.post(run);
    expect([post.exitCode, post.environment]).toEqual([0, {}]);
  });

  it('cleans the variables although a file cannot be cleaned', async () => {
    const job = jobOf();
    const run = await login(job, { 'aws-profile': 'dev', 'output-env-credentials': 'true' });
    writeFileSync(join(job.folder, '.aws/credentials'), Buffer.from([0xff]));
    const post = await job.post(run);
    expect([post.exitCode, inForce(job), job.read('.aws/config')]).toEqual([0, '', undefined]);
    expect(post.stdout).toContain('::warning');
  });

  it('cleans the files although the variables cannot be restored', async () => {
    const job = jobOf();
    const run = await login(job, { 'aws-profile': 'dev', 'output-env-credentials': 'true' });
    job.environment['GITHUB_ENV'] = job.folder;
    const post = await job.post(run);
    expect([post.exitCode, job.read('.aws/config'), job.read('.aws/credentials')]).toEqual([
      0,
      undefined,
      undefined,
    ]);
    expect(post.stdout).toContain('::warning');
    expect(post.stdout).not.toContain('Restored');
  });

  it('finds digests of what was written, not the values, in a private file', async () => {
    const job = jobOf();
    const run = await login(job, { 'aws-profile': 'dev', 'output-env-credentials': 'true' });
    const path = join('temp/aws-account-steps', recordsOf(job)[0] ?? '');
    const record = job.read(path) ?? '';
    expect(statSync(join(job.folder, path)).mode & 0o777).toBe(0o600);
    expect(record).toContain(
      createHash('sha256')
        .update(run.outputs['SecretKey'] ?? '')
        .digest('hex'),
    );
    for (const name of ['SecretKey', 'SessionToken', 'OpenIdConnectJwt'])
      expect([record, JSON.stringify(run.state)].join()).not.toContain(run.outputs[name]);
  });
});

describe('a login that cannot hand over', () => {
  const EARLIER = '# kept\n[dev]\naws_access_key_id = earlier\n';
  const UNWRITABLE = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];

  it.each(UNWRITABLE)('leaves profiles, files and variables as they were (%s)', async (name) => {
    const job = jobOf();
    mkdirSync(join(job.folder, '.aws'));
    writeFileSync(join(job.folder, '.aws/credentials'), EARLIER);
    job.environment[name] = job.folder;
    const run = await login(job, {
      'aws-profile': 'dev',
      'overwrite-aws-profile': 'true',
      'output-env-credentials': 'true',
    });
    expect([run.exitCode, run.outputs, run.environment, run.state]).toEqual([1, {}, {}, {}]);
    expect(run.stdout).toContain('(runner-file-unwritable;');
    expect([job.read('.aws/credentials'), job.read('.aws/config') ?? '']).toEqual([EARLIER, '']);
    expect(recordsOf(job)).toEqual([]);
  });
});

describe('a logout', () => {
  it('undoes the last login, and the post step finds nothing left', async () => {
    const job = jobOf({ AWS_REGION: 'ap-southeast-2' });
    const run = await login(job, { 'aws-profile': 'dev', 'output-env-credentials': 'true' });
    const out = await job.step('logout');
    expect([out.exitCode, out.outputs]).toEqual([0, { 'logged-out': 'true', 'aws-account-id': ACCOUNT }]);
    expect([inForce(job), job.environment['AWS_REGION']]).toEqual(['', 'ap-southeast-2']);
    expect([job.read('.aws/credentials'), recordsOf(job)]).toEqual([undefined, []]);
    expect(out.summary).toContain('Logged out');
    expect((await job.post(run)).environment).toEqual({});
  });

  it('ends a session that would renew itself', async () => {
    const job = jobOf();
    await login(job, { refresh: 'true' });
    expect((await job.step('logout')).exitCode).toBe(0);
    expect(readdirSync(join(job.folder, 'temp/aws-account-steps'))).toEqual([]);
    expect([job.read('.aws/config'), job.environment['AWS_PROFILE']]).toEqual([undefined, '']);
  });

  it.each([
    ['its handle', (run: StubRun) => run.outputs['account'] ?? ''],
    ['its name', () => 'First'],
  ])('undoes one in the middle, known by %s, so that nothing of it comes back', async (_, named) => {
    const job = jobOf({ AWS_ACCESS_KEY_ID: 'AKIAOFTHEJOBITSELF01', AWS_REGION: 'ap-southeast-2' });
    const first = await login(job, { 'variable-name': 'First' });
    const second = await login(job, { 'variable-name': 'Second' });
    const out = await job.step('logout', { account: named(first) });
    expect(out.exitCode).toBe(0);
    // The second login is still in force, also where both wrote the same.
    expect([inForce(job), job.environment['AWS_REGION']]).toEqual([second.outputs['AccessKey'], 'us-east-1']);
    expect([job.environment['FIRST_SECRET_KEY'], job.environment['SECOND_SECRET_KEY']]).toEqual([
      '',
      second.outputs['SecretKey'],
    ]);
    await job.post(second);
    expect([inForce(job), job.environment['AWS_REGION']]).toEqual(['AKIAOFTHEJOBITSELF01', 'ap-southeast-2']);
    await job.post(first);
    expect(inForce(job)).toBe('AKIAOFTHEJOBITSELF01');
  });

  it('undoes the profile of one in the middle', async () => {
    const job = jobOf();
    const inputs = { 'aws-profile': 'dev', 'overwrite-aws-profile': 'true' };
    const first = await login(job, inputs);
    const second = await login(job, inputs);
    await job.step('logout', { account: first.outputs['account'] ?? '' });
    expect(job.read('.aws/credentials')).toContain(second.outputs['SecretKey']);
    await job.step('logout');
    expect([job.read('.aws/credentials'), job.read('.aws/config')]).toEqual([undefined, undefined]);
  });

  it('has nothing to do without a login, and says so', async () => {
    const out = await jobOf().step('logout');
    expect([out.exitCode, out.outputs]).toEqual([0, { 'logged-out': 'false' }]);
  });

  it('fails for an account that this job did not log in to', async () => {
    const job = jobOf();
    await login(job);
    const before = inForce(job);
    const out = await job.step('logout', { account: '999988887777' });
    expect([out.exitCode, out.environment, inForce(job)]).toEqual([1, {}, before]);
    expect(out.stdout).toContain('(login-not-found;');
  });
});
