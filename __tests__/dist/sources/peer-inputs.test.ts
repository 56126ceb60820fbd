import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../../src/rehearsal/server.ts';
import type { SessionState } from '../../../src/rehearsal/state.ts';
import { login } from '../../../src/steps/login/step.ts';
import { runStub, type StubRun } from '../run-stub.ts';
import { JOB } from '../world.ts';
import { startProxy, startRelay } from './relay.ts';
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
  serviceAccountToken,
} from './world.ts';

const PEER = readFileSync(
  new URL('../../fixtures/configure-aws-credentials-inputs.txt', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

type Texts = Readonly<Record<string, string>>;

interface Seen {
  readonly run: StubRun;
  readonly session: SessionState | undefined;
}

interface Meaning {
  readonly inputs: Texts | (() => Texts | Promise<Texts>);
  readonly environment?: () => Texts;
  /** The home folder that the step finds, by the path of each file. */
  readonly home?: Texts;
  /** What must be so when the input has its meaning. */
  readonly means: (seen: Seen) => unknown;
  readonly expected: unknown;
}

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await rehearseSources();
});
afterAll(() => rehearsal.close());

const KEYS = { 'aws-access-key-id': KEY_ID, 'aws-secret-access-key': SECRET };
const token = (): Texts => ({ ...rehearsal.githubJob(JOB) });
const inEnvironment = (): Texts => ({ AWS_ACCESS_KEY_ID: KEY_ID, AWS_SECRET_ACCESS_KEY: SECRET });
const BY_KEYS = { ...KEYS, 'role-to-assume': arn('middle') };
const POLICY = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:*","Resource":"*"}]}';
const source = ({ run }: Seen): unknown => run.outputs['source'];
const requests = ({ run }: Seen): unknown => run.requests;
const code = ({ run }: Seen): unknown => codeOf(run);

