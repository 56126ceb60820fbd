import type { Coverage } from '../../registration/stack-sets/coverage.ts';
import { failureReason } from '../../registration/stack-sets/failure-reasons.ts';
import { type OperationEnd, runOperation } from './begin-operation.ts';
import { preferencesOf, type RollOutScene } from './roll-out.ts';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ImportStacksToStackSet.html */
const MOST_STACKS_PER_CALL = 10;

/** Stacks of linked accounts that own what the stack set wanted to create there, as the reasons of failures name them. */
export function owningStacks({ accounts }: Pick<Coverage, 'accounts'>): readonly string[] {
  return accounts.flatMap(({ account, places }) =>
    places.flatMap(({ state, reason, region }) => {
      const owner = state === 'failed' ? failureReason(reason).ownerStackId : undefined;
      // A stack of somebody else's account or region cannot stand for this place.
      return owner?.includes(`:${region}:${account.id}:`) === true ? [owner] : [];
    }),
  );
}

/**
 * Makes stacks instances of the set, ten at a time. They stay as they are; the roll-out updates them. Gives the operations;
 * the last one is unfinished when the time was over.
 */
export async function adoptStacks(
  scene: RollOutScene,
  stackIds: readonly string[],
  unitIds: readonly string[],
): Promise<readonly OperationEnd[]> {
  const operations: OperationEnd[] = [];
  for (let from = 0; from < stackIds.length; from += MOST_STACKS_PER_CALL) {
    const some = stackIds.slice(from, from + MOST_STACKS_PER_CALL);
    for (const stackId of some) scene.world.log.info(`Adopting ${stackId}.`);
    const end = await runOperation(
      scene,
      { title: `adopt ${some.length} stacks`, total: some.length },
      (operationId) =>
        scene.stackSets.importStacks({
          set: scene.set,
          operationId,
          preferences: preferencesOf(scene, false),
          stackIds: some,
          unitIds,
        }),
    );
    operations.push(end);
    if (end.followed.kind === 'unfinished') break;
  }
  return operations;
}
