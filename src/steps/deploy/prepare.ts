import { isSecretName } from '../../registration/secret-names.ts';
import type { StackDeployer } from '../../registration/stack-deployer.ts';
import type { World } from '../world.ts';
import { type PreparedChangeSet, prepareChangeSet } from './change-set.ts';
import { changeSetRequest, maskParameters } from './change-set-request.ts';
import type { DeployInputs } from './parse-inputs.ts';
import { plannedChangeSet } from './planned-change-set.ts';
import { readyStack } from './ready-stack.ts';
import { templatePlace } from './template-place.ts';
import type { StackSource } from './template-source.ts';

/** The change set to execute: a new one of the ready stack, or the one of an earlier plan. */
export async function prepare(
  stacks: StackDeployer,
  source: StackSource,
  inputs: DeployInputs,
  account: string,
  deadline: Date,
  world: World,
): Promise<PreparedChangeSet> {
  if (inputs.changeSetToExecute !== undefined)
    return plannedChangeSet(stacks, inputs.changeSetToExecute, source.stackName);
  maskParameters(source, isSecretName, world);
  const found = await readyStack(stacks, source, inputs, deadline, world);
  // A shell has no parameters to keep, and cannot be updated.
  const existing = found?.status === 'REVIEW_IN_PROGRESS' ? undefined : found;
  const template = await templatePlace(source, inputs, { account, region: stacks.region }, world);
  const summary = await stacks.templateSummary(template);
  const request = changeSetRequest({ source, template, summary, existing, inputs }, world);
  return prepareChangeSet(stacks, request, {
    clock: world.clock,
    cancelled: world.cancellation(),
    deadline,
    region: stacks.region,
    shellIsOurs: found === undefined,
    keepFailed: inputs.keepFailedChangeSet,
    replacesEarlier: inputs.planOnly && inputs.changeSetName !== undefined,
  });
}
