import { appendFileSync, closeSync, fstatSync, ftruncateSync, openSync } from 'node:fs';
import { EOL } from 'node:os';
import { StepError } from '../contract/step-error.ts';

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

/** What is to be appended to a file of the runner, and the variable that names the file. */
export interface Addition {
  readonly variable: string;
  readonly path: string | undefined;
  readonly content: string;
}

/**
 * Appends to several of the runner's files, to all or to none: a job must not go on with the outputs of a step whose
 * variables it never got. Throws StepError when one of them cannot be written.
 */
export function appendToFiles(additions: readonly Addition[]): void {
  const open: { readonly file: number; readonly size: number | undefined }[] = [];
  const to = <T>({ variable, path = '' }: Addition, work: (path: string) => T): T => {
    try {
      return work(path);
    } catch (error) {
      throw unwritable(variable, path, error);
    }
  };
  const wanted = additions.filter(({ path = '', content }) => path !== '' && content !== '');
  try {
    const files = wanted.map((addition) =>
      to(addition, (path) => {
        const file = openSync(path, 'a');
        const found = fstatSync(file);
        open.push({ file, size: found.isFile() ? found.size : undefined });
        return { file, addition };
      }),
    );
    for (const { file, addition } of files)
      to(addition, () => appendFileSync(file, addition.content, { encoding: 'utf8' }));
  } catch (error) {
    for (const { file, size } of open) if (size !== undefined) ftruncateSync(file, size);
    throw error;
  } finally {
    for (const { file } of open) closeSync(file);
  }
}

function unwritable(variable: string, path: string, cause: unknown): StepError {
  // By its code alone: an error of the file system need not be an `Error` of this realm.
  const why = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : cause;
  return new StepError({
    code: 'runner-file-unwritable',
    fault: 'platform',
    message: `${path}, the file of ${variable}, cannot be written (${why}): this step handed nothing on.`,
    remedy:
      'Look for a full disk of the runner, or for an earlier step that changed this file or the variable.',
    cause,
  });
}
