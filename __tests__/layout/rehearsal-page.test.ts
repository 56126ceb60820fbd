import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { REHEARSAL_PAGE, withOperations } from '../../scripts/rehearsal-page.ts';
import { startRehearsal } from '../../src/rehearsal/server.ts';

const page = readFileSync(REHEARSAL_PAGE, 'utf8');

/** Below these the names are the user's own. */
const FREE = ['document', 'trust-policy', 'inline-policies', 'tags', 'stored-parameters'];

function membersOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(membersOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => [
    name,
    ...(FREE.includes(name) ? [] : membersOf(each)),
  ]);
}

describe('docs/rehearsal.md', () => {
  it('lists the operations and resource types that there are (npm run docs)', () => {
    expect(page).toBe(withOperations(page));
  });

  it('explains every member of a seed file', () => {
    const world = parse(readFileSync(new URL('../rehearsal/fixtures/world.yml', import.meta.url), 'utf8'));
    const section = page.slice(page.indexOf('## The seed file'), page.indexOf('## What it has'));
    const missing = [...new Set(membersOf(world))].filter(
      (name) => !new RegExp(`[\`.]${name}(\\[\\])?[\`.]`).test(section),
    );
    expect(missing).toEqual([]);
  });

  it('explains every variable that leads there', async () => {
    const rehearsal = await startRehearsal();
    await rehearsal.close();
    for (const name of Object.keys(rehearsal.environment)) expect(page).toContain(`\`${name}\``);
  });
});
