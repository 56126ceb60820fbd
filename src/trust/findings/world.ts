import { hasKnownGrammar } from '../subject-forms.ts';
import { type Slot, type SubjectForm, slotsOf } from '../subject-grammar.ts';
import { matchesPattern } from '../wildcard.ts';
import { type Admitted, joinSearches, narrowerCondition, type Search, searchTokens } from './breadth.ts';
import type { Finding } from './finding.ts';
import { type FindingKind, kindFacts } from './kinds.ts';
import { finding } from './report-finding.ts';
import type { Space } from './space.ts';
import {
  type AcceptedValue,
  type ClaimRequirement,
  requirementsOn,
  type StatementView,
} from './statement-view.ts';

/** Whether strangers get in: the finding that says how, or undefined when none does. */
export function gradeWorld(space: Space): {
  readonly finding: Finding | undefined;
  readonly search: Search;
} {
  const { view } = space;
  const forms = space.forms().filter(strangersUse);
  const search = joinSearches([
    searchTokens(
      space,
      'stranger',
      forms.filter(hasTenant),
      ({ role, issued }) => role === 'tenant' || issued === true,
    ),
    searchTokens(
      space,
      'stranger',
      forms.filter((form) => !hasTenant(form)),
      ({ role }) => role === 'workload',
    ),
  ]);
  const admitted = search.admitted.find((candidate) => isStrangers(view, candidate));
  return { finding: admitted === undefined ? undefined : describe(view, admitted), search };
}

const isTenant = (slot: Slot): boolean => slot.role === 'tenant';
const hasTenant = (form: SubjectForm): boolean => slotsOf(form).some(isTenant);

/** A stranger's subject names a tenant, is forged from chosen claims, or names nobody at all. */
function strangersUse(form: SubjectForm): boolean {
  return hasTenant(form) || form.forged === true || form.custom !== true;
}

/** Subjects without a tenant (EKS, unknown issuers) are a stranger's only when the policy dictates nothing in them. */
function isStrangers(view: StatementView, { form, found }: Admitted): boolean {
  if (hasTenant(form) || form.forged === true) return true;
  if (requirementsOn(view, 'sub').some(({ values }) => values.some(dictatesSomething))) return false;
  return slotsOf(form).every(({ name }) => found.slots.get(name)?.whollyOpen !== false);
}

function dictatesSomething({ text, variable }: AcceptedValue): boolean {
  return !variable && !ONLY_WILDCARDS.test(text);
}

const ONLY_WILDCARDS = /^[*?:/@]*$/;

function describe(view: StatementView, admitted: Admitted): Finding {
  const { kind, value } = classify(view, admitted);
  const facts = kindFacts(kind);
  const isPrivate = view.facts?.tenancy === 'private';
  const who = isPrivate ? 'Anybody who gets a token of this issuer' : 'Anybody';
  const because = value === undefined ? '' : ` through "${value.text}"`;
  return finding(
    kind,
    value?.path ?? view.statement.path,
    `${facts.title}. ${who} can assume the role${because}, for example with the subject "${admitted.found.subject}".`,
    {
      witness: admitted.witness,
      suggestion: narrowerCondition(view, admitted),
      severity: (isPrivate ? facts.privateSeverity : undefined) ?? facts.severity,
    },
  );
}

function classify(
  view: StatementView,
  { form, found }: Admitted,
): { readonly kind: FindingKind; readonly value?: AcceptedValue } {
  const workflow = pinnedWorkflow(view, found.slots.get('owner')?.value);
  if (workflow !== undefined) return { kind: 'job-workflow-ref-only', value: workflow };
  const subjects = requirementsOn(view, 'sub');
  const matching = subjects.map((requirement) => matchingValue(requirement, found.subject));
  const value =
    matching.find((candidate) => candidate !== undefined && dictatesSomething(candidate)) ?? matching[0];
  if (value === undefined) return { kind: kindWithoutSubject(view) };
  if (value.variable) return { kind: 'tautology-variable', value };
  if (!dictatesSomething(value)) return { kind: 'wildcard-sub', value };
  if (form.forged === true) return { kind: 'attacker-controlled-first-claim', value };
  const names = ['owner', 'group', 'organization'].flatMap((name) => found.slots.get(name) ?? []);
  const prefixed = names.some(({ whollyOpen }) => !whollyOpen);
  return { kind: prefixed ? 'owner-prefix-wildcard' : 'wildcard-owner', value };
}

function kindWithoutSubject(view: StatementView): FindingKind {
  if (view.facts?.tenancyClaim === 'aud') return 'missing-tenancy-claim';
  const negated = view.claims.some(
    ({ claim, operator }) =>
      claim === 'sub' && operator !== undefined && operator.base !== 'Null' && operator.base.negated,
  );
  return negated ? 'negated-only' : 'missing-sub';
}

/** The called workflow that the statement pins; undefined when anybody's own workflow would do. */
function pinnedWorkflow(view: StatementView, owner: string | undefined): AcceptedValue | undefined {
  const own = `${owner ?? 'attacker'}/any-repository/.github/workflows/any.yml@refs/heads/main`;
  return requirementsOn(view, 'job_workflow_ref')
    .filter(({ values }) => !values.some(({ pattern }) => matchesPattern(pattern, own)))
    .flatMap(({ values }) => values.slice(0, 1))[0];
}

function matchingValue(requirement: ClaimRequirement, subject: string): AcceptedValue | undefined {
  return requirement.values.find(({ pattern }) => matchesPattern(pattern, subject));
}

/** Whether the issuer's subjects can be taken apart. */
export function isStructured(view: StatementView): boolean {
  return hasKnownGrammar(view.facts?.id);
}
