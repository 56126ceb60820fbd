import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../../src/rehearsal/server.ts';
import { runStub, type StubRun } from '../run-stub.ts';
import { JOB } from '../world.ts';
import {
  ACCOUNT,
  arn,
  codeOf,
  EXTERNAL_ID,
  KEY_ID,
  leaks,
  OTHER,
  rehearseSources,
  SECRET,
  told,
} from './world.ts';

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
const sessionOf = (run: StubRun) => rehearsal.state.sessions.get(run.outputs['AccessKey'] ?? '');

describe('a chain of roles', () => {
  const chain = `
- role: ${arn('middle')}
  session-name: first-hop
  duration: 30m
  tags: {Team: platform}
  transitive-tag-keys: [Team]
- role: ${arn('target', OTHER)}
  external-id: ${EXTERNAL_ID}
  duration: 2h
`;

  it('is walked from the token of the job to the last account', async () => {
    const run = await login(
      { 'role-to-assume': arn('job'), 'role-chain': chain.replace(/\n {2}tags.*\n.*\n/, '\n') },
      token,
    );
    expect(told(run)).toEqual({
      exitCode: 0,
      requests: [WEB, ASSUMED, ASSUMED, IDENTITY],
      source: 'oidc+role',
    });
    expect(run.outputs).toMatchObject({
      'aws-account-id': OTHER,
      RoleArn: arn('target', OTHER),
      SessionDuration: '3600',
    });
    expect(run.stdout).toContain('lasts 3600 s instead of 7200 s');
    expect(run.stdout).toContain(`::add-mask::${EXTERNAL_ID}`);
  });

  it('begins with the first of its roles when no other is named', async () => {
    const run = await login({ 'role-chain': `- ${arn('job')}\n- ${arn('middle')}` }, token);
    expect(told(run)).toEqual({ exitCode: 0, requests: [WEB, ASSUMED, IDENTITY], source: 'oidc+role' });
  });

  it('names the role that refused, and publishes nothing', async () => {
    const run = await login({
      ...KEYS,
      'role-chain': chain.replace(EXTERNAL_ID, 'another-id').replace(/\n {2}tags.*\n.*\n/, '\n'),
    });
    expect([run.exitCode, codeOf(run)]).toEqual([1, 'role-refused']);
    expect(run.requests).toEqual([IDENTITY, ASSUMED, 'sts:AssumeRole 403 AccessDenied']);
    expect(run.stdout).toContain(`assume ${arn('target', OTHER)}`);
    expect(run.stdout).toContain(`"AWS": "${arn('middle')}"`);
    expect(leaks(run, ['another-id'])).toEqual([]);
  });

  it('is checked as a whole before the first call', async () => {
    const run = await login({
      ...KEYS,
      'role-chain': `
- role: not a role
  duration: 9h99x
- rol: ${arn('middle')}
- role: ${arn('middle')}
  external-id: "very secret, and wrong!"
  session-name: a b
  policy: {Version: "2012-10-17"}
  policies: [nothing]
  tags: {"aws:x": y, Team: a, team: b}
`,
    });
    expect([run.exitCode, run.requests, codeOf(run)]).toEqual([1, [], 'invalid-inputs']);
    for (const text of [
      'hop 1: "duration" is not from 900 to 43200 seconds',
      'hop 1: "role" is not a role ARN',
      'hop 2: "rol" is not known; did you mean "role"?',
      'hop 2: "role" is missing',
      'hop 3: "external-id" is not 2 to 1224',
      'hop 3: "session-name" is not 2 to 64',
      'hop 3: "policy" is not a policy document',
      'hop 3: "policies" has "nothing"',
      'aws: is reserved',
      'has the key "team" twice',
    ])
      expect(run.stdout).toContain(text);
    expect(leaks(run, ['very secret'])).toEqual([]);
  });

  it.each([
    ['no list', 'role: x', 'is not a list of roles'],
    ['no YAML', '- {', 'is not YAML'],
    [
      'too long',
      Array(21)
        .fill(`- ${arn('middle')}`)
        .join('\n'),
      'at most 20',
    ],
    ['of another partition', '- arn:aws-cn:iam::111122223333:role/x', 'to aws-cn'],
  ])('is refused when it is %s', async (_, text, why) => {
    const run = await login({ ...KEYS, 'role-chain': text });
    expect([run.exitCode, run.requests]).toEqual([1, []]);
    expect(run.stdout).toContain(why);
  });

  it('ends in an allowed account, or nothing is published', async () => {
    const run = await login({
      ...KEYS,
      'role-chain': `- role: ${arn('target', OTHER)}\n  external-id: ${EXTERNAL_ID}`,
      'allowed-account-ids': ACCOUNT,
    });
    expect([run.exitCode, run.requests, codeOf(run)]).toEqual([1, [], 'invalid-inputs']);
    expect(leaks(run)).toEqual([]);
  });
});

