import type { Runner } from '../../contract/runner.ts';
import type { StepError } from '../../contract/step-error.ts';
import { removalCard } from '../../report/stack-removal.ts';
import { unfinished } from '../follow-stack.ts';
import { type Removal, removalFailed } from './remove-stack.ts';
import type { OffboardOutcome } from './run.ts';

export const offboardOutputs = ['result', 'stacks', 'deleted-count', 'retained-resources'] as const;

/** From the worst to the best: what several stacks come to together. */
const WORST_FIRST: readonly Removal['result'][] = ['failed', 'unfinished', 'planned', 'deleted', 'absent'];

/** Hands over what was removed and what was left. */
export async function publishOffboard({ removals }: OffboardOutcome, runner: Runner): Promise<void> {
  const stays = removals.flatMap(({ stackName, resources }) =>
    resources
      .filter(({ fate }) => fate === 'retained' || fate === 'snapshot')
      .map(({ logicalId, physicalId, resourceType, why }) => ({
        stack: stackName,
        logicalId,
        physicalId,
        resourceType,
        why,
      })),
  );
  const result = WORST_FIRST.find((each) => removals.some((removal) => removal.result === each)) ?? 'absent';
  runner.setOutput('result', result);
  runner.setOutput(
    'stacks',
    JSON.stringify(
      removals.map(({ stackName, region, stack, result: each }) => ({
        name: stackName,
        region,
        id: stack?.id ?? '',
        result: each,
      })),
    ),
  );
  runner.setOutput('deleted-count', String(removals.filter((each) => each.result === 'deleted').length));
  runner.setOutput('retained-resources', JSON.stringify(stays));
  for (const removal of removals) runner.summarize(removalCard(removal));
}

export function offboardVerdict({ removals }: OffboardOutcome): StepError | undefined {
  for (const removal of removals) {
    if (removal.result === 'failed') return removalFailed(removal);
    if (removal.unfinished !== undefined && removal.stack !== undefined)
      return unfinished({ end: removal.unfinished, stack: removal.stack }, removal.region);
  }
  return undefined;
}
