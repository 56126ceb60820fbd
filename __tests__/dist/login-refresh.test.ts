import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { type Job, startJob } from './job-world.ts';
import type { StubRun } from './run-stub.ts';
import { ACCOUNT, JOB, ROLE_ARN, rehearseExample } from './world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const MINUTE = 60_000;

let rehearsal: Rehearsal;
let trustPolicy: string;

beforeAll(async () => {
  rehearsal = await rehearseExample();
  trustPolicy = role().trustPolicy;
});
afterAll(() => rehearsal.close());
beforeEach(() => {
  role().trustPolicy = trustPolicy;
});

function role() {
  const found = rehearsal.state.accounts.get(ACCOUNT)?.iam.roles.get('github-onboarding');
  if (found === undefined) throw new Error('The rehearsal has lost the role');
  return found;
}

/** As if so much time had passed since the login: for AWS, and for the session that was kept. */
function letPass(job: Job, milliseconds: number): void {
  const { sessions } = rehearsal.state;
  for (const [id, session] of sessions)
    sessions.set(id, { ...session, expiration: new Date(session.expiration.getTime() - milliseconds) });
  const path = keptOf(job);
  const kept = JSON.parse(readFileSync(path, 'utf8'));
  kept.Expiration = new Date(Date.parse(kept.Expiration) - milliseconds).toISOString();
  writeFileSync(path, JSON.stringify(kept));
}

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A later step of the job, with the environment that the runner would give it. */
async function laterStep(
  job: Job,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { HOME: job.folder, ...rehearsal.environment, ...job.environment, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text) => {
      texts[stream] += text;
    });
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { exitCode, ...texts };
}

