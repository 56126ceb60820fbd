import { parseArgs } from 'node:util';
import type { InputSpec, RawInputs } from '../steps/input-spec.ts';

/** What a command line says beside the inputs of the step. */
export interface TerminalOptions {
  readonly inputs: RawInputs;
  readonly json: boolean;
  readonly showSecrets: boolean;
  readonly debug: boolean;
  readonly help: boolean;
}

const OWN_OPTIONS = {
  json: { type: 'boolean', default: false },
  'show-secrets': { type: 'boolean', default: false },
  debug: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * Reads `--<input> <value>`. Secrets are better given in the environment, as on a runner (`INPUT_<NAME>`): a command
 * line is visible to every process of the machine. An option on the command line wins.
 */
export function terminalInputs(
  spec: InputSpec,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  mask: (value: string) => void,
): TerminalOptions {
  const options = Object.fromEntries(Object.keys(spec).map((name) => [name, { type: 'string' as const }]));
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: { ...options, ...OWN_OPTIONS },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given: Record<string, unknown> = values;
  const unknown = tokens.flatMap((token) =>
    token.kind === 'option' && !Object.hasOwn(spec, token.name) && !Object.hasOwn(OWN_OPTIONS, token.name)
      ? [token.name]
      : [],
  );
  const text = (name: string): string | undefined => {
    const value = given[name];
    // `--flag` without a value means true, as one would expect of a switch.
    if (value === true) return 'true';
    return typeof value === 'string' ? value : environment[`INPUT_${name.toUpperCase()}`];
  };
  return {
    inputs: { get: text, given: [...unknown, ...positionals], mask },
    json: given['json'] === true,
    showSecrets: given['show-secrets'] === true,
    debug: given['debug'] === true,
    help: given['help'] === true,
  };
}
