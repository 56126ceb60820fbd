import { parseArgs } from 'node:util';
import type { InputFault, InputSpec } from '../steps/input-spec.ts';
import type { RawInputs } from '../steps/read-inputs.ts';

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
 * Reads `--<input> <value>`; a switch may stand without its value. Secrets are better given in the environment
 * (`INPUT_EXTERNAL_ID`; the `INPUT_EXTERNAL-ID` of a runner is read too, but no shell can export it): a command line is
 * visible to every process of the machine. An option on the command line wins.
 */
export function terminalInputs(
  spec: InputSpec,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  mask: (value: string) => void,
): TerminalOptions {
  const { values, tokens } = parseArgs({
    args: withSwitchValues(spec, args),
    options: {
      ...Object.fromEntries(Object.keys(spec).map((name) => [name, { type: 'string' as const }])),
      ...OWN_OPTIONS,
    },
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
    if (typeof value === 'string') return value;
    const variable = `INPUT_${name.toUpperCase()}`;
    return environment[variable] ?? environment[variable.replaceAll('-', '_')];
  };
  return {
    inputs: { get: text, given: unknown, faults: faultsOf(spec, tokens), mask },
    json: given['json'] === true,
    showSecrets: given['show-secrets'] === true,
    debug: given['debug'] === true,
    help: given['help'] === true,
  };
}

/** `--flag` alone means `--flag=true` where the input is a switch, as one would expect of it. */
function withSwitchValues(spec: InputSpec, args: readonly string[]): string[] {
  return args.map((arg, index) => {
    const kind = arg.startsWith('--') ? spec[arg.slice(2)] : undefined;
    const alone = !/^(true|false)$/i.test(args[index + 1] ?? '');
    return typeof kind?.absent === 'boolean' && alone ? `${arg}=true` : arg;
  });
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];

/**
 * What no value may be guessed from: an option whose value was left out (an empty variable of a shell does that), an
 * option given twice, a word that belongs to none. The words are not repeated: they may be half a secret.
 */
function faultsOf(spec: InputSpec, tokens: readonly Token[]): readonly InputFault[] {
  const seen = new Set<string>();
  return tokens.flatMap((token): readonly InputFault[] => {
    if (token.kind === 'positional')
      return [
        { input: `argument ${token.index + 1}`, problem: 'belongs to no option: quote values with spaces' },
      ];
    if (token.kind !== 'option' || !Object.hasOwn(spec, token.name)) return [];
    if (seen.has(token.name)) return [{ input: token.name, problem: 'was given twice' }];
    seen.add(token.name);
    return token.value === undefined || (!token.inlineValue && token.value.startsWith('--'))
      ? [
          {
            input: token.name,
            problem: `was given without a value; one that begins with -- is given as --${token.name}=--…`,
          },
        ]
      : [];
  });
}
