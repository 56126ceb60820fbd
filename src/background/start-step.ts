import { mkdtemp, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Runner } from '../contract/runner.ts';
import { StepError } from '../contract/step-error.ts';
import type { InputsOf } from '../steps/input-spec.ts';
import type { Step } from '../steps/step.ts';
import type { Files } from '../steps/world.ts';
import { type Background, startChild } from './child.ts';
import { REHEARSE_INPUTS, REHEARSE_OUTPUTS } from './inputs.ts';
import { jobOf, type Variable } from './job.ts';

type Inputs = InputsOf<typeof REHEARSE_INPUTS>;

/** What the step needs of the machine. */
export interface Machine {
  /** The built command line. */
  readonly program: string;
  /** The job's own folder for temporary files, and the one that paths of inputs start in. */
  readonly temporary: string;
  readonly workspace: string;
  readonly files: Files;
  readonly variable: Variable;
}

/** Names of the states that the post step reads. */
export const STATE = { pid: 'pid', url: 'url', report: 'report' } as const;

/** Variables that open something, if only a rehearsal. */
const TOKEN_VARIABLES = ['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'AWS_CONTAINER_AUTHORIZATION_TOKEN'];

interface Outcome extends Background {
  readonly reportFile: string | undefined;
}

/** `actions/rehearse`: starts the rehearsal beside the job and leads later steps to it. */
export function startStep(machine: Machine): Step<typeof REHEARSE_INPUTS, Inputs, Outcome> {
  return {
    name: 'rehearse',
    inputs: REHEARSE_INPUTS,
    outputs: REHEARSE_OUTPUTS,
    parse(inputs) {
      if (inputs.seed === undefined || inputs['seed-file'] === undefined) return inputs;
      throw new StepError({
        code: 'invalid-inputs',
        fault: 'user',
        message: 'Both "seed" and "seed-file" were given.',
        remedy: 'Give the world either as YAML or as the path of a file.',
      });
    },
    async run(inputs) {
      const folder = await mkdtemp(join(machine.temporary, 'rehearsal-'));
      const background = await startChild(
        machine.program,
        await argumentsOf(inputs, machine, folder),
        folder,
      );
      return { ...background, reportFile: inputs['report-file'] };
    },
    async publish(outcome, runner) {
      publishVariables(outcome, runner);
      runner.saveState(STATE.pid, String(outcome.pid));
      runner.saveState(STATE.url, outcome.url);
      runner.saveState(STATE.report, outcome.reportFile ?? '');
      runner.setOutput('url', outcome.url);
      runner.setOutput('log-file', outcome.logFile);
      runner.log.info(`From here on AWS is a rehearsal at ${outcome.url}. No AWS account is touched.`);
    },
    verdict: () => undefined,
  };
}

function publishVariables({ environment }: Outcome, runner: Runner): void {
  for (const name of TOKEN_VARIABLES) {
    const token = environment[name];
    if (token !== undefined) runner.mask(token);
  }
  for (const [name, value] of Object.entries(environment)) runner.exportVariable(name, value);
}

async function argumentsOf(inputs: Inputs, machine: Machine, folder: string): Promise<readonly string[]> {
  const keysUrl = inputs['issuer-keys-url'];
  const issuer =
    inputs.issuer === 'real'
      ? [
          '--real-issuer',
          inputs['issuer-url'],
          ...(keysUrl === undefined ? [] : ['--real-issuer-keys', keysUrl]),
        ]
      : ['--job', JSON.stringify(jobOf(machine.variable, inputs.environment))];
  // On the command line even "full" would count before the speed of the seed.
  const speed = inputs.speed === 'full' ? [] : ['--speed', inputs.speed];
  const roles = (['instance-role', 'container-role'] as const).flatMap((name) => {
    const role = inputs[name];
    return role === undefined ? [] : [`--${name}`, role];
  });
  const seed = await seedOf(inputs, machine, folder);
  return ['--port', String(inputs.port), ...speed, ...issuer, ...roles, ...seed];
}

async function seedOf(inputs: Inputs, machine: Machine, folder: string): Promise<readonly string[]> {
  const file = inputs['seed-file'];
  if (file !== undefined) {
    // Read by the child, which knows no workspace: whether a link leads out of it is found out here.
    await machine.files.read(file);
    return ['--seed', resolve(machine.workspace, file)];
  }
  if (inputs.seed === undefined) return [];
  const path = join(folder, 'seed.yml');
  await writeFile(path, inputs.seed, { mode: 0o600 });
  return ['--seed', path];
}
