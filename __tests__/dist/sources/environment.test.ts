import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../../src/rehearsal/server.ts';
import { runStub, type StubRun } from '../run-stub.ts';
import { JOB } from '../world.ts';
import { arn, codeOf, KEY_ID, leaks, OTHER, rehearseSources, SECRET, told } from './world.ts';

let rehearsal: Rehearsal;
let token: Readonly<Record<string, string>>;
beforeAll(async () => {
  rehearsal = await rehearseSources();
  token = { ...rehearsal.githubJob(JOB) };
});
afterAll(() => rehearsal.close());

const IDENTITY = 'sts:GetCallerIdentity 200';
const ASSUMED = 'sts:AssumeRole 200';
const WEB = 'sts:AssumeRoleWithWebIdentity 200';

type Texts = Readonly<Record<string, string>>;
const login = (inputs: Texts, environment: Texts = {}): Promise<StubRun> =>
  runStub({ stub: 'login', rehearsal, inputs, environment });

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

  it('that were pasted together are refused by name, without being sent', async () => {
    const pasted = { ...environment, AWS_SESSION_TOKEN: `the-token\nAWS_REGION=x` };
    const run = await login({ source: 'environment' }, pasted);
    expect([run.exitCode, run.requests, codeOf(run)]).toEqual([1, [], 'environment-credentials-unusable']);
    expect(run.stdout).toContain('AWS_SESSION_TOKEN in the environment');
    expect(leaks(run, [SECRET, 'the-token'])).toEqual([]);
    const other = await login(
      { 'use-existing-credentials': 'true', 'role-to-assume': arn('job') },
      { ...token, ...pasted },
    );
    expect(told(other)).toEqual({ exitCode: 0, requests: [WEB, IDENTITY], source: 'oidc' });
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
