import type { JobFacts } from '../../credentials/login-run.ts';
import type { World } from '../world.ts';

/** What started this job, as far as the runner tells. https://docs.github.com/en/webhooks/webhook-events-and-payloads */
export async function jobFacts({ variable, files }: World): Promise<JobFacts> {
  const event = variable('GITHUB_EVENT_NAME');
  const path = variable('GITHUB_EVENT_PATH');
  const payload = path === undefined ? undefined : await files.read(path).catch(() => undefined);
  return {
    ...(event === undefined ? {} : { event }),
    fromFork: payload !== undefined && isFromFork(payload),
    byDependabot: variable('GITHUB_ACTOR') === 'dependabot[bot]',
  };
}

function isFromFork(payload: string): boolean {
  try {
    const pull = memberOf(JSON.parse(payload), 'pull_request');
    const id = (side: string): unknown => memberOf(memberOf(memberOf(pull, side), 'repo'), 'id');
    // A repository that is itself a fork has pull requests of its own; what counts is that the two sides differ.
    return id('base') !== undefined && id('head') !== id('base');
  } catch {
    return false;
  }
}

/** A member of something of unknown shape; undefined when there is none. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
