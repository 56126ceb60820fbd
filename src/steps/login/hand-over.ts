import type { FileEdit, Runner } from '../../contract/runner.ts';
import { StepError } from '../../contract/step-error.ts';
import type { AccountVariable } from '../../credentials/account-variables.ts';
import { countSections, putProfile } from '../../profiles/edit-profile.ts';
import { dockerProfileFiles, type ProfileFiles, sectionTitle } from '../../profiles/profile-files.ts';
import { type FileUndo, type LoginRecord, RESTORE_STATE, recordFolder, recordName } from '../login-record.ts';
import { digest } from '../undo-login.ts';
import type { Surroundings } from './surroundings.ts';

/** One profile as it will stand in the two files. */
export interface ProfileText {
  readonly name: string;
  readonly overwrite: boolean;
  readonly settings: Readonly<Record<keyof ProfileFiles, Readonly<Record<string, string>>>>;
}

export interface HandOver {
  readonly at: Date;
  readonly accounts: LoginRecord['accounts'];
  /** What stands in the environment afterwards. Blank ones are written only over something. */
  readonly variables: readonly AccountVariable[];
  readonly profiles: readonly ProfileText[];
  readonly dockerActions: boolean;
  /** Files of this login alone, by name. */
  readonly own: Readonly<Record<string, string>>;
}

/** Writes variables and profiles, and the record by which the post step and the logout take all of it back. */
export function handOver(given: HandOver, surroundings: Surroundings, runner: Runner): void {
  for (const { value, secret } of given.variables) if (secret && value !== '') runner.mask(value);
  const written = given.variables.filter(
    ({ name, value }) => value !== '' || surroundings.held(name) !== undefined,
  );
  for (const { name, value } of written) runner.exportVariable(name, value);

  const files: FileUndo[] = [];
  for (const place of given.profiles.length === 0 ? [] : placesOf(given, surroundings)) {
    for (const profile of given.profiles) {
      for (const kind of ['credentials', 'config'] as const)
        runner.editFile(profileEdit(place[kind], kind, profile, (undo) => files.push(undo)));
    }
  }
  const { runnerTemp } = surroundings;
  if (runnerTemp === undefined) return;
  const folder = recordFolder(runnerTemp);
  for (const [name, text] of Object.entries(given.own))
    runner.editFile({ path: `${folder}/${name}`, edit: () => text });
  const record = (): LoginRecord => ({
    version: 1,
    id: surroundings.id,
    at: given.at.toISOString(),
    accounts: given.accounts,
    variables: written.map(({ name, value }) => ({
      name,
      previous: surroundings.held(name) ?? '',
      sha256: digest(value),
    })),
    files,
    own: Object.keys(given.own),
  });
  // The last edit, because the others tell it what they changed.
  runner.editFile({
    path: `${folder}/${recordName(surroundings.id)}`,
    edit: () => JSON.stringify(record()),
  });
  runner.saveState(RESTORE_STATE, surroundings.id);
}

function placesOf(given: HandOver, { profileFiles, runnerTemp }: Surroundings): readonly ProfileFiles[] {
  if (profileFiles === undefined) {
    throw new StepError({
      code: 'profile-place-unknown',
      fault: 'user',
      message: 'There is no home folder to write the profile to.',
      remedy: 'Set HOME, or both AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE.',
    });
  }
  if (!given.dockerActions) return [profileFiles];
  if (runnerTemp === undefined) {
    throw new StepError({
      code: 'docker-home-unknown',
      fault: 'user',
      message: 'There is no RUNNER_TEMP, so that Docker actions have no home folder to write the profile to.',
      remedy: 'Use `docker-actions` only on a runner.',
    });
  }
  return [profileFiles, dockerProfileFiles(runnerTemp)];
}

function profileEdit(
  path: string,
  kind: keyof ProfileFiles,
  { name, overwrite, settings }: ProfileText,
  undone: (undo: FileUndo) => void,
): FileEdit {
  const title = sectionTitle(kind, name);
  return {
    path,
    edit(text) {
      const there = countSections(text, title);
      if (there > 1) throw profileTwice(name, path);
      if (there === 1 && !overwrite) throw profileTaken(name, path);
      // Without keys of its own a profile stands in the credentials file only when an older one must be emptied.
      if (there === 0 && Object.keys(settings[kind]).length === 0) return text;
      const edit = putProfile(text, title, settings[kind]);
      undone({ path, undo: edit.undo });
      return edit.text;
    },
  };
}

function profileTaken(name: string, path: string): StepError {
  return new StepError({
    code: 'profile-exists',
    fault: 'user',
    message: `The profile "${name}" is in ${path} already.`,
    remedy:
      'Give another name as `aws-profile`, or set `overwrite-aws-profile: true`. Nothing was published.',
  });
}

function profileTwice(name: string, path: string): StepError {
  return new StepError({
    code: 'profile-ambiguous',
    fault: 'user',
    message: `The profile "${name}" is in ${path} more than once, and tools differ in which one counts.`,
    remedy: 'Remove all but one of these sections from the file.',
  });
}
