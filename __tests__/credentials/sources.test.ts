import { describe, expect, it } from '@jest/globals';
import type { HttpRequest } from '../../src/contract/http.ts';
import { HttpFailure } from '../../src/contract/http.ts';
import { Secret } from '../../src/contract/secret.ts';
import { StepError } from '../../src/contract/step-error.ts';
import { logIn } from '../../src/credentials/login.ts';
import type { LoginRequest, LoginSource } from '../../src/credentials/login-request.ts';
import type { LoginPorts } from '../../src/credentials/login-run.ts';
import { isRoleName } from '../../src/credentials/role-arn.ts';
import type { RoleRequest } from '../../src/credentials/session.ts';

const EXPIRATION = '2026-11-21T06:00:00Z';
const ANSWER = JSON.stringify({
  AccessKeyId: 'ASIAEXAMPLE000000000',
  SecretAccessKey: 's'.repeat(40),
  Token: 't'.repeat(40),
  Expiration: EXPIRATION,
});

/** Ports that remember what was asked for; `http` answers by URL, and has nobody at other addresses. */
function world(
  environment: Readonly<Record<string, string>>,
  answers: Readonly<Record<string, string>> = {},
) {
  const asked: HttpRequest[] = [];
  const assumed: RoleRequest[] = [];
  const audiences: string[] = [];
  const session = {
    accessKeyId: 'ASIAEXAMPLE000000000',
    secretAccessKey: new Secret('s'.repeat(40)),
    sessionToken: new Secret('t'.repeat(40)),
  };
  const assume = async (request: RoleRequest) => {
    assumed.push(request);
    const [, partition = '', , , account = '', role = ''] = request.roleArn.split(':');
    const name = role.split('/').at(-1);
    const arn = `arn:${partition}:sts::${account}:assumed-role/${name}/${request.sessionName}`;
    return { session, assumedRoleArn: arn };
  };
  const ports: LoginPorts = {
    tokens: {
      callerIdentity: async () => ({
        account: '111122223333',
        arn: 'arn:aws-us-gov:sts::111122223333:assumed-role/worker/x',
        userId: 'x',
      }),
      assumeRole: (_, request) => assume(request),
      assumeRoleWithWebIdentity: assume,
    },
    idTokens: {
      request: async (audience) => {
        audiences.push(audience);
        return { token: new Secret('jwt'), claims: {} };
      },
    },
    clock: { now: () => new Date('2026-11-21T00:00:00Z'), sleep: async () => undefined, random: () => 0 },
    log: { info: () => undefined, debug: () => undefined, group: (_, work) => work() },
    http: async (request) => {
      asked.push(request);
      const body = answers[`${request.method} ${request.url}`];
      if (body === undefined) throw new HttpFailure('connect-timeout', 'host', 'nobody there');
      return { status: 200, contentType: 'text/plain', body };
    },
    readTokenFile: async (path) => `content-of-${path}`,
    profile: async () => session,
    knownRole: async () => undefined,
    job: async () => ({ fromFork: false, byDependabot: false }),
    mask: () => undefined,
    variable: (name) => environment[name],
  };
  return { ports, asked, assumed, audiences };
}

const request = (source: LoginSource, more: Partial<LoginRequest> = {}): LoginRequest => ({
  source,
  region: 'us-gov-west-1',
  durationSeconds: 3600,
  sessionName: 'GitHubActions',
  allowedAccountIds: [],
  ...more,
});

