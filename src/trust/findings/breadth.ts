import { issuerFacts } from '../issuers.ts';
import type { TrustPolicy } from '../policy.ts';
import { subjectForms } from '../subject-forms.ts';
import { isSlot, type Slot, type SlotRole, type SubjectForm, slotsOf } from '../subject-grammar.ts';
import { witnessOf } from '../symbolic/admitted.ts';
import { type Budget, BudgetSpent } from '../symbolic/budget.ts';
import { findToken } from '../symbolic/find-token.ts';
import { compileFormula, type Formula } from '../symbolic/formula.ts';
import { searchGraph } from '../symbolic/search.ts';
import type { TokenGraphs } from '../symbolic/token-graph.ts';
import { NO, YES } from '../symbolic/verdict.ts';
import type { FoundToken } from '../symbolic/written-token.ts';
import type { Witness } from './finding.ts';
import { requirementsOn, type StatementView } from './statement-view.ts';

/** Whose token it is: a stranger's, one of the pinned tenant, or one of the pinned project. */
export type Standing = 'stranger' | 'tenant' | 'project';

/** A token that gets in, and how it was found. */
export interface Admitted {
  readonly form: SubjectForm;
  readonly found: FoundToken;
  readonly witness: Witness;
}

/** The answers to one question: who was admitted, and what could not be decided. */
export interface Search {
  readonly admitted: readonly Admitted[];
  readonly doubts: readonly string[];
}

/** A statement with the Deny statements that limit it, compiled once for all questions about it. */
export interface Space {
  readonly view: StatementView;
  readonly alone: TrustPolicy;
  /** Undefined when the statement is too large for the budget. */
  readonly formula: Formula | undefined;
  readonly graphs: TokenGraphs;
  /** What the whole policy may still take; shared by its statements. */
  readonly budget: Budget;
  /** Which forms have a subject that the statement can admit; filled as they are asked for. */
  readonly fitting: Map<SubjectForm, boolean>;
}

/** States and places that one question about a statement may take; that is about a second at worst. */
const BUDGET = 1_000_000;

/** Compiles a statement for tokens of its view's provider. */
export function spaceOf(view: StatementView, graphs: TokenGraphs, budget: Budget): Space {
  const alone = aloneWithDenies(view);
  try {
    const formula = compileFormula(alone, view.principalArn, budget);
    return { view, alone, graphs, budget, formula, fitting: new Map() };
  } catch (error) {
    if (error instanceof BudgetSpent)
      return { view, alone, graphs, budget, formula: undefined, fitting: new Map() };
    throw error;
  }
}

/** What nobody of that standing has unless the policy leaves it open: claims that others own. */
const OTHERS: Readonly<Record<Standing, ReadonlySet<SlotRole>>> = {
  stranger: new Set(['tenant', 'project']),
  tenant: new Set(['project']),
  project: new Set(),
};

/**
 * Looks for tokens of that standing that the statement admits (and no Deny of the policy refuses), with an open
 * character in each slot of the subject that `mustBeOpen` names. One per form of subject at most, and none is missed.
 */
export function searchTokens(
  space: Space,
  standing: Standing,
  forms: readonly SubjectForm[],
  mustBeOpen: (slot: Slot) => boolean,
): Search {
  const { formula, alone } = space;
  if (formula === undefined || space.budget.left <= 0) {
    return { admitted: [], doubts: ['the policy is too large'] };
  }
  const admitted: Admitted[] = [];
  const doubts = new Set<string>();
  const granted = Math.min(BUDGET, space.budget.left);
  const budget: Budget = { left: granted };
  // Every character of a subject that is one of a list is dictated, so that no slot of it can be open.
  const pinned = formula.atoms.some((atom) => atom.claim === 'sub' && atom.pinned);
  for (const form of forms) {
    const slots = slotsOf(form);
    if (pinned && slots.some(mustBeOpen)) continue;
    if (!fits(space, formula, form, budget)) continue;
    const ofSubject = new Set<Slot>(slots);
    const answer = findToken(
      form,
      {
        formula,
        policy: alone,
        graphs: space.graphs,
        mustBeOpen: (slot) => (ofSubject.has(slot) ? mustBeOpen(slot) : OTHERS[standing].has(slot.role)),
      },
      budget,
    );
    if (answer.kind === 'unknown') doubts.add(answer.cause);
    if (answer.kind !== 'found') continue;
    const found = answer.token;
    admitted.push({ form, found, witness: witnessOf(formula.providerArn, found) });
  }
  space.budget.left -= granted - budget.left;
  return { admitted, doubts: [...doubts] };
}

/** Whether the subject alone lets a form in, whatever the other claims are: if not, no question about it needs asking. */
function fits({ fitting, graphs }: Space, formula: Formula, form: SubjectForm, budget: Budget): boolean {
  const known = fitting.get(form);
  if (known !== undefined) return known;
  const goal = {
    atoms: formula.atoms,
    judge: (states: readonly number[]) => (formula.decide(states) === NO ? NO : YES),
    mustBeOpen: () => false,
  };
  const answer = searchGraph(graphs.of(form, formula.issuer, ['sub']), goal, budget).kind !== 'none';
  fitting.set(form, answer);
  return answer;
}

/** Whether anybody at all is admitted: as many forms as it takes. */
export function searchAnybody(space: Space): Search {
  const doubts: string[] = [];
  for (const form of formsOf(space.view)) {
    const search = searchTokens(space, 'project', [form], () => false);
    if (search.admitted.length > 0) return search;
    doubts.push(...search.doubts);
  }
  return { admitted: [], doubts };
}

/** Several questions as one. */
export function joinSearches(searches: readonly Search[]): Search {
  return {
    admitted: searches.flatMap(({ admitted }) => admitted),
    doubts: searches.flatMap(({ doubts }) => doubts),
  };
}

/** The shapes of subjects of the statement's issuer. */
export function formsOf(view: StatementView): readonly SubjectForm[] {
  return subjectForms(issuerFacts(view.issuer)?.id);
}

/**
 * A Condition block that names the parts which the policy leaves open, as placeholders in capitals. Subjects that
 * strangers forge are of no use as a pattern; the issuer's first form stands in for them.
 */
export function narrowerCondition(view: StatementView, { form, found }: Admitted): Record<string, unknown> {
  const shown = form.forged === true ? (formsOf(view)[0] ?? form) : form;
  const subject = shown.parts.map((part) => {
    if (typeof part === 'string') return part;
    if (!isSlot(part)) return '';
    const slot = found.slots.get(part.name);
    return slot === undefined || slot.open || form.forged === true ? placeholder(part) : slot.value;
  });
  const audience = requirementsOn(view, 'aud')[0]?.values[0]?.text ?? 'sts.amazonaws.com';
  return {
    StringEquals: { [`${view.issuer}:aud`]: audience, [`${view.issuer}:sub`]: subject.join('') },
  };
}

function placeholder({ name }: Slot): string {
  return name.replace(/([A-Z])/g, '_$1').toUpperCase();
}

/** The statement with the policy's Deny statements, so that other grants do not blur whose fault it is. */
function aloneWithDenies({ policy, statement }: StatementView): TrustPolicy {
  return {
    ...policy,
    statements: policy.statements.filter((other) => other === statement || other.effect === 'Deny'),
  };
}
