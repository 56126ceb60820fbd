import type { CheckArea, RegistrationCheck } from '../../contract/check.ts';
import { judgeAll } from '../../registration/checks/check-kind.ts';
import { STACK_CHECKS } from '../../registration/checks/stack-checks.ts';
import { STACK_CONTENT_CHECKS } from '../../registration/checks/stack-content-checks.ts';
import type { World } from '../world.ts';
import type { Question } from './area.ts';
import { detectedDrift } from './detected-drift.ts';

/**
 * The stack that made a part of the registration, shown with that part's area. `elsewhere` says that the part is there
 * all the same, so that it may have been made without a stack: in the console, or with Terraform.
 */
export async function askStack(
  question: Question,
  world: World,
  { area, elsewhere }: { readonly area: CheckArea; readonly elsewhere: boolean },
): Promise<readonly RegistrationCheck[]> {
  const { inputs, stackName, place, deployed, choices } = question;
  const facts = {
    stackName,
    region: place.region,
    stackNamed: inputs.name !== undefined,
    stack: deployed,
    elsewhere,
    version: question.stack.templateVersion,
    drift: await detectedDrift(question, world),
  };
  const checks = [
    ...judgeAll(STACK_CHECKS, facts, choices),
    ...judgeAll(STACK_CONTENT_CHECKS, facts, choices),
  ];
  return checks.map((check) => ({ ...check, area }));
}
