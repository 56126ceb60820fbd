import { type Slot, type SubjectForm, slotsOf } from '../subject-grammar.ts';
import { matchesPattern } from '../wildcard.ts';
import { type Admitted, narrowerCondition, searchTokens } from './breadth.ts';
import type { Finding } from './finding.ts';
import { describePool } from './identity-pool.ts';
import { type FindingKind, kindFacts } from './kinds.ts';
import { finding } from './report-finding.ts';
import type { Space } from './space.ts';
import { requirementsOn, type StatementView } from './statement-view.ts';

/** What it is called when a slot is open: entirely, or behind a prefix that the policy dictates. */
interface SlotKinds {
  readonly slot: string;
  readonly whole: FindingKind;
  readonly prefix: FindingKind;
}

/** Slots from wide to narrow, per issuer; the first that is open names the finding. */
const WIDTHS: Readonly<Record<string, readonly SlotKinds[]>> = {
  github: [{ slot: 'repository', whole: 'org-wide', prefix: 'project-prefix-wildcard' }],
  gitlab: [{ slot: 'project', whole: 'org-wide', prefix: 'project-prefix-wildcard' }],
  'hcp-terraform': [
    { slot: 'project', whole: 'project-wildcard', prefix: 'project-prefix-wildcard' },
    { slot: 'workspace', whole: 'workspace-wildcard', prefix: 'workspace-wildcard' },
    { slot: 'stack', whole: 'workload-wildcard', prefix: 'workload-wildcard' },
  ],
  buildkite: [
    { slot: 'pipeline', whole: 'org-wide', prefix: 'project-prefix-wildcard' },
    { slot: 'ref', whole: 'workload-wildcard', prefix: 'ref-prefix-wildcard' },
  ],
  eks: [
    { slot: 'namespace', whole: 'cluster-wide', prefix: 'namespace-wildcard' },
    { slot: 'serviceAccount', whole: 'namespace-wildcard', prefix: 'workload-wildcard' },
  ],
  bitbucket: [
    { slot: 'repository', whole: 'org-wide', prefix: 'project-prefix-wildcard' },
    { slot: 'stage', whole: 'workload-wildcard', prefix: 'workload-wildcard' },
  ],
  pulumi: [
    { slot: 'project', whole: 'org-wide', prefix: 'project-prefix-wildcard' },
    { slot: 'environmentName', whole: 'org-wide', prefix: 'project-prefix-wildcard' },
    { slot: 'stack', whole: 'workload-wildcard', prefix: 'workload-wildcard' },
  ],
  octopus: [
    { slot: 'space', whole: 'org-wide', prefix: 'project-prefix-wildcard' },
    { slot: 'project', whole: 'org-wide', prefix: 'project-prefix-wildcard' },
    ...['runbook', 'stage', 'tenant', 'target', 'account', 'feed'].map(
      (slot): SlotKinds => ({ slot, whole: 'workload-wildcard', prefix: 'workload-wildcard' }),
    ),
  ],
  spacelift: [
    { slot: 'space', whole: 'org-wide', prefix: 'project-prefix-wildcard' },
    { slot: 'workload', whole: 'workload-wildcard', prefix: 'workload-wildcard' },
  ],
  vercel: [{ slot: 'project', whole: 'org-wide', prefix: 'project-prefix-wildcard' }],
  'azure-devops': [
    { slot: 'project', whole: 'org-wide', prefix: 'project-prefix-wildcard' },
    { slot: 'workload', whole: 'workload-wildcard', prefix: 'workload-wildcard' },
  ],
  circleci: [
    { slot: 'project', whole: 'org-wide', prefix: 'project-prefix-wildcard' },
    { slot: 'user', whole: 'workload-wildcard', prefix: 'workload-wildcard' },
  ],
};

/** Issuers that belong to the same family as the one in the table. */
const FAMILIES: Readonly<Record<string, string>> = {
  'circleci-root': 'circleci',
  'vercel-team': 'vercel',
  gke: 'eks',
};

const UNKNOWN_WIDTHS: readonly SlotKinds[] = [
  { slot: 'rest', whole: 'org-wide', prefix: 'workload-wildcard' },
  { slot: 'subject', whole: 'workload-wildcard', prefix: 'workload-wildcard' },
];

