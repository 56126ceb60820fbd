import { Secret } from '../contract/secret.ts';
import { StepError } from '../contract/step-error.ts';

/** One thing that is wrong with one input. `seen` is left out for secrets. */
export interface InputFault {
  readonly input: string;
  readonly problem: string;
  readonly seen?: string;
}

/** All faults of a step's inputs, as one error. */
export class InputError extends StepError {
  readonly faults: readonly InputFault[];

  constructor(faults: readonly InputFault[]) {
    const lines = faults.map(
      ({ input, problem, seen }) => `"${input}" ${problem}${seen === undefined ? '' : `, but is "${seen}"`}`,
    );
    super({
      code: 'invalid-inputs',
      fault: 'user',
      message:
        lines.length === 1
          ? `Input ${lines[0]}.`
          : `${lines.length} inputs are wrong:\n${lines.map((line) => `- ${line}`).join('\n')}`,
      remedy: 'Correct the `with:` block of this step. Nothing was called or published.',
    });
    this.faults = faults;
  }
}

/** The value, or what is wrong with the text. */
export type ReadInput<T> = { readonly value: T } | { readonly problem: string };

/** How one input is read: what action.yml must say about it, and how its text becomes a value. */
export interface InputKind<T> {
  readonly required: boolean;
  /** The default exactly as action.yml writes it. */
  readonly default: string | undefined;
  readonly secret: boolean;
  /** Faults do not quote it: it may hold something secret in one of its places. */
  readonly unquoted?: boolean;
  /** What is accepted, in words; shown in each fault. */
  readonly form: string;
  /** Gets the trimmed text, never empty. A reader that needs a large parser may load it first. */
  read(text: string): ReadInput<T> | Promise<ReadInput<T>>;
  /** The value when nothing was given and there is no default. */
  readonly absent: T | undefined;
}

export type InputSpec = Readonly<Record<string, InputKind<unknown>>>;

/** The values of a spec: `undefined` only where an input is neither required nor has a default. */
export type InputsOf<Spec extends InputSpec> = {
  readonly [Name in keyof Spec]: Spec[Name] extends InputKind<infer T> ? T : never;
};

interface TextOptions {
  readonly pattern?: RegExp;
  readonly form?: string;
}

const ANY_TEXT = 'text';

function textKind<T>(
  options: TextOptions,
  rest: Pick<InputKind<T>, 'required' | 'default' | 'secret' | 'absent'>,
  wrap: (text: string) => T,
): InputKind<T> {
  const form = options.form ?? ANY_TEXT;
  return {
    ...rest,
    form,
    read: (text) =>
      options.pattern === undefined || options.pattern.test(text)
        ? { value: wrap(text) }
        : { problem: `is not ${form}` },
  };
}

const asIs = (text: string): string => text;

/** Text that must be given. */
export function requiredText(options: TextOptions = {}): InputKind<string> {
  return textKind(options, { required: true, default: undefined, secret: false, absent: undefined }, asIs);
}

/** Text that may be left out. */
export function optionalText(options: TextOptions = {}): InputKind<string | undefined> {
  return textKind<string | undefined>(
    options,
    { required: false, default: undefined, secret: false, absent: undefined },
    asIs,
  );
}

/** Text with a default. */
export function text(fallback: string, options: TextOptions = {}): InputKind<string> {
  return textKind(options, { required: false, default: fallback, secret: false, absent: fallback }, asIs);
}

/** A secret that may be left out. It is masked before anybody sees it, and never quoted in a fault. */
export function optionalSecret(options: TextOptions = {}): InputKind<Secret | undefined> {
  return textKind<Secret | undefined>(
    options,
    { required: false, default: undefined, secret: true, absent: undefined },
    (value) => new Secret(value),
  );
}

