import type { Job, Permissions, Workflow } from './definitions.ts';
import { InvalidFile } from './problem.ts';
import type { RunOptions } from './run-options.ts';

/**
 * The `inputs` context of a run: what was given, completed by the defaults of `workflow_dispatch`.
 * @throws InvalidFile when the workflow is not started by this event, or an input is unknown, missing or not allowed
 */
export function inputsOf(workflow: Workflow, options: RunOptions): Readonly<Record<string, unknown>> {
  const { eventName } = options.trigger;
  if (!workflow.events.includes(eventName)) {
    throw new InvalidFile(
      `${workflow.file} is not started by '${eventName}', only by ${workflow.events.join(', ')}`,
    );
  }
  const given = options.inputs ?? {};
  const unknown = Object.keys(given).filter(
    (name) => !workflow.dispatchInputs.some((input) => input.name === name),
  );
  if (unknown.length > 0) throw new InvalidFile(`Unexpected inputs provided: ${unknown.join(', ')}`);
  if (eventName !== 'workflow_dispatch') return {};
  const inputs: Record<string, unknown> = {};
  for (const input of workflow.dispatchInputs) {
    const value = given[input.name] ?? input.default;
    if (value === undefined || value === '') {
      if (input.required) throw new InvalidFile(`Required input '${input.name}' not provided`);
      inputs[input.name] = input.type === 'boolean' ? false : '';
      continue;
    }
    if (input.type === 'choice' && !input.options.includes(String(value))) {
      throw new InvalidFile(
        `Provided value '${value}' for input '${input.name}' not in the list of allowed values`,
      );
    }
    inputs[input.name] = CONVERSIONS[input.type]?.(value) ?? String(value);
  }
  return inputs;
}

const CONVERSIONS: Readonly<Record<string, (value: string | number | boolean) => unknown>> = {
  boolean: (value) => String(value) === 'true',
  number: Number,
};

/** Only an explicit grant counts: no default of GitHub includes `id-token: write`. */
export function grantsIdToken(workflow: Workflow, job: Job): boolean {
  const permissions: Permissions | undefined = job.permissions ?? workflow.permissions;
  if (permissions === undefined || permissions === 'read-all') return false;
  return permissions === 'write-all' || permissions.get('id-token') === 'write';
}
