import type { CheckResult } from '../../contract/check.ts';
import type { PolicyDetail } from '../../report/audit-view.ts';
import type { TokenClaims } from '../../trust/context.ts';
import { admitsSubject } from '../../trust/findings/expected.ts';
import { type Finding, severityOf } from '../../trust/findings/finding.ts';
import { type PolicyReport, reportPolicy, type Undetermined } from '../../trust/findings/policy-report.ts';
import { finding } from '../../trust/findings/report-finding.ts';
import { type Containment, isContained } from '../../trust/symbolic/admitted.ts';
import type { TokenGraphs } from '../../trust/symbolic/token-graphs.ts';
import { rulesFor, type SubjectRule } from './expected-subjects.ts';
import type { GatheredPolicy } from './gathered.ts';
import { grantsOf } from './grants.ts';
import { findUntrusted, type TrustedParties } from './trusted.ts';

/** What every policy is held to. */
export interface AuditRules {
  readonly claims: TokenClaims | undefined;
  readonly expected: readonly SubjectRule[];
  readonly trusted: TrustedParties;
  /** Whether a report shows the documents; else they are let go at once. */
  readonly keepDocuments: boolean;
  /** Shared by all policies of the audit: most speak of the same issuers. */
  readonly graphs: TokenGraphs;
}

export interface AuditedPolicy {
  readonly report: PolicyReport;
  readonly detail: PolicyDetail;
  readonly expectations: readonly CheckResult[];
  /** The expectations that are about this policy. */
  readonly usedRules: readonly SubjectRule[];
  /** Statements that could not be graded, or are not known yet. */
  readonly undetermined: readonly Undetermined[];
}

const WORST_FIRST = ['critical', 'high', 'medium', 'low', 'none'];

/** Audits one policy. Its findings get the lines of its source. */
export function auditPolicy(gathered: GatheredPolicy, rules: AuditRules): AuditedPolicy {
  const { policy, source, roleArn, id, document, complete } = gathered;
  const graded = reportPolicy({
    policy,
    source,
    roleArn,
    claims: rules.claims,
    graphs: rules.graphs,
    complete,
  });
  const usedRules = rulesFor(rules.expected, gathered.names);
  const subjects = [...new Set(usedRules.map(({ subject }) => subject))];
  const contained: Containment =
    subjects.length === 0 ? { kind: 'contained' } : isContained(policy, subjects);
  const findings = [
    ...graded.findings,
    ...findUntrusted(policy, rules.trusted),
    ...unexpected(contained, policy.path),
    ...gathered.leftOut.map(notKnownYet),
  ]
    .map((finding) => withLine(finding, gathered))
    .toSorted((a, b) => rank(a) - rank(b));
  const report: PolicyReport = {
    ...graded,
    id,
    findings,
    severity: severityOf(findings),
    ...(graded.decision === undefined ? {} : { decision: certain(graded.decision, gathered.complete) }),
    ...(gathered.complete ? {} : { writeCheck: 'unknown' }),
  };
  return {
    report,
    usedRules,
    detail: {
      grants: grantsOf(policy),
      path: policy.path,
      document: rules.keepDocuments ? JSON.stringify(document, null, 2) : undefined,
    },
    expectations: [
      ...subjects.map((subject) => expectAdmitted(subject, gathered)),
      ...doubtful(contained, gathered),
    ],
    undetermined: findings
      .filter(({ kind }) => kind === 'not-graded')
      .map((finding) => missed(finding, gathered)),
  };
}

function withLine(finding: Finding, { line }: GatheredPolicy): Finding {
  const found = line(finding.path);
  return found === undefined ? finding : { ...finding, line: found };
}

/** A statement that is left out is a finding, so that its policy is not called clean and a baseline can accept it. */
function notKnownYet({ path = '$', message, remedy }: Undetermined): Finding {
  return { ...finding('not-graded', path, message), remedy };
}

/** What no known statement admits may still be admitted by one that is not known yet. */
function certain(
  decision: NonNullable<PolicyReport['decision']>,
  complete: boolean,
): NonNullable<PolicyReport['decision']> {
  return complete || decision.decision !== 'deny' || decision.statement !== undefined
    ? decision
    : { ...decision, decision: 'undetermined', reason: 'a statement is not known before deployment' };
}

const STATUS = { admitted: 'pass', refused: 'fail', undetermined: 'unknown' } as const;

function expectAdmitted(subject: string, { policy, id, complete }: GatheredPolicy): CheckResult {
  const { status, why } = admitsSubject(policy, subject);
  const known = complete || status === 'admitted';
  return {
    id: 'expected-subject',
    title: subject,
    status: known ? STATUS[status] : 'unknown',
    expected: `admitted by ${id}`,
    seen: known ? why : 'a statement is not known before deployment',
    ...(status === 'admitted' ? {} : { remedy: 'Admit the subject, or take it off "expected-subjects".' }),
  };
}

/** The other direction: whether anybody gets in whom nobody expects. */
function unexpected(contained: Containment, path: string): readonly Finding[] {
  if (contained.kind !== 'witness') return [];
  const { witness } = contained;
  const subject = String(witness.claims?.['sub'] ?? '');
  return [
    finding('unexpected-subject', path, `"${subject}" is admitted, which no expected subject covers.`, {
      witness,
    }),
  ];
}

function doubtful(contained: Containment, { id }: GatheredPolicy): readonly CheckResult[] {
  if (contained.kind !== 'undetermined') return [];
  return [
    {
      id: 'no-unexpected-subject',
      title: 'nobody but the expected subjects',
      status: 'unknown',
      expected: `admitted by ${id}`,
      seen: contained.cause,
      remedy: 'Check the policy by hand.',
    },
  ];
}

/** A statement that could not be graded is not clean. */
function missed({ path, line, message, remedy }: Finding, { source }: GatheredPolicy): Undetermined {
  return { source, path, ...(line === undefined ? {} : { line }), message, remedy };
}

function rank({ severity, coFinding }: Finding): number {
  return WORST_FIRST.indexOf(severity) + (coFinding ? WORST_FIRST.length : 0);
}
