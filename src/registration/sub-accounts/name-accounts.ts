import type { PlacedAccount } from '../stack-sets/organization-tree.ts';

/** Longer lists say nothing to anybody who reads them; all ids are in the coverage. */
const MOST_NAMED = 20;

/** `111122223333 (payments, Root/Prod)`, the first twenty, and how many more there are. */
export function named(accounts: readonly PlacedAccount[]): string {
  const first = accounts
    .slice(0, MOST_NAMED)
    .map(({ id, name, unitPath }) => `${id} (${[name, unitPath].filter((each) => each !== '').join(', ')})`);
  const more = accounts.length - first.length;
  return `${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
