import { randomUUID } from 'node:crypto';
import { StepError } from '../../contract/step-error.ts';
import { type RootCause, rootCause } from '../../registration/root-cause.ts';
import type { StackDeployer, StackDescription } from '../../registration/stack-deployer.ts';
import { planRemoval, type RemovedResource } from '../../registration/stack-removal.ts';
import { isSettled } from '../../registration/stack-states.ts';
import { removalLines } from '../../report/stack-removal.ts';
import { type Followed, followStack, type Unfinished, unfinished } from '../follow-stack.ts';
import type { World } from '../world.ts';
import { requireConsent } from './consent.ts';
import type { OffboardInputs } from './inputs.ts';
import { requireOwnStack } from './own-stack.ts';
import type { RemovalTarget } from './targets.ts';

export interface Removal {
  readonly result: 'deleted' | 'absent' | 'planned' | 'failed' | 'unfinished';
  readonly stackName: string;
  readonly region: string;
  readonly stack?: StackDescription;
  readonly resources: readonly RemovedResource[];
  readonly cause?: RootCause;
  readonly unfinished?: Unfinished;
}

/**
 * Deletes one stack and follows it to the end; one that is not there is a success. Throws StepError for what needs a
 * consent that was not given, before anything is changed.
 */
export async function removeStack(
  stacks: StackDeployer,
  { stackName, marks }: Pick<RemovalTarget, 'stackName' | 'marks'>,
  inputs: OffboardInputs,
  deadline: Date,
  world: World,
): Promise<Removal> {
  const absent: Removal = { result: 'absent', stackName, region: stacks.region, resources: [] };
  const stack = await settled(stacks, await stacks.describeStack(stackName), deadline, world);
  if (stack === undefined || stack.status === 'DELETE_COMPLETE') {
    world.log.info(`There is no stack ${stackName} in ${stacks.region}: nothing to delete.`);
    return absent;
  }
  const found = await stacks.resources(stack.id);
  if (marks !== undefined) requireOwnStack(stack, found, marks);
  // The shell of a stack that was only planned has neither resources nor a template.
  const resources = found.length === 0 ? [] : planRemoval(found, await stacks.templateOf(stack.id));
  const removal = { stackName, region: stacks.region, stack, resources };
  await world.log.group(`${inputs.planOnly ? 'Would be deleted' : 'Deleted'}: ${stackName}`, async () => {
    for (const line of removalLines(resources)) world.log.info(line);
  });
  await requireConsent(stacks, stack, resources, inputs);
  if (inputs.planOnly) return { ...removal, result: 'planned' };

  if (stack.terminationProtection) {
    await stacks.setTerminationProtection(stack.id, false);
    world.log.info(`${stackName} is no longer protected from being deleted.`);
  }
  const { followed, kept } = await deleted(stacks, stack, inputs.retain, deadline, world);
  return ended({ ...removal, stack: followed.stack, resources: withRetained(resources, kept) }, followed);
}

function ended(removal: Omit<Removal, 'result'>, { end, stack, events }: Followed): Removal {
  if (end !== 'settled') return { ...removal, result: 'unfinished', unfinished: end };
  if (stack.status === 'DELETE_COMPLETE') return { ...removal, result: 'deleted' };
  const cause = rootCause(events);
  return { ...removal, result: 'failed', ...(cause === undefined ? {} : { cause }) };
}

/** Waits for somebody else's work on the stack. */
async function settled(
  stacks: StackDeployer,
  stack: StackDescription | undefined,
  deadline: Date,
  world: World,
): Promise<StackDescription | undefined> {
  if (stack === undefined || isSettled(stack.status)) return stack;
  world.log.info(`${stack.name} is ${stack.status}: waiting until it is done.`);
  const after = (await stacks.eventsSince(stack.id, undefined)).at(-1)?.id;
  const followed = await follow(
    stacks,
    { stackId: stack.id, after, justBegun: false, resources: 0 },
    deadline,
    world,
  );
  if (followed.end !== 'settled')
    throw unfinished({ end: followed.end, stack: followed.stack }, stacks.region);
  return followed.stack;
}

/**
 * Deletes and, where that failed because of resources that may be left behind, deletes again without them: CloudFormation
 * takes such a list only after it has tried.
 */
async function deleted(
  stacks: StackDeployer,
  stack: StackDescription,
  retain: readonly string[],
  deadline: Date,
  world: World,
): Promise<{ readonly followed: Followed; readonly kept: readonly string[] }> {
  let after = (await stacks.eventsSince(stack.id, undefined)).at(-1)?.id;
  let kept = stack.status === 'DELETE_FAILED' ? await leftBehind(stacks, stack, retain) : [];
  for (;;) {
    if (kept.length > 0) world.log.info(`Left behind: ${kept.join(', ')}.`);
    await stacks.deleteStack(stack.id, { token: randomUUID(), retain: kept });
    const request = { stackId: stack.id, after, justBegun: true, resources: 0 };
    const followed = await follow(stacks, request, deadline, world);
    after = followed.events.at(-1)?.id ?? after;
    const hasFailed = followed.end === 'settled' && followed.stack.status === 'DELETE_FAILED';
    const next = hasFailed ? await leftBehind(stacks, stack, retain) : [];
    if (next.every((name) => kept.includes(name))) return { followed, kept };
    kept = next;
  }
}

function follow(
  stacks: StackDeployer,
  request: Omit<Parameters<typeof followStack>[1], 'deadline'>,
  deadline: Date,
  world: World,
): Promise<Followed> {
  return world.log.group('Stack events', () =>
    followStack(stacks, { ...request, deadline, cancelled: world.cancellation() }, world.clock, world.log),
  );
}

/** Those that may be left behind and could not be deleted. */
async function leftBehind(
  stacks: StackDeployer,
  stack: StackDescription,
  retain: readonly string[],
): Promise<readonly string[]> {
  if (retain.length === 0) return [];
  const failed = (await stacks.resources(stack.id)).filter(({ status }) => status === 'DELETE_FAILED');
  return failed.map(({ logicalId }) => logicalId).filter((name) => retain.includes(name));
}

function withRetained(
  resources: readonly RemovedResource[],
  left: readonly string[],
): readonly RemovedResource[] {
  return resources.map((resource) =>
    left.includes(resource.logicalId)
      ? { ...resource, fate: 'retained', why: 'could not be deleted; retain-resources' }
      : resource,
  );
}

/** Why a removal failed. */
export function removalFailed({ stackName, stack, cause }: Removal): StepError {
  return new StepError({
    code: 'stack-not-deleted',
    fault: 'user',
    message:
      cause === undefined
        ? `The stack ${stackName} ended as ${stack?.status}.`
        : `The stack ${stackName} could not be deleted, because of ${cause.logicalId} (${cause.resourceType}):\n${cause.reason}`,
    remedy: `${cause?.remedy ?? 'See the stack events.'}${
      cause === undefined
        ? ''
        : ` Or leave it behind with \`retain-resources: ${cause.logicalId.split('/')[0]}\`. Then run again.`
    }`,
    evidence: stack === undefined ? [] : [{ label: 'stack', value: stack.id }],
  });
}
