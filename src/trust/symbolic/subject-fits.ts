import type { SubjectForm } from '../subject-grammar.ts';
import type { WildcardPattern } from '../wildcard.ts';
import { BudgetSpent } from './budget.ts';
import { languageOf } from './language.ts';
import { searchGraph } from './search.ts';
import type { TokenGraphs } from './token-graph.ts';
import { NO, OPEN, YES } from './verdict.ts';

/** States to look at before a subject is taken as possible. */
const BUDGET = 50_000;

/** Whether a subject of the form matches the pattern; a pattern that is too large for the budget is believed. */
export function subjectFits(
  form: SubjectForm,
  issuer: string,
  pattern: WildcardPattern,
  graphs: TokenGraphs,
): boolean {
  const budget = { left: BUDGET };
  try {
    const atom = {
      claim: 'sub',
      language: languageOf([pattern], false, budget),
      positive: true,
      pinned: false,
    };
    const graph = graphs.of(form, issuer, ['sub']);
    const result = searchGraph(
      graph,
      {
        atoms: [atom],
        judge: ([state]) => (state === -2 ? YES : state === -1 ? NO : OPEN),
        mustBeOpen: () => false,
      },
      budget,
    );
    return result.kind !== 'none';
  } catch (error) {
    if (error instanceof BudgetSpent) return true;
    throw error;
  }
}
