import { randomUUID } from 'node:crypto';
import { StepError } from '../../contract/step-error.ts';
import { requireAccount } from '../../registration/account-guard.ts';
import { planParameters } from '../../registration/deployment-parameters.ts';
import { type RootCause, rootCause } from '../../registration/root-cause.ts';
import type {
  ChangeSetDescription,
  StackDeployer,
  StackDescription,
  StackParameter,
  TemplateSummary,
} from '../../registration/stack-deployer.ts';
import { decideOnStackState, isHealthy } from '../../registration/stack-states.ts';
import { changeLines } from '../../report/stack-changes.ts';
import type { World } from '../world.ts';
import { prepareChangeSet } from './change-set.ts';
import { followStack } from './follow.ts';
import type { DeployInputs } from './inputs.ts';
import { type StackSource, stackSource } from './template-source.ts';

export type DeployResult = 'created' | 'updated' | 'unchanged' | 'planned' | 'failed';

export interface DeployOutcome {
  readonly result: DeployResult;
  readonly source: StackSource;
  readonly account: string;
  readonly region: string;
  readonly stack: StackDescription;
  /** Absent when nothing would have changed. */
  readonly changeSet: ChangeSetDescription | undefined;
  readonly cause: RootCause | undefined;
  readonly seconds: number;
  readonly failWhenEmpty: boolean;
}

/** The region of steps that are told none: the one that the login handed over. */
const FALLBACK_REGION = 'us-east-1';

/** Deploys one stack through a change set and follows it to its end. Throws StepError and AwsFailure. */
export async function runDeploy(inputs: DeployInputs, world: World): Promise<DeployOutcome> {
  const started = world.clock.now();
  const deadline = new Date(started.getTime() + inputs.timeoutMs);
  const source = await stackSource(inputs, world.templates, world.files);
  const region = source.region ?? world.variable('AWS_REGION') ?? FALLBACK_REGION;
  const identity = await world.aws.whoAmI({ region });
  requireAccount(identity, inputs.expectedAccountId);
  const stacks = await world.aws.stacks({ region });
  world.log.info(`${source.title} as stack ${source.stackName} in account ${identity.account}, ${region}.`);

  const existing = await readyStack(stacks, source, inputs, deadline, world);
  const summary = await stacks.templateSummary(source.template);
  requireCapabilities(source, summary);
  const parameters = parametersOf(source, summary, existing, world);
  const prepared = await prepareChangeSet(
    stacks,
    {
      stackName: source.stackName,
      changeSetName: changeSetName(world),
      kind: existing === undefined ? 'CREATE' : 'UPDATE',
      template: source.template,
      parameters,
      capabilities: summary.capabilities,
      tags: inputs.tags,
    },
    { clock: world.clock, deadline, region },
  );

  const base = {
    source,
    account: identity.account,
    region,
    failWhenEmpty: inputs.failWhenEmpty,
    cause: undefined,
  };
  const seconds = (): number => Math.round((world.clock.now().getTime() - started.getTime()) / 100) / 10;
  if (prepared.changeSet.empty) {
    return { ...base, result: 'unchanged', stack: prepared.stack, changeSet: undefined, seconds: seconds() };
  }
  await world.log.group(`Changes (${prepared.changeSet.changes.length})`, async () => {
    for (const line of changeLines(prepared.changeSet.changes)) world.log.info(line);
  });
  if (inputs.planOnly) {
    world.log.info('The change set is ready and was not executed.');
    return {
      ...base,
      result: 'planned',
      stack: prepared.stack,
      changeSet: prepared.changeSet,
      seconds: seconds(),
    };
  }

  const [lastEvent] = (await stacks.eventsSince(prepared.stack.id, undefined)).slice(-1);
  await stacks.executeChangeSet(prepared.changeSet, randomUUID());
  const followed = await world.log.group('Stack events', () =>
    followStack(
      stacks,
      {
        stackId: prepared.stack.id,
        after: lastEvent?.id,
        deadline,
        resources: prepared.changeSet.changes.length,
      },
      world.clock,
      world.log,
    ),
  );
  const healthy = isHealthy(followed.stack.status);
  return {
    ...base,
    result: healthy ? (existing === undefined ? 'created' : 'updated') : 'failed',
    stack: followed.stack,
    changeSet: prepared.changeSet,
    cause: healthy ? undefined : rootCause(followed.events),
    seconds: seconds(),
  };
}

