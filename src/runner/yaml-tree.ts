import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { InvalidFile, type Place } from './problem.ts';

/** A YAML value that knows where it stands. */
export type Yaml = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly place: Place;
  readonly value: string | number | boolean | null;
}

export interface YamlList {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly Yaml[];
}

export interface YamlMap {
  readonly kind: 'map';
  readonly place: Place;
  readonly entries: readonly { readonly key: string; readonly place: Place; readonly value: Yaml }[];
}

/**
 * Reads a file that GitHub's parser has already accepted. The values are read here, not taken from that parser,
 * because in a block scalar with `${{ }}` it keeps the indentation of the source (its `template-reader` works on the
 * raw text), which would change every multi-line script.
 */
export function readYaml(file: string, content: string): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, uniqueKeys: false });
  const placeOf = (node: Node | null | undefined): Place => {
    const start = lines.linePos(node?.range?.[0] ?? 0);
    return { file, line: start.line, column: start.col };
  };
  const convert = (node: unknown): Yaml => {
    if (isAlias(node)) return convert(node.resolve(document));
    if (isMap(node)) {
      return {
        kind: 'map',
        place: placeOf(node),
        entries: node.items.map((pair) => ({
          key: isScalar(pair.key) ? String(pair.key.value) : String(pair.key),
          place: placeOf(isScalar(pair.key) ? pair.key : undefined),
          value: convert(pair.value),
        })),
      };
    }
    if (isSeq(node)) return { kind: 'list', place: placeOf(node), items: node.items.map(convert) };
    const value = isScalar(node) ? node.value : null;
    const place = placeOf(isScalar(node) ? node : undefined);
    if (value === null || value === undefined) return { kind: 'scalar', place, value: null };
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      return { kind: 'scalar', place, value };
    }
    throw new InvalidFile(`${file} (Line: ${place.line}, Col: ${place.column}): unexpected value`);
  };
  return convert(document.contents);
}

/** The value under a key; undefined when `node` is no mapping or has no such key. */
export function childOf(node: Yaml | undefined, key: string): Yaml | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}

/** The text of a scalar as GitHub turns it into a string (`true`, `12`, empty for null); undefined when absent. */
export function textOf(node: Yaml | undefined): string | undefined {
  if (node === undefined || node.kind !== 'scalar') return undefined;
  return node.value === null ? '' : String(node.value);
}

/** A mapping of scalars as name and text, in the order of the file. */
export function textsOf(node: Yaml | undefined): ReadonlyMap<string, string> {
  if (node?.kind !== 'map') return new Map();
  return new Map(node.entries.map((entry) => [entry.key, textOf(entry.value) ?? '']));
}
