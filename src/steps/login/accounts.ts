import { StepError } from '../../contract/step-error.ts';
import { type Login, upperSnakeCase } from '../../credentials/account-variables.ts';
import { ifRead, replaced, unread } from '../input-rules.ts';
import { InputError, type InputFault, type InputsOf } from '../input-spec.ts';
import { asStepError } from '../run-step.ts';
import type { World } from '../world.ts';
import type { HandedLogin } from './handed-login.ts';
import { type LoginInputs, loginInputs, parseLogin } from './inputs.ts';
import { isReservedName, type PublishInputs } from './publish-inputs.ts';
import { prove } from './run.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

type Values = InputsOf<typeof loginInputs>;

/** What one entry of `accounts` may say, and the input that it stands for. */
const ENTRY_INPUTS = {
  role: 'role-to-assume',
  duration: 'role-duration-seconds',
  region: 'aws-region',
  'allowed-account-id': 'allowed-account-ids',
  'session-name': 'role-session-name',
  'external-id': 'role-external-id',
  audience: 'audience',
} as const satisfies Readonly<Record<string, keyof typeof loginInputs>>;

/** Names become profiles and the beginning of variables. */
const ACCOUNT_NAME = /^[A-Za-z][\w.-]{0,63}$/;

export interface SeveralLogins {
  readonly logins: readonly HandedLogin[];
  readonly publish: PublishInputs;
  readonly surroundings: Surroundings;
}

/** One account of the map. */
export interface NamedInputs {
  readonly name: string;
  readonly inputs: LoginInputs;
}

/**
 * Logs in to every account of the map at once, each with a token of its own. Gives logins only when all of them were
 * proven; otherwise one StepError tells what is wrong with each.
 */
export async function runAccounts(
  named: readonly NamedInputs[],
  publish: PublishInputs,
  world: World,
): Promise<SeveralLogins> {
  const settled = await Promise.allSettled(named.map(({ inputs }) => prove(inputs, world)));
  const failures = settled.flatMap((result, index) =>
    result.status === 'rejected'
      ? [{ name: named[index]?.name ?? '', error: asStepError(result.reason) }]
      : [],
  );
  if (failures.length > 0) throw accountsRefused(failures, named.length);
  const logins = settled.flatMap((result, index) => {
    const of = named[index];
    return result.status === 'fulfilled' && of !== undefined ? [handed(of, result.value)] : [];
  });
  return { logins, publish, surroundings: surroundingsOf(world) };
}

function handed({ name, inputs: { request, calls } }: NamedInputs, login: Login): HandedLogin {
  return { login, request, endpoint: calls.endpoint, accountName: name, profile: name };
}

/**
 * Reads the map. What an account does not say, the inputs say; a fault of one of those is told once, under its own name.
 * Throws InputError with all faults of all accounts.
 */
export async function readAccounts(map: string, values: Values): Promise<readonly NamedInputs[]> {
  // Only this input needs a YAML parser, which takes longer to load than the rest of the login.
  const { parsePlainYaml } = await import('./plain-yaml.ts');
  const read = parsePlainYaml(map);
  if ('problem' in read) throw accountsFault(read.problem);
  const content = read.value;
  if (!isMap(content) || Object.keys(content).length === 0)
    throw accountsFault('is not a map from names to accounts');
  const faults: InputFault[] = [...nameFaults(Object.keys(content))];
  const named: NamedInputs[] = [];
  for (const [name, entry] of Object.entries(content)) {
    const inputs = await readAccount(
      name,
      typeof entry === 'string' ? { role: entry } : entry,
      values,
      faults,
    );
    if (inputs !== undefined) named.push({ name, inputs });
  }
  if (faults.length > 0) throw new InputError(withoutRepeats(faults));
  return named;
}

async function readAccount(
  name: string,
  entry: unknown,
  values: Values,
  faults: InputFault[],
): Promise<LoginInputs | undefined> {
  const fault = (key: string, problem: string): void => {
    faults.push({ input: `accounts.${name}${key === '' ? '' : `.${key}`}`, problem });
  };
  if (!isMap(entry)) {
    fault('', `is neither a role nor a map with ${Object.keys(ENTRY_INPUTS).join(', ')}`);
    return undefined;
  }
  const before = faults.length;
  const given: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(entry)) {
    if (!isEntryKey(key)) {
      fault(key, `is not known; an account has ${Object.keys(ENTRY_INPUTS).join(', ')}`);
      continue;
    }
    const input = ENTRY_INPUTS[key];
    const result = await loginInputs[input].read(accountText(key, value));
    if ('value' in result) given[input] = result.value;
    else {
      fault(key, result.problem);
      unread(given, input);
    }
  }
  try {
    const inputs = ifRead(() => parseLogin(replaced(values, given) as Values));
    return faults.length > before ? undefined : inputs;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const { input, problem, seen } of error.faults) {
      const key = Object.entries(ENTRY_INPUTS).find(([, of]) => of === input)?.[0];
      if (key === undefined) faults.push({ input, problem, ...(seen === undefined ? {} : { seen }) });
      else fault(key, problem);
    }
    return undefined;
  }
}

function withoutRepeats(faults: readonly InputFault[]): readonly InputFault[] {
  return faults.filter(
    ({ input, problem }, index) =>
      faults.findIndex((each) => each.input === input && each.problem === problem) === index,
  );
}

/** YAML reads an account id without quotes as a number, and one that begins with zeros as another. */
function accountText(key: string, value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  return key === 'allowed-account-id' && typeof value === 'number' ? text.padStart(12, '0') : text;
}

function nameFaults(names: readonly string[]): readonly InputFault[] {
  return names.flatMap((name, index) => {
    const input = `accounts.${name}`;
    if (!ACCOUNT_NAME.test(name))
      return [{ input, problem: 'must be a letter, then up to 63 letters, digits or any of . - _' }];
    if (isReservedName(name))
      return [{ input, problem: "would give the SDK's own variables another meaning" }];
    const twin = names.slice(0, index).find((other) => upperSnakeCase(other) === upperSnakeCase(name));
    return twin === undefined ? [] : [{ input, problem: `has the same variables as accounts.${twin}` }];
  });
}

function accountsRefused(
  failures: readonly { readonly name: string; readonly error: StepError }[],
  all: number,
): StepError {
  const [first] = failures;
  return new StepError({
    code: 'accounts-refused',
    fault: first?.error.fault ?? 'user',
    message: [
      `${failures.length} of ${all} accounts could not be logged in to, so that nothing was published.`,
      ...failures.map(({ name, error }) => `- ${name} (${error.code}): ${error.message}`),
    ].join('\n'),
    remedy: failures.map(({ name, error }) => `${name}: ${error.remedy}`).join('\n'),
    evidence: failures.flatMap(({ name, error }) =>
      error.evidence.map(({ label, value }) => ({ label: `${name}: ${label}`, value })),
    ),
    snippets: failures.flatMap(({ name, error }) =>
      error.snippets.map((snippet) => ({ ...snippet, title: `${name}: ${snippet.title}` })),
    ),
    cause: new AggregateError(failures.map(({ error }) => error)),
  });
}

function accountsFault(problem: string): InputError {
  return new InputError([{ input: 'accounts', problem }]);
}

function isEntryKey(key: string): key is keyof typeof ENTRY_INPUTS {
  return Object.hasOwn(ENTRY_INPUTS, key);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
