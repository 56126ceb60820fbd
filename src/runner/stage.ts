import { nothingHandedOver } from './command-files.ts';
import type { Step } from './definitions.ts';
import { expandText, isTrue } from './expressions.ts';
import { type JobRuntime, type StepIdentity, type StepScope, scopeOf } from './job-runtime.ts';
import { Unsupported } from './problem.ts';
import type { Outcome, StepRun, StepStage } from './run-result.ts';
import { StepLog } from './step-log.ts';
import type { RunningStep } from './step-process.ts';

/** One stage of one step: what is to be done, and when. */
export interface StageWork {
  readonly stage: StepStage;
  readonly name: string;
  readonly step: Step;
  readonly scope: StepScope;
  readonly identity: StepIdentity;
  readonly condition: string;
  /** Shared by the stages of an action. */
  readonly saved?: Map<string, string>;
  /** The log of the composite action around the step; undefined for the job's own steps. */
  readonly outerLog?: StepLog | undefined;
  /** Does the work. Gives whether it went well, and the steps inside when it is a composite action. */
  run(running: RunningStep): Promise<{ readonly ok: boolean; readonly steps?: readonly StepRun[] }>;
}

/**
 * Runs one stage: `env`, then `if`, then the work under its time-out, then `continue-on-error`, in GitHub's order.
 * Never throws for what the step does wrong; that makes it fail.
 * @throws Unsupported
 */
export async function runStage(work: StageWork, job: JobRuntime): Promise<StepRun> {
  const started = Date.now();
  const { step, scope } = work;
  const own = work.outerLog === undefined;
  const log = work.outerLog?.forInnerStep() ?? new StepLog(job.masks, job.emit);
  const handedOver = nothingHandedOver(work.saved);
  const name = job.masks.hide(work.name);
  if (job.stop.aborted) scope.status = 'cancelled';
  if (own) job.emit({ type: 'step-started', name, stage: work.stage });

  let steps: readonly StepRun[] = [];
  let outcome: Outcome = 'failure';
  let tolerated = false;
  try {
    const environment = stepEnvironment(work, job);
    const expressions = scopeOf(job, scope, environment, work.identity);
    if (!isTrue(work.condition, expressions)) {
      outcome = 'skipped';
    } else {
      const limit = new Limit(work, job, environment);
      try {
        const done = await work.run({
          job,
          scope,
          identity: work.identity,
          environment,
          expressions,
          log,
          handedOver,
          stop: limit.signal,
        });
        steps = done.steps ?? [];
        outcome = limit.outcome ?? (done.ok && !log.failed ? 'success' : 'failure');
      } finally {
        limit.release();
      }
      if (limit.timedOut) log.error(`The action '${name}' has timed out after ${limit.minutes} minutes.`);
    }
    if (outcome === 'failure') tolerated = expandText(step.continueOnError, expressions) === 'true';
  } catch (error) {
    if (error instanceof Unsupported) throw error;
    log.error(error instanceof Error ? error.message : String(error));
    tolerated = step.continueOnError === 'true';
  }

  const run: StepRun = {
    id: step.id,
    name,
    stage: work.stage,
    outcome,
    conclusion: outcome === 'failure' && tolerated ? 'success' : outcome,
    outputs: Object.fromEntries(handedOver.outputs),
    exported: Object.fromEntries(handedOver.exported),
    paths: handedOver.paths,
    saved: Object.fromEntries(handedOver.saved),
    log: log.lines,
    annotations: log.annotations,
    summary: handedOver.summary,
    milliseconds: Date.now() - started,
    steps,
  };
  if (run.conclusion === 'failure' && scope.status === 'success') scope.status = 'failure';
  if (own) announceEnd(run, job);
  return run;
}

function stepEnvironment(work: StageWork, job: JobRuntime): ReadonlyMap<string, string> {
  const environment = new Map([...job.environment, ...work.scope.environment]);
  const before = scopeOf(job, work.scope, new Map(environment), work.identity);
  for (const [name, text] of work.step.env) environment.set(name, expandText(text, before));
  return environment;
}

function announceEnd(run: StepRun, job: JobRuntime): void {
  const masked = (values: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, job.masks.hide(value)]));
  if (Object.keys(run.outputs).length + Object.keys(run.exported).length > 0) {
    job.emit({ type: 'handed-over', outputs: masked(run.outputs), exported: masked(run.exported) });
  }
  job.emit({ type: 'step-finished', step: run });
}

/** Ends a step when its time is up, or when the job is cancelled and its condition does not ask to go on. */
class Limit {
  readonly minutes: number;
  timedOut = false;
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout | undefined;
  readonly #job: JobRuntime;
  readonly #onCancel: () => void;
  #cancelled = false;

  constructor(work: StageWork, job: JobRuntime, environment: ReadonlyMap<string, string>) {
    const scope = scopeOf(job, work.scope, environment, work.identity);
    this.#job = job;
    this.minutes = minutesOf(work.step.timeoutMinutes, (text) => expandText(text, scope));
    if (this.minutes > 0) {
      this.#timer = setTimeout(
        () => {
          this.timedOut = true;
          this.#controller.abort();
        },
        this.minutes * (job.options.minute ?? 60_000),
      );
    }
    this.#onCancel = () => {
      work.scope.status = 'cancelled';
      if (isTrue(work.condition, { ...scope, status: 'cancelled' })) return;
      this.#cancelled = true;
      this.#controller.abort();
    };
    job.stop.addEventListener('abort', this.#onCancel, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get outcome(): Outcome | undefined {
    if (this.timedOut) return 'failure';
    return this.#cancelled ? 'cancelled' : undefined;
  }

  release(): void {
    clearTimeout(this.#timer);
    this.#job.stop.removeEventListener('abort', this.#onCancel);
  }
}

/** 0 when there is no limit. */
export function minutesOf(text: string | undefined, expand: (text: string) => string): number {
  if (text === undefined) return 0;
  const minutes = Number(expand(text));
  if (!Number.isInteger(minutes) || minutes < 0) {
    throw new Error(`timeout-minutes must be a whole number of minutes, but is '${text}'`);
  }
  return minutes;
}
