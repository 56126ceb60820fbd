import { describe, expect, it } from '@jest/globals';
import { AwsFailure, type FailureClass } from '../../src/contract/aws-failure.ts';
import type { Clock } from '../../src/contract/clock.ts';
import { Secret } from '../../src/contract/secret.ts';
import { StepError } from '../../src/contract/step-error.ts';
import { logIn } from '../../src/credentials/login.ts';
import type { LoginRequest } from '../../src/credentials/login-request.ts';
import type { LoginPorts } from '../../src/credentials/login-run.ts';
import type { AssumedRole, TokenService } from '../../src/credentials/session.ts';

const ROLE = 'arn:aws:iam::111122223333:role/github-onboarding';
const CLAIMS = {
  iss: 'https://token.actions.githubusercontent.com',
  aud: 'sts.amazonaws.com',
  sub: 'repo:acme/cloud:ref:refs/heads/main',
  repository: 'acme/cloud',
  repository_id: '42',
  repository_owner_id: '7',
};

const OIDC: LoginRequest = {
  source: { kind: 'oidc' },
  role: ROLE,
  region: 'us-east-1',
  durationSeconds: 3600,
  sessionName: 'GitHubActions',
  allowedAccountIds: [],
};
const KEYS = { accessKeyId: 'AKIAEXAMPLE000000000', secretAccessKey: new Secret('k'.repeat(40)) };
const ASSUMED: AssumedRole = {
  assumedRoleArn: 'arn:aws:sts::111122223333:assumed-role/github-onboarding/GitHubActions',
  session: {
    accessKeyId: 'ASIAEXAMPLE000000000',
    secretAccessKey: new Secret('s'.repeat(40)),
    sessionToken: new Secret('t'.repeat(40)),
    expiration: new Date('2026-11-21T01:00:00Z'),
  },
};
const IDENTITY = { account: '111122223333', arn: ASSUMED.assumedRoleArn, userId: 'AROA:GitHubActions' };

const failure = (code: string, kind: FailureClass, action = 'sts:AssumeRoleWithWebIdentity'): AwsFailure =>
  new AwsFailure({ code, class: kind, action, message: `${code} happened`, requestId: 'req-1' });

/** A token service that answers from a script and remembers its calls; a clock that only counts. */
function world(script: {
  readonly webIdentity?: readonly (AssumedRole | AwsFailure)[];
  readonly identity?: readonly (typeof IDENTITY | AwsFailure)[];
  readonly role?: AssumedRole | AwsFailure;
  readonly token?: boolean;
}) {
  const calls: string[] = [];
  let milliseconds = Date.parse('2026-11-21T00:00:00Z');
  const clock: Clock = {
    now: () => new Date(milliseconds),
    sleep: async (pause) => {
      milliseconds += pause;
    },
    random: () => 0.5,
  };
  const next = <T>(answers: readonly (T | AwsFailure)[], call: string): T => {
    const answer = answers[Math.min(calls.filter((each) => each === call).length, answers.length) - 1];
    if (answer === undefined) throw new Error(`Nothing is scripted for ${call}`);
    if (answer instanceof AwsFailure) throw answer;
    return answer;
  };
  const tokens: TokenService = {
    callerIdentity: async () => {
      calls.push('identity');
      return next(script.identity ?? [IDENTITY], 'identity');
    },
    assumeRole: async () => {
      calls.push('role');
      return next([script.role ?? ASSUMED], 'role');
    },
    assumeRoleWithWebIdentity: async () => {
      calls.push('web-identity');
      return next(script.webIdentity ?? [ASSUMED], 'web-identity');
    },
  };
  const ports: LoginPorts = {
    tokens,
    clock,
    idTokens: {
      request: async () => {
        calls.push('id-token');
        return script.token === false ? undefined : { token: new Secret('jwt'), claims: CLAIMS };
      },
    },
    log: { info: () => undefined, debug: () => undefined, group: (_, work) => work() },
    http: async () => {
      throw new Error('Nothing here asks the machine');
    },
    readTokenFile: async () => {
      throw new Error('Nothing here reads a token file');
    },
    profile: async () => {
      throw new Error('Nothing here reads a profile');
    },
    knownRole: async () => undefined,
    job: async () => ({ fromFork: false, byDependabot: false }),
    mask: () => undefined,
    variable: () => undefined,
  };
  return { ports, calls };
}

async function refusal(
  request: LoginRequest,
  script: Parameters<typeof world>[0],
): Promise<{ error: StepError; calls: readonly string[] }> {
  const { ports, calls } = world(script);
  const error = await logIn(request, ports).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof StepError)) throw new Error(`Expected a StepError, got ${String(error)}`);
  return { error, calls };
}

