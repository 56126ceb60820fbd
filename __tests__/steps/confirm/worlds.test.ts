import { describe, expect, it } from '@jest/globals';
import { CHECK_KINDS } from '../../../src/registration/checks/check-kinds.ts';
import { byId, clockAt, rehearse } from './rehearsed.ts';
import { REMEDIES } from './remedies.ts';
import { type SeedWorld, WORLDS } from './worlds.ts';

const ELSEWHERE: ReadonlySet<string> = new Set(['sub-accounts', 'billing-export']);
const DAY_MS = 86_400_000;

it('every kind of check has its worlds', () => {
  const kinds = CHECK_KINDS.filter(({ area }) => !ELSEWHERE.has(area)).map(({ id }) => id);
  expect(Object.keys(WORLDS).sort()).toEqual([...kinds].sort());
});

const ROWS = Object.entries(WORLDS).flatMap(([kind, worlds]) =>
  (['pass', 'fail', 'unknown'] as const).flatMap((status) => {
    const world = worlds[status];
    return 'never' in world ? [] : [{ kind, status, world }];
  }),
);

describe('worlds', () => {
  it.each(ROWS)(
    '$kind: $status',
    async ({ kind, status, world }) => {
      const check = await checkIn(kind, world);
      expect([check?.status, check?.seen]).toEqual([
        status,
        typeof world.seen === 'string' ? world.seen : expect.stringMatching(world.seen),
      ]);
      expect(check?.call).toMatch(/^[a-z0-9-]+:[A-Z]|^platform$/);
      const missing = /not authorized to perform: (\S+)/.exec(String(check?.seen))?.[1];
      if (status === 'unknown' && missing !== undefined) {
        expect([check?.remedy, check?.call]).toEqual([
          `Allow ${missing} for the identity of this step.`,
          missing,
        ]);
      } else expect(check?.remedy).toBe(status === 'pass' ? undefined : REMEDIES[kind]?.[status]);
    },
    60_000,
  );
});

async function checkIn(kind: string, world: SeedWorld) {
  const { seed, inputs = {}, since, days = 0, id = kind, variables } = world;
  await using rehearsed = await rehearse(seed, variables);
  await since?.(rehearsed.rehearsal);
  const outcome = await rehearsed.confirm(inputs, (outside) => ({
    ...outside,
    clock: clockAt(Date.now() + days * DAY_MS),
  }));
  return byId(outcome).get(id);
}
