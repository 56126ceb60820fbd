import { childPath } from '../trust/json-place.ts';
import type { DocumentFault } from '../trust/policy-document-error.ts';

/** A file's content, whichever notation it has, with the lines of its elements. */
export interface SourceText {
  readonly value: unknown;
  /** Names that an object has twice: their meaning is not certain. */
  readonly duplicates: readonly DocumentFault[];
  /** Line of a path, or of the nearest element around it. */
  line(path: string): number | undefined;
}

/** A line finder that falls back to the elements around a path. */
export function nearest(find: (path: string) => number | undefined): (path: string) => number | undefined {
  return (path) => {
    for (let at: string | undefined = path; at !== undefined; at = parentOf(at)) {
      const line = find(at);
      if (line !== undefined) return line;
    }
    return undefined;
  };
}

/** Whether a path is the other one or stands below it. */
export function isWithin(path: string, around: string): boolean {
  return path === around || path.startsWith(`${around}.`) || path.startsWith(`${around}[`);
}

/** The path of the element around; undefined for the whole. Understands what `childPath` writes. */
function parentOf(path: string): string | undefined {
  const last = /(?:\.[A-Za-z_][A-Za-z0-9_]*|\[\d+\]|\["(?:[^"\\]|\\.)*"\])$/.exec(path);
  return last === null ? undefined : path.slice(0, last.index);
}

/** The path of an element by its names and indices. */
export function pathOf(...parts: readonly (string | number)[]): string {
  return parts.reduce<string>((path, part) => childPath(path, part), '$');
}
