import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createState } from '../../src/rehearsal/create-state.ts';
import { type Rehearsal, startRehearsal } from '../../src/rehearsal/server.ts';
import { clientOf } from './world.ts';

const trust = (Service: string) => ({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' },
});
const SEED = JSON.stringify({
  accounts: [
    {
      id: '111111111111',
      roles: [
        { name: 'node', path: '/machines/', 'trust-policy': trust('ec2.amazonaws.com') },
        { name: 'pod', 'trust-policy': trust('pods.eks.amazonaws.com') },
      ],
    },
  ],
});
const arn = (name: string) => `arn:aws:iam::111111111111:role/${name}`;

let rehearsal: Rehearsal;
beforeAll(async () => {
  const machine = { instance: arn('machines/node'), container: arn('pod') };
  rehearsal = await startRehearsal({ seed: SEED, machine });
});
afterAll(() => rehearsal.close());

const variable = (name: string): string => rehearsal.environment[name] ?? '';

async function identity(credentials: Readonly<Record<string, string>>): Promise<string | undefined> {
  const { AccessKeyId = '', SecretAccessKey = '', Token = '' } = credentials;
  const keys = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: Token };
  const { Arn } = await new STSClient(clientOf(rehearsal, keys)).send(new GetCallerIdentityCommand({}));
  return Arn;
}

describe('a machine with roles', () => {
  it('has those of an instance, by version 2 of its metadata', async () => {
    const base = variable('AWS_EC2_METADATA_SERVICE_ENDPOINT');
    expect(variable('AWS_EC2_METADATA_DISABLED')).toBe('false');
    const token = await fetch(`${base}/latest/api/token`, {
      method: 'PUT',
      headers: { 'x-aws-ec2-metadata-token-ttl-seconds': '60' },
    });
    const headers = { 'x-aws-ec2-metadata-token': await token.text() };
    const path = '/latest/meta-data/iam/security-credentials/';
    const name = await (await fetch(base + path, { headers })).text();
    const credentials = await (await fetch(base + path + name, { headers })).json();
    expect(await identity(credentials as Record<string, string>)).toMatch(
      /^arn:aws:sts::111111111111:assumed-role\/node\/i-[0-9a-f]{17}$/,
    );
  });

  it('lets the tokens of its metadata end', async () => {
    let now = Date.now();
    const machine = { instance: arn('machines/node') };
    const state = createState({ now: () => new Date(now) });
    const timed = await startRehearsal({ seed: SEED, machine, state });
    try {
      const base = timed.environment['AWS_EC2_METADATA_SERVICE_ENDPOINT'] ?? '';
      const put = await fetch(`${base}/latest/api/token`, {
        method: 'PUT',
        headers: { 'x-aws-ec2-metadata-token-ttl-seconds': '60' },
      });
      expect(put.headers.get('x-aws-ec2-metadata-token-ttl-seconds')).toBe('60');
      const headers = { 'x-aws-ec2-metadata-token': await put.text() };
      const status = async () =>
        (await fetch(`${base}/latest/meta-data/iam/security-credentials/`, { headers })).status;
      now += 59_000;
      expect(await status()).toBe(200);
      now += 1_000;
      expect(await status()).toBe(401);
    } finally {
      await timed.close();
    }
  });

  it('has those of a container, for who has its token', async () => {
    const url = variable('AWS_CONTAINER_CREDENTIALS_FULL_URI');
    expect((await fetch(url)).status).toBe(401);
    const headers = { authorization: variable('AWS_CONTAINER_AUTHORIZATION_TOKEN') };
    const credentials = await (await fetch(url, { headers })).json();
    expect(await identity(credentials as Record<string, string>)).toMatch(/:assumed-role\/pod\/pod$/);
  });
});

it('has no metadata without a role', async () => {
  const bare = await startRehearsal({ seed: SEED });
  expect(bare.environment).toMatchObject({ AWS_EC2_METADATA_DISABLED: 'true' });
  expect(Object.keys(bare.environment)).not.toContain('AWS_CONTAINER_CREDENTIALS_FULL_URI');
  await bare.close();
});

it.each([arn('node'), arn('nobody'), 'node'])(
  'does not start with a role that is not there: %s',
  async (role) => {
    await expect(startRehearsal({ seed: SEED, machine: { instance: role } })).rejects.toThrow(
      /the seed has none with that ARN/,
    );
  },
);
