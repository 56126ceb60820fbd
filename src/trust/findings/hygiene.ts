import { claimOfKey } from '../condition-keys.ts';
import { COMMON_CLAIMS } from '../issuer-list.ts';
import { isExposedClaim } from '../issuers.ts';
import type { Operator } from '../operators.ts';
import { subjectOpenings } from '../symbolic/subject-openings.ts';
import { formsOf } from './breadth.ts';
import type { Finding } from './finding.ts';
import type { FindingKind } from './kinds.ts';
import { finding } from './report-finding.ts';
import type { Space } from './space.ts';
import { type ClaimCondition, requirementsOn, type StatementView } from './statement-view.ts';
import { isStructured } from './world.ts';

/** Claims that every token has. */
const ALWAYS_PRESENT: ReadonlySet<string> = new Set(['sub', 'aud', 'oaud']);
const SEVERAL_VALUES: ReadonlySet<string> = new Set(['amr']);

/** What is odd about a statement's conditions as written, whoever gets in. */
export function gradeHygiene(space: Space): readonly Finding[] {
  const { view } = space;
  return [
    ...view.claims.flatMap((condition) => [
      ...unsupportedClaim(view, condition),
      ...operatorOddities(condition),
      ...literalWildcards(condition),
    ]),
    ...foreignKeys(view),
    ...audience(view),
    ...malformedSubjects(space),
    ...namesOnly(view),
    ...coverage(view),
  ];
}

function unsupportedClaim(view: StatementView, { claim, condition }: ClaimCondition): readonly Finding[] {
  if (isExposedClaim(view.issuer, claim)) return [];
  const known = view.facts !== undefined;
  const also = known
    ? ''
    : ' (the issuer is unknown here; STS exposes only the common claims for such issuers)';
  return [
    finding(
      'unsupported-claim-key',
      condition.path,
      `STS never sets ${condition.key}${also}, so ${condition.operator} sees no value.`,
    ),
  ];
}

interface Oddity {
  readonly kind: FindingKind;
  readonly applies: (operator: Operator, claim: string, mayBeAbsent: boolean) => boolean;
  readonly says: string;
}

const ODDITIES: readonly Oddity[] = [
  {
    kind: 'ifexists-vacuous',
    applies: ({ ifExists, base }, _, mayBeAbsent) => ifExists && mayBeAbsent && base !== 'Null',
    says: 'is satisfied by every token that lacks the claim',
  },
  {
    kind: 'ifexists-redundant',
    applies: ({ ifExists }, _, mayBeAbsent) => ifExists && !mayBeAbsent,
    says: 'is never needed: every token has the claim',
  },
  {
    kind: 'forallvalues-vacuous',
    applies: ({ set }, _, mayBeAbsent) => set === 'ForAllValues' && mayBeAbsent,
    says: 'is satisfied by every token that lacks the claim',
  },
  {
    kind: 'set-operator-single-valued',
    applies: ({ set }, claim, mayBeAbsent) => set !== undefined && !mayBeAbsent && !SEVERAL_VALUES.has(claim),
    says: 'is for keys with several values, and this claim has one',
  },
];

function operatorOddities({ claim, condition, operator }: ClaimCondition): readonly Finding[] {
  if (operator === undefined) return [];
  const mayBeAbsent = !ALWAYS_PRESENT.has(claim);
  return ODDITIES.filter(({ applies }) => applies(operator, claim, mayBeAbsent)).map(({ kind, says }) =>
    finding(kind, condition.path, `${condition.operator} on ${condition.key} ${says}.`),
  );
}

function literalWildcards({ condition, operator }: ClaimCondition): readonly Finding[] {
  if (operator === undefined || operator.base === 'Null' || operator.base.wildcards) return [];
  if (!/(?:^|:)String/.test(condition.operator)) return [];
  return condition.values
    .filter(({ text }) => /[*?]/.test(text.replace(/\$\{[^}]*\}/g, '')))
    .map(({ text, path }) =>
      finding(
        'literal-wildcard',
        path,
        `${condition.operator} compares "${text}" character by character, so its wildcard matches only itself.`,
      ),
    );
}

