import { childPath } from './json-place.ts';
import { isRecord } from './json-value.ts';

/** A string of the policy and where it stands. */
export interface PolicyText {
  readonly text: string;
  readonly path: string;
}

export type PrincipalKind = 'AWS' | 'Federated' | 'Service' | 'CanonicalUser';

/** One named principal; `everyone` is `Principal: "*"`, which names no kind. */
export interface PolicyPrincipal extends PolicyText {
  readonly kind: PrincipalKind | 'everyone';
}

/** One operator and key with the values that it is compared with. */
export interface PolicyCondition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly PolicyText[];
  readonly path: string;
}

export interface TrustStatement {
  readonly path: string;
  readonly sid: string | undefined;
  readonly effect: 'Allow' | 'Deny';
  /** `negated`: the statement says NotPrincipal. */
  readonly principals: {
    readonly negated: boolean;
    readonly path: string;
    readonly entries: readonly PolicyPrincipal[];
  };
  /** `negated`: the statement says NotAction. */
  readonly actions: {
    readonly negated: boolean;
    readonly path: string;
    readonly patterns: readonly PolicyText[];
  };
  readonly conditions: readonly PolicyCondition[];
}

type Report = (path: string, message: string) => void;

const PRINCIPAL_KINDS: readonly PrincipalKind[] = ['AWS', 'Federated', 'Service', 'CanonicalUser'];
const STATEMENT_ELEMENTS: ReadonlySet<string> = new Set([
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Condition',
]);

/** Reads one statement and reports each fault. Undefined only when it is no object at all. */
export function readStatement(value: unknown, path: string, report: Report): TrustStatement | undefined {
  if (!isRecord(value)) {
    report(path, 'must be an object');
    return undefined;
  }
  for (const name of Object.keys(value)) {
    if (STATEMENT_ELEMENTS.has(name)) continue;
    const message =
      name === 'Resource' || name === 'NotResource'
        ? 'is not allowed in a trust policy'
        : 'is not an element of a statement';
    report(childPath(path, name), message);
  }
  const sid = value['Sid'];
  if (sid !== undefined && typeof sid !== 'string') report(childPath(path, 'Sid'), 'must be a string');
  const effect = value['Effect'];
  if (effect !== 'Allow' && effect !== 'Deny') report(childPath(path, 'Effect'), 'must be "Allow" or "Deny"');
  const principal = oneOfTwo(value, path, ['Principal', 'NotPrincipal'], report);
  const action = oneOfTwo(value, path, ['Action', 'NotAction'], report);
  return {
    path,
    sid: typeof sid === 'string' ? sid : undefined,
    effect: effect === 'Deny' ? 'Deny' : 'Allow',
    principals: {
      negated: principal.negated,
      path: principal.path,
      entries: principal.value === undefined ? [] : readPrincipals(principal.value, principal.path, report),
    },
    actions: {
      negated: action.negated,
      path: action.path,
      patterns: action.value === undefined ? [] : readActions(action.value, action.path, report),
    },
    conditions: readConditions(value['Condition'], childPath(path, 'Condition'), report),
  };
}

function oneOfTwo(
  statement: Readonly<Record<string, unknown>>,
  path: string,
  names: readonly [string, string],
  report: Report,
): { readonly negated: boolean; readonly path: string; readonly value: unknown } {
  const [plain, negated] = names;
  const hasPlain = statement[plain] !== undefined;
  const hasNegated = statement[negated] !== undefined;
  if (hasPlain === hasNegated) report(path, `must have ${plain} or ${negated}, and not both`);
  const name = hasNegated && !hasPlain ? negated : plain;
  return { negated: name === negated, path: childPath(path, name), value: statement[name] };
}

function readPrincipals(value: unknown, path: string, report: Report): readonly PolicyPrincipal[] {
  if (value === '*') return [{ kind: 'everyone', text: '*', path }];
  if (!isRecord(value)) {
    report(path, 'must be "*" or an object with AWS, Federated, Service or CanonicalUser');
    return [];
  }
  if (Object.keys(value).length === 0) report(path, 'names no principal');
  return Object.entries(value).flatMap(([name, given]) => {
    const place = childPath(path, name);
    const kind = PRINCIPAL_KINDS.find((candidate) => candidate === name);
    if (kind === undefined) {
      report(place, `is not one of ${PRINCIPAL_KINDS.join(', ')}`);
      return [];
    }
    return readStrings(given, place, report).map((text) => ({ ...text, kind }));
  });
}

function readActions(value: unknown, path: string, report: Report): readonly PolicyText[] {
  const patterns = readStrings(value, path, report);
  for (const { text, path: place } of patterns) {
    if (text !== '*' && !/^[A-Za-z0-9-]+:[A-Za-z0-9*?]+$/.test(text))
      report(place, 'must be "*" or "service:Action"');
  }
  return patterns;
}

function readStrings(value: unknown, path: string, report: Report): readonly PolicyText[] {
  if (Array.isArray(value) && value.length === 0) report(path, 'is an empty list');
  return readItems(value, path).flatMap((item) => {
    if (typeof item.value === 'string' && item.value !== '') return [{ text: item.value, path: item.path }];
    report(item.path, 'must be a string that is not empty');
    return [];
  });
}

function readConditions(value: unknown, path: string, report: Report): readonly PolicyCondition[] {
  if (value === undefined) return [];
  if (!isRecord(value)) {
    report(path, 'must be an object of operators');
    return [];
  }
  return Object.entries(value).flatMap(([operator, keys]) => {
    const place = childPath(path, operator);
    if (!isRecord(keys)) {
      report(place, 'must be an object of condition keys');
      return [];
    }
    return Object.entries(keys).map(([key, given]) => ({
      operator,
      key,
      path: childPath(place, key),
      values: readValues(given, childPath(place, key), report),
    }));
  });
}

/** IAM also takes numbers and booleans as values and compares their text. */
function readValues(value: unknown, path: string, report: Report): readonly PolicyText[] {
  return readItems(value, path).flatMap((item) => {
    if (typeof item.value === 'string') return [{ text: item.value, path: item.path }];
    if (typeof item.value === 'number' || typeof item.value === 'boolean') {
      return [{ text: String(item.value), path: item.path }];
    }
    report(item.path, 'must be a string, a number or a boolean');
    return [];
  });
}

function readItems(
  value: unknown,
  path: string,
): readonly { readonly value: unknown; readonly path: string }[] {
  return Array.isArray(value)
    ? value.map((item: unknown, index) => ({ value: item, path: childPath(path, index) }))
    : [{ value, path }];
}
