import type { Acceptance, AuditView } from '../../report/audit-view.ts';
import type { Finding } from '../../trust/findings/finding.ts';
import type { FindingLevel } from '../../trust/findings/kinds.ts';
import type { PolicyReport } from '../../trust/findings/policy-report.ts';

/** The worst level first. */
export const LEVELS: readonly FindingLevel[] = ['critical', 'high', 'medium', 'low', 'none'];

/** A finding with its policy, and why it is accepted when it is. */
export interface FoundIn {
  readonly policy: PolicyReport;
  readonly finding: Finding;
  readonly acceptance: Acceptance | undefined;
}

/** All findings: worst first, co-findings last. */
export function findingsOf({ view }: { readonly view: AuditView }): readonly FoundIn[] {
  const all = view.report.policies.flatMap((policy) =>
    policy.findings.map((finding) => ({ policy, finding, acceptance: view.accepted.get(finding) })),
  );
  const rank = ({ finding }: FoundIn): number =>
    LEVELS.indexOf(finding.severity) + (finding.coFinding ? LEVELS.length : 0);
  return all.toSorted((a, b) => rank(a) - rank(b));
}

/** Whether a finding counts at a level: those that explain others do not. */
export function counts({ severity, coFinding }: Finding, level: FindingLevel): boolean {
  return !coFinding && severity === level;
}
