import { readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { GithubJob } from '../../src/rehearsal/github-issuer.ts';
import { startRehearsal } from '../../src/rehearsal/server.ts';

export interface BenchJob {
  readonly environment: Readonly<Record<string, string>>;
  readonly roleArn: string;
  /** How many requests were made so far. */
  readonly requests: () => number;
}

export interface BenchJobs {
  /** The job that the role trusts. */
  readonly trusted: BenchJob;
  /** A job of another repository, which AWS refuses. */
  readonly stranger: BenchJob;
  close(): Promise<void>;
}

const ROLE_ARN = 'arn:aws:iam::111122223333:role/github-onboarding';
const TRUSTED: GithubJob = {
  repository: 'octo-org/cloud-accounts',
  repositoryId: '740110',
  repositoryOwnerId: '650022',
  ref: 'refs/heads/main',
};

/** The rehearsed accounts of the demo, behind a door that holds every request for `latencyMs`. */
export async function rehearseJobs(latencyMs: number): Promise<BenchJobs> {
  const seed = readFileSync(new URL('../../examples/rehearsal.yml', import.meta.url), 'utf8');
  const rehearsal = await startRehearsal({ seed });
  let requests = 0;
  const door = createServer((incoming, outgoing) => {
    requests += 1;
    void setTimeout(latencyMs).then(() => {
      const onward = request(
        `${rehearsal.url}${incoming.url ?? '/'}`,
        { method: incoming.method, headers: incoming.headers },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        },
      );
      incoming.pipe(onward);
    });
  });
  await new Promise<void>((resolve) => {
    door.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
  const job = (description: GithubJob): BenchJob => ({
    roleArn: ROLE_ARN,
    requests: () => requests,
    environment: Object.fromEntries(
      Object.entries({ ...rehearsal.environment, ...rehearsal.githubJob(description) }).map(
        ([name, value]) => [name, value.replace(rehearsal.url, url)],
      ),
    ),
  });
  return {
    trusted: job(TRUSTED),
    stranger: job({ ...TRUSTED, repository: 'octo-org/other', repositoryId: '740111' }),
    async close() {
      await new Promise<void>((resolve) => {
        door.close(() => resolve());
        door.closeAllConnections();
      });
      await rehearsal.close();
    },
  };
}
