import { StepError } from '../../contract/step-error.ts';
import { confirmCard } from '../../report/check-report.ts';
import type { ConfirmView } from '../../report/confirm-json.ts';
import { hiddenMarker } from '../../report/hidden-marker.ts';
import type { World } from '../world.ts';
import type { ConfirmInputs } from './inputs.ts';

/** What came of the issue. A failure is kept, so that the report itself is still published. */
export interface KeptIssue {
  readonly url: string | undefined;
  readonly failure: StepError | undefined;
}

/** Opens or updates the one issue about this registration while it is not confirmed, and closes it when it is. */
export async function keepIssue(
  view: ConfirmView,
  { issueToken }: Pick<ConfirmInputs, 'issueToken'>,
  world: World,
): Promise<KeptIssue> {
  if (issueToken === undefined) return { url: undefined, failure: undefined };
  const { platform, stack, stackName, account, region, confirmed } = view;
  const issue = {
    marker: hiddenMarker('confirm', [`${platform}/${stack}`, account, region, stackName]),
    title: `AWS account ${account} is not registered with ${view.title} as it should be`,
    body: `${confirmCard(view)}${runLink(world)}`,
    open: !confirmed,
  };
  try {
    const url = await world.github.keepIssue(issue, issueToken);
    if (url !== undefined) world.log.info(`${confirmed ? 'Closed' : 'Wrote'} the issue ${url}.`);
    return { url, failure: undefined };
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return { url: undefined, failure: error };
  }
}

function runLink(world: Pick<World, 'variable'>): string {
  const server = world.variable('GITHUB_SERVER_URL') ?? 'https://github.com';
  const repository = world.variable('GITHUB_REPOSITORY');
  const run = world.variable('GITHUB_RUN_ID');
  return repository === undefined || run === undefined
    ? ''
    : `\n\n[The run that found this](${server}/${repository}/actions/runs/${run})\n`;
}
