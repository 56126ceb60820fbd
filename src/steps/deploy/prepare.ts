import { StepError } from '../../contract/step-error.ts';
import { observe } from '../../registration/observation.ts';
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
  const prepared = await prepareChangeSet(stacks, request, {
    clock: world.clock,
    cancelled: world.cancellation(),
    deadline,
    region: stacks.region,
    shellIsOurs: found === undefined,
    keepFailed: inputs.keepFailedChangeSet,
    replacesEarlier: inputs.planOnly && inputs.changeSetName !== undefined,
  });
  if (source.platform !== undefined) await requireOwnStack(stacks, prepared);
  return prepared;
}

/**
 * A platform's stack keeps its resources from version to version. One of which nothing would be left is somebody else's
 * that happens to have the name: throws StepError `stack-foreign`.
 */
async function requireOwnStack(
  stacks: StackDeployer,
  { changeSet, stack, discard }: PreparedChangeSet,
): Promise<void> {
  const { changes } = changeSet;
  const removed = changes.filter(({ action }) => action === 'Remove');
  if (removed.length === 0 || changes.some(({ action }) => action !== 'Remove' && action !== 'Add')) return;
  const held = await observe(() => stacks.resources(stack.id));
  if (held.kind !== 'seen' || removed.length < held.value.length) return;
  await discard?.();
  throw new StepError({
    code: 'stack-foreign',
    fault: 'user',
    message: `There is another stack of the name ${stack.name} in ${stacks.region}, which has nothing in common with this one: everything in it would be removed.`,
    remedy:
      'Give this one another name with `name`. If the other one is to go, delete it first (actions/offboard). Nothing was changed.',
    evidence: removed.map(({ logicalId, resourceType }) => ({ label: logicalId, value: resourceType })),
  });
}
