import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { tokenService } from '../../src/aws/sts.ts';
import { queryTokenService } from '../../src/aws/sts-query.ts';
import { AwsFailure } from '../../src/contract/aws-failure.ts';
import { Secret } from '../../src/contract/secret.ts';
import type { AwsSession, TokenService } from '../../src/credentials/session.ts';
import { stsEndpoint } from '../../src/credentials/sts-endpoint.ts';
import { createState } from '../../src/rehearsal/create-state.ts';
import { type Rehearsal, startRehearsal } from '../../src/rehearsal/server.ts';
import { JOB, ROLE_ARN, rehearseExample } from '../dist/world.ts';

const never = (): Promise<TokenService> => Promise.reject(new Error('The SDK was not to be asked'));
const session = (more: Partial<AwsSession> = {}): AwsSession => ({
  accessKeyId: 'AKIAEXAMPLEUSER00001',
  secretAccessKey: new Secret('x'.repeat(40)),
  ...more,
});
const request = (webIdentityToken: string) => ({
  roleArn: ROLE_ARN,
  sessionName: 'GitHubActions',
  durationSeconds: 900,
  webIdentityToken: new Secret(webIdentityToken),
});

async function failureOf(call: Promise<unknown>): Promise<AwsFailure> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AwsFailure)) throw new Error(`Expected an AwsFailure, got ${String(error)}`);
  return error;
}

