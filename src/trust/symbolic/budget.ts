/** How much may still be looked at; shared by everything that answers one question. */
export interface Budget {
  left: number;
}

/** The question is too large to answer. Never leaves this folder: the answer is then `undetermined`. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent';
}

/** Takes an amount off the budget. Throws BudgetSpent when there is not so much left. */
export function spend(budget: Budget, amount: number): void {
  budget.left -= amount;
  if (budget.left < 0) throw new BudgetSpent('the patterns are too large to combine');
}
