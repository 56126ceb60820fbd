import type { Runner } from '../../contract/runner.ts';
import { countStates } from '../../registration/stack-sets/coverage.ts';
import { failureReason, plainReason } from '../../registration/stack-sets/failure-reasons.ts';
import { accountsOutput } from '../../report/stack-set-accounts.ts';
import { stackSetCard } from '../../report/stack-set-card.ts';
import { planLines } from '../../report/stack-set-plan.ts';
import type { OperationEnd } from './begin-operation.ts';
import type { StackSetOutcome } from './outcome.ts';
import { isNothing } from './plan-id.ts';

export const deployStackSetOutputs = [
  'result',
  'stack-set-id',
  'stack-set-name',
  'operation',
  'plan-id',
  'has-changes',
  'changes-summary',
  'coverage',
  'accounts-expected',
  'accounts-covered',
  'accounts-failed',
  'accounts-missing',
  'accounts',
  'report-file',
] as const;

/** Hands over how far the roll-out came. What could not be read is blank, never zero. */
export async function publishDeployStackSet(outcome: StackSetOutcome, runner: Runner): Promise<void> {
  const { coverage, plan } = outcome;
  const counts = coverage === undefined ? undefined : countStates(coverage);
  const shown = (value: number | undefined): string => (value === undefined ? '' : String(value));
  const values: Record<(typeof deployStackSetOutputs)[number], string> = {
    result: outcome.result,
    'stack-set-id': outcome.setId,
    'stack-set-name': outcome.setName,
    operation: outcome.operations.at(-1)?.id ?? '',
    'plan-id': plan?.id ?? '',
    'has-changes': plan === undefined ? '' : String(!isNothing(plan)),
    'changes-summary': plan === undefined ? '' : JSON.stringify(planLines(plan)),
    coverage: shown(coverage?.percent),
    'accounts-expected': shown(coverage?.expected),
    'accounts-covered': shown(counts?.covered),
    'accounts-failed': shown(counts?.failed),
    'accounts-missing': shown(counts && counts.missing + counts.outdated + counts.pending),
    accounts: coverage === undefined ? '' : accountsOutput(coverage),
    'report-file': outcome.reportFile ?? '',
  };
  for (const name of deployStackSetOutputs) runner.setOutput(name, values[name]);
  runner.summarize(
    stackSetCard({
      ...outcome,
      operations: outcome.operations.map((end) => ({ id: end.id, title: end.title, status: statusOf(end) })),
      explain: (reason) => ({ said: plainReason(reason), fix: failureReason(reason).remedy }),
    }),
  );
}

function statusOf({ followed }: OperationEnd): string {
  if (followed.kind === 'unfinished') return followed.why;
  const { status, failed } = followed.operation;
  return failed > 0 ? `${status}, ${failed} failed` : status;
}
