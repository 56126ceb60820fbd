import { join } from 'node:path';
import { readAction } from './action-file.ts';
import type { Action, UsesStep } from './definitions.ts';
import type { JobRuntime } from './job-runtime.ts';
import { InvalidFile, Unsupported } from './problem.ts';

/** What a `uses:` names. */
export type FoundAction =
  | { readonly kind: 'checkout' }
  | {
      readonly kind: 'action';
      readonly action: Action;
      /** Undefined for an action of the workspace (`./…`). */
      readonly repository: { readonly name: string; readonly ref: string } | undefined;
    };

/** Inputs of actions/checkout that change nothing when the workspace is there already. */
const HARMLESS_CHECKOUT_INPUTS = new Set([
  'clean',
  'fetch-depth',
  'fetch-tags',
  'persist-credentials',
  'set-safe-directory',
  'show-progress',
]);

/**
 * Finds the action of a step: in the workspace, or where the caller of the run says it is.
 * @throws InvalidFile when the reference or the action's file is wrong
 * @throws Unsupported when nobody knows the action
 */
export function findAction(step: UsesStep, job: JobRuntime): FoundAction {
  if (step.uses.startsWith('./') || step.uses.startsWith('.\\')) {
    const folder = join(job.folders.workspace, step.uses);
    return { kind: 'action', action: readAction(folder, step.uses, step.place), repository: undefined };
  }
  const reference = /^([^/@\s]+\/[^/@\s]+)(\/[^@\s]+)?@(\S+)$/.exec(step.uses);
  if (reference === null) {
    throw new InvalidFile(
      `${step.place.file} (Line: ${step.place.line}, Col: ${step.place.column}): ` +
        `Expected format {org}/{repo}[/path]@ref. Actual '${step.uses}'`,
    );
  }
  const [, name = '', , ref = ''] = reference;
  const folder = job.options.actions?.(step.uses);
  if (folder !== undefined) {
    return { kind: 'action', action: readAction(folder, step.uses, step.place), repository: { name, ref } };
  }
  if (name.toLowerCase() === 'actions/checkout') {
    const harmful = [...step.with.keys()].find((input) => !HARMLESS_CHECKOUT_INPUTS.has(input.toLowerCase()));
    if (harmful !== undefined) throw new Unsupported(`\`${harmful}:\` of actions/checkout`, step.place);
    return { kind: 'checkout' };
  }
  throw new Unsupported(`\`uses: ${step.uses}\` (no local folder is known for it)`, step.place);
}
