/** `unknown` means that it could not be asked; it never counts as `pass`. */
export type CheckStatus = 'pass' | 'fail' | 'unknown' | 'skipped';

/** One thing that was checked: what was expected, what was seen, and what to do when they differ. */
export interface CheckResult {
  /** Stable kebab-case name. */
  readonly id: string;
  readonly title: string;
  readonly status: CheckStatus;
  readonly expected: string;
  readonly seen: string;
  /** Present unless the check passed. For `unknown` it names the missing permission. */
  readonly remedy?: string;
}
