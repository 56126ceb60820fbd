import type { Evidence } from '../../contract/step-error.ts';
import type { CheckKind } from '../checks/check-kind.ts';
import { unreadable } from '../checks/unreadable.ts';
import {
  type AccountCoverage,
  type Coverage,
  countStates,
  isEnough,
  type PlaceState,
} from '../stack-sets/coverage.ts';
import { type ReasonKind, reasonKinds, remedyLines } from '../stack-sets/failure-reasons.ts';
import { named } from './name-accounts.ts';
import type { SubAccountFacts } from './sub-account-facts.ts';
import { unknownSet } from './unknown-set.ts';

/** Who of those that should have access has it. */
export const coverageCheck: CheckKind<SubAccountFacts> = {
  id: 'stack-set-coverage',
  area: 'sub-accounts',
  title: 'Linked accounts with access',
  call: 'cloudformation:ListStackInstances',
  required: true,
  judge(facts) {
    const { coverage, working, leastCoverage, calls } = facts;
    const expected = `at least ${leastCoverage} % of the expected accounts`;
    const unknown = unknownSet(facts, expected);
    if (unknown !== undefined) return unknown;
    if (coverage.kind === 'unreadable') return unreadable(expected, coverage);
    if (coverage.kind === 'absent') {
      const remedy = 'See the check `stack-set`.';
      return { status: 'skipped', expected, seen: 'there is no stack set', remedy };
    }
    const { value } = coverage;
    const { covered, expected: all, percent } = value;
    const counts = countStates(value);
    const open = OPEN.filter((state) => counts[state] > 0).map((state) => `${counts[state]} ${state}`);
    const seen =
      all === 0
        ? 'no active linked account is below the targets'
        : `${percent} %: ${covered} of ${all} accounts${open.length === 0 ? '' : `; ${open.join(', ')}`}`;
    const evidence = [...evidenceOf(value), { label: 'calls', value: String(calls) }];
    if (isEnough(value, leastCoverage)) return { status: 'pass', expected, seen, evidence };
    return {
      status: 'fail',
      expected,
      seen,
      evidence,
      // What failed does not come by itself; what is under way may, and so may the rest of an operation.
      waitHelps: (working || counts.pending > 0) && isReachable(value, leastCoverage),
      remedy: remedyFor(value, working),
    };
  },
};

const OPEN: readonly PlaceState[] = ['missing', 'failed', 'outdated', 'pending'];

/** Whether enough would be covered if everything that has not failed came to be. */
function isReachable(coverage: Coverage, leastCoverage: number): boolean {
  const { failed } = countStates(coverage);
  return isEnough({ covered: coverage.expected - failed, expected: coverage.expected }, leastCoverage);
}

function inState({ accounts }: Coverage, state: PlaceState): readonly AccountCoverage[] {
  return accounts.filter((each) => each.state === state);
}

function evidenceOf(coverage: Coverage): readonly Evidence[] {
  const states = OPEN.flatMap((state): readonly Evidence[] => {
    const accounts = inState(coverage, state).map(({ account }) => account);
    return accounts.length === 0 ? [] : [{ label: state, value: named(accounts) }];
  });
  const reasons = reasonsOf(coverage).map(({ code, count, example }) => ({
    label: `reason ${code}`,
    value: count === 1 ? example : `${count} accounts, for example: ${example}`,
  }));
  const { skipped, orphaned } = coverage;
  return [
    ...states,
    ...reasons,
    ...(skipped.length === 0 ? [] : [{ label: 'not expected (suspended or closed)', value: named(skipped) }]),
    ...(orphaned.length === 0
      ? []
      : [
          {
            label: 'stacks that nobody expects',
            value: `${orphaned.length}, for example in ${orphaned[0]?.account}`,
          },
        ]),
  ];
}

/** Why accounts failed. */
function reasonsOf(coverage: Coverage): readonly ReasonKind[] {
  return reasonKinds(
    inState(coverage, 'failed').map(({ places }) => places.find(({ state }) => state === 'failed')?.reason),
  );
}

function remedyFor(coverage: Coverage, working: boolean): string {
  if (coverage.expected === 0) return 'Aim the stack set at a root or unit that has active linked accounts.';
  const counts = countStates(coverage);
  return [
    ...(working || counts.pending > 0 ? ['An operation is at work: confirm again when it is done.'] : []),
    ...remedyLines(reasonsOf(coverage)),
    ...(counts.missing > 0
      ? ['Deploy the stack set to the accounts that have nothing (actions/deploy-stack-set).']
      : []),
    ...(counts.outdated > 0 ? ['Update the accounts that are behind (actions/deploy-stack-set).'] : []),
  ].join('\n');
}
