import type { Call } from '../service.ts';
import { InstanceFailure } from './instance-failure.ts';
import type { OperationPreferences, OperationResult, SetOperation } from './stack-set-state.ts';

/** What an operation does in one account and region. `act` throws InstanceFailure to fail. */
export interface InstanceWork {
  readonly accountId: string;
  readonly region: string;
  act(): Promise<void>;
  /** Told with each change of the result. */
  changed(result: OperationResult): void;
}

const BEYOND_TOLERANCE = 'Cancelled since failure tolerance has exceeded';
const STOPPED = 'Cancelled since the operation was stopped';

/** How many accounts of a region may fail, and how many are worked on at a time. */
export interface Limits {
  readonly tolerance: number;
  readonly concurrent: number;
}

/** What preferences mean for a number of accounts. Percentages are rounded down, concurrency to no less than one. */
export function limitsOf(preferences: OperationPreferences, accounts: number): Limits {
  const { tolerance, concurrent } = preferences;
  return {
    tolerance: 'count' in tolerance ? tolerance.count : Math.floor((accounts * tolerance.percentage) / 100),
    concurrent: Math.max(
      1,
      'count' in concurrent ? concurrent.count : Math.floor((accounts * concurrent.percentage) / 100),
    ),
  };
}

/**
 * Does the work of an operation region by region. A region in which more accounts fail than tolerated ends the whole
 * operation; what was not begun by then is cancelled. Never rejects for what goes wrong in an account.
 */
export async function runOperation(
  call: Call,
  operation: SetOperation,
  works: readonly InstanceWork[],
): Promise<void> {
  const regions = orderedRegions(operation.preferences, works);
  const inRegion = (region: string): readonly InstanceWork[] =>
    works.filter((work) => work.region === region);
  let exceeded = false;
  if (operation.preferences.regionConcurrency === 'PARALLEL') {
    const ends = await Promise.all(regions.map((region) => runRegion(call, operation, inRegion(region))));
    exceeded = ends.includes('exceeded');
  } else {
    for (const region of regions) {
      if (exceeded) cancel(operation, inRegion(region), BEYOND_TOLERANCE);
      else exceeded = (await runRegion(call, operation, inRegion(region))) === 'exceeded';
    }
  }
  const failed = [...operation.results.values()].filter(({ status }) => status === 'FAILED').length;
  operation.ended = call.state.now();
  if (operation.status === 'STOPPING') operation.status = 'STOPPED';
  else operation.status = exceeded ? 'FAILED' : 'SUCCEEDED';
  if (exceeded) operation.statusReason = `${failed} stack instance(s) failed; failure tolerance has exceeded`;
}

function orderedRegions(
  preferences: OperationPreferences,
  works: readonly InstanceWork[],
): readonly string[] {
  const present = new Set(works.map(({ region }) => region));
  const wanted = preferences.regionOrder.filter((region) => present.has(region));
  return [...new Set([...wanted, ...present])];
}

async function runRegion(
  call: Call,
  operation: SetOperation,
  works: readonly InstanceWork[],
): Promise<'exceeded' | 'done'> {
  const { tolerance, concurrent } = limitsOf(operation.preferences, works.length);
  const strict = operation.preferences.mode === 'STRICT_FAILURE_TOLERANCE';
  const waiting = [...works];
  const running = new Set<Promise<void>>();
  let failures = 0;
  // STRICT never has more at work than could fail without going more than one beyond the tolerance.
  const room = (): number => (strict ? Math.min(concurrent, tolerance + 1 - failures) : concurrent);
  const goesOn = (): boolean => failures <= tolerance && operation.status !== 'STOPPING';
  while (waiting.length > 0 || running.size > 0) {
    while (goesOn() && waiting.length > 0 && running.size < room()) {
      const work = waiting.shift();
      if (work === undefined) break;
      const task: Promise<void> = runWork(call, operation, work).then((worked) => {
        if (!worked) failures += 1;
        running.delete(task);
      });
      running.add(task);
    }
    if (running.size === 0) break;
    await Promise.race(running);
  }
  cancel(operation, waiting, operation.status === 'STOPPING' ? STOPPED : BEYOND_TOLERANCE);
  return failures > tolerance ? 'exceeded' : 'done';
}

async function runWork(call: Call, operation: SetOperation, work: InstanceWork): Promise<boolean> {
  setResult(operation, work, 'RUNNING');
  await call.state.sleep(1_000);
  try {
    await work.act();
    setResult(operation, work, 'SUCCEEDED');
    return true;
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    const reason = cause instanceof InstanceFailure ? said : `Internal Failure of the rehearsal: ${said}`;
    setResult(operation, work, 'FAILED', reason);
    return false;
  }
}

function cancel(operation: SetOperation, works: readonly InstanceWork[], reason: string): void {
  for (const work of works) setResult(operation, work, 'CANCELLED', reason);
}

function setResult(
  operation: SetOperation,
  work: InstanceWork,
  status: OperationResult['status'],
  reason?: string,
): void {
  const result = operation.results.get(`${work.accountId}/${work.region}`);
  if (result === undefined) return;
  result.status = status;
  result.reason = reason;
  work.changed(result);
}