const MEANINGS: Readonly<Record<string, Meaning>> = {
  'aws-region': {
    inputs: { ...KEYS, 'aws-region': 'eu-west-1' },
    means: ({ run }) => run.environment['AWS_REGION'],
    expected: 'eu-west-1',
  },
  'role-to-assume': {
    inputs: { 'role-to-assume': arn('job') },
    environment: token,
    means: ({ run }) => run.outputs['RoleArn'],
    expected: arn('job'),
  },
  'aws-access-key-id': {
    inputs: KEYS,
    means: ({ run }) => run.outputs['aws-access-key-id'],
    expected: KEY_ID,
  },
  'aws-secret-access-key': { inputs: KEYS, means: source, expected: 'keys' },
  'aws-session-token': {
    inputs: async () => {
      const run = await runStub({ stub: 'login', rehearsal, inputs: BY_KEYS });
      return {
        'aws-access-key-id': run.outputs['aws-access-key-id'] ?? '',
        'aws-secret-access-key': run.outputs['aws-secret-access-key'] ?? '',
        'aws-session-token': run.outputs['aws-session-token'] ?? '',
      };
    },
    means: ({ run }) => run.outputs['authenticated-arn'],
    expected: `arn:aws:sts::${ACCOUNT}:assumed-role/middle/GitHubActions`,
  },
  'web-identity-token-file': {
    inputs: async () => {
      const path = join(mkdtempSync(join(tmpdir(), 'peer-')), 'token');
      writeFileSync(path, await serviceAccountToken(rehearsal), { mode: 0o600 });
      return { 'web-identity-token-file': path, 'role-to-assume': arn('service-account') };
    },
    means: source,
    expected: 'web-identity-file',
  },
  'role-chaining': {
    inputs: { 'role-chaining': 'true', 'role-to-assume': arn('middle') },
    environment: () => ({ ...token(), ...inEnvironment() }),
    means: source,
    expected: 'environment+role',
  },
  audience: {
    inputs: { 'role-to-assume': arn('job'), audience: 'sts.example.org' },
    environment: token,
    means: code,
    expected: 'identity-provider-mismatch',
  },
  'role-duration-seconds': {
    inputs: { ...BY_KEYS, 'role-duration-seconds': '7200' },
    means: ({ run }) => run.outputs['SessionDuration'],
    expected: '7200',
  },
  'role-external-id': {
    inputs: { ...KEYS, 'role-to-assume': arn('target', OTHER), 'role-external-id': EXTERNAL_ID },
    means: ({ run }) => run.outputs['aws-account-id'],
    expected: OTHER,
  },
  'role-session-name': {
    inputs: { ...BY_KEYS, 'role-session-name': 'release-42' },
    means: ({ session }) => session?.arn.split('/').at(-1),
    expected: 'release-42',
  },
  'role-skip-session-tagging': {
    inputs: { ...BY_KEYS, 'role-skip-session-tagging': 'false' },
    means: ({ session }) => session?.tags.get('GitHub'),
    expected: 'Actions',
  },
  'transitive-tag-keys': {
    inputs: { ...BY_KEYS, 'transitive-tag-keys': 'GitHub' },
    means: ({ session }) => [...(session?.transitiveTags ?? [])],
    expected: ['GitHub'],
  },
  'custom-tags': {
    inputs: { ...BY_KEYS, 'custom-tags': '{"Team": "platform"}' },
    means: ({ session }) => session?.tags.get('Team'),
    expected: 'platform',
  },
  'inline-session-policy': {
    inputs: { ...BY_KEYS, 'inline-session-policy': POLICY },
    means: ({ session }) => session?.policies,
    expected: [POLICY],
  },
  'managed-session-policies': {
    inputs: { ...BY_KEYS, 'managed-session-policies': 'arn:aws:iam::aws:policy/AdministratorAccess' },
    means: ({ session }) => session?.policies.length,
    expected: 1,
  },
  'special-characters-workaround': {
    inputs: { ...BY_KEYS, 'special-characters-workaround': 'true' },
    means: ({ run }) => /^[A-Za-z0-9]{40}$/.test(run.outputs['aws-secret-access-key'] ?? ''),
    expected: true,
  },
  'use-existing-credentials': {
    inputs: { 'use-existing-credentials': 'true', 'role-to-assume': arn('job') },
    environment: () => ({ ...token(), ...inEnvironment() }),
    means: source,
    expected: 'environment',
  },
  'allowed-account-ids': {
    inputs: { ...KEYS, 'allowed-account-ids': OTHER },
    means: ({ run }) => [codeOf(run), leaks(run)],
    expected: ['account-not-allowed', []],
  },
  'force-skip-oidc': {
    inputs: { 'force-skip-oidc': 'true', 'role-to-assume': arn('job') },
    environment: token,
    means: ({ run }) => [codeOf(run), run.requests],
    expected: ['no-credentials-source', []],
  },
  'aws-profile': {
    inputs: { ...KEYS, 'aws-profile': 'dev', 'aws-region': 'eu-west-1' },
    means: (seen) => [...profileFiles(seen), Object.keys(seen.run.environment)],
    expected: [
      `[dev]\naws_access_key_id = ${KEY_ID}\naws_secret_access_key = ${SECRET}\n`,
      '[profile dev]\nregion = eu-west-1\n',
      [],
    ],
  },
  'overwrite-aws-profile': {
    inputs: { ...KEYS, 'aws-profile': 'dev', 'overwrite-aws-profile': 'true' },
    home: { '.aws/credentials': '[dev]\naws_access_key_id = AKIAEXAMPLEOLDER00001\n' },
    means: (seen) => [seen.run.exitCode, profileFiles(seen)[0]],
    expected: [0, `[dev]\naws_secret_access_key = ${SECRET}\naws_access_key_id = ${KEY_ID}\n`],
  },
  'mask-aws-account-id': {
    inputs: { ...KEYS, 'mask-aws-account-id': 'true' },
    means: ({ run }) => run.stdout.split('\n').includes(`::add-mask::${ACCOUNT}`),
    expected: true,
  },
  'output-credentials': {
    inputs: { ...KEYS, 'output-credentials': 'true' },
    means: ({ run }) => [
      run.outputs['aws-access-key-id'],
      run.outputs['aws-secret-access-key'],
      run.outputs['aws-account-id'],
    ],
    expected: [KEY_ID, SECRET, ACCOUNT],
  },
  'output-env-credentials': {
    inputs: { ...KEYS, 'output-env-credentials': 'false' },
    means: ({ run }) => [run.exitCode, run.environment, run.outputs['aws-account-id']],
    expected: [0, {}, ACCOUNT],
  },
  'unset-current-credentials': {
    inputs: { ...KEYS, 'unset-current-credentials': 'true', 'aws-profile': 'dev' },
    environment: () => ({ AWS_ACCESS_KEY_ID: 'AKIAEXAMPLEOLDER00001', AWS_SESSION_TOKEN: 'old' }),
    means: ({ run }) => run.environment,
    expected: { AWS_ACCESS_KEY_ID: '', AWS_SESSION_TOKEN: '' },
  },
};

