import { StepError } from '../../contract/step-error.ts';
import { withoutSecrets } from '../../registration/secret-outputs.ts';
import { hiddenMarker } from '../../report/hidden-marker.ts';
import { deployCard } from '../../report/stack-changes.ts';
import type { World } from '../world.ts';
import type { DeployOutcome, Shared } from './outcome.ts';
import type { DeployInputs } from './parse-inputs.ts';

/** Writes the one comment of this stack on the pull request; later runs replace it. */
export async function shareOnGithub(
  outcome: Omit<DeployOutcome, 'shared'>,
  { commentToken }: DeployInputs,
  world: World,
): Promise<Shared> {
  if (commentToken === undefined) return {};
  const { account, region, stack } = outcome;
  const marker = hiddenMarker('deploy', [account, region, stack.name]);
  const card = deployCard({ ...outcome, outputs: withoutSecrets(outcome.outputs) });
  try {
    const url = await world.github.commentOnPullRequest(marker, card, commentToken);
    if (url !== undefined) return { commentUrl: url };
    world.log.info('This run belongs to no pull request: there is nothing to comment on.');
    return {};
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return { failure: error };
  }
}