/** A whole number within bounds, both included. No `parseInt`: `1h` and `12abc` are faults. */
export function integer(options: {
  readonly min: number;
  readonly max: number;
  readonly default: number;
  readonly unit: string;
}): InputKind<number> {
  const form = `a whole number of ${options.unit} from ${options.min} to ${options.max}`;
  return {
    required: false,
    default: String(options.default),
    secret: false,
    form,
    absent: options.default,
    read(given) {
      const value = /^\d{1,15}$/.test(given) ? Number(given) : Number.NaN;
      return value >= options.min && value <= options.max ? { value } : { problem: `is not ${form}` };
    },
  };
}

/** `true` or `false` (YAML 1.2 core schema, as @actions/core reads it); anything else is a fault, never falsy. */
export function boolean(fallback: boolean): InputKind<boolean> {
  return {
    required: false,
    default: String(fallback),
    secret: false,
    form: '`true` or `false`',
    absent: fallback,
    read: (given) =>
      /^(true|True|TRUE)$/.test(given)
        ? { value: true }
        : /^(false|False|FALSE)$/.test(given)
          ? { value: false }
          : { problem: 'is not `true` or `false`' },
  };
}

const DIGITS: Readonly<Record<string, string>> = { '1': 'true', '0': 'false' };

/** The same, also as `1` or `0`: aws-cloudformation-github-deploy takes those, and has one as a default. */
export function booleanOrDigit(fallback: boolean): InputKind<boolean> {
  const words = boolean(fallback);
  return {
    ...words,
    form: '`true` or `false`, or `1` or `0`',
    read: (given) => words.read(DIGITS[given] ?? given),
  };
}

/** `true` or `false`, where it matters that nothing was said. */
export function optionalBoolean(): InputKind<boolean | undefined> {
  return { ...boolean(false), default: undefined, absent: undefined };
}

/** A whole number within bounds that may be left out. */
export function optionalInteger(options: {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
}): InputKind<number | undefined> {
  return { ...integer({ ...options, default: options.min }), default: undefined, absent: undefined };
}

type Parsed<T> = T | undefined | { readonly problem: string };

/** Text that stands for something else. `read` gives undefined, or the problem, for text that does not. */
export function parsed<T, Absent extends T | undefined>(options: {
  readonly form: string;
  readonly default?: string;
  readonly absent: Absent;
  readonly unquoted?: boolean;
  read(text: string): Parsed<T> | Promise<Parsed<T>>;
}): InputKind<T | Absent> {
  const { form, absent } = options;
  return {
    required: false,
    default: options.default,
    secret: false,
    unquoted: options.unquoted ?? false,
    form,
    absent,
    async read(text) {
      const value = await options.read(text);
      if (value === undefined) return { problem: `is not ${form}` };
      return isProblem(value) ? value : { value };
    },
  };
}

function isProblem(value: unknown): value is { readonly problem: string } {
  return typeof value === 'object' && value !== null && 'problem' in value;
}

/** One of a fixed list of words. */
export function oneOf<const Words extends readonly string[]>(
  words: Words,
  fallback: Words[number] | undefined,
): InputKind<Words[number]> {
  const form = `one of ${words.map((word) => `\`${word}\``).join(', ')}`;
  return {
    required: fallback === undefined,
    default: fallback,
    secret: false,
    form,
    absent: fallback,
    read: (given) => (words.includes(given) ? { value: given } : { problem: `is not ${form}` }),
  };
}

/** Items separated by commas or line ends; empty items are dropped. No more than `most` of them. */
export function list(
  options: TextOptions & { readonly default?: string; readonly most?: number } = {},
): InputKind<readonly string[]> {
  const form = options.form ?? 'a list, separated by commas or line ends';
  return {
    required: false,
    default: options.default,
    secret: false,
    form,
    absent: [],
    read(given) {
      const items = given
        .split(/[,\n]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
      const bad = items.filter((item) => options.pattern !== undefined && !options.pattern.test(item));
      if (items.length > (options.most ?? items.length))
        return { problem: `has ${items.length} items; accepted: no more than ${options.most}` };
      return bad.length === 0
        ? { value: items }
        : { problem: `has ${bad.map((item) => `"${item}"`).join(', ')}; accepted: ${form}` };
    },
  };
}