/** The credentials and the config file of a run's home. */
function profileFiles({ run }: Seen): readonly string[] {
  return ['credentials', 'config'].map((name) => readFileSync(join(run.folder, '.aws', name), 'utf8'));
}

/** For inputs whose other value means something too: what is so then. */
const OTHERWISE: Readonly<Record<string, Meaning>> = {
  'overwrite-aws-profile': {
    inputs: { ...KEYS, 'aws-profile': 'dev', 'overwrite-aws-profile': 'false' },
    home: { '.aws/credentials': '[dev]\naws_access_key_id = AKIAEXAMPLEOLDER00001\n' },
    means: ({ run }) => [run.exitCode, codeOf(run), leaks(run, [SECRET])],
    expected: [1, 'profile-exists', []],
  },
  'mask-aws-account-id': {
    inputs: { ...KEYS, 'mask-aws-account-id': 'false' },
    means: ({ run }) => run.stdout.includes(`::add-mask::${ACCOUNT}`),
    expected: false,
  },
  'output-credentials': {
    inputs: { ...KEYS, 'output-credentials': 'false' },
    means: ({ run }) => [run.outputs['aws-secret-access-key'], run.outputs['aws-account-id']],
    expected: [undefined, ACCOUNT],
  },
  'output-env-credentials': {
    inputs: { ...KEYS, 'output-env-credentials': 'true', 'aws-profile': 'dev' },
    means: ({ run }) => [run.environment['AWS_ACCESS_KEY_ID'], run.environment['AWS_PROFILE']],
    expected: [KEY_ID, 'dev'],
  },
  'unset-current-credentials': {
    inputs: { ...KEYS, 'unset-current-credentials': 'false', 'aws-profile': 'dev' },
    environment: () => ({ AWS_ACCESS_KEY_ID: 'AKIAEXAMPLEOLDER00001' }),
    means: ({ run }) => run.environment,
    expected: {},
  },
  'role-skip-session-tagging': {
    inputs: { ...BY_KEYS, 'role-skip-session-tagging': 'true', 'custom-tags': '{"Team": "platform"}' },
    means: ({ run, session }) => [run.exitCode, session?.tags.size],
    expected: [0, 0],
  },
};

