import { Masks } from '../contract/masks.ts';
import type { Job, Workflow } from './definitions.ts';
import { type ExpressionScope, expandText, expandValue, isTrue } from './expressions.ts';
import { type Combination, expandMatrix, matrixJobName } from './matrix.ts';
import { InvalidFile, Unsupported } from './problem.ts';
import { runJob } from './run-job.ts';
import type { IdTokenGrant, RunOptions } from './run-options.ts';
import type { Annotation, JobRun, Outcome, RunEvent, WorkflowRun } from './run-result.ts';
import { githubContext } from './runner-environment.ts';
import { grantsIdToken, inputsOf } from './trigger.ts';
import { readWorkflow } from './workflow-file.ts';

/** What a job tells the jobs that need it. */
interface JobResult {
  readonly result: Outcome;
  readonly outputs: Readonly<Record<string, string>>;
}

/**
 * Runs a workflow file as GitHub would, on this machine: its jobs one after the other, each step as a process of its
 * own that gets nothing of this process's environment but `PATH`.
 * @throws InvalidFile when GitHub would not accept the workflow or an action, or would not start it
 * @throws Unsupported when it uses something that this runner does not have
 */
export async function runWorkflow(options: RunOptions): Promise<WorkflowRun> {
  const started = Date.now();
  const emit = options.listener ?? (() => {});
  const workflow = await readWorkflow(options.workflow.file, options.workflow.content);
  const run = new Run(options, workflow, inputsOf(workflow, options), emit);
  emit({ type: 'workflow-started', name: workflow.name, file: workflow.file });
  for (const job of inOrder(workflow.jobs)) await run.runAll(job);
  const result: WorkflowRun = {
    name: workflow.name,
    conclusion: run.conclusion(),
    jobs: run.jobs,
    milliseconds: Date.now() - started,
  };
  emit({ type: 'workflow-finished', run: result });
  return result;
}

/** A job comes after all the jobs that it needs; otherwise the order of the file stays. */
function inOrder(jobs: readonly Job[]): readonly Job[] {
  const ordered: Job[] = [];
  const place = (job: Job): void => {
    if (ordered.includes(job)) return;
    for (const need of job.needs) {
      const needed = jobs.find((candidate) => candidate.id === need);
      if (needed !== undefined) place(needed);
    }
    ordered.push(job);
  };
  for (const job of jobs) place(job);
  return ordered;
}

class Run {
  readonly jobs: JobRun[] = [];
  readonly #results = new Map<string, JobResult>();
  /** Jobs that failed although `continue-on-error` lets the workflow go on. */
  readonly #tolerated = new Set<JobRun>();
  readonly #options: RunOptions;
  readonly #workflow: Workflow;
  readonly #inputs: Readonly<Record<string, unknown>>;
  readonly #emit: (event: RunEvent) => void;

  constructor(
    options: RunOptions,
    workflow: Workflow,
    inputs: Readonly<Record<string, unknown>>,
    emit: (event: RunEvent) => void,
  ) {
    this.#options = options;
    this.#workflow = workflow;
    this.#inputs = inputs;
    this.#emit = emit;
  }

