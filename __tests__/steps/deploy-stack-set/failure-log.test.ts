import { expect, it } from '@jest/globals';
import type { OperationResult } from '../../../src/registration/stack-sets/stack-set-reader.ts';
import { FailureLog } from '../../../src/steps/deploy-stack-set/failure-log.ts';

const failures = (first: number, count: number, reason: (account: string) => string): OperationResult[] =>
  Array.from({ length: count }, (_, index) => {
    const account = String(200_000_000_000 + first + index);
    return { account, region: 'us-east-1', status: 'FAILED', reason: reason(account) };
  });
const owned = (account: string): string =>
  `Role R already exists in stack arn:aws:cloudformation:us-east-1:${account}:stack/own/${account.slice(-8)}-0000-4000-8000-000000000000`;
const denied = (): string => 'explicit deny in a service control policy';

it('takes reasons that differ only in ids of the account for one, and keeps different ones apart', () => {
  const lines = new FailureLog((id) => `n${id.slice(-1)}`).linesOf([
    ...failures(1, 2, owned),
    ...failures(3, 1, denied),
  ]);
  expect(lines).toEqual([
    `  ✗ 2 accounts: ${owned('200000000001')} [owned-by-stack]`,
    '      200000000001 n1 us-east-1',
    '      200000000002 n2 us-east-1',
    `  ✗ 200000000003 n3 us-east-1: ${denied()} [denied-by-policy]`,
  ]);
});

it('counts on where an earlier look has named enough', () => {
  const log = new FailureLog(() => '-');
  expect(log.linesOf(failures(0, 19, denied))).toHaveLength(20);
  expect(log.linesOf(failures(19, 3, denied))).toEqual([
    '  ✗ 3 accounts: explicit deny in a service control policy [denied-by-policy]',
    '      200000000019 - us-east-1',
    '      … and 2 more',
  ]);
  expect(log.linesOf(failures(22, 5, denied))).toEqual([
    '  ✗ 5 more, 27 by now: explicit deny in a service control policy [denied-by-policy]',
  ]);
  expect(log.linesOf([])).toEqual([]);
});
