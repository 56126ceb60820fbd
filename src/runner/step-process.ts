import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runCommand } from './child-process.ts';
import { CommandFiles, type HandedOver } from './command-files.ts';
import type { NodeAction, RunStep } from './definitions.ts';
import { type ExpressionScope, expandText } from './expressions.ts';
import { githubOf, type JobRuntime, type StepIdentity, type StepScope } from './job-runtime.ts';
import type { StepStage } from './run-result.ts';
import { processEnvironment } from './runner-environment.ts';
import { findShell } from './shells.ts';
import type { StepLog } from './step-log.ts';

/** One step while it runs, with all that its process needs. */
export interface RunningStep {
  readonly job: JobRuntime;
  readonly scope: StepScope;
  readonly identity: StepIdentity;
  /** The `env` context: of the job, of the composite action around, and of the step. */
  readonly environment: ReadonlyMap<string, string>;
  readonly expressions: ExpressionScope;
  readonly log: StepLog;
  readonly handedOver: HandedOver;
  /** Fires when the step has run for too long or the job is cancelled. */
  readonly stop: AbortSignal;
}

/** Runs the script of a `run:` step; false when it failed. */
export async function runScript(step: RunStep, running: RunningStep): Promise<boolean> {
  const { job, log, expressions } = running;
  const script = expandText(step.script, expressions);
  // `defaults.run` is for the job's own steps; a composite action must say everything itself.
  const own = running.scope.action === undefined;
  const defaults = [job.job.defaults, job.workflow.defaults].filter(() => own);
  const given = (key: 'shell' | 'workingDirectory'): string | undefined =>
    [step, ...defaults].map((source) => source[key]).find((value) => value !== undefined);
  const shell = findShell(
    expandOptional(given('shell'), expressions),
    processEnvironment(job, running.environment, {}, {})['PATH'] ?? '',
  );
  log.openGroup(`Run ${script.trimStart().split('\n')[0] ?? ''}`);
  for (const line of script.trimEnd().split('\n')) log.say(line, 'command');
  log.say(`shell: ${shell.shown}`, 'command');
  describeEnvironment(running);
  log.closeGroup();

  const file = join(job.folders.temp, `${randomUUID()}${shell.extension}`);
  writeFileSync(file, shell.wrap(script));
  try {
    const code = await runWithFiles(running, {
      file: shell.file,
      arguments: shell.arguments(file),
      folder: resolve(job.folders.workspace, expandOptional(given('workingDirectory'), expressions) ?? ''),
      extra: {},
    });
    if (code !== 0 && !running.stop.aborted) log.error(`Process completed with exit code ${code}.`);
    return code === 0;
  } finally {
    rmSync(file, { force: true });
  }
}

/** Runs one stage of a Node action; false when it failed. */
export async function runNode(
  action: NodeAction,
  stage: StepStage,
  running: RunningStep,
  extra: Readonly<Record<string, string>>,
): Promise<boolean> {
  const script = action.runs[stage];
  if (script === undefined || script === '') return true;
  const code = await runWithFiles(running, {
    file: running.job.options.nodePath ?? process.execPath,
    arguments: [resolve(action.folder, script)],
    folder: running.job.folders.workspace,
    extra,
  });
  return code === 0;
}

/** Shows what the step's `env` context holds, as GitHub's log does. */
export function describeEnvironment({ environment, log }: RunningStep): void {
  if (environment.size === 0) return;
  log.say('env:', 'command');
  for (const [name, value] of environment) log.say(`  ${name}: ${value}`, 'command');
}

async function runWithFiles(
  running: RunningStep,
  command: {
    readonly file: string;
    readonly arguments: readonly string[];
    readonly folder: string;
    readonly extra: Readonly<Record<string, string>>;
  },
): Promise<number> {
  const { job, log } = running;
  const files = new CommandFiles(job.folders.temp);
  try {
    return await runCommand(
      {
        file: command.file,
        arguments: command.arguments,
        folder: command.folder,
        environment: processEnvironment(job, running.environment, githubOf(running.identity, running.scope), {
          ...command.extra,
          ...files.variables,
        }),
      },
      (line) => log.take(line),
      running.stop,
    );
  } finally {
    // Also after a failure: what the step wrote before it failed is handed on.
    files.process(job, log, running.handedOver);
  }
}

function expandOptional(text: string | undefined, scope: ExpressionScope): string | undefined {
  return text === undefined ? undefined : expandText(text, scope);
}
