import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { CHECK_KINDS } from '../../src/registration/checks/check-kinds.ts';

const page = readFileSync(new URL('../../docs/confirm.md', import.meta.url), 'utf8');

it.each(CHECK_KINDS.map(({ id }) => id))('docs/confirm.md tells of the check %s', (id) => {
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows.filter((row) => row.includes(`\`${id}\``) || row.includes(`\`${id}-<`))).toHaveLength(1);
});
