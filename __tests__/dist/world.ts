import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
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

/** The description of the demo's accounts, as far as tests change it. */
export interface ExampleSeed {
  accounts: ({ readonly id: string } & Record<string, unknown>)[];
  organization?: Record<string, unknown>;
}

/** A rehearsal of the accounts that the demo runs on, with changes to their description where a test needs them. */
export function rehearseExample(change: (seed: ExampleSeed) => void = () => undefined): Promise<Rehearsal> {
  const seed: ExampleSeed = parse(
    readFileSync(new URL('../../examples/rehearsal.yml', import.meta.url), 'utf8'),
  );
  change(seed);
  return startRehearsal({ seed: JSON.stringify(seed) });
}

/** Gives an account of the example more of something (users, roles, policies, …), or adds the account. */
export function addTo(
  seed: ExampleSeed,
  id: string,
  more: Readonly<Record<string, readonly object[]>>,
): void {
  const account = seed.accounts.find((each) => each.id === id) ?? { id };
  if (!seed.accounts.includes(account)) seed.accounts.push(account);
  for (const [name, added] of Object.entries(more)) {
    const present = account[name];
    account[name] = [...(Array.isArray(present) ? present : []), ...added];
  }
}
