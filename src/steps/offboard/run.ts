import { requireAccount } from '../../registration/account-guard.ts';
import type { World } from '../world.ts';
import type { OffboardInputs } from './inputs.ts';
import { type Removal, removeStack } from './remove-stack.ts';
import { removalTargets } from './targets.ts';

export interface OffboardOutcome {
  readonly account: string;
  /** In the order of their removal; those after one that failed were not touched and are not here. */
  readonly removals: readonly Removal[];
}

/** Removes the stacks of a platform, one after the other. Throws StepError and AwsFailure. */
export async function runOffboard(inputs: OffboardInputs, world: World): Promise<OffboardOutcome> {
  const deadline = new Date(world.clock.now().getTime() + inputs.timeoutMs);
  const targets = await removalTargets(inputs, world);
  const identity = await world.aws.whoAmI({ region: targets[0]?.region ?? 'us-east-1' });
  requireAccount(identity, inputs.expectedAccountId);
  const removals: Removal[] = [];
  for (const target of targets) {
    const { stackName, region } = target;
    const stacks = await world.aws.stacks({ region });
    const removal = await removeStack(stacks, target, inputs, deadline, world);
    removals.push(removal);
    world.log.info(`${stackName} in ${region}: ${removal.result}.`);
    if (removal.result === 'failed' || removal.result === 'unfinished') break;
  }
  return { account: identity.account, removals };
}
