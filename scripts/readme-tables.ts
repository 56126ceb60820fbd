// Fills the input and output tables of every README that stands beside an action.yml. `npm run docs` writes them; a test
// requires them to be current.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

interface Entry {
  readonly description?: string;
  readonly required?: boolean;
  readonly default?: string;
}

interface ActionFile {
  readonly inputs?: Readonly<Record<string, Entry | null>>;
  readonly outputs?: Readonly<Record<string, Entry | null>>;
}

/** The folders with an action.yml and a README, relative to the root of the repository. */
export const ACTION_FOLDERS = [
  '.',
  'actions/login',
  'actions/logout',
  'actions/deploy',
  'actions/deploy-stack-set',
  'actions/confirm',
  'actions/audit-trust',
  'actions/rehearse',
] as const;

/** The README with its tables filled from action.yml. Throws when a marker is missing. */
export function withTables(readme: string, actionYml: string): string {
  const action = parse(actionYml) as ActionFile;
  return between(between(readme, 'inputs', inputTable(action)), 'outputs', outputTable(action));
}

function inputTable({ inputs = {} }: ActionFile): string {
  const rows = Object.entries(inputs).map(([name, entry]) => [
    `\`${name}\``,
    cell(entry?.description ?? ''),
    entry?.required === true ? 'required' : entry?.default === undefined ? '' : `\`${entry.default}\``,
  ]);
  return table(['input', 'what it is', 'default'], rows);
}

function outputTable({ outputs = {} }: ActionFile): string {
  return table(
    ['output', 'what it is'],
    Object.entries(outputs).map(([name, entry]) => [`\`${name}\``, cell(entry?.description ?? '')]),
  );
}

function between(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`The README has no ${open} … ${close}`);
  return `${text.slice(0, start + open.length)}\n${content}\n${text.slice(end)}`;
}

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headers, headers.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cell(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const folder of ACTION_FOLDERS) {
    const base = new URL(`../${folder}/`, import.meta.url);
    const readme = readFileSync(new URL('README.md', base), 'utf8');
    writeFileSync(
      new URL('README.md', base),
      withTables(readme, readFileSync(new URL('action.yml', base), 'utf8')),
    );
  }
}
