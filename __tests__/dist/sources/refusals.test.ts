import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../../src/rehearsal/server.ts';
import { runStub, type StubRun } from '../run-stub.ts';
import { JOB } from '../world.ts';
import { ACCOUNT, arn, codeOf, EXTERNAL_ID, KEY_ID, leaks, rehearseSources, SECRET } from './world.ts';

let rehearsal: Rehearsal;
let token: Readonly<Record<string, string>>;
beforeAll(async () => {
  rehearsal = await rehearseSources();
  token = { ...rehearsal.githubJob(JOB) };
});
afterAll(() => rehearsal.close());

const KEYS = { 'aws-access-key-id': KEY_ID, 'aws-secret-access-key': SECRET };
const IDENTITY = 'sts:GetCallerIdentity 200';
const ASSUMED = 'sts:AssumeRole 200';
const WEB = 'sts:AssumeRoleWithWebIdentity 200';

type Texts = Readonly<Record<string, string>>;
const login = (inputs: Texts, environment: Texts = {}): Promise<StubRun> =>
  runStub({ stub: 'login', rehearsal, inputs, environment });

describe('the duration of a session', () => {
  const TOO_LONG = 'sts:AssumeRoleWithWebIdentity 400 ValidationError';

  it.each([
    ['1h30m', '5400'],
    ['PT1H', '3600'],
    ['90m', '5400'],
  ])('may be written as %s', async (text, seconds) => {
    const run = await login({ 'role-to-assume': arn('job'), 'role-duration-seconds': text }, token);
    expect([run.exitCode, run.outputs['SessionDuration']]).toEqual([0, seconds]);
  });

  it('goes down by the hour to the longest that the role allows', async () => {
    const run = await login({ 'role-to-assume': arn('job'), 'role-duration-seconds': 'max' }, token);
    expect([run.exitCode, run.outputs['SessionDuration']]).toEqual([0, '36000']);
    expect(run.requests).toEqual([TOO_LONG, TOO_LONG, WEB, IDENTITY]);
    expect(run.stdout.match(/^::add-mask::eyJ/gm)).toHaveLength(1);
  });

  it('is twelve hours at once for keys and a role that allows them, and one hour behind another role', async () => {
    const run = await login({ ...KEYS, 'role-to-assume': arn('middle'), 'role-duration-seconds': 'max' });
    expect([run.requests, run.outputs['SessionDuration']]).toEqual([[IDENTITY, ASSUMED, IDENTITY], '43200']);
    const chained = await login(
      { 'role-to-assume': arn('job'), 'role-chain': `- {role: ${arn('middle')}, duration: max}` },
      token,
    );
    expect([chained.requests, chained.outputs['SessionDuration']]).toEqual([
      [WEB, ASSUMED, IDENTITY],
      '3600',
    ]);
  });

  it('that is too long names the maximum, where the environment may read the role', async () => {
    const run = await login(
      { 'role-to-assume': arn('job'), 'role-duration-seconds': '12h' },
      { ...token, AWS_ACCESS_KEY_ID: KEY_ID, AWS_SECRET_ACCESS_KEY: SECRET },
    );
    expect([run.exitCode, codeOf(run)]).toEqual([1, 'session-request-invalid']);
    expect(run.requests).toEqual([TOO_LONG, 'iam:GetRole 200']);
    expect(run.stdout).toContain('job allows 36000 s (10 h;');
    expect(run.stdout).toContain('--max-session-duration 43200');
  });
});

