import { StepError } from '../../contract/step-error.ts';
import { stackOf } from '../../registration/catalog.ts';
import { CHECK_KINDS } from '../../registration/checks/check-kinds.ts';
import { checkChoices } from '../../registration/checks/choices.ts';
import { observe } from '../../registration/observation.ts';
import { platformCatalog } from '../platform-stack.ts';
import type { ClientPlace, World } from '../world.ts';
import type { Question } from './area.ts';
import type { ConfirmInputs } from './inputs.ts';

/** What stays the same however often it is asked. */
export type FixedQuestion = Omit<Question, 'identity' | 'organization' | 'deployed' | 'now'>;

/** Reads the catalog, and decides where to ask. Throws StepError. */
export async function fixedQuestion(
  inputs: ConfirmInputs,
  world: World,
  record: ClientPlace['record'] & {},
): Promise<FixedQuestion> {
  const platform = await platformCatalog(world.templates, inputs.platform);
  const stack = stackOf(platform, inputs.stack);
  if (inputs.api !== undefined && platform.api === undefined) {
    throw new StepError({
      code: 'platform-without-api',
      fault: 'user',
      message: `${platform.name} has no API that can be asked.`,
      remedy: 'Leave out `platform-token`, `platform-url` and `platform-account`.',
    });
  }
  return {
    inputs,
    platform,
    stack,
    stackName: inputs.name ?? stack.stackName,
    place: { region: inputs.region ?? stack.region, record },
    choices: checkChoices(stack.checks, CHECK_KINDS),
  };
}

/** Asks what every area has to know. */
export async function currentQuestion(fixed: FixedQuestion, world: World): Promise<Question> {
  const { place, stackName } = fixed;
  const identity = await world.aws.whoAmI(place);
  const [organization, deployed] = await Promise.all([
    observe(async () => (await world.aws.organization(place)).organization()),
    observe(async () => (await world.aws.stacks(place)).describeStack(stackName)),
  ]);
  return { ...fixed, identity, organization, deployed, now: world.clock.now() };
}
