import { AwsFailure } from '../../contract/aws-failure.ts';
import { type Coverage, countStates, isEnough } from '../../registration/stack-sets/coverage.ts';
import type { StackSetDescription } from '../../registration/stack-sets/stack-set-reader.ts';
import type { World } from '../world.ts';
import type { OperationEnd } from './begin-operation.ts';
import type { DeployStackSetInputs } from './parse-inputs.ts';
import { coverageNow, type IdentifiedPlan } from './plan.ts';
import type { Prepared } from './prepare.ts';
import type { RollOut } from './roll-out.ts';

export type StackSetResult =
  | 'created'
  | 'updated'
  | 'unchanged'
  | 'planned'
  | 'failed'
  | 'timed-out'
  | 'interrupted';

/** What a run has come to, before its coverage is known. */
export interface Came {
  /** Undefined when the run ended before it could plan. */
  readonly plan: IdentifiedPlan | undefined;
  readonly operations: readonly OperationEnd[];
  readonly stopped: RollOut['stopped'];
  readonly did: 'created' | 'updated' | 'unchanged' | 'planned';
}

export interface StackSetOutcome extends Omit<Came, 'did'> {
  readonly result: StackSetResult;
  readonly title: string;
  readonly setName: string;
  /** Blank when there is none yet. */
  readonly setId: string;
  readonly account: string;
  readonly region: string;
  readonly regions: readonly string[];
  /** Undefined where it could not be read any more. */
  readonly coverage: Coverage | undefined;
  readonly minCoverage: number;
  /** Why AWS could not be asked any more. */
  readonly cause: AwsFailure | undefined;
  readonly seconds: number;
  /** The absolute path of the report, when one was written. */
  readonly reportFile: string | undefined;
}

/** Lists of stack sets lag behind their operations. */
const LOOKS = 5;
const PAUSE_MS = 1_000;

/**
 * Reads how much the set covers in the end, and says what that makes of the run. Once an operation was begun it throws no
 * AwsFailure any more, so that the operation's id is handed over in any case.
 */
export async function conclude(
  came: Came,
  { minCoverage }: DeployStackSetInputs,
  prepared: Prepared,
  started: number,
  { clock, log }: Pick<World, 'clock' | 'log'>,
): Promise<Omit<StackSetOutcome, 'reportFile'>> {
  const last = came.operations.at(-1)?.followed;
  const unfinished = last?.kind === 'unfinished' ? last : undefined;
  const end = unfinished?.why === 'interrupted' ? {} : await readEnd(came, prepared, clock);
  const cause = unfinished?.cause ?? end.cause;
  const outcome: Omit<StackSetOutcome, 'reportFile'> = {
    plan: came.plan,
    operations: came.operations,
    stopped: came.stopped,
    result: resultOf(came, unfinished?.why, end.coverage, minCoverage),
    title: prepared.source.title,
    setName: prepared.source.setName,
    setId: end.set?.id ?? '',
    account: prepared.account,
    region: prepared.region,
    regions: prepared.regions,
    coverage: end.coverage,
    minCoverage,
    cause,
    seconds: Math.round((clock.now().getTime() - started) / 100) / 10,
  };
  const { coverage } = outcome;
  const how =
    coverage === undefined
      ? ''
      : `; it covers ${coverage.covered} of ${coverage.expected} accounts, ${coverage.percent} %`;
  log.info(`${outcome.setName}: ${outcome.result} after ${outcome.seconds} s${how}.`);
  return outcome;
}

interface End {
  readonly set?: StackSetDescription;
  readonly coverage?: Coverage;
  readonly cause?: AwsFailure;
}

async function readEnd(came: Came, prepared: Prepared, clock: World['clock']): Promise<End> {
  try {
    const set = await prepared.existing();
    if (set === undefined) return {};
    let coverage = await coverageNow(prepared);
    for (let look = 1; look < LOOKS && isLagging(came, coverage); look += 1) {
      await clock.sleep(PAUSE_MS);
      coverage = await coverageNow(prepared);
    }
    return { set, coverage };
  } catch (error) {
    if (!(error instanceof AwsFailure) || came.operations.length === 0) throw error;
    return { cause: error };
  }
}

function isLagging(came: Came, coverage: Coverage): boolean {
  const unfinished = came.operations.at(-1)?.followed.kind === 'unfinished';
  return came.did !== 'planned' && !unfinished && countStates(coverage).pending > 0;
}

function resultOf(
  { did, stopped }: Came,
  why: 'timeout' | 'interrupted' | undefined,
  coverage: Coverage | undefined,
  minCoverage: number,
): StackSetResult {
  if (why !== undefined) return why === 'timeout' ? 'timed-out' : 'interrupted';
  if (did === 'planned') return 'planned';
  if (stopped !== undefined) return 'failed';
  if (coverage === undefined) return 'interrupted';
  return isEnough(coverage, minCoverage) ? did : 'failed';
}
