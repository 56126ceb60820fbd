import { subjectForms } from '../subject-forms.ts';
import { isSlot, type Slot, type SlotRole, type SubjectForm } from '../subject-grammar.ts';
import { witnessOf } from '../symbolic/admitted.ts';
import type { Budget } from '../symbolic/budget.ts';
import type { FoundToken } from '../symbolic/written-token.ts';
import type { Witness } from './finding.ts';
import { ID_CLAIMS, pinnedId, withIds } from './pinned-ids.ts';
import type { Space } from './space.ts';
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

/** States and places that one question about a statement may take; for statements that are too large for one walk. */
const BUDGET = 300_000;

/** What nobody of that standing has unless the policy leaves it open: claims that others own. */
const OTHERS: Readonly<Record<Standing, ReadonlySet<SlotRole>>> = {
  stranger: new Set(['tenant', 'project']),
  tenant: new Set(['project']),
  project: new Set(),
};

/**
 * Looks for tokens of that standing that the statement admits (and no Deny of the policy refuses), with an open
 * character in each slot of the subject that `mustBeOpen` names, and no other in those of `mustBeUndictated`. One per form of subject at most, and none is missed.
 */
export function searchTokens(
  space: Space,
  standing: Standing,
  forms: readonly SubjectForm[],
  mustBeOpen: (slot: Slot) => boolean,
  mustBeUndictated?: (slot: Slot) => boolean,
): Search {
  const { formula } = space;
  if (formula === undefined || space.budget.left <= 0) {
    return { admitted: [], doubts: ['the policy is too large'] };
  }
  const admitted: Admitted[] = [];
  const doubts: string[] = [];
  const granted = Math.min(BUDGET, space.budget.left);
  const budget: Budget = { left: granted };
  for (const form of forms) {
    const wanted = (slot: Slot): boolean =>
      form.parts.includes(slot) ? mustBeOpen(slot) : OTHERS[standing].has(slot.role);
    const answer =
      mustBeUndictated === undefined
        ? space.answer(form, wanted, budget)
        : space.answerUndictated(form, wanted, mustBeUndictated, budget);
    if (answer.kind === 'unknown' && !doubts.includes(answer.cause)) doubts.push(answer.cause);
    if (answer.kind !== 'found') continue;
    const found = answer.token;
    admitted.push({ form, found, witness: witnessOf(formula.providerArn, found) });
  }
  space.budget.left -= granted - budget.left;
  return { admitted, doubts };
}

/** Whether anybody at all is admitted: as many forms as it takes. */
export function searchAnybody(space: Space): Search {
  const doubts: string[] = [];
  for (const form of space.forms()) {
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
  return subjectForms(view.facts?.id);
}

/**
 * A Condition block that names the parts which the policy leaves open, as placeholders in capitals. Subjects that
 * strangers forge are of no use as a pattern; the issuer's first form stands in for them. Ids that the policy pins are
 * kept: in the subject when they are all known, else beside it.
 */
export function narrowerCondition(view: StatementView, { form, found }: Admitted): Record<string, unknown> {
  const shown = form.forged === true ? (formsOf(view)[0] ?? form) : form;
  const subject = shown.parts.map((part) => {
    if (typeof part === 'string') return part;
    if (!isSlot(part)) return '';
    const slot = found.slots.get(part.name);
    return slot === undefined || slot.open || form.forged === true ? placeholder(part) : slot.value;
  });
  const audience = requirementsOn(view, 'aud')[0]?.values[0]?.text ?? unknownAudience(view);
  const ids = ID_CLAIMS.map((claim) => [claim, pinnedId(view, claim)] as const);
  const all = ids.every(([, id]) => id !== undefined);
  const [ownerId, id] = ids.map(([, value]) => value);
  const text = subject.join('');
  const immutable = all ? withIds(text, ownerId, id) : text;
  const beside = immutable === text ? ids.filter(([, value]) => value !== undefined) : [];
  return {
    StringEquals: {
      [`${view.issuer}:aud`]: audience,
      [`${view.issuer}:sub`]: immutable,
      ...Object.fromEntries(beside.map(([claim, value]) => [`${view.issuer}:${claim}`, value])),
    },
  };
}

/** Where the audience tells tenants apart, nobody can guess it. */
function unknownAudience({ facts }: StatementView): string {
  return facts?.tenancyClaim === 'aud' ? 'AUDIENCE' : 'sts.amazonaws.com';
}

function placeholder({ name }: Slot): string {
  return name.replace(/([A-Z])/g, '_$1').toUpperCase();
}
