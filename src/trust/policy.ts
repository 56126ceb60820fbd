import { childPath, duplicateNames } from './json-place.ts';
import { isRecord } from './json-value.ts';
import { type DocumentFault, PolicyDocumentError } from './policy-document-error.ts';
import { readStatement, type TrustStatement } from './statement.ts';

/** The version decides whether `${…}` is a variable: only from 2012-10-17 on. Absent means 2008-10-17. */
export interface TrustPolicy {
  readonly path: string;
  readonly version: '2012-10-17' | '2008-10-17';
  readonly versionStated: boolean;
  readonly statements: readonly TrustStatement[];
}

const VERSIONS: ReadonlySet<unknown> = new Set(['2012-10-17', '2008-10-17']);
const POLICY_ELEMENTS: ReadonlySet<string> = new Set(['Version', 'Id', 'Statement']);

/**
 * Reads a trust policy from JSON text, also percent-encoded as IAM returns it. Single values and lists are accepted
 * wherever IAM accepts both. Throws PolicyDocumentError with every fault; a document with a fault has no model.
 */
export function parseTrustPolicy(document: string): TrustPolicy {
  const text = decodeDocument(document);
  const value = parseJson(text);
  const faults = duplicateNames(text, value).map((path) => ({ path, message: 'is given twice' }));
  return readTrustPolicy(value, '$', faults);
}

/**
 * Reads a trust policy that is already parsed and stands at `path` of some document (`$.Role.AssumeRolePolicyDocument`).
 * `known` are faults that were found before. Throws PolicyDocumentError.
 */
export function readTrustPolicy(
  value: unknown,
  path: string,
  known: readonly DocumentFault[] = [],
): TrustPolicy {
  const faults = [...known];
  const fault = (at: string, message: string): void => {
    faults.push({ path: at, message });
  };
  if (!isRecord(value))
    throw new PolicyDocumentError([...faults, { path, message: 'must be a JSON object' }]);
  for (const name of Object.keys(value)) {
    if (!POLICY_ELEMENTS.has(name)) fault(childPath(path, name), 'is not an element of a policy');
  }
  const version = value['Version'];
  if (version !== undefined && !VERSIONS.has(version)) {
    fault(childPath(path, 'Version'), 'must be "2012-10-17" or "2008-10-17"');
  }
  const place = childPath(path, 'Statement');
  const given = value['Statement'];
  if (given === undefined) fault(place, 'is missing');
  const items = Array.isArray(given) ? given : given === undefined ? [] : [given];
  const statements = items.map((item: unknown, index) =>
    readStatement(item, Array.isArray(given) ? childPath(place, index) : place, fault),
  );
  if (faults.length > 0) throw new PolicyDocumentError(faults);
  return {
    path,
    version: version === '2012-10-17' ? '2012-10-17' : '2008-10-17',
    versionStated: version !== undefined,
    statements: statements.filter((statement) => statement !== undefined),
  };
}

/** The JSON text of a document: IAM percent-encodes what it returns (RFC 3986). Throws PolicyDocumentError. */
export function decodeDocument(document: string): string {
  const text = document.replace(/^\uFEFF/, '').trim();
  if (!text.startsWith('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    throw new PolicyDocumentError([{ path: '$', message: 'is percent-encoded, but not correctly' }]);
  }
}

/** JSON.parse with our own error. Throws PolicyDocumentError. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new PolicyDocumentError([{ path: '$', message: `is not JSON: ${detail}` }]);
  }
}
