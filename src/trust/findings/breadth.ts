import type { TrustDecision } from '../evaluate.ts';
import { isForgeable } from '../github-grammar.ts';
import { issuerFacts } from '../issuers.ts';
import { operatorNamed } from '../operators.ts';
import type { TrustPolicy } from '../policy.ts';
import { subjectForms } from '../subject-forms.ts';
import { inOtherWords, type Slot, type SubjectForm } from '../subject-grammar.ts';
import { type FoundSubject, findSubject } from '../subject-search.ts';
import { compileWildcard, type WildcardPattern } from '../wildcard.ts';
import type { Witness } from './finding.ts';
import { requirementsOn, type StatementView } from './statement-view.ts';
import { judgeWitness, type Standing, tokenFor } from './witness.ts';

/** A token that gets in, and how its subject was found. */
export interface Admitted {
  readonly form: SubjectForm;
  readonly found: FoundSubject;
  readonly witness: Witness;
  readonly decision: TrustDecision;
}

/** The answers to one question: who was admitted, and what could not be decided. */
export interface Search {
  readonly admitted: readonly Admitted[];
  readonly doubts: readonly string[];
  /** Subjects that the patterns admit, whether or not other conditions refuse the token. */
  readonly possible: boolean;
  readonly refusals: readonly TrustDecision[];
}

const COMBINATIONS = 1000;
const BUDGET = 100_000;

/**
 * Looks for tokens of that standing that the statement admits (and no Deny of the policy refuses), with an open
 * character in each slot that `mustBeOpen` names. One per form of subject at most. `also`: patterns of the subject
 * beside those of the statement.
 */
export function searchTokens(
  view: StatementView,
  standing: Standing,
  forms: readonly SubjectForm[],
  mustBeOpen: (slot: Slot) => boolean,
  also: readonly WildcardPattern[] = [],
): Search {
  const alone = aloneWithDenies(view);
  const budget = { left: BUDGET };
  const admitted: Admitted[] = [];
  const doubts: string[] = [];
  const refusals: TrustDecision[] = [];
  let possible = false;
  let excluded: string | undefined;
  for (const form of forms) {
    for (const patterns of patternChoices(view, form, doubts)) {
      const attempt = (words: SubjectForm): Admitted | undefined => {
        const found = findSubject(words, [...patterns, ...also], mustBeOpen, budget);
        if (found === 'too-large') doubts.push('the patterns of the subject are too large to combine');
        if (typeof found === 'string' || (form.forged === true && !isForgeable(found.subject)))
          return undefined;
        const witness = tokenFor(view, form, found, standing);
        return { form, found, witness, decision: judgeWitness(alone, witness) };
      };
      const first = attempt(form);
      const second =
        first !== undefined && isExcluded(first.decision) ? attempt(inOtherWords(form)) : undefined;
      const tried = [first, second].filter((token) => token !== undefined);
      possible ||= tried.length > 0;
      const allowed = tried.find(({ decision }) => decision.decision === 'allow');
      if (allowed !== undefined) {
        admitted.push(allowed);
        break;
      }
      for (const { decision, found } of tried) {
        if (decision.decision === 'undetermined') doubts.push(decision.reason);
        else refusals.push(decision);
        if (isExcluded(decision)) excluded = found.subject;
      }
    }
  }
  // A token that is kept out by what it must not be says nothing about the others.
  if (admitted.length === 0 && excluded !== undefined) {
    doubts.push(`"${excluded}" is excluded, and whether all others like it are was not found out`);
  }
  return { admitted, doubts, possible, refusals };
}

/** Whether a token was refused for what it is, and not for what it is not. */
function isExcluded({ trace }: TrustDecision): boolean {
  return trace.some(
    ({ effect, outcome, conditions }) =>
      (effect === 'Deny' && outcome === 'match') ||
      (effect === 'Allow' &&
        conditions.some(({ operator, outcome }) => outcome === 'no-match' && isNegated(operator))),
  );
}

function isNegated(name: string): boolean {
  const operator = operatorNamed(name);
  return !('unknown' in operator) && operator.base !== 'Null' && operator.base.negated;
}

/** Several questions as one. */
export function joinSearches(searches: readonly Search[]): Search {
  return {
    admitted: searches.flatMap(({ admitted }) => admitted),
    doubts: searches.flatMap(({ doubts }) => doubts),
    possible: searches.some(({ possible }) => possible),
    refusals: searches.flatMap(({ refusals }) => refusals),
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

/** One pattern of each condition that bears on the subject, in all combinations. */
function patternChoices(
  view: StatementView,
  form: SubjectForm,
  doubts: string[],
): readonly (readonly WildcardPattern[])[] {
  const alternatives = [
    ...requirementsOn(view, 'sub').map(({ values }) => values.map(({ pattern }) => pattern)),
    ...impliedPatterns(view, form),
  ];
  let choices: readonly (readonly WildcardPattern[])[] = [[]];
  for (const patterns of alternatives) {
    choices = choices.flatMap((choice) => patterns.map((pattern) => [...choice, pattern]));
    if (choices.length <= COMBINATIONS) continue;
    doubts.push(`the statement has more than ${COMBINATIONS} combinations of values`);
    choices = choices.slice(0, COMBINATIONS);
  }
  return choices;
}

/** Claims that are parts of the standard subject: what they require, the subject must have. */
const IN_SUBJECT: readonly {
  readonly claim: string;
  readonly form: RegExp;
  readonly around: readonly [string, string];
}[] = [
  { claim: 'repository', form: /^classic-/, around: ['repo:', ':*'] },
  { claim: 'repository_owner_id', form: /^immutable-/, around: ['repo:*@', '/*'] },
  { claim: 'repository_id', form: /^immutable-/, around: ['repo:*/*@', ':*'] },
  { claim: 'ref', form: /-(?:branch|tag)$/, around: ['*:ref:', ''] },
  { claim: 'environment', form: /-environment$/, around: ['*:environment:', ''] },
];

function impliedPatterns(view: StatementView, form: SubjectForm): readonly (readonly WildcardPattern[])[] {
  if (issuerFacts(view.issuer)?.id.startsWith('github') !== true) return [];
  return IN_SUBJECT.filter((part) => part.form.test(form.name)).flatMap(({ claim, around }) =>
    requirementsOn(view, claim).map(({ values }) => values.map(({ pattern }) => surround(pattern, around))),
  );
}

function surround(
  { segments }: WildcardPattern,
  [before, after]: readonly [string, string],
): WildcardPattern {
  const [head, tail] = [before, after].map((text) => compileWildcard([{ text, literal: false }]).segments);
  return { segments: joinSegments(joinSegments(head ?? [[]], segments), tail ?? [[]]) };
}

function joinSegments(
  left: WildcardPattern['segments'],
  right: WildcardPattern['segments'],
): WildcardPattern['segments'] {
  const [first = [], ...others] = right;
  return [...left.slice(0, -1), [...(left.at(-1) ?? []), ...first], ...others];
}
