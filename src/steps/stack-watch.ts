import type { Clock } from '../contract/clock.ts';
import { oneLine } from '../contract/printable.ts';
import type { Log } from '../contract/runner.ts';
import { observe } from '../registration/observation.ts';
import type { StackDeployer, StackEvent } from '../registration/stack-deployer.ts';

const STACK = 'AWS::CloudFormation::Stack';
const STACK_SET = 'AWS::CloudFormation::StackSet';

/** A stack whose events are read: the one that is followed, or one nested in it. */
interface Watched {
  readonly id: string;
  /** `Outer/Inner/` in front of the names of a nested stack's resources. */
  readonly path: string;
  /** Earlier events of a nested stack belong to earlier operations. */
  readonly since: Date;
  last: string | undefined;
  open: boolean;
}

/** A stack set that a resource of the stack is deploying, with the accounts of which everything was said. */
interface WatchedSet {
  readonly name: string;
  readonly logicalId: string;
  readonly said: Set<string>;
}

/** Reads and prints what happens in a stack, in the stacks nested in it and in the accounts of its stack sets. */
export class StackWatch {
  /** Everything that was seen, oldest first; resources of nested stacks are named with their path. */
  readonly events: StackEvent[] = [];
  readonly #stacks: StackDeployer;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #total: number;
  readonly #begun: number;
  readonly #watched: Watched[];
  readonly #sets = new Map<string, WatchedSet>();
  readonly #done = new Set<string>();
  readonly #stackId: string;

  constructor(
    stacks: StackDeployer,
    {
      stackId,
      after,
      resources,
    }: { readonly stackId: string; readonly after: string | undefined; readonly resources: number },
    clock: Clock,
    log: Log,
  ) {
    this.#stacks = stacks;
    this.#clock = clock;
    this.#log = log;
    this.#total = resources;
    this.#begun = clock.now().getTime();
    this.#stackId = stackId;
    this.#watched = [{ id: stackId, path: '', since: new Date(0), last: after, open: true }];
  }

  /** Prints what is new, and gives it. Throws AwsFailure. */
  async look(): Promise<readonly StackEvent[]> {
    const fresh: StackEvent[] = [];
    // Nested stacks that turn up are appended to the list and read in the same round.
    for (const watched of this.#watched) {
      if (!watched.open) continue;
      const seen = await this.#stacks.eventsSince(watched.id, watched.last);
      watched.last = seen.at(-1)?.id ?? watched.last;
      for (const event of seen.filter(({ time }) => time >= watched.since)) {
        const named = { ...event, logicalId: `${watched.path}${event.logicalId}` };
        if (event.physicalId !== watched.id) this.#note(named);
        fresh.push(named);
        this.#log.info(this.#line(named));
      }
      if (watched.path !== '' && this.#done.has(watched.path.slice(0, -1))) watched.open = false;
    }
    this.events.push(...fresh);
    for (const set of this.#sets.values()) await this.#lookAtAccounts(set);
    return fresh;
  }

  #note({ logicalId, physicalId = '', resourceType, status, time }: StackEvent): void {
    const settled = !status.endsWith('_IN_PROGRESS');
    if (settled) this.#done.add(logicalId);
    else this.#done.delete(logicalId);
    if (resourceType === STACK && physicalId.startsWith('arn:') && physicalId !== this.#stackId) {
      const known = this.#watched.find(({ id }) => id === physicalId);
      if (known === undefined)
        this.#watched.push({
          id: physicalId,
          path: `${logicalId}/`,
          since: time,
          last: undefined,
          open: true,
        });
      else if (!settled) known.open = true;
    }
    if (resourceType === STACK_SET && physicalId !== '' && !this.#sets.has(physicalId))
      this.#sets.set(physicalId, { name: physicalId, logicalId, said: new Set() });
  }

  /** A stack set's resource says only that something failed: which account, and why, stands in the operation. */
  async #lookAtAccounts({ name, logicalId, said }: WatchedSet): Promise<void> {
    const found = await observe(() => this.#stacks.stackSetResults(name));
    for (const { operation, account, region, status, reason } of found.kind === 'seen' ? found.value : []) {
      const key = `${operation} ${account} ${region} ${status}`;
      if (said.has(key) || status === 'PENDING' || status === 'RUNNING') continue;
      said.add(key);
      const event: StackEvent = {
        id: `${name} ${key}`,
        time: this.#clock.now(),
        logicalId: `${logicalId}/${account} ${region}`,
        resourceType: 'account of the stack set',
        // As the resources of a stack: what failed first is looked for among `_FAILED`.
        status: status === 'FAILED' ? 'ACCOUNT_FAILED' : status,
        ...(reason === undefined ? {} : { reason }),
      };
      this.events.push(event);
      this.#log.info(this.#line(event));
    }
  }

  #line(event: StackEvent): string {
    const own = [...this.#done].filter((name) => !name.includes('/')).length;
    const progress = this.#total > 0 ? `  ${Math.min(own, this.#total)}/${this.#total}` : '';
    const elapsed = `${Math.round((this.#clock.now().getTime() - this.#begun) / 1000)}s`;
    const reason = event.reason === undefined ? '' : `  ${event.reason}`;
    return oneLine(
      `${event.time.toISOString().slice(11, 19)}  ${elapsed.padStart(4)}${progress}  ${event.status.padEnd(18)}  ${event.resourceType}  ${event.logicalId}${reason}`,
    );
  }
}
