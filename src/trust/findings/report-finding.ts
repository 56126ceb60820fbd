import type { Finding, Witness } from './finding.ts';
import { type FindingKind, type FindingLevel, kindFacts } from './kinds.ts';

/** Makes a finding of a kind; severity and remedy come from the table unless they are given. */
export function finding(
  kind: FindingKind,
  path: string,
  message: string,
  more: {
    readonly witness?: Witness;
    readonly severity?: FindingLevel;
    readonly suggestion?: Readonly<Record<string, unknown>>;
    readonly remedy?: string;
  } = {},
): Finding {
  const facts = kindFacts(kind);
  return {
    kind,
    severity: more.severity ?? facts.severity,
    coFinding: facts.coFinding === true,
    path,
    message,
    remedy: more.remedy ?? facts.remedy,
    ...(more.witness === undefined ? {} : { witness: more.witness }),
    ...(more.suggestion === undefined ? {} : { suggestion: more.suggestion }),
  };
}
