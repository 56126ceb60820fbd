import type { Finding } from '../trust/findings/finding.ts';
import type { FindingLevel } from '../trust/findings/kinds.ts';
import type { PolicyReport } from '../trust/findings/policy-report.ts';
import type { AuditView } from './audit-view.ts';

/** How a policy stands: its severity, but `unknown` when nothing was found because not everything could be graded. */
export type Standing = FindingLevel | 'unknown';

/** All standings, the worst one first. */
export const WORST_FIRST: readonly Standing[] = ['critical', 'high', 'medium', 'low', 'unknown', 'none'];

/** What is said of a policy of each standing. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  low: 'low',
  unknown: 'not graded',
  none: 'clean',
};

/** How a policy stands. A statement that could not be graded is not clean, unless a baseline accepts it. */
export function standingOf({ severity, findings }: PolicyReport, accepted: AuditView['accepted']): Standing {
  const doubtful = findings.some((finding) => finding.kind === 'not-graded' && !accepted.has(finding));
  return severity === 'none' && doubtful ? 'unknown' : severity;
}

/** How many policies there are of each standing, the worst one first; those without any are left out. */
export function standingCounts({ report, accepted }: Pick<AuditView, 'report' | 'accepted'>): readonly {
  readonly standing: Standing;
  readonly count: number;
}[] {
  const counts = new Map<Standing, number>();
  for (const policy of report.policies) {
    const standing = standingOf(policy, accepted);
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  return WORST_FIRST.flatMap((standing) => {
    const count = counts.get(standing) ?? 0;
    return count === 0 ? [] : [{ standing, count }];
  });
}

/** Policies by how they stand, the worst first; equal ones stay in their order. */
export function worstFirst({
  report,
  accepted,
}: Pick<AuditView, 'report' | 'accepted'>): readonly PolicyReport[] {
  const ranks = new Map(
    report.policies.map((policy) => [policy, WORST_FIRST.indexOf(standingOf(policy, accepted))]),
  );
  return report.policies.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}

/** The findings of a policy that count: neither notes on others nor accepted. */
export function countingFindings(
  { findings }: PolicyReport,
  accepted: AuditView['accepted'],
): readonly Finding[] {
  return findings.filter((finding) => !finding.coFinding && !accepted.has(finding));
}
