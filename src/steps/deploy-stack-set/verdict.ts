import { StepError } from '../../contract/step-error.ts';
import { countStates } from '../../registration/stack-sets/coverage.ts';
import { plainReason, reasonKinds, remedyLines } from '../../registration/stack-sets/failure-reasons.ts';
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
    remedy:
      operation === ''
        ? `Run again: what is at work in ${region} is waited for, and what is left is done.`
        : `CloudFormation goes on by itself in ${region}. Take it up again in a later job with \`resume: ${operation}\` (the output \`operation\`); \`timeout-in-minutes\` gives it more time.`,
    evidence: operation === '' ? [] : [{ label: 'operation', value: operation }],
    cause,
  });
}

const STOPPED: Readonly<Record<NonNullable<StackSetOutcome['stopped']>, string>> = {
  unfinished: '',
  'operation-failed': ' The operation failed: more accounts failed than are tolerated.',
  'canary-failed': ' The canary accounts did not all succeed, so that the others were left as they are.',
};
const MOST_SHOWN = 10;

function incomplete(outcome: StackSetOutcome): StepError {
  const { setName, coverage, minCoverage, stopped, cause } = outcome;
  const troubles = troublesOf(outcome);
  const counts = coverage === undefined ? undefined : countStates(coverage);
  const told = (Object.entries(counts ?? {}) as [string, number][])
    .filter(([state, count]) => state !== 'covered' && count > 0)
    .map(([state, count]) => `${count} ${state}`);
  const covered =
    coverage === undefined
      ? ''
      : ` It covers ${coverage.covered} of ${coverage.expected} accounts (${coverage.percent} %, ${minCoverage} % demanded)${told.length === 0 ? '' : `: ${told.join(', ')}`}.`;
  return new StepError({
    code: stopped === undefined || stopped === 'unfinished' ? 'coverage-too-low' : stopped,
    fault: 'user',
    message: `The stack set ${setName} is incomplete.${covered}${stopped === undefined ? '' : STOPPED[stopped]}`,
    remedy: remedyFor(troubles),
    evidence: troubles.slice(0, MOST_SHOWN).map(({ account, name, state, reason }) => ({
      label: `${account} ${name}`.trim(),
      value: `${state}${reason === undefined ? '' : `: ${plainReason(reason)}`}`,
    })),
    cause,
  });
}

interface Trouble {
  readonly account: string;
  readonly name: string;
  readonly state: string;
  readonly reason: string | undefined;
}

/** The accounts in which something went wrong, failed ones first: by their stacks, and by what the last operation said. */
function troublesOf({ coverage, operations, stopped }: StackSetOutcome): readonly Trouble[] {
  const troubles = new Map<string, Trouble>();
  const followed = stopped === undefined ? undefined : operations.at(-1)?.followed;
  for (const { account, reason } of followed?.kind === 'ended' ? followed.failures : [])
    troubles.set(account, { account, name: '', state: 'failed', reason });
  for (const { account, state, places } of coverage?.accounts ?? []) {
    if (state === 'covered') continue;
    const reason = places.find((place) => place.state === state)?.reason;
    troubles.set(account.id, { account: account.id, name: account.name, state, reason });
  }
  return [...troubles.values()].sort((a, b) => Number(b.state === 'failed') - Number(a.state === 'failed'));
}

/** What helps the failed accounts, each kind of reason once. */
function remedyFor(troubles: readonly Trouble[]): string {
  const failed = troubles.filter(({ state }) => state === 'failed');
  if (failed.length === 0) return 'Run again: what is missing is deployed, and nothing else.';
  return remedyLines(reasonKinds(failed.map(({ reason }) => reason))).join('\n');
}
