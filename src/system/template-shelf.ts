// Not `node:fs/promises`, which loads at once what most steps never use.
import { promises } from 'node:fs';
import type { TemplateShelf } from '../steps/world.ts';
import { readIfThere } from './workspace.ts';

/** Names of platforms and files come from inputs: they stay below `templates/`. */
const SAFE = /^[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)*$/;

/** The catalogs and templates that ship with this package. */
export function templateShelf(packageRoot: URL): TemplateShelf {
  const root = new URL('templates/', packageRoot);
  return {
    read: async (path) =>
      SAFE.test(path) && !path.includes('..') ? readIfThere(new URL(path, root)) : undefined,
    async platforms() {
      const entries = await promises.readdir(root, { withFileTypes: true });
      return entries
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort();
    },
  };
}
