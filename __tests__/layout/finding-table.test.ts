import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { withFindingTable } from '../../scripts/finding-table.ts';
import { KINDS } from '../../src/trust/findings/kinds.ts';

const page = readFileSync(new URL('../../docs/audit-trust.md', import.meta.url), 'utf8');

it('the table of findings in docs/audit-trust.md is current (npm run docs)', () => {
  expect(page).toBe(withFindingTable(page));
  for (const kind of Object.keys(KINDS)) expect(page).toContain(`<a id="${kind}"></a>`);
});

it('is refused for a page without its place', () => {
  expect(() => withFindingTable('# Nothing')).toThrow('<!-- findings -->');
});
