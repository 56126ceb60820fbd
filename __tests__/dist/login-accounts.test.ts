import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { type Job, startJob } from './job-world.ts';
import type { StubRun } from './run-stub.ts';
import { ACCOUNT, addTo, JOB, ROLE_ARN, rehearseExample } from './world.ts';

const PAYER = '444455556666';
const PAYER_ROLE = `arn:aws:iam::${PAYER}:role/github-billing`;
const TRUST = {
  Version: '2012-10-17',
  Statement: {
    Effect: 'Allow',
    Principal: { Federated: `arn:aws:iam::${PAYER}:oidc-provider/token.actions.githubusercontent.com` },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: { StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:octo-org@650022/*' } },
  },
};
const SECOND_ROLE = { name: 'github-billing', 'trust-policy': TRUST };

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await rehearseExample((seed) => addTo(seed, PAYER, { roles: [SECOND_ROLE] }));
});
afterAll(() => rehearsal.close());

const jobOf = (): Job => startJob(rehearsal, { ...rehearsal.githubJob(JOB) });
const login = (job: Job, accounts: string, inputs: Readonly<Record<string, string>> = {}): Promise<StubRun> =>
  job.step('login', { accounts, ...inputs });

const BOTH = `
production: ${ROLE_ARN}
billing:
  role: github-billing
  allowed-account-id: ${PAYER}
  duration: 900
  region: eu-west-1
  session-name: billing-run
`;

describe('several accounts at once', () => {
  it('are proven each by a token of its own, and published under their names', async () => {
    const job = jobOf();
    const run = await login(job, BOTH, { 'aws-region': 'us-east-2' });
    expect(run.exitCode).toBe(0);
    expect([...run.requests].sort()).toEqual([
      'sts:AssumeRoleWithWebIdentity 200',
      'sts:AssumeRoleWithWebIdentity 200',
      'sts:GetCallerIdentity 200',
      'sts:GetCallerIdentity 200',
    ]);
    expect(Object.keys(run.outputs)).toEqual(['accounts']);
    expect(JSON.parse(run.outputs['accounts'] ?? '')).toMatchObject({
      production: { accountId: ACCOUNT, region: 'us-east-2', roleArn: ROLE_ARN },
      billing: {
        accountId: PAYER,
        region: 'eu-west-1',
        roleArn: PAYER_ROLE,
        callerArn: `arn:aws:sts::${PAYER}:assumed-role/github-billing/billing-run`,
        sessionDuration: 900,
      },
    });
    const names = [
      'ACCESS_KEY',
      'SECRET_KEY',
      'SESSION_TOKEN',
      'ROLE_ARN',
      'SESSION_DURATION',
      'OPEN_ID_CONNECT_JWT',
    ];
    expect(Object.keys(run.environment).sort()).toEqual(
      ['BILLING', 'PRODUCTION'].flatMap((prefix) => names.map((name) => `${prefix}_${name}`)).sort(),
    );
    const { PRODUCTION_OPEN_ID_CONNECT_JWT: one, BILLING_OPEN_ID_CONNECT_JWT: other } = run.environment;
    expect(one).not.toBe(other);
    expect(job.read('.aws/config')).toBe(
      '[profile production]\nregion = us-east-2\n\n[profile billing]\nregion = eu-west-1\n',
    );
    expect(job.read('.aws/credentials')).toContain(
      `aws_access_key_id = ${run.environment['BILLING_ACCESS_KEY']}`,
    );
    for (const text of ['production', 'billing', ACCOUNT, PAYER]) expect(run.summary).toContain(text);
    for (const secret of [
      one,
      run.environment['BILLING_SECRET_KEY'],
      run.environment['PRODUCTION_SESSION_TOKEN'],
    ]) {
      for (const line of run.stdout.split('\n').filter((each) => each.includes(secret ?? 'none')))
        expect(line).toMatch(/^::add-mask::/);
      expect(run.summary).not.toContain(secret);
    }
  });

  it('are asked for at the same time', async () => {
    // AWS answers nobody until as many have asked as there are accounts.
    const held: (() => void)[] = [];
    const gate = createServer((incoming, outgoing) => {
      const pass = (): void => {
        const { method, url, headers } = incoming;
        const onward = request(`${rehearsal.url}${url}`, { method, headers }, (answer) => {
          outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(outgoing);
        });
        incoming.pipe(onward);
      };
      held.push(pass);
      if (held.length >= 2) for (const each of held.splice(0)) each();
    });
    await new Promise<void>((resolve) => {
      gate.listen(0, '127.0.0.1', resolve);
    });
    const AWS_ENDPOINT_URL = `http://127.0.0.1:${(gate.address() as AddressInfo).port}`;
    const job = startJob(rehearsal, { ...rehearsal.githubJob(JOB), AWS_ENDPOINT_URL });
    const run = await login(job, BOTH, { 'action-timeout-s': '20' });
    gate.closeAllConnections();
    gate.close();
    expect([run.exitCode, run.requests.length]).toEqual([0, 4]);
  }, 40_000);

  it('leave nothing after the post step', async () => {
    const job = jobOf();
    const post = await job.post(await login(job, BOTH));
    expect(post.exitCode).toBe(0);
    expect([job.read('.aws/config'), job.read('.aws/credentials')]).toEqual([undefined, undefined]);
    expect(Object.entries(post.environment).filter(([, value]) => value !== '')).toEqual([]);
  });

  it('renew themselves each by itself', async () => {
    const job = jobOf();
    const run = await login(job, BOTH, { refresh: 'true' });
    expect(run.exitCode).toBe(0);
    expect(Object.keys(run.environment).filter((name) => /KEY|TOKEN|JWT/.test(name))).toEqual([]);
    const helpers = [...(job.read('.aws/config') ?? '').matchAll(/credential_process = (.*)/g)].map(
      ([, each]) => each,
    );
    expect([helpers.length, new Set(helpers).size]).toEqual([2, 2]);
    expect(job.read('.aws/credentials')).toBeUndefined();
  });

  it('are only tested when told so', async () => {
    const run = await login(jobOf(), BOTH, { test: 'true' });
    expect([run.exitCode, run.outputs, run.environment, run.state]).toEqual([0, {}, {}, {}]);
    for (const text of [ACCOUNT, PAYER]) expect(run.summary).toContain(text);
  });

  it('are published all or none, and every refusal is told', async () => {
    const job = jobOf();
    const run = await login(job, `${BOTH}third: ${ROLE_ARN}-x\nfourth: ${PAYER_ROLE}-y\n`);
    expect([run.exitCode, run.outputs, run.environment, run.state]).toEqual([1, {}, {}, {}]);
    expect(job.read('.aws/config')).toBeUndefined();
    expect(run.stdout).toContain('(accounts-refused;');
    expect(run.stdout).toContain('2 of 4 accounts');
    for (const text of [
      '- third (web-identity-refused)',
      '- fourth (web-identity-refused)',
      `${PAYER_ROLE}-y`,
    ])
      expect(run.stdout).toContain(text);
  });

  it('are undone together by a logout', async () => {
    const job = jobOf();
    await login(job, BOTH);
    const out = await job.step('logout', { account: PAYER });
    expect(out.outputs).toEqual({ 'logged-out': 'true', 'aws-account-id': `${ACCOUNT},${PAYER}` });
    expect(job.environment['PRODUCTION_SECRET_KEY']).toBe('');
  });

  it.each([
    ['no map', '- a', ['"accounts" is not a map']],
    ['an empty map', '{}', ['"accounts" is not a map']],
    ['no YAML', 'a: [', ['"accounts" is not YAML']],
    ['a name twice', `a: ${ROLE_ARN}\na: ${ROLE_ARN}`, ['"accounts" is not YAML']],
    [
      'two names with the same variables',
      `a-b: ${ROLE_ARN}\na.b: ${ROLE_ARN}`,
      ['accounts.a.b" has the same variables'],
    ],
    ["the SDK's own name", `aws: ${ROLE_ARN}`, ['accounts.aws" would give']],
    [
      'faults of several accounts',
      `a: { role: 'not a role', duration: 1h30 }\nb: { rol: ${ROLE_ARN} }\n"1": ${ROLE_ARN}\nc: [1]`,
      ['accounts.a.role', 'accounts.a.duration', 'accounts.b.rol', 'accounts.1', 'accounts.c'],
    ],
    [
      'a role in another account than allowed',
      `a: { role: ${ROLE_ARN}, allowed-account-id: ${PAYER} }`,
      ['accounts.a.role'],
    ],
    ['a region of another partition', `a: { role: ${ROLE_ARN}, region: cn-north-1 }`, ['accounts.a.region']],
  ])('refuse %s before anything is called', async (_, accounts, messages) => {
    const run = await login(jobOf(), accounts);
    expect([run.exitCode, run.requests]).toEqual([1, []]);
    expect(run.stdout).toContain('(invalid-inputs;');
    for (const message of messages) expect(run.stdout).toContain(message);
  });
});
