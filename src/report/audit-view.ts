import type { CheckResult } from '../contract/check.ts';
import type { Finding } from '../trust/findings/finding.ts';
import type { PolicyReport, TrustReport } from '../trust/findings/policy-report.ts';

/** Why and how long a finding is accepted. */
export interface Acceptance {
  readonly reason: string;
  /** The last day, `2027-01-31`. */
  readonly expires: string;
}

/** Whom one issuer (or kind of AWS principal) brings into a role. */
export interface Grant {
  readonly issuer: string;
  /** Subjects as the policy writes them, wildcards included. */
  readonly subjects: readonly string[];
}

/** What reports show of a policy beside its findings. */
export interface PolicyDetail {
  readonly grants: readonly Grant[];
  /** Where the policy stands in its source: the beginning of its findings' paths. */
  readonly path: string;
  /** The document as indented JSON; only there when a report shows it. */
  readonly document: string | undefined;
}

/** Everything that reports are made of. */
export interface AuditView {
  readonly report: TrustReport;
  readonly details: ReadonlyMap<PolicyReport, PolicyDetail>;
  /** Findings that a baseline accepts. */
  readonly accepted: ReadonlyMap<Finding, Acceptance>;
  readonly expectations: readonly CheckResult[];
  /** What is to be said about the baseline: expired and unused entries, one sentence each. */
  readonly baselineNotes: readonly string[];
}

/** What nothing is known of but its report: joined reports hold no documents. */
export const NO_DETAIL: PolicyDetail = { grants: [], path: '$', document: undefined };
