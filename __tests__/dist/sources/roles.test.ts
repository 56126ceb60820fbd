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
