import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../../src/rehearsal/server.ts';
import { runStub, type StubRun } from '../run-stub.ts';
import { JOB } from '../world.ts';
import { CERTIFICATE, startProxy, startRelay, type Trouble } from './relay.ts';
import { arn, codeOf, KEY_ID, leaks, rehearseSources, SECRET, told } from './world.ts';

let rehearsal: Rehearsal;
let token: Readonly<Record<string, string>>;
beforeAll(async () => {
  rehearsal = await rehearseSources();
  token = { ...rehearsal.githubJob(JOB) };
});
afterAll(() => rehearsal.close());

const KEYS = { 'aws-access-key-id': KEY_ID, 'aws-secret-access-key': SECRET };

/** A login by OIDC through something that makes trouble. */
async function troubled(
  troubles: readonly Trouble[],
  inputs: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string>> = token,
): Promise<{ readonly run: StubRun; readonly calls: number }> {
  const relay = await startRelay(rehearsal, troubles);
  try {
    const run = await runStub({
      stub: 'login',
      rehearsal,
      inputs: { 'role-to-assume': arn('job'), ...inputs },
      environment: { ...environment, AWS_ENDPOINT_URL: relay.url },
    });
    return { run, calls: relay.count() };
  } finally {
    await relay.close();
  }
}

describe('failures that pass', () => {
  it.each<[string, Trouble]>([
    ['throttling', { status: 400, code: 'Throttling' }],
    ['too many requests', { status: 429, code: 'TooManyRequestsException' }],
    ['a fault of the service', { status: 503, code: 'ServiceUnavailable' }],
    ['an unknown fault of the server', { status: 502, code: 'Whatever' }],
    ['a provider that does not answer', { status: 400, code: 'IDPCommunicationError' }],
    [
      'keys of the provider that cannot be read',
      {
        status: 400,
        code: 'InvalidIdentityToken',
        message: "Couldn't retrieve verification key from your identity provider",
      },
    ],
    ['a token that expired on the way', { status: 400, code: 'ExpiredTokenException' }],
    ['a broken connection', 'reset'],
  ])('are tried again, with a new token: %s', async (_, trouble) => {
    const { run, calls } = await troubled([trouble]);
    expect([run.exitCode, calls]).toEqual([0, 3]);
    expect(run.stdout.match(/^::add-mask::eyJ/gm)).toHaveLength(2);
    expect(run.stdout).toMatch(/trying again in \d+ ms/);
  });

  it('are tried no more often than asked, and without a pause at the end', async () => {
    const throttled: Trouble = { status: 400, code: 'Throttling' };
    const { run, calls } = await troubled(Array(9).fill(throttled), { 'retry-max-attempts': '2' });
    expect([run.exitCode, calls, codeOf(run)]).toEqual([1, 2, 'aws-throttled']);
    expect(run.stdout.match(/trying again/g)).toHaveLength(1);
    expect(run.milliseconds).toBeLessThan(2000);
  });

  it('are not tried again when that is switched off', async () => {
    const { run, calls } = await troubled([{ status: 400, code: 'Throttling' }], { 'disable-retry': 'true' });
    expect([run.exitCode, calls]).toEqual([1, 1]);
  });

  it('include names that cannot be resolved', async () => {
    const run = await runStub({
      stub: 'login',
      inputs: { ...KEYS, 'retry-max-attempts': '2' },
      environment: { AWS_ENDPOINT_URL: 'http://sts.invalid' },
    });
    expect([run.exitCode, codeOf(run)]).toEqual([1, 'aws-network']);
    expect(run.stdout).toMatch(/failed with (ENOTFOUND|EAI_AGAIN) \(network\); trying again in \d+ ms/);
  });

  it('include a session that AWS does not know everywhere yet', async () => {
    const { run, calls } = await troubled([undefined, { status: 403, code: 'InvalidClientTokenId' }]);
    expect([run.exitCode, calls]).toEqual([0, 3]);
  });

  it('include a clock that is wrong: the next request is signed by the corrected one', async () => {
    const { clientTime } = rehearsal.state;
    rehearsal.state.clientTime = () => new Date(Date.now() + 3_600_000);
    try {
      const run = await runStub({ stub: 'login', rehearsal, inputs: KEYS });
      expect([run.exitCode, run.requests.length]).toEqual([0, 2]);
    } finally {
      rehearsal.state.clientTime = clientTime;
    }
  });
});

