import { describe, expect, it } from '@jest/globals';
import type { CheckStatus, RegistrationCheck } from '../../src/contract/check.ts';
import { checkLines, confirmCard, confirmSentence } from '../../src/report/check-report.ts';
import type { ConfirmView } from '../../src/report/confirm-json.ts';

const ATTACK = '</td><script>|`@octocat` [x](https://evil.example)\n## Confirmed';

function check(id: string, status: CheckStatus, more: Partial<RegistrationCheck> = {}): RegistrationCheck {
  return {
    id,
    kind: id,
    area: 'sub-accounts',
    title: `Title of ${id}`,
    status,
    expected: 'all',
    seen: 'some',
    evidence: [{ label: 'missing', value: `accounts of ${id}` }],
    call: 'iam:GetRole',
    required: true,
    waitHelps: false,
    ...(status === 'pass' ? {} : { remedy: `first ${id}\nsecond ${id}` }),
    ...more,
  };
}

function view(...checks: readonly RegistrationCheck[]): ConfirmView {
  return {
    platform: 'octo',
    stack: 'linked-access',
    title: 'octo: linked accounts',
    stackName: 's',
    account: '111122223333',
    accountKind: 'management',
    region: 'us-east-1',
    caller: 'arn:aws:iam::111122223333:user/u',
    confirmed: checks.every(({ status }) => status === 'pass'),
    timedOut: false,
    waitedSeconds: 0,
    calls: 7,
    areas: {
      account: 'pass',
      'api-access': 'skipped',
      'sub-accounts': 'fail',
      'billing-export': 'skipped',
      oidc: 'skipped',
      'access-keys': 'skipped',
      platform: 'skipped',
    },
    coverage: { expected: 4, covered: 3, missing: ['200000000001'], failing: [] },
    checks,
    troubleshooting: [],
  };
}

const MIXED = view(
  check('one', 'pass'),
  check('two', 'fail'),
  check('three', 'unknown'),
  check('four', 'skipped'),
);

describe('the log of a confirm', () => {
  it('shows what was seen in detail and what to do, of checks that did not pass only', () => {
    expect(checkLines(MIXED.checks)).toEqual([
      '✅ pass     Title of one    some',
      '❌ FAIL     Title of two    some',
      '     expected: all',
      '     missing: accounts of two',
      '     what to do: first two',
      '     second two',
      '❓ unknown  Title of three  some',
      '     expected: all',
      '     missing: accounts of three',
      '     what to do: first three',
      '     second three',
      '➖ skipped  Title of four   some',
      '     what to do: first four',
      '     second four',
    ]);
  });

  it('lets no name begin a line', () => {
    const evidence = [{ label: 'missing', value: ATTACK }];
    const lines = checkLines([check('one', 'fail', { seen: ATTACK, expected: ATTACK, evidence })]);
    expect(lines.filter((line) => line.includes('Confirmed')).length).toBe(3);
    expect(lines.join('\n').split('\n').length).toBe(lines.length);
  });

  it('ends with one sentence', () => {
    expect(confirmSentence(MIXED)).toBe(
      'Not confirmed: 1 of 4 checks passed, 1 failed, 1 unknown, in 7 calls; 3 of 4 linked accounts are covered.',
    );
    expect(confirmSentence(view(check('one', 'pass')))).toMatch(/^Confirmed: 1 of 1 checks passed, in 7/);
  });
});

describe('the summary of a confirm', () => {
  it('has what did not pass before everything else, which is folded away', () => {
    const [above = '', below = ''] = confirmCard(MIXED).split('<details><summary>All 4 checks</summary>');
    const titles = (text: string): readonly string[] =>
      [...text.matchAll(/Title of (\w+)/g)].map(([, name]) => name ?? '');
    expect(titles(above)).toEqual(['two', 'three']);
    expect(titles(below)).toEqual(['one', 'two', 'three', 'four']);
    expect(above).toContain('first two<br>second two');
  });

  it('folds nothing away when nothing is open', () => {
    expect(confirmCard(view(check('one', 'pass')))).not.toContain('<details>');
  });

  it('lets nothing that accounts are called or say become more than text', () => {
    const evidence = [{ label: ATTACK, value: ATTACK }];
    const text = confirmCard(view(check('one', 'fail', { seen: ATTACK, remedy: ATTACK, evidence })));
    expect(text).not.toMatch(/<script|<\/td|@octocat|\]\(https|^## Confirmed/m);
  });
});
