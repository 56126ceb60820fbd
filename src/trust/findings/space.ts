import { type Decider, deciderOf } from '../evaluate.ts';
import type { TrustPolicy } from '../policy.ts';
import { subjectForms } from '../subject-forms.ts';
import type { Slot, SubjectForm } from '../subject-grammar.ts';
import { type Budget, BudgetSpent } from '../symbolic/budget.ts';
import type { Ending, Openings } from '../symbolic/endings.ts';
import {
  askedClaims,
  confirmToken,
  findToken,
  inDoubt,
  notFound,
  type TokenAnswer,
} from '../symbolic/find-token.ts';
import { compileFormula, type Formula } from '../symbolic/formula.ts';
import { findOpenings } from '../symbolic/openings.ts';
import type { TokenGraphs } from '../symbolic/token-graphs.ts';
import type { StatementView } from './statement-view.ts';

/** What one walk for all questions may take; where it does not suffice, each question is answered by a walk of its own. */
const WALK = 1_000_000;

/** A statement with the Deny statements that limit it, compiled once for all questions about it. */
export class Space {
  readonly view: StatementView;
  readonly decider: Decider;
  /** Undefined when the statement is too large for the budget. */
  readonly formula: Formula | undefined;
  readonly graphs: TokenGraphs;
  /** What the whole policy may still take; shared by its statements. */
  readonly budget: Budget;
  #openings: { readonly found: Openings | undefined } | undefined;
  #forms: readonly SubjectForm[] | undefined;
  readonly #tokens = new Map<Ending, TokenAnswer>();

  constructor(view: StatementView, graphs: TokenGraphs, budget: Budget) {
    this.view = view;
    this.decider = deciderOf(view.policy);
    this.graphs = graphs;
    this.budget = budget;
    this.formula = formulaOf(view.policy, view.principalArn, budget);
  }

  /** A token of the form that gets in, with an open character in each slot that must have one. */
  answer(form: SubjectForm, mustBeOpen: (slot: Slot) => boolean, budget: Budget): TokenAnswer {
    const { formula, decider, graphs } = this;
    if (formula === undefined) return { kind: 'unknown', cause: 'the policy is too large' };
    const openings = this.openings();
    if (openings === undefined) return findToken(form, { formula, decider, graphs, mustBeOpen }, budget);
    let doubtful = false;
    for (const ending of openings.of(form)) {
      if (!ending.opens(mustBeOpen)) continue;
      if (ending.sure) return this.#confirmed(ending, formula);
      doubtful = true;
    }
    return doubtful ? inDoubt(formula) : notFound(formula.atoms);
  }

  /** The same, where moreover no pattern dictates any character of some slots: by a walk of its own. */
  answerUndictated(
    form: SubjectForm,
    mustBeOpen: (slot: Slot) => boolean,
    mustBeUndictated: (slot: Slot) => boolean,
    budget: Budget,
  ): TokenAnswer {
    const { formula, decider, graphs } = this;
    if (formula === undefined) return { kind: 'unknown', cause: 'the policy is too large' };
    return findToken(form, { formula, decider, graphs, mustBeOpen, mustBeUndictated }, budget);
  }

  /** The shapes of subjects of the statement's issuer, without those of which it is certain that nobody gets in. */
  forms(): readonly SubjectForm[] {
    this.#forms ??= this.#formsThatFit();
    return this.#forms;
  }

  #formsThatFit(): readonly SubjectForm[] {
    const all = subjectForms(this.view.facts?.id);
    const openings = this.openings();
    if (openings === undefined || this.formula === undefined) return all;
    if (notFound(this.formula.atoms).kind !== 'none') return all;
    return all.filter((form) => openings.of(form).length > 0);
  }

  /** What one walk over all forms found; undefined when that is too much. */
  openings(): Openings | undefined {
    const { formula, graphs } = this;
    if (formula === undefined) return undefined;
    if (this.#openings === undefined) {
      const budget = { left: Math.min(WALK, this.budget.left) };
      const before = budget.left;
      const forms = subjectForms(this.view.facts?.id);
      const graph = graphs.ofAll(forms, formula.issuer, askedClaims(formula.atoms));
      this.#openings = {
        found: findOpenings(graph, { atoms: formula.atoms, judge: formula.decide }, budget),
      };
      this.budget.left -= before - Math.max(budget.left, 0);
    }
    return this.#openings.found;
  }

  #confirmed(ending: Ending, formula: Formula): TokenAnswer {
    const known = this.#tokens.get(ending);
    if (known !== undefined) return known;
    const answer = confirmToken(ending.form, { formula, decider: this.decider }, ending.written());
    this.#tokens.set(ending, answer);
    return answer;
  }
}

function formulaOf(policy: TrustPolicy, providerArn: string, budget: Budget): Formula | undefined {
  try {
    return compileFormula(policy, providerArn, budget);
  } catch (error) {
    if (error instanceof BudgetSpent) return undefined;
    throw error;
  }
}
