import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../../src/rehearsal/server.ts';
import { isAlive } from '../../is-alive.ts';
import { runStub, type StubRun } from '../run-stub.ts';
import { ACCOUNT, arn, codeOf, leaks, rehearseSources, serviceAccountToken, told } from './world.ts';

let rehearsal: Rehearsal;
let token: string;
let folder: string;
beforeAll(async () => {
  rehearsal = await rehearseSources();
  token = await serviceAccountToken(rehearsal);
  folder = mkdtempSync(join(tmpdir(), 'tokens-'));
});
afterAll(() => rehearsal.close());

function file(name: string, content: string, mode = 0o600): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  chmodSync(path, mode);
  return path;
}

/** As the kubelet lays it out: `token -> ..data/token`, `..data -> ..2026_11_21`. */
function kubeletFile(content: string): string {
  const root = mkdtempSync(join(folder, 'serviceaccount-'));
  mkdirSync(join(root, '..2026_11_21'));
  writeFileSync(join(root, '..2026_11_21', 'token'), content, { mode: 0o644 });
  symlinkSync('..2026_11_21', join(root, '..data'));
  symlinkSync(join('..data', 'token'), join(root, 'token'));
  return join(root, 'token');
}

const login = (
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<StubRun> => runStub({ stub: 'login', rehearsal, inputs, environment });

const EXCHANGED = ['sts:AssumeRoleWithWebIdentity 200', 'sts:GetCallerIdentity 200'];

describe('a web identity token file', () => {
  it('of the input is exchanged for the role', async () => {
    const run = await login({
      'web-identity-token-file': file('token', `${token}\n`),
      'role-to-assume': arn('service-account'),
    });
    expect(told(run)).toEqual({ exitCode: 0, requests: EXCHANGED, source: 'web-identity-file' });
    expect(run.outputs['OpenIdConnectJwt']).toBeUndefined();
    expect(run.stdout).toContain(`::add-mask::${token}\n`);
  });

  it('of the kubelet, by its links, is the identity of a pod', async () => {
    const run = await login(
      {},
      {
        AWS_WEB_IDENTITY_TOKEN_FILE: kubeletFile(token),
        AWS_ROLE_ARN: arn('service-account'),
        AWS_ROLE_SESSION_NAME: 'runner-pod',
      },
    );
    expect(told(run)).toEqual({ exitCode: 0, requests: EXCHANGED, source: 'web-identity-file' });
    expect(run.outputs['authenticated-arn']).toBe(
      `arn:aws:sts::${ACCOUNT}:assumed-role/service-account/runner-pod`,
    );
  });

  it('is read anew for each attempt: whoever issues the token may have renewed it', async () => {
    const renewed = await serviceAccountToken(rehearsal, { jti: 'renewed' });
    const path = file('renewed', token);
    const shown: (string | null)[] = [];
    const sts = createServer((incoming, outgoing) => {
      let body = '';
      incoming.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      incoming.once('end', () => {
        shown.push(new URLSearchParams(body).get('WebIdentityToken'));
        writeFileSync(path, renewed);
        outgoing.writeHead(shown.length === 1 ? 503 : 403);
        outgoing.end(
          `<Error><Code>${shown.length === 1 ? 'ServiceUnavailable' : 'AccessDenied'}</Code></Error>`,
        );
      });
    });
    await new Promise<void>((resolve) => {
      sts.listen(0, '127.0.0.1', resolve);
    });
    const endpoint = `http://127.0.0.1:${(sts.address() as AddressInfo).port}`;
    const run = await login({
      'web-identity-token-file': path,
      'role-to-assume': arn('service-account'),
      'sts-endpoint': endpoint,
    });
    sts.closeAllConnections();
    sts.close();
    expect([codeOf(run), shown]).toEqual(['web-identity-refused', [token, renewed]]);
    expect(leaks(run, [token, renewed])).toEqual([]);
  });

  it('starts a chain', async () => {
    const run = await login({
      source: 'web-identity-file',
      'web-identity-token-file': file('chain', token),
      'role-to-assume': arn('service-account'),
      'role-chain': `- ${arn('middle')}`,
    });
    expect(told(run)).toEqual({
      exitCode: 0,
      requests: ['sts:AssumeRoleWithWebIdentity 200', 'sts:AssumeRole 200', 'sts:GetCallerIdentity 200'],
      source: 'web-identity-file+role',
    });
  });

  it('is explained when it is refused, with its own claims', async () => {
    const stranger = await serviceAccountToken(rehearsal, { sub: 'system:serviceaccount:other:runner' });
    const run = await login({
      'web-identity-token-file': file('stranger', stranger),
      'role-to-assume': arn('service-account'),
    });
    expect([run.exitCode, run.requests, codeOf(run)]).toEqual([
      1,
      ['sts:AssumeRoleWithWebIdentity 403 AccessDenied'],
      'web-identity-refused',
    ]);
    expect(run.stdout).toContain('AWS refused the web identity token of the file');
    expect(run.stdout).toContain('system:serviceaccount:other:runner');
    expect(leaks(run, [stranger])).toEqual([]);
  });

  // Devices, pipes and modes are those of Linux, where runners in clusters are.
  const onLinux = process.platform === 'linux' ? it : it.skip;
  onLinux.each<[string, () => string, string]>([
    ['is not there', () => join(folder, 'nothing'), 'cannot be found (ENOENT)'],
    ['is a folder', () => folder, 'is not a regular file'],
    ['is a device', () => '/dev/zero', 'is no file on a disk'],
    ['is made up by the kernel', () => '/proc/self/environ', 'is no file on a disk'],
    [
      'is a link to a device',
      () => {
        symlinkSync('/dev/urandom', join(folder, 'link'));
        return join(folder, 'link');
      },
      'is no file on a disk',
    ],
    [
      'is a pipe',
      () => {
        execFileSync('mkfifo', [join(folder, 'pipe')]);
        return join(folder, 'pipe');
      },
      'is not a regular file',
    ],
    ['may be written by everybody', () => file('open', token, 0o666), 'may be written by everybody'],
    ['is empty', () => file('empty', ''), 'is empty'],
    ['is oversized', () => file('large', 'x'.repeat(70_000)), 'has 70000 bytes'],
    [
      'holds some other secret',
      () => file('other', 'aws_secret_access_key = of-somebody'),
      'is not a JSON Web Token',
    ],
  ])('is refused when it %s', async (_, path, why) => {
    const run = await login({
      'web-identity-token-file': path(),
      'role-to-assume': arn('service-account'),
    });
    expect([run.exitCode, run.requests, codeOf(run)]).toEqual([1, [], 'token-file-refused']);
    expect(run.stdout).toContain(why);
    expect(leaks(run, ['of-somebody', token])).toEqual([]);
  });

  it('needs a role', async () => {
    const run = await login({ 'web-identity-token-file': file('roleless', token) });
    expect([run.exitCode, run.requests, codeOf(run)]).toEqual([1, [], 'source-not-there']);
  });
});

describe('a profile', () => {
  const config = (text: string): Readonly<Record<string, string>> => ({
    AWS_CONFIG_FILE: file(`config-${Math.abs(hash(text))}`, text),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, 'no-credentials'),
  });
  const hash = (text: string): number =>
    [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
  const KEYS =
    'aws_access_key_id = AKIAEXAMPLEUSER00001\naws_secret_access_key = example/secret/of/the/deployer/user/0001\n';

  it('with keys is proven', async () => {
    const run = await login(
      { source: 'profile', 'source-profile': 'deploy' },
      config(`[profile deploy]\n${KEYS}`),
    );
    expect(told(run)).toEqual({ exitCode: 0, requests: ['sts:GetCallerIdentity 200'], source: 'profile' });
    expect(run.stdout).toContain('::add-mask::example/secret/of/the/deployer/user/0001');
  });

  it('with a credential_process is run, and a role assumed after it', async () => {
    const answer = {
      Version: 1,
      AccessKeyId: 'AKIAEXAMPLEUSER00001',
      SecretAccessKey: 'example/secret/of/the/deployer/user/0001',
    };
    const run = await login(
      { 'source-profile': 'helper', 'role-to-assume': 'middle' },
      config(`[profile helper]\ncredential_process = cat ${file('answer.json', JSON.stringify(answer))}\n`),
    );
    expect(told(run)).toEqual({
      exitCode: 0,
      requests: ['sts:GetCallerIdentity 200', 'sts:AssumeRole 200', 'sts:GetCallerIdentity 200'],
      source: 'profile+role',
    });
  });

  it('that is not there is told', async () => {
    const run = await login(
      { source: 'profile', 'source-profile': 'nobody' },
      config(`[profile deploy]\n${KEYS}`),
    );
    expect([run.exitCode, run.requests, codeOf(run)]).toEqual([1, [], 'aws-no-credentials']);
  });

  it('that AWS_PROFILE names is not used unless it is asked for', async () => {
    const run = await login(
      {
        'aws-access-key-id': 'AKIAEXAMPLEUSER00001',
        'aws-secret-access-key': 'example/secret/of/the/deployer/user/0001',
      },
      { AWS_PROFILE: 'that-is-not-there' },
    );
    expect(told(run)).toEqual({ exitCode: 0, requests: ['sts:GetCallerIdentity 200'], source: 'keys' });
  });

  it('ends what a credential_process has started when the time is over', async () => {
    const pids = join(folder, 'pids');
    const script = file('hang.sh', `echo $$ > ${pids}\nsleep 300 &\necho $! >> ${pids}\nwait\n`);
    const run = await login(
      { 'source-profile': 'hanging', 'action-timeout-s': '1' },
      config(`[profile hanging]\ncredential_process = sh ${script}\n`),
    );
    expect([run.exitCode, codeOf(run)]).toEqual([1, 'login-timed-out']);
    expect(run.stdout).toContain('credential_process was ended');
    expect(run.milliseconds).toBeLessThan(60_000);
    const started = readFileSync(pids, 'utf8').trim().split('\n').map(Number);
    expect(started).toHaveLength(2);
    expect(started.filter(isAlive)).toEqual([]);
  }, 90_000);

  it.each<[string, string, string]>([
    [
      'that fails',
      'echo nobody is logged in >&2; exit 3',
      'The credential_process ended with exit code 3: nobody is logged in',
    ],
    ['whose answer never ends', 'yes', 'printed more than'],
    ['that prints something else', 'echo hello', 'invalid JSON'],
  ])('says what is wrong with a credential_process %s', async (_, script, told) => {
    const run = await login(
      { 'source-profile': 'broken' },
      config(`[profile broken]\ncredential_process = sh ${file('broken.sh', script)}\n`),
    );
    expect([run.exitCode, run.requests]).toEqual([1, []]);
    expect(run.stdout).toContain(told);
  });
});
