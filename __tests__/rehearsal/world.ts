import { readFileSync } from 'node:fs';
import type { GithubJob } from '../../src/rehearsal/github-issuer.ts';
import { type Rehearsal, type RehearsalOptions, startRehearsal } from '../../src/rehearsal/server.ts';

export const WORLD = readFileSync(new URL('./fixtures/world.yml', import.meta.url), 'utf8');

export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export const ADMIN: Keys = {
  accessKeyId: 'AKIAREHEARSALADMIN01',
  secretAccessKey: 'adminSecretadminSecretadminSecretadmin01',
};
export const READER: Keys = {
  accessKeyId: 'AKIAREHEARSALREADER1',
  secretAccessKey: 'readerSecretreaderSecretreaderSecretre01',
};
export const MEMBER: Keys = {
  accessKeyId: 'AKIAREHEARSALMEMBER1',
  secretAccessKey: 'memberSecretmemberSecretmemberSecretme01',
};
export const ALONE: Keys = {
  accessKeyId: 'AKIAREHEARSALALONE01',
  secretAccessKey: 'aloneSecretaloneSecretaloneSecretalone01',
};

/** The job that the trust policy of the role Deployer is written for. */
export const JOB: GithubJob = {
  repository: 'acme/onboarding',
  repositoryId: '777',
  repositoryOwnerId: '4242',
  ref: 'refs/heads/main',
};

export function rehearseWorld(options: RehearsalOptions = {}): Promise<Rehearsal> {
  return startRehearsal({ seed: WORLD, ...options });
}

/** Closes itself at the end of its block, also when an expectation failed before. */
export function disposable(rehearsal: Rehearsal): Rehearsal & AsyncDisposable {
  return { ...rehearsal, [Symbol.asyncDispose]: () => rehearsal.close() };
}

/** Settings of an SDK client that talks to the rehearsal and does not repeat what failed. */
export function clientOf(rehearsal: Rehearsal, credentials: Keys, region = 'us-east-1') {
  return { endpoint: rehearsal.url, region, credentials, maxAttempts: 1 };
}

/** Asks for an ID token as the toolkit does. */
export async function idToken(
  rehearsal: Rehearsal,
  job: GithubJob = JOB,
  audience = 'sts.amazonaws.com',
): Promise<string> {
  const variables = rehearsal.githubJob(job);
  const response = await fetch(
    `${variables.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${encodeURIComponent(audience)}`,
    { headers: { authorization: `Bearer ${variables.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` } },
  );
  const { value } = (await response.json()) as { value: string };
  return value;
}

/** What a rejected promise was rejected with, as far as tests compare it. */
export async function failureOf(
  promise: Promise<unknown>,
): Promise<{ name: string; message: string; status: unknown }> {
  try {
    await promise;
  } catch (error) {
    const { name, message, $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } };
    return { name, message, status: $metadata?.httpStatusCode };
  }
  throw new Error('It was expected to fail, but it worked.');
}
