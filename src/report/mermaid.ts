import type { FindingLevel } from '../trust/findings/kinds.ts';
import type { PolicyReport } from '../trust/findings/policy-report.ts';
import type { AuditView } from './audit-view.ts';
import { NO_DETAIL } from './audit-view.ts';
import { countingFindings, WORST_FIRST, worstFirst } from './severity.ts';

/** Larger pictures are neither readable nor drawn by GitHub. */
const MOST_NODES = 50;
const MOST_LABEL = 60;

const COLOURS: Readonly<Record<FindingLevel, string>> = {
  critical: 'fill:#8f1d21,stroke:#5c0f12,color:#ffffff',
  high: 'fill:#c2571a,stroke:#7d3a11,color:#ffffff',
  medium: 'fill:#f2cc60,stroke:#9a7a10,color:#1f2328',
  low: 'fill:#b6d4fb,stroke:#4b7ab8,color:#1f2328',
  none: 'fill:#d8f0dc,stroke:#3f8f4f,color:#1f2328',
};

interface Edge {
  readonly issuer: string;
  readonly subject: string;
  readonly role: string;
  readonly severity: FindingLevel;
}

/**
 * Who can assume what as a Mermaid flow chart: issuer, subjects, roles. At most fifty nodes: when there are more, roles
 * are drawn as one node per issuer and severity. Blank when there is nothing to draw.
 */
export function trustMermaid({
  report,
  details,
  accepted,
}: Pick<AuditView, 'report' | 'details' | 'accepted'>): string {
  const edges: Edge[] = [];
  const nodes = new Set<string>();
  for (const policy of worstFirst(report.policies)) {
    for (const edge of edgesOf(policy, details)) {
      edges.push(edge);
      for (const name of [`i:${edge.issuer}`, `s:${edge.issuer}:${edge.subject}`, `r:${edge.role}`])
        nodes.add(name);
    }
    if (nodes.size > MOST_NODES) return grouped(report.policies, accepted);
  }
  if (edges.length === 0) return '';
  const ids = new Map<string, string>();
  const lines: string[] = [];
  const node = (key: string, shape: (label: string) => string, label: string): string => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = `n${ids.size}`;
    ids.set(key, id);
    lines.push(`  ${id}${shape(labelOf(label))}`);
    return id;
  };
  const arrows = new Set<string>();
  for (const { issuer, subject, role, severity } of edges) {
    const from = node(`i:${issuer}`, (label) => `(["${label}"])`, issuer);
    const by = node(`s:${issuer}:${subject}`, (label) => `["${label}"]`, subject);
    const to = node(`r:${role}`, (label) => `[["${label}"]]:::${severity}`, role);
    arrows.add(`  ${from} --> ${by}`);
    arrows.add(`  ${by} --> ${to}`);
  }
  return chart([...lines, ...arrows]);
}

function edgesOf(policy: PolicyReport, details: AuditView['details']): readonly Edge[] {
  const { grants } = details.get(policy) ?? NO_DETAIL;
  const known =
    grants.length > 0
      ? grants
      : policy.issuers.map((issuer) => ({ issuer, subjects: ['subjects of the policy'] }));
  const role = policy.id.slice(policy.id.lastIndexOf('/') + 1);
  return known.flatMap(({ issuer, subjects }) =>
    subjects.map((subject) => ({ issuer, subject, role, severity: policy.severity })),
  );
}

/** One node per issuer, and one per issuer and severity with the number of its roles. */
function grouped(policies: readonly PolicyReport[], accepted: AuditView['accepted']): string {
  const counts = new Map<string, Map<FindingLevel, number>>();
  for (const policy of policies) {
    for (const issuer of policy.issuers.length === 0 ? ['AWS and services'] : policy.issuers) {
      const levels = counts.get(issuer) ?? new Map<FindingLevel, number>();
      levels.set(policy.severity, (levels.get(policy.severity) ?? 0) + 1);
      counts.set(issuer, levels);
    }
  }
  const biggest = [...counts].toSorted(([, a], [, b]) => total(b) - total(a));
  // An issuer takes a node and one for each severity.
  const shown = biggest.slice(0, Math.floor(MOST_NODES / (WORST_FIRST.length + 1)));
  const lines = shown.flatMap(([issuer, levels], index) => [
    `  i${index}(["${labelOf(issuer)}"])`,
    ...WORST_FIRST.flatMap((level) => {
      const count = levels.get(level) ?? 0;
      const what = `${count} ${count === 1 ? 'role' : 'roles'}: ${level === 'none' ? 'clean' : level}`;
      return count === 0 ? [] : [`  i${index} --> i${index}${level}["${what}"]:::${level}`];
    }),
  ]);
  const rest = biggest.length - shown.length;
  const open = policies.filter((policy) => countingFindings(policy, accepted).length > 0).length;
  const note = `${policies.length} roles, ${open} with findings${rest > 0 ? `; ${rest} more issuers` : ''}`;
  return chart([...lines, `  rest["${note}"]`]);
}

function total(levels: ReadonlyMap<FindingLevel, number>): number {
  return [...levels.values()].reduce((sum, count) => sum + count, 0);
}

function chart(lines: readonly string[]): string {
  const classes = WORST_FIRST.map((level) => `  classDef ${level} ${COLOURS[level]}`);
  return ['flowchart LR', ...lines, ...classes].join('\n');
}

/** Everything but plain characters becomes one of Mermaid's own entities, so that no text can end its node. */
function labelOf(text: string): string {
  const characters = [...text];
  const cut = characters.length > MOST_LABEL ? [...characters.slice(0, MOST_LABEL - 1), '…'] : characters;
  return cut
    .map((character) => (/[A-Za-z0-9 _.,:/@=+-]/.test(character) ? character : entityOf(character)))
    .join('');
}

function entityOf(character: string): string {
  const hidden = /[\p{Cc}\p{Cf}\u2028\u2029]/u.test(character);
  return `#${hidden ? 0xfffd : (character.codePointAt(0) ?? 0xfffd)};`;
}