describe('a role with everything that goes with it', () => {
  it('gets session policies and tags of the user', async () => {
    const policy =
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:*","Resource":"*"}]}';
    const run = await login(
      {
        ...KEYS,
        'role-to-assume': arn('middle'),
        'inline-session-policy': policy,
        'managed-session-policies': 'arn:aws:iam::aws:policy/AdministratorAccess',
        'custom-tags': '{"Team": "platform", "Cost": 7}',
        'transitive-tag-keys': 'Team',
        'role-skip-session-tagging': 'false',
      },
      { GITHUB_REPOSITORY: 'octo-org/cloud-accounts', GITHUB_ACTOR: 'dependabot[bot]' },
    );
    expect(run.exitCode).toBe(0);
    expect(sessionOf(run)?.policies[0]).toBe(policy);
    expect(sessionOf(run)?.policies).toHaveLength(2);
    expect([...(sessionOf(run)?.tags ?? [])]).toEqual([
      ['GitHub', 'Actions'],
      ['Repository', 'octo-org/cloud-accounts'],
      ['Actor', 'dependabot_bot_'],
      ['Team', 'platform'],
      ['Cost', '7'],
    ]);
    expect([...(sessionOf(run)?.transitiveTags ?? [])]).toEqual(['Team']);
  });

  it.each<[string, Texts, readonly string[]]>([
    ['nothing was said', {}, []],
    [
      'tags are to be skipped, custom ones too',
      { 'role-skip-session-tagging': 'true', 'custom-tags': '{"a1": "b"}' },
      [],
    ],
    [
      'transitive keys count on the tags of the job',
      { 'transitive-tag-keys': 'Repository, Nothing' },
      ['GitHub', 'Repository'],
    ],
  ])('gets these tags when %s', async (_, inputs, keys) => {
    const run = await login(
      { ...KEYS, 'role-to-assume': arn('middle'), ...inputs },
      { GITHUB_REPOSITORY: 'a/b' },
    );
    expect([run.exitCode, [...(sessionOf(run)?.tags.keys() ?? [])]]).toEqual([0, keys]);
  });

  it('that does not let itself be tagged says so', async () => {
    const run = await login({
      ...KEYS,
      'role-to-assume': arn('untagged'),
      'custom-tags': '{"Team": "platform"}',
    });
    expect([run.exitCode, run.requests.at(-1), codeOf(run)]).toEqual([
      1,
      'sts:AssumeRole 403 AccessDenied',
      'role-refused',
    ]);
    expect(run.stdout).toContain('sts:TagSession on both sides');
  });

  it('leaves tags out with a token of the job, and says so', async () => {
    const run = await login({ 'role-to-assume': arn('job'), 'custom-tags': '{"Team": "platform"}' }, token);
    expect(told(run)).toEqual({ exitCode: 0, requests: [WEB, IDENTITY], source: 'oidc' });
    expect(run.stdout).toContain('Session tags are left out');
  });

  it('has all its faults told at once', async () => {
    const run = await login({
      ...KEYS,
      'role-to-assume': arn('middle'),
      'inline-session-policy': '{"Version": "2012-10-17"}',
      'managed-session-policies': Array(11).fill('arn:aws:iam::aws:policy/ReadOnlyAccess').join(','),
      'custom-tags': JSON.stringify({ 'bad!': 'x', ok: 'bad!' }),
      'http-proxy': 'ftp://proxy',
      'sts-endpoint': 'http://example.org',
    });
    expect([run.exitCode, run.requests]).toEqual([1, []]);
    for (const name of [
      'inline-session-policy',
      'managed-session-policies',
      'custom-tags',
      'http-proxy',
      'sts-endpoint',
    ])
      expect(run.stdout).toContain(`- "${name}"`);
  });

  it('comes with a secret of letters and digits when that is asked for', async () => {
    const run = await login({
      ...KEYS,
      'role-to-assume': arn('middle'),
      'special-characters-workaround': 'true',
    });
    expect(run.exitCode).toBe(0);
    expect(run.outputs['SecretKey']).toMatch(/^[A-Za-z0-9]{40}$/);
    expect(run.requests.slice(1, -1).every((request) => request === ASSUMED)).toBe(true);
  });
});

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

