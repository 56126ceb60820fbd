/** Whose fault an error is: it decides who should act on it, and whether trying again could help. */
export type Fault = 'user' | 'aws' | 'platform' | 'bug';

/** What an error is made of. `message` says what happened and where, `remedy` what to do about it. */
export interface StepErrorDetails {
  /** Stable kebab-case name; scripts compare this and never the message. */
  readonly code: string;
  readonly fault: Fault;
  readonly message: string;
  /** In the user's words. */
  readonly remedy: string;
  /** Facts that show why, one per line in the log and one per row in the summary. Never secret. */
  readonly evidence?: readonly Evidence[];
  /** Ready to copy: what the remedy asks for. */
  readonly snippets?: readonly Snippet[];
  readonly cause?: unknown;
}

export interface Evidence {
  readonly label: string;
  readonly value: string;
}

export interface Snippet {
  readonly title: string;
  readonly language: 'json' | 'yaml' | 'sh';
  readonly text: string;
}

/** The one error that steps end with. Anything else that reaches the contract is a bug of ours and is reported so. */
export class StepError extends Error {
  override readonly name = 'StepError';
  readonly code: string;
  readonly fault: Fault;
  readonly remedy: string;
  readonly evidence: readonly Evidence[];
  readonly snippets: readonly Snippet[];

  constructor(details: StepErrorDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = details.code;
    this.fault = details.fault;
    this.remedy = details.remedy;
    this.evidence = details.evidence ?? [];
    this.snippets = details.snippets ?? [];
  }
}
