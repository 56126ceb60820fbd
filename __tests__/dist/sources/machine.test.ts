import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../../src/rehearsal/server.ts';
import type { AnswerFault } from '../../../src/rehearsal/worker/answer-fault.ts';
import {
  CREDENTIALS_PATH,
  startContainerCredentials,
} from '../../../src/rehearsal/worker/container-credentials.ts';
import {
  ROLES_PATH,
  startInstanceMetadata,
  TOKEN_PATH,
} from '../../../src/rehearsal/worker/instance-metadata.ts';
import { runStub, type StubRun } from '../run-stub.ts';
import { ACCOUNT, arn, codeOf, leaks, rehearseSources, told } from './world.ts';

const NODE = { accountId: ACCOUNT, roleName: 'node' };
const POD = { accountId: ACCOUNT, roleName: 'pod' };
const [PUT, LIST, ROLE] = [`PUT ${TOKEN_PATH}`, `GET ${ROLES_PATH}`, `GET ${ROLES_PATH}node`];

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await rehearseSources();
});
afterAll(() => rehearsal.close());

const folder = mkdtempSync(join(tmpdir(), 'machine-'));
const fileWith = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content, { mode: 0o600 });
  return path;
};

async function onInstance(
  inputs: Readonly<Record<string, string>>,
  options: {
    readonly faults?: Readonly<Record<string, readonly (AnswerFault | undefined)[]>>;
    readonly role?: boolean;
    readonly environment?: Readonly<Record<string, string>>;
  } = {},
): Promise<{ readonly run: StubRun; readonly asked: readonly string[] }> {
  const machine = await startInstanceMetadata({
    state: rehearsal.state,
    ...(options.role === false ? {} : { role: NODE }),
    ...(options.faults === undefined ? {} : { faults: options.faults }),
  });
  try {
    const run = await runStub({
      stub: 'login',
      rehearsal,
      inputs,
      environment: {
        AWS_EC2_METADATA_DISABLED: 'false',
        AWS_EC2_METADATA_SERVICE_ENDPOINT: machine.url,
        ...options.environment,
      },
    });
    return { run, asked: machine.requests };
  } finally {
    await machine.close();
  }
}

async function inContainer(
  inputs: Readonly<Record<string, string>>,
  options: {
    readonly faults?: readonly (AnswerFault | undefined)[];
    readonly authorization?: string;
    readonly environment?: Readonly<Record<string, string>>;
  } = {},
): Promise<{ readonly run: StubRun; readonly asked: readonly string[] }> {
  const { authorization } = options;
  const machine = await startContainerCredentials({
    state: rehearsal.state,
    role: POD,
    ...(options.faults === undefined ? {} : { faults: options.faults }),
    ...(authorization === undefined ? {} : { authorization: () => authorization }),
  });
  try {
    const run = await runStub({
      stub: 'login',
      rehearsal,
      inputs,
      environment: {
        AWS_CONTAINER_CREDENTIALS_FULL_URI: `${machine.url}${CREDENTIALS_PATH}`,
        ...options.environment,
      },
    });
    return { run, asked: machine.requests };
  } finally {
    await machine.close();
  }
}

describe('the role of an instance', () => {
  it.each([
    ['when it is asked for', { source: 'instance' }],
    ['when nothing else is configured', {}],
  ])('is used %s, by IMDSv2 alone', async (_, inputs) => {
    const { run, asked } = await onInstance(inputs as Record<string, string>);
    expect(told(run)).toEqual({ exitCode: 0, requests: ['sts:GetCallerIdentity 200'], source: 'instance' });
    expect(asked).toEqual([PUT, LIST, ROLE]);
    expect(run.outputs['authenticated-arn']).toMatch(
      new RegExp(`^arn:aws:sts::${ACCOUNT}:assumed-role/node/i-`),
    );
    for (const name of ['SecretKey', 'SessionToken'])
      expect(run.stdout).toContain(`::add-mask::${run.outputs[name]}\n`);
  });

  it('assumes a role with it when the job may not ask for a token', async () => {
    const { run, asked } = await onInstance({ 'role-to-assume': arn('middle') });
    expect(told(run)).toEqual({
      exitCode: 0,
      requests: ['sts:GetCallerIdentity 200', 'sts:AssumeRole 200', 'sts:GetCallerIdentity 200'],
      source: 'instance+role',
    });
    expect(asked).toEqual([PUT, LIST, ROLE]);
    expect(run.stdout).toContain('Source oidc: passed over');
    expect(run.stdout).toContain(
      'Source container: passed over, neither AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
    );
  });

  it('is not asked when metadata are switched off', async () => {
    const { run, asked } = await onInstance(
      { source: 'instance' },
      { environment: { AWS_EC2_METADATA_DISABLED: 'TRUE' } },
    );
    expect([run.exitCode, asked, codeOf(run)]).toEqual([1, [], 'source-not-there']);
    expect(run.stdout).toContain('AWS_EC2_METADATA_DISABLED is true');
  });

  it('says what a pod needs when the token does not arrive', async () => {
    const { run, asked } = await onInstance({ source: 'instance' }, { faults: { [TOKEN_PATH]: ['lost'] } });
    expect([run.exitCode, asked, codeOf(run)]).toEqual([1, [PUT], 'instance-metadata-hop-limit']);
    expect(run.stdout).toContain(
      'aws ec2 modify-instance-metadata-options --instance-id <i-…> --http-put-response-hop-limit 2',
    );
    expect(run.milliseconds).toBeLessThan(4000);
    expect(leaks(run)).toEqual([]);
  });

  it('waits for an answer that is slow, and asks again after a passing fault', async () => {
    const { run, asked } = await onInstance(
      {},
      {
        faults: {
          [TOKEN_PATH]: ['slow'],
          [ROLES_PATH]: ['unavailable', undefined],
          [`${ROLES_PATH}node`]: ['reset', 'throttled', undefined],
        },
      },
    );
    expect(run.exitCode).toBe(0);
    expect(asked).toEqual([PUT, LIST, LIST, ROLE, ROLE, ROLE]);
  });

  it.each<[AnswerFault, string]>([
    ['redirect', 'a redirect (302)'],
    ['html', 'a web page'],
    ['oversized', 'more than 16384 bytes'],
    ['endless', 'more than 16384 bytes'],
    ['not-json', 'not a JSON object'],
    ['list', 'not a JSON object'],
    ['no-secret', 'no usable SecretAccessKey'],
    ['expired', 'expired at 2020-01-01'],
    ['line-ends', 'no usable Token'],
  ])('is refused when the answer is bad: %s', async (fault, why) => {
    const { run, asked } = await onInstance({}, { faults: { [`${ROLES_PATH}node`]: [fault] } });
    expect([run.exitCode, run.requests, codeOf(run)]).toEqual([1, [], 'machine-credentials-refused']);
    expect(asked).toEqual([PUT, LIST, ROLE]);
    expect(run.stdout).toContain(why);
    expect(leaks(run, ['x-forged: 1', 'xxxxxxxx'])).toEqual([]);
  });

  it('does not take a web page for the name of a role, nor for a token', async () => {
    for (const path of [TOKEN_PATH, ROLES_PATH]) {
      const { run } = await onInstance({ source: 'instance' }, { faults: { [path]: ['html'] } });
      expect([run.exitCode, codeOf(run)]).toEqual([1, 'machine-credentials-refused']);
    }
  });

  it('is passed over when the instance has none', async () => {
    const { run, asked } = await onInstance({}, { role: false });
    expect([run.exitCode, asked, codeOf(run)]).toEqual([1, [PUT, LIST], 'no-credentials-source']);
    expect(run.stdout).toContain('Source instance: passed over, the instance has no role');
  });
});

