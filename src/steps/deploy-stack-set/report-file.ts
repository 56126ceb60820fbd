import { accountRows } from '../../report/stack-set-accounts.ts';
import type { StackSetOutcome } from './outcome.ts';

/** Everything about a roll-out, every account included, as JSON. */
export function reportJson(outcome: Omit<StackSetOutcome, 'reportFile'>): string {
  const { coverage, plan } = outcome;
  const report = {
    result: outcome.result,
    'stack-set': { id: outcome.setId, name: outcome.setName },
    account: outcome.account,
    region: outcome.region,
    regions: outcome.regions,
    'plan-id': plan?.id,
    operations: outcome.operations.map(({ id, title, followed }) => ({
      id,
      title,
      ...(followed.kind === 'ended'
        ? { status: followed.operation.status, failed: followed.operation.failed }
        : { status: followed.why }),
    })),
    ...(coverage === undefined
      ? {}
      : {
          coverage: coverage.percent,
          expected: coverage.expected,
          covered: coverage.covered,
          accounts: accountRows(coverage),
          skipped: coverage.skipped.map(({ id, name, state }) => ({ account: id, name, state })),
          orphaned: coverage.orphaned.map(({ account, region, status }) => ({ account, region, status })),
        }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
