import { StepError } from '../../contract/step-error.ts';
import { type AccountCoverage, countStates } from '../../registration/stack-sets/coverage.ts';
import { failureReason } from '../../registration/stack-sets/failure-reasons.ts';
import type { StackSetOutcome } from './outcome.ts';

/** A time-out, an operation that failed and too little coverage fail the step, after everything was reported. */
export function deployStackSetVerdict(outcome: StackSetOutcome): StepError | undefined {
  if (outcome.result === 'timed-out' || outcome.result === 'interrupted') return unfinished(outcome);
  return outcome.result === 'failed' ? incomplete(outcome) : undefined;
}

function unfinished({ result, setName, operations, region, cause }: StackSetOutcome): StepError {
  const operation = operations.at(-1)?.id ?? '';
  const why =
    cause === undefined ? '' : ` The last answer of AWS: ${cause.action} ${cause.code}: ${cause.message}`;
  return new StepError({
    code: result === 'timed-out' ? 'stack-set-timeout' : 'stack-set-interrupted',
    fault: 'aws',
    message:
      result === 'timed-out'
        ? `The stack set ${setName} was still at work when the time of this step was over.${why}`
        : `AWS could not be asked any more about the stack set ${setName}, which goes on by itself.${why}`,
    remedy: `CloudFormation goes on by itself in ${region}. Take it up again in a later job with \`resume: ${operation}\` (the output \`operation\`); \`timeout-in-minutes\` gives it more time.`,
    evidence: [{ label: 'operation', value: operation }],
    cause,
  });
}

const STOPPED: Readonly<Record<NonNullable<StackSetOutcome['stopped']>, string>> = {
  unfinished: '',
  'operation-failed': ' The operation failed: more accounts failed than are tolerated.',
  'canary-failed': ' The canary accounts did not all succeed, so that the others were left as they are.',
};
const MOST_SHOWN = 10;

function incomplete({ setName, coverage, minCoverage, stopped, cause }: StackSetOutcome): StepError {
  const open = coverage?.accounts.filter(({ state }) => state !== 'covered') ?? [];
  const counts = coverage === undefined ? undefined : countStates(coverage);
  const told = (Object.entries(counts ?? {}) as [string, number][])
    .filter(([state, count]) => state !== 'covered' && count > 0)
    .map(([state, count]) => `${count} ${state}`);
  const covered =
    coverage === undefined
      ? ''
      : ` It covers ${coverage.covered} of ${coverage.expected} accounts (${coverage.percent} %, ${minCoverage} % demanded)${told.length === 0 ? '' : `: ${told.join(', ')}`}.`;
  return new StepError({
    code:
      stopped === 'canary-failed'
        ? 'canary-failed'
        : stopped === undefined
          ? 'coverage-too-low'
          : 'operation-failed',
    fault: 'user',
    message: `The stack set ${setName} is incomplete.${covered}${stopped === undefined ? '' : STOPPED[stopped]}`,
    remedy: remedyFor(open),
    evidence: open.slice(0, MOST_SHOWN).map((account) => ({
      label: `${account.account.id} ${account.account.name}`.trim(),
      value: `${account.state}${reasonOf(account) === undefined ? '' : `: ${reasonOf(account)}`}`,
    })),
    cause,
  });
}

function reasonOf({ state, places }: AccountCoverage): string | undefined {
  return places.find((place) => place.state === state)?.reason;
}

/** What helps most of the failed accounts, each kind of reason once. */
function remedyFor(open: readonly AccountCoverage[]): string {
  const kinds = new Map<string, { remedy: string; count: number }>();
  for (const account of open) {
    if (account.state !== 'failed') continue;
    const { code, remedy } = failureReason(reasonOf(account));
    const kind = kinds.get(code) ?? { remedy, count: 0 };
    kind.count += 1;
    kinds.set(code, kind);
  }
  const sorted = [...kinds].sort(([, a], [, b]) => b.count - a.count);
  if (sorted.length === 0) return 'Run again: what is missing is deployed, and nothing else.';
  return sorted
    .map(
      ([code, { remedy, count }]) => `${code} (${count} ${count === 1 ? 'account' : 'accounts'}): ${remedy}`,
    )
    .join('\n');
}
