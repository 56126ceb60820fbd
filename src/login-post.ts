import { createHash } from 'node:crypto';
import { appendToFile, FILE_VARIABLES, fileCommand } from './github/file-commands.ts';
import { RESTORE_STATE, type Restore } from './steps/login/restore.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The post step of a login: puts back what the job's variables held before, where they still hold what the login wrote.
 * Post steps run in reverse order, so nested logins unwind. Never throws: a clean-up must not fail the job.
 * Bundled on its own, without SDK, because it runs in every job that logs in.
 */
export function restoreEnvironment(environment: Environment, write: (line: string) => void): void {
  try {
    const kept = environment[`STATE_${RESTORE_STATE}`] ?? '';
    const all: unknown = kept === '' ? [] : JSON.parse(kept);
    const ours = (Array.isArray(all) ? all : [])
      .filter(isRestore)
      .filter(({ name, sha256 }) => sha256 === digest(environment[name]));
    appendToFile(
      environment[FILE_VARIABLES.environment],
      ours.map(({ name, previous }) => fileCommand(name, previous)).join(''),
    );
    write(
      ours.length === 0 ? 'Nothing to restore.\n' : `Restored ${ours.map(({ name }) => name).join(', ')}.\n`,
    );
  } catch (error) {
    write(
      `::warning title=login::The variables of the login could not be restored (${error instanceof Error ? error.name : 'unknown'}).\n`,
    );
  }
}

function digest(value: string | undefined): string {
  return createHash('sha256')
    .update(value ?? '')
    .digest('hex');
}

function isRestore(value: unknown): value is Restore {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    'previous' in value &&
    'sha256' in value &&
    typeof value.name === 'string' &&
    typeof value.previous === 'string' &&
    typeof value.sha256 === 'string'
  );
}
