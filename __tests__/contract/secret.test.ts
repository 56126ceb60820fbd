import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { Secret } from '../../src/contract/secret.ts';

describe('Secret', () => {
  it.each([
    ['a template', (secret: Secret) => `${secret}`],
    ['concatenation', (secret: Secret) => `${[secret].join()}`],
    ['JSON', (secret: Secret) => JSON.stringify({ secret })],
    ['inspection', (secret: Secret) => inspect({ deep: { secret } }, { showHidden: true, depth: 9 })],
    ['an error', (secret: Secret) => new Error(String(secret)).stack ?? ''],
    [
      'its own members',
      (secret: Secret) => JSON.stringify(Object.entries(Object.getOwnPropertyDescriptors(secret))),
    ],
  ])('does not show its value in %s', (_, show) => {
    expect(show(new Secret('hunter2hunter2'))).not.toContain('hunter2');
  });

  it('gives it to who asks', () => {
    expect(new Secret('hunter2hunter2').reveal()).toBe('hunter2hunter2');
  });
});
