import { randomUUID } from 'node:crypto';
import { requireAccount } from '../../registration/account-guard.ts';
import { type RootCause, rootCause } from '../../registration/root-cause.ts';
import { isSecretName, withoutSecrets } from '../../registration/secret-names.ts';
import type {
  ChangeSetDescription,
  StackDeployer,
  StackDescription,
} from '../../registration/stack-deployer.ts';
import { isHealthy } from '../../registration/stack-states.ts';
import { changeLines } from '../../report/stack-changes.ts';
import type { World } from '../world.ts';
import { type PreparedChangeSet, prepareChangeSet } from './change-set.ts';
import { changeSetRequest, maskParameters } from './change-set-request.ts';
import { followStack } from './follow.ts';
import type { DeployInputs } from './inputs.ts';
import { plannedChangeSet } from './planned-change-set.ts';
import { readyStack } from './ready-stack.ts';
import { type StackSource, stackSource } from './template-source.ts';

export type DeployResult = 'created' | 'updated' | 'unchanged' | 'planned' | 'failed';

/** How the stack ended. */
interface Deployed {
  readonly result: DeployResult;
  readonly stack: StackDescription;
  /** Absent when nothing would have changed. */
  readonly changeSet: ChangeSetDescription | undefined;
  readonly cause: RootCause | undefined;
}

export interface DeployOutcome extends Deployed {
  readonly source: StackSource;
  readonly account: string;
  readonly region: string;
  readonly seconds: number;
  readonly failWhenEmpty: boolean;
}

/** The region of steps that are told none and that follow no login. */
const FALLBACK_REGION = 'us-east-1';

/** Deploys one stack through a change set and follows it to its end. Throws StepError and AwsFailure. */
export async function runDeploy(inputs: DeployInputs, world: World): Promise<DeployOutcome> {
  const started = world.clock.now().getTime();
  const deadline = new Date(started + inputs.timeoutMs);
  const source = await stackSource(inputs, world.templates, world.files);
  const region = source.region ?? world.variable('AWS_REGION') ?? FALLBACK_REGION;
  const identity = await world.aws.whoAmI({ region });
  requireAccount(identity, inputs.expectedAccountId);
  const stacks = await world.aws.stacks({ region });
  world.log.info(`${source.title} as stack ${source.stackName} in account ${identity.account}, ${region}.`);

  const prepared =
    inputs.changeSetToExecute === undefined
      ? await newChangeSet(stacks, source, inputs, deadline, world)
      : await plannedChangeSet(stacks, inputs.changeSetToExecute, source.stackName);
  const deployed = await execute(stacks, prepared, inputs, deadline, world);

  if (inputs.terminationProtection && isInPlace(deployed) && !deployed.stack.terminationProtection) {
    await stacks.setTerminationProtection(deployed.stack.id, true);
    world.log.info(`${deployed.stack.name} is protected from being deleted now.`);
  }
  const seconds = Math.round((world.clock.now().getTime() - started) / 100) / 10;
  const { stack, result } = deployed;
  world.log.info(`${stack.name} is ${stack.status} (${result}) after ${seconds} s.`);
  const outputs = outputsToShow(deployed);
  for (const { name, value } of outputs) if (isSecretName(name)) world.mask(value);
  for (const { name, value } of withoutSecrets(outputs)) world.log.info(`  ${name} = ${value}`);
  return {
    ...deployed,
    source,
    account: identity.account,
    region,
    seconds,
    failWhenEmpty: inputs.failWhenEmpty,
  };
}

async function newChangeSet(
  stacks: StackDeployer,
  source: StackSource,
  inputs: DeployInputs,
  deadline: Date,
  world: World,
): Promise<PreparedChangeSet> {
  maskParameters(source, isSecretName, world);
  const found = await readyStack(stacks, source, inputs, deadline, world);
  // A shell has no parameters to keep, and cannot be updated.
  const existing = found?.status === 'REVIEW_IN_PROGRESS' ? undefined : found;
  const summary = await stacks.templateSummary(source.template);
  const request = changeSetRequest({ source, summary, existing, inputs }, world);
  return prepareChangeSet(stacks, request, {
    clock: world.clock,
    deadline,
    region: stacks.region,
    shellIsOurs: found === undefined,
    keepFailed: inputs.keepFailedChangeSet,
  });
}

/** The stack's outputs, where they are what its template says; after a failure or a mere plan they are not. */
export function outputsToShow({
  result,
  stack,
}: Pick<Deployed, 'result' | 'stack'>): StackDescription['outputs'] {
  return isInPlace({ result }) ? stack.outputs : [];
}

function isInPlace({ result }: Pick<Deployed, 'result'>): boolean {
  return result !== 'failed' && result !== 'planned';
}

async function execute(
  stacks: StackDeployer,
  { changeSet, stack }: PreparedChangeSet,
  { planOnly, disableRollback }: DeployInputs,
  deadline: Date,
  world: World,
): Promise<Deployed> {
  if (changeSet.empty) return { result: 'unchanged', stack, changeSet: undefined, cause: undefined };
  const resources = changeSet.changes.length;
  await world.log.group(`Changes (${resources})`, async () => {
    for (const line of changeLines(changeSet.changes)) world.log.info(line);
  });
  if (planOnly) return { result: 'planned', stack, changeSet, cause: undefined };

  const after = (await stacks.eventsSince(stack.id, undefined)).at(-1)?.id;
  await stacks.executeChangeSet(changeSet, { token: randomUUID(), disableRollback });
  const followed = await world.log.group('Stack events', () =>
    followStack(
      stacks,
      { stackId: stack.id, after, justBegun: true, deadline, resources },
      world.clock,
      world.log,
    ),
  );
  if (isHealthy(followed.stack.status)) {
    // Before its change set was executed, a stack to be created was a mere shell.
    const result = stack.status === 'REVIEW_IN_PROGRESS' ? 'created' : 'updated';
    return { result, stack: followed.stack, changeSet, cause: undefined };
  }
  return { result: 'failed', stack: followed.stack, changeSet, cause: rootCause(followed.events) };
}
