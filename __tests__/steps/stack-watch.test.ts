import { expect, it } from '@jest/globals';
import type { StackDeployer, StackEvent } from '../../src/registration/stack-deployer.ts';
import { StackWatch } from '../../src/steps/stack-watch.ts';

/** A custom resource gives its reason itself, and a nested stack's template its author. */
const HOSTILE: StackEvent = {
  id: 'e-1',
  time: new Date('2026-01-02T03:04:05Z'),
  logicalId: 'Custom',
  resourceType: 'Custom::Thing',
  status: 'CREATE_FAILED',
  reason: 'no\r\n::error::forged\n✅ Stack created\u2028(deployed)',
};

it('an event is one line of the log, whatever its reason says', async () => {
  const lines: string[] = [];
  const stacks: Partial<StackDeployer> = { eventsSince: async () => [HOSTILE] };
  const watch = new StackWatch(
    stacks as StackDeployer,
    { stackId: 'a-stack', after: undefined, resources: 1 },
    { now: () => HOSTILE.time, sleep: async () => undefined, random: () => 0.5 },
    { info: (line) => void lines.push(line), debug: () => undefined, group: (_, work) => work() },
  );
  await watch.look();
  expect(lines).toEqual([
    '03:04:05    0s  1/1  CREATE_FAILED       Custom::Thing  Custom  no ::error::forged ✅ Stack created (deployed)',
  ]);
});
