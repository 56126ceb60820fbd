import type { InputFault } from './input-spec.ts';

/** Reading an input that has a fault of its own throws this: nothing that depends on it can be judged. */
export class UnreadInput extends Error {
  override readonly name = 'UnreadInput';
}

/** Makes an input one that has a fault of its own. */
export function unread(values: object, name: string): void {
  Object.defineProperty(values, name, {
    configurable: true,
    enumerable: true,
    get(): never {
      throw new UnreadInput(`"${name}" could not be read`);
    },
  });
}

/** What is wrong between inputs, each of which is good by itself. */
export type InputRule<Values> = (values: Values) => readonly InputFault[];

/** The faults that rules find. A rule that depends on an input with a fault of its own is skipped. */
export function brokenRules<Values>(
  values: Values,
  rules: readonly InputRule<Values>[],
): readonly InputFault[] {
  return rules.flatMap((rule) => ifRead(() => rule(values)) ?? []);
}

/** What comes of the work; undefined when it depends on an input with a fault of its own. */
export function ifRead<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnreadInput) return undefined;
    throw error;
  }
}

/** The values with some of them replaced. Inputs with faults of their own stay such, which a spread would not let them. */
export function replaced<Values extends object, More extends object>(
  values: Values,
  more: More,
): Omit<Values, keyof More> & More {
  return Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(values), ...Object.getOwnPropertyDescriptors(more) },
  ) as Omit<Values, keyof More> & More;
}

/** Files that a step writes must not replace each other. Judges paths by their text, but for `./` and doubled slashes. */
export function sameFileFaults<Name extends string>(
  values: Readonly<Record<Name, string | undefined>>,
  written: readonly Name[],
): readonly InputFault[] {
  const seen = new Map<string, string>();
  return written.flatMap((input) => {
    const path = ifRead(() => values[input]);
    if (path === undefined) return [];
    const plain = path.replace(/\/(\.?\/)+/g, '/').replace(/^(\.\/)+/, '');
    const other = seen.get(plain);
    seen.set(plain, input);
    return other === undefined
      ? []
      : [{ input, problem: `must not be the same file as "${other}"`, seen: path }];
  });
}