/**
 * The stack as it may be deployed: undefined when it is to be created. Waits for one that is busy, and removes the
 * shell of a failed creation when that was allowed.
 */
async function readyStack(
  stacks: StackDeployer,
  source: StackSource,
  inputs: DeployInputs,
  deadline: Date,
  world: World,
): Promise<StackDescription | undefined> {
  for (;;) {
    const stack = await stacks.describeStack(source.stackName);
    const decision = decideOnStackState(stack?.status);
    if (stack === undefined || decision.kind === 'create') return undefined;
    if (decision.kind === 'update') return stack;
    if (decision.kind === 'refuse') throw stuck(stack, decision.why, decision.remedy);
    if (decision.kind === 'remove-shell') {
      if (!inputs.recreateFailedStack) throw stuck(stack, decision.why, SHELL_REMEDY);
      world.log.info(`${stack.name} is ${stack.status} (${decision.why}): deleting the empty stack first.`);
      await stacks.deleteStack(stack.id);
    } else {
      world.log.info(`${stack.name} is ${stack.status}: waiting until it is done.`);
    }
    await followStack(
      stacks,
      { stackId: stack.id, after: await lastEventId(stacks, stack.id), deadline, resources: 0 },
      world.clock,
      world.log,
    );
  }
}

const SHELL_REMEDY =
  'Nothing of it is in use, apart from what its template retains. Set `recreate-failed-stack: true` to delete it and create it anew, or delete it yourself.';

async function lastEventId(stacks: StackDeployer, stackId: string): Promise<string | undefined> {
  return (await stacks.eventsSince(stackId, undefined)).at(-1)?.id;
}

function stuck(stack: StackDescription, why: string, remedy: string): StepError {
  return new StepError({
    code: 'stack-stuck',
    fault: 'user',
    message: `The stack ${stack.name} is ${stack.status}: ${why}.`,
    remedy,
    evidence: [
      { label: 'stack', value: stack.id },
      ...(stack.statusReason === undefined ? [] : [{ label: 'reason', value: stack.statusReason }]),
    ],
  });
}

function requireCapabilities(source: StackSource, summary: TemplateSummary): void {
  // NAMED_IAM includes IAM, as in CloudFormation itself.
  const allowed = new Set(
    source.allowedCapabilities.flatMap((name) =>
      name === 'CAPABILITY_NAMED_IAM' ? [name, 'CAPABILITY_IAM'] : [name],
    ),
  );
  const missing = summary.capabilities.filter((name) => !allowed.has(name));
  if (missing.length === 0) return;
  throw new StepError({
    code: 'capabilities-missing',
    fault: 'user',
    message: `${source.file} needs ${missing.join(', ')}, which was not allowed.`,
    remedy: `If the template may create such resources, set \`capabilities: ${[...source.allowedCapabilities, ...missing].join(', ')}\`.`,
  });
}

function parametersOf(
  source: StackSource,
  summary: TemplateSummary,
  existing: StackDescription | undefined,
  world: World,
): readonly StackParameter[] {
  const plan = planParameters(summary, source.parameters, existing);
  for (const { name, noEcho } of summary.parameters) {
    const value = source.parameters[name];
    if (noEcho && value !== undefined && value !== '') world.mask(value);
  }
  const problems = [
    ...plan.missing.map((name) => `${name} has no value and no default`),
    ...plan.unknown.map((name) => `${name} is not a parameter of the template`),
  ];
  if (problems.length === 0) return plan.parameters;
  throw new StepError({
    code: 'parameters-wrong',
    fault: 'user',
    message: `The parameters do not fit ${source.file}:\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
    remedy:
      'Give the missing ones as inputs of this step or in `parameter-overrides`, and drop the others. Nothing was changed.',
    evidence: [{ label: 'declared', value: summary.parameters.map(({ name }) => name).join(', ') }],
  });
}

/** Runs of the same workflow must not collide; the name tells which run it was. */
function changeSetName(world: World): string {
  const run = world.variable('GITHUB_RUN_ID')?.replace(/\D/g, '') ?? '';
  return `aws-account-steps-${run === '' ? '' : `${run}-`}${randomUUID().slice(0, 8)}`;
}