/** How much of a pinned tenant gets in: the widest open slot, or nothing when each is pinned. */
export function gradeTenant(space: Space): {
  readonly finding: Finding | undefined;
  readonly doubts: readonly string[];
} {
  const { view } = space;
  const doubts: string[] = [];
  for (const kinds of widthsOf(view)) {
    const forms = space.forms().filter((form) => concerns(form, kinds.slot));
    // Below the project, the token is one of the pinned project.
    const standing = NARROW.has(kinds.slot) ? 'project' : 'tenant';
    const isOpen = (slot: Slot): boolean => sameName(slot.name, kinds.slot);
    const search = searchTokens(space, standing, forms, isOpen);
    doubts.push(...search.doubts);
    const found = widest(search.admitted, kinds.slot);
    if (found === undefined) continue;
    if (isWhole(found, kinds.slot) || kinds.whole === kinds.prefix) {
      return { finding: describe(view, found, kinds), doubts };
    }
    // A text that a pattern demands somewhere need not stand in that slot.
    const elsewhere = searchTokens(space, standing, forms, isOpen, ({ name }) => name === kinds.slot);
    const admitted = widest(elsewhere.admitted, kinds.slot);
    if (admitted === undefined) doubts.push(...elsewhere.doubts);
    return { finding: describe(view, admitted ?? found, kinds), doubts };
  }
  return { finding: undefined, doubts };
}

const NARROW: ReadonlySet<string> = new Set([
  'workspace',
  'ref',
  'serviceAccount',
  'user',
  'workload',
  'stage',
  'stack',
  'runbook',
  'tenant',
  'target',
  'account',
  'feed',
  'subject',
]);

function widthsOf(view: StatementView): readonly SlotKinds[] {
  const id = view.facts?.id ?? '';
  const family = id.startsWith('github') ? 'github' : (FAMILIES[id] ?? id);
  return WIDTHS[family] ?? UNKNOWN_WIDTHS;
}

/** Forms with the slot; and templates that name an owner but no repository, which leave that slot open. */
function concerns(form: SubjectForm, slot: string): boolean {
  const slots = slotsOf(form);
  if (slots.some(({ name }) => sameName(name, slot))) return true;
  return slot === 'repository' && form.custom === true && slots.some(({ role }) => role === 'tenant');
}

/** The id of a repository belongs to its name: both have to be open. */
function sameName(name: string, slot: string): boolean {
  return name === slot || name === `${slot}Id`;
}

function widest(admitted: readonly Admitted[], slot: string): Admitted | undefined {
  return admitted.find((candidate) => isWhole(candidate, slot)) ?? admitted[0];
}

function isWhole({ found }: Admitted, slot: string): boolean {
  return found.slots.get(slot)?.whollyOpen !== false;
}

function describe(view: StatementView, admitted: Admitted, kinds: SlotKinds): Finding {
  if (view.facts?.id === 'cognito') return describePool(view, admitted);
  const { found } = admitted;
  const open = found.slots.get(kinds.slot);
  const everything = [...found.slots.values()].filter(({ open: isOpen }) => isOpen).length;
  const kind =
    open?.whollyOpen === false
      ? kinds.prefix
      : kinds.whole === 'project-wildcard' && everything >= 2
        ? 'org-wide'
        : kinds.whole;
  return finding(
    kind,
    pathOfSubject(view, found.subject),
    `${kindFacts(kind).title}, for example with the subject "${found.subject}".`,
    { witness: admitted.witness, suggestion: narrowerCondition(view, admitted) },
  );
}

/** Where the policy admits a subject: the value that matches it, or the statement. */
export function pathOfSubject(view: StatementView, subject: string): string {
  const values = requirementsOn(view, 'sub').flatMap(({ values }) => values);
  return values.find(({ pattern }) => matchesPattern(pattern, subject))?.path ?? view.statement.path;
}

/** Whether a slot is one of those whose ids make a name permanent. */
export function isIdSlot({ name }: Slot): boolean {
  return name === 'ownerId' || name === 'repositoryId';
}
