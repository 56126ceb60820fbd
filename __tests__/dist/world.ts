import { readFileSync } from 'node:fs';
import type { GithubJob } from '../../src/rehearsal/github-issuer.ts';
import { type Rehearsal, startRehearsal } from '../../src/rehearsal/server.ts';

export const ACCOUNT = '111122223333';
export const ROLE_ARN = `arn:aws:iam::${ACCOUNT}:role/github-onboarding`;

/** The job that examples/rehearsal.yml trusts. */
export const JOB: GithubJob = {
  repository: 'octo-org/cloud-accounts',
  repositoryId: '740110',
  repositoryOwnerId: '650022',
  ref: 'refs/heads/main',
};

/** A rehearsal of the accounts that the demo runs on, with changes to their description where a test needs them. */
export function rehearseExample(change: (seed: string) => string = (seed) => seed): Promise<Rehearsal> {
  const seed = readFileSync(new URL('../../examples/rehearsal.yml', import.meta.url), 'utf8');
  const changed = change(seed);
  return startRehearsal({ seed: changed });
}
