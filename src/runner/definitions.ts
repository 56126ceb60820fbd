import type { Place } from './problem.ts';
import type { Yaml } from './yaml-tree.ts';

/** A workflow as written: nothing is evaluated yet, texts may hold `${{ }}`. */
export interface Workflow {
  readonly file: string;
  readonly name: string;
  /** Names of the events that start it. */
  readonly events: readonly string[];
  readonly dispatchInputs: readonly DispatchInput[];
  readonly env: ReadonlyMap<string, string>;
  readonly defaults: RunDefaults;
  readonly permissions: Permissions | undefined;
  readonly jobs: readonly Job[];
}

export interface DispatchInput {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly default: string | number | boolean | undefined;
  readonly options: readonly string[];
}

export interface RunDefaults {
  readonly shell: string | undefined;
  readonly workingDirectory: string | undefined;
}

/** `read-all`, `write-all`, or a level by permission; what is not named is then `none`. */
export type Permissions = 'read-all' | 'write-all' | ReadonlyMap<string, string>;

export interface Job {
  readonly id: string;
  readonly place: Place;
  readonly name: string;
  readonly needs: readonly string[];
  /** Always asks for the status of the needed jobs, as GitHub's parser completes it. */
  readonly condition: string;
  readonly runsOn: string;
  readonly env: ReadonlyMap<string, string>;
  readonly environment: string | undefined;
  readonly permissions: Permissions | undefined;
  readonly defaults: RunDefaults;
  readonly outputs: ReadonlyMap<string, string>;
  readonly matrix: Yaml | undefined;
  readonly failFast: boolean;
  readonly timeoutMinutes: string | undefined;
  readonly continueOnError: string;
  readonly steps: readonly Step[];
}

export type Step = RunStep | UsesStep;

interface StepBase {
  readonly place: Place;
  /** As given, or made up with two leading underscores; only given ones appear in the `steps` context. */
  readonly id: string;
  readonly named: boolean;
  readonly name: string | undefined;
  readonly condition: string;
  readonly env: ReadonlyMap<string, string>;
  readonly continueOnError: string;
  readonly timeoutMinutes: string | undefined;
}

export interface RunStep extends StepBase {
  readonly kind: 'run';
  readonly script: string;
  readonly shell: string | undefined;
  readonly workingDirectory: string | undefined;
}

export interface UsesStep extends StepBase {
  readonly kind: 'uses';
  readonly uses: string;
  readonly with: ReadonlyMap<string, string>;
}

/** An action.yml. */
export interface Action {
  readonly file: string;
  readonly folder: string;
  readonly name: string;
  readonly inputs: readonly ActionInput[];
  readonly runs: NodeRuns | CompositeRuns;
}

export interface ActionInput {
  readonly name: string;
  readonly required: boolean;
  readonly default: string | undefined;
  readonly deprecation: string | undefined;
}

export interface NodeRuns {
  readonly kind: 'node';
  readonly main: string;
  readonly pre: string | undefined;
  readonly preCondition: string;
  readonly post: string | undefined;
  readonly postCondition: string;
}

export interface CompositeRuns {
  readonly kind: 'composite';
  readonly steps: readonly Step[];
  readonly outputs: ReadonlyMap<string, string>;
}

export type NodeAction = Action & { readonly runs: NodeRuns };
export type CompositeAction = Action & { readonly runs: CompositeRuns };

export function isNodeAction(action: Action): action is NodeAction {
  return action.runs.kind === 'node';
}

export function isCompositeAction(action: Action): action is CompositeAction {
  return action.runs.kind === 'composite';
}
