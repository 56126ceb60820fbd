import type { ConditionContext } from './request.ts';
import type { PatternPiece } from './wildcard.ts';

/** A value with its variables filled in, or why that is not possible. */
export type FilledValue =
  | { readonly pieces: readonly PatternPiece[]; readonly filled: boolean }
  /** A variable whose key the request does not have: the value matches nothing. */
  | { readonly absent: string }
  | { readonly unknown: string };

const ESCAPES: ReadonlySet<string> = new Set(['*', '?', '$']);

/**
 * Fills `${key}`, `${key, 'default'}` and the escapes `${*}`, `${?}`, `${$}`. `presence` says whether a key that the
 * context does not hold is certainly absent. Source: IAM user guide, "policy variables".
 */
export function fillVariables(
  text: string,
  context: ConditionContext,
  presence: (key: string) => { readonly unknown: string } | undefined,
): FilledValue {
  const pieces: PatternPiece[] = [];
  let rest = text;
  let filled = false;
  for (let start = rest.indexOf('${'); start >= 0; start = rest.indexOf('${')) {
    const end = rest.indexOf('}', start);
    if (end < 0) return { unknown: `"${text}" has a \${ that is never closed` };
    const body = rest.slice(start + 2, end);
    pieces.push({ text: rest.slice(0, start), literal: false });
    rest = rest.slice(end + 1);
    if (ESCAPES.has(body)) {
      pieces.push({ text: body, literal: true });
      continue;
    }
    const { key, fallback, fault } = readVariable(body);
    if (fault) return { unknown: `"\${${body}}" is not a policy variable` };
    const seen = context.get(key.toLowerCase()) ?? [];
    const [only] = seen;
    if (seen.length > 1) return { absent: `the variable ${key} has several values` };
    const value = only ?? fallback;
    if (value === undefined) {
      const doubt = context.has(key.toLowerCase()) ? undefined : presence(key);
      return doubt ?? { absent: `the variable ${key} is not in the request` };
    }
    filled = true;
    pieces.push({ text: value, literal: true });
  }
  pieces.push({ text: rest, literal: false });
  return { pieces, filled };
}

function readVariable(body: string): {
  readonly key: string;
  readonly fallback: string | undefined;
  readonly fault: boolean;
} {
  const comma = body.indexOf(',');
  if (comma < 0) return { key: body, fallback: undefined, fault: !isKey(body) };
  const key = body.slice(0, comma).trim();
  const quoted = /^\s*'([^']*)'\s*$/.exec(body.slice(comma + 1));
  return { key, fallback: quoted?.[1], fault: !isKey(key) || quoted === null };
}

function isKey(text: string): boolean {
  return /^[^\s${}'*?,]+:[^${}'*?,]+$/.test(text);
}
