import { AwsFailure } from '../../contract/aws-failure.ts';
import type { Clock } from '../../contract/clock.ts';
import { oneLine } from '../../contract/printable.ts';
import type { Log } from '../../contract/runner.ts';
import {
  everyItem,
  type OperationResult,
  type StackSetOperation,
  type StackSetReader,
} from '../../registration/stack-sets/stack-set-reader.ts';
import { FailureLog } from './failure-log.ts';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;
const PAUSE_GROWTH = 1.5;
/** Reading all results of a large operation takes many calls: they are counted no more often than this per page. */
const COUNT_PAUSE_PER_PAGE_MS = 2_000;
const RESULTS_PER_PAGE = 100;

/** How waiting for an operation ended. */
export type Followed =
  | {
      readonly kind: 'ended';
      readonly operation: StackSetOperation;
      readonly failures: readonly OperationResult[];
    }
  /** The time was over, or AWS could not be asked any more. The operation goes on by itself. */
  | { readonly kind: 'unfinished'; readonly why: 'timeout' | 'interrupted'; readonly cause?: AwsFailure };

export interface FollowRequest {
  readonly set: string;
  readonly operationId: string;
  readonly deadline: Date;
  /** How many results are expected; 0 when not known. */
  readonly total: number;
  /** Shown beside the id of an account. */
  readonly nameOf: (account: string) => string;
}

/**
 * Waits for the end of an operation, and shows how far it is and which accounts fail as they fail. Never throws an
 * AwsFailure: what was begun must not be lost because it could not be watched.
 */
export async function followOperation(
  stackSets: StackSetReader,
  request: FollowRequest,
  clock: Clock,
  log: Log,
): Promise<Followed> {
  const started = clock.now().getTime();
  const watch = new Watch(stackSets, request, log);
  let pause = FIRST_PAUSE_MS;
  let lost: AwsFailure | undefined;
  for (;;) {
    try {
      const news = await watch.look(clock.now().getTime(), started);
      if (lost !== undefined) log.info('AWS answers again.');
      lost = undefined;
      if (news.ended !== undefined) return { kind: 'ended', operation: news.ended, failures: watch.failures };
      pause = news.moved ? FIRST_PAUSE_MS : Math.min(LONGEST_PAUSE_MS, pause * PAUSE_GROWTH);
    } catch (error) {
      if (!(error instanceof AwsFailure)) throw error;
      if (!error.passes) return { kind: 'unfinished', why: 'interrupted', cause: error };
      if (lost === undefined)
        log.info(
          `${error.action} failed with ${error.code}; the operation goes on, and so does the waiting.`,
        );
      lost = error;
      pause = Math.min(LONGEST_PAUSE_MS, pause * PAUSE_GROWTH);
    }
    if (clock.now().getTime() + pause > request.deadline.getTime())
      return { kind: 'unfinished', why: 'timeout', ...(lost === undefined ? {} : { cause: lost }) };
    await clock.sleep(pause);
  }
}

interface News {
  readonly ended: StackSetOperation | undefined;
  readonly moved: boolean;
}

/** What was seen of an operation so far. */
class Watch {
  readonly failures: OperationResult[] = [];
  readonly #stackSets: StackSetReader;
  readonly #request: FollowRequest;
  readonly #log: Log;
  readonly #failureLog: FailureLog;
  readonly #shown = new Set<string>();
  #status = '';
  #done = 0;
  #counted = Number.NEGATIVE_INFINITY;

  constructor(stackSets: StackSetReader, request: FollowRequest, log: Log) {
    this.#stackSets = stackSets;
    this.#request = request;
    this.#log = log;
    this.#failureLog = new FailureLog(request.nameOf);
  }

  async look(now: number, started: number): Promise<News> {
    const { set, operationId, total } = this.#request;
    const operation = await this.#stackSets.describeOperation(set, operationId);
    // Right after it was begun, a read may not find it yet.
    if (operation === undefined) return { ended: undefined, moved: false };
    const ended = isOver(operation);
    const before = { done: this.#done, failed: this.failures.length, status: this.#status };
    this.#status = operation.status;
    if (ended || operation.failed > this.failures.length) await this.#showFailures();
    const pages = Math.ceil(total / RESULTS_PER_PAGE);
    if (ended || now - this.#counted >= pages * COUNT_PAUSE_PER_PAGE_MS) {
      this.#counted = now;
      this.#done = await this.#countDone();
    }
    const moved =
      this.#done !== before.done || this.failures.length !== before.failed || this.#status !== before.status;
    if (moved || ended) this.#log.info(this.#progress(Math.round((now - started) / 1000)));
    return { ended: ended ? operation : undefined, moved };
  }

  async #showFailures(): Promise<void> {
    const { set, operationId } = this.#request;
    const failures = await everyItem(this.#stackSets.results(set, operationId, 'FAILED'));
    const fresh = failures.filter(({ account, region }) => !this.#shown.has(`${account}/${region}`));
    for (const { account, region } of fresh) this.#shown.add(`${account}/${region}`);
    this.failures.push(...fresh);
    for (const line of this.#failureLog.linesOf(fresh)) this.#log.info(oneLine(line));
  }

  async #countDone(): Promise<number> {
    const { set, operationId } = this.#request;
    let done = 0;
    for await (const page of this.#stackSets.results(set, operationId))
      done += page.filter(({ status }) => status !== 'PENDING' && status !== 'RUNNING').length;
    return done;
  }

  #progress(seconds: number): string {
    const { total } = this.#request;
    const failed = this.failures.length;
    const of = total > 0 ? `/${Math.max(total, this.#done)}` : '';
    return `  ${this.#status.padEnd(9)} ${this.#done}${of} done, ${failed} failed, ${elapsed(seconds)}`;
  }
}

/** Whether an operation has come to its end. */
export function isOver({ status }: Pick<StackSetOperation, 'status'>): boolean {
  return status === 'SUCCEEDED' || status === 'FAILED' || status === 'STOPPED';
}

function elapsed(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return [hours > 0 ? `${hours} h` : '', seconds >= 60 ? `${minutes} min` : '', `${seconds % 60} s`]
    .filter((part) => part !== '')
    .join(' ');
}
