/** A JSON schema, as far as shapes make one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Told of everything in a value that does not fit its shape. */
export type TellFault = (path: string, problem: string) => void;

/**
 * What a value from a file must look like. One description gives the reader, the TypeScript type (`Shaped`) and the JSON
 * schema, so that they cannot differ.
 */
export interface Shape<T> {
  readonly schema: JsonSchema;
  /** What it gives after a fault was told is of no use. */
  read(value: unknown, path: string, fault: TellFault): T;
}

/** The type of the values of a shape. */
export type Shaped<S> = S extends Shape<infer T> ? T : never;

interface Field<T, Optional extends boolean> {
  readonly shape: Shape<T>;
  readonly isOptional: Optional;
  readonly meaning: string;
}

type Fields = Readonly<Record<string, Field<unknown, boolean>>>;

/** `stack-name` in the file is `stackName` in the code. */
type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

type Simplify<T> = { [K in keyof T]: T[K] };

type Members<F extends Fields> = Simplify<
  {
    readonly [K in keyof F & string as F[K]['isOptional'] extends true ? never : Camel<K>]: Shaped<
      F[K]['shape']
    >;
  } & {
    readonly [K in keyof F & string as F[K]['isOptional'] extends true ? Camel<K> : never]?: Shaped<
      F[K]['shape']
    >;
  }
>;

/** A member that must be there. `meaning` stands in the schema and in the documentation. */
export function required<T>(meaning: string, shape: Shape<T>): Field<T, false> {
  return { shape, isOptional: false, meaning };
}

export function optional<T>(meaning: string, shape: Shape<T>): Field<T, true> {
  return { shape, isOptional: true, meaning };
}

/** A map with exactly these members. A member that is not known is a fault: it would be read by nobody. */
export function record<const F extends Fields>(fields: F): Shape<Members<F>> {
  const known = Object.entries(fields);
  return {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: known.flatMap(([name, { isOptional }]) => (isOptional ? [] : [name])),
      properties: Object.fromEntries(
        known.map(([name, { shape, meaning }]) => [name, { description: meaning, ...shape.schema }]),
      ),
    },
    read(value, path, fault) {
      const given = mapOf(value, path, fault);
      for (const name of Object.keys(given)) {
        if (!Object.hasOwn(fields, name)) fault(below(path, name), 'is not known');
      }
      const members = known.flatMap(([name, { shape, isOptional }]) => {
        if (isOptional && given[name] === undefined) return [];
        return [[camel(name), shape.read(given[name], below(path, name), fault)] as const];
      });
      return Object.fromEntries(members) as Members<F>;
    },
  };
}

/** A map from names of the file's own to values of one shape. The names stay as they are. */
export function mapOfAll<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return {
    schema: { type: 'object', additionalProperties: shape.schema },
    read: (value, path, fault) =>
      Object.fromEntries(
        Object.entries(mapOf(value, path, fault)).map(([name, item]) => [
          name,
          shape.read(item, below(path, name), fault),
        ]),
      ),
  };
}

export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return {
    schema: { type: 'array', items: shape.schema },
    read(value, path, fault) {
      if (Array.isArray(value))
        return value.map((item: unknown, index) => shape.read(item, `${path}[${index}]`, fault));
      fault(path, 'must be a list');
      return [];
    },
  };
}

export const text: Shape<string> = {
  schema: { type: 'string', minLength: 1 },
  read(value, path, fault) {
    if (typeof value === 'string' && value !== '') return value;
    fault(path, 'must be text');
    return '';
  },
};

export const flag: Shape<boolean> = {
  schema: { type: 'boolean' },
  read(value, path, fault) {
    if (typeof value === 'boolean') return value;
    fault(path, 'must be true or false');
    return false;
  },
};

/** Only true: a member that is there or is not. */
export const marked: Shape<true> = {
  schema: { const: true },
  read(value, path, fault) {
    if (value !== true) fault(path, 'must be true, or left out');
    return true;
  },
};

export function oneOf<const Word extends string>(...words: readonly Word[]): Shape<Word> {
  return {
    schema: { enum: words },
    read(value, path, fault) {
      const found = words.find((word) => word === value);
      if (found === undefined) fault(path, `${JSON.stringify(value)} is none of ${words.join(', ')}`);
      return found as Word;
    },
  };
}

/** The same shape, of which exactly one of these members is given. */
export function exactlyOne<T>(names: readonly string[], shape: Shape<T>): Shape<T> {
  return {
    schema: { ...shape.schema, oneOf: names.map((name) => ({ required: [name] })) },
    read(value, path, fault) {
      const given = mapOf(value, path, () => {});
      if (names.filter((name) => given[name] !== undefined).length !== 1)
        fault(path, `must have exactly one of ${names.join(', ')}`);
      return shape.read(value, path, fault);
    },
  };
}

function mapOf(value: unknown, path: string, fault: TellFault): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  fault(path, 'must be a map');
  return {};
}

function below(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function camel(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
