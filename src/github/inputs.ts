import type { RawInputs } from '../steps/read-inputs.ts';

const PREFIX = 'INPUT_';

/**
 * Inputs as the runner passes them: `INPUT_` and the name in capitals, spaces as `_`. Inputs that were not written in
 * the workflow are there too, with the default of action.yml or blank.
 */
export function githubInputs(
  environment: Readonly<Record<string, string | undefined>>,
  mask: (value: string) => void,
): RawInputs {
  return {
    get: (name) => environment[`${PREFIX}${name.replaceAll(' ', '_').toUpperCase()}`],
    given: Object.keys(environment)
      .filter((name) => name.startsWith(PREFIX) && (environment[name] ?? '') !== '')
      .map((name) => name.slice(PREFIX.length)),
    mask,
  };
}
