import type { Finding } from '../trust/findings/finding.ts';
import type { FindingLevel } from '../trust/findings/kinds.ts';
import type { PolicyReport } from '../trust/findings/policy-report.ts';
import type { AuditView } from './audit-view.ts';

/** All levels, the worst one first. */
export const WORST_FIRST: readonly FindingLevel[] = ['critical', 'high', 'medium', 'low', 'none'];

/** Policies by severity, the worst first; equal ones stay in their order. */
export function worstFirst(policies: readonly PolicyReport[]): readonly PolicyReport[] {
  return policies.toSorted((a, b) => WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity));
}

/** The findings of a policy that count: neither notes on others nor accepted. */
export function countingFindings(
  { findings }: PolicyReport,
  accepted: AuditView['accepted'],
): readonly Finding[] {
  return findings.filter((finding) => !finding.coFinding && !accepted.has(finding));
}
