/** Where things stand in a JSON text, by path (`$.Statement[0].Condition["a:b"]`). */
export interface JsonPlaces {
  /** The line, counted from 1, on which the element starts (for members: the line of its name). */
  line(path: string): number | undefined;
  /** Paths of names that an object has twice; JSON.parse keeps the last one silently. */
  readonly duplicates: readonly string[];
}

/** The path of a member or an item below `parent`. */
export function childPath(parent: string, key: string | number): string {
  if (typeof key === 'number') return `${parent}[${key}]`;
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(key) ? `${parent}.${key}` : `${parent}[${JSON.stringify(key)}]`;
}

interface OpenContainer {
  readonly path: string;
  readonly names: Set<string> | undefined;
  index: number;
  /** The path of the member whose value comes next. */
  member: string | undefined;
}

const TOKEN = /[{}[\],:]|"(?:[^"\\]|\\.)*"|[^\s{}[\],:"]+|\n/g;

/** Finds the line of each element of a text that JSON.parse accepts. Works without recursion, for any depth. */
export function locateJson(text: string): JsonPlaces {
  const lines = new Map<string, number>();
  const duplicates: string[] = [];
  const open: OpenContainer[] = [];
  let line = 1;
  for (const [token] of text.matchAll(TOKEN)) {
    const container = open.at(-1);
    if (token === '\n') line += 1;
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      if (container !== undefined) container.member = undefined;
    } else if (token === ':') continue;
    else if (container?.names !== undefined && container.member === undefined) {
      const name: unknown = JSON.parse(token);
      container.member = childPath(container.path, String(name));
      if (container.names.has(String(name))) duplicates.push(container.member);
      container.names.add(String(name));
      lines.set(container.member, line);
    } else {
      const path = pathOfNext(container);
      if (!lines.has(path)) lines.set(path, line);
      if (token === '{') open.push({ path, names: new Set(), index: 0, member: undefined });
      if (token === '[') open.push({ path, names: undefined, index: 0, member: undefined });
    }
  }
  return { line: (path) => lines.get(path), duplicates };
}

/** Paths of names that an object of the text has twice. Looks closer only when `value`, the parsed text, has fewer names. */
export function duplicateNames(text: string, value: unknown): readonly string[] {
  return colonsIn(text) === namesIn(value) ? [] : locateJson(text).duplicates;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/** Colons outside of strings: one per name. */
function colonsIn(text: string): number {
  let colons = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) inString = !inString;
    else if (inString) at += code === BACKSLASH ? 1 : 0;
    else if (code === COLON) colons += 1;
  }
  return colons;
}

/** Names of a value at all depths; without recursion, for any depth. */
function namesIn(value: unknown): number {
  let names = 0;
  const open = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const members: readonly unknown[] = Object.values(next);
    if (!Array.isArray(next)) names += members.length;
    for (const member of members) if (typeof member === 'object') open.push(member);
  }
  return names;
}

function pathOfNext(container: OpenContainer | undefined): string {
  if (container === undefined) return '$';
  if (container.member !== undefined) return container.member;
  container.index += 1;
  return childPath(container.path, container.index - 1);
}
