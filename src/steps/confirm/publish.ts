import { CHECK_AREAS, type RegistrationCheck } from '../../contract/check.ts';
import type { Runner } from '../../contract/runner.ts';
import { StepError } from '../../contract/step-error.ts';
import { openChecks } from '../../registration/checks/verdict.ts';
import { confirmCard } from '../../report/check-report.ts';
import type { ConfirmOutcome } from './run.ts';

export const confirmOutputs = [
  'confirmed',
  'account-kind',
  'checks',
  'checks-passed',
  'checks-failed',
  'checks-unknown',
  'coverage',
  'waited-seconds',
  'report-file',
  'evidence-file',
  'issue-url',
  'account-status',
  'api-access-status',
  'sub-accounts-status',
  'billing-export-status',
  'oidc-status',
  'access-keys-status',
  'platform-status',
] as const;

/** Hands over the checks: table in log and summary, an annotation for each that did not pass, JSON for scripts. */
export async function publishConfirm(outcome: ConfirmOutcome, runner: Runner): Promise<void> {
  const { checks } = outcome;
  const count = (status: RegistrationCheck['status']): string =>
    String(checks.filter((check) => check.status === status).length);
  runner.setOutput('confirmed', String(outcome.confirmed));
  runner.setOutput('account-kind', outcome.accountKind ?? 'unknown');
  runner.setOutput('checks', JSON.stringify(checks));
  runner.setOutput('checks-passed', count('pass'));
  runner.setOutput('checks-failed', count('fail'));
  runner.setOutput('checks-unknown', count('unknown'));
  if (outcome.coverage !== undefined) runner.setOutput('coverage', String(outcome.coverage.percent));
  for (const area of CHECK_AREAS) runner.setOutput(`${area}-status`, outcome.areas[area]);
  for (const check of checks) {
    if (check.status === 'fail' || check.status === 'unknown') {
      const message = `${check.title}: expected ${check.expected}; seen ${check.seen}. ${check.remedy ?? ''}`;
      runner.annotate(check.status === 'fail' && check.required ? 'error' : 'warning', message, {
        title: `confirm: ${check.id}`,
      });
    }
  }
  runner.setOutput('waited-seconds', String(outcome.waitedSeconds));
  if (outcome.files.json !== undefined) runner.setOutput('report-file', outcome.files.json);
  if (outcome.files.evidence !== undefined) runner.setOutput('evidence-file', outcome.files.evidence);
  if (outcome.issue.url !== undefined) runner.setOutput('issue-url', outcome.issue.url);
  if (outcome.issue.failure !== undefined) {
    const { code, message, remedy } = outcome.issue.failure;
    runner.annotate('error', `${message}\n${remedy}`, { title: `confirm: ${code}` });
  }
  runner.summarize(confirmCard(outcome));
}

export function confirmVerdict(outcome: ConfirmOutcome): StepError | undefined {
  const { confirmed, checks, title } = outcome;
  if (confirmed) return outcome.issue.failure;
  const open = openChecks(checks);
  const failed = open.filter(({ status }) => status === 'fail');
  const unknown = open.filter(({ status }) => status !== 'fail');
  if (outcome.timedOut) {
    return new StepError({
      code: 'confirm-timeout',
      fault: 'user',
      message: `${title} was not confirmed within ${outcome.waitedSeconds} seconds: ${open.map((check) => `${check.title} (${check.seen})`).join(', ')}.`,
      remedy: 'Wait longer (`wait`), or confirm again later.',
    });
  }
  return new StepError({
    code: failed.length > 0 ? 'not-confirmed' : 'not-provable',
    fault: 'user',
    message:
      failed.length > 0
        ? `${title} is not registered as it should be: ${failed.map((check) => check.title).join(', ')}.`
        : `${title} could not be confirmed, because some checks could not be asked: ${unknown.map((check) => check.title).join(', ')}.`,
    remedy: [...failed, ...unknown].map((check) => `${check.title}: ${check.remedy ?? ''}`).join('\n'),
  });
}
