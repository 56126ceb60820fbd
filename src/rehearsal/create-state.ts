import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { createIdentifiers } from './identifiers.ts';
import type { AccountState, RehearsalState } from './state.ts';

export interface StateOptions {
  /** The rehearsed time; the machine's when absent. Signatures and tokens are judged by it. */
  readonly now?: () => Date;
  /**
   * How many rehearsed seconds pass in one real second while an operation waits: 1 as slow as AWS, 60 a minute per
   * second. `full` (the default) does not wait. It changes how long waiting takes, not what `now` says, because real
   * clients sign their requests with the machine's time.
   */
  readonly speed?: number | 'full';
  /** Makes every identifier and secret the same in each run. */
  readonly seed?: string;
}

/** An empty world: no accounts, no organization, no issuers. Throws RangeError for a speed that is not positive. */
export function createState(options: StateOptions = {}): RehearsalState {
  const identifiers = createIdentifiers(options.seed);
  const speed = options.speed ?? 'full';
  if (speed !== 'full' && !(speed > 0 && Number.isFinite(speed))) {
    throw new RangeError(`The speed of a rehearsal is a positive number or "full", not ${speed}.`);
  }
  return {
    accounts: new Map(),
    organization: undefined,
    sessions: new Map(),
    issuers: new Map(),
    bucketOwners: new Map(),
    accessKeyOwners: new Map(),
    now: options.now ?? (() => new Date()),
    async sleep(milliseconds) {
      if (speed === 'full') await turn();
      else await wait(milliseconds / speed, undefined, { ref: false });
    },
    newId: identifiers.id,
    newUuid: identifiers.uuid,
    newSecret: identifiers.secret,
  };
}

/** An account with nothing in it; the caller adds it to `state.accounts`. */
export function createAccount(identity: {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}): AccountState {
  return {
    ...identity,
    iam: {
      roles: new Map(),
      users: new Map(),
      policies: new Map(),
      oidcProviders: new Map(),
      aliases: new Set(),
    },
    stacks: new Map(),
    stackSets: new Map(),
    buckets: new Map(),
  };
}