describe('STS without the SDK', () => {
  let rehearsal: Rehearsal;
  let token: string;
  beforeAll(async () => {
    rehearsal = await rehearseExample();
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } =
      rehearsal.githubJob(JOB);
    const answer = await fetch(`${url}&audience=sts.amazonaws.com`, {
      headers: { authorization: `Bearer ${bearer}` },
    });
    token = ((await answer.json()) as { value: string }).value;
    process.env['AWS_ENDPOINT_URL'] = rehearsal.url;
  });
  afterAll(async () => {
    delete process.env['AWS_ENDPOINT_URL'];
    await rehearsal.close();
  });

  const both = () => {
    const masked: string[] = [];
    const place = { region: 'us-east-1', endpoint: rehearsal.url };
    return {
      masked,
      own: queryTokenService(place, (value) => masked.push(value), never),
      sdk: tokenService({ region: 'us-east-1' }, () => undefined),
    };
  };

  it('exchanges a token, masks what it gets, and proves it over the same connection', async () => {
    const { own, masked } = both();
    const { session: got, assumedRoleArn } = await own.assumeRoleWithWebIdentity(request(token));
    expect(assumedRoleArn).toBe('arn:aws:sts::111122223333:assumed-role/github-onboarding/GitHubActions');
    expect(masked).toEqual([got.secretAccessKey.reveal(), got.sessionToken?.reveal()]);
    expect(got.expiration?.getTime()).toBeGreaterThan(Date.now() + 890_000);
    const identity = await own.callerIdentity(got);
    expect(identity).toEqual(await both().sdk.callerIdentity(got));
    expect(identity.arn).toBe(assumedRoleArn);
  });

  it.each([
    ['an unknown key', (service: TokenService) => service.callerIdentity(session())],
    ['a wrong token', (service: TokenService) => service.assumeRoleWithWebIdentity(request('a.b.c'))],
    [
      'an unknown role',
      (service: TokenService) =>
        service.assumeRoleWithWebIdentity({ ...request(token), roleArn: `${ROLE_ARN}-x` }),
    ],
    [
      'too long a session',
      (service: TokenService) =>
        service.assumeRoleWithWebIdentity({ ...request(token), durationSeconds: 43_200 }),
    ],
    [
      'a session policy that is none',
      (service: TokenService) => service.assumeRoleWithWebIdentity({ ...request(token), policy: '{}' }),
    ],
    [
      'a managed policy that is not there',
      (service: TokenService) =>
        service.assumeRoleWithWebIdentity({
          ...request(token),
          policyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess', 'arn:aws:iam::aws:policy/NoSuchPolicy'],
        }),
    ],
    [
      'a session token that is none',
      (service: TokenService) => service.callerIdentity(session({ sessionToken: new Secret('t&<>+/=') })),
    ],
  ])('fails for %s exactly as the SDK does', async (_, call) => {
    const { own, sdk } = both();
    const [ours, theirs] = [await failureOf(call(own)), await failureOf(call(sdk))];
    const told = ({ code, class: kind, action, message, status }: AwsFailure) => ({
      // The SDK has classes for some errors and calls them by another name than the service.
      code: code.replace(/Exception$/, ''),
      kind,
      action,
      message,
      status,
    });
    expect(told(ours)).toEqual(told(theirs));
    expect(ours.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('leaves to the SDK what it does not say itself', async () => {
    const place = { region: 'us-east-1', endpoint: rehearsal.url };
    const service = queryTokenService(place, () => undefined, never);
    const more = { ...request(token), providerId: 'www.example.com' };
    await expect(service.assumeRoleWithWebIdentity(more)).rejects.toThrow('was not to be asked');
    await expect(
      service.assumeRole(session(), { roleArn: ROLE_ARN, sessionName: 'x', durationSeconds: 900 }),
    ).rejects.toThrow('was not to be asked');
  });
});

it('signs a second try by the clock that AWS has', async () => {
  const seed = `
accounts:
  - id: "111122223333"
    name: a
    users:
      - name: u
        access-keys: [{ id: AKIAEXAMPLEUSER00001, secret: ${'x'.repeat(40)} }]
`;
  const state = createState({ now: () => new Date(Date.now() + 3_600_000) });
  const rehearsal = await startRehearsal({ state, seed });
  try {
    const place = { region: 'us-east-1', endpoint: rehearsal.url };
    const service = queryTokenService(place, () => undefined, never);
    expect((await failureOf(service.callerIdentity(session()))).status).toBe(403);
    expect((await service.callerIdentity(session())).account).toBe('111122223333');
  } finally {
    await rehearsal.close();
  }
});

const identity = (account: string, name = 'u'): string =>
  `<Arn>arn:aws:iam::111122223333:user/${name}</Arn><Account>${account}</Account>`;

describe('an endpoint that is not STS', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  async function answering(status: number, body: string, headers = {}): Promise<TokenService> {
    server = createServer((_, response) => {
      response.writeHead(status, headers);
      response.end(body);
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return queryTokenService({ region: 'us-east-1', endpoint }, () => undefined, never);
  }

  it.each([
    ['a page', 200, '<html></html>', {}, 'has no usable Arn, Account'],
    [
      'a refusal that is none of AWS',
      403,
      '<html>Forbidden by the proxy</html>',
      {},
      'Something else than STS',
    ],
    ['an account that is not that of the caller', 200, identity('999988887777'), {}, 'no usable Account'],
    ['a caller with line ends', 200, identity('111122223333', 'x\n::set-output::'), {}, 'no usable Arn'],
    ['too much', 200, 'x'.repeat(300_000), {}, 'longer than'],
    ['a redirect', 302, '', { location: 'http://127.0.0.1:1/' }, 'answered 302'],
    ['a fault', 503, '<html>busy</html>', {}, 'answered 503'],
    ['nothing of an account', 200, '<Account></Account>', {}, 'has no usable Arn, Account'],
  ])('that answers with %s is no login', async (_, status, body, headers, message) => {
    const service = await answering(status, body, headers);
    await expect(service.callerIdentity(session())).rejects.toThrow(message);
  });

  const ROLE_ANSWER = {
    AccessKeyId: 'ASIAEXAMPLE000000000',
    SecretAccessKey: 'a/secret',
    SessionToken: 'a+token=',
    Expiration: '2099-01-01T00:00:00Z',
    Arn: 'arn:aws:sts::111122223333:assumed-role/r/s',
  };
  const elements = (members: Readonly<Record<string, string>>): string =>
    Object.entries(members)
      .map(([name, text]) => `<${name}>${text}</${name}>`)
      .join('');

  it('gives a session only when every part of it can be what it is called', async () => {
    const exchange = async (changes: Readonly<Record<string, string>>) =>
      (await answering(200, elements({ ...ROLE_ANSWER, ...changes }))).assumeRoleWithWebIdentity(
        request('a.b.c'),
      );
    const { session: got } = await exchange({});
    expect([got.accessKeyId, got.sessionToken?.reveal()]).toEqual(['ASIAEXAMPLE000000000', 'a+token=']);
    for (const [name, text] of [
      ['AccessKeyId', 'ASIA\n[default]\ncredential_process = evil'],
      ['AccessKeyId', ''],
      ['SecretAccessKey', 'two words'],
      ['SecretAccessKey', '&#xFFFFFFFF; '],
      ['SessionToken', 'x&#10;::set-env name=a::b'],
      ['Expiration', 'never'],
      ['Arn', 'arn:aws:sts::1:assumed-role/r/s'],
    ] as const) {
      server?.closeAllConnections();
      server?.close();
      const failure = await failureOf(exchange({ [name]: text }));
      expect([failure.code, failure.message]).toEqual([
        'UnusableAnswer',
        expect.stringContaining(`no usable ${name}. Something else than STS`),
      ]);
    }
  });

  it('that is not there is told by name and host', async () => {
    const service = queryTokenService(
      { region: 'x', endpoint: 'http://127.0.0.1:1' },
      () => undefined,
      never,
    );
    await expect(service.callerIdentity(session())).rejects.toMatchObject({
      code: 'ECONNREFUSED',
      requestHost: '127.0.0.1:1',
    });
  });

  it('that says nothing while a connection is made is given up after five seconds', async () => {
    const mute = createTcpServer();
    await new Promise<void>((resolve) => {
      mute.listen(0, '127.0.0.1', resolve);
    });
    const sockets = new Set<Socket>();
    mute.on('connection', (socket) => sockets.add(socket));
    const endpoint = `https://127.0.0.1:${(mute.address() as AddressInfo).port}`;
    const service = queryTokenService({ region: 'us-east-1', endpoint }, () => undefined, never);
    while (sockets.size === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const started = performance.now();
    const failure = await failureOf(service.callerIdentity(session()));
    expect([failure.class, failure.message]).toEqual([
      'network',
      expect.stringContaining('did not accept a connection'),
    ]);
    expect(performance.now() - started).toBeGreaterThan(4500);
    for (const socket of sockets) socket.destroy();
    mute.close();
  }, 20_000);

  it('is busy, which passes', async () => {
    expect((await failureOf((await answering(503, '')).callerIdentity(session()))).class).toBe('transient');
  });
});

describe('the endpoint of STS', () => {
  it.each([
    ['eu-west-1', {}, 'https://sts.eu-west-1.amazonaws.com'],
    ['cn-north-1', {}, 'https://sts.cn-north-1.amazonaws.com.cn'],
    ['eusc-de-east-1', {}, 'https://sts.eusc-de-east-1.amazonaws.eu'],
    ['eu-west-1', { AWS_ENDPOINT_URL: 'http://a:1' }, 'http://a:1'],
    ['eu-west-1', { AWS_ENDPOINT_URL: 'http://a:1', AWS_ENDPOINT_URL_STS: 'http://b:2' }, 'http://b:2'],
    [
      'eu-west-1',
      { AWS_ENDPOINT_URL: 'http://a:1', AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' },
      'https://sts.eu-west-1.amazonaws.com',
    ],
    ['eu-west-1', { AWS_USE_FIPS_ENDPOINT: 'true' }, undefined],
    ['eu-west-1', { AWS_USE_DUALSTACK_ENDPOINT: 'TRUE' }, undefined],
    ['eu-west-1', { AWS_ENDPOINT_URL: 'http://a:1/path' }, undefined],
    ['eu-west-1', { AWS_ENDPOINT_URL: 'nonsense' }, undefined],
  ])('of %s with %j is %s', (region, variables, expected) => {
    const given: Readonly<Record<string, string>> = variables;
    expect(stsEndpoint(region, undefined, (name) => given[name])).toBe(expected);
  });
});

describe('the connection to STS', () => {
  async function answering(drop: (connection: number) => boolean) {
    let connections = 0;
    const server = createServer((_, outgoing) => {
      outgoing.end(
        '<GetCallerIdentityResult><Account>111122223333</Account><Arn>arn:aws:iam::111122223333:user/u</Arn></GetCallerIdentityResult>',
      );
    });
    server.on('connection', (socket) => {
      connections += 1;
      if (drop(connections)) socket.destroy();
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const service = queryTokenService({ region: 'us-east-1', endpoint }, () => undefined, never);
    const until = async (count: number): Promise<void> => {
      while (connections < count) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    return { server, service, until, count: () => connections };
  }

  it('stands before the first call, and serves all of them', async () => {
    const { server, service, until, count } = await answering(() => false);
    try {
      await until(1);
      for (let call = 0; call < 3; call += 1) await service.callerIdentity(session());
      expect(count()).toBe(1);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('is made anew when the one that was opened ahead breaks', async () => {
    const { server, service, until, count } = await answering((connection) => connection === 1);
    try {
      await until(1);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect((await service.callerIdentity(session())).account).toBe('111122223333');
      expect(count()).toBe(2);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
