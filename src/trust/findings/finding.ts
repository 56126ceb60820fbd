import type { FindingKind, FindingLevel } from './kinds.ts';

/** One thing that an audit says about a policy. */
export interface Finding {
  readonly kind: FindingKind;
  readonly severity: FindingLevel;
  /** Explains another finding and never raises the severity of the policy by itself. */
  readonly coFinding: boolean;
  /** JSON path of what it is about. */
  readonly path: string;
  /** Line in the source text, counted from 1. */
  readonly line?: number;
  readonly message: string;
  readonly remedy: string;
  /** Who gets in and should not: confirmed as `allow` by `evaluateTrust` before it is reported. */
  readonly witness?: Witness;
  /** A Condition block or a statement to put in place, ready for JSON.stringify. */
  readonly suggestion?: Readonly<Record<string, unknown>>;
}

/** Somebody concrete: a token's claims, or an AWS caller, with the rest of the request. */
export interface Witness {
  readonly action: string;
  readonly principal: { readonly kind: 'Federated' | 'AWS'; readonly arn: string };
  /** The payload of the token; absent for AWS callers. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Condition keys that do not come from a token, in lower case. */
  readonly context: Readonly<Record<string, readonly string[]>>;
}

const ORDER: readonly FindingLevel[] = ['none', 'low', 'medium', 'high', 'critical'];

/** The worst level among findings that count; `none` when nothing does. */
export function severityOf(findings: readonly Finding[]): FindingLevel {
  const counting = findings.filter(({ coFinding }) => !coFinding);
  return ORDER.findLast((level) => counting.some(({ severity }) => severity === level)) ?? 'none';
}

/** Whether a level is at least as bad as another. */
export function isAtLeast(level: FindingLevel, threshold: FindingLevel): boolean {
  return ORDER.indexOf(level) >= ORDER.indexOf(threshold);
}
