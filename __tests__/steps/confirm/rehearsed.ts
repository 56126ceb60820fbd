import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RegistrationCheck } from '../../../src/contract/check.ts';
import type { Clock } from '../../../src/contract/clock.ts';
import { outsideWorld } from '../../../src/outside-world.ts';
import { type Rehearsal, startRehearsal } from '../../../src/rehearsal/server.ts';
import { confirmInputs, parseConfirm } from '../../../src/steps/confirm/inputs.ts';
import { type ConfirmOutcome, runConfirm } from '../../../src/steps/confirm/run.ts';
import { readInputs } from '../../../src/steps/read-inputs.ts';
import type { World } from '../../../src/steps/world.ts';

export const ACCOUNT = '111122223333';
export const KEYS = {
  AWS_ACCESS_KEY_ID: 'AKIAREHEARSALCONFIRM',
  AWS_SECRET_ACCESS_KEY: 'confirmSecretconfirmSecretconfirmSecret1',
};

/** A world that confirms run in: the rehearsed AWS, and everything that was said in the log. */
export interface RehearsedWorld extends AsyncDisposable {
  readonly rehearsal: Rehearsal;
  readonly folder: string;
  readonly log: string[];
  confirm(
    inputs: Readonly<Record<string, string>>,
    change?: (world: World) => World,
  ): Promise<ConfirmOutcome>;
}

/** Starts a seed. The SDK reads endpoint and credentials from the environment, as on a runner. */
export async function rehearse(
  seed: string,
  variables: (rehearsal: Rehearsal) => Readonly<Record<string, string>> = () => ({}),
): Promise<RehearsedWorld> {
  const rehearsal = await startRehearsal({ seed });
  const folder = mkdtempSync(join(tmpdir(), 'confirm-'));
  const log: string[] = [];
  const environment = { ...rehearsal.environment, ...KEYS, ...variables(rehearsal) };
  Object.assign(process.env, environment);
  return {
    rehearsal,
    folder,
    log,
    async confirm(given, change = (world) => world) {
      const raw = { get: (name: string) => given[name], given: Object.keys(given), mask: () => undefined };
      const world = outsideWorld({
        environment,
        log: {
          info: (line) => void log.push(line),
          debug: () => undefined,
          group: (_, work) => work(),
        },
        mask: () => undefined,
        packageRoot: pathToFileURL(`${process.cwd()}/`),
        folder,
      });
      return runConfirm(parseConfirm(await readInputs(confirmInputs, raw)), change(world));
    },
    async [Symbol.asyncDispose]() {
      for (const name of Object.keys(environment)) delete process.env[name];
      await rehearsal.close();
    },
  };
}

/** A clock in which waiting takes no time; `each` is told every pause. */
export function clockAt(start: number, each: (now: Date) => Promise<void> | void = () => undefined): Clock {
  let now = start;
  return {
    now: () => new Date(now),
    async sleep(milliseconds) {
      now += milliseconds;
      await each(new Date(now));
    },
    random: () => 0,
  };
}

/** Checks by their id. */
export function byId(outcome: Pick<ConfirmOutcome, 'checks'>): ReadonlyMap<string, RegistrationCheck> {
  return new Map(outcome.checks.map((check) => [check.id, check]));
}
