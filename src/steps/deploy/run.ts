import { StepError } from '../../contract/step-error.ts';
import { requireAccount } from '../../registration/account-guard.ts';
import { withoutSecrets } from '../../registration/secret-outputs.ts';
import type { StackDeployer } from '../../registration/stack-deployer.ts';
import { explainPlan } from '../../registration/stack-plan.ts';
import { newPermissions } from '../../registration/template-permissions/new-permissions.ts';
import { permissionLines } from '../../report/permission-changes.ts';
import { changeLines } from '../../report/stack-changes.ts';
import type { World } from '../world.ts';
import type { PreparedChangeSet } from './change-set.ts';
import { type Deployed, execute, waitFor } from './execute.ts';
import { formFields } from './form-fields.ts';
import { launchLink } from './link.ts';
import { placeOf } from './operation.ts';
import { type DeployOutcome, isInPlace, type ShownPlan } from './outcome.ts';
import { overridesIn } from './overrides-file.ts';
import type { DeployInputs } from './parse-inputs.ts';
import { prepare } from './prepare.ts';
import { protect, stackPolicy } from './protect.ts';
import { shareOnGithub } from './share.ts';
import { accountSituation } from './situation.ts';
import { stackOutputs } from './stack-outputs.ts';
import { FALLBACK_REGION, type StackSource, stackSource } from './template-source.ts';

/** Deploys one stack through a change set and follows it to its end. Throws StepError and AwsFailure. */
export async function runDeploy(given: DeployInputs, world: World): Promise<DeployOutcome> {
  // From here on a cancelled job is told, and puts away what it began.
  world.cancellation();
  const started = world.clock.now().getTime();
  const deadline = new Date(started + given.timeoutMs);
  const { overridesFile: file } = given;
  const inputs = file === undefined ? given : { ...given, overrides: await overridesIn(file, world) };
  const source = await stackSource(inputs, world);
  const region = source.region ?? world.variable('AWS_REGION') ?? FALLBACK_REGION;
  const identity = await world.aws.whoAmI({ region });
  requireAccount(identity, inputs.expectedAccountId);
  const stacks = await world.aws.stacks({ region });
  world.log.info(`${source.title} as stack ${source.stackName} in account ${identity.account}, ${region}.`);

  const policy = await stackPolicy(inputs, world);
  const done =
    inputs.resume === undefined
      ? await deploy(stacks, { source, inputs, account: identity.account, deadline }, world)
      : await resumed(stacks, source, inputs.resume, deadline, world);
  if (isInPlace(done)) await protect(stacks, done.stack, policy, inputs, world);
  const seconds = Math.round((world.clock.now().getTime() - started) / 100) / 10;
  world.log.info(`${done.stack.name} is ${done.stack.status} (${done.result}) after ${seconds} s.`);
  const usedTemplate = usesItsOwn(inputs) ? '' : source.template;
  const outputs = isInPlace(done) ? await stackOutputs(stacks, usedTemplate, done.stack, world) : [];
  for (const { name, value } of withoutSecrets(outputs)) world.log.info(`  ${name} = ${value}`);
  const place = { account: identity.account, region };
  const outcome = {
    ...done,
    source,
    ...place,
    form: isInPlace(done) ? await formFields(source, done.stack, place, world) : [],
    outputs,
    usedTemplate,
    seconds,
    failWhenEmpty: inputs.failWhenEmpty,
  };
  return { ...outcome, shared: await shareOnGithub(outcome, inputs, world) };
}

async function deploy(
  stacks: StackDeployer,
  {
    source,
    inputs,
    account,
    deadline,
  }: {
    readonly source: StackSource;
    readonly inputs: DeployInputs;
    readonly account: string;
    readonly deadline: Date;
  },
  world: World,
): Promise<Deployed & { readonly plan?: ShownPlan }> {
  const situation =
    source.accountKinds === undefined
      ? undefined
      : await accountSituation(account, stacks.region, source, world);
  if (inputs.linkOnly) {
    const url = await launchLink(source, inputs, { account, region: stacks.region }, world);
    return {
      result: 'linked',
      stack: notYet(source.stackName),
      changeSet: undefined,
      launchUrl: url,
      linkHoldsSecrets: inputs.linkWithSecrets,
    };
  }
  const prepared = await prepare(stacks, source, inputs, account, deadline, world);
  const { changeSet, stack, warnings } = prepared;
  if (changeSet.empty) return { result: 'unchanged', stack, changeSet: undefined };
  const explanation =
    situation === undefined
      ? []
      : explainPlan(situation, {
          stackName: stack.name,
          region: stacks.region,
          isNew: stack.status === 'REVIEW_IN_PROGRESS',
          target: source.target,
          canTarget: source.platform?.stack.stackSet?.targetParameter !== undefined,
          changes: changeSet.changes,
        });
  const plan = { explanation, permissions: newPermissions(changeSet.contexts), warnings };
  await show(prepared, plan, world);
  if (inputs.planOnly) return { result: 'planned', stack, changeSet, plan };
  return { ...(await execute(stacks, prepared, inputs, deadline, world)), plan };
}

/** A change set of an earlier plan, and an operation that is under way, have a template that was given then. */
function usesItsOwn({ changeSetToExecute, resume }: DeployInputs): boolean {
  return changeSetToExecute !== undefined || resume !== undefined;
}

/** What stands for the stack that somebody will create by the link. */
function notYet(name: string): Deployed['stack'] {
  return { id: '', name, status: '', terminationProtection: false, parameters: {}, outputs: [], tags: {} };
}

/** Waits for what an earlier step began. Throws StepError `operation-foreign` when that was another stack. */
async function resumed(
  stacks: StackDeployer,
  source: StackSource,
  operation: NonNullable<DeployInputs['resume']>,
  deadline: Date,
  world: World,
): Promise<Deployed> {
  const { region, stackName } = placeOf(operation);
  if (region !== stacks.region || stackName !== source.stackName)
    throw new StepError({
      code: 'operation-foreign',
      fault: 'user',
      message: `The operation to resume is one of the stack ${stackName} in ${region}, but this step is meant for ${source.stackName} in ${stacks.region}.`,
      remedy: 'Give the output `operation` of a step that deployed this stack, or leave `resume` out.',
    });
  return waitFor(stacks, operation, { justBegun: false, resources: 0, deadline }, world);
}

/** Shows what changes and what it permits, before anything of it is done. */
async function show(
  { changeSet }: PreparedChangeSet,
  { explanation, permissions, warnings }: ShownPlan,
  { log }: World,
): Promise<void> {
  for (const line of explanation) log.info(line);
  for (const line of warnings) log.info(`⚠️ ${line}`);
  await log.group(`Changes (${changeSet.changes.length})`, async () => {
    for (const line of changeLines(changeSet.changes)) log.info(line);
  });
  const lines = permissionLines(permissions);
  if (lines.length === 0) return;
  await log.group(`New permissions (${permissions.added.length})`, async () => {
    for (const line of lines) log.info(line);
  });
}
