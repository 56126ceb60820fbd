import {
  type Document,
  isAlias,
  isMap as isMapNode,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  type Tags,
} from 'yaml';
import { functionOfTag, isKnownFunction, unsupportedFunction } from './function-names.ts';
import { templateError } from './template-error.ts';
import type { Value, ValueMap } from './value.ts';

/** CloudFormation reads YAML 1.1 without these types (user guide, "Template formats"). */
const LEFT_OUT_TYPES: ReadonlySet<string> = new Set(['binary', 'omap', 'pairs', 'set', 'timestamp', 'merge']);

/**
 * Reads the text of a template, JSON (when it starts with a brace) or YAML, with every short intrinsic (`!Ref`) in its
 * long form. Throws a ValidationError with CloudFormation's own words and the place.
 */
export function parseTemplateText(text: string): Value {
  if (text.trim() === '') throw templateError('Template format error: unsupported structure.');
  return text.trimStart().startsWith('{') ? parseJson(text) : parseYaml(text);
}

function parseJson(text: string): Value {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const position = /position (\d+)/.exec(cause instanceof Error ? cause.message : '');
    const before = text.slice(0, position ? Number(position[1]) : text.length);
    const lines = before.split('\n');
    throw templateError(
      `Template format error: JSON not well-formed. (line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1})`,
    );
  }
}

function parseYaml(text: string): Value {
  const lines = new LineCounter();
  const document: Document.Parsed = parseDocument(text, {
    schema: 'yaml-1.1',
    merge: false,
    lineCounter: lines,
    logLevel: 'silent',
    customTags: (tags) =>
      tags.filter((tag) => !LEFT_OUT_TYPES.has(typeof tag === 'string' ? tag : lastPart(tag.tag))) as Tags,
  });
  const [fault] = document.errors;
  if (fault !== undefined) {
    const { line, col } = lines.linePos(fault.pos[0]);
    throw templateError(`Template format error: YAML not well-formed. (line ${line}, column ${col})`);
  }
  return nodeValue(document.contents);
}

function lastPart(tag: string): string {
  return tag.slice(tag.lastIndexOf(':') + 1);
}

function nodeValue(node: ParsedNode | null): Value {
  if (node === null) return null;
  if (isAlias(node)) {
    throw templateError('Template error: YAML aliases are not allowed in CloudFormation templates');
  }
  const value = untaggedValueOf(node);
  const { tag } = node;
  if (tag === undefined || !tag.startsWith('!')) return value;
  const name = functionOfTag(tag);
  if (!isKnownFunction(name)) throw templateError(unsupportedFunction(name));
  return { [name]: name === 'Fn::GetAtt' ? splitAttribute(value) : value };
}

function untaggedValueOf(node: ParsedNode): Value {
  if (isSeq(node)) return node.items.map((item) => nodeValue(item));
  if (isMapNode(node)) {
    const map: Record<string, Value> = {};
    for (const { key, value } of node.items) {
      // Names are taken as written: an account id as the name of a mapping must not lose its zeros.
      const name = isScalar(key) ? (key.source ?? String(key.value)) : undefined;
      if (name === undefined) throw templateError('Template format error: unsupported structure.');
      map[name] = nodeValue(value);
    }
    return map satisfies ValueMap;
  }
  return isScalar(node) ? scalarValue(node.value, node.source) : null;
}

function scalarValue(value: unknown, source: string | undefined): Value {
  // The parser of CloudFormation takes `yes` and `on` for booleans, but not `y` and `n`.
  if (typeof value === 'boolean') return source?.length === 1 ? source : value;
  if (typeof value === 'string' || typeof value === 'number' || value === null) return value;
  return String(value);
}

/** `Role.Arn` as `['Role', 'Arn']`; everything after the first dot is the attribute. */
function splitAttribute(value: Value): Value {
  if (typeof value !== 'string') return value;
  const dot = value.indexOf('.');
  return dot < 0 ? [value] : [value.slice(0, dot), value.slice(dot + 1)];
}
