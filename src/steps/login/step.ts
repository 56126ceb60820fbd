import { brokenRules, type InputRule, replaced } from '../input-rules.ts';
import { boolean, InputError, type InputsOf, optionalText } from '../input-spec.ts';
import type { Step } from '../step.ts';
import type { World } from '../world.ts';
import type { NamedInputs, SeveralLogins } from './accounts.ts';
import { type LoginInputs, loginInputs, parseLogin } from './inputs.ts';
import { meanwhile } from './meanwhile.ts';
import { loginOutputs } from './outputs.ts';
import { type PublishInputs, parsePublish } from './publish-inputs.ts';
import { type LoginOutcome, runLogin } from './run.ts';

/** What only the login by itself can be asked for: an onboarding has one account, and is no test. */
const inputs = {
  ...loginInputs,
  accounts: optionalText({
    form: 'a YAML map from names to accounts, each a role or a map with role, duration, region, allowed-account-id, session-name, external-id, audience',
  }),
  test: boolean(false),
} as const;

type Values = InputsOf<typeof inputs>;

interface Asked {
  readonly test: boolean;
  readonly of:
    | { readonly one: LoginInputs }
    | { readonly several: readonly NamedInputs[]; readonly publish: PublishInputs };
}

interface Proven {
  readonly test: boolean;
  readonly of: { readonly one: LoginOutcome } | { readonly several: SeveralLogins };
}

export const login: Step<typeof inputs, Asked, Proven> = {
  name: 'login',
  inputs,
  outputs: [...loginOutputs, 'accounts'],
  parse,
  run,
  async publish({ test, of }, runner) {
    const { publishAccounts, publishLogin, publishTest } = await import('./publish.ts');
    if (test) publishTest('one' in of ? [of.one] : of.several.logins, runner);
    else if ('one' in of) await publishLogin(of.one, runner);
    else await publishAccounts(of.several, runner);
  },
  verdict: () => undefined,
};

async function parse(values: Values): Promise<Asked> {
  const { accounts: map } = values;
  if (map === undefined) {
    const one = parseLogin(values);
    return { test: values.test, of: { one } };
  }
  const faults = brokenRules(values, BESIDE_ACCOUNTS);
  // Loaded only for several accounts, which most logins are not.
  const { readAccounts } = await import('./accounts.ts');
  const several = await readAccounts(map, replaced(values, NOT_OF_ALL)).catch((error: unknown) => {
    throw error instanceof InputError ? new InputError([...faults, ...error.faults]) : error;
  });
  if (faults.length > 0) throw new InputError(faults);
  return { test: values.test, of: { several, publish: parsePublish(values) } };
}

/** Inputs that each account says for itself. */
const NOT_OF_ALL = { 'role-to-assume': undefined, 'aws-profile': undefined } as const;

const BESIDE_ACCOUNTS = (['role-to-assume', 'aws-profile'] as const).map(
  (input): InputRule<Values> =>
    ({ [input]: seen }) =>
      seen === undefined
        ? []
        : [{ input, problem: 'has no meaning beside "accounts", which says it of each account', seen }],
);

async function run({ test, of }: Asked, world: World): Promise<Proven> {
  const [proven] = await Promise.all([logInTo(of, world), meanwhile(() => import('./publish.ts'))]);
  return { test, of: proven };
}

async function logInTo(of: Asked['of'], world: World): Promise<Proven['of']> {
  if ('one' in of) return { one: await runLogin(of.one, world) };
  const { runAccounts } = await import('./accounts.ts');
  return { several: await runAccounts(of.several, of.publish, world) };
}
