import type { FileEdit } from '../contract/runner.ts';
import { readPrivate, writePrivate } from './private-file.ts';

/**
 * Edits private files: first every new text is worked out, then all are written. When one cannot be written, those before
 * it get their old text back, and the error is thrown on. Edits of the same file see each other's text. Gives what takes the
 * edits back.
 */
export function applyEdits(edits: readonly FileEdit[]): () => void {
  const before = new Map<string, string | undefined>();
  const after = new Map<string, string | undefined>();
  for (const { path, edit } of edits) {
    if (!before.has(path)) before.set(path, readPrivate(path));
    after.set(path, edit(after.has(path) ? after.get(path) : before.get(path)));
  }
  const written: string[] = [];
  const takeBack = (): void => {
    for (const path of written.splice(0).reverse())
      if (readPrivate(path) === after.get(path)) writePrivate(path, before.get(path));
  };
  try {
    for (const [path, text] of after) {
      if (text === before.get(path)) continue;
      writePrivate(path, text);
      written.push(path);
    }
  } catch (error) {
    takeBack();
    throw error;
  }
  return takeBack;
}
