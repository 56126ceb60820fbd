import type { AnnotationLevel, Runner } from '../../contract/runner.ts';
import { StepError } from '../../contract/step-error.ts';
import { trustReportMarkdown } from '../../report/trust-report.ts';
import { type Finding, isAtLeast } from '../../trust/findings/finding.ts';
import type { FindingLevel } from '../../trust/findings/kinds.ts';
import type { PolicyReport } from '../../trust/findings/policy-report.ts';
import type { AuditTrustOutcome } from './run.ts';

const LEVELS: readonly FindingLevel[] = ['critical', 'high', 'medium', 'low', 'none'];

export const auditTrustOutputs = [
  'findings',
  'findings-critical',
  'findings-high',
  'findings-medium',
  'findings-low',
  'max-severity',
  'undetermined',
  'decision',
  'sarif-file',
  'json-file',
] as const;

const ANNOTATIONS: Readonly<Record<FindingLevel, AnnotationLevel | undefined>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
  none: undefined,
};

/** GitHub shows ten annotations of a kind per step; more only slow the log down. */
const ANNOTATION_LIMIT = 50;

/** Hands over the report: outputs, annotations on the lines of policy files, and the summary. */
export async function publishAuditTrust(outcome: AuditTrustOutcome, runner: Runner): Promise<void> {
  const { report, decision, sarifFile, jsonFile } = outcome;
  const found = findingsOf(outcome);
  const worst = LEVELS.find((level) => found.some(({ finding }) => counts(finding, level))) ?? 'none';
  runner.setOutput(
    'findings',
    JSON.stringify(
      found.map(({ policy, finding }) => ({ policy: policy.id, source: policy.source.name, ...finding })),
    ),
  );
  for (const level of ['critical', 'high', 'medium', 'low'] as const) {
    const count = found.filter(({ finding }) => counts(finding, level)).length;
    runner.setOutput(`findings-${level}`, String(count));
  }
  runner.setOutput('max-severity', worst);
  runner.setOutput('undetermined', JSON.stringify(report.undetermined));
  runner.setOutput('decision', decision ?? '');
  runner.setOutput('sarif-file', sarifFile ?? '');
  runner.setOutput('json-file', jsonFile ?? '');
  for (const { policy, finding } of found) {
    if (finding.severity !== 'none')
      runner.log.info(`${finding.severity}: ${finding.kind}: ${policy.id}: ${finding.message}`);
  }
  annotate(outcome, runner);
  runner.summarize(trustReportMarkdown(report, outcome.expectations));
}

/** Fails for findings at or above `fail-on`, for expected subjects that stay out, and for whatever was not audited. */
export function auditTrustVerdict(outcome: AuditTrustOutcome): StepError | undefined {
  const { report, failOn, expectations } = outcome;
  const bad = findingsOf(outcome).filter(
    ({ finding }) => failOn !== 'none' && !finding.coFinding && isAtLeast(finding.severity, failOn),
  );
  const refused = expectations.filter(({ status }) => status === 'fail');
  const missed = [
    ...report.undetermined.map(({ source, message }) => ({ label: source.name, value: message })),
    ...expectations
      .filter(({ status }) => status === 'unknown')
      .map(({ title, seen }) => ({ label: title, value: seen })),
  ];
  const findings = bad.map(({ policy, finding }) => ({
    label: policy.id,
    value: `${finding.kind}: ${finding.message}`,
  }));
  const unexpected = refused.map(({ title, seen }) => ({ label: title, value: seen }));
  if (findings.length > 0) {
    return new StepError({
      code: 'trust-too-broad',
      fault: 'user',
      message: `${findings.length} ${findings.length === 1 ? 'finding is' : 'findings are'} ${failOn} or worse.`,
      remedy: [...new Set(bad.map(({ finding }) => finding.remedy))].join('\n'),
      evidence: [...findings, ...unexpected, ...missed].slice(0, ANNOTATION_LIMIT),
    });
  }
  if (unexpected.length > 0) {
    return new StepError({
      code: 'expected-subject-refused',
      fault: 'user',
      message: `${unexpected.length} expected ${unexpected.length === 1 ? 'subject is' : 'subjects are'} not admitted.`,
      remedy: 'Admit them in the trust policy, or take them off "expected-subjects".',
      evidence: [...unexpected, ...missed].slice(0, ANNOTATION_LIMIT),
    });
  }
  if (missed.length === 0) return undefined;
  return new StepError({
    code: 'audit-incomplete',
    fault: 'user',
    message: `The audit is not complete: ${missed.length} ${missed.length === 1 ? 'thing' : 'things'} could not be audited, and that is not the same as clean.`,
    remedy: [...new Set(report.undetermined.map(({ remedy }) => remedy))].join('\n'),
    evidence: missed.slice(0, ANNOTATION_LIMIT),
  });
}

interface FoundIn {
  readonly policy: PolicyReport;
  readonly finding: Finding;
}

/** Worst first, co-findings last. */
function findingsOf({ report }: AuditTrustOutcome): readonly FoundIn[] {
  const all = report.policies.flatMap((policy) => policy.findings.map((finding) => ({ policy, finding })));
  const rank = ({ finding }: FoundIn): number =>
    LEVELS.indexOf(finding.severity) + (finding.coFinding ? LEVELS.length : 0);
  return all.toSorted((a, b) => rank(a) - rank(b));
}

function counts({ severity, coFinding }: Finding, level: FindingLevel): boolean {
  return !coFinding && severity === level;
}

function annotate(outcome: AuditTrustOutcome, runner: Runner): void {
  const places = findingsOf(outcome).flatMap(({ policy, finding }) => {
    const level = finding.coFinding ? undefined : ANNOTATIONS[finding.severity];
    return level === undefined
      ? []
      : [
          {
            level,
            source: policy.source,
            line: finding.line,
            title: finding.kind,
            text: `${finding.message} ${finding.remedy}`,
          },
        ];
  });
  const missed = outcome.report.undetermined.map(({ source, line, message, remedy }) => ({
    level: 'error' as const,
    source,
    line,
    title: 'not audited',
    text: `${source.name}: ${message} ${remedy}`,
  }));
  const all = [...missed, ...places];
  for (const { level, source, line, title, text } of all.slice(0, ANNOTATION_LIMIT)) {
    runner.annotate(level, text, {
      title: `audit-trust: ${title}`,
      ...(source.kind === 'file' ? { file: source.name } : {}),
      ...(source.kind === 'file' && line !== undefined ? { line } : {}),
    });
  }
  if (all.length > ANNOTATION_LIMIT) {
    runner.log.info(
      `${all.length - ANNOTATION_LIMIT} more annotations are left out; the report has them all.`,
    );
  }
}
