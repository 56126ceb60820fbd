import { describe, expect, it } from '@jest/globals';
import { coverageOf } from '../../../src/registration/stack-sets/coverage.ts';
import type { PlacedAccount } from '../../../src/registration/stack-sets/organization-tree.ts';
import { planRollOut, type RollOutState } from '../../../src/registration/stack-sets/roll-out-plan.ts';
import type { StackInstance } from '../../../src/registration/stack-sets/stack-set-reader.ts';

const account = (id: string, unitId = 'ou-1'): PlacedAccount => ({
  id,
  name: id,
  state: 'ACTIVE',
  unitId,
  unitPath: unitId,
});
const instance = (id: string, status = 'CURRENT', more: Partial<StackInstance> = {}): StackInstance => ({
  account: id,
  region: 'us-east-1',
  unitId: 'ou-1',
  stackId: `stack-${id}`,
  status,
  detailedStatus: status === 'CURRENT' ? 'SUCCEEDED' : 'FAILED',
  driftStatus: 'NOT_CHECKED',
  ...more,
});

/** Accounts a to d are expected; what is there is said by the instances. */
function state(instances: readonly StackInstance[], more: Partial<RollOutState> = {}): RollOutState {
  const expected = ['a', 'b', 'c', 'd'].map((id) => account(id));
  return {
    set: 'as-desired',
    autoDeploymentDiffers: false,
    autoDeployment: true,
    followedIds: ['ou-1'],
    targetIds: ['ou-1'],
    unitsUnderTargets: new Set(['ou-1']),
    above: { roots: ['r-1'], containers: new Set(['r-1']) },
    filter: { type: 'NONE', accounts: [] },
    coverage: coverageOf({ expected, skipped: [] }, ['us-east-1'], instances),
    canary: new Set(),
    orphans: 'keep',
    regions: ['us-east-1'],
    ...more,
  };
}

const ALL = ['a', 'b', 'c', 'd'].map((id) => instance(id));
const SOME = [instance('a'), instance('b', 'OUTDATED')];

/** A stage in short: what, who, and where AWS is told to go. */
function shown(given: RollOutState): readonly string[] {
  return planRollOut(given).map(({ action, canary, accounts, aim, regions }) => {
    const where =
      aim === undefined ? ['everywhere'] : [aim.unitIds.join('+'), aim.filter, aim.accounts.join('+')];
    const parts = [action, canary ? 'canary' : '', accounts.join('+'), '->', ...where, regions.join('+')];
    return parts.filter((part) => part !== '').join(' ');
  });
}

describe('what is done', () => {
  it.each<[string, RollOutState, readonly string[]]>([
    ['nothing where all is covered', state(ALL), []],
    [
      'everybody in a new set, by whole units',
      state([], { set: 'absent', followedIds: [] }),
      ['deploy a+b+c+d -> ou-1 NONE us-east-1'],
    ],
    [
      'what is missing or failed, by name',
      state(SOME),
      ['deploy b+c+d -> ou-1 INTERSECTION b+c+d us-east-1'],
    ],
    [
      'what is there is updated, and only what is missing deployed',
      state(SOME, { set: 'differs' }),
      ['update a+b -> everywhere us-east-1', 'deploy c+d -> ou-1 INTERSECTION c+d us-east-1'],
    ],
    [
      'canaries first, in the update and after it',
      state(SOME, { set: 'differs', canary: new Set(['a', 'c']) }),
      [
        'update canary a -> ou-1 INTERSECTION a us-east-1',
        'deploy canary c -> ou-1 INTERSECTION c us-east-1',
        'update a+b -> everywhere us-east-1',
        'deploy d -> ou-1 INTERSECTION d us-east-1',
      ],
    ],
    [
      'canaries without a stack wait for the update that tells what they get',
      state(SOME, { set: 'differs', canary: new Set(['c']) }),
      [
        'update a+b -> everywhere us-east-1',
        'deploy canary c -> ou-1 INTERSECTION c us-east-1',
        'deploy d -> ou-1 INTERSECTION d us-east-1',
      ],
    ],
    [
      'the automatic deployment alone needs no canary',
      state(ALL, { autoDeploymentDiffers: true, canary: new Set(['a']) }),
      ['update a+b+c+d -> everywhere us-east-1'],
    ],
    [
      'a unit that is not followed yet is deployed to as a whole, also when nothing is missing',
      state(ALL, { targetIds: ['ou-1', 'ou-2'] }),
      ['deploy -> ou-1+ou-2 NONE us-east-1'],
    ],
    [
      'nobody follows without automatic deployment',
      state(ALL, { autoDeployment: false, followedIds: [] }),
      [],
    ],
    [
      'accounts without units with self-managed permissions',
      state(SOME, { targetIds: [], followedIds: [], autoDeployment: false }),
      ['deploy b+c+d -> NONE b+c+d us-east-1'],
    ],
    [
      'added accounts by their own unit',
      state(SOME, {
        targetIds: ['ou-0'],
        followedIds: ['ou-0'],
        autoDeployment: false,
        filter: { type: 'UNION', accounts: ['d'] },
      }),
      ['deploy b+c+d -> ou-0+ou-1 INTERSECTION b+c+d us-east-1'],
    ],
  ])('%s', (_, given, expected) => {
    expect(shown(given)).toEqual(expected);
  });

  it('names no more accounts than AWS takes, but whole units', () => {
    const many = Array.from({ length: 301 }, (_, index) => account(String(index)));
    const coverage = coverageOf({ expected: many, skipped: [] }, ['us-east-1'], []);
    expect(planRollOut(state([], { coverage })).map(({ aim }) => aim)).toEqual([
      { unitIds: ['ou-1'], accounts: [], filter: 'NONE' },
    ]);
  });
});

describe('what is taken out', () => {
  const gone = [...ALL, instance('x'), instance('y', 'CURRENT', { unitId: 'ou-9' })];
  it.each<[string, RollOutState, readonly string[]]>([
    ['nothing unasked', state(gone), []],
    [
      'single accounts, wherever they are now',
      state(gone, { orphans: 'release', followedIds: ['ou-1'] }),
      ['release x+y -> r-1 INTERSECTION x+y us-east-1'],
    ],
    [
      'a unit as a whole that nobody aims at any more, so that it is followed no longer',
      state(gone, { orphans: 'delete', followedIds: ['ou-1', 'ou-9'] }),
      ['delete y -> ou-9 NONE us-east-1', 'delete x -> r-1 INTERSECTION x us-east-1'],
    ],
    [
      'never the root above the targets: everybody else would go with it',
      state(
        gone.map((each) => ({ ...each, unitId: 'r-1' })),
        { orphans: 'delete', followedIds: ['ou-1', 'r-1'] },
      ),
      ['delete x+y -> r-1 INTERSECTION x+y us-east-1'],
    ],
    [
      'a region as a whole where nobody is expected',
      state([...ALL, instance('a', 'CURRENT', { region: 'eu-west-1' })], { orphans: 'delete' }),
      ['delete a -> ou-1 NONE eu-west-1'],
    ],
  ])('%s', (_, given, expected) => {
    expect(shown(given)).toEqual(expected);
  });
});
