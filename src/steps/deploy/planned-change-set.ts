import { AwsFailure } from '../../contract/aws-failure.ts';
import { StepError } from '../../contract/step-error.ts';
import type { ChangeSetDescription } from '../../registration/stack-change-set.ts';
import type { StackDeployer } from '../../registration/stack-deployer.ts';
import type { PreparedChangeSet } from './change-set.ts';

/**
 * The change set of an earlier plan, ready to be executed. Throws StepError when there is none, when it is one of
 * another stack, or when it cannot be executed (any more).
 */
export async function plannedChangeSet(
  stacks: StackDeployer,
  changeSetId: string,
  stackName: string,
): Promise<PreparedChangeSet> {
  const changeSet = await existing(stacks, changeSetId, stackName);
  // CloudFormation ignores the stack's name where a change set is given by its ARN.
  if (changeSet.stackName !== stackName) {
    throw new StepError({
      code: 'change-set-foreign',
      fault: 'user',
      message: `The change set ${changeSetId} belongs to the stack ${changeSet.stackName}, but this step is meant for ${stackName}.`,
      remedy:
        'Give the `change-set-id` that the plan of this stack put out, or correct the name. Nothing was changed.',
    });
  }
  if (changeSet.status !== 'CREATE_COMPLETE' || changeSet.executionStatus !== 'AVAILABLE') {
    throw new StepError({
      code: 'change-set-not-executable',
      fault: 'user',
      message: `The change set ${changeSet.name} of ${stackName} cannot be executed: it is ${changeSet.status}, ${changeSet.executionStatus}.`,
      remedy:
        'Plan again: a change set can be executed once, and not after the stack was changed by another one. Nothing was changed.',
      evidence:
        changeSet.statusReason === undefined ? [] : [{ label: 'reason', value: changeSet.statusReason }],
    });
  }
  const stack = await stacks.describeStack(changeSet.stackId);
  if (stack === undefined) throw new TypeError('A change set was found for a stack that does not exist');
  // Its warnings were shown with the plan.
  return { changeSet, stack, warnings: [] };
}

async function existing(
  stacks: StackDeployer,
  changeSetId: string,
  stackName: string,
): Promise<ChangeSetDescription> {
  try {
    return await stacks.describeChangeSet({ id: changeSetId, stackId: stackName });
  } catch (error) {
    if (!(error instanceof AwsFailure) || error.class !== 'not-found') throw error;
    throw new StepError({
      code: 'change-set-missing',
      fault: 'user',
      message: `There is no change set ${changeSetId} of the stack ${stackName} in ${stacks.region}.`,
      remedy:
        'Check account, region and name. Change sets go when another one of their stack is executed: plan again then.',
      cause: error,
    });
  }
}