  conclusion(): Outcome {
    if (this.#options.signal?.aborted === true) return 'cancelled';
    const counted = this.jobs.filter((job) => !this.#tolerated.has(job)).map((job) => job.conclusion);
    for (const outcome of ['failure', 'cancelled'] as const) if (counted.includes(outcome)) return outcome;
    return counted.every((outcome) => outcome === 'skipped') ? 'skipped' : 'success';
  }

  /** All jobs that the matrix makes of one. An expression of the job that fails makes the job fail. */
  async runAll(job: Job): Promise<void> {
    try {
      await this.#runMatrix(job, this.#scopeOf(job));
    } catch (error) {
      if (error instanceof Unsupported || error instanceof InvalidFile) throw error;
      const message = error instanceof Error ? error.message : String(error);
      const annotation: Annotation = { level: 'error', message };
      this.#emit({ type: 'annotation', annotation });
      this.#finish(job, [{ ...this.#notRun(job, job.name, 'failure'), annotations: [annotation] }]);
    }
  }

  async #runMatrix(job: Job, scope: ExpressionScope): Promise<void> {
    if (!isTrue(job.condition, scope)) {
      this.#finish(job, [this.#notRun(job, job.name, 'skipped')]);
      return;
    }
    const combinations =
      job.matrix === undefined ? [{}] : expandMatrix(job.matrix, (text) => expandValue(text, scope));
    const runs: JobRun[] = [];
    for (const [index, combination] of combinations.entries()) {
      const strategy = {
        'fail-fast': job.failFast,
        'job-index': index,
        'job-total': combinations.length,
        'max-parallel': 1,
      };
      const matrix = { matrix: combination, strategy };
      const inner = { ...scope, contexts: { ...scope.contexts, ...matrix } };
      const name = matrixJobName(expandText(job.name, inner), job.name.includes('${{') ? {} : combination);
      const failed = runs.some((run) => run.conclusion === 'failure' && !this.#tolerated.has(run));
      if (failed && job.failFast) {
        runs.push(this.#notRun(job, name, 'cancelled'));
        continue;
      }
      const run = await this.#runOne(job, name, matrix, inner);
      if (run.conclusion === 'failure' && expandText(job.continueOnError, inner) === 'true') {
        this.#tolerated.add(run);
      }
      runs.push(run);
    }
    this.#finish(job, runs);
  }

  async #runOne(
    job: Job,
    name: string,
    matrix: { readonly matrix: Combination; readonly strategy: Readonly<Record<string, unknown>> },
    scope: ExpressionScope,
  ): Promise<JobRun> {
    const masks = new Masks();
    for (const secret of Object.values(this.#options.secrets ?? {})) masks.add(secret);
    const environment = job.environment === undefined ? undefined : expandText(job.environment, scope);
    return runJob({
      options: this.#options,
      workflow: this.#workflow,
      job,
      name,
      matrix,
      outer: {
        needs: scope.contexts['needs'],
        secrets: { GITHUB_TOKEN: '', ...this.#options.secrets },
        vars: this.#options.variables ?? {},
      },
      inputs: this.#inputs,
      masks,
      environmentName: environment,
      idToken: await this.#grantFor(job, environment),
      emit: this.#emit,
    });
  }

  async #grantFor(job: Job, environment: string | undefined): Promise<IdTokenGrant | undefined> {
    if (!grantsIdToken(this.#workflow, job)) return undefined;
    return this.#options.idToken?.({
      id: job.id,
      workflowFile: this.#workflow.file,
      workflowName: this.#workflow.name,
      environment,
      trigger: this.#options.trigger,
    });
  }

  #notRun(job: Job, name: string, conclusion: Outcome): JobRun {
    const run: JobRun = {
      id: job.id,
      name,
      conclusion,
      outputs: {},
      steps: [],
      annotations: [],
      milliseconds: 0,
    };
    this.#emit({ type: 'job-finished', job: run });
    return run;
  }

  #finish(job: Job, runs: readonly JobRun[]): void {
    this.jobs.push(...runs);
    const outcomes = runs.filter((run) => !this.#tolerated.has(run)).map((run) => run.conclusion);
    const worst = (['failure', 'cancelled', 'skipped'] as const).find((outcome) =>
      outcomes.includes(outcome),
    );
    // Of the jobs of a matrix the last one that sets an output wins.
    const outputs = Object.assign({}, ...runs.map((run) => run.outputs)) as Record<string, string>;
    this.#results.set(job.id, { result: worst ?? 'success', outputs });
  }

  /** Contexts of a job before it runs. `success()` and `failure()` look at all jobs that it depends on. */
  #scopeOf(job: Job): ExpressionScope {
    const before = [...ancestorsOf(job, this.#workflow.jobs)].map((id) => this.#results.get(id)?.result);
    const cancelled = this.#options.signal?.aborted === true;
    const needs = job.needs.map((id) => [id, this.#results.get(id) ?? { result: 'skipped', outputs: {} }]);
    return {
      status: cancelled
        ? 'cancelled'
        : before.includes('failure')
          ? 'failure'
          : before.every((result) => result === 'success')
            ? 'success'
            : 'skipped',
      contexts: {
        github: githubContext({
          trigger: this.#options.trigger,
          workflow: this.#workflow,
          jobId: job.id,
          folders: { workspace: this.#options.workspace, temp: '', tools: '', home: '' },
          eventFile: '',
          token: this.#options.secrets?.['GITHUB_TOKEN'] ?? '',
        }),
        needs: Object.fromEntries(needs),
        inputs: this.#inputs,
        vars: this.#options.variables ?? {},
        matrix: {},
        strategy: {},
      },
    };
  }
}

function ancestorsOf(job: Job, jobs: readonly Job[], found = new Set<string>()): ReadonlySet<string> {
  for (const need of job.needs) {
    if (found.has(need)) continue;
    found.add(need);
    const needed = jobs.find((candidate) => candidate.id === need);
    if (needed !== undefined) ancestorsOf(needed, jobs, found);
  }
  return found;
}
