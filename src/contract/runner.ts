export type AnnotationLevel = 'notice' | 'warning' | 'error';

/** Where an annotation points to: a file of the workspace and a line counted from 1. */
export interface AnnotationPlace {
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
}

/** What a step may say while it works. Nothing here reaches later steps. */
export interface Log {
  info(line: string): void;
  /** Seen only when the user asked for debug output. */
  debug(line: string): void;
  /** Folds everything that is logged until `work` settles under one title. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
}

/**
 * What a step hands to the workflow. Only a step's `publish` gets one. Outputs, variables, state and summary are kept
 * back until `commit`, so that a publish that fails half-way publishes nothing.
 */
export interface Runner {
  readonly log: Log;
  /** Hides a value in everything printed from now on; takes effect at once. */
  mask(value: string): void;
  setOutput(name: string, value: string): void;
  exportVariable(name: string, value: string): void;
  /** Keeps a value for this action's own post step. */
  saveState(name: string, value: string): void;
  annotate(level: AnnotationLevel, message: string, place?: AnnotationPlace): void;
  /** Appends Markdown to the step summary. */
  summarize(markdown: string): void;
  /** A step's whole report, which a terminal prints for `--json` instead of the outputs. */
  document?(json: string): void;
  /** Forgets what was kept back. */
  discard(): void;
  /** Writes what was kept back. */
  commit(): Promise<void>;
}
