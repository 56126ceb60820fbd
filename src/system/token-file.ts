import { constants, promises } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { StepError } from '../contract/step-error.ts';

/** Longer than any token that STS accepts. */
const MOST_BYTES = 64 * 1024;
const WRITABLE_BY_ALL = 0o002;
/** Files there are made by the kernel as they are read; none of them is a token. */
const KERNEL_FOLDERS = ['/proc', '/sys', '/dev'];

/**
 * The text of a token file. Links are followed to their end first (the kubelet's token is `token -> ..data/token ->
 * ..2026_…/token`, so that it can be swapped at once), and what is there is judged by the opened file, so that nobody can
 * swap it in between. Refused: what is no regular file (a pipe or device would hang or never end), what everybody on
 * the machine may write (anybody could choose the identity of this job), empty and oversized files.
 * `folder` is where relative paths start. Throws StepError `token-file-refused`.
 */
export async function readTokenFile(path: string, folder: string): Promise<string> {
  const target = await promises.realpath(resolve(folder, path)).catch((error: unknown) => {
    throw refused(path, `cannot be found (${codeOf(error)})`, error);
  });
  if (KERNEL_FOLDERS.some((root) => target === root || target.startsWith(root + sep)))
    throw refused(path, `leads to ${target}, which is no file on a disk`);
  // Without O_NONBLOCK a pipe would wait for a writer; the resolved path has no link left to follow.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const file = await promises.open(target, flags).catch((error: unknown) => {
    throw refused(path, `cannot be opened (${codeOf(error)})`, error);
  });
  try {
    return await read(file, path);
  } finally {
    await file.close();
  }
}

async function read(file: FileHandle, path: string): Promise<string> {
  const { mode, size, isRegular } = await file.stat().then((stat) => ({
    mode: stat.mode,
    size: stat.size,
    isRegular: stat.isFile(),
  }));
  if (!isRegular) throw refused(path, 'is not a regular file');
  if (process.platform !== 'win32' && (mode & WRITABLE_BY_ALL) !== 0)
    throw refused(
      path,
      'may be written by everybody on this machine, who could so choose the identity of this job',
    );
  if (size === 0) throw refused(path, 'is empty');
  if (size > MOST_BYTES) throw refused(path, `has ${size} bytes, which no token has`);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_BYTES + 1), 0, MOST_BYTES + 1, 0);
  if (bytesRead > MOST_BYTES) throw refused(path, 'grows while it is read');
  return buffer.toString('utf8', 0, bytesRead);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function refused(path: string, why: string, cause?: unknown): StepError {
  return new StepError({
    code: 'token-file-refused',
    fault: 'user',
    message: `The token file ${path} ${why}.`,
    remedy: 'Name a regular file that only its owner may write, and that holds nothing but the token.',
    ...(cause === undefined ? {} : { cause }),
  });
}
