import { fileURLToPath } from 'node:url';
import { Secret } from '../../../src/contract/secret.ts';
import { outsideWorld } from '../../../src/outside-world.ts';
import { type Rehearsal, startRehearsal } from '../../../src/rehearsal/server.ts';
import { actingAs } from '../../../src/steps/acting-as.ts';
import { type ConfirmInputs, confirmInputs, parseConfirm } from '../../../src/steps/confirm/inputs.ts';
import { type ConfirmOutcome, runConfirm } from '../../../src/steps/confirm/run.ts';
import { readInputs } from '../../../src/steps/read-inputs.ts';
import type { World } from '../../../src/steps/world.ts';
import { withAcme } from './acme-catalog.ts';

/** Keys of the user that seeds of these tests have in each account that confirms. */
export const CONFIRMER = {
  id: 'AKIACONFIRMINGUSER01',
  secret: 'confirmSecretconfirmSecretconfirmSecret1',
};

/** A user that may look at everything but what is denied. */
export function confirmer(denied: readonly string[] = []): object {
  return {
    name: 'confirmer',
    'attached-policies': ['arn:aws:iam::aws:policy/AdministratorAccess'],
    'access-keys': [CONFIRMER],
    ...(denied.length === 0
      ? {}
      : {
          'inline-policies': {
            blind: {
              Version: '2012-10-17',
              Statement: [{ Effect: 'Deny', Action: denied, Resource: '*' }],
            },
          },
        }),
  };
}

/** Starts a rehearsal of a seed. Without the endpoint variable nothing would reach it, so tests set and unset it. */
export async function rehearseSeed(seed: object): Promise<Rehearsal> {
  const rehearsal = await startRehearsal({ seed: JSON.stringify(seed) });
  process.env['AWS_ENDPOINT_URL'] = rehearsal.url;
  return rehearsal;
}

export async function closeRehearsal(rehearsal: Rehearsal): Promise<void> {
  delete process.env['AWS_ENDPOINT_URL'];
  await rehearsal.close();
}

/** The real world of a step, with the real SDK against the rehearsal and the rehearsed time. */
export function worldOf(rehearsal: Rehearsal): World {
  const packageRoot = new URL('../../../', import.meta.url);
  const world = outsideWorld({
    environment: {},
    log: { info: () => {}, debug: () => {}, group: (_title, work) => work() },
    mask: () => {},
    packageRoot,
    folder: fileURLToPath(packageRoot),
  });
  const clock = { ...world.clock, now: () => rehearsal.state.now() };
  const session = { accessKeyId: CONFIRMER.id, secretAccessKey: new Secret(CONFIRMER.secret) };
  return actingAs({ ...world, clock, templates: withAcme(world.templates) }, session);
}

/** Inputs as a workflow gives them. */
export async function inputsOf(given: Readonly<Record<string, string>>): Promise<ConfirmInputs> {
  const raw = { get: (name: string) => given[name], given: Object.keys(given), mask: () => {} };
  return parseConfirm(await readInputs(confirmInputs, raw));
}

export async function confirmIn(
  rehearsal: Rehearsal,
  given: Readonly<Record<string, string>>,
): Promise<ConfirmOutcome> {
  return runConfirm(await inputsOf(given), worldOf(rehearsal));
}
