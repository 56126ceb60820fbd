import { StepError } from '../contract/step-error.ts';
import type { GithubJob } from '../rehearsal/github-issuer.ts';

/** A variable of the job; undefined when it is not set. */
export type Variable = (name: string) => string | undefined;

/** The claims of the job's rehearsed tokens, by the variable that the runner sets for each. */
const OPTIONAL: Readonly<Partial<Record<keyof GithubJob, string>>> = {
  sha: 'GITHUB_SHA',
  eventName: 'GITHUB_EVENT_NAME',
  workflow: 'GITHUB_WORKFLOW',
  actor: 'GITHUB_ACTOR',
  actorId: 'GITHUB_ACTOR_ID',
  runId: 'GITHUB_RUN_ID',
  runNumber: 'GITHUB_RUN_NUMBER',
  runAttempt: 'GITHUB_RUN_ATTEMPT',
  headRef: 'GITHUB_HEAD_REF',
  baseRef: 'GITHUB_BASE_REF',
};

/** The job as its own tokens would describe it. Throws StepError outside of a job. */
export function jobOf(variable: Variable, environment: string | undefined): GithubJob {
  const required = (name: string): string => {
    const value = variable(name);
    if (value !== undefined) return value;
    throw new StepError({
      code: 'not-a-job',
      fault: 'user',
      message: `The variable ${name} is not set, so that no tokens can be rehearsed for this job.`,
      remedy: 'Run this step in a GitHub Actions job, or set "issuer" to real.',
    });
  };
  // `owner/name/.github/workflows/file.yml@refs/heads/main`
  const file = /([^/@]+)@/.exec(variable('GITHUB_WORKFLOW_REF') ?? '')?.[1];
  const optional = Object.entries(OPTIONAL).flatMap(([claim, name]) => {
    const value = variable(name);
    return value === undefined ? [] : [[claim, value] as const];
  });
  return {
    repository: required('GITHUB_REPOSITORY'),
    repositoryId: required('GITHUB_REPOSITORY_ID'),
    repositoryOwnerId: required('GITHUB_REPOSITORY_OWNER_ID'),
    ref: required('GITHUB_REF'),
    ...Object.fromEntries(optional),
    ...(file === undefined ? {} : { workflowFile: file }),
    ...(environment === undefined ? {} : { environment }),
  };
}
