import type { CheckArea, CheckStatus, RegistrationCheck } from '../../contract/check.ts';
import { stackOf } from '../../registration/catalog.ts';
import type { AccountKind } from '../../registration/catalog-shape.ts';
import { accountKind } from '../../registration/checks/account-checks.ts';
import { CHECK_KINDS } from '../../registration/checks/check-kinds.ts';
import { checkChoices } from '../../registration/checks/choices.ts';
import { areaStatuses, isConfirmed } from '../../registration/checks/verdict.ts';
import { observe } from '../../registration/observation.ts';
import { checkLines } from '../../report/check-report.ts';
import { platformCatalog } from '../platform-stack.ts';
import type { ClientPlace, World } from '../world.ts';
import type { AreaAnswer, Coverage, Question } from './area.ts';
import { AREAS } from './areas.ts';
import type { ConfirmInputs } from './inputs.ts';

export interface ConfirmOutcome {
  readonly title: string;
  readonly account: string;
  readonly accountKind: AccountKind | undefined;
  readonly region: string;
  readonly checks: readonly RegistrationCheck[];
  readonly areas: Readonly<Record<CheckArea, CheckStatus>>;
  readonly coverage: Coverage | undefined;
  /** Every check that was required passed; one that could not be asked counts against it. */
  readonly confirmed: boolean;
}

/** Asks AWS everything that shows whether the account is registered, and judges it. Changes nothing. */
export async function runConfirm(inputs: ConfirmInputs, world: World): Promise<ConfirmOutcome> {
  const question = await questionOf(inputs, world);
  const { stack, identity, place, organization } = question;
  world.log.info(
    `Confirming ${inputs.platform}: ${stack.title} in account ${identity.account}, ${place.region}.`,
  );
  const answers: AreaAnswer[] = [];
  for (const area of AREAS.filter((each) => each.applies(question)))
    answers.push(await area.ask(question, world));
  const checks = answers.flatMap((answer) => answer.checks);
  for (const line of checkLines(checks)) world.log.info(line);
  return {
    title: `${inputs.platform}: ${stack.title}`,
    account: identity.account,
    accountKind: accountKind(identity.account, organization),
    region: place.region,
    checks,
    areas: areaStatuses(checks),
    coverage: answers.find(({ coverage }) => coverage !== undefined)?.coverage,
    confirmed: isConfirmed(checks),
  };
}

async function questionOf(inputs: ConfirmInputs, world: World): Promise<Question> {
  const platform = await platformCatalog(world.templates, inputs.platform);
  const stack = stackOf(platform, inputs.stack);
  const place: ClientPlace = { region: inputs.region ?? stack.region };
  const stackName = inputs.name ?? stack.stackName;
  const identity = await world.aws.whoAmI(place);
  const [organization, deployed] = await Promise.all([
    observe(async () => (await world.aws.organization(place)).organization()),
    observe(async () => (await world.aws.stacks(place)).describeStack(stackName)),
  ]);
  return {
    inputs,
    platform,
    stack,
    stackName,
    place,
    identity,
    organization,
    deployed,
    choices: checkChoices(stack.checks, CHECK_KINDS),
    now: world.clock.now(),
  };
}