function foreignKeys({ statement, issuer, principalArn }: StatementView): readonly Finding[] {
  // Several providers in one statement each bring their own keys.
  const providers = statement.principals.entries.filter(({ kind }) => kind === 'Federated');
  if (providers.length > 1) return [];
  return statement.conditions.flatMap((condition) => {
    const key = claimOfKey(condition.key);
    if (key === undefined || key.issuer.toLowerCase() === issuer.toLowerCase()) return [];
    return [
      finding(
        'issuer-key-mismatch',
        condition.path,
        `${condition.key} is never set for tokens of ${principalArn}; its keys begin with "${issuer}:".`,
      ),
    ];
  });
}

function audience(view: StatementView): readonly Finding[] {
  const requirements = requirementsOn(view, 'aud');
  if (requirements.length === 0) {
    return [
      finding(
        'missing-aud',
        view.statement.path,
        `${view.issuer}:aud is not compared; only the client ids of the provider limit the audience.`,
      ),
    ];
  }
  return requirements
    .filter(({ operator }) => operator.base !== 'Null' && operator.base.wildcards)
    .flatMap(({ values }) => values)
    .filter(({ text }) => !/[*?]/.test(text))
    .map(({ path, text }) =>
      finding('stringlike-aud', path, `StringLike compares "${text}", which has no wildcard.`),
    );
}

function malformedSubjects(space: Space): readonly Finding[] {
  const { view, graphs, budget } = space;
  if (!isStructured(view)) return [];
  const forms = formsOf(view);
  const values = requirementsOn(view, 'sub').flatMap((requirement) => requirement.values);
  // A lone subject that somebody has can be had.
  const [only] = values;
  const admitted = space.openings();
  if (values.length === 1 && only !== undefined && admitted !== undefined) {
    if (forms.some((form) => admitted.of(form).length > 0)) return [];
  }
  return values
    .filter(({ text }) => !/[*?]/.test(text) || !text.includes(':'))
    .filter(({ pattern }) => {
      const openings = subjectOpenings(forms, view.issuer, pattern, graphs, budget);
      return openings !== undefined && forms.every((form) => openings.of(form).length === 0);
    })
    .map(({ path, text }) =>
      finding('malformed-sub', path, `"${text}" can be no subject of ${view.facts?.name}.`),
    );
}

function namesOnly(view: StatementView): readonly Finding[] {
  if (view.facts?.id !== 'github') return [];
  const pinned = ['repository_id', 'repository_owner_id'].some(
    (claim) => requirementsOn(view, claim).length > 0,
  );
  if (pinned) return [];
  return requirementsOn(view, 'sub')
    .flatMap(({ values }) => values)
    .filter(({ text }) => /^repo:[A-Za-z0-9_-]+\/[A-Za-z0-9._-]+:/.test(text))
    .map(({ path, text }) =>
      finding('mutable-name-only', path, `"${text}" names owner and repository, but not their ids.`),
    );
}

/** Whether claims of this issuer limit the caller at all, and which do. */
function coverage(view: StatementView): readonly Finding[] {
  const { statement, requirements } = view;
  if (statement.conditions.length === 0) {
    return [finding('no-condition', statement.path, 'The statement has no Condition.')];
  }
  const named = new Set(requirements.map(({ claim }) => claim));
  const onlyAudience = statement.conditions.every((condition) =>
    /:o?aud$/i.test(condition.key.toLowerCase()),
  );
  if (onlyAudience) return [finding('aud-only', statement.path, 'The conditions compare only the audience.')];
  const identity = [...named].filter((claim) => !COMMON_CLAIMS.includes(claim) && IDENTITY.has(claim));
  if (view.claims.some(({ claim }) => claim === 'sub') || identity.length === 0) return [];
  return [
    finding(
      'missing-sub-key',
      statement.path,
      `The caller is pinned by ${identity.join(', ')}, not by the subject.`,
    ),
  ];
}

/** Claims that say whose token it is. */
const IDENTITY: ReadonlySet<string> = new Set([
  'repository',
  'repository_id',
  'repository_owner_id',
  'enterprise_id',
  'namespace_id',
  'project_id',
  'organization_id',
  'organization_slug',
  'pipeline_id',
  'pipeline_slug',
  'oidc.circleci.com/project-id',
  'google/organization_number',
]);
