import type { Slot, SubjectForm } from '../subject-grammar.ts';
import type { WildcardPattern } from '../wildcard.ts';
import { BudgetSpent } from './budget.ts';
import { languageOf } from './language.ts';
import { searchGraph } from './search.ts';
import type { TokenGraphs } from './token-graph.ts';
import { NO, OPEN, YES } from './verdict.ts';

/** States to look at before a subject is taken as possible. */
const BUDGET = 50_000;

/**
 * Whether a subject of the form matches the pattern, with an open character in each slot that `mustBeOpen` names.
 * A pattern that is too large for the budget is believed.
 */
export function subjectFits(
  form: SubjectForm,
  issuer: string,
  pattern: WildcardPattern,
  graphs: TokenGraphs,
  mustBeOpen: (slot: Slot) => boolean = () => false,
): boolean {
  const budget = { left: BUDGET };
  try {
    const language = languageOf([pattern], false, budget);
    const atom = { claim: 'sub', language, positive: true, pinned: false };
    const judge = ([state]: readonly number[]) => (state === -2 ? YES : state === -1 ? NO : OPEN);
    const graph = graphs.of(form, issuer, ['sub']);
    return searchGraph(graph, { atoms: [atom], judge, mustBeOpen }, budget).kind !== 'none';
  } catch (error) {
    if (error instanceof BudgetSpent) return true;
    throw error;
  }
}
