import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunOptions, TriggerContext } from '../../src/runner/run-options.ts';
import type { JobRun, RunEvent, StepRun, WorkflowRun } from '../../src/runner/run-result.ts';
import { runWorkflow } from '../../src/runner/run-workflow.ts';

export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url));
export const fixtureActions = join(repositoryRoot, '__tests__/fixtures/actions');

export const trigger: TriggerContext = {
  repository: 'octo-org/landing-zone',
  repositoryId: '74',
  repositoryOwnerId: '65',
  ref: 'refs/heads/main',
  sha: '0123456789012345678901234567890123456789',
  actor: 'mona',
  actorId: '12',
  eventName: 'push',
  payload: { head_commit: { message: 'Start' } },
};

/** Runs a workflow text on the real runner: every step is a process. */
export async function run(
  content: string,
  options: Partial<Omit<RunOptions, 'workflow'>> = {},
): Promise<{ readonly result: WorkflowRun; readonly events: readonly RunEvent[] }> {
  const events: RunEvent[] = [];
  const result = await runWorkflow({
    workflow: { file: '.github/workflows/test.yml', content },
    workspace: repositoryRoot,
    trigger,
    listener: (event) => events.push(event),
    ...options,
  });
  return { result, events };
}

/** A workflow of one job `job` with the given steps (YAML list items, indented by six spaces or less). */
export function oneJob(steps: string, jobKeys = ''): string {
  const indented = (text: string, by: string): string =>
    text
      .replace(/^\n/, '')
      .replace(/\s+$/, '')
      .split('\n')
      .map((line) => `${by}${line}`)
      .join('\n');
  return [
    'on: push',
    'jobs:',
    '  job:',
    '    runs-on: ubuntu-latest',
    ...(jobKeys === '' ? [] : [indented(jobKeys, '    ')]),
    '    steps:',
    indented(steps, '      '),
    '',
  ].join('\n');
}

export function onlyJob(result: WorkflowRun): JobRun {
  const job = result.jobs[0];
  if (job === undefined || result.jobs.length !== 1) throw new Error(`${result.jobs.length} jobs`);
  return job;
}

/** What the step itself printed, without the runner's own lines. */
export function printed(step: StepRun | undefined): readonly string[] {
  return (step?.log ?? []).filter((line) => line.level === 'plain').map((line) => line.text);
}

export function stepOf(job: JobRun, name: string): StepRun {
  const step = job.steps.find((candidate) => candidate.id === name || candidate.name === name);
  if (step === undefined) throw new Error(`No step ${name} in ${job.steps.map((s) => s.name).join(', ')}`);
  return step;
}
