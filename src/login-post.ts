import { readdirSync } from 'node:fs';
import { appendToFile, FILE_VARIABLES, fileCommand } from './github/file-commands.ts';
import {
  inOrder,
  isRecordName,
  type LoginRecord,
  RESTORE_STATE,
  readRecord,
  recordFolder,
} from './steps/login-record.ts';
import { type Undoing, undoLogin } from './steps/undo-login.ts';
import { applyEdits } from './system/file-edits.ts';
import { readPrivate } from './system/private-file.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Write = (line: string) => void;

/**
 * The post step of a login: puts back what the job's variables and profiles held before, where they still hold what the
 * login wrote, and removes its files. Post steps run in reverse order, so nested logins unwind. Never throws: a clean-up
 * must not fail the job. Bundled on its own, without SDK, because it runs in every job that logs in.
 */
export function restoreEnvironment(environment: Environment, write: Write): void {
  try {
    const undoing = planOf(environment);
    const variables = undoing?.variables ?? [];
    const restored = variables.map(({ name, value }) => fileCommand(name, value)).join('');
    // One file that cannot be written must not keep the others from being cleaned.
    const isRestored = attempt(() => appendToFile(environment[FILE_VARIABLES.environment], restored), write);
    for (const edit of undoing?.edits ?? []) attempt(() => applyEdits([edit]), write);
    if (!isRestored) return;
    write(
      variables.length === 0
        ? 'No variable to restore.\n'
        : `Restored ${variables.map(({ name }) => name).join(', ')}.\n`,
    );
  } catch (error) {
    warn(error, write);
  }
}

function planOf(environment: Environment): Undoing | undefined {
  const id = environment[`STATE_${RESTORE_STATE}`] ?? '';
  const runnerTemp = environment['RUNNER_TEMP'] ?? '';
  if (id === '' || runnerTemp === '') return undefined;
  const folder = recordFolder(runnerTemp);
  const records = recordsIn(folder);
  const at = records.findIndex((record) => record.id === id);
  const record = records[at];
  return record === undefined
    ? undefined
    : undoLogin(record, records.slice(at + 1), folder, (name) => environment[name]);
}

function recordsIn(folder: string): readonly LoginRecord[] {
  const names = readdirSync(folder).filter(isRecordName);
  return inOrder(names.flatMap((name) => readRecord(readPrivate(`${folder}/${name}`)) ?? []));
}

/** Whether it worked; warns when not. */
function attempt(work: () => void, write: Write): boolean {
  try {
    work();
    return true;
  } catch (error) {
    warn(error, write);
    return false;
  }
}

function warn(error: unknown, write: Write): void {
  const why = error instanceof Error ? error.name : 'unknown';
  write(`::warning title=login::Not everything of the login could be put back (${why}).\n`);
}