describe('a refused token', () => {
  const stranger = (): Texts => ({
    ...rehearsal.githubJob({ ...JOB, repository: 'Octo-Org/cloud-accounts', subjectFormat: 'classic' }),
  });

  it('is explained by the condition that failed, from the policy in a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'policy-'));
    const role = rehearsal.state.accounts.get(ACCOUNT)?.iam.roles.get('job');
    writeFileSync(join(folder, 'trust.json'), role?.trustPolicy ?? '');
    const run = await login(
      { 'role-to-assume': arn('job'), 'trust-policy-file': join(folder, 'trust.json') },
      stranger(),
    );
    expect([run.exitCode, run.requests, codeOf(run)]).toEqual([
      1,
      ['sts:AssumeRoleWithWebIdentity 403 AccessDenied'],
      'web-identity-refused',
    ]);
    expect(run.milliseconds).toBeLessThan(2000);
    expect(run.stdout).toMatch(/- (subject-format|letter-case|condition-failed): StringLike/);
    expect(run.stdout).toContain('the token has "repo:Octo-Org/cloud-accounts:ref:refs/heads/main"');
  });

  it.each<['classic' | 'immutable', readonly string[]]>([
    ['classic', ['classic', 'immutable', 'both']],
    ['immutable', ['immutable', 'classic', 'both']],
  ])(
    'of the %s form comes with a statement for each form, in the log and the summary, that admits this job alone',
    async (subjectFormat, admits) => {
      const role = rehearsal.state.accounts.get(ACCOUNT)?.iam.roles.get('job');
      if (role === undefined) throw new Error('The rehearsal has lost the role');
      const { trustPolicy } = role;
      const job = { ...JOB, repository: 'other-org/other', repositoryId: '99', repositoryOwnerId: '88' };
      const get = (more: Partial<typeof JOB>): Promise<StubRun> =>
        login({ 'role-to-assume': arn('job') }, { ...rehearsal.githubJob({ ...job, ...more }) });
      const refused = await get({ subjectFormat });
      const statements = [...refused.summary.matchAll(/```json\n([\s\S]*?)\n```/g)].map(
        ([, text]) => text ?? '',
      );
      expect(statements).toHaveLength(admits.length);
      for (const text of statements) expect(refused.stdout).toContain(text.replace(/^/gm, '  '));
      try {
        const admitted = [];
        for (const text of statements) {
          role.trustPolicy = JSON.stringify({ Version: '2012-10-17', Statement: [JSON.parse(text)] });
          const forms = [];
          for (const form of ['classic', 'immutable'] as const)
            if ((await get({ subjectFormat: form })).exitCode === 0) forms.push(form);
          admitted.push(forms.length === 2 ? 'both' : forms.join());
          const namesake = await get({ subjectFormat: 'immutable', repositoryId: '98' });
          const branch = await get({ subjectFormat, ref: 'refs/heads/other' });
          expect([namesake.exitCode, branch.exitCode]).toEqual([1, 1]);
        }
        expect(admitted).toEqual(admits);
      } finally {
        role.trustPolicy = trustPolicy;
      }
    },
    30_000,
  );

  it('is explained from IAM, where the environment may read the role', async () => {
    const run = await login(
      { 'role-to-assume': arn('job') },
      { ...stranger(), AWS_ACCESS_KEY_ID: KEY_ID, AWS_SECRET_ACCESS_KEY: SECRET },
    );
    expect(run.requests).toEqual(['sts:AssumeRoleWithWebIdentity 403 AccessDenied', 'iam:GetRole 200']);
    expect(run.stdout).toContain('Its trust policy (iam:GetRole with the credentials of the environment)');
    expect(leaks(run, [SECRET])).toEqual([]);
  });

  it('is not blamed on a trust policy that admits it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'policy-'));
    const open = {
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' } },
    };
    const role = {
      Arn: arn('job'),
      RoleName: 'job',
      AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [open] },
    };
    writeFileSync(join(folder, 'role.json'), JSON.stringify({ Role: role }));
    const inputs = { 'role-to-assume': arn('job'), 'trust-policy-file': join(folder, 'role.json') };
    const run = await login(inputs, stranger());
    expect([run.exitCode, codeOf(run)]).toEqual([1, 'web-identity-refused']);
    expect(run.stdout).toContain('is not what keeps this token out');
    expect(run.stdout).not.toContain('Put one of the statements');
  });

  it('takes no external id, in a chain neither', async () => {
    const run = await login({ 'role-chain': `- {role: ${arn('job')}, external-id: ${EXTERNAL_ID}}` }, token);
    expect([run.exitCode, run.requests, codeOf(run)]).toEqual([1, [], 'invalid-inputs']);
  });

  it('is explained without, when neither can be read', async () => {
    const run = await login(
      { 'role-to-assume': arn('job'), 'trust-policy-file': 'not-there.json' },
      { ...stranger(), AWS_ACCESS_KEY_ID: KEY_ID, AWS_SECRET_ACCESS_KEY: 'x'.repeat(40) },
    );
    expect([run.exitCode, codeOf(run)]).toEqual([1, 'web-identity-refused']);
    expect(run.stdout).toContain('There is no not-there.json');
    expect(run.stdout).toContain('letter case');
  });

  it.each<[string, Texts, unknown, string]>([
    [
      'a fork',
      { GITHUB_EVENT_NAME: 'pull_request' },
      { pull_request: { head: { repo: { id: 1 } }, base: { repo: { id: 2 } } } },
      'pull request from a fork',
    ],
    ['Dependabot', { GITHUB_ACTOR: 'dependabot[bot]' }, {}, 'started by Dependabot'],
    ['a broken event', {}, 'x', 'id-token: write'],
  ])('that the job cannot get is explained by %s', async (_, environment, event, why) => {
    const path = join(mkdtempSync(join(tmpdir(), 'event-')), 'event.json');
    writeFileSync(path, typeof event === 'string' ? event : JSON.stringify(event));
    const run = await login({ 'role-to-assume': arn('job') }, { GITHUB_EVENT_PATH: path, ...environment });
    expect([run.exitCode, run.requests, codeOf(run)]).toEqual([1, [], 'id-token-permission-missing']);
    expect(run.stdout).toContain(why);
  });
});