describe('where a machine is asked', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'ECS',
      { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/v2/credentials/1?a=b' },
      'http://169.254.170.2/v2/credentials/1?a=b',
    ],
    [
      'ECS, although a full URI is there too',
      {
        AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/v2',
        AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://169.254.170.23/v1',
      },
      'http://169.254.170.2/v2',
    ],
    [
      'EKS',
      { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://169.254.170.23/v1/credentials' },
      'http://169.254.170.23/v1/credentials',
    ],
    [
      'EKS by IPv6',
      { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://[fd00:ec2::23]/v1/credentials' },
      'http://[fd00:ec2::23]/v1/credentials',
    ],
    [
      'the loopback',
      { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.9.8.7:81/x' },
      'http://127.9.8.7:81/x',
    ],
    [
      'the loopback by IPv6',
      { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://[::1]:81/x' },
      'http://[::1]:81/x',
    ],
    [
      'anybody with TLS',
      { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'https://example.org/x' },
      'https://example.org/x',
    ],
  ])('%s', async (_, environment, url) => {
    const { ports, asked } = world(environment, { [`GET ${url}`]: ANSWER });
    const login = await logIn(request({ kind: 'container' }), ports);
    expect(asked.map((each) => [each.url, each.direct])).toEqual([[url, true]]);
    expect(login.session.expiration).toEqual(new Date(EXPIRATION));
  });

  it('sends the token of the file, not that of the variable', async () => {
    const url = 'http://169.254.170.23/v1';
    const { ports, asked } = world(
      {
        AWS_CONTAINER_CREDENTIALS_FULL_URI: url,
        AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: '/run/token',
        AWS_CONTAINER_AUTHORIZATION_TOKEN: 'of-the-variable',
      },
      { [`GET ${url}`]: ANSWER },
    );
    await logIn(request({ kind: 'container' }), ports);
    expect(asked[0]?.headers?.['authorization']).toBe('content-of-/run/token');
  });

  it.each([
    [{}, 'http://169.254.169.254'],
    [{ AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE: 'IPv6' }, 'http://[fd00:ec2::254]'],
    [{ AWS_EC2_METADATA_SERVICE_ENDPOINT: 'http://127.0.0.1:1/' }, 'http://127.0.0.1:1'],
  ])('the instance with %j', async (environment, base) => {
    const roles = `${base}/latest/meta-data/iam/security-credentials/`;
    const { ports, asked } = world(environment as Record<string, string>, {
      [`PUT ${base}/latest/api/token`]: 'token',
      [`GET ${roles}`]: 'worker',
      [`GET ${roles}worker`]: ANSWER,
    });
    await logIn(request({ kind: 'instance' }), ports);
    expect(asked.map((each) => each.headers)).toEqual([
      { 'x-aws-ec2-metadata-token-ttl-seconds': '60' },
      { 'x-aws-ec2-metadata-token': 'token' },
      { 'x-aws-ec2-metadata-token': 'token' },
    ]);
  });

  it.each([
    [{ AWS_EC2_METADATA_SERVICE_ENDPOINT: 'ftp://x' }, 'metadata-endpoint-refused'],
    [{ AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE: 'IPv5' }, 'metadata-endpoint-refused'],
    [{}, 'source-not-there'],
  ])('no instance with %j', async (environment, code) => {
    const { ports } = world(environment as Record<string, string>);
    const error: unknown = await logIn(request({ kind: 'instance' }), ports).catch(
      (thrown: unknown) => thrown,
    );
    expect(error instanceof StepError ? error.code : error).toBe(code);
  });
});

describe('roles of any partition', () => {
  it.each([
    ['arn:aws:iam::111122223333:role/x', 'us-east-1', 'sts.amazonaws.com'],
    ['arn:aws-cn:iam::111122223333:role/x', 'cn-north-1', 'sts.amazonaws.com.cn'],
    ['arn:aws-us-gov:iam::111122223333:role/path/x', 'us-gov-west-1', 'sts.amazonaws.com'],
    ['arn:aws-eusc:iam::111122223333:role/x', 'eusc-de-east-1', 'sts.amazonaws.com'],
    ['arn:aws-iso-f:iam::111122223333:role/x', 'us-isof-south-1', 'sts.amazonaws.com'],
  ])('%s is assumed with a token for its own STS', async (role, region, audience) => {
    const { ports, audiences, assumed } = world({});
    await logIn(request({ kind: 'oidc' }, { role, region }), ports);
    expect([audiences, assumed.map(({ roleArn }) => roleArn)]).toEqual([[audience], [role]]);
  });

  it.each([
    ['deployer', true],
    ['team/ci/deployer', true],
    ['/deployer', false],
    ['team/', false],
    ['arn:aws:iam::1:role/x', false],
    ['a role', false],
    ['x'.repeat(65), false],
  ])('%s is the name of a role: %s', (text, is) => {
    expect(isRoleName(text)).toBe(is);
  });

  it('a name is completed by the account and partition of whoever assumes it', async () => {
    const { ports, assumed } = world({});
    const chain = [{ role: 'second', sessionName: 'x2', duration: 900 }];
    await logIn(request({ kind: 'profile' }, { role: 'team/first', chain }), ports);
    expect(assumed.map(({ roleArn, durationSeconds }) => [roleArn, durationSeconds])).toEqual([
      ['arn:aws-us-gov:iam::111122223333:role/team/first', 3600],
      ['arn:aws-us-gov:iam::111122223333:role/second', 900],
    ]);
  });
});

describe('variables of a token file that STS would refuse', () => {
  it.each([
    [{ AWS_ROLE_ARN: 'just-a-name' }, 'AWS_ROLE_ARN is not a role ARN'],
    [
      { AWS_ROLE_ARN: 'arn:aws:iam::111122223333:role/x', AWS_ROLE_SESSION_NAME: 'a b' },
      'AWS_ROLE_SESSION_NAME',
    ],
  ])('%j', async (environment, why) => {
    const { ports, assumed } = world({ AWS_WEB_IDENTITY_TOKEN_FILE: '/token', ...environment } as Record<
      string,
      string
    >);
    await expect(logIn(request({ kind: 'auto', oidc: true }), ports)).rejects.toThrow(why);
    expect(assumed).toEqual([]);
  });
});
