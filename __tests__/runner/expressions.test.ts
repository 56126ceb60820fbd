import { describe, expect, it } from '@jest/globals';
import { type ExpressionScope, expandText, expandValue, isTrue } from '../../src/runner/expressions.ts';

const scope: ExpressionScope = {
  status: 'success',
  contexts: {
    github: { ref: 'refs/heads/main', event: { labels: [{ name: 'a' }, { name: 'b' }] } },
    env: { EMPTY: '', ZERO: '0' },
    steps: { one: { outputs: { 'with-dash': 'x' } } },
  },
};

describe('texts with expressions', () => {
  it.each([
    ['plain', 'plain'],
    ['', ''],
    ['${{ github.ref }}', 'refs/heads/main'],
    ['a ${{ github.ref }} b ${{ 1 }}', 'a refs/heads/main b 1'],
    ["${{ '}}' }} and ${{ 'it''s' }}", "}} and it's"],
    ["${{ '${{ literal }}' }}", '${{ literal }}'],
    ['${{ github.missing.deeper }}', ''],
    ["${{ github['REF'] }}", 'refs/heads/main'],
    ['${{ steps.one.outputs.with-dash }}', 'x'],
    ["${{ join(github.event.labels.*.name, '-') }}", 'a-b'],
    ["${{ format('{0}{{}}{1}', 1, true) }}", '1{}true'],
    ["${{ fromJSON('[1,2]')[1] }}", '2'],
    ["${{ contains('Hello', 'HELL') }}", 'true'],
    ["${{ github.ref == 'refs/heads/MAIN' && 'yes' || 'no' }}", 'yes'],
    ['${{ 0x10 }} ${{ 1.50 }} ${{ null }} ${{ !true }}', '16 1.5  false'],
  ])('%s', (text, expected) => {
    expect(expandText(text, scope)).toBe(expected);
  });

  it('keep the type of a single expression', () => {
    expect(expandValue('${{ fromJSON(\'{"a":[1,null,true]}\') }}', scope)).toEqual({ a: [1, null, true] });
    expect(expandValue('${{ 1 }}x', scope)).toBe('1x');
  });

  it.each([
    ['${{ unknown.context }}', 'Unrecognized named-value'],
    ['${{ github.ref', 'not closed'],
    ["${{ hashFiles('**/a') }}", 'hashFiles() is not supported'],
    ['${{ fromJSON(env.EMPTY) }}', 'empty input'],
  ])('refuse %s', (text, message) => {
    expect(() => expandText(text, scope)).toThrow(message);
  });
});

describe('conditions', () => {
  it.each([
    ['env.EMPTY', false],
    ['env.ZERO', true],
    ['0', false],
    ["'false'", true],
    ['null', false],
    ['github.event', true],
    ['env.ZERO == 0', true],
    ["'' == 0", true],
    ["startsWith(github.ref, 'refs/heads/')", true],
  ])('%s', (condition, expected) => {
    expect(isTrue(condition, scope)).toBe(expected);
  });

  it.each([
    ['success', [true, false, false, true]],
    ['failure', [false, true, false, true]],
    ['cancelled', [false, false, true, true]],
    ['skipped', [false, false, false, true]],
  ] as const)('know the status %s', (status, expected) => {
    const functions = ['success()', 'Failure()', 'cancelled()', 'always()'];
    expect(functions.map((condition) => isTrue(condition, { ...scope, status }))).toEqual(expected);
  });
});
