import { createClock } from './clock.ts';
import { createFaultScript } from './faults/script.ts';
import { createIdentifiers } from './identifiers.ts';
import type { AccountState, RehearsalState } from './state.ts';

export interface StateOptions {
  /** The time of the clients; the machine's when absent. The rehearsed time begins with it. */
  readonly now?: () => Date;
  /**
   * How many rehearsed seconds pass in one real second: 1 as slow as AWS, 60 a minute per second. `full` (the default)
   * does not wait for operations; what comes by itself, such as a delivery, then comes when the time is moved on.
   */
  readonly speed?: number | 'full';
  /** Makes every identifier and secret the same in each run. */
  readonly seed?: string;
}

/** An empty world: no accounts, no organization, no issuers. Throws RangeError for a speed that is not positive. */
export function createState(options: StateOptions = {}): RehearsalState {
  const identifiers = createIdentifiers(options.seed);
  return {
    ...createClock(options.now ?? (() => new Date()), options.speed ?? 'full'),
    faults: createFaultScript(),
    accounts: new Map(),
    organization: undefined,
    sessions: new Map(),
    issuers: new Map(),
    bucketOwners: new Map(),
    accessKeyOwners: new Map(),
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
      instanceProfiles: new Map(),
      accessJobs: new Map(),
    },
    stacks: new Map(),
    stackSets: new Map(),
    buckets: new Map(),
    optInRegions: new Set(),
    storedParameters: new Map(),
    reports: new Map(),
    exports: new Map(),
    keys: new Map(),
  };
}
