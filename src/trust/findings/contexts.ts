import { slotsOf } from '../subject-grammar.ts';
import { type Admitted, narrowerCondition, searchTokens } from './breadth.ts';
import type { Finding } from './finding.ts';
import { type FindingKind, kindFacts } from './kinds.ts';
import { finding } from './report-finding.ts';
import type { Space } from './space.ts';
import type { StatementView } from './statement-view.ts';
import { isIdSlot, pathOfSubject } from './tenant.ts';

/** Which jobs of one project get in. */
type Context = 'branch' | 'tag' | 'environment' | 'pull_request' | 'plan' | 'apply' | 'ref';

interface ContextKinds {
  readonly context: Context;
  readonly whole: FindingKind;
  readonly prefix: FindingKind;
}

const CONTEXTS: readonly ContextKinds[] = [
  { context: 'branch', whole: 'ref-wildcard', prefix: 'ref-prefix-wildcard' },
  { context: 'tag', whole: 'ref-wildcard', prefix: 'ref-prefix-wildcard' },
  { context: 'environment', whole: 'environment-wildcard', prefix: 'ref-prefix-wildcard' },
  { context: 'ref', whole: 'ref-wildcard', prefix: 'ref-prefix-wildcard' },
];

interface Opening {
  readonly admitted: Admitted;
  readonly kind: FindingKind;
  readonly context: Context;
}

/** Which branches, tags, environments, pull requests and run phases of a pinned project get in. */
export function gradeContexts(space: Space): readonly Finding[] {
  const { view } = space;
  const openings = CONTEXTS.flatMap((kinds) => openingsOf(space, kinds));
  const pullRequest = closedForm(space, 'pull_request', 'pull-request-subject');
  const phases = [
    closedForm(space, 'plan', 'run-phase-wildcard'),
    closedForm(space, 'apply', 'run-phase-wildcard'),
  ];
  const all = [...openings, ...pullRequest];
  const whole = (context: Context): boolean =>
    all.some((opening) => opening.context === context && !opening.kind.endsWith('prefix-wildcard'));
  const isGithub = view.facts?.id.startsWith('github') === true;
  const [first] = all;
  if (isGithub && whole('pull_request') && whole('environment') && whole('branch') && first !== undefined) {
    return [describe(view, { ...first, kind: 'repo-any-ref' })];
  }
  if (!isGithub && whole('branch') && whole('tag') && first !== undefined) {
    return [describe(view, { ...first, kind: 'workload-wildcard' })];
  }
  const bothPhases = phases.every((phase) => phase.length > 0) ? phases.flat().slice(0, 1) : [];
  const byKind = new Map<FindingKind, Opening>();
  for (const opening of [...all, ...bothPhases]) {
    if (!byKind.has(opening.kind)) byKind.set(opening.kind, opening);
  }
  return [...byKind.values()].map((opening) => describe(view, opening));
}

/** Ids that anything may stand for although the names are pinned. */
export function gradeIds(space: Space): readonly Finding[] {
  const { view } = space;
  const forms = space.forms().filter(({ name }) => name.startsWith('immutable-'));
  const [admitted] = searchTokens(space, 'project', forms, isIdSlot).admitted;
  if (admitted === undefined) return [];
  return [describe(view, { admitted, kind: 'wildcard-id', context: 'branch' })];
}

function openingsOf(space: Space, { context, whole, prefix }: ContextKinds): readonly Opening[] {
  const forms = space
    .forms()
    .filter(
      (form) =>
        form.custom !== true &&
        slotsOf(form).some(({ name, role }) => name === context && role === 'context'),
    );
  return searchTokens(space, 'project', forms, ({ name }) => name === context).admitted.map((admitted) => ({
    admitted,
    context,
    kind: admitted.found.slots.get(context)?.whollyOpen === true ? whole : prefix,
  }));
}

/** Forms that differ in fixed text only. */
function closedForm(space: Space, context: Context, kind: FindingKind): readonly Opening[] {
  const forms = space.forms().filter(({ name }) => name.endsWith(`-${context}`));
  return searchTokens(space, 'project', forms, () => false).admitted.map((admitted) => ({
    admitted,
    kind,
    context,
  }));
}

function describe(view: StatementView, { admitted, kind }: Opening): Finding {
  const { subject } = admitted.found;
  return finding(
    kind,
    pathOfSubject(view, subject),
    `${kindFacts(kind).title}, for example with the subject "${subject}".`,
    { witness: admitted.witness, suggestion: narrowerCondition(view, admitted) },
  );
}
