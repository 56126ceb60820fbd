import { actionInputs, inputVariables, warnAboutInputs } from './action-inputs.ts';
import {
  type CompositeAction,
  isCompositeAction,
  isNodeAction,
  type Step,
  type UsesStep,
} from './definitions.ts';
import { expandText } from './expressions.ts';
import { type FoundAction, findAction } from './find-action.ts';
import { type ActionPost, type JobRuntime, type PostStep, type StepScope, scopeOf } from './job-runtime.ts';
import type { StepRun } from './run-result.ts';
import { runStage } from './stage.ts';
import type { StepLog } from './step-log.ts';
import { describeEnvironment, type RunningStep, runNode, runScript } from './step-process.ts';

/** GitHub's own limit for composite actions inside composite actions. */
const MAX_DEPTH = 10;

/** Where a step belongs: in the job, or in a composite action, whose log and post step it then shares. */
export interface StepSurroundings {
  readonly job: JobRuntime;
  readonly scope: StepScope;
  readonly outerLog?: StepLog;
  /** Where inner actions leave their post scripts; undefined for the job's own steps. */
  readonly posts?: ActionPost[];
  /** `GITHUB_STATE` of the action's pre script. */
  readonly saved?: Map<string, string>;
}

/**
 * Runs the main stage of a step and notes its result in the `steps` context.
 * @throws Unsupported
 */
export async function runStep(step: Step, around: StepSurroundings): Promise<StepRun> {
  const { job, scope } = around;
  const found = step.kind === 'uses' ? lookUp(step, job) : undefined;
  const name = displayName(step, job, scope);
  const saved = around.saved ?? new Map<string, string>();
  const run = await runStage(
    {
      stage: 'main',
      name,
      step,
      scope,
      identity: {
        id: step.id,
        repository: found !== undefined && 'repository' in found ? found.repository : undefined,
      },
      condition: step.condition,
      saved,
      outerLog: around.outerLog,
      run: async (running) => {
        if (step.kind === 'run') return { ok: await runScript(step, running) };
        if (found === undefined) return { ok: true };
        if ('failure' in found) throw found.failure;
        return runAction(step, found, running, { ...around, saved }, name);
      },
    },
    job,
  );
  if (step.named) {
    scope.steps.set(step.id, { outputs: run.outputs, outcome: run.outcome, conclusion: run.conclusion });
  }
  return run;
}

/** The name that GitHub shows: the given one, or `Run …`. */
export function displayName(step: Step, job: JobRuntime, scope: StepScope): string {
  const fallback = step.kind === 'uses' ? step.uses : (step.script.trim().split('\n')[0] ?? '');
  const template = step.name ?? `Run ${fallback}`;
  try {
    return expandText(
      template,
      scopeOf(job, scope, new Map([...job.environment, ...scope.environment]), undefined),
    );
  } catch {
    // A name that cannot be worked out is shown as written; the step itself reports what is wrong.
    return template;
  }
}

/** A missing or faulty action is the fault of the step that uses it, and only when that step is to run. */
function lookUp(step: UsesStep, job: JobRuntime): FoundAction | { readonly failure: unknown } {
  try {
    return findAction(step, job);
  } catch (error) {
    return { failure: error };
  }
}

async function runAction(
  step: UsesStep,
  found: FoundAction,
  running: RunningStep,
  around: StepSurroundings & { readonly saved: Map<string, string> },
  name: string,
): Promise<{ readonly ok: boolean; readonly steps?: readonly StepRun[] }> {
  const { job, scope, log } = running;
  if (found.kind === 'checkout') {
    log.openGroup(`Run ${step.uses}`);
    log.closeGroup();
    log.say(`This local runner fetches nothing: the workspace is ${job.folders.workspace}`);
    return { ok: true };
  }
  const { action } = found;
  const inputs = actionInputs(action, step, running.expressions);
  describeAction(step, inputs, running);
  warnAboutInputs(action, step, log);
  if (isCompositeAction(action)) return runComposite(action, step, inputs, running, around, name);
  if (!isNodeAction(action)) return { ok: false };
  if (action.runs.pre !== undefined && found.repository === undefined) {
    log.warning(`\`pre\` execution is not supported for local action from '${step.uses}'`);
  }
  if (action.runs.post !== undefined && !isRegistered(job, step)) {
    const post: ActionPost = { step, scope, action, identity: running.identity, saved: around.saved };
    if (around.posts === undefined) job.posts.push({ name: `Post ${name}`, step, own: post, inner: [] });
    else around.posts.push(post);
  }
  const extra = { ...inputVariables(inputs), ...stateVariables(around.saved) };
  return { ok: await runNode(action, 'main', running, extra) };
}

async function runComposite(
  action: CompositeAction,
  step: UsesStep,
  inputs: Readonly<Record<string, string>>,
  running: RunningStep,
  around: StepSurroundings,
  name: string,
): Promise<{ readonly ok: boolean; readonly steps: readonly StepRun[] }> {
  const { job, log } = running;
  if (running.scope.depth >= MAX_DEPTH)
    throw new Error(`Composite action depth exceeded max depth ${MAX_DEPTH}`);
  const own = new Map([...step.env.keys()].map((key) => [key, running.environment.get(key) ?? '']));
  const scope: StepScope = {
    inputs,
    steps: new Map(),
    environment: new Map([...running.scope.environment, ...own]),
    action: { folder: action.folder },
    depth: running.scope.depth + 1,
    // Steps inside ask how the action is doing, not how the job is doing.
    status: job.stop.aborted ? 'cancelled' : 'success',
  };
  const post: PostStep = { name: `Post ${name}`, step, own: undefined, inner: [] };
  if (around.posts === undefined) job.posts.push(post);
  const steps: StepRun[] = [];
  for (const inner of action.runs.steps) {
    if (running.stop.aborted) break;
    steps.push(await runStep(inner, { job, scope, outerLog: log, posts: around.posts ?? post.inner }));
  }
  const expressions = scopeOf(job, scope, running.environment, running.identity);
  for (const [output, text] of action.runs.outputs) {
    running.handedOver.outputs.set(output, expandText(text, expressions));
  }
  for (const inner of steps) {
    for (const [variable, value] of Object.entries(inner.exported))
      running.handedOver.exported.set(variable, value);
    running.handedOver.paths.push(...inner.paths);
    running.handedOver.summary += inner.summary;
  }
  return { ok: scope.status !== 'failure', steps };
}

/** `STATE_*`, which only the stages of the same action see. */
export function stateVariables(saved: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries([...saved].map(([name, value]) => [`STATE_${name}`, value]));
}

/** The pre script has registered the post step already. */
function isRegistered(job: JobRuntime, step: UsesStep): boolean {
  return job.posts.some((post) => post.step === step);
}

function describeAction(
  step: UsesStep,
  inputs: Readonly<Record<string, string>>,
  running: RunningStep,
): void {
  const { log } = running;
  log.openGroup(`Run ${step.uses}`);
  const given = Object.entries(inputs).filter(([, value]) => value !== '');
  if (given.length > 0) log.say('with:', 'command');
  for (const [name, value] of given) log.say(`  ${name}: ${value}`, 'command');
  describeEnvironment(running);
  log.closeGroup();
}
