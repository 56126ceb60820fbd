import type { ProfileUndo } from '../profiles/edit-profile.ts';

/** The name under which the main step keeps for its post step which login to undo. */
export const RESTORE_STATE = 'restore';

/** One variable that a login wrote. */
export interface VariableUndo {
  readonly name: string;
  /** What it held before; blank when it was not there (a variable of a job cannot be removed, only emptied). */
  readonly previous: string;
  /** Digest of what was written. */
  readonly sha256: string;
}

/** One section of one file that a login wrote. */
export interface FileUndo {
  readonly path: string;
  readonly undo: ProfileUndo;
}

/**
 * What a login did to the job: what was there before, and digests of what was written. It lies in a private file below
 * RUNNER_TEMP, where the post step and the logout find it; what was there before may itself be secret.
 */
export interface LoginRecord {
  readonly version: 1;
  readonly id: string;
  /** When the login was proven, in ISO 8601: the order of the logins of a job. */
  readonly at: string;
  readonly accounts: readonly { readonly name: string; readonly id: string }[];
  readonly variables: readonly VariableUndo[];
  readonly files: readonly FileUndo[];
  /** Files of this login alone, in the folder of the records. */
  readonly own: readonly string[];
}

const RECORD = /^login-([0-9a-f-]{36})\.json$/;

/** The folder of everything that logins of this job keep. */
export function recordFolder(runnerTemp: string): string {
  return `${runnerTemp}/aws-account-steps`;
}

export function recordName(id: string): string {
  return `login-${id}.json`;
}

export function isRecordName(name: string): boolean {
  return RECORD.test(name);
}

/** A record from its file; undefined when it is none. */
export function readRecord(text: string | undefined): LoginRecord | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Oldest first. */
export function inOrder(records: readonly LoginRecord[]): readonly LoginRecord[] {
  return [...records].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function isRecord(value: unknown): value is LoginRecord {
  return (
    hasTexts(value, ['id', 'at']) &&
    'version' in value &&
    value.version === 1 &&
    isListOf(value, 'accounts', (each) => hasTexts(each, ['name', 'id'])) &&
    isListOf(value, 'variables', (each) => hasTexts(each, ['name', 'previous', 'sha256'])) &&
    isListOf(value, 'own', (each) => typeof each === 'string') &&
    isListOf(value, 'files', (each) => hasTexts(each, ['path']) && 'undo' in each && isProfileUndo(each.undo))
  );
}

function isProfileUndo(value: unknown): boolean {
  return (
    hasTexts(value, ['title', 'lead', 'section']) &&
    'newFile' in value &&
    typeof value.newFile === 'boolean' &&
    (!('before' in value) || typeof value.before === 'string') &&
    isListOf(value, 'lines', (each) => typeof each === 'string')
  );
}

function isListOf(value: object, name: string, accepts: (each: unknown) => boolean): boolean {
  const list: unknown = (value as Record<string, unknown>)[name];
  return Array.isArray(list) && list.every(accepts);
}

function hasTexts(value: unknown, names: readonly string[]): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    names.every((name) => typeof (value as Record<string, unknown>)[name] === 'string')
  );
}
