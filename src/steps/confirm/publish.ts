import type { CheckResult } from '../../contract/check.ts';
import type { Runner } from '../../contract/runner.ts';
import { StepError } from '../../contract/step-error.ts';
import { confirmCard } from '../../report/check-report.ts';
import type { ConfirmOutcome } from './run.ts';

export const confirmOutputs = [
  'confirmed',
  'account-kind',
  'checks',
  'checks-passed',
  'checks-failed',
  'checks-unknown',
] as const;

/** Hands over the checks: table in log and summary, an annotation for each that did not pass, JSON for scripts. */
export async function publishConfirm(outcome: ConfirmOutcome, runner: Runner): Promise<void> {
  const { checks } = outcome;
  const count = (status: CheckResult['status']): string =>
    String(checks.filter((check) => check.status === status).length);
  runner.setOutput('confirmed', String(outcome.confirmed));
  runner.setOutput('account-kind', outcome.accountKind ?? 'unknown');
  runner.setOutput('checks', JSON.stringify(checks));
  runner.setOutput('checks-passed', count('pass'));
  runner.setOutput('checks-failed', count('fail'));
  runner.setOutput('checks-unknown', count('unknown'));
  for (const check of checks) {
    if (check.status === 'fail' || check.status === 'unknown') {
      const message = `${check.title}: expected ${check.expected}; seen ${check.seen}. ${check.remedy ?? ''}`;
      runner.annotate(check.status === 'fail' ? 'error' : 'warning', message, {
        title: `confirm: ${check.id}`,
      });
    }
  }
  runner.summarize(confirmCard(outcome));
}

export function confirmVerdict({ confirmed, checks, title }: ConfirmOutcome): StepError | undefined {
  if (confirmed) return undefined;
  const failed = checks.filter(({ status }) => status === 'fail');
  const unknown = checks.filter(({ status }) => status === 'unknown');
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
