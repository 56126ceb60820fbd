/** The name under which the main step keeps for its post step what to put back. */
export const RESTORE_STATE = 'restore';

/** One variable that the main step wrote. */
export interface Restore {
  readonly name: string;
  /** What it held before; blank when it was not there (a variable of a job cannot be removed, only emptied). */
  readonly previous: string;
  /** Digest of what was written. */
  readonly sha256: string;
}
