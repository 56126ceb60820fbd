import { createHash } from 'node:crypto';
import type { FileEdit } from '../contract/runner.ts';
import { takeBackProfile } from '../profiles/edit-profile.ts';
import { type FileUndo, type LoginRecord, recordName, type VariableUndo } from './login-record.ts';

/** What undoing one login changes. */
export interface Undoing {
  readonly variables: readonly { readonly name: string; readonly value: string }[];
  /** Profiles, then the login's own files and its record. */
  readonly edits: readonly FileEdit[];
}

/**
 * Undoes one login: variables get back what they held, where they still hold what the login wrote, and profiles likewise.
 * What a later login (`newer`, oldest first) wrote over this one stays, even when it wrote the same value; but when that
 * one is undone it must not bring back what is gone: its record learns what was there before both.
 */
export function undoLogin(
  record: LoginRecord,
  newer: readonly LoginRecord[],
  folder: string,
  variable: (name: string) => string | undefined,
): Undoing {
  const variables = record.variables
    .filter((each) => !newer.some((later) => later.variables.some(({ name }) => name === each.name)))
    .filter(({ name, sha256 }) => sha256 === digest(variable(name) ?? ''))
    .map(({ name, previous }) => ({ name, value: previous }));
  const profiles = [...record.files]
    .reverse()
    .filter((file) => !newer.some(({ files }) => files.some((each) => isSamePlace(each, file))))
    .map(({ path, undo }): FileEdit => ({ path, edit: (text) => takeBackProfile(text, undo) }));
  const relinked = newer.map((each, index): FileEdit => {
    const text = JSON.stringify(withoutLogin(each, stillOf(record, newer.slice(0, index))));
    return { path: `${folder}/${recordName(each.id)}`, edit: () => text };
  });
  // Only files of ours are ever removed, whatever a record says.
  const own = [...record.own.filter((name) => /^[\w.-]+$/.test(name)), recordName(record.id)];
  const removed = own.map((name): FileEdit => ({ path: `${folder}/${name}`, edit: () => undefined }));
  return { variables, edits: [...profiles, ...relinked, ...removed] };
}

export function digest(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}

/** What of a login was written over by none of these: only the next one to write a thing knows it from this login. */
function stillOf(record: LoginRecord, between: readonly LoginRecord[]): LoginRecord {
  return {
    ...record,
    variables: record.variables.filter(
      (each) => !between.some(({ variables }) => variables.some(({ name }) => name === each.name)),
    ),
    files: record.files.filter(
      (each) => !between.some(({ files }) => files.some((other) => isSamePlace(each, other))),
    ),
  };
}

/** A later login's record, as if the earlier one had never been. */
function withoutLogin(newer: LoginRecord, gone: LoginRecord): LoginRecord {
  const variable = (each: VariableUndo): VariableUndo => {
    const earlier = gone.variables.find(({ name }) => name === each.name);
    return earlier !== undefined && digest(each.previous) === earlier.sha256
      ? { ...each, previous: earlier.previous }
      : each;
  };
  const file = (each: FileUndo): FileUndo => {
    const earlier = gone.files.find((other) => isSamePlace(each, other))?.undo;
    if (earlier === undefined || digest(each.undo.before ?? '') !== earlier.section) return each;
    const { before: _before, ...undo } = each.undo;
    return {
      path: each.path,
      undo: {
        ...undo,
        lead: earlier.lead,
        newFile: earlier.newFile,
        ...(earlier.before === undefined ? {} : { before: earlier.before }),
      },
    };
  };
  return { ...newer, variables: newer.variables.map(variable), files: newer.files.map(file) };
}

function isSamePlace(a: FileUndo, b: FileUndo): boolean {
  return a.path === b.path && a.undo.title === b.undo.title;
}
