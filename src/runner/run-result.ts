export type Outcome = 'success' | 'failure' | 'cancelled' | 'skipped';

export type StepStage = 'pre' | 'main' | 'post';

export interface Annotation {
  readonly level: 'notice' | 'warning' | 'error';
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
}

export interface LogLine {
  readonly level: 'plain' | 'debug' | 'notice' | 'warning' | 'error' | 'command';
  readonly text: string;
}

/** What became of a step. Texts are masked; `outputs`, `exported` and `saved` are what later steps really get. */
export interface StepRun {
  readonly id: string;
  readonly name: string;
  readonly stage: StepStage;
  /** The result before `continue-on-error`; `conclusion` is the one after it. */
  readonly outcome: Outcome;
  readonly conclusion: Outcome;
  readonly outputs: Readonly<Record<string, string>>;
  /** Variables that it handed to later steps through `GITHUB_ENV`. */
  readonly exported: Readonly<Record<string, string>>;
  /** Folders that it put in front of `PATH` through `GITHUB_PATH`. */
  readonly paths: readonly string[];
  /** What it kept for its own post step through `GITHUB_STATE`. */
  readonly saved: Readonly<Record<string, string>>;
  readonly log: readonly LogLine[];
  readonly annotations: readonly Annotation[];
  /** Markdown; empty when it wrote none. */
  readonly summary: string;
  readonly milliseconds: number;
  /** The steps of a composite action. */
  readonly steps: readonly StepRun[];
}

export interface JobRun {
  readonly id: string;
  /** With the matrix values in parentheses, as GitHub shows it. */
  readonly name: string;
  readonly conclusion: Outcome;
  readonly outputs: Readonly<Record<string, string>>;
  readonly steps: readonly StepRun[];
  /** Annotations of the job itself, such as outputs dropped because they hold a secret. */
  readonly annotations: readonly Annotation[];
  readonly milliseconds: number;
}

export interface WorkflowRun {
  readonly name: string;
  readonly conclusion: Outcome;
  readonly jobs: readonly JobRun[];
  readonly milliseconds: number;
}

/** What happens while a workflow runs, for whoever shows it. Every text is masked already. */
export type RunEvent =
  | { readonly type: 'workflow-started'; readonly name: string; readonly file: string }
  | {
      readonly type: 'job-started';
      readonly id: string;
      readonly name: string;
      readonly notes: readonly string[];
    }
  | { readonly type: 'step-started'; readonly name: string; readonly stage: StepStage }
  | { readonly type: 'group-opened'; readonly title: string }
  | { readonly type: 'group-closed' }
  | { readonly type: 'log'; readonly line: LogLine }
  | { readonly type: 'annotation'; readonly annotation: Annotation }
  | { readonly type: 'summary'; readonly markdown: string }
  | {
      /** What the step handed on; values that hold a secret show as `***`. */
      readonly type: 'handed-over';
      readonly outputs: Readonly<Record<string, string>>;
      readonly exported: Readonly<Record<string, string>>;
    }
  | { readonly type: 'step-finished'; readonly step: StepRun }
  | { readonly type: 'job-finished'; readonly job: JobRun }
  | { readonly type: 'workflow-finished'; readonly run: WorkflowRun };
