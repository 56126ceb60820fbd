import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Masks } from '../contract/masks.ts';
import type { Job, Workflow } from './definitions.ts';
import { type ExpressionScope, expandText } from './expressions.ts';
import { type JobFolders, type JobRuntime, type StepScope, scopeOf } from './job-runtime.ts';
import { endOrphans } from './orphans.ts';
import type { IdTokenGrant, RunOptions } from './run-options.ts';
import type { Annotation, JobRun, Outcome, RunEvent, StepRun } from './run-result.ts';
import { runStep } from './run-step.ts';
import { githubContext, runnerContext } from './runner-environment.ts';
import { runPostStage, runPreStages } from './side-stages.ts';
import { minutesOf } from './stage.ts';

/** One job that is about to run. */
export interface JobStart {
  readonly options: RunOptions;
  readonly workflow: Workflow;
  readonly job: Job;
  /** As shown, with the matrix values. */
  readonly name: string;
  /** `matrix` and `strategy`. */
  readonly matrix: Readonly<Record<string, unknown>>;
  /** `needs`, `secrets`, `vars`. */
  readonly outer: Readonly<Record<string, unknown>>;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly masks: Masks;
  readonly environmentName: string | undefined;
  readonly idToken: IdTokenGrant | undefined;
  readonly emit: (event: RunEvent) => void;
}

/**
 * Runs a job in folders of its own: pre scripts, steps, post scripts from the last to the first, then its outputs.
 * @throws InvalidFile
 * @throws Unsupported
 */
export async function runJob(start: JobStart): Promise<JobRun> {
  const started = Date.now();
  const folders = makeFolders(start.options.workspace);
  const trackingId = `github_${randomUUID()}`;
  const cancel = new AbortController();
  const stopped = (): void => cancel.abort();
  start.options.signal?.addEventListener('abort', stopped, { once: true });
  if (start.options.signal?.aborted === true) cancel.abort();
  let timer: NodeJS.Timeout | undefined;
  try {
    const job = makeRuntime(start, folders, trackingId, cancel.signal);
    const scope = jobScope(start);
    const annotations: Annotation[] = [];
    const limit = minutesOf(start.job.timeoutMinutes, (text) => expandText(text, contextsOf(job, scope)));
    if (limit > 0) {
      timer = setTimeout(
        () => {
          const message = `The job running on this machine has exceeded the maximum execution time of ${limit} minutes.`;
          annotations.push({ level: 'error', message });
          start.emit({ type: 'annotation', annotation: { level: 'error', message } });
          cancel.abort();
        },
        limit * (start.options.minute ?? 60_000),
      );
    }
    start.emit({ type: 'job-started', id: start.job.id, name: start.name, notes: notesOf(start) });
    evaluateJobEnvironment(job, scope);
    const steps = await runSteps(job, scope);
    const outputs = jobOutputs(job, scope, annotations);
    const run: JobRun = {
      id: start.job.id,
      name: start.name,
      conclusion: conclusionOf(steps, cancel.signal.aborted),
      outputs,
      steps,
      annotations,
      milliseconds: Date.now() - started,
    };
    start.emit({ type: 'job-finished', job: run });
    return run;
  } finally {
    clearTimeout(timer);
    start.options.signal?.removeEventListener('abort', stopped);
    endOrphans(trackingId);
    rmSync(join(folders.temp, '..'), { recursive: true, force: true });
  }
}

async function runSteps(job: JobRuntime, scope: StepScope): Promise<readonly StepRun[]> {
  const pre = await runPreStages(job, scope);
  const runs: StepRun[] = [...pre.runs];
  for (const step of job.job.steps) {
    const saved = step.kind === 'uses' ? pre.saved.get(step) : undefined;
    runs.push(await runStep(step, { job, scope, ...(saved === undefined ? {} : { saved }) }));
  }
  for (const post of [...job.posts].reverse()) {
    const run = await runPostStage(post, job, scope);
    if (run !== undefined) runs.push(run);
  }
  return runs;
}

function conclusionOf(steps: readonly StepRun[], cancelled: boolean): Outcome {
  if (cancelled) return 'cancelled';
  return steps.some((step) => step.conclusion === 'failure') ? 'failure' : 'success';
}

function makeFolders(workspace: string): JobFolders {
  const root = mkdtempSync(join(tmpdir(), 'local-runner-'));
  const folders = {
    workspace,
    temp: join(root, 'temp'),
    tools: join(root, 'tools'),
    home: join(root, 'home'),
  };
  for (const folder of [folders.temp, folders.tools, folders.home]) mkdirSync(folder);
  return folders;
}

function makeRuntime(
  start: JobStart,
  folders: JobFolders,
  trackingId: string,
  stop: AbortSignal,
): JobRuntime {
  const { options, workflow, job, masks, emit, idToken, outer, matrix } = start;
  const eventFile = join(folders.temp, '_github_workflow', 'event.json');
  mkdirSync(join(eventFile, '..'), { recursive: true });
  writeFileSync(eventFile, JSON.stringify(options.trigger.payload, null, 2));
  if (idToken !== undefined) masks.add(idToken.token);
  return {
    options,
    workflow,
    job,
    folders,
    masks,
    emit,
    idToken,
    outer,
    matrix,
    stop,
    trackingId,
    github: githubContext({
      trigger: options.trigger,
      workflow,
      jobId: job.id,
      folders,
      eventFile,
      token: options.secrets?.['GITHUB_TOKEN'] ?? '',
    }),
    runner: runnerContext(folders),
    environment: new Map(),
    paths: [],
    posts: [],
  };
}

function jobScope(start: JobStart): StepScope {
  return {
    inputs: start.inputs,
    steps: new Map(),
    environment: new Map(),
    action: undefined,
    depth: 0,
    status: 'success',
  };
}

/** `env:` of the workflow, then of the job; within one block an entry does not see the others, as on GitHub. */
function evaluateJobEnvironment(job: JobRuntime, scope: StepScope): void {
  for (const block of [job.workflow.env, job.job.env]) {
    const before = contextsOf(job, scope);
    for (const [name, text] of block) job.environment.set(name, expandText(text, before));
  }
}

/** Outputs with a secret in them do not leave the job; empty ones are left out. */
function jobOutputs(
  job: JobRuntime,
  scope: StepScope,
  annotations: Annotation[],
): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  const contexts = contextsOf(job, scope);
  for (const [name, text] of job.job.outputs) {
    const value = expandText(text, contexts);
    if (value === '') continue;
    if (job.masks.hide(value) === value) {
      outputs[name] = value;
      continue;
    }
    const annotation: Annotation = {
      level: 'warning',
      message: `Skip output '${name}' since it may contain secret.`,
    };
    annotations.push(annotation);
    job.emit({ type: 'annotation', annotation });
  }
  return outputs;
}

function contextsOf(job: JobRuntime, scope: StepScope): ExpressionScope {
  return scopeOf(job, scope, job.environment, undefined);
}

/** What "Set up job" says. */
function notesOf({ job, workflow, environmentName, idToken }: JobStart): readonly string[] {
  const permissions = job.permissions ?? workflow.permissions;
  const granted =
    permissions === undefined
      ? "the repository's default"
      : typeof permissions === 'string'
        ? permissions
        : [...permissions].map(([name, level]) => `${name}: ${level}`).join(', ') || 'none';
  return [
    `Runs on this machine instead of ${job.runsOn}`,
    `Permissions: ${granted}${idToken === undefined ? '' : ' (an OIDC token can be requested)'}`,
    ...(environmentName === undefined ? [] : [`Environment: ${environmentName}`]),
  ];
}
