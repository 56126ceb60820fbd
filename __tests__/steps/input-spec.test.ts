import { describe, expect, it } from '@jest/globals';
import { Secret } from '../../src/contract/secret.ts';
import { StepError } from '../../src/contract/step-error.ts';
import {
  boolean,
  integer,
  list,
  oneOf,
  optionalSecret,
  optionalText,
  requiredText,
  text,
} from '../../src/steps/input-spec.ts';
import { type RawInputs, readInputs } from '../../src/steps/read-inputs.ts';

const spec = {
  name: requiredText({ pattern: /^[a-z]+$/, form: 'lower-case letters' }),
  note: optionalText(),
  region: text('us-east-1'),
  key: optionalSecret({ pattern: /^\S{4,}$/, form: 'four or more characters' }),
  seconds: integer({ min: 900, max: 43_200, default: 3600, unit: 'seconds' }),
  wait: boolean(false),
  level: oneOf(['low', 'high'], 'high'),
  ids: list({ pattern: /^\d{12}$/, form: 'account ids' }),
} as const;

function raw(values: Readonly<Record<string, string>>, masked: string[] = []): RawInputs {
  return {
    get: (name) => values[name],
    given: Object.keys(values).map((name) => name.toUpperCase()),
    mask: (value) => masked.push(value),
  };
}

async function faultsOf(values: Readonly<Record<string, string>>): Promise<string> {
  try {
    await readInputs(spec, raw(values));
  } catch (error) {
    if (error instanceof StepError) return error.message;
    throw error;
  }
  throw new Error('The inputs were accepted');
}

describe('reading inputs', () => {
  it('masks a secret as it was given and as it will be used', async () => {
    const masked: string[] = [];
    await readInputs(spec, raw({ name: 'octo', key: ' secret\n' }, masked));
    expect(masked).toEqual([' secret\n', 'secret']);
  });

  it('fills defaults and leaves out what was not given', async () => {
    expect(await readInputs(spec, raw({ name: 'octo' }))).toEqual({
      name: 'octo',
      note: undefined,
      region: 'us-east-1',
      key: undefined,
      seconds: 3600,
      wait: false,
      level: 'high',
      ids: [],
    });
  });

  it('reads each kind', async () => {
    const values = await readInputs(
      spec,
      raw({
        name: ' octo ',
        key: 'abcd',
        seconds: '900',
        wait: 'True',
        level: 'low',
        ids: '111122223333,\n 444455556666 ',
      }),
    );
    expect(values).toMatchObject({
      name: 'octo',
      seconds: 900,
      wait: true,
      level: 'low',
      ids: ['111122223333', '444455556666'],
    });
    expect(values.key).toBeInstanceOf(Secret);
    expect(values.key?.reveal()).toBe('abcd');
  });

  it.each([
    ['name', { name: 'Octo' }, '"name" is not lower-case letters, but is "Octo"'],
    ['a blank required input', { name: '  ' }, '"name" is required: lower-case letters'],
    [
      '1h for seconds',
      { name: 'a', seconds: '1h' },
      '"seconds" is not a whole number of seconds from 900 to 43200, but is "1h"',
    ],
    ['abc for seconds', { name: 'a', seconds: 'abc' }, 'but is "abc"'],
    ['too few seconds', { name: 'a', seconds: '899' }, 'but is "899"'],
    ['too many seconds', { name: 'a', seconds: '43201' }, 'but is "43201"'],
    ['an exponent', { name: 'a', seconds: '1e3' }, 'but is "1e3"'],
    ['yes for a boolean', { name: 'a', wait: 'yes' }, '"wait" is not `true` or `false`, but is "yes"'],
    ['0 for a boolean', { name: 'a', wait: '0' }, 'but is "0"'],
    [
      'an unknown word',
      { name: 'a', level: 'medium' },
      '"level" is not one of `low`, `high`, but is "medium"',
    ],
    ['a bad item', { name: 'a', ids: '111122223333, 12' }, '"ids" has "12"; accepted: account ids'],
    [
      'an unknown input',
      { name: 'a', regoin: 'x' },
      '"regoin" is not an input of this step; did you mean "region"?',
    ],
  ])('refuses %s', async (_, values, message) => {
    expect(await faultsOf(values as Record<string, string>)).toContain(message);
  });

  it('tells all faults at once and quotes no secret', async () => {
    const message = await faultsOf({ name: 'A', key: 'abc', seconds: '1', wait: 'no' });
    expect(message.split('\n')).toHaveLength(5);
    expect(message).toContain('"key" is not four or more characters');
    expect(message).not.toContain('abc');
  });

  it('masks secrets before it complains about anything', async () => {
    const masked: string[] = [];
    await expect(readInputs(spec, raw({ name: 'BAD', key: 'super-secret' }, masked))).rejects.toThrow(
      StepError,
    );
    expect(masked).toEqual(['super-secret']);
  });
});
