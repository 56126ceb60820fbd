/** One thing that is wrong in a seed file. The message continues the path: `accounts[0].id is missing`. */
export interface SeedFault {
  readonly path: string;
  readonly message: string;
}

/** The file is no valid seed; holds every fault. Nothing of the file was applied. */
export class SeedError extends Error {
  override readonly name = 'SeedError';
  readonly faults: readonly SeedFault[];

  constructor(faults: readonly SeedFault[]) {
    super(
      `The seed has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map(({ path, message }) => `- ${path} ${message}`).join('\n')}`,
    );
    this.faults = faults;
  }
}

/** A mapping of the seed file. Each read of a member notes what is wrong instead of throwing. */
export interface SeedMapping {
  readonly path: string;
  text(name: string, rule?: { readonly form: RegExp; readonly say: string }): string | undefined;
  requiredText(name: string, rule?: { readonly form: RegExp; readonly say: string }): string;
  integer(name: string, bounds: { readonly min: number; readonly max: number }): number | undefined;
  texts(name: string): readonly string[];
  mappings(name: string): readonly SeedMapping[];
  mapping(name: string): SeedMapping | undefined;
  /** Names and values of a mapping whose names are the user's own. */
  entries(name: string): readonly (readonly [string, unknown])[];
  value(name: string): unknown;
  fault(name: string, message: string): void;
}

/** Reads a value as a mapping whose members are all in `known`. */
export function seedMapping(
  value: unknown,
  path: string,
  known: readonly string[],
  faults: SeedFault[],
  members: Readonly<Record<string, readonly string[]>>,
): SeedMapping {
  const fault = (at: string, message: string): void => {
    faults.push({ path: at === '' ? 'the file' : at, message });
  };
  const place = (name: string): string => (path === '' ? name : `${path}.${name}`);
  if (value !== undefined && !isMapping(value)) fault(path, 'must be a mapping');
  const given = isMapping(value) ? value : {};
  for (const name of Object.keys(given)) {
    if (!known.includes(name)) fault(place(name), `is not known; known are ${known.join(', ')}`);
  }
  const child = (name: string, each: unknown, at: string): SeedMapping =>
    seedMapping(each ?? {}, at, members[name] ?? [], faults, members);

  const self: SeedMapping = {
    path,
    text(name, rule) {
      const found = given[name];
      if (found === undefined || found === null) return undefined;
      const text = typeof found === 'number' ? String(found) : found;
      if (typeof text !== 'string') fault(place(name), 'must be a text');
      else if (rule !== undefined && !rule.form.test(text)) fault(place(name), `must be ${rule.say}`);
      return typeof text === 'string' ? text : undefined;
    },
    requiredText(name, rule) {
      const found = self.text(name, rule);
      if (found === undefined && !(name in given)) fault(place(name), 'is missing');
      return found ?? '';
    },
    integer(name, { min, max }) {
      const found = given[name];
      if (found === undefined) return undefined;
      if (typeof found === 'number' && Number.isInteger(found) && found >= min && found <= max) return found;
      fault(place(name), `must be a whole number from ${min} to ${max}`);
      return undefined;
    },
    texts(name) {
      return itemsOf(name).flatMap((item, index) => {
        if (typeof item === 'string' || typeof item === 'number') return [String(item)];
        fault(`${place(name)}[${index}]`, 'must be a text');
        return [];
      });
    },
    mappings: (name) => itemsOf(name).map((item, index) => child(name, item, `${place(name)}[${index}]`)),
    mapping: (name) => (given[name] === undefined ? undefined : child(name, given[name], place(name))),
    entries(name) {
      const found = given[name] ?? {};
      if (isMapping(found)) return Object.entries(found);
      fault(place(name), 'must be a mapping');
      return [];
    },
    value: (name) => given[name],
    fault: (name, message) => fault(name === '' ? path : place(name), message),
  };

  function itemsOf(name: string): readonly unknown[] {
    const found = given[name] ?? [];
    if (Array.isArray(found)) return found;
    fault(place(name), 'must be a list');
    return [];
  }

  return self;
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
