import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { runStub, type StubRun } from './run-stub.ts';
import { ACCOUNT, addTo, JOB, ROLE_ARN, rehearseExample } from './world.ts';

const KEY_ID = 'AKIAEXAMPLEUSER00001';
const SECRET = 'example/secret/of/the/deployer/user/0001';
const USER = {
  name: 'deployer',
  'attached-policies': ['arn:aws:iam::aws:policy/AdministratorAccess'],
  'access-keys': [{ id: KEY_ID, secret: SECRET }],
};

let rehearsal: Rehearsal;
let token: Readonly<Record<string, string>>;

beforeAll(async () => {
  rehearsal = await rehearseExample((seed) => addTo(seed, ACCOUNT, { users: [USER] }));
  token = { ...rehearsal.githubJob(JOB) };
});
afterAll(() => rehearsal.close());

const byToken = (inputs: Readonly<Record<string, string>> = {}): Promise<StubRun> =>
  runStub({
    stub: 'login',
    rehearsal,
    environment: token,
    inputs: { 'role-to-assume': ROLE_ARN, ...inputs },
  });
const byKeys = (inputs: Readonly<Record<string, string>> = {}): Promise<StubRun> =>
  runStub({
    stub: 'login',
    rehearsal,
    inputs: { 'aws-access-key-id': KEY_ID, 'aws-secret-access-key': SECRET, ...inputs },
  });

/** Nothing of a login may have reached the job. */
function expectNothingPublished(run: StubRun): void {
  expect({ outputs: run.outputs, environment: run.environment, state: run.state }).toEqual({
    outputs: {},
    environment: {},
    state: {},
  });
}

/** Every secret must be masked before anything else could print it, and stand nowhere outside a mask. */
function expectMasked(run: StubRun, secrets: readonly (string | undefined)[]): void {
  const lines = run.stdout.split('\n');
  for (const secret of secrets) {
    expect(secret).toBeTruthy();
    const mentions = lines.filter((line) => line.includes(secret ?? ''));
    expect(mentions.length).toBeGreaterThan(0);
    for (const line of mentions) expect(line).toMatch(/^::add-mask::/);
    expect(run.stderr).not.toContain(secret);
    expect(run.summary).not.toContain(secret);
    for (const value of Object.values(run.state)) expect(value).not.toContain(secret);
  }
}

