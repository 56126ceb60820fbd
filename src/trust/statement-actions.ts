import type { TrustStatement } from './statement.ts';
import { matchesWildcard } from './wildcard.ts';

/** Whether Action or NotAction of a statement covers an action. Names ignore letter case; `*` and `?` are wildcards. */
export function coversAction({ actions }: TrustStatement, action: string): boolean {
  const wanted = action.toLowerCase();
  const named = actions.patterns.some(({ text }) => matchesWildcard(text.toLowerCase(), wanted));
  return named !== actions.negated;
}
