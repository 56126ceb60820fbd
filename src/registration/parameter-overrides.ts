import { parseDocument } from 'yaml';

export type OverridesResult =
  | { readonly value: Readonly<Record<string, string>> }
  | { readonly problem: string };

/**
 * Reads template parameters in the forms that users bring along: a YAML or JSON map, the `[{"ParameterKey": …}]` list
 * of the AWS command line, lines of `Name=value`, or `Name=value,Name="a,b"` as in aws-cloudformation-github-deploy.
 * A name given twice is a fault.
 */
export function parseParameterOverrides(text: string): OverridesResult {
  return parseNamed(text, PARAMETERS);
}

/** Reads tags in the same forms, with the list as the AWS command line has it for tags: `[{"Key": …, "Value": …}]`. */
export function parseTags(text: string): OverridesResult {
  return parseNamed(text, TAGS);
}

interface Kind {
  readonly name: RegExp;
  /** What a name is one of. */
  readonly what: string;
  /** Members of an item of a list. */
  readonly members: readonly [name: string, value: string];
}

const PARAMETERS: Kind = {
  name: /^[A-Za-z0-9]{1,255}$/,
  what: "a parameter's name",
  members: ['ParameterKey', 'ParameterValue'],
};
/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-resource-tags.html */
const TAGS: Kind = {
  name: /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+@-]{1,128}$/iu,
  what: "a tag's key",
  members: ['Key', 'Value'],
};

function parseNamed(text: string, kind: Kind): OverridesResult {
  const document = parseDocument(text, { schema: 'failsafe' });
  const value: unknown = document.errors.length === 0 ? document.toJS() : undefined;
  if (Array.isArray(value)) return fromList(value, kind);
  if (typeof value === 'object' && value !== null) return fromMap(value as Record<string, unknown>, kind);
  if (document.errors.some(({ code }) => code === 'DUPLICATE_KEY'))
    return { problem: 'names a parameter twice' };
  return fromPairs(text, kind);
}

function fromMap(map: Readonly<Record<string, unknown>>, kind: Kind): OverridesResult {
  return collect(
    Object.entries(map).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
    kind,
  );
}

function fromList(list: readonly unknown[], kind: Kind): OverridesResult {
  const [name, value] = kind.members;
  const items = list.map((item) => (item ?? {}) as Record<string, unknown>);
  // What is not given keeps its value anyway.
  const given = items.filter(({ UsePreviousValue }) => UsePreviousValue !== 'true');
  return collect(
    given.map((item) => [item[name], item[value]]),
    kind,
  );
}

function fromPairs(text: string, kind: Kind): OverridesResult {
  const pairs = splitOutsideQuotes(text);
  if (pairs === undefined) return { problem: 'has a quote that is not closed' };
  const wrong = pairs.findIndex((pair) => !pair.includes('='));
  if (wrong >= 0)
    return { problem: `has no "=" in its part ${wrong + 1} (a value with a comma stands in double quotes)` };
  return collect(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at).trim(), unquoted(pair.slice(at + 1).trim())];
    }),
    kind,
  );
}

/** Parts between commas and line ends; neither separates inside double quotes. Undefined when a quote stays open. */
function splitOutsideQuotes(text: string): readonly string[] | undefined {
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (!quoted && (character === ',' || character === '\n')) {
      parts.push(part);
      part = '';
    } else {
      part += character;
    }
  }
  return quoted ? undefined : [...parts, part].map((item) => item.trim()).filter((item) => item !== '');
}

function unquoted(text: string): string {
  return text.length >= 2 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
}

/** A part is named by its number: what was taken for a name may be the second half of a secret with a comma in it. */
function collect(entries: readonly (readonly [unknown, unknown])[], kind: Kind): OverridesResult {
  const values = new Map<string, string>();
  for (const [index, [name, value]] of entries.entries()) {
    if (typeof name !== 'string' || !kind.name.test(name))
      return { problem: `has something else than ${kind.what} in its part ${index + 1}` };
    if (typeof value !== 'string') return { problem: `gives "${name}" something else than text` };
    if (values.has(name)) return { problem: `names "${name}" twice` };
    values.set(name, value);
  }
  return { value: Object.fromEntries(values) };
}