describe('logging in by OIDC', () => {
  it('exchanges one token and proves the session', async () => {
    const { ports, calls } = world({});
    const login = await logIn(OIDC, ports);
    expect(calls).toEqual(['id-token', 'web-identity', 'identity']);
    expect(login).toMatchObject({
      source: 'oidc',
      roleArn: ROLE,
      partition: 'aws',
      identity: IDENTITY,
      sessionDurationSeconds: 3600,
    });
  });

  it('is refused once, without retrying, and says what the token claims and what would admit it', async () => {
    const { error, calls } = await refusal(OIDC, { webIdentity: [failure('AccessDenied', 'refused')] });
    expect(calls).toEqual(['id-token', 'web-identity']);
    expect(error.code).toBe('web-identity-refused');
    expect(error.evidence).toEqual(
      expect.arrayContaining([
        { label: 'sub', value: CLAIMS.sub },
        { label: 'aud', value: CLAIMS.aud },
        { label: 'iss', value: CLAIMS.iss },
        { label: 'AWS request id', value: 'req-1' },
      ]),
    );
    expect(JSON.parse(error.snippets[0]?.text ?? '')).toEqual({
      Effect: 'Allow',
      Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
          'token.actions.githubusercontent.com:sub': CLAIMS.sub,
        },
      },
    });
  });

  it.each([
    [
      'a provider that is not registered',
      failure('InvalidIdentityToken', 'invalid-request'),
      'identity-provider-mismatch',
    ],
    ['a duration over the maximum', failure('ValidationError', 'invalid-request'), 'session-request-invalid'],
  ])('explains %s', async (_, thrown, code) => {
    const { error, calls } = await refusal(OIDC, { webIdentity: [thrown] });
    expect([error.code, calls.length]).toEqual([code, 2]);
  });

  it.each([
    ['throttling', failure('Throttling', 'throttled')],
    ['a passing fault', failure('IDPCommunicationError', 'transient')],
    ['a broken connection', failure('ECONNRESET', 'network')],
  ])('tries again after %s, with a new token', async (_, thrown) => {
    const { ports, calls } = world({ webIdentity: [thrown, ASSUMED] });
    await logIn(OIDC, ports);
    expect(calls).toEqual(['id-token', 'web-identity', 'id-token', 'web-identity', 'identity']);
  });

  it('gives up after four tries', async () => {
    const { ports, calls } = world({ webIdentity: [failure('Throttling', 'throttled')] });
    await expect(logIn(OIDC, ports)).rejects.toBeInstanceOf(AwsFailure);
    expect(calls.filter((call) => call === 'web-identity')).toHaveLength(4);
  });

  it('waits for a session that AWS does not know everywhere yet', async () => {
    const { ports, calls } = world({
      identity: [failure('InvalidClientTokenId', 'refused', 'sts:GetCallerIdentity'), IDENTITY],
    });
    await logIn(OIDC, ports);
    expect(calls.filter((call) => call === 'identity')).toHaveLength(2);
  });

  it('says which permission is missing when the job gets no token', async () => {
    const { error, calls } = await refusal(OIDC, { token: false });
    expect([error.code, calls]).toEqual(['id-token-permission-missing', ['id-token']]);
    expect(error.snippets[0]?.text).toContain('id-token: write');
  });

  it('refuses an account that is not allowed', async () => {
    const { error } = await refusal({ ...OIDC, allowedAccountIds: ['999988887777'] }, {});
    expect(error.code).toBe('account-not-allowed');
  });
});

describe('logging in by access keys', () => {
  const request: LoginRequest = { ...OIDC, source: { kind: 'keys', session: KEYS } };
  const { role: _role, ...plain } = request;
  const owner = { account: '111122223333', arn: 'arn:aws:iam::111122223333:user/deployer', userId: 'AIDA' };

  it('proves them as they are', async () => {
    const { ports, calls } = world({ identity: [owner] });
    const login = await logIn(plain, ports);
    expect([calls, login.source, login.roleArn, login.session]).toEqual([
      ['identity'],
      'keys',
      undefined,
      KEYS,
    ]);
  });

  it('assumes a role after them, which may be only a name', async () => {
    const { ports, calls } = world({ identity: [owner, IDENTITY] });
    const login = await logIn({ ...request, role: 'github-onboarding' }, ports);
    expect([calls, login.source, login.roleArn]).toEqual([
      ['identity', 'role', 'identity'],
      'keys+role',
      ROLE,
    ]);
  });

  it.each([
    ['SignatureDoesNotMatch', 'store the pair again'],
    ['InvalidClientTokenId', 'deleted, deactivated, mistyped'],
  ])('explains %s and quotes no secret', async (code, remedy) => {
    const { error } = await refusal(plain, { identity: [failure(code, 'refused', 'sts:GetCallerIdentity')] });
    expect(error.code).toBe('access-keys-refused');
    expect(error.remedy).toContain(remedy);
    expect(JSON.stringify(error)).not.toContain(KEYS.secretAccessKey.reveal());
  });

  it('says what both sides need when the role refuses', async () => {
    const session = {
      ...owner,
      arn: 'arn:aws:sts::444455556666:assumed-role/ci/run',
      account: '444455556666',
    };
    const { error } = await refusal(request, {
      identity: [session],
      role: failure('AccessDenied', 'refused', 'sts:AssumeRole'),
    });
    expect(error.code).toBe('role-refused');
    expect(JSON.parse(error.snippets[0]?.text ?? '')).toMatchObject({
      Principal: { AWS: 'arn:aws:iam::444455556666:role/ci' },
    });
  });
});
