/** Time as a dependency, so that waiting is testable and no pure module reads a clock. */
export interface Clock {
  now(): Date;
  /** Rejects at once when the signal is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** From 0 (included) to 1 (excluded), for jitter. */
  random(): number;
}
