import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { StepError } from '../contract/step-error.ts';

/** Windows has no such flag; there, only privileged users can make links. */
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;

/** The text of a file that nobody else may redirect; undefined when there is none. Throws StepError for links. */
export function readPrivate(path: string): string | undefined {
  refuseLink(dirname(path));
  refuseLink(path);
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | NO_FOLLOW);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw unusable(path, codeOf(error), error);
  }
  try {
    if (!fstatSync(file).isFile()) throw unusable(path, 'not a file');
    const bytes = readFileSync(file);
    const text = bytes.toString('utf8');
    // Whatever is not UTF-8 would not survive being edited as text.
    if (!Buffer.from(text, 'utf8').equals(bytes)) throw unusable(path, 'not UTF-8');
    return text;
  } finally {
    closeSync(file);
  }
}

/**
 * Replaces a file as a whole, readable by its owner only, or removes it. Missing folders are made for the owner only.
 * A reader sees the old text or the new one. Throws StepError for links.
 */
export function writePrivate(path: string, text: string | undefined): void {
  refuseLink(dirname(path));
  refuseLink(path);
  if (text === undefined) {
    rmSync(path, { force: true });
    return;
  }
  const next = `${path}.${crypto.randomUUID()}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const file = openSync(next, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | NO_FOLLOW, 0o600);
    try {
      fchmodSync(file, 0o600);
      writeFileSync(file, text, 'utf8');
    } finally {
      closeSync(file);
    }
    renameSync(next, path);
  } catch (error) {
    rmSync(next, { force: true });
    throw unusable(path, codeOf(error), error);
  }
}

function refuseLink(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) throw unusable(path, 'a symbolic link');
}

function unusable(path: string, why: string, cause?: unknown): StepError {
  return new StepError({
    code: 'private-file-unusable',
    fault: 'user',
    message: `${path} cannot hold credentials: ${why}.`,
    remedy:
      'Credentials are written only to plain files that no link leads elsewhere. Remove what is in the way, or name another file by AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE.',
    ...(cause === undefined ? {} : { cause }),
  });
}

/** The system's name for what went wrong: `ENOENT`, `ELOOP`, …. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}
