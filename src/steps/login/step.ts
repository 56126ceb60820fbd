import { boolean, InputError, type InputsOf, optionalText } from '../input-spec.ts';
import type { Step } from '../step.ts';
import type { World } from '../world.ts';
import type { SeveralLogins } from './accounts.ts';
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
    | { readonly map: string; readonly values: Values; readonly publish: PublishInputs };
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

function parse(values: Values): Asked {
  const { accounts: map, test } = values;
  if (map === undefined) return { test, of: { one: parseLogin(values) } };
  const faults = (['role-to-assume', 'aws-profile'] as const).flatMap((input) => {
    const seen = values[input];
    return seen === undefined
      ? []
      : [{ input, problem: 'has no meaning beside "accounts", which says it of each account', seen }];
  });
  if (faults.length > 0) throw new InputError(faults);
  return { test, of: { map, values, publish: parsePublish(values) } };
}

async function run({ test, of }: Asked, world: World): Promise<Proven> {
  const [proven] = await Promise.all([logInTo(of, world), meanwhile(() => import('./publish.ts'))]);
  return { test, of: proven };
}

async function logInTo(of: Asked['of'], world: World): Promise<Proven['of']> {
  if ('one' in of) return { one: await runLogin(of.one, world) };
  const { runAccounts } = await import('./accounts.ts');
  return { several: await runAccounts(of.map, of.values, of.publish, world) };
}
