import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../../src/rehearsal/server.ts';
import {
  CREDENTIALS_PATH,
  startContainerCredentials,
} from '../../../src/rehearsal/worker/container-credentials.ts';
import { startInstanceMetadata } from '../../../src/rehearsal/worker/instance-metadata.ts';
import type { MachineServer } from '../../../src/rehearsal/worker/machine-server.ts';
import { runStub } from '../run-stub.ts';
import { JOB } from '../world.ts';
import {
  ACCOUNT,
  codeOf,
  KEY_ID,
  leaks,
  OTHER,
  rehearseSources,
  SECRET,
  serviceAccountToken,
} from './world.ts';

type Texts = Readonly<Record<string, string>>;

let rehearsal: Rehearsal;
let instance: MachineServer;
let container: MachineServer;
let tokenFile: string;
let configFile: string;
beforeAll(async () => {
  rehearsal = await rehearseSources();
  const { state } = rehearsal;
  instance = await startInstanceMetadata({ state, role: { accountId: ACCOUNT, roleName: 'node' } });
  container = await startContainerCredentials({ state, role: { accountId: ACCOUNT, roleName: 'pod' } });
  const folder = mkdtempSync(join(tmpdir(), 'account-'));
  tokenFile = join(folder, 'token');
  configFile = join(folder, 'config');
  writeFileSync(tokenFile, await serviceAccountToken(rehearsal), { mode: 0o600 });
  writeFileSync(
    configFile,
    `[profile x]\naws_access_key_id = ${KEY_ID}\naws_secret_access_key = ${SECRET}\n`,
  );
});
afterAll(() => Promise.all([rehearsal.close(), instance.close(), container.close()]));

const KEYS = { 'aws-access-key-id': KEY_ID, 'aws-secret-access-key': SECRET };
const inEnvironment: Texts = { AWS_ACCESS_KEY_ID: KEY_ID, AWS_SECRET_ACCESS_KEY: SECRET };

/** Every way in, with the one account that is allowed being another; a role is named, so that its account is not in the input. */
const MODES: readonly (readonly [mode: string, inputs: () => Texts, environment: () => Texts])[] = [
  ['keys', () => KEYS, () => ({})],
  ['keys+role', () => ({ ...KEYS, 'role-to-assume': 'middle' }), () => ({})],
  ['environment', () => ({ source: 'environment' }), () => inEnvironment],
  ['environment+role', () => ({ 'role-chaining': 'true', 'role-to-assume': 'middle' }), () => inEnvironment],
  ['existing', () => ({ 'use-existing-credentials': 'true' }), () => inEnvironment],
  ['profile', () => ({ source: 'profile', 'source-profile': 'x' }), () => ({ AWS_CONFIG_FILE: configFile })],
  [
    'web-identity-file',
    () => ({ source: 'web-identity-file' }),
    () => ({
      AWS_WEB_IDENTITY_TOKEN_FILE: tokenFile,
      AWS_ROLE_ARN: `arn:aws:iam::${ACCOUNT}:role/service-account`,
    }),
  ],
  [
    'container',
    () => ({}),
    () => ({ AWS_CONTAINER_CREDENTIALS_FULL_URI: `${container.url}${CREDENTIALS_PATH}` }),
  ],
  [
    'instance',
    () => ({}),
    () => ({ AWS_EC2_METADATA_DISABLED: 'false', AWS_EC2_METADATA_SERVICE_ENDPOINT: instance.url }),
  ],
  [
    'instance+role',
    () => ({ source: 'instance', 'role-to-assume': 'middle' }),
    () => ({ AWS_EC2_METADATA_DISABLED: 'false', AWS_EC2_METADATA_SERVICE_ENDPOINT: instance.url }),
  ],
];

describe('credentials of an account that is not allowed', () => {
  it.each(MODES)('are not published: %s', async (_, inputs, environment) => {
    const before = new Set(rehearsal.state.sessions.keys());
    const run = await runStub({
      stub: 'login',
      rehearsal,
      inputs: { ...inputs(), 'allowed-account-ids': OTHER },
      environment: environment(),
    });
    expect([run.exitCode, codeOf(run), run.requests.at(-1)]).toEqual([
      1,
      'account-not-allowed',
      'sts:GetCallerIdentity 200',
    ]);
    const issued = [...rehearsal.state.sessions]
      .filter(([id]) => !before.has(id))
      .map(([, session]) => session);
    const secrets = issued.flatMap(({ secretAccessKey, sessionToken }) => [secretAccessKey, sessionToken]);
    expect(leaks(run, [SECRET, ...secrets])).toEqual([]);
  });

  it('are refused before any call when the role says so: oidc', async () => {
    const run = await runStub({
      stub: 'login',
      rehearsal,
      inputs: { 'role-to-assume': `arn:aws:iam::${ACCOUNT}:role/job`, 'allowed-account-ids': OTHER },
      environment: { ...rehearsal.githubJob(JOB) },
    });
    expect([run.exitCode, codeOf(run), run.requests, leaks(run)]).toEqual([1, 'invalid-inputs', [], []]);
  });
});
