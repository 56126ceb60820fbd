import type { TrustStatement } from './statement.ts';
import { compileWildcard, matchesWildcard, wildcardMatcher } from './wildcard.ts';

/** Whether Action or NotAction of a statement covers an action. Names ignore letter case; `*` and `?` are wildcards. */
export function coversAction({ actions }: TrustStatement, action: string): boolean {
  const wanted = action.toLowerCase();
  return actions.patterns.some(({ text }) => matchesWildcard(text.toLowerCase(), wanted)) !== actions.negated;
}

/** The same, prepared for many actions, which are given in lower case. */
export function actionMatcher({ negated, patterns }: TrustStatement['actions']): (action: string) => boolean {
  const named = patterns.map(({ text }) =>
    wildcardMatcher(compileWildcard([{ text: text.toLowerCase(), literal: false }])),
  );
  return (action) => named.some((matches) => matches(action)) !== negated;
}
