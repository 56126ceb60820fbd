import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { JOB, ROLE_ARN, rehearseExample } from './world.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await rehearseExample();
});
afterAll(() => rehearsal.close());

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function terminal(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { ...rehearsal.environment, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    texts.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    texts.stderr += text;
  });
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { exitCode, ...texts };
}

const login = (...more: readonly string[]): Promise<Ended> =>
  terminal(['login', '--role-to-assume', ROLE_ARN, ...more], { ...rehearsal.githubJob(JOB) });

describe('a step on a terminal', () => {
  it('prints its outputs as one JSON object on stdout, the log on stderr, and no secret anywhere', async () => {
    const ended = await login('--json', '--role-duration-seconds', '1200');
    expect(ended.exitCode).toBe(0);
    const outputs = JSON.parse(ended.stdout) as Record<string, string>;
    expect(outputs).toMatchObject({
      RoleArn: ROLE_ARN,
      SessionDuration: '1200',
      SecretKey: '***',
      SessionToken: '***',
      OpenIdConnectJwt: '***',
    });
    expect(ended.stderr).toContain('Logged in to account');
    expect(ended.stderr).not.toMatch(/^::/m);
  });

  it('shows secrets only when told to', async () => {
    const outputs = JSON.parse((await login('--json', '--show-secrets')).stdout) as Record<string, string>;
    expect(outputs['SecretKey']).toMatch(/^.{40}$/);
    expect(outputs['OpenIdConnectJwt']?.split('.')).toHaveLength(3);
  });

  it('prints name=value lines without --json', async () => {
    expect((await login()).stdout).toContain(`RoleArn=${ROLE_ARN}\n`);
  });

  it('prints the whole report of an audit with --json, and its outputs without', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'terminal-audit-'));
    try {
      const file = join(folder, 'policy.json');
      const statement = {
        Effect: 'Allow',
        Principal: {
          Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
        },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:o/*' } },
      };
      writeFileSync(file, JSON.stringify({ Version: '2012-10-17', Statement: [statement] }));
      const json = join(folder, 'report.json');
      const whole = await terminal(['audit-trust', '--json', '--policy-files', file, '--json-file', json]);
      expect([whole.exitCode, whole.stdout]).toEqual([1, readFileSync(json, 'utf8')]);
      expect(JSON.parse(whole.stdout).policies[0].findings[0].kind).toBe('org-wide');
      const short = await terminal(['audit-trust', '--policy-files', file]);
      expect(short.stdout).toContain('max-severity=high\n');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('ends with the exit code of the step, and an empty object', async () => {
    const refused = await terminal(['login', '--json', '--role-to-assume', `${ROLE_ARN}-x`], {
      ...rehearsal.githubJob(JOB),
    });
    expect([refused.exitCode, JSON.parse(refused.stdout)]).toEqual([1, {}]);
    expect(refused.stderr).toContain('(web-identity-refused;');
  });

  it('takes secrets from the environment', async () => {
    const ended = await terminal(['login', '--aws-access-key-id', 'AKIAEXAMPLEUSER00001'], {
      INPUT_AWS_SECRET_ACCESS_KEY: 'x'.repeat(40),
    });
    expect([ended.exitCode, ended.stderr.includes('x'.repeat(40))]).toEqual([1, false]);
    expect(ended.stderr).toContain('(access-keys-refused;');
  });

  it.each([
    [
      ['login', '--rol-to-assume', 'x'],
      '"rol-to-assume" is not an input of this step; did you mean "role-to-assume"?',
    ],
    [['login', 'stray'], '"argument 1" belongs to no option'],
  ])('refuses %j', async (args, message) => {
    const ended = await terminal(args);
    expect(ended.exitCode).toBe(1);
    expect(ended.stderr).toContain(message);
  });

  it('lists its inputs', async () => {
    const ended = await terminal(['deploy', '--help']);
    expect([ended.exitCode, ended.stderr]).toEqual([0, '']);
    expect(ended.stdout).toContain('--external-id');
    expect(ended.stdout).toContain('better as INPUT_EXTERNAL_ID in the environment');
  });
});

describe('the command line', () => {
  it.each([[[]], [['help']], [['--help']]])('%j lists the commands', async (args) => {
    const ended = await terminal(args);
    expect(ended.exitCode).toBe(0);
    for (const command of ['login', 'deploy', 'confirm', 'audit-trust', 'onboard', 'demo', 'rehearse']) {
      expect(ended.stdout).toContain(`  ${command}`);
    }
  });

  it('says that there is no such command', async () => {
    const ended = await terminal(['logn']);
    expect([ended.exitCode, ended.stdout]).toEqual([2, '']);
    expect(ended.stderr).toContain('There is no command "logn".');
  });
});

describe('rehearse', () => {
  it('prints the variables that lead to it, serves, and ends when interrupted', async () => {
    const seed = fileURLToPath(new URL('../../examples/rehearsal.yml', import.meta.url));
    const child = spawn(process.execPath, [CLI, 'rehearse', '--seed', seed], {
      env: {},
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const url = await new Promise<string>((resolve, reject) => {
      let text = '';
      child.stdout.setEncoding('utf8').on('data', (part) => {
        text += part;
        const found = /export AWS_ENDPOINT_URL=(\S+)/.exec(text)?.[1];
        if (found !== undefined) resolve(found);
      });
      child.once('close', () => reject(new Error(`It ended early: ${text}`)));
    });
    expect(await (await fetch(url)).text()).toContain('This is a rehearsal');
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  it.each([
    [['--port', 'x'], '"--port" must be a port number'],
    [['--seed', 'nowhere.yml'], 'nowhere.yml'],
    [['--seed', fileURLToPath(new URL('../../package.json', import.meta.url))], 'accounts'],
    [['--nope'], '--nope'],
  ])('refuses %j', async (args, message) => {
    const ended = await terminal(['rehearse', ...args]);
    expect([ended.exitCode, ended.stdout]).toEqual([2, '']);
    expect(ended.stderr).toContain(message);
  });
});