describe('failures that stay', () => {
  it.each<[string, Trouble]>([
    ['AccessDenied', { status: 403, code: 'AccessDenied' }],
    ['a claim that the provider rejects', { status: 403, code: 'IDPRejectedClaim' }],
    ['a region that is switched off', { status: 403, code: 'RegionDisabledException' }],
    ['a policy that is wrong', { status: 400, code: 'MalformedPolicyDocument' }],
    ['a session that is too large', { status: 400, code: 'PackedPolicyTooLarge' }],
  ])('are told after one call: %s', async (_, trouble) => {
    const { run, calls } = await troubled([trouble]);
    expect([run.exitCode, calls]).toEqual([1, 1]);
    expect(run.milliseconds).toBeLessThan(2000);
    expect(leaks(run)).toEqual([]);
  });

  it('include access keys of a session that has ended', async () => {
    const relay = await startRelay(rehearsal, [{ status: 403, code: 'ExpiredToken' }]);
    const run = await runStub({
      stub: 'login',
      rehearsal,
      inputs: KEYS,
      environment: { AWS_ENDPOINT_URL: relay.url },
    });
    await relay.close();
    expect([run.exitCode, relay.count(), codeOf(run)]).toEqual([1, 1, 'aws-expired']);
  });

  it('end with the time that was given, whatever hangs', async () => {
    const { run, calls } = await troubled(['hang'], { 'action-timeout-s': '1' });
    expect([run.exitCode, calls, codeOf(run)]).toEqual([1, 1, 'login-timed-out']);
    expect(run.milliseconds).toBeLessThan(2500);
    expect(leaks(run)).toEqual([]);
  });
});

describe('an endpoint that is not what it should be', () => {
  it('is told when it is a page of a proxy, which is no refusal of AWS', async () => {
    const page = createServer((_, outgoing) => {
      outgoing.writeHead(403, { 'content-type': 'text/html' });
      outgoing.end('<html>Forbidden by policy\n::add-mask::x</html>');
    });
    await new Promise<void>((resolve) => {
      page.listen(0, '127.0.0.1', resolve);
    });
    const { port } = page.address() as AddressInfo;
    const run = await runStub({
      stub: 'login',
      inputs: { 'role-to-assume': arn('job'), 'sts-endpoint': `http://127.0.0.1:${port}` },
      environment: token,
    });
    page.closeAllConnections();
    page.close();
    expect([run.exitCode, codeOf(run)]).toEqual([1, 'aws-other']);
    expect(run.stdout).toContain('Something else than STS has answered');
    expect(run.stdout).not.toContain('Forbidden by policy');
  });

  it('is told when the address of the OIDC token is none', async () => {
    const run = await runStub({
      stub: 'login',
      inputs: { 'role-to-assume': arn('job') },
      environment: { ...token, ACTIONS_ID_TOKEN_REQUEST_URL: 'nonsense' },
    });
    expect([run.exitCode, codeOf(run)]).toEqual([1, 'id-token-unavailable']);
  });
});

