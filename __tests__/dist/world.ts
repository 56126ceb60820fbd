import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
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

/** A seed whose account has these members more; lists grow, and what the seed says already stays. */
export function addToAccount(
  seed: string,
  id: string,
  more: Readonly<Record<string, readonly unknown[]>>,
): string {
  const content = parse(seed) as { readonly accounts: Record<string, unknown>[] };
  const account = content.accounts.find((each) => each['id'] === id);
  if (account === undefined) throw new Error(`The seed has no account ${id}`);
  for (const [name, items] of Object.entries(more))
    account[name] = [...((account[name] as unknown[] | undefined) ?? []), ...items];
  return stringify(content);
}
