import { spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StepError } from '../contract/step-error.ts';

/** A rehearsal that runs beside the job. */
export interface Background {
  readonly url: string;
  readonly pid: number;
  /** Variables that lead the job's later steps to it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
}

const READY_WITHIN = 30_000;
const LOOK_EVERY = 25;

/**
 * Starts the program detached, so that it survives this step, and waits until it serves. It inherits the tracking id of
 * the job, by which the runner ends what a job left. Throws StepError when it ends early or takes too long.
 */
export async function startChild(
  program: string,
  args: readonly string[],
  folder: string,
): Promise<Background> {
  const ready = join(folder, 'ready.json');
  const logFile = join(folder, 'rehearsal.log');
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(process.execPath, [program, 'rehearse', '--ready-file', ready, ...args], {
    detached: true,
    stdio: ['ignore', 'ignore', log],
    windowsHide: true,
  });
  let problem: string | undefined;
  child.once('error', (error) => {
    problem = error.message;
  });
  child.once('exit', (code) => {
    problem ??= `it ended with ${code}`;
  });
  for (const limit = Date.now() + READY_WITHIN; !existsSync(ready); ) {
    if (problem === undefined && Date.now() > limit)
      problem = `it did not serve within ${READY_WITHIN / 1000} s`;
    if (problem !== undefined) throw notStarted(problem, readFileSync(logFile, 'utf8').trim());
    await wait(LOOK_EVERY);
  }
  child.unref();
  const said: unknown = JSON.parse(readFileSync(ready, 'utf8'));
  if (!isReady(said)) throw notStarted('it said nothing that makes sense', '');
  return { ...said, logFile };
}

function isReady(value: unknown): value is Omit<Background, 'logFile'> {
  return (
    typeof value === 'object' && value !== null && 'url' in value && 'pid' in value && 'environment' in value
  );
}

function notStarted(problem: string, log: string): StepError {
  return new StepError({
    code: 'rehearsal-not-started',
    fault: 'user',
    message: `The rehearsal could not be started: ${log === '' ? problem : log}`,
    remedy: 'Correct the seed or the port. Nothing was published, and no other step was led anywhere.',
  });
}
