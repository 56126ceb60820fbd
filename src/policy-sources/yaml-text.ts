import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
} from 'yaml';
import { childPath } from '../trust/json-place.ts';
import { type DocumentFault, PolicyDocumentError } from '../trust/policy-document-error.ts';
import { nearest, type SourceText } from './places.ts';

/** Anchors can make a small file expand without end. */
const MOST_NODES = 500_000;
const DEEPEST = 200;

interface Reading {
  readonly document: Document;
  readonly counter: LineCounter;
  readonly lines: Map<string, number>;
  readonly duplicates: DocumentFault[];
  nodes: number;
}

/**
 * Reads a YAML text of one document. CloudFormation's tags become the functions that they stand for (`!Ref x` is
 * `{"Ref": "x"}`). Throws PolicyDocumentError.
 */
export function readYaml(text: string): SourceText {
  const counter = new LineCounter();
  const parsed = parseAllDocuments(text, { lineCounter: counter, uniqueKeys: false, logLevel: 'silent' });
  const [document, second] = 'empty' in parsed ? [] : parsed;
  if (second !== undefined)
    throw new PolicyDocumentError([{ path: '$', message: 'holds several YAML documents; give each a file' }]);
  if (document === undefined || document.contents === null)
    throw new PolicyDocumentError([{ path: '$', message: 'is empty' }]);
  const [problem] = document.errors;
  if (problem !== undefined)
    throw new PolicyDocumentError([
      { path: '$', message: `is neither JSON nor YAML: ${problem.message.split('\n')[0]}` },
    ]);
  const reading: Reading = { document, counter, lines: new Map(), duplicates: [], nodes: 0 };
  const value = readNode(document.contents as Node, '$', 0, reading);
  return { value, duplicates: reading.duplicates, line: nearest((path) => reading.lines.get(path)) };
}

function readNode(node: unknown, path: string, depth: number, reading: Reading): unknown {
  reading.nodes += 1;
  if (reading.nodes > MOST_NODES || depth > DEEPEST)
    throw new PolicyDocumentError([{ path, message: 'is nested too deeply or expands to too much' }]);
  if (isAlias(node)) return readNode(node.resolve(reading.document), path, depth + 1, reading);
  note(node, path, reading);
  const name = functionOf(node);
  if (name !== undefined) {
    const inner = untagged(node, childPath(path, name), depth, reading);
    return { [name]: name === 'Fn::GetAtt' && typeof inner === 'string' ? attributeOf(inner) : inner };
  }
  return untagged(node, path, depth, reading);
}

function untagged(node: unknown, path: string, depth: number, reading: Reading): unknown {
  note(node, path, reading);
  if (isMap(node)) {
    const entries = new Map<string, unknown>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : String(key);
      const place = childPath(path, name);
      if (entries.has(name)) reading.duplicates.push({ path: place, message: 'is given twice' });
      note(key, place, reading);
      entries.set(name, value === null ? null : readNode(value, place, depth + 1, reading));
    }
    return Object.fromEntries(entries);
  }
  if (isSeq(node))
    return node.items.map((item, index) => readNode(item, childPath(path, index), depth + 1, reading));
  return isScalar(node) ? node.value : null;
}

function note(node: unknown, path: string, { lines, counter }: Reading): void {
  if (lines.has(path) || typeof node !== 'object' || node === null || !('range' in node)) return;
  const { range } = node as Node;
  if (range) lines.set(path, counter.linePos(range[0]).line);
}

/** `!Ref` and `!Condition` stand for themselves, every other tag for a function: `!Sub` is `Fn::Sub`. */
function functionOf(node: unknown): string | undefined {
  const tag = typeof node === 'object' && node !== null && 'tag' in node ? node.tag : undefined;
  if (typeof tag !== 'string' || !/^![A-Za-z]+$/.test(tag)) return undefined;
  const name = tag.slice(1);
  return name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
}

function attributeOf(text: string): readonly string[] {
  const dot = text.indexOf('.');
  return dot < 0 ? [text] : [text.slice(0, dot), text.slice(dot + 1)];
}
