// Fills what docs/rehearsal.md lists from the rehearsal itself. `npm run docs` writes it; a test requires it to be current.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rehearsedTypes } from '../src/rehearsal/cloudformation/resources/providers.ts';
import { FAULT_KINDS } from '../src/rehearsal/faults/fault.ts';
import { STANDINGS } from '../src/rehearsal/seed-standing.ts';
import { SERVICES } from '../src/rehearsal/services.ts';

export const REHEARSAL_PAGE = new URL('../docs/rehearsal.md', import.meta.url);

/** The page with its generated parts: operations, resource types, faults, statuses. Throws when a marker is missing. */
export function withOperations(page: string): string {
  const rows = SERVICES.map(
    ({ name, operations }) => `| ${name} | ${Object.keys(operations).sort().join(', ')} |`,
  );
  const table = ['| service | operations |', '| --- | --- |', ...rows].join('\n');
  const parts = {
    operations: `\n${table}\n`,
    types: [...rehearsedTypes()].sort().join(', '),
    faults: `\n${faultTable()}\n`,
    statuses: STANDINGS.map((status) => `\`${status}\``).join(', '),
  };
  return Object.entries(parts).reduce((text, [name, content]) => between(text, name, content), page);
}

function faultTable(): string {
  const cells = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
  const rows = Object.entries(FAULT_KINDS).map(
    ([kind, { match, details }]) => `| \`${kind}\` | ${cells(match)} | ${cells(details)} |`,
  );
  return ['| kind | what it is about | how it goes wrong |', '| --- | --- | --- |', ...rows].join('\n');
}

function between(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`The page has no ${open} … ${close}`);
  return text.slice(0, start + open.length) + content + text.slice(end);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(REHEARSAL_PAGE, withOperations(readFileSync(REHEARSAL_PAGE, 'utf8')));
}
