import { arnMatcher } from './arn-match.ts';
import { ipInRange } from './ip-range.ts';
import type { Tri } from './tri.ts';
import { compileWildcard, type PatternPiece, wildcardMatcher } from './wildcard.ts';

/** How one kind of comparison works. `expected` comes from the policy, `seen` from the request. */
export interface BaseOperator {
  /** `StringNotEquals` and its kind: no value may match, and an absent key satisfies them. */
  readonly negated: boolean;
  /** Whether `${…}` in values is a variable (string and ARN operators only). */
  readonly variables: boolean;
  /** Whether `*` and `?` in values are wildcards. */
  readonly wildcards: boolean;
  /** The comparison with one expected value, made ready for many requests. */
  compare(expected: readonly PatternPiece[]): (seen: string) => Tri;
}

/** An operator as a policy writes it: `ForAllValues:StringLikeIfExists`. */
export interface Operator {
  readonly name: string;
  readonly base: BaseOperator | 'Null';
  readonly set: 'ForAllValues' | 'ForAnyValue' | undefined;
  readonly ifExists: boolean;
}

type Compare = (expected: string, seen: string) => Tri;

const textOf = (pieces: readonly PatternPiece[]): string => pieces.map((piece) => piece.text).join('');

function plain(compare: Compare, negated = false, variables = false): BaseOperator {
  const against = (expected: readonly PatternPiece[]) => {
    const text = textOf(expected);
    return (seen: string) => compare(text, seen);
  };
  return { negated, variables, wildcards: false, compare: against };
}

function like(negated: boolean): BaseOperator {
  const compare = (expected: readonly PatternPiece[]) => wildcardMatcher(compileWildcard(expected));
  return { negated, variables: true, wildcards: true, compare };
}

function arn(negated: boolean): BaseOperator {
  return { negated, variables: true, wildcards: true, compare: arnMatcher };
}

function numeric(holds: (seen: number, expected: number) => boolean, negated = false): BaseOperator {
  return plain((expected, seen) => {
    const [left, right] = [numberOf(seen), numberOf(expected)];
    if (left === undefined) return { unknown: `"${seen}" is not a number` };
    return right === undefined ? { unknown: `"${expected}" is not a number` } : holds(left, right);
  }, negated);
}

function date(holds: (seen: number, expected: number) => boolean, negated = false): BaseOperator {
  return plain((expected, seen) => {
    const [left, right] = [instantOf(seen), instantOf(expected)];
    if (left === undefined) return { unknown: `"${seen}" is not a date` };
    return right === undefined ? { unknown: `"${expected}" is not a date` } : holds(left, right);
  }, negated);
}

const sameText: Compare = (expected, seen) => expected === seen;
const sameLetters: Compare = (expected, seen) => expected.toLowerCase() === seen.toLowerCase();

const sameBoolean: Compare = (expected, seen) => {
  const [left, right] = [booleanOf(seen), booleanOf(expected)];
  if (left === undefined) return { unknown: `"${seen}" is neither true nor false` };
  return right === undefined ? { unknown: `"${expected}" is neither true nor false` } : left === right;
};

const sameBytes: Compare = (expected, seen) => {
  const bad = [expected, seen].find((text) => !/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0);
  return bad === undefined ? expected === seen : { unknown: `"${bad}" is not base64` };
};

/** Every condition operator of IAM: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const BASE_OPERATORS: Readonly<Record<string, BaseOperator | 'Null'>> = {
  StringEquals: plain(sameText, false, true),
  StringNotEquals: plain(sameText, true, true),
  StringEqualsIgnoreCase: plain(sameLetters, false, true),
  StringNotEqualsIgnoreCase: plain(sameLetters, true, true),
  StringLike: like(false),
  StringNotLike: like(true),
  NumericEquals: numeric((seen, expected) => seen === expected),
  NumericNotEquals: numeric((seen, expected) => seen === expected, true),
  NumericLessThan: numeric((seen, expected) => seen < expected),
  NumericLessThanEquals: numeric((seen, expected) => seen <= expected),
  NumericGreaterThan: numeric((seen, expected) => seen > expected),
  NumericGreaterThanEquals: numeric((seen, expected) => seen >= expected),
  DateEquals: date((seen, expected) => seen === expected),
  DateNotEquals: date((seen, expected) => seen === expected, true),
  DateLessThan: date((seen, expected) => seen < expected),
  DateLessThanEquals: date((seen, expected) => seen <= expected),
  DateGreaterThan: date((seen, expected) => seen > expected),
  DateGreaterThanEquals: date((seen, expected) => seen >= expected),
  Bool: plain(sameBoolean),
  BinaryEquals: plain(sameBytes),
  IpAddress: plain(ipInRange),
  NotIpAddress: plain(ipInRange, true),
  ArnEquals: arn(false),
  ArnLike: arn(false),
  ArnNotEquals: arn(true),
  ArnNotLike: arn(true),
  Null: 'Null',
};

/** The operator of that name, or what is wrong with it. Letter case counts: IAM documents no other spelling. */
export function operatorNamed(name: string): Operator | { readonly unknown: string } {
  return OPERATORS.get(name) ?? readOperator(name);
}

function readOperator(name: string): Operator | { readonly unknown: string } {
  const colon = name.indexOf(':');
  const set = colon < 0 ? undefined : name.slice(0, colon);
  const rest = name.slice(colon + 1);
  const ifExists = rest.endsWith('IfExists');
  const baseName = ifExists ? rest.slice(0, -'IfExists'.length) : rest;
  const base = Object.hasOwn(BASE_OPERATORS, baseName) ? BASE_OPERATORS[baseName] : undefined;
  if (base === undefined) return { unknown: `${name} is not a condition operator of IAM` };
  if (set !== undefined && set !== 'ForAllValues' && set !== 'ForAnyValue') {
    return { unknown: `${set} is not a set operator of IAM` };
  }
  if (base === 'Null' && (ifExists || set !== undefined)) {
    return { unknown: `Null takes neither IfExists nor a set operator` };
  }
  return { name, base, set, ifExists };
}

/** All names that there are; each is looked up once per condition and request. */
const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  Object.keys(BASE_OPERATORS)
    .flatMap((base) =>
      ['', 'ForAllValues:', 'ForAnyValue:'].flatMap((set) => [set + base, `${set}${base}IfExists`]),
    )
    .flatMap((name) => {
      const operator = readOperator(name);
      return 'unknown' in operator ? [] : [[name, operator] as const];
    }),
);

function numberOf(text: string): number | undefined {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function booleanOf(text: string): boolean | undefined {
  const word = text.toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : undefined;
}

const ISO_DATE = /^\d{4}-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d))?)?$/;

/** ISO 8601 in the W3C forms, or seconds since 1970. A bare number of four digits could be either, so it is neither. */
function instantOf(text: string): number | undefined {
  if (/^\d{5,15}(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const value = ISO_DATE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(value) ? undefined : value;
}
