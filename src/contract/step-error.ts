/** Whose fault an error is: it decides who should act on it, and whether trying again could help. */
export type Fault = 'user' | 'aws' | 'platform' | 'bug';

/** What an error is made of. `message` says what happened and where, `remedy` what to do about it. */
export interface StepErrorDetails {
  /** Stable kebab-case name; scripts compare this and never the message. */
  readonly code: string;
  readonly fault: Fault;
  readonly message: string;
  /** In the user's words; may span several lines and hold a ready snippet. */
  readonly remedy: string;
  readonly cause?: unknown;
}

/** The one error that steps end with. Anything else that reaches the contract is a bug of ours and is reported so. */
export class StepError extends Error {
  override readonly name = 'StepError';
  readonly code: string;
  readonly fault: Fault;
  readonly remedy: string;

  constructor(details: StepErrorDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = details.code;
    this.fault = details.fault;
    this.remedy = details.remedy;
  }
}