describe('another endpoint of STS', () => {
  it('is called instead', async () => {
    const relay = await startRelay(rehearsal);
    const run = await runStub({
      stub: 'login',
      rehearsal,
      inputs: { ...KEYS, 'sts-endpoint': relay.url },
      environment: { AWS_ENDPOINT_URL: 'http://127.0.0.1:9' },
    });
    expect([run.exitCode, relay.count()]).toEqual([0, 1]);
    await relay.close();
  });

  it('may know other keys than those of AWS, as LocalStack does', async () => {
    const answers: string[] = [];
    const other = createServer((incoming, outgoing) => {
      answers.push(incoming.headers.authorization ?? '');
      outgoing.end(
        '<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::000000000000:root</Arn><UserId>AKIAIOSFODNN7EXAMPLE</UserId><Account>000000000000</Account></GetCallerIdentityResult></GetCallerIdentityResponse>',
      );
    });
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const { port } = other.address() as AddressInfo;
    const run = await runStub({
      stub: 'login',
      inputs: {
        'aws-access-key-id': 'test',
        'aws-secret-access-key': 'test',
        'sts-endpoint': `http://127.0.0.1:${port}`,
      },
    });
    other.closeAllConnections();
    other.close();
    expect([run.exitCode, run.outputs['aws-account-id']]).toEqual([0, '000000000000']);
    expect(answers).toEqual([expect.stringContaining('Credential=test/')]);
  });

  it('is refused without TLS', async () => {
    const run = await runStub({
      stub: 'login',
      rehearsal,
      inputs: { ...KEYS, 'sts-endpoint': 'http://sts.example.org' },
    });
    expect([run.exitCode, run.requests, codeOf(run)]).toEqual([1, [], 'invalid-inputs']);
  });
});

describe('a certificate that nobody here trusts', () => {
  it('is named, with the host and how to trust it', async () => {
    const relay = await startRelay(rehearsal, [], true);
    const run = await runStub({
      stub: 'login',
      rehearsal,
      inputs: { 'role-to-assume': arn('job'), 'sts-endpoint': relay.url },
      environment: token,
    });
    expect([run.exitCode, relay.count(), codeOf(run)]).toEqual([1, 0, 'tls-untrusted']);
    for (const text of [
      '127.0.0.1',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'NODE_EXTRA_CA_CERTS',
      'AmazonRootCA1.pem',
    ])
      expect(run.stdout).toContain(text);
    expect(run.milliseconds).toBeLessThan(2000);
    expect(leaks(run)).toEqual([]);
    const trusted = await runStub({
      stub: 'login',
      rehearsal,
      inputs: { 'role-to-assume': arn('job'), 'sts-endpoint': relay.url },
      environment: { ...token, NODE_EXTRA_CA_CERTS: fileURLToPath(CERTIFICATE) },
    });
    expect([trusted.exitCode, relay.count()]).toEqual([0, 2]);
    await relay.close();
  });

  it('is named for the endpoint of the OIDC token too', async () => {
    const relay = await startRelay(rehearsal, [], true);
    const run = await runStub({
      stub: 'login',
      rehearsal,
      inputs: { 'role-to-assume': arn('job') },
      environment: { ...token, ACTIONS_ID_TOKEN_REQUEST_URL: `${relay.url}/token?x=1` },
    });
    expect([run.exitCode, run.requests, codeOf(run)]).toEqual([1, [], 'id-token-unavailable']);
    expect(run.stdout).toContain('NODE_EXTRA_CA_CERTS');
    await relay.close();
  });
});

