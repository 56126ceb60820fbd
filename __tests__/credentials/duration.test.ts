import { describe, expect, it } from '@jest/globals';
import {
  chainedDuration,
  durationsToTry,
  parseDuration,
  shownDuration,
} from '../../src/credentials/duration.ts';

describe('a duration', () => {
  it.each<[string, ReturnType<typeof parseDuration>]>([
    ['900', 900],
    ['3600', 3600],
    ['43200', 43_200],
    ['3600s', 3600],
    ['1h', 3600],
    ['90m', 5400],
    ['1h30m', 5400],
    ['PT1H', 3600],
    ['pt1h30m15s', 5415],
    ['12h', 43_200],
    ['max', 'max'],
    ['899', undefined],
    ['43201', undefined],
    ['13h', undefined],
    ['1', undefined],
    ['', undefined],
    ['PT', undefined],
    ['h', undefined],
    ['1h1h', undefined],
    ['30m1h', undefined],
    ['1.5h', undefined],
    ['-3600', undefined],
    ['1e4', undefined],
    ['0x1000', undefined],
    ['3600 s', undefined],
    ['abc', undefined],
    ['maximum', undefined],
  ])('written as %j', (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });

  it('goes down from twelve hours to one, in twelve steps', () => {
    const steps = durationsToTry('max');
    expect([steps.length, steps[0], steps.at(-1), new Set(steps).size]).toEqual([12, 43_200, 3600, 12]);
    expect(durationsToTry(5400)).toEqual([5400]);
  });

  it('is an hour at most behind another role', () => {
    expect([chainedDuration('max'), chainedDuration(7200), chainedDuration(900)]).toEqual([3600, 3600, 900]);
  });

  it('is shown to people', () => {
    expect([3600, 5400, 5415, 43_200].map(shownDuration)).toEqual([
      '1 h',
      '1 h 30 min',
      '1 h 30 min 15 s',
      '12 h',
    ]);
  });
});
