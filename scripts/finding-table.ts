// Fills the table of findings in docs/audit-trust.md from the kinds themselves. `npm run docs` writes it; a test requires
// it to be current.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { KINDS, type KindFacts } from '../src/trust/findings/kinds.ts';

const OPEN = '<!-- findings -->';
const CLOSE = '<!-- /findings -->';

/** The page with its table filled. Throws when a marker is missing. */
export function withFindingTable(page: string): string {
  const [start, end] = [page.indexOf(OPEN), page.indexOf(CLOSE)];
  if (start < 0 || end < start) throw new Error(`The page has no ${OPEN} … ${CLOSE}`);
  const rows = Object.entries<KindFacts>(KINDS).map(([kind, facts]) =>
    [`<a id="${kind}"></a>\`${kind}\``, severityOf(facts), cell(facts.title), cell(facts.remedy)].join(' | '),
  );
  const table = ['finding | severity | what it means | what to do', '--- | --- | --- | ---', ...rows];
  return `${page.slice(0, start + OPEN.length)}\n${table.map((row) => `| ${row} |`).join('\n')}\n${page.slice(end)}`;
}

function severityOf({ severity, privateSeverity, coFinding }: KindFacts): string {
  if (coFinding === true) return 'note on another';
  return privateSeverity === undefined
    ? severity
    : `${severity}; ${privateSeverity} for an issuer of one tenant`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const page = new URL('../docs/audit-trust.md', import.meta.url);
  writeFileSync(page, withFindingTable(readFileSync(page, 'utf8')));
}
