import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type AccountFilter,
  countStates,
  coverageOf,
  expectedAccounts,
  isEnough,
  type PlaceState,
  stateOf,
} from '../../../src/registration/stack-sets/coverage.ts';
import type { PlacedAccount } from '../../../src/registration/stack-sets/organization-tree.ts';
import type { StackInstance } from '../../../src/registration/stack-sets/stack-set-reader.ts';

const MANAGEMENT = '111111111111';
const account = (id: string, state = 'ACTIVE'): PlacedAccount => ({
  id,
  name: `name of ${id}`,
  state,
  unitId: 'ou-abcd-prod0000',
  unitPath: 'Root/prod',
});
const instance = (id: string, more: Partial<StackInstance> = {}): StackInstance => ({
  account: id,
  region: 'us-east-1',
  stackId: `stack of ${id}`,
  status: 'CURRENT',
  detailedStatus: 'SUCCEEDED',
  driftStatus: 'NOT_CHECKED',
  ...more,
});
const ids = (accounts: readonly { readonly id: string }[]): readonly string[] => accounts.map(({ id }) => id);

describe('who is expected', () => {
  const under = [account(MANAGEMENT), account('a'), account('b', 'SUSPENDED'), account('c')];
  it.each<[AccountFilter['type'], readonly string[], readonly string[], readonly string[]]>([
    ['NONE', [], ['a', 'c'], ['b']],
    ['INTERSECTION', ['a', 'b', MANAGEMENT], ['a'], ['b']],
    ['DIFFERENCE', ['a'], ['c'], ['b']],
    ['UNION', ['c', 'd'], ['a', 'c', 'd'], ['b', 'e']],
  ])('%s of %p', (type, accounts, expected, skipped) => {
    const named = [account('c'), account('d'), account('e', 'PENDING_CLOSURE'), account(MANAGEMENT)];
    const found = expectedAccounts(under, { type, accounts }, MANAGEMENT, named);
    expect([ids(found.expected), ids(found.skipped)]).toEqual([expected, skipped]);
  });

  it('counts an account once that is under two targets', () => {
    const found = expectedAccounts([account('a'), account('a')], { type: 'NONE', accounts: [] }, MANAGEMENT);
    expect(ids(found.expected)).toEqual(['a']);
  });
});

describe('what an instance is', () => {
  it.each<[string, string, boolean, PlaceState]>([
    ['CURRENT', 'SUCCEEDED', true, 'covered'],
    ['CURRENT', 'RUNNING', true, 'pending'],
    ['CURRENT', '', true, 'outdated'],
    ['OUTDATED', 'SUCCEEDED', true, 'outdated'],
    ['OUTDATED', 'PENDING', false, 'pending'],
    ['OUTDATED', 'RUNNING', true, 'pending'],
    ['OUTDATED', 'FAILED', true, 'failed'],
    ['OUTDATED', 'FAILED', false, 'failed'],
    ['OUTDATED', 'FAILED_IMPORT', true, 'failed'],
    ['OUTDATED', 'CANCELLED', true, 'outdated'],
    ['OUTDATED', 'CANCELLED', false, 'missing'],
    ['OUTDATED', 'SKIPPED_SUSPENDED_ACCOUNT', false, 'missing'],
    ['INOPERABLE', 'INOPERABLE', true, 'failed'],
    ['INOPERABLE', 'SUCCEEDED', true, 'failed'],
    ['OUTDATED', 'WHATEVER_COMES', true, 'outdated'],
  ])('%s and %s, with a stack: %p', (status, detailedStatus, deployed, state) => {
    expect(stateOf({ status, detailedStatus, ...(deployed ? { stackId: 's' } : {}) })).toBe(state);
  });
});

describe('coverage', () => {
  const expected = { expected: [account('a'), account('b'), account('c')], skipped: [account('s')] };

  it('counts an account that is covered in every region, and says what the others lack', () => {
    const coverage = coverageOf(
      expected,
      ['us-east-1', 'eu-west-1'],
      [
        instance('a'),
        instance('a', { region: 'eu-west-1', driftStatus: 'DRIFTED' }),
        instance('b'),
        instance('c', { status: 'OUTDATED', detailedStatus: 'FAILED', reason: 'no' }),
        instance('c', { region: 'eu-west-1' }),
        instance('s', { status: 'OUTDATED', detailedStatus: 'SKIPPED_SUSPENDED_ACCOUNT' }),
        instance('gone'),
        instance('a', { region: 'us-west-2' }),
      ],
    );
    expect(coverage.accounts.map(({ account: { id }, state }) => [id, state])).toEqual([
      ['a', 'covered'],
      ['b', 'missing'],
      ['c', 'failed'],
    ]);
    expect(coverage.accounts[0]?.places.map(({ region, drifted }) => [region, drifted])).toEqual([
      ['us-east-1', false],
      ['eu-west-1', true],
    ]);
    expect(coverage.accounts[2]?.places[0]).toMatchObject({ state: 'failed', reason: 'no' });
    expect(coverage.orphaned.map((each) => [each.account, each.region])).toEqual([
      ['gone', 'us-east-1'],
      ['a', 'us-west-2'],
    ]);
    expect([coverage.covered, coverage.expected, coverage.percent]).toEqual([1, 3, 33.3]);
    expect(countStates(coverage)).toEqual({ covered: 1, missing: 1, failed: 1, outdated: 0, pending: 0 });
  });

  it('is nothing where nobody is expected: a set without accounts registers none', () => {
    const none = coverageOf({ expected: [], skipped: [] }, ['us-east-1'], [instance('a')]);
    expect([none.percent, isEnough(none, 0), isEnough(none, 1)]).toEqual([0, true, false]);
  });

  it('is never rounded up to what was demanded', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => account(String(index)));
    const coverage = coverageOf(
      { expected: many, skipped: [] },
      ['us-east-1'],
      many.slice(1).map(({ id }) => instance(id)),
    );
    expect([coverage.percent, isEnough(coverage, 100), isEnough(coverage, 99.9)]).toEqual([
      99.9,
      false,
      true,
    ]);
  });

  it('finds every account in exactly one state, and every instance expected, skipped or orphaned', () => {
    const status = fc.constantFrom('CURRENT', 'OUTDATED', 'INOPERABLE');
    const detail = fc.constantFrom('PENDING', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED', 'INOPERABLE');
    const some = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 30 });
    fc.assert(
      fc.property(
        some,
        fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), status, detail)),
        (members, seen) => {
          const unique = new Map(seen.map(([id, ...rest]) => [id, rest]));
          const coverage = coverageOf(
            { expected: members.map((id) => account(String(id))), skipped: [] },
            ['us-east-1'],
            [...unique].map(([id, [one, two]]) => instance(String(id), { status: one, detailedStatus: two })),
          );
          const counts = countStates(coverage);
          const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
          expect(total).toBe(members.length);
          expect(coverage.orphaned.length).toBe(
            [...unique.keys()].filter((id) => !members.includes(id)).length,
          );
          expect(coverage.covered).toBe(
            members.filter((id) => unique.get(id)?.join() === 'CURRENT,SUCCEEDED').length,
          );
        },
      ),
    );
  });
});
