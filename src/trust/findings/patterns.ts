import { type Slot, type SlotRole, type SubjectForm, slotsOf } from '../subject-grammar.ts';
import { witnessOf } from '../symbolic/admitted.ts';
import { languageOf } from '../symbolic/automaton.ts';
import { BudgetSpent, spend } from '../symbolic/budget.ts';
import { findToken } from '../symbolic/find-token.ts';
import { subjectOpenings } from '../symbolic/subject-openings.ts';
import { TokenGraphs } from '../symbolic/token-graphs.ts';
import { both, type Verdict } from '../symbolic/verdict.ts';
import type { WildcardPattern } from '../wildcard.ts';
import { formsOf, narrowerCondition } from './breadth.ts';
import type { Finding } from './finding.ts';
import { finding } from './report-finding.ts';
import type { Space } from './space.ts';
import { type AcceptedValue, requirementsOn } from './statement-view.ts';

/** What is wrong with single patterns of the subject: where their wildcards stand, and which is wider than others. */
export function gradePatterns(space: Space): readonly Finding[] {
  const requirements = requirementsOn(space.view, 'sub').filter(
    ({ operator }) => operator.base !== 'Null' && operator.base.wildcards,
  );
  const values = requirements
    .flatMap((requirement) => requirement.values)
    .filter(({ variable }) => !variable);
  return [
    ...values.flatMap((value) => leadingWildcard(space, value)),
    ...values.flatMap((value) => spansDelimiter(space, value)),
    ...requirements.flatMap((requirement) => widening(space, requirement.values)),
  ];
}

function leadingWildcard(space: Space, value: AcceptedValue): readonly Finding[] {
  if (!/^[*?].*[^*?:/@]/s.test(value.text)) return [];
  return tokenBy(space, formsOf(space.view), value.pattern, () => false).map(
    ({ witness, suggestion, subject }) =>
      finding(
        'leading-wildcard',
        value.path,
        `"${value.text}" does not say how the subject begins; "${subject}" matches.`,
        { witness, suggestion },
      ),
  );
}

const LAST_SLOT = 'the last part of the subject';

/**
 * A literal behind a `*` that holds a delimiter, and a subject in which all of it stands inside one part that somebody
 * names: the pattern then does not say what it seems to say.
 */
function spansDelimiter(space: Space, value: AcceptedValue): readonly Finding[] {
  const tail = value.pattern.segments.at(-1) ?? [];
  if (value.pattern.segments.length < 2 || !tail.some((character) => character === '/' || character === ':'))
    return [];
  for (const form of formsOf(space.view)) {
    const last = slotsOf(form).at(-1);
    if (form.custom === true || last === undefined || form.parts.at(-1) !== last) continue;
    const probe: SubjectForm = { ...form, claims: { ...form.claims, [LAST_SLOT]: [last] } };
    const inside = { segments: [[], [undefined, ...tail]] };
    const [found] = tokenBy(space, [probe], value.pattern, (slot) => slot === last, inside);
    if (found === undefined) continue;
    const { witness, suggestion, subject } = found;
    const message = `"${value.text}" also matches "${subject}", where the ${last.name} itself ends as the pattern does.`;
    return [finding('wildcard-spans-delimiter', value.path, message, { witness, suggestion })];
  }
  return [];
}

/** What it takes, for each value of the statement, to have a token confirmed by all of them. */
const COST_OF_VALUE = 100;

interface Found {
  readonly subject: string;
  readonly witness: ReturnType<typeof witnessOf>;
  readonly suggestion: Record<string, unknown>;
}

/** A token that is admitted and whose subject (and last slot, where it is asked for) match; at most one. */
function tokenBy(
  { view, decider, formula, budget: whole }: Space,
  forms: readonly SubjectForm[],
  pattern: WildcardPattern,
  mustBeOpen: (slot: Slot) => boolean,
  lastSlot?: WildcardPattern,
): readonly Found[] {
  const granted = Math.min(BUDGET, whole.left);
  if (formula === undefined || granted <= 0) return [];
  const budget = { left: granted };
  try {
    const compared = view.statement.conditions.reduce((sum, { values }) => sum + values.length, 0);
    spend(budget, compared * COST_OF_VALUE);
    const asked = [
      { claim: 'sub', pattern },
      ...(lastSlot === undefined ? [] : [{ claim: LAST_SLOT, pattern: lastSlot }]),
    ];
    const atoms = asked.map(({ claim, pattern: one }) => ({
      claim,
      language: languageOf([one], false, budget),
      positive: true,
      pinned: false,
    }));
    const accepted = (state: number | undefined): Verdict => (state === -2 ? 1 : state === -1 ? 0 : 3);
    const judge = (states: readonly number[]): Verdict =>
      atoms.reduce<Verdict>(
        (sum, _, index) => both(sum, accepted(states[formula.atoms.length + index])),
        formula.decide(states),
      );
    for (const form of forms) {
      const question = {
        formula,
        decider,
        graphs: new TokenGraphs(),
        mustBeOpen,
        also: { atoms, judge },
      };
      const answer = findToken(form, question, budget);
      if (answer.kind !== 'found') continue;
      const { token } = answer;
      const witness = witnessOf(formula.providerArn, token);
      return [
        {
          subject: token.subject,
          witness,
          suggestion: narrowerCondition(view, { form, found: token, witness }),
        },
      ];
    }
    return [];
  } catch (error) {
    if (error instanceof BudgetSpent) return [];
    throw error;
  } finally {
    whole.left -= granted - Math.max(budget.left, 0);
  }
}

const BUDGET = 200_000;

/** From wide to narrow. */
const WIDTHS: readonly SlotRole[] = ['tenant', 'project', 'workload', 'context'];

/** Values of one condition are alternatives: the widest decides, and hides among the narrow ones. */
function widening(space: Space, values: readonly AcceptedValue[]): readonly Finding[] {
  if (values.length < 2 || values.every(({ text }) => !/[*?]/.test(text))) return [];
  const widths: { readonly value: AcceptedValue; readonly width: number }[] = [];
  for (const value of values) {
    const width = widthOf(space, value);
    // Without all of them nothing can be said.
    if (width === undefined) return [];
    widths.push({ value, width });
  }
  const [widest] = widths.toSorted((a, b) => a.width - b.width);
  const [narrowest] = widths.toSorted((a, b) => b.width - a.width);
  if (widest === undefined || narrowest === undefined || widest.width === narrowest.width) return [];
  const message = `"${widest.value.text}" admits more than "${narrowest.value.text}", which stands beside it.`;
  return [finding('multi-value-widening', widest.value.path, message)];
}

/**
 * The widest part of a subject that a value leaves open, as an index into the widths; their number when none is, and
 * undefined when it is too large to be looked at.
 */
function widthOf({ view, graphs, budget }: Space, { text, pattern }: AcceptedValue): number | undefined {
  if (!/[*?]/.test(text)) return WIDTHS.length;
  const forms = formsOf(view);
  const openings = subjectOpenings(forms, view.issuer, pattern, graphs, budget);
  if (openings === undefined) return undefined;
  const at = WIDTHS.findIndex((role) =>
    forms.some((form) => {
      const slots = form.custom === true ? [] : slotsOf(form).filter((slot) => slot.role === role);
      return slots.some((slot) =>
        openings.of(form).some((ending) => ending.opens((other) => other === slot)),
      );
    }),
  );
  return at < 0 ? WIDTHS.length : at;
}
