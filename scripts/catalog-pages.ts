// Writes what is known of the platforms for readers and editors: docs/platform.schema.json, and the tables of
// docs/platforms.md. `npm run docs` writes them; a test requires them to be current.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parsePlatform } from '../src/registration/catalog.ts';
import { type Platform, type PlatformStack, platformShape } from '../src/registration/catalog-shape.ts';
import type { JsonSchema } from '../src/registration/shape.ts';

const TEMPLATES = new URL('../templates/', import.meta.url);

/** Every platform of the catalog by the name of its folder. */
export function platforms(): Readonly<Record<string, Platform>> {
  const folders = readdirSync(TEMPLATES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Object.fromEntries(
    folders
      .map(({ name }) => name)
      .sort()
      .map((name) => [
        name,
        parsePlatform(
          `templates/${name}/platform.yml`,
          readFileSync(new URL(`${name}/platform.yml`, TEMPLATES), 'utf8'),
        ),
      ]),
  );
}

/** The published JSON schema of platform.yml. */
export function platformSchema(): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://github.com/aws-account-steps/aws-account-steps/blob/main/docs/platform.schema.json',
    title: 'platform.yml of aws-account-steps',
    ...platformShape.schema,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** The page with its tables filled. Throws when a marker is missing. */
export function withCatalogTables(page: string): string {
  const all = Object.entries(platforms());
  return Object.entries({
    stacks: table(
      ['platform', 'stack', 'kind', 'what it sets up', 'accounts', 'regions', 'what you give'],
      [
        ...all.flatMap(([name, { stacks }]) =>
          Object.entries(stacks).map(([stackName, stack]) => [
            `\`${name}\``,
            `\`${stackName}\``,
            ...stackCells(stack),
          ]),
        ),
      ],
    ),
    features: table(
      ['platform', 'stack', 'feature', 'default', 'risk', 'what the platform does with it'],
      [
        ...all.flatMap(([name, { stacks }]) =>
          Object.entries(stacks).flatMap(([stackName, { role, user }]) =>
            Object.entries((role ?? user)?.features ?? {}).map(
              ([feature, { default: on, risk, description }]) => [
                `\`${name}\``,
                `\`${stackName}\``,
                `\`${feature}\``,
                on ? 'on' : 'off',
                risk,
                description,
              ],
            ),
          ),
        ),
      ],
    ),
    profiles: table(
      ['platform', 'profile', 'kind', 'granularity', 'files', 'overwrite', 'also accepted'],
      [
        ...all.flatMap(([name, { exportProfiles }]) =>
          Object.entries(exportProfiles ?? {}).map(([profile, wanted]) => [
            `\`${name}\``,
            `\`${profile}\``,
            wanted.type,
            wanted.timeUnit,
            `${wanted.format}, ${wanted.compression}`,
            wanted.overwrite ? 'yes' : 'no',
            Object.entries(wanted.accepts ?? {})
              .map(([field, values]) => `${field}: ${values.join(', ')}`)
              .join('; '),
          ]),
        ),
      ],
    ),
    fields: table(
      ['field', 'meaning'],
      fieldRows(platformShape.schema, '').map(([field, meaning]) => [`\`${field}\``, meaning]),
    ),
  }).reduce((text, [name, content]) => between(text, name, content), page);
}

function stackCells(stack: PlatformStack): readonly string[] {
  const given = Object.entries(stack.parameters).flatMap(([parameter, { input, asked }]) =>
    input !== undefined ? [`\`${input}\``] : asked === true ? [`\`${parameter}\` (parameter-overrides)`] : [],
  );
  return [
    stack.kind,
    stack.description,
    stack.accountKinds.join(', '),
    stack.regions?.join(', ') ?? 'any',
    given.join(', '),
  ];
}

/** Every member of a schema by its path; the names of a free map are `<name>`. */
function fieldRows(schema: JsonSchema, path: string): readonly (readonly [string, string])[] {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>;
  const items = schema['items'] as JsonSchema | undefined;
  const values = schema['additionalProperties'] as JsonSchema | false | undefined;
  const own = Object.entries(properties).flatMap(([name, member]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const meaning = String(member['description']);
    return [[at, meaning] as const, ...fieldRows(member, at)];
  });
  if (items !== undefined) return fieldRows(items, `${path}[]`);
  return values === undefined || values === false ? own : [...own, ...fieldRows(values, `${path}.<name>`)];
}

function between(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`The page has no ${open} … ${close}`);
  return `${text.slice(0, start + open.length)}\n${content}\n${text.slice(end)}`;
}

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headers, headers.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../docs/platform.schema.json', import.meta.url), platformSchema());
  const page = new URL('../docs/platforms.md', import.meta.url);
  writeFileSync(page, withCatalogTables(readFileSync(page, 'utf8')));
}
