import type { ConfirmOutcome } from '../../../src/steps/confirm/run.ts';
import { withAcme } from './acme-catalog.ts';
import { KEYS, type RehearsedWorld, rehearse } from './rehearsed.ts';

/** A user that may look at everything but what is denied. */
export function confirmer(denied: readonly string[] = []): object {
  const Statement = [{ Effect: 'Deny', Action: denied, Resource: '*' }];
  return {
    name: 'confirmer',
    'attached-policies': ['arn:aws:iam::aws:policy/AdministratorAccess'],
    'access-keys': [{ id: KEYS.AWS_ACCESS_KEY_ID, secret: KEYS.AWS_SECRET_ACCESS_KEY }],
    ...(denied.length === 0 ? {} : { 'inline-policies': { blind: { Version: '2012-10-17', Statement } } }),
  };
}

export function rehearseSeed(seed: object): Promise<RehearsedWorld> {
  return rehearse(JSON.stringify(seed));
}

/** Confirms in the rehearsed time, with the platform of the tests beside the real ones. */
export function confirmIn(
  world: RehearsedWorld,
  given: Readonly<Record<string, string>>,
): Promise<ConfirmOutcome> {
  const now = (): Date => world.rehearsal.state.now();
  return world.confirm(given, (real) => ({
    ...real,
    clock: { ...real.clock, now },
    templates: withAcme(real.templates),
  }));
}
