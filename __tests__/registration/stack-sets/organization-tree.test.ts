import { describe, expect, it } from '@jest/globals';
import {
  accountsOf,
  containersBelow,
  type OrganizationTreeReader,
  placedRoots,
  unitsBelow,
} from '../../../src/registration/stack-sets/organization-tree.ts';

const UNITS = 50;

/** A root with fifty units of one account each, whose answers take a while; `most` is how many were asked for at once. */
function slowReader(): { readonly reader: OrganizationTreeReader; readonly most: () => number } {
  let [now, most] = [0, 0];
  const answer = async <T>(value: T): Promise<T> => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, 2));
    now -= 1;
    return value;
  };
  const units = Array.from({ length: UNITS }, (_, n) => ({ id: `ou-${n}`, name: `unit ${n}` }));
  const nothing = (): Promise<undefined> => Promise.resolve(undefined);
  return {
    most: () => most,
    reader: {
      roots: () => answer([{ id: 'r-1', name: 'Root' }]),
      // A tree that says that a unit is in itself is no reason to go round for ever.
      unitsIn: (id) => answer(id === 'r-1' ? units : units.filter((unit) => unit.id === id)),
      accountsIn: (id) => answer(id === 'r-1' ? [] : [{ id: `a-${id}`, name: '', state: 'ACTIVE' }]),
      unit: nothing,
      account: nothing,
      parentOf: () => Promise.resolve(''),
    },
  };
}

describe('a large organization', () => {
  it('is read with at most four calls at a time, in its own order', async () => {
    const { reader, most } = slowReader();
    const containers = await containersBelow(reader, await placedRoots(reader));
    const accounts = await accountsOf(reader, containers);
    expect(most()).toBe(4);
    expect(containers.map(({ id }) => id)).toEqual([
      'r-1',
      ...Array.from({ length: UNITS }, (_, n) => `ou-${n}`),
    ]);
    expect(accounts.map(({ unitId, unitPath }) => [unitId, unitPath]).at(-1)).toEqual([
      'ou-49',
      'Root/unit 49',
    ]);
  });

  it('is not read to its end when a call fails', async () => {
    const { reader } = slowReader();
    let calls = 0;
    const failing = {
      ...reader,
      accountsIn: () => {
        calls += 1;
        return Promise.reject(new Error('no'));
      },
    };
    const containers = await containersBelow(reader, await placedRoots(reader));
    await expect(accountsOf(failing, containers)).rejects.toThrow('no');
    expect(calls).toBeLessThanOrEqual(8);
  });
});

it('what is below a unit is told by a tree in which parents come first', () => {
  const tree = [
    ['r-1', undefined],
    ['ou-1', 'r-1'],
    ['ou-2', 'ou-1'],
    ['ou-3', 'r-1'],
  ].map(([id = '', parentId]) => ({ id, name: id, path: id, parentId }));
  expect([...unitsBelow(tree, tree.slice(1, 2))]).toEqual(['ou-1', 'ou-2']);
  expect(unitsBelow(tree, tree.slice(0, 1)).size).toBe(4);
});
