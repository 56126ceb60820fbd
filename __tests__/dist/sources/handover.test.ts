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
import { runStub } from '../run-stub.ts';
import { JOB } from '../world.ts';
import { ACCOUNT, arn, KEY_ID, rehearseSources, SECRET, serviceAccountToken } from './world.ts';

type Texts = Readonly<Record<string, string>>;

let rehearsal: Rehearsal;
let environments: Readonly<Record<'job' | 'container' | 'instance' | 'profile', Texts>>;
let tokenFile: string;
const closing: (() => Promise<void>)[] = [];
beforeAll(async () => {
  rehearsal = await rehearseSources();
  const { state } = rehearsal;
  const container = await startContainerCredentials({ state, role: { accountId: ACCOUNT, roleName: 'pod' } });
  const instance = await startInstanceMetadata({ state, role: { accountId: ACCOUNT, roleName: 'node' } });
  closing.push(
    () => container.close(),
    () => instance.close(),
  );
  const folder = mkdtempSync(join(tmpdir(), 'sources-'));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
    return join(folder, name);
  };
  tokenFile = file('token', await serviceAccountToken(rehearsal));
  environments = {
    job: { ...rehearsal.githubJob(JOB) },
    container: { AWS_CONTAINER_CREDENTIALS_FULL_URI: `${container.url}${CREDENTIALS_PATH}` },
    instance: { AWS_EC2_METADATA_DISABLED: 'false', AWS_EC2_METADATA_SERVICE_ENDPOINT: instance.url },
    profile: {
      AWS_CONFIG_FILE: file(
        'config',
        `[profile deploy]\naws_access_key_id = ${KEY_ID}\naws_secret_access_key = ${SECRET}\n`,
      ),
    },
  };
});
afterAll(async () => {
  for (const close of closing) await close();
  await rehearsal.close();
});

const KEYS = { 'aws-access-key-id': KEY_ID, 'aws-secret-access-key': SECRET };
const [WEB, ASSUMED, IDENTITY] = [
  'sts:AssumeRoleWithWebIdentity 200',
  'sts:AssumeRole 200',
  'sts:GetCallerIdentity 200',
];

/** What is told of every login, and what is told besides, by what the source knows. */
const ALWAYS = [
  'AccessKey',
  'SecretKey',
  'account',
  'authenticated-arn',
  'aws-access-key-id',
  'aws-account-id',
  'aws-secret-access-key',
  'partition',
  'region',
  'source',
];
const SESSION = ['SessionToken', 'aws-session-token', 'aws-expiration', 'seconds-left'];
const ROLE = ['RoleArn', 'SessionDuration'];
/** The output and the variable of each part of the account. */
const VARIABLES: Texts = {
  AccessKey: 'AWS_ACCOUNT_ACCESS_KEY',
  SecretKey: 'AWS_ACCOUNT_SECRET_KEY',
  SessionToken: 'AWS_ACCOUNT_SESSION_TOKEN',
  RoleArn: 'AWS_ACCOUNT_ROLE_ARN',
  SessionDuration: 'AWS_ACCOUNT_SESSION_DURATION',
  OpenIdConnectJwt: 'AWS_ACCOUNT_OPEN_ID_CONNECT_JWT',
};
const SDK: Texts = {
  AccessKey: 'AWS_ACCESS_KEY_ID',
  SecretKey: 'AWS_SECRET_ACCESS_KEY',
  SessionToken: 'AWS_SESSION_TOKEN',
  'aws-expiration': 'AWS_CREDENTIAL_EXPIRATION',
  'aws-account-id': 'AWS_ACCOUNT_ID',
};

interface Way {
  readonly inputs: () => Texts;
  readonly environment?: () => Texts;
  readonly requests: readonly string[];
  readonly besides: readonly string[];
}

const WAYS: Readonly<Record<string, Way>> = {
  keys: { inputs: () => KEYS, requests: [IDENTITY], besides: [] },
  'keys+role': {
    inputs: () => ({ ...KEYS, 'role-to-assume': arn('middle') }),
    requests: [IDENTITY, ASSUMED, IDENTITY],
    besides: [...SESSION, ...ROLE],
  },
  oidc: {
    inputs: () => ({ 'role-to-assume': arn('job') }),
    environment: () => environments.job,
    requests: [WEB, IDENTITY],
    besides: [...SESSION, ...ROLE, 'OpenIdConnectJwt'],
  },
  'oidc+role': {
    inputs: () => ({ 'role-to-assume': arn('job'), 'role-chain': `[${arn('middle')}, ${arn('middle')}]` }),
    environment: () => environments.job,
    requests: [WEB, ASSUMED, ASSUMED, IDENTITY],
    besides: [...SESSION, ...ROLE, 'OpenIdConnectJwt'],
  },
  'web-identity-file': {
    inputs: () => ({ 'web-identity-token-file': tokenFile, 'role-to-assume': arn('service-account') }),
    requests: [WEB, IDENTITY],
    besides: [...SESSION, ...ROLE],
  },
  container: {
    inputs: () => ({}),
    environment: () => environments.container,
    requests: [IDENTITY],
    besides: [...SESSION, 'RoleArn'],
  },
  instance: {
    inputs: () => ({ source: 'instance' }),
    environment: () => environments.instance,
    requests: [IDENTITY],
    besides: SESSION,
  },
  environment: {
    inputs: () => ({ source: 'environment' }),
    environment: () => ({ AWS_ACCESS_KEY_ID: KEY_ID, AWS_SECRET_ACCESS_KEY: SECRET }),
    requests: [IDENTITY],
    besides: [],
  },
  profile: {
    inputs: () => ({ 'source-profile': 'deploy' }),
    environment: () => environments.profile,
    requests: [IDENTITY],
    besides: [],
  },
};

describe.each(Object.entries(WAYS))('a login by %s', (source, way) => {
  it('makes exactly these requests, and tells exactly what it knows', async () => {
    const run = await runStub({
      stub: 'login',
      rehearsal,
      inputs: { ...way.inputs(), 'aws-region': 'eu-west-1' },
      environment: way.environment?.() ?? {},
    });
    expect([run.exitCode, run.requests]).toEqual([0, way.requests]);
    expect(Object.keys(run.outputs).sort()).toEqual([...ALWAYS, ...way.besides].sort());
    expect([run.outputs['source'], run.outputs['region'], run.outputs['aws-account-id']]).toEqual([
      source,
      'eu-west-1',
      ACCOUNT,
    ]);
    const named = [...Object.entries(SDK), ...Object.entries(VARIABLES)].flatMap(([output, variable]) =>
      run.outputs[output] === undefined ? [] : [[variable, run.outputs[output]]],
    );
    expect(run.environment).toEqual({
      AWS_REGION: 'eu-west-1',
      AWS_DEFAULT_REGION: 'eu-west-1',
      ...Object.fromEntries(named),
    });
    const handle = JSON.parse(run.outputs['account'] ?? '');
    expect(handle).toMatchObject({ accountId: ACCOUNT, partition: 'aws', region: 'eu-west-1', source });
    const secrets = ['SecretKey', 'SessionToken', 'OpenIdConnectJwt'].flatMap(
      (name) => run.outputs[name] ?? [],
    );
    for (const secret of secrets) {
      expect(run.stdout.split('\n')).toContain(`::add-mask::${secret}`);
      for (const text of [
        run.stdout.replaceAll(`::add-mask::${secret}`, ''),
        run.summary,
        run.outputs['account'],
      ])
        expect(text).not.toContain(secret);
    }
  });
});
