import type { SubjectForm } from '../subject-grammar.ts';
import { type Admitted, searchTokens } from './breadth.ts';
import type { Finding } from './finding.ts';
import type { FindingKind } from './kinds.ts';
import { ID_CLAIMS, pinnedId, withIds } from './pinned-ids.ts';
import { finding } from './report-finding.ts';
import type { Space } from './space.ts';
import { requirementsOn } from './statement-view.ts';
import { pathOfSubject } from './tenant.ts';

/** What the safety of a policy rests on that cannot be seen in it, for jobs that it names exactly. */
export function gradeAssurance(space: Space): readonly Finding[] {
  return [...formats(space), ...protections(space)];
}

/** GitHub mints both forms for years; a policy that knows only the old one locks out new repositories. */
export function formats(space: Space): readonly Finding[] {
  const { view } = space;
  if (!['github', 'github-enterprise'].includes(view.facts?.id ?? '')) return [];
  const subjects = requirementsOn(view, 'sub');
  if (subjects.length === 0) return [];
  const [classic] = admittedIn(space, (name) => name.startsWith('classic-'));
  if (classic === undefined || admittedIn(space, (name) => name.startsWith('immutable-')).length > 0)
    return [];
  const { subject } = classic.found;
  const [ownerId, id] = ID_CLAIMS.map((claim) => pinnedId(view, claim));
  const pinned = withIds(subject, ownerId, id);
  return [
    finding(
      'format-mismatch',
      pathOfSubject(view, subject),
      `"${subject}" gets in, and the same job with ids in its subject does not.`,
      { suggestion: { StringEquals: { [`${view.issuer}:sub`]: [subject, pinned] } } },
    ),
  ];
}

interface Protection {
  readonly slot: string;
  readonly kind: FindingKind;
  readonly what: string;
}

const PROTECTIONS: readonly Protection[] = [
  { slot: 'environment', kind: 'environment-protection-unknown', what: 'environment' },
  { slot: 'branch', kind: 'protected-ref-unknown', what: 'branch' },
  { slot: 'tag', kind: 'protected-ref-unknown', what: 'tag' },
];

function protections(space: Space): readonly Finding[] {
  const { view } = space;
  // GitLab says in the token whether the ref is protected.
  const said = requirementsOn(view, 'ref_protected').some(({ values }) =>
    values.every(({ text }) => text === 'true'),
  );
  const found = PROTECTIONS.flatMap(({ slot, kind, what }) => {
    if (said && kind === 'protected-ref-unknown') return [];
    const [admitted] = admittedIn(space, (name) => name.endsWith(slot)).filter(
      ({ found: { slots } }) => slots.get(slot)?.open === false,
    );
    if (admitted === undefined) return [];
    const { subject, slots } = admitted.found;
    const name = slots.get(slot)?.value ?? '';
    const message = `Whoever may use the ${what} "${name}" can assume the role; this policy cannot say who that is.`;
    return [finding(kind, pathOfSubject(view, subject), message)];
  });
  return found.filter(({ kind }, index) => found.findIndex((other) => other.kind === kind) === index);
}

function admittedIn(space: Space, named: (name: string) => boolean): readonly Admitted[] {
  const forms = space.forms().filter((form: SubjectForm) => form.custom !== true && named(form.name));
  return searchTokens(space, 'project', forms, () => false).admitted;
}