describe('the role of a container', () => {
  it('comes with the token of its file, and before the instance', async () => {
    const file = fileWith('pod-token', 'the-token-of-the-pod\n');
    const { run, asked } = await inContainer(
      {},
      {
        authorization: 'the-token-of-the-pod',
        environment: {
          AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: file,
          AWS_CONTAINER_AUTHORIZATION_TOKEN: 'loses-against-the-file',
        },
      },
    );
    expect(told(run)).toEqual({ exitCode: 0, requests: ['sts:GetCallerIdentity 200'], source: 'container' });
    expect(run.outputs['RoleArn']).toBe(arn('pod'));
    expect(asked).toEqual([`GET ${CREDENTIALS_PATH}`]);
    expect(run.stdout).toContain('::add-mask::the-token-of-the-pod');
  });

  it('is not replaced by the identity of the node when its endpoint refuses', async () => {
    const { run, asked } = await inContainer({}, { authorization: 'another' });
    expect([run.exitCode, asked.length, codeOf(run)]).toEqual([1, 1, 'machine-credentials-refused']);
    expect(run.stdout).toContain('answered 401');
    expect(leaks(run)).toEqual([]);
  });

  it('is asked again after passing faults', async () => {
    const { run, asked } = await inContainer({}, { faults: ['unavailable', 'reset', undefined] });
    expect([run.exitCode, asked.length]).toEqual([0, 3]);
  });

  it.each<[AnswerFault, string]>([
    ['redirect', 'a redirect (302)'],
    ['html', 'a web page'],
    ['endless', 'more than 16384 bytes'],
    ['no-secret', 'no usable SecretAccessKey'],
  ])('is refused when the answer is bad: %s', async (fault, why) => {
    const { run } = await inContainer({ source: 'container' }, { faults: [fault] });
    expect([run.exitCode, run.requests, codeOf(run)]).toEqual([1, [], 'machine-credentials-refused']);
    expect(run.stdout).toContain(why);
  });

  it.each([
    ['a stranger without TLS', 'http://203.0.113.7/v1/credentials'],
    ['a name that only begins like the machine', 'http://127.0.0.1.example.org/v1/credentials'],
    ['the metadata of the instance', 'http://169.254.169.254/latest/meta-data/'],
    ['no web address', 'file:///etc/passwd'],
    ['no URL', 'credentials'],
    ['a user in it', 'https://user:password@example.org/'],
  ])('is never asked from %s', async (_, url) => {
    const { run } = await inContainer({}, { environment: { AWS_CONTAINER_CREDENTIALS_FULL_URI: url } });
    expect([run.exitCode, run.requests, codeOf(run)]).toEqual([1, [], 'container-endpoint-refused']);
    expect(leaks(run, ['user:password'])).toEqual([]);
  });

  it('does not leave the address of ECS by a relative URI', async () => {
    const { run } = await inContainer(
      {},
      { environment: { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '//203.0.113.7/v2' } },
    );
    expect([run.exitCode, codeOf(run)]).toEqual([1, 'container-endpoint-refused']);
  });

  it('refuses an authorization token with line ends', async () => {
    const file = fileWith('forged', 'token\r\nx-forged: 1');
    const { run, asked } = await inContainer(
      {},
      { environment: { AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: file } },
    );
    expect([run.exitCode, asked, codeOf(run)]).toEqual([1, [], 'token-file-refused']);
  });
});
