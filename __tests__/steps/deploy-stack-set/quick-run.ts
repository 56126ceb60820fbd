import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../../../src/contract/clock.ts';
import { Masks } from '../../../src/contract/masks.ts';
import { Secret } from '../../../src/contract/secret.ts';
import { outsideWorld } from '../../../src/outside-world.ts';
import { actingAs } from '../../../src/steps/acting-as.ts';
import { deployStackSet } from '../../../src/steps/deploy-stack-set/step.ts';
import { runStep } from '../../../src/steps/run-step.ts';
import { terminalRunner } from '../../../src/terminal/runner.ts';
import { keysOf, PAYER, type Payer } from '../../rehearsal/stack-sets/payer.ts';

export interface QuickRun {
  readonly exitCode: number;
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: string;
}

/** How many seconds of the step pass in a real one; the rehearsal should be set to the same. */
export const SPEED = 60;

/** Time that runs faster, so that a step's minutes need not be waited for. */
function quickClock(): Clock {
  const started = Date.now();
  return {
    now: () => new Date(started + (Date.now() - started) * SPEED),
    sleep: (milliseconds) => setTimeout(milliseconds / SPEED),
    random: () => 0.5,
  };
}

/** Runs the step with the real SDK in this process, in quick time. */
export async function quickRun(payer: Payer, inputs: Readonly<Record<string, string>>): Promise<QuickRun> {
  process.env['AWS_ENDPOINT_URL'] = payer.rehearsal.url;
  try {
    const lines: string[] = [];
    const runner = terminalRunner(
      (text) => lines.push(text),
      new Masks(),
      false,
      () => () => undefined,
    );
    const { accessKeyId, secretAccessKey } = keysOf(PAYER);
    const world = outsideWorld({
      environment: {},
      log: runner.log,
      mask: runner.mask,
      packageRoot: new URL('../../../', import.meta.url),
      folder: mkdtempSync(join(tmpdir(), 'quick-')),
    });
    const session = { accessKeyId, secretAccessKey: new Secret(secretAccessKey) };
    const given = Object.keys(inputs);
    const exitCode = await runStep(
      deployStackSet,
      { get: (name) => inputs[name], given, mask: runner.mask },
      { ...actingAs(world, session), clock: quickClock() },
      runner,
    );
    return { exitCode, outputs: runner.result().outputs, log: lines.join('') };
  } finally {
    delete process.env['AWS_ENDPOINT_URL'];
  }
}