/** What a script of the user does: the SDK finds its credentials by itself, here through the profile. */
const SCRIPT = `
  import { existsSync } from 'node:fs';
  import { setTimeout } from 'node:timers/promises';
  import { STSClient, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
  const client = new STSClient({});
  const keys = [];
  const call = async () => {
    await client.send(new GetCallerIdentityCommand({}));
    keys.push((await client.config.credentials()).accessKeyId);
  };
  await call();
  if (process.env.GO !== undefined) {
    while (!existsSync(process.env.GO)) await setTimeout(20);
    // While the old session lasts, the SDK renews it behind the caller's back.
    for (let tries = 0; tries < 100 && keys.at(-1) === keys[0]; tries += 1) {
      await setTimeout(50);
      await call();
    }
  }
  console.log(JSON.stringify(keys));
`;
async function useSdk(job: Job, more: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const run = await laterStep(job, ['--input-type=module', '--no-warnings', '-e', SCRIPT], more);
  if (run.exitCode !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as string[];
}

async function loggedIn(): Promise<{ readonly job: Job; readonly run: StubRun }> {
  const job = startJob(rehearsal, { ...rehearsal.githubJob(JOB) });
  const run = await job.step('login', {
    'role-to-assume': ROLE_ARN,
    'role-duration-seconds': '900',
    refresh: 'true',
  });
  expect(run.exitCode).toBe(0);
  return { job, run };
}

function planOf(job: Job): string {
  return /credential_process = .*"([^"]+)"$/m.exec(job.read('.aws/config') ?? '')?.[1] ?? '';
}
const keptOf = (job: Job): string => planOf(job).replace(/\.json$/, '.session.json');
const helper = (job: Job, more: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  laterStep(job, [join(root, 'dist/credential-process.js'), planOf(job)], more);

const callsSince = (before: number): readonly string[] =>
  rehearsal.requests.slice(before).map(({ operation, status }) => `${operation} ${status}`);
const renewals = (before: number): number =>
  callsSince(before).filter((call) => call.startsWith('AssumeRoleWithWebIdentity')).length;

describe('a profile that renews its session', () => {
  it('hands out the proven session first, without asking AWS', async () => {
    const { job, run } = await loggedIn();
    const before = rehearsal.requests.length;
    expect(await useSdk(job)).toEqual([run.outputs['AccessKey']]);
    expect(callsSince(before)).toEqual(['GetCallerIdentity 200']);
    expect(Object.keys(run.environment).filter((name) => /KEY|TOKEN/.test(name))).toEqual([]);
  });

  it('outlives the session: AWS refuses the old one, and the SDK goes on with a new one', async () => {
    const { job, run } = await loggedIn();
    letPass(job, 16 * MINUTE);
    const keys = {
      AWS_PROFILE: '',
      AWS_ACCESS_KEY_ID: run.outputs['AccessKey'] ?? '',
      AWS_SECRET_ACCESS_KEY: run.outputs['SecretKey'] ?? '',
      AWS_SESSION_TOKEN: run.outputs['SessionToken'] ?? '',
    };
    await expect(useSdk(job, keys)).rejects.toThrow('ExpiredToken');
    const before = rehearsal.requests.length;
    const [key] = await useSdk(job);
    expect(key).toMatch(/^ASIA/);
    expect(key).not.toBe(run.outputs['AccessKey']);
    expect(renewals(before)).toBe(1);
    // Kept for the next step, readable by nobody else.
    expect(await useSdk(job)).toEqual([key]);
    expect(renewals(before)).toBe(1);
    expect(statSync(keptOf(job)).mode & 0o777).toBe(0o600);
  });

  it('is asked again by one client that lives on', async () => {
    const { job, run } = await loggedIn();
    letPass(job, 12 * MINUTE);
    // The first time, renewing is refused, so that the client gets a session that nears its end.
    role().trustPolicy = trustPolicy.replaceAll('refs/heads/main', 'refs/heads/other');
    const before = rehearsal.requests.length;
    const go = join(job.folder, 'go');
    const client = useSdk(job, { GO: go });
    while (!callsSince(before).includes('GetCallerIdentity 200')) await setTimeout(20);
    role().trustPolicy = trustPolicy;
    writeFileSync(go, '');
    const keys = await client;
    expect(keys[0]).toBe(run.outputs['AccessKey']);
    expect(keys.at(-1)).not.toBe(keys[0]);
  });

  it('is renewed once for processes that ask at the same time', async () => {
    const { job } = await loggedIn();
    letPass(job, 10 * MINUTE);
    const before = rehearsal.requests.length;
    const all = await Promise.all(Array.from({ length: 5 }, () => helper(job)));
    expect(all.map(({ exitCode, stderr }) => [exitCode, stderr])).toEqual(all.map(() => [0, '']));
    expect(new Set(all.map(({ stdout }) => stdout)).size).toBe(1);
    expect(renewals(before)).toBe(1);
  });

  it('prints what SDKs expect of a credential process', async () => {
    const { job, run } = await loggedIn();
    expect(JSON.parse((await helper(job)).stdout)).toEqual({
      Version: 1,
      AccessKeyId: run.outputs['AccessKey'],
      SecretAccessKey: run.outputs['SecretKey'],
      SessionToken: run.outputs['SessionToken'],
      Expiration: run.outputs['aws-expiration'],
      AccountId: ACCOUNT,
    });
  });
});

describe('a renewed login through a role that asks for an external id', () => {
  const EXTERNAL_ID = 'octo-audit';
  const PARTNER = 'arn:aws:iam::444455556666:role/trust-auditor';

  it('gets it from a file of its own, and shows it nowhere else', async () => {
    const job = startJob(rehearsal, { ...rehearsal.githubJob(JOB) });
    const run = await job.step('login', {
      'role-to-assume': ROLE_ARN,
      'role-chain': `[{role: "${PARTNER}", external-id: ${EXTERNAL_ID}}]`,
      refresh: 'true',
    });
    expect([run.exitCode, run.outputs['aws-account-id']]).toEqual([0, '444455556666']);
    letPass(job, 60 * MINUTE);
    const asked = await helper(job);
    expect(asked.exitCode).toBe(0);
    const key = JSON.parse(asked.stdout).AccessKeyId;
    expect(key).not.toBe(run.outputs['AccessKey']);
    expect(rehearsal.state.sessions.get(key)?.arn).toContain(':assumed-role/trust-auditor/');

    const path = planOf(job);
    expect(readFileSync(path, 'utf8')).toContain(EXTERNAL_ID);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const shown = [
      run.stdout.replaceAll(`::add-mask::${EXTERNAL_ID}`, ''),
      run.stderr,
      run.summary,
      asked.stderr,
    ];
    const handed = JSON.stringify([run.outputs, run.environment, run.state, job.read('.aws/config')]);
    for (const text of [...shown, handed]) expect(text).not.toContain(EXTERNAL_ID);
    await job.post(run);
    expect(existsSync(path)).toBe(false);
  });
});

describe('a session that cannot be renewed', () => {
  const ending = async () => {
    const { job } = await loggedIn();
    letPass(job, 15 * MINUTE);
    return job;
  };

  it('is explained as a refused login is, on stderr, without a secret', async () => {
    const job = await ending();
    role().trustPolicy = trustPolicy.replaceAll('refs/heads/main', 'refs/heads/other');
    const run = await helper(job);
    expect([run.exitCode, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toContain('(web-identity-refused;');
    expect(run.stderr).toContain('repo:octo-org@650022/cloud-accounts@740110:ref:refs/heads/main');
    const bearer = job.environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? 'none';
    for (const secret of [bearer, 'eyJ']) expect(run.stderr).not.toContain(secret);
  });

  it('says which permission the asking step lacks', async () => {
    const run = await helper(await ending(), { ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' });
    expect([run.exitCode, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toContain('id-token: write');
  });

  it('is used on until its end', async () => {
    const { job, run } = await loggedIn();
    letPass(job, 10 * MINUTE);
    role().trustPolicy = trustPolicy.replaceAll('refs/heads/main', 'refs/heads/other');
    const asked = await helper(job);
    expect([asked.exitCode, JSON.parse(asked.stdout).AccessKeyId]).toEqual([0, run.outputs['AccessKey']]);
    expect(asked.stderr).toContain('the old one is used until it ends');
  });

  it('is over after the post step', async () => {
    const { job, run } = await loggedIn();
    const path = planOf(job);
    await job.post(run);
    const asked = await laterStep(job, [join(root, 'dist/credential-process.js'), path]);
    expect([asked.exitCode, asked.stdout]).toEqual([1, '']);
    expect(asked.stderr).toContain('(login-ended;');
  });

  it('is renewed in spite of a lock that a dead process has left', async () => {
    const job = await ending();
    const lock = `${keptOf(job)}.lock`;
    writeFileSync(lock, '');
    utimesSync(lock, new Date(0), new Date(0));
    expect((await helper(job)).exitCode).toBe(0);
  });
});
