import { childPath } from '../trust/json-place.ts';
import { isRecord } from '../trust/json-value.ts';
import { parseTrustPolicy, readTrustPolicy, type TrustPolicy } from '../trust/policy.ts';
import { type DocumentFault, PolicyDocumentError } from '../trust/policy-document-error.ts';
import type { FoundPolicy } from './found-policy.ts';
import { isWithin } from './places.ts';
import { UnknownValue, unknownIn } from './unknown-value.ts';

type Read = Pick<FoundPolicy, 'policy' | 'complete' | 'faults' | 'document'>;

/** Stands in the place of an Allow statement that is not known, so that the others keep their paths. Never graded. */
const PLACEHOLDER = {
  Effect: 'Allow',
  Principal: { Service: 'not-known.invalid' },
  Action: 'sts:AssumeRole',
} as const;

/** Deeper than any policy. */
const SHOWN_DEPTH = 30;

/**
 * Reads the policy at `path`, in which values may be unknown. An Allow statement with an unknown value is left out and
 * reported: the others admit whom they admit without it. When a Deny, an Effect or the whole is unknown, nothing is
 * certain, and there is no policy.
 */
export function readPartialPolicy(value: unknown, path: string, known: readonly DocumentFault[] = []): Read {
  if (typeof value === 'string') return readEncoded(value, path);
  const own = known.filter((fault) => isWithin(fault.path, path));
  if (!isRecord(value) || value instanceof UnknownValue) {
    const why =
      value instanceof UnknownValue ? value.why : value === undefined ? 'is missing' : 'must be an object';
    return { policy: undefined, complete: false, faults: [{ path, message: why }], document: shown(value) };
  }
  const place = childPath(path, 'Statement');
  const given = value['Statement'];
  const { Statement: _, ...around } = value;
  const outside = unknownIn(given instanceof UnknownValue ? given : around);
  if (outside !== undefined)
    return {
      policy: undefined,
      complete: false,
      faults: [{ path, message: outside.why }],
      document: shown(value),
    };
  const items: readonly unknown[] = Array.isArray(given) ? given : given === undefined ? [] : [given];
  const at = (index: number): string => (Array.isArray(given) ? childPath(place, index) : place);
  const doubts = items.flatMap((item, index) => {
    const unknown = unknownIn(item);
    const certainAllow = isRecord(item) && item['Effect'] === 'Allow';
    return unknown === undefined
      ? []
      : [{ index, path: unknownPath(item, at(index)), unknown, certainAllow }];
  });
  const faults = doubts.map(({ path: where, unknown }) => ({ path: where, message: unknown.why }));
  if (doubts.some(({ certainAllow }) => !certainAllow))
    return { policy: undefined, complete: false, faults, document: shown(value) };
  const left = new Set(doubts.map(({ index }) => index));
  const statements = items.map((item, index) => (left.has(index) ? PLACEHOLDER : item));
  const read = attempt(
    () =>
      readTrustPolicy({ ...value, Statement: Array.isArray(given) ? statements : statements[0] }, path, own),
    shown(value),
  );
  if (read.policy === undefined) return { ...read, faults: [...faults, ...read.faults] };
  const paths = new Set([...left].map(at));
  const policy: TrustPolicy = {
    ...read.policy,
    statements: read.policy.statements.filter((statement) => !paths.has(statement.path)),
  };
  return { policy, complete: doubts.length === 0, faults, document: shown(value) };
}

/** A document that stands as text inside another: its paths begin anew. */
function readEncoded(text: string, path: string): Read {
  const read = attempt(() => parseTrustPolicy(text), text);
  const document = read.policy === undefined ? text : (JSON.parse(decoded(text)) as unknown);
  return {
    ...read,
    document,
    faults: read.faults.map((fault) => ({ ...fault, path: fault.path.replace('$', path) })),
  };
}

function decoded(text: string): string {
  return text.trim().startsWith('%') ? decodeURIComponent(text.trim()) : text.replace(/^\uFEFF/, '');
}

function attempt(read: () => TrustPolicy, document: unknown): Read {
  try {
    return { policy: read(), complete: true, faults: [], document };
  } catch (error) {
    if (!(error instanceof PolicyDocumentError)) throw error;
    return { policy: undefined, complete: false, faults: error.faults, document };
  }
}

/** Where the first unknown of a value stands. */
function unknownPath(value: unknown, path: string, depth = 0): string {
  if (depth > SHOWN_DEPTH || value instanceof UnknownValue || typeof value !== 'object' || value === null)
    return path;
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  const entry = entries.find(([, item]) => unknownIn(item) !== undefined);
  return entry === undefined ? path : unknownPath(entry[1], childPath(path, entry[0]), depth + 1);
}

/** The value as JSON can show it. */
function shown(value: unknown, depth = 0): unknown {
  if (value instanceof UnknownValue) return `(${value.why})`;
  if (depth > SHOWN_DEPTH) return '(nested too deeply)';
  if (Array.isArray(value)) return value.map((item) => shown(item, depth + 1));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, shown(item, depth + 1)]));
}