describe('login by OIDC', () => {
  it('publishes everything under every name', async () => {
    const run = await byToken({ 'role-duration-seconds': '1800', 'aws-region': 'eu-west-1' });
    expect(run.exitCode).toBe(0);
    expect(run.requests).toEqual(['sts:AssumeRoleWithWebIdentity 200', 'sts:GetCallerIdentity 200']);
    expect(Object.keys(run.outputs).sort()).toEqual(
      [
        'AccessKey',
        'OpenIdConnectJwt',
        'RoleArn',
        'SecretKey',
        'SessionDuration',
        'SessionToken',
        'account',
        'authenticated-arn',
        'aws-access-key-id',
        'aws-account-id',
        'aws-expiration',
        'aws-secret-access-key',
        'aws-session-token',
        'partition',
        'region',
        'seconds-left',
        'source',
      ].sort(),
    );
    expect(run.outputs).toMatchObject({
      RoleArn: ROLE_ARN,
      SessionDuration: '1800',
      'aws-account-id': ACCOUNT,
      'authenticated-arn': `arn:aws:sts::${ACCOUNT}:assumed-role/github-onboarding/GitHubActions`,
      partition: 'aws',
      region: 'eu-west-1',
      source: 'oidc',
    });
    expect(run.outputs['AccessKey']).toMatch(/^ASIA/);
    expect(Number(run.outputs['seconds-left'])).toBeGreaterThan(1790);
    expect(run.environment).toEqual({
      AWS_ACCESS_KEY_ID: run.outputs['AccessKey'],
      AWS_SECRET_ACCESS_KEY: run.outputs['SecretKey'],
      AWS_SESSION_TOKEN: run.outputs['SessionToken'],
      AWS_CREDENTIAL_EXPIRATION: run.outputs['aws-expiration'],
      AWS_ACCOUNT_ID: ACCOUNT,
      AWS_REGION: 'eu-west-1',
      AWS_DEFAULT_REGION: 'eu-west-1',
      AWS_ACCOUNT_ACCESS_KEY: run.outputs['AccessKey'],
      AWS_ACCOUNT_SECRET_KEY: run.outputs['SecretKey'],
      AWS_ACCOUNT_SESSION_TOKEN: run.outputs['SessionToken'],
      AWS_ACCOUNT_ROLE_ARN: ROLE_ARN,
      AWS_ACCOUNT_SESSION_DURATION: '1800',
      AWS_ACCOUNT_OPEN_ID_CONNECT_JWT: run.outputs['OpenIdConnectJwt'],
    });
    expectMasked(run, [
      run.outputs['SecretKey'],
      run.outputs['SessionToken'],
      run.outputs['OpenIdConnectJwt'],
    ]);
    const card = run.summary.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
    expect(card).toContain('Logged in to AWS');
    for (const [label, text] of [
      ['account', ACCOUNT],
      ['as', `arn:aws:sts::${ACCOUNT}:assumed-role/github-onboarding/GitHubActions`],
      ['by', 'OIDC token of this job'],
      ['region', run.outputs['region']],
      ['until', run.outputs['aws-expiration']?.slice(0, 10)],
    ])
      expect(card).toMatch(new RegExp(`^\\| ${label} \\| .*${text}`, 'm'));
  });

  it('prints the variables in the form of the Octopus page, without secrets', async () => {
    const run = await byToken({ 'print-variables': 'true', 'variable-name': 'Prod account' });
    expect(run.stdout).toContain(`[Prod account] = '${ACCOUNT}'`);
    expect(run.stdout).toContain(`[Prod account.RoleArn] = '${ROLE_ARN}'`);
    expect(run.stdout).toContain("[Prod account.OpenIdConnect.Jwt] = '********'");
    expect(run.stdout).toContain("[Prod account.SecretKey] = '********'");
    expect(Object.keys(run.environment)).toContain('PROD_ACCOUNT_ROLE_ARN');
    expectMasked(run, [run.outputs['SecretKey'], run.outputs['OpenIdConnectJwt']]);
  });

  it('is refused within two seconds, by one call, with the reason and the statement that would admit the job', async () => {
    const other = {
      ...rehearsal.githubJob({ ...JOB, repository: 'octo-org/other', repositoryId: '740111' }),
    };
    const run = await runStub({
      stub: 'login',
      rehearsal,
      environment: other,
      inputs: { 'role-to-assume': ROLE_ARN },
    });
    expect(run.exitCode).toBe(1);
    expect(run.requests).toEqual(['sts:AssumeRoleWithWebIdentity 403 AccessDenied']);
    expect(run.milliseconds).toBeLessThan(2000);
    expectNothingPublished(run);
    for (const text of [
      run.stdout,
      run.summary.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))),
    ]) {
      expect(text).toContain('https://token.actions.githubusercontent.com');
      expect(text).toContain('sts.amazonaws.com');
      expect(text).toContain('repo:octo-org@650022/other@740111:ref:refs/heads/main');
    }
    const statement = JSON.parse(/^ {2}\{\n[\s\S]*?\n {2}\}$/m.exec(run.stdout)?.[0] ?? '');
    const role = rehearsal.state.accounts.get(ACCOUNT)?.iam.roles.get('github-onboarding');
    const before = role?.trustPolicy ?? '';
    expect(role).toBeDefined();
    if (role !== undefined)
      role.trustPolicy = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
    try {
      // The proof of the advice: with it, this job gets in, and the one that was trusted before does not.
      const admitted = await runStub({
        stub: 'login',
        rehearsal,
        environment: other,
        inputs: { 'role-to-assume': ROLE_ARN },
      });
      expect([admitted.exitCode, (await byToken()).exitCode]).toEqual([0, 1]);
    } finally {
      if (role !== undefined) role.trustPolicy = before;
    }
  });

  it.each([
    [
      'another audience',
      { audience: 'sts.example.org' },
      'identity-provider-mismatch',
      ['sts:AssumeRoleWithWebIdentity 400 InvalidIdentityToken'],
    ],
    [
      'a longer session than the role allows',
      { 'role-duration-seconds': '43200' },
      'session-request-invalid',
      ['sts:AssumeRoleWithWebIdentity 400 ValidationError'],
    ],
    [
      'a role that is not there',
      { 'role-to-assume': `${ROLE_ARN}-x` },
      'web-identity-refused',
      ['sts:AssumeRoleWithWebIdentity 403 AccessDenied'],
    ],
    ['an account that is not allowed', { 'allowed-account-ids': '999988887777' }, 'invalid-inputs', []],
  ])('says what is wrong with %s', async (_, inputs, code, requests) => {
    const run = await byToken(inputs as Record<string, string>);
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain(`(${code};`);
    expect(run.requests).toEqual(requests);
    expectNothingPublished(run);
  });

  it('names the missing permission when the job gets no token', async () => {
    const run = await runStub({ stub: 'login', rehearsal, inputs: { 'role-to-assume': ROLE_ARN } });
    expect([run.exitCode, run.requests]).toEqual([1, []]);
    expect(run.stdout).toContain('id-token: write');
    expectNothingPublished(run);
  });
});

