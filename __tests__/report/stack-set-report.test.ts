import { describe, expect, it } from '@jest/globals';
import { coverageOf } from '../../src/registration/stack-sets/coverage.ts';
import { accountRows, accountsOutput } from '../../src/report/stack-set-accounts.ts';
import { stackSetCard } from '../../src/report/stack-set-card.ts';

const ATTACK = '</td><script>|`@octocat` [x](https://evil.example)';

/** So many accounts in three units, of which the first `failed` failed. */
function coverage(count: number, failed: number) {
  const expected = Array.from({ length: count }, (_, index) => ({
    id: String(200_000_000_000 + index),
    name: ATTACK,
    state: 'ACTIVE',
    unitId: `ou-${index % 3}`,
    unitPath: `Root/unit ${index % 3}`,
  }));
  const instances = expected.map(({ id }, index) => ({
    account: id,
    region: 'us-east-1',
    stackId: 's',
    status: index < failed ? 'OUTDATED' : 'CURRENT',
    detailedStatus: index < failed ? 'FAILED' : 'SUCCEEDED',
    driftStatus: 'NOT_CHECKED',
    reason: ATTACK.repeat(50),
  }));
  return coverageOf({ expected, skipped: [] }, ['us-east-1'], instances);
}

const card = (count: number, failed: number): string =>
  stackSetCard({
    result: 'failed',
    title: 'octo: API access',
    setName: 'set',
    account: '111111111111',
    region: 'us-east-1',
    regions: ['us-east-1'],
    plan: undefined,
    operations: [{ id: 'operation-1', title: ATTACK, status: 'SUCCEEDED' }],
    coverage: coverage(count, failed),
    minCoverage: 100,
    seconds: 1,
    explain: (reason) => ({ said: reason ?? '', fix: 'mend it' }),
  });

describe('the summary of a stack set', () => {
  it('draws how much of each unit is covered, and never rounds up', () => {
    const text = card(300, 1);
    expect(text).toContain('**99.6 %**: 299 of 300 accounts (100 % demanded)');
    const bars = [...text.matchAll(/(█*)(░*)<\/code> \| (\d+) of (\d+)/g)].map(
      ([, full = '', , covered, all]) => [full.length, covered, all],
    );
    expect(bars).toEqual([
      [19, '99', '100'],
      [20, '100', '100'],
      [20, '100', '100'],
    ]);
  });

  it('stays within what GitHub takes, with ten thousand failed accounts', () => {
    const text = card(10_000, 10_000);
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(text.match(/^\| <code>2/gm)?.length).toBe(100);
    expect(text).toContain('… and 9900 more.');
  });

  it('lets nothing that accounts are called or say become more than text', () => {
    const text = card(2, 1);
    expect(text).not.toMatch(/<script|<\/td|@octocat|\]\(https/);
  });
});

describe('the accounts as JSON', () => {
  it('are all there as long as they fit, then those that are not covered, then as many as fit', () => {
    const few = JSON.parse(accountsOutput(coverage(100, 2))) as unknown[];
    const many = JSON.parse(accountsOutput(coverage(10_000, 10))) as unknown[];
    const text = accountsOutput(coverage(10_000, 10_000));
    expect([few.length, many.length]).toEqual([100, 10]);
    expect(text.length).toBeLessThanOrEqual(300_000);
    expect((JSON.parse(text) as unknown[]).length).toBeGreaterThan(50);
    expect(accountRows(coverage(10_000, 3)).length).toBe(10_000);
  });
});
