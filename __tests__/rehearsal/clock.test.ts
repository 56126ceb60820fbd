import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { describe, expect, it } from '@jest/globals';
import { createClock } from '../../src/rehearsal/clock.ts';
import { durationOf } from '../../src/rehearsal/duration.ts';
import { ADMIN, clientOf, disposable, rehearseWorld } from './world.ts';

const START = Date.parse('2026-03-01T00:00:00Z');

/** A clock whose client's time only moves when the test says so. */
function clockAt(speed: number | 'full') {
  let client = START;
  const clock = createClock(() => new Date(client), speed);
  return {
    clock,
    pass: (milliseconds: number) => {
      client += milliseconds;
    },
    shown: () => clock.now().getTime() - START,
  };
}

describe('the rehearsed clock', () => {
  it.each<[number | 'full', number]>([
    ['full', 1000],
    [1, 1000],
    [60, 60_000],
    [0.5, 500],
  ])('at speed %s shows, after a second, that %d ms have passed', (speed, expected) => {
    const { pass, shown } = clockAt(speed);
    pass(1000);
    expect(shown()).toBe(expected);
  });

  it('goes on from where it is when its speed changes', () => {
    const { clock, pass, shown } = clockAt(10);
    pass(1000);
    clock.setSpeed(2);
    expect(shown()).toBe(10_000);
    pass(1000);
    expect(shown()).toBe(12_000);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('has no speed of %s', (speed) => {
    expect(() => clockAt(speed)).toThrow(RangeError);
    expect(() => clockAt(1).clock.setSpeed(speed)).toThrow(RangeError);
  });

  it('does in order what falls due while it is moved on, also what that brings', async () => {
    const { clock, shown } = clockAt('full');
    const log: string[] = [];
    const note = (name: string) => log.push(`${name} at ${shown()}`);
    clock.later(300, () => void note('c'));
    clock.later(100, () => {
      note('a');
      clock.later(100, () => void note('b'));
      clock.later(1000, () => void note('late'));
    });
    await clock.advance(500);
    expect(log).toEqual(['a at 100', 'b at 200', 'c at 300']);
    expect(shown()).toBe(500);
    await clock.advance(600);
    expect(log.at(-1)).toBe('late at 1100');
  });

  it('wakes those who sleep', async () => {
    const { clock, shown } = clockAt(1);
    const woken = (async () => {
      await clock.sleep(60_000);
      await clock.sleep(60_000);
      return shown();
    })();
    await clock.advance(120_000);
    expect(await woken).toBe(120_000);
  });

  it('does by itself what is due, as fast as its speed says', async () => {
    const clock = createClock(() => new Date(), 1000);
    const started = performance.now();
    await new Promise<void>((resolve) => clock.later(20_000, resolve));
    expect(performance.now() - started).toBeGreaterThan(15);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

it('a day that is skipped does not make clients strangers', async () => {
  await using rehearsal = disposable(await rehearseWorld());
  const post = async (body: object) => {
    const answer = await fetch(`${rehearsal.url}/_rehearsal/time`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    return [answer.status, (await answer.json()) as { now?: string; message?: string }] as const;
  };
  const before = rehearsal.state.now().getTime();
  const [status, { now = '' }] = await post({ advance: '24h' });
  expect([status, Math.round((Date.parse(now) - before) / 3_600_000)]).toEqual([200, 24]);
  const sts = new STSClient(clientOf(rehearsal, ADMIN));
  expect((await sts.send(new GetCallerIdentityCommand({}))).Account).toBe('111111111111');
  expect((await post({ speed: 60 }))[0]).toBe(200);
  for (const wrong of [{}, { advance: 'soon' }, { speed: 0 }, { speed: 'fast' }, { advance: '400d' }]) {
    expect((await post(wrong))[0]).toBe(400);
  }
});

it.each([
  ['90', 90_000],
  ['90s', 90_000],
  ['1.5m', 90_000],
  ['24h', 86_400_000],
  ['3d', 259_200_000],
  ['', undefined],
  ['-1h', undefined],
  ['1w', undefined],
  ['367d', undefined],
])('%j is a duration of %s ms', (text, expected) => {
  expect(durationOf(text)).toBe(expected);
});
