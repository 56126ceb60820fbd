import { type Evidence, StepError } from '../../contract/step-error.ts';
import { isAtLeast } from '../../trust/findings/finding.ts';
import { findingsOf } from './outcome-findings.ts';
import type { AuditTrustOutcome } from './run.ts';

/** More lines of evidence only hide the first ones. */
const SHOWN = 50;

/**
 * Fails for findings at or above `fail-on` that no baseline accepts, for expected subjects that stay out, for whatever
 * was not audited, and for what could not be shown on GitHub; the first of these names the error.
 */
export function auditTrustVerdict(outcome: AuditTrustOutcome): StepError | undefined {
  const { view, failOn, github } = outcome;
  const bad = findingsOf(outcome).filter(
    ({ finding, acceptance }) =>
      failOn !== 'none' &&
      acceptance === undefined &&
      !finding.coFinding &&
      isAtLeast(finding.severity, failOn),
  );
  const findings = bad.map(({ policy, finding }) => ({
    label: policy.id,
    value: `${finding.kind}: ${finding.message}`,
  }));
  const checks = (status: string): readonly Evidence[] =>
    view.expectations
      .filter((check) => check.status === status)
      .map(({ title, seen, expected }) => ({ label: title, value: `not ${expected}: ${seen}` }));
  const refused = checks('fail');
  const missed = [
    ...view.report.undetermined.map(({ source, message }) => ({
      label: source.name,
      value: `not audited: ${message}`,
    })),
    ...checks('unknown'),
  ];
  if (findings.length > 0) {
    return new StepError({
      code: 'trust-too-broad',
      fault: 'user',
      message: `${findings.length} ${findings.length === 1 ? 'finding is' : 'findings are'} ${failOn} or worse.`,
      remedy: [...new Set(bad.map(({ finding }) => finding.remedy))].join('\n'),
      evidence: [...findings, ...refused, ...missed].slice(0, SHOWN),
    });
  }
  if (refused.length > 0) {
    return new StepError({
      code: 'expected-subject-refused',
      fault: 'user',
      message: `${refused.length} expected ${refused.length === 1 ? 'subject is' : 'subjects are'} not admitted.`,
      remedy: 'Admit them in the trust policy, or take them off "expected-subjects".',
      evidence: [...refused, ...missed].slice(0, SHOWN),
    });
  }
  if (missed.length === 0) return github.failures[0];
  return new StepError({
    code: 'audit-incomplete',
    fault: 'user',
    message: `The audit is not complete: ${missed.length} ${missed.length === 1 ? 'thing' : 'things'} could not be audited, and that is not the same as clean.`,
    remedy: [...new Set(view.report.undetermined.map(({ remedy }) => remedy))].slice(0, SHOWN).join('\n'),
    evidence: missed.slice(0, SHOWN),
  });
}