describe('a proxy', () => {
  const target = (): string => rehearsal.url.replace('http://', '');

  it.each<
    [string, (url: string) => { inputs?: Record<string, string>; environment?: Record<string, string> }]
  >([
    ['the input', (url) => ({ inputs: { 'http-proxy': url } })],
    ['HTTP_PROXY', (url) => ({ environment: { HTTP_PROXY: url } })],
    ['all_proxy', (url) => ({ environment: { all_proxy: url } })],
    [
      'the input, which wins',
      (url) => ({ inputs: { 'http-proxy': url }, environment: { HTTP_PROXY: 'http://127.0.0.1:9' } }),
    ],
  ])('carries every call, the one for the token too: %s', async (_, configured) => {
    const proxy = await startProxy();
    const { inputs, environment } = configured(proxy.url);
    const run = await runStub({
      stub: 'login',
      rehearsal,
      inputs: { 'role-to-assume': arn('job'), ...inputs },
      environment: { ...token, ...environment },
    });
    expect(told(run)).toEqual({
      exitCode: 0,
      requests: ['sts:AssumeRoleWithWebIdentity 200', 'sts:GetCallerIdentity 200'],
      source: 'oidc',
    });
    expect(new Set(proxy.asked)).toEqual(new Set([target()]));
    expect(proxy.asked.length).toBeGreaterThanOrEqual(3);
    await proxy.close();
  });

  it('tunnels TLS, and gets its own password alone', async () => {
    const [proxy, relay] = [await startProxy(), await startRelay(rehearsal, [], true)];
    const run = await runStub({
      stub: 'login',
      rehearsal,
      inputs: { ...KEYS, 'sts-endpoint': relay.url },
      environment: {
        HTTPS_PROXY: proxy.url.replace('http://', 'http://user:pass-of-the-proxy@'),
        NODE_EXTRA_CA_CERTS: fileURLToPath(CERTIFICATE),
      },
    });
    expect(run.exitCode).toBe(0);
    const basic = Buffer.from('user:pass-of-the-proxy').toString('base64');
    expect(proxy.asked).toEqual([`${relay.url.replace('https://', '')} Basic ${basic}`]);
    expect(leaks(run, ['pass-of-the-proxy']).filter((each) => each.includes('pass'))).toEqual([]);
    await Promise.all([proxy.close(), relay.close()]);
  });

  it.each([
    ['the input', { 'no-proxy': 'example.org, 127.0.0.1' }, {}],
    ['NO_PROXY', {}, { NO_PROXY: '127.0.0.1' }],
  ])('is left out for the hosts of %s', async (_, inputs, environment) => {
    const proxy = await startProxy();
    const run = await runStub({
      stub: 'login',
      rehearsal,
      inputs: { ...KEYS, 'http-proxy': proxy.url, ...inputs },
      environment,
    });
    expect([run.exitCode, proxy.asked]).toEqual([0, []]);
    await proxy.close();
  });

  it.each([
    [407, 1, 'aws-proxy-refused', 'it wants another user or password'],
    [403, 1, 'aws-proxy-refused', 'it answered 403'],
    [503, 2, 'aws-network', 'it answered 503'],
  ])('that answers %i instead of a tunnel is asked %i times, and named', async (status, times, code, why) => {
    const proxy = await startProxy(status);
    const run = await runStub({
      stub: 'login',
      rehearsal,
      inputs: { ...KEYS, 'http-proxy': proxy.url, 'retry-max-attempts': '2' },
    });
    expect([run.exitCode, proxy.asked.length, codeOf(run)]).toEqual([1, times, code]);
    expect(run.stdout).toContain(why);
    await proxy.close();
  });

  it('that refuses the call for the token is named too, after one call', async () => {
    const proxy = await startProxy(407);
    const run = await runStub({
      stub: 'login',
      rehearsal,
      inputs: { 'role-to-assume': arn('job'), 'http-proxy': proxy.url },
      environment: token,
    });
    expect([run.exitCode, proxy.asked.length, codeOf(run)]).toEqual([1, 1, 'id-token-unavailable']);
    expect(run.stdout).toContain('it wants another user or password');
    await proxy.close();
  });

  it.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, string]>([
    ['the input', { 'http-proxy': 'http://user:p%zz@proxy' }, {}, 'invalid-inputs'],
    ['a variable', {}, { HTTP_PROXY: 'http://user:p%zz@proxy' }, 'aws-proxy-refused'],
    ['a variable that is no address', {}, { ALL_PROXY: '::::' }, 'aws-proxy-refused'],
  ])('that is none is told at once, without its password: %s', async (_, inputs, environment, code) => {
    const run = await runStub({ stub: 'login', rehearsal, inputs: { ...KEYS, ...inputs }, environment });
    expect([run.exitCode, run.requests, codeOf(run)]).toEqual([1, [], code]);
    expect(run.stdout).toContain('proxy');
    expect(leaks(run, ['p%zz'])).toEqual([]);
  });

  it('that is not there is told as what it is', async () => {
    const run = await runStub({
      stub: 'login',
      rehearsal,
      inputs: { ...KEYS, 'http-proxy': 'http://127.0.0.1:9', 'disable-retry': 'true' },
    });
    expect([run.exitCode, run.requests, codeOf(run)]).toEqual([1, [], 'aws-network']);
    expect(run.stdout).toContain('ECONNREFUSED');
  });
});
