import { actionInputs, inputVariables } from './action-inputs.ts';
import { isNodeAction, type Step, type UsesStep } from './definitions.ts';
import { findAction } from './find-action.ts';
import type { ActionPost, JobRuntime, PostStep, StepScope } from './job-runtime.ts';
import { Unsupported } from './problem.ts';
import type { StepRun } from './run-result.ts';
import { displayName, stateVariables } from './run-step.ts';
import { runStage } from './stage.ts';
import { type RunningStep, runNode } from './step-process.ts';

/**
 * Looks up every action that GitHub would download before the first step, so that a run is refused at its start, and
 * runs their pre scripts.
 * @returns the pre steps, and what each saved for its main script
 * @throws InvalidFile
 * @throws Unsupported
 */
export async function runPreStages(
  job: JobRuntime,
  scope: StepScope,
): Promise<{
  readonly runs: readonly StepRun[];
  readonly saved: ReadonlyMap<UsesStep, Map<string, string>>;
}> {
  const runs: StepRun[] = [];
  const saved = new Map<UsesStep, Map<string, string>>();
  for (const step of job.job.steps) {
    // Actions of the workspace are only there once a step has put them there; they have no pre stage.
    if (step.kind === 'run' || step.uses.startsWith('.')) continue;
    const found = findAction(step, job);
    if (found.kind === 'checkout') continue;
    if (found.action.runs.kind === 'composite') refuseInnerPre(found.action.runs.steps, job);
    if (!isNodeAction(found.action) || found.action.runs.pre === undefined) continue;
    const { action, repository } = found;
    const state = new Map<string, string>();
    saved.set(step, state);
    const identity = { id: step.id, repository };
    const name = displayName(step, job, scope);
    if (action.runs.post !== undefined) {
      const post: ActionPost = { step, scope, action, identity, saved: state };
      job.posts.push({ name: `Post ${name}`, step, own: post, inner: [] });
    }
    runs.push(
      await runStage(
        {
          stage: 'pre',
          name: `Pre ${name}`,
          step,
          scope,
          identity,
          condition: action.runs.preCondition,
          saved: state,
          run: async (running) => {
            const inputs = inputVariables(actionInputs(action, step, running.expressions));
            return { ok: await runNode(action, 'pre', running, inputs) };
          },
        },
        job,
      ),
    );
  }
  return { runs, saved };
}

/** Runs the post scripts of a step, the last of them first. */
export async function runPostStage(
  post: PostStep,
  job: JobRuntime,
  scope: StepScope,
): Promise<StepRun | undefined> {
  if (post.own !== undefined) {
    const { own } = post;
    return runStage(
      { ...stageOf(own, scope), name: post.name, run: (running) => runPost(own, running) },
      job,
    );
  }
  if (post.inner.length === 0) return undefined;
  return runStage(
    {
      stage: 'post',
      name: post.name,
      step: post.step,
      scope,
      identity: { id: post.step.id, repository: undefined },
      condition: 'always()',
      run: async (running) => {
        const steps: StepRun[] = [];
        for (const inner of [...post.inner].reverse()) {
          steps.push(await runInnerPost(inner, running, scope));
        }
        return { ok: steps.every((step) => step.conclusion !== 'failure'), steps };
      },
    },
    job,
  );
}

/** Post scripts ask how the job did, also inside a composite action; the outputs of its steps are gone by then. */
function runInnerPost(post: ActionPost, around: RunningStep, jobScope: StepScope): Promise<StepRun> {
  const scope: StepScope = { ...post.scope, status: jobScope.status, steps: new Map() };
  const name = `Post ${displayName(post.step, around.job, scope)}`;
  return runStage(
    {
      ...stageOf(post, scope),
      name,
      outerLog: around.log,
      run: (running) => {
        running.log.openGroup(name);
        running.log.closeGroup();
        return runPost(post, running);
      },
    },
    around.job,
  );
}

function stageOf(post: ActionPost, scope: StepScope) {
  return {
    stage: 'post' as const,
    step: post.step,
    scope,
    identity: post.identity,
    condition: post.action.runs.postCondition,
    saved: post.saved,
  };
}

async function runPost(post: ActionPost, running: RunningStep): Promise<{ readonly ok: boolean }> {
  // Below two composite actions GitHub gives a post script the wrong inputs (actions/runner#3514); it gets none here,
  // so that nobody relies on them.
  const inputs = running.scope.depth >= 2 ? {} : actionInputs(post.action, post.step, running.expressions);
  const extra = { ...inputVariables(inputs), ...stateVariables(post.saved) };
  return { ok: await runNode(post.action, 'post', running, extra) };
}

function refuseInnerPre(steps: readonly Step[], job: JobRuntime): void {
  for (const step of steps) {
    if (step.kind === 'run' || step.uses.startsWith('.')) continue;
    const found = findAction(step, job);
    if (found.kind === 'checkout') continue;
    if (found.action.runs.kind === 'composite') refuseInnerPre(found.action.runs.steps, job);
    else if (found.action.runs.pre !== undefined) {
      throw new Unsupported(`\`pre:\` of ${step.uses} inside a composite action`, step.place);
    }
  }
}
