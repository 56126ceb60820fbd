import type { CheckArea, RegistrationCheck } from '../../contract/check.ts';
import { judgeAll } from '../../registration/checks/check-kind.ts';
import { STACK_CHECKS } from '../../registration/checks/stack-checks.ts';
import type { World } from '../world.ts';
import type { Question } from './area.ts';

/**
 * The stack that made a part of the registration, shown with that part's area. `elsewhere` says that the part is there
 * all the same, so that it may have been made without a stack: in the console, or with Terraform.
 */
export async function askStack(
  question: Question,
  _world: World,
  { area, elsewhere }: { readonly area: CheckArea; readonly elsewhere: boolean },
): Promise<readonly RegistrationCheck[]> {
  const { inputs, stackName, place, deployed, choices } = question;
  const facts = {
    stackName,
    region: place.region,
    stackNamed: inputs.name !== undefined,
    stack: deployed,
    elsewhere,
  };
  return judgeAll(STACK_CHECKS, facts, choices).map((check) => ({ ...check, area }));
}
