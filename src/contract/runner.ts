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
 * A change of a file that holds credentials: `edit` gets its text, undefined when there is none, and gives the new one;
 * undefined removes the file.
 */
export interface FileEdit {
  readonly path: string;
  readonly edit: (text: string | undefined) => string | undefined;
}

/**
 * Works out every edit before it writes the first file, and takes back what it wrote when a later one fails. Gives what takes
 * all of it back afterwards, but for files that somebody else has changed meanwhile.
 */
export type ApplyEdits = (edits: readonly FileEdit[]) => () => void;

/**
 * What a step hands to the workflow. Only a step's `publish` gets one. Files, outputs, variables, state and summary are
 * kept back until `commit`, so that a publish that fails half-way publishes nothing.
 */
export interface Runner {
  readonly log: Log;
  /** Hides a value in everything printed from now on; takes effect at once. */
  mask(value: string): void;
  setOutput(name: string, value: string): void;
  exportVariable(name: string, value: string): void;
  /** Keeps a value for this action's own post step. */
  saveState(name: string, value: string): void;
  /** Edits a private file: the edits are applied first of all that is kept back, and when one fails nothing is written. */
  editFile(edit: FileEdit): void;
  annotate(level: AnnotationLevel, message: string, place?: AnnotationPlace): void;
  /** Appends Markdown to the step summary. */
  summarize(markdown: string): void;
  /** A step's whole report, which a terminal prints for `--json` instead of the outputs. */
  document?(json: string): void;
  /** Forgets what was kept back. */
  discard(): void;
  /** Writes what was kept back, all of it or nothing. Throws StepError. */
  commit(): Promise<void>;
}