describe('credentials of the environment', () => {
  const environment = { AWS_ACCESS_KEY_ID: KEY_ID, AWS_SECRET_ACCESS_KEY: SECRET };

  it('are never used for lying around', async () => {
    const run = await login({}, environment);
    expect([run.exitCode, run.requests, codeOf(run)]).toEqual([1, [], 'no-credentials-source']);
    expect(run.stdout).toContain('use-existing-credentials: true');
  });

  it.each<[string, Texts, readonly string[], string]>([
    ['source', { source: 'environment' }, [IDENTITY], 'environment'],
    [
      'role-chaining',
      { 'role-chaining': 'true', 'role-to-assume': 'middle' },
      [IDENTITY, ASSUMED, IDENTITY],
      'environment+role',
    ],
    [
      'use-existing-credentials',
      { 'use-existing-credentials': 'true', 'role-to-assume': arn('job') },
      [IDENTITY],
      'environment',
    ],
  ])('are used for %s', async (_, inputs, requests, source) => {
    const run = await login(inputs, { ...environment, ...token });
    expect(told(run)).toEqual({ exitCode: 0, requests, source });
    expect(run.stdout).toContain(`::add-mask::${SECRET}`);
  });

  it('are checked against the allowed accounts, and leak nothing when they fail', async () => {
    for (const inputs of [{ source: 'environment' }, { 'use-existing-credentials': 'true' }]) {
      const run = await login({ ...inputs, 'allowed-account-ids': OTHER }, environment);
      expect([run.exitCode, run.requests, codeOf(run)]).toEqual([1, [IDENTITY], 'account-not-allowed']);
      expect(leaks(run, [SECRET])).toEqual([]);
    }
  });

  it('are passed over when AWS does not accept them, or when they are not wanted', async () => {
    const stale = { ...token, ...environment, AWS_SECRET_ACCESS_KEY: 'x'.repeat(40) };
    const run = await login({ 'use-existing-credentials': 'true', 'role-to-assume': arn('job') }, stale);
    expect(told(run)).toEqual({
      exitCode: 0,
      requests: ['sts:GetCallerIdentity 403 SignatureDoesNotMatch', WEB, IDENTITY],
      source: 'oidc',
    });
    const unwanted = await login(
      { 'use-existing-credentials': 'false', 'role-to-assume': arn('job') },
      { ...token, ...environment },
    );
    expect(told(unwanted)).toEqual({ exitCode: 0, requests: [WEB, IDENTITY], source: 'oidc' });
    expect(unwanted.outputs['RoleArn']).toBe(arn('job'));
  });
});
