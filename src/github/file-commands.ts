import { appendFileSync } from 'node:fs';
import { EOL } from 'node:os';

/** The runner's files that a step appends to, by what is kept in them. */
export const FILE_VARIABLES = {
  output: 'GITHUB_OUTPUT',
  environment: 'GITHUB_ENV',
  state: 'GITHUB_STATE',
  summary: 'GITHUB_STEP_SUMMARY',
} as const;

/**
 * One entry of GITHUB_OUTPUT, GITHUB_ENV or GITHUB_STATE in the heredoc form. The delimiter is random, so that no value
 * can end its own entry and smuggle in another.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#multiline-strings
 */
export function fileCommand(
  name: string,
  value: string,
  delimiter = `ghadelimiter_${crypto.randomUUID()}`,
): string {
  // The runner ends a name at the first of these.
  if (name === '' || /[\r\n=]|<</.test(name)) throw new TypeError(`"${name}" cannot be the name of an entry`);
  if (name.includes(delimiter) || value.includes(delimiter)) {
    throw new TypeError(`The entry "${name}" contains its own delimiter`);
  }
  return `${name}<<${delimiter}${EOL}${value}${EOL}${delimiter}${EOL}`;
}

/** Appends to one of the runner's files; a no-op outside a runner, where the variable is not set. */
export function appendToFile(path: string | undefined, content: string): void {
  if (path !== undefined && path !== '' && content !== '')
    appendFileSync(path, content, { encoding: 'utf8' });
}
