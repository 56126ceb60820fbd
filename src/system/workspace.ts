// Not `node:fs/promises`, which loads at once what most steps never use.
import { promises } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Files } from '../steps/world.ts';

/** The files below a folder: the checked-out repository on a runner, the current folder on a terminal. */
export function workspace(root: string): Files {
  return {
    read: (path) => readIfThere(resolve(root, path)),
    async write(path, content) {
      const target = resolve(root, path);
      await promises.mkdir(dirname(target), { recursive: true });
      await promises.writeFile(target, content, 'utf8');
      return target;
    },
    async list(folder) {
      return (await promises.readdir(resolve(root, folder)).catch(() => [])).sort();
    },
    async find(pattern) {
      // Most steps look for no files, and the library takes a while to load.
      const { glob } = await import('tinyglobby');
      const found = await glob(pattern, { cwd: root, dot: false, ignore: ['**/node_modules/**'] });
      return found.sort();
    },
  };
}

/** A file's text; undefined when there is no such file. Other faults are thrown. */
export async function readIfThere(path: string | URL): Promise<string | undefined> {
  try {
    return await promises.readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
}
