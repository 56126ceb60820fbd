import type { Masks } from '../contract/masks.ts';
import type { Job, NodeAction, UsesStep, Workflow } from './definitions.ts';
import type { ExpressionScope } from './expressions.ts';
import type { IdTokenGrant, RunOptions } from './run-options.ts';
import type { Outcome, RunEvent } from './run-result.ts';

/** Folders of one job; all but the workspace are its own and go when it ends. */
export interface JobFolders {
  readonly workspace: string;
  /** `RUNNER_TEMP`. */
  readonly temp: string;
  /** `RUNNER_TOOL_CACHE`. */
  readonly tools: string;
  /** `HOME`: empty at the start, so that no step finds the user's own configuration or credentials. */
  readonly home: string;
}

/** Everything that the steps of a job share. */
export interface JobRuntime {
  readonly options: RunOptions;
  readonly workflow: Workflow;
  readonly job: Job;
  readonly folders: JobFolders;
  readonly masks: Masks;
  readonly emit: (event: RunEvent) => void;
  readonly idToken: IdTokenGrant | undefined;
  /** The `github` context without what differs from step to step. */
  readonly github: Readonly<Record<string, unknown>>;
  readonly runner: Readonly<Record<string, string>>;
  /** Contexts that composite actions do not see: needs, secrets, vars, … */
  readonly outer: Readonly<Record<string, unknown>>;
  /** `matrix` and `strategy`. */
  readonly matrix: Readonly<Record<string, unknown>>;
  /** The `env` of workflow and job, and what steps wrote into `GITHUB_ENV`. */
  readonly environment: Map<string, string>;
  /** What steps wrote into `GITHUB_PATH`; the last one is looked up first. */
  readonly paths: string[];
  /** Post steps in the order in which their actions started; they run from the last to the first. */
  readonly posts: PostStep[];
  /** Marks the processes of the job, so that those left running are found at its end. */
  readonly trackingId: string;
  /** Fires when the job is cancelled or has run for too long. */
  readonly stop: AbortSignal;
}

/** A post step of the job: one action's, or those of all actions inside one composite action. */
export interface PostStep {
  readonly name: string;
  readonly step: UsesStep;
  /** The action's own; undefined for a composite action, whose inner posts are in `inner`. */
  readonly own: ActionPost | undefined;
  readonly inner: ActionPost[];
}

/** What the post script of one action needs to know of its main script. */
export interface ActionPost {
  readonly step: UsesStep;
  readonly scope: StepScope;
  readonly action: NodeAction;
  readonly identity: StepIdentity;
  /** `GITHUB_STATE` of the main script, for `STATE_*`. */
  readonly saved: Map<string, string>;
}

/** What a step left in the `steps` context. */
export interface StepEntry {
  readonly outputs: Readonly<Record<string, string>>;
  readonly outcome: Outcome;
  readonly conclusion: Outcome;
}

/** Where a step stands: directly in the job, or inside a composite action with contexts of its own. */
export interface StepScope {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly steps: Map<string, StepEntry>;
  /** `env:` of the composite action's step (and those around it). */
  readonly environment: ReadonlyMap<string, string>;
  /** Set inside a composite action. */
  readonly action: { readonly folder: string } | undefined;
  /** How many composite actions are around it. */
  readonly depth: number;
  /** Of the job, or inside a composite action of that action alone. */
  status: 'success' | 'failure' | 'cancelled';
}

/** What differs from step to step in the `github` context. */
export interface StepIdentity {
  readonly id: string;
  /** `owner/repository` and ref of the action that runs; undefined for scripts and local actions. */
  readonly repository: { readonly name: string; readonly ref: string } | undefined;
}

/** The contexts of an expression in a step. `environment` is the `env` context. */
export function scopeOf(
  job: JobRuntime,
  scope: StepScope,
  environment: ReadonlyMap<string, string>,
  identity: StepIdentity | undefined,
): ExpressionScope {
  return {
    status: scope.status,
    contexts: {
      github: { ...job.github, ...(identity === undefined ? {} : githubOf(identity, scope)) },
      runner: job.runner,
      job: { status: scope.status },
      env: Object.fromEntries(environment),
      inputs: scope.inputs,
      steps: Object.fromEntries(scope.steps),
      ...job.matrix,
      ...(scope.action === undefined ? job.outer : {}),
    },
  };
}

/** The step's own part of the `github` context. */
export function githubOf(identity: StepIdentity, scope: StepScope): Readonly<Record<string, string>> {
  return {
    action: identity.id,
    ...(scope.action === undefined ? {} : { action_path: scope.action.folder, action_status: scope.status }),
    ...(identity.repository === undefined
      ? {}
      : { action_repository: identity.repository.name, action_ref: identity.repository.ref }),
  };
}
