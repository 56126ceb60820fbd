import { AwsFailure } from '../contract/aws-failure.ts';
import type { Runner } from '../contract/runner.ts';
import { StepError } from '../contract/step-error.ts';
import { errorCard, errorLines } from '../report/error-card.ts';
import { UnreadInput } from './input-rules.ts';
import { InputError, type InputFault, type InputSpec } from './input-spec.ts';
import { type RawInputs, readEachInput } from './read-inputs.ts';
import type { Step } from './step.ts';
import type { World } from './world.ts';

/**
 * Runs one step in the order of the contract; holds the one try/catch of the project. Gives the exit code: 0 when the
 * step did its work and its verdict is good, 1 otherwise. Never throws.
 */
export async function runStep<Spec extends InputSpec, Inputs, Outcome>(
  step: Step<Spec, Inputs, Outcome>,
  raw: RawInputs,
  world: World,
  runner: Runner,
): Promise<0 | 1> {
  try {
    const inputs = await inputsOf(step, raw);
    const outcome = await step.run(inputs, world);
    await step.publish(outcome, runner);
    const failure = step.verdict(outcome);
    if (failure !== undefined) report(step.name, failure, runner);
    await runner.commit();
    return failure === undefined ? 0 : 1;
  } catch (error) {
    await reportCrash(step.name, asStepError(error), runner);
    return 1;
  }
}

/** Throws one InputError with all that is wrong: with single inputs, and between those that could be read. */
async function inputsOf<Spec extends InputSpec, Inputs, Outcome>(
  step: Step<Spec, Inputs, Outcome>,
  raw: RawInputs,
): Promise<Inputs> {
  const { values, faults } = await readEachInput(step.inputs, raw);
  if (faults.length === 0) return step.parse(values);
  throw new InputError([...faults, ...(await faultsBetween(() => step.parse(values)))]);
}

async function faultsBetween(parse: () => unknown): Promise<readonly InputFault[]> {
  try {
    await parse();
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.faults;
    if (error instanceof UnreadInput || error instanceof StepError) return [];
    throw error;
  }
}

/** A step as those see it who only start it. */
export interface RunnableStep {
  readonly name: string;
  readonly inputs: InputSpec;
  readonly outputs: readonly string[];
  run(raw: RawInputs, world: World, runner: Runner): Promise<0 | 1>;
}

/** Closes a step over its own types. */
export function runnable<Spec extends InputSpec, Inputs, Outcome>(
  step: Step<Spec, Inputs, Outcome>,
): RunnableStep {
  const { name, inputs, outputs } = step;
  return { name, inputs, outputs, run: (raw, world, runner) => runStep(step, raw, world, runner) };
}

async function reportCrash(stepName: string, error: StepError, runner: Runner): Promise<void> {
  runner.discard();
  report(stepName, error, runner);
  try {
    await runner.commit();
  } catch (second) {
    runner.log.info(`The summary could not be written either: ${String(second)}`);
  }
}

function report(stepName: string, error: StepError, runner: Runner): void {
  for (const line of errorLines(error)) runner.log.info(line);
  runner.annotate('error', `${error.message}\n${error.remedy}`, { title: `${stepName}: ${error.code}` });
  runner.summarize(errorCard(stepName, error));
}

/** Whatever was thrown, as the one kind of error that is reported. */
export function asStepError(error: unknown): StepError {
  if (error instanceof StepError) return error;
  if (error instanceof AwsFailure) return awsStepError(error);
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new StepError({
    code: 'internal-error',
    fault: 'bug',
    message: `This is a defect of aws-account-steps: ${text}`,
    remedy: 'Please report it with the log of this run; nothing was published by this step.',
    cause: error,
  });
}

const REMEDY: Record<AwsFailure['class'], (failure: AwsFailure) => string> = {
  refused: ({ action }) => `Allow ${action} for the identity of this step, or use another role.`,
  expired: () =>
    'The credentials have expired: log in again right before this step, or ask for a longer session.',
  throttled: () =>
    'AWS asked to slow down and did not stop asking: run fewer jobs at once, or try again later.',
  transient: () => 'AWS had a passing fault: run the job again.',
  network: () => 'The endpoint could not be reached: check the region, proxies and firewalls of the runner.',
  'untrusted-tls': ({ host }) =>
    `The certificate of ${host ?? 'the endpoint'} is not signed by anybody this machine trusts: add the Amazon root CA, or that of your proxy, by NODE_EXTRA_CA_CERTS.`,
  'proxy-refused': () =>
    'Check the user and password in the URL of the proxy, and that it lets this machine connect to the endpoints of AWS.',
  'invalid-request': () => 'AWS did not accept the request: its message says which value.',
  'not-found': () => 'Check the name and the region, and that the account is the right one.',
  'no-credentials': () =>
    'Log in first: put the login step before this one in the same job, or give credentials in the environment.',
  other: () => "See the service's message.",
};

function awsStepError(failure: AwsFailure): StepError {
  return new StepError({
    code: `aws-${failure.class}`,
    fault: failure.class === 'transient' || failure.class === 'throttled' ? 'aws' : 'user',
    message: `${failure.action} failed with ${failure.code}: ${failure.message}`,
    remedy: REMEDY[failure.class](failure),
    evidence: failure.requestId === undefined ? [] : [{ label: 'AWS request id', value: failure.requestId }],
    cause: failure,
  });
}
