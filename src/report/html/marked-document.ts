import type { Finding } from '../../trust/findings/finding.ts';

/** A policy document line by line, with the line that each finding is about (counted from 0). */
export interface MarkedDocument {
  readonly lines: readonly string[];
  readonly lineOfFinding: readonly (number | undefined)[];
}

/**
 * Finds the lines of findings in the document as it is shown. `path` is where the policy stands in its source: what
 * findings' paths begin with. A finding about something that is not there marks what encloses it.
 */
export function markedDocument(
  document: string | undefined,
  path: string,
  findings: readonly Finding[],
): MarkedDocument {
  if (document === undefined) return { lines: [], lineOfFinding: findings.map(() => undefined) };
  const lines = document.split('\n');
  const places = linesByPath(lines);
  return {
    lines,
    lineOfFinding: findings.map((finding) => {
      const inside = finding.path.startsWith(path) ? finding.path.slice(path.length) : finding.path.slice(1);
      for (let at = inside; at !== ''; at = at.replace(LAST, '')) {
        const line = places.get(at) ?? places.get(singleItem(at));
        if (line !== undefined) return line;
        if (!LAST.test(at)) break;
      }
      return undefined;
    }),
  };
}

const LAST = /(?:\.[A-Za-z_][A-Za-z0-9_]*|\[\d+\]|\["(?:[^"\\]|\\.)*"\])$/;

/** A single value may be named as the first of a list. */
function singleItem(path: string): string {
  return path.replace(/\[0\]$/, '');
}

interface Open {
  readonly path: string;
  index: number | undefined;
}

/** Lines by path. The text is what JSON.stringify with an indent makes: one name or item per line. */
function linesByPath(lines: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const open: Open[] = [];
  for (const [number, line] of lines.entries()) {
    const text = line.trim();
    if (/^[}\]]/.test(text)) {
      open.pop();
      continue;
    }
    const around = open.at(-1);
    const name =
      around !== undefined && around.index === undefined ? /^("(?:[^"\\]|\\.)*"): /.exec(text) : null;
    const path = around === undefined ? '' : around.path + stepOf(around, name?.[1]);
    if (path !== '') places.set(path, number);
    const value = name === null ? text : text.slice(name[0].length);
    if (value === '{') open.push({ path, index: undefined });
    else if (value === '[') open.push({ path, index: 0 });
  }
  return places;
}

function stepOf(around: Open, name: string | undefined): string {
  if (around.index !== undefined) {
    around.index += 1;
    return `[${around.index - 1}]`;
  }
  const plain = /^"([A-Za-z_][A-Za-z0-9_]*)"$/.exec(name ?? '')?.[1];
  return plain === undefined ? `[${name}]` : `.${plain}`;
}