describe('login by access keys', () => {
  it('proves them and publishes them', async () => {
    const run = await byKeys();
    expect([run.exitCode, run.requests]).toEqual([0, ['sts:GetCallerIdentity 200']]);
    expect(run.outputs).toMatchObject({
      AccessKey: KEY_ID,
      source: 'keys',
      'authenticated-arn': `arn:aws:iam::${ACCOUNT}:user/deployer`,
    });
    expect(Object.keys(run.outputs)).not.toContain('RoleArn');
    expect(Object.keys(run.environment)).not.toContain('AWS_SESSION_TOKEN');
    expectMasked(run, [SECRET]);
  });

  it('publishes nothing of an account that is not allowed', async () => {
    const run = await byKeys({ 'allowed-account-ids': '999988887777' });
    expect([run.exitCode, run.requests]).toEqual([1, ['sts:GetCallerIdentity 200']]);
    expect(run.stdout).toContain('(account-not-allowed;');
    expectNothingPublished(run);
  });

  it.each([
    ['a wrong secret', { 'aws-secret-access-key': 'x'.repeat(40) }, 'SignatureDoesNotMatch'],
    ['an unknown key', { 'aws-access-key-id': 'AKIAEXAMPLEUSER00009' }, 'InvalidClientTokenId'],
  ])('explains %s without trying again', async (_, inputs, code) => {
    const run = await byKeys(inputs);
    expect([run.exitCode, run.requests]).toEqual([1, [`sts:GetCallerIdentity 403 ${code}`]]);
    expect(run.stdout).toContain('(access-keys-refused;');
    expectNothingPublished(run);
  });

  it('blanks the session token of an earlier login', async () => {
    const run = await runStub({
      stub: 'login',
      rehearsal,
      inputs: { 'aws-access-key-id': KEY_ID, 'aws-secret-access-key': SECRET },
      environment: { AWS_SESSION_TOKEN: 'of-an-earlier-login' },
    });
    expect(run.environment['AWS_SESSION_TOKEN']).toBe('');
  });
});

describe('inputs of the login', () => {
  it('are all told at once, and nothing is called', async () => {
    const run = await runStub({
      stub: 'login',
      rehearsal,
      environment: token,
      inputs: {
        'role-to-assume': 'not a role',
        'role-duration-seconds': '2x',
        'aws-region': 'Europe',
        regoin: 'x',
        'aws-secret-access-key': 'two words',
      },
    });
    expect([run.exitCode, run.requests]).toEqual([1, []]);
    for (const name of [
      'role-to-assume',
      'role-duration-seconds',
      'aws-region',
      'regoin',
      'aws-secret-access-key',
    ]) {
      expect(run.stdout).toContain(`- "${name}"`);
    }
    expectMasked(run, ['two words']);
    expectNothingPublished(run);
  });

  it.each([
    [
      'nobody to log in as',
      {},
      'Give "role-to-assume" (with `permissions: id-token: write`) or "aws-access-key-id"',
    ],
    ['half a key', { 'aws-access-key-id': KEY_ID }, '"aws-secret-access-key" is required beside'],
    [
      'a temporary key without its token',
      { 'aws-access-key-id': 'ASIAEXAMPLEUSER00001', 'aws-secret-access-key': SECRET },
      '"aws-session-token" is required',
    ],
    [
      'two sources',
      { 'aws-access-key-id': KEY_ID, 'aws-secret-access-key': SECRET, 'source-profile': 'dev' },
      '"source-profile" is for source profile, but "aws-access-key-id" asks for source keys',
    ],
    [
      'an audience for a source without a token',
      { source: 'keys', 'aws-access-key-id': KEY_ID, 'aws-secret-access-key': SECRET, audience: 'x' },
      '"audience" is for source oidc, but "source" is keys',
    ],
    [
      'a name without account',
      { 'role-to-assume': 'github-onboarding' },
      'is only a name, and the account is not known',
    ],
    [
      'a region of another partition',
      { 'role-to-assume': ROLE_ARN, 'aws-region': 'cn-north-1' },
      'belongs to partition aws-cn',
    ],
    [
      'an endpoint without TLS in the internet',
      { 'role-to-assume': ROLE_ARN, 'sts-endpoint': 'http://sts.example.org' },
      '"sts-endpoint" is not an https URL',
    ],
  ])('refuse %s', async (_, inputs, message) => {
    const run = await runStub({
      stub: 'login',
      rehearsal,
      environment: token,
      inputs: inputs as Record<string, string>,
    });
    expect([run.exitCode, run.requests]).toEqual([1, []]);
    expect(run.stdout).toContain(message);
  });
});
