import { comparable, likelyMeant } from './input-names.ts';
import { unread } from './input-rules.ts';
import {
  InputError,
  type InputFault,
  type InputKind,
  type InputSpec,
  type InputsOf,
  type ReadInput,
} from './input-spec.ts';

/** Where the raw text of inputs comes from: the runner's environment, or a command line. */
export interface RawInputs {
  /** Undefined or blank when the input was not given. */
  get(name: string): string | undefined;
  /** The names that were given, in whatever letter case the source has them. */
  readonly given: readonly string[];
  /** What is wrong with how inputs were given, for example an option without its value. They are not read then. */
  readonly faults?: readonly InputFault[];
  /** Hides a value in all further output; called for each secret before it is looked at. */
  mask(value: string): void;
}

/** What could be read, and what is wrong with the rest. Reading the value of an input with a fault throws UnreadInput. */
export interface ReadInputs<Spec extends InputSpec> {
  readonly values: InputsOf<Spec>;
  readonly faults: readonly InputFault[];
}

/** Reads every input of a spec and throws one error with all faults, unknown names included. */
export async function readInputs<Spec extends InputSpec>(
  spec: Spec,
  raw: RawInputs,
): Promise<InputsOf<Spec>> {
  const { values, faults } = await readEachInput(spec, raw);
  if (faults.length > 0) throw new InputError(faults);
  return values;
}

/** Reads every input of a spec, each by itself. Secrets are masked before anything is complained about. */
export async function readEachInput<Spec extends InputSpec>(
  spec: Spec,
  raw: RawInputs,
): Promise<ReadInputs<Spec>> {
  maskSecrets(spec, raw);
  const given = raw.faults ?? [];
  const faulty = new Set(given.map(({ input }) => input));
  const faults: InputFault[] = [...given];
  const values: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(spec)) {
    const read = faulty.has(name) ? undefined : await readInput(name, kind, raw);
    if (read !== undefined && 'value' in read) {
      values[name] = read.value;
      continue;
    }
    if (read !== undefined) faults.push(read.fault);
    faulty.add(name);
  }
  for (const { fault, meant } of unknownInputs(Object.keys(spec), raw)) {
    faults.push(fault);
    // Whoever misspells a name has given that input, so that no rule may say that it is missing.
    for (const name of meant) if ((raw.get(name) ?? '').trim() === '') faulty.add(name);
  }
  for (const name of Object.keys(spec).filter((each) => faulty.has(each))) unread(values, name);
  return { values: values as InputsOf<Spec>, faults };
}

function maskSecrets(spec: InputSpec, raw: RawInputs): void {
  for (const [name, kind] of Object.entries(spec)) {
    const given = raw.get(name) ?? '';
    if (!kind.secret || given.trim() === '') continue;
    // What is used later is the trimmed text, and a mask hides nothing but the whole of it.
    for (const form of new Set([given, given.trim()])) raw.mask(form);
  }
}

async function readInput(
  name: string,
  kind: InputKind<unknown>,
  raw: RawInputs,
): Promise<{ readonly value: unknown } | { readonly fault: InputFault }> {
  const given = raw.get(name)?.trim() ?? '';
  if (given === '') {
    if (kind.required) return { fault: { input: name, problem: `is required: ${kind.form}` } };
    const fallback = kind.default ?? '';
    return { value: fallback === '' ? kind.absent : valueOfDefault(await kind.read(fallback)) };
  }
  const result = await kind.read(given);
  if ('value' in result) return result;
  const quoted = !kind.secret && kind.unquoted !== true;
  return { fault: { input: name, problem: result.problem, ...(quoted ? { seen: given } : {}) } };
}

function valueOfDefault<T>(result: ReadInput<T>): T {
  if ('value' in result) return result.value;
  throw new TypeError(`A default is not accepted by its own input: ${result.problem}`);
}

/** Names that no input has, each with those that it may have been meant to be. */
function unknownInputs(
  names: readonly string[],
  raw: RawInputs,
): readonly { readonly fault: InputFault; readonly meant: readonly string[] }[] {
  const known = new Set(names.map(comparable));
  return raw.given
    .filter((name) => !known.has(comparable(name)))
    .map((name) => {
      const meant = likelyMeant(name, names);
      const hint = meant.length > 0 ? `; did you mean ${meant.map((item) => `"${item}"`).join(' or ')}?` : '';
      return { fault: { input: name.toLowerCase(), problem: `is not an input of this step${hint}` }, meant };
    });
}
