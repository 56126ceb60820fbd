import { constants, type PathLike, promises, type Stats, stat } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { StepError } from '../contract/step-error.ts';
import type { Files } from '../steps/world.ts';

/**
 * The files below a folder: the checked-out repository on a runner, the current folder on a terminal. What is in it may
 * be somebody else's pull request, so a path within it must not lead out of it through a symbolic link: reading could
 * show, and writing could replace, any file of the machine. Paths that say themselves that they lead elsewhere (absolute
 * ones, `..`) are the user's own word.
 */
export function workspace(root: string): Files {
  return {
    read: (path) =>
      used(path, 'unreadable', async () => {
        await requireWithin(root, path);
        return readIfThere(resolve(root, path));
      }),
    write: (path, content) =>
      used(path, 'unwritable', async () => {
        await requireWithin(root, path);
        const target = resolve(root, path);
        await promises.mkdir(dirname(target), { recursive: true });
        await refuseLink(target);
        const { O_CREAT, O_TRUNC, O_WRONLY, O_NOFOLLOW = 0 } = constants;
        const file = await promises.open(target, O_CREAT | O_TRUNC | O_WRONLY | O_NOFOLLOW, 0o644);
        try {
          await file.writeFile(content, 'utf8');
        } finally {
          await file.close();
        }
        return target;
      }),
    async list(folder) {
      return (await promises.readdir(resolve(root, folder)).catch(() => [])).sort();
    },
    async find(pattern) {
      // Most steps look for no files, and the library takes a while to load.
      const { glob } = await import('tinyglobby');
      const leavesItself = isAbsolute(pattern) || pattern.startsWith('..');
      const found = await glob(pattern, {
        cwd: root,
        dot: false,
        // A link that is passed over would be a file that nobody looks at.
        followSymbolicLinks: !leavesItself,
        fs: { stat: statWithin(await promises.realpath(root)) },
        ignore: ['**/node_modules/**'],
      });
      return found.sort();
    },
  };
}

/**
 * Asks what a link leads to. A folder outside of `root` is none to search: it stands as a thing of its own in the list, so
 * that reading it is refused.
 */
function statWithin(root: string): typeof stat {
  const asked = (path: PathLike, answer: (error: NodeJS.ErrnoException | null, found: Stats) => void): void =>
    stat(path, (error, found) => {
      const outside = error === null && found.isDirectory() && leadsOut(root, String(path));
      answer(error, outside ? Object.create(found, { isDirectory: { value: () => false } }) : found);
    });
  // The library calls it in this form only.
  return asked as typeof stat;
}

/** What the system refuses is told with the path, and is no defect: a folder in the way, a circle of links, a full disk. */
async function used<T>(
  path: string,
  problem: 'unreadable' | 'unwritable',
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StepError || !isOfSystem(error)) throw error;
    const verb = problem === 'unreadable' ? 'read' : 'written';
    throw new StepError({
      code: `file-${problem}`,
      fault: 'user',
      message: `${path} cannot be ${verb} (${error.code}).`,
      remedy: 'Name a plain file: neither a folder nor a link, in a folder that this job may use.',
      cause: error,
    });
  }
}

/** Windows has no way to open a file only when it is no link. */
async function refuseLink(path: string): Promise<void> {
  const found = await promises.lstat(path).catch(() => undefined);
  if (found?.isSymbolicLink())
    throw Object.assign(new Error(`${path} is a link`), { code: 'a symbolic link' });
}

/** A file's text; undefined when there is no such file. Other faults are thrown. */
export async function readIfThere(path: string | URL): Promise<string | undefined> {
  try {
    return await promises.readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function requireWithin(root: string, path: string): Promise<void> {
  const target = resolve(root, path);
  if (isAbsolute(path) || leadsOut(resolve(root), target)) return;
  if (!leadsOut(await promises.realpath(root), await realPlace(target))) return;
  throw new StepError({
    code: 'outside-workspace',
    fault: 'user',
    message: `${path} leads out of the workspace through a symbolic link.`,
    remedy:
      'Put a real file there. If the link is not yours, look at who changed the repository: it would have had this step read or replace another file of the machine.',
  });
}

function leadsOut(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}

/** Where a path really is; for what is not there yet, by the nearest folder above it that is. */
async function realPlace(path: string): Promise<string> {
  try {
    return await promises.realpath(path);
  } catch (error) {
    if (!isMissing(error) || dirname(path) === path) throw error;
    return resolve(await realPlace(dirname(path)), relative(dirname(path), path));
  }
}

function isMissing(error: unknown): boolean {
  return isOfSystem(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** By its code alone: an error of the file system need not be an `Error` of this realm. */
function isOfSystem(error: unknown): error is { readonly code: string } {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
}
