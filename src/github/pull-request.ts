import { readFileSync } from 'node:fs';

/**
 * The pull request that a run belongs to: by its ref (`refs/pull/7/merge`), else by the event (`pull_request_target`,
 * comments). Undefined for any other run.
 */
export function pullRequestNumber(
  environment: Readonly<Record<string, string | undefined>>,
): number | undefined {
  const byRef = /^refs\/pull\/(\d+)\//.exec(environment['GITHUB_REF'] ?? '')?.[1];
  if (byRef !== undefined) return Number(byRef);
  const path = environment['GITHUB_EVENT_PATH'] ?? '';
  if (path === '') return undefined;
  try {
    const event: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const number = numberOf(event, 'pull_request');
    return number ?? (hasPullRequest(event) ? numberOf(event, 'issue') : undefined);
  } catch {
    return undefined;
  }
}

function numberOf(event: unknown, name: string): number | undefined {
  const part = memberOf(event, name);
  const number = memberOf(part, 'number');
  return typeof number === 'number' ? number : undefined;
}

function hasPullRequest(event: unknown): boolean {
  return memberOf(memberOf(event, 'issue'), 'pull_request') !== undefined;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
