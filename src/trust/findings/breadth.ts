import type { TrustDecision } from '../evaluate.ts';
import { issuerFacts } from '../issuers.ts';
import type { TrustPolicy } from '../policy.ts';
import { principalCovers } from '../principals.ts';
import { coversAction } from '../statement-actions.ts';
import { isForgeable, type Slot, type SubjectForm, subjectForms } from '../subject-grammar.ts';
import { type FoundSubject, findSubject } from '../subject-search.ts';
import { compileWildcard, type WildcardPattern } from '../wildcard.ts';
import type { Witness } from './finding.ts';
import { requirementsOn, type StatementView, viewStatement } from './statement-view.ts';
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

const COMBINATIONS = 64;
const WEB_IDENTITY = 'sts:AssumeRoleWithWebIdentity';

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
  const admitted: Admitted[] = [];
  const doubts: string[] = [];
  const refusals: TrustDecision[] = [];
  let possible = false;
  for (const form of forms) {
    for (const patterns of patternChoices(view, form, doubts)) {
      const found = findSubject(form, [...patterns, ...also], mustBeOpen);
      if (found === 'too-large') doubts.push('the patterns of the subject are too large to combine');
      if (typeof found === 'string') continue;
      if (form.forged === true && !isForgeable(found.subject)) continue;
      possible = true;
      const witness = tokenFor(view, form, found, standing);
      const decision = judgeWitness(alone, witness);
      if (decision.decision === 'deny') refusals.push(decision);
      if (decision.decision === 'undetermined') doubts.push(decision.reason);
      if (decision.decision === 'allow') {
        admitted.push({ form, found, witness, decision });
        break;
      }
    }
  }
  return { admitted, doubts, possible, refusals };
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
    ...patternsLeftByDenies(view),
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

/** A Deny for all subjects but some leaves only those: its values are requirements on the subject. */
function patternsLeftByDenies({
  policy,
  issuer,
  principalArn,
}: StatementView): readonly (readonly WildcardPattern[])[] {
  return policy.statements
    .filter(
      (statement) =>
        statement.effect === 'Deny' &&
        statement.conditions.length === 1 &&
        coversAction(statement, WEB_IDENTITY) &&
        principalCovers(statement.principals, { kind: 'Federated', arn: principalArn }).result === true,
    )
    .flatMap((statement) => viewStatement(policy, statement, issuer, principalArn).exclusions)
    .filter(({ claim }) => claim === 'sub')
    .map(({ values }) => values.map(({ pattern }) => pattern));
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
