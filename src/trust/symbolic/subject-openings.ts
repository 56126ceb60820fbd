import type { SubjectForm } from '../subject-grammar.ts';
import type { WildcardPattern } from '../wildcard.ts';
import { languageOf } from './automaton.ts';
import { type Budget, BudgetSpent } from './budget.ts';
import type { Openings } from './endings.ts';
import { findOpenings } from './openings.ts';
import type { TokenGraphs } from './token-graphs.ts';
import { NO, OPEN, YES } from './verdict.ts';

/** States to look at for one pattern. */
const MOST = 100_000;

/**
 * The subjects of some forms that match a pattern, whatever else is demanded; undefined when it is too large for what
 * is left of the budget.
 */
export function subjectOpenings(
  forms: readonly SubjectForm[],
  issuer: string,
  pattern: WildcardPattern,
  graphs: TokenGraphs,
  whole: Budget,
): Openings | undefined {
  const granted = Math.min(MOST, whole.left);
  const budget = { left: granted };
  try {
    const language = languageOf([pattern], false, budget);
    const atom = { claim: 'sub', language, positive: true, pinned: false };
    const judge = ([state]: readonly number[]) => (state === -2 ? YES : state === -1 ? NO : OPEN);
    return findOpenings(graphs.ofAll(forms, issuer, ['sub']), { atoms: [atom], judge }, budget);
  } catch (error) {
    if (error instanceof BudgetSpent) return undefined;
    throw error;
  } finally {
    whole.left -= granted - Math.max(budget.left, 0);
  }
}