/** Inputs about how calls are made need somebody on the way who counts them. */
const ON_THE_WAY: Readonly<Record<string, () => Promise<readonly [seen: unknown, expected: unknown]>>> = {
  'http-proxy': async () => {
    const proxy = await startProxy();
    await runStub({ stub: 'login', rehearsal, inputs: { ...KEYS, 'http-proxy': proxy.url } });
    await proxy.close();
    return [proxy.asked.length, 1];
  },
  'no-proxy': async () => {
    const proxy = await startProxy();
    const inputs = { ...KEYS, 'http-proxy': proxy.url, 'no-proxy': '127.0.0.1' };
    await runStub({ stub: 'login', rehearsal, inputs });
    await proxy.close();
    return [proxy.asked.length, 0];
  },
  'sts-endpoint': () => calls({}, [], true),
  'disable-retry': () => calls({ 'disable-retry': 'true' }, [{ status: 400, code: 'Throttling' }]),
  'retry-max-attempts': () => calls({ 'retry-max-attempts': '1' }, [{ status: 400, code: 'Throttling' }]),
  'action-timeout-s': () => calls({ 'action-timeout-s': '1' }, ['hang']),
};

async function calls(
  inputs: Texts,
  troubles: Parameters<typeof startRelay>[1],
  byInput = false,
): Promise<readonly [unknown, unknown]> {
  const relay = await startRelay(rehearsal, troubles);
  await runStub({
    stub: 'login',
    rehearsal,
    inputs: { ...KEYS, ...inputs, ...(byInput ? { 'sts-endpoint': relay.url } : {}) },
    environment: byInput ? { AWS_ENDPOINT_URL: 'http://127.0.0.1:9' } : { AWS_ENDPOINT_URL: relay.url },
  });
  await relay.close();
  return [relay.count(), 1];
}

describe('every input of aws-actions/configure-aws-credentials', () => {
  it('is in one of the tables', () => {
    const shown = [...Object.keys(MEANINGS), ...Object.keys(ON_THE_WAY)];
    expect([...shown].sort()).toEqual([...PEER].sort());
  });

  it.each([...Object.entries(MEANINGS), ...Object.entries(OTHERWISE)])(
    '%s means here what it means there',
    async (name, meaning) => {
      const inputs = typeof meaning.inputs === 'function' ? await meaning.inputs() : meaning.inputs;
      expect(Object.keys(inputs)).toContain(name);
      const folder = mkdtempSync(join(tmpdir(), 'peer-'));
      for (const [path, text] of Object.entries(meaning.home ?? {})) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const environment = meaning.environment?.() ?? {};
      const run = await runStub({ stub: 'login', rehearsal, inputs, folder, environment });
      const session = rehearsal.state.sessions.get(run.outputs['AccessKey'] ?? '');
      expect(meaning.means({ run, session })).toEqual(meaning.expected);
    },
  );

  it.each(Object.entries(ON_THE_WAY))('%s means here what it means there', async (_, check) => {
    const [seen, expected] = await check();
    expect(seen).toEqual(expected);
  });
});

describe('booleans', () => {
  const names = Object.entries(login.inputs)
    .filter(([, kind]) => kind.form.includes('`true` or `false`'))
    .map(([name]) => name);

  it.each(names)(
    '%s is true or false, and everything else is a fault',
    async (name) => {
      for (const value of ['no', '0', 'yes', 'FALSE!', 'treu']) {
        const run = await runStub({ stub: 'login', rehearsal, inputs: { ...KEYS, [name]: value } });
        expect([value, run.exitCode, run.requests, codeOf(run)]).toEqual([value, 1, [], 'invalid-inputs']);
        expect(leaks(run, [SECRET])).toEqual([]);
      }
    },
    20_000,
  );

  it.each(['false', 'False', 'FALSE'])('%s is false', async (value) => {
    const run = await runStub({
      stub: 'login',
      rehearsal,
      inputs: { 'role-to-assume': arn('job'), 'use-existing-credentials': value, 'role-chaining': value },
      environment: { ...token(), ...inEnvironment() },
    });
    expect([source({ run, session: undefined }), requests({ run, session: undefined })]).toEqual([
      'oidc',
      ['sts:AssumeRoleWithWebIdentity 200', 'sts:GetCallerIdentity 200'],
    ]);
  });
});
