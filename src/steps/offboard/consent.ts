import { StepError } from '../../contract/step-error.ts';
import { observe } from '../../registration/observation.ts';
import type { StackDeployer, StackDescription } from '../../registration/stack-deployer.ts';
import { type RemovedResource, stackSetsIn } from '../../registration/stack-removal.ts';
import type { OffboardInputs } from './inputs.ts';

/**
 * Throws StepError where the deletion would do more than the user has said: `termination-protected`,
 * `stack-set-instances`, `stack-set-retained`. A plan only shows; nothing is asked of it but the stack sets.
 */
export async function requireConsent(
  stacks: StackDeployer,
  stack: StackDescription,
  resources: readonly RemovedResource[],
  inputs: OffboardInputs,
): Promise<void> {
  if (stack.terminationProtection && !inputs.disableTerminationProtection && !inputs.planOnly)
    throw new StepError({
      code: 'termination-protected',
      fault: 'user',
      message: `The stack ${stack.name} is protected from being deleted.`,
      remedy:
        'Somebody wanted it to stay. Set `disable-termination-protection: true` when that is no longer so. Nothing was changed.',
      evidence: [{ label: 'stack', value: stack.id }],
    });
  for (const set of stackSetsIn(resources)) {
    const found = await observe(() => stacks.stackSetInstances(set.physicalId));
    // What may not be counted may be there.
    const count = found.kind === 'seen' ? found.value : found.kind === 'absent' ? 0 : undefined;
    if (count === 0) continue;
    const many = count === undefined ? 'an unknown number of' : String(count);
    if (set.fate === 'retained' || inputs.retain.includes(set.logicalId))
      throw new StepError({
        code: 'stack-set-retained',
        fault: 'user',
        message: `The stack set ${set.logicalId} of ${stack.name} would stay, with ${many} stacks in linked accounts that nothing here could remove any more.`,
        remedy:
          'Remove its instances first, with the step for stack sets, then delete this stack. Nothing was changed.',
        evidence: [{ label: 'stack set', value: set.physicalId }],
      });
    if (!inputs.deleteStackSetInstances && !inputs.planOnly)
      throw new StepError({
        code: 'stack-set-instances',
        fault: 'user',
        message: `With the stack ${stack.name} goes its stack set ${set.logicalId}, and with that ${many} stacks in linked accounts.`,
        remedy:
          'Remove the instances first with the step for stack sets, account by account; or set `delete-stack-set-instances: true` to have them deleted with the stack. Nothing was changed.',
        evidence: [{ label: 'stack set', value: set.physicalId }],
      });
  }
}
