import type { PolicyReport } from '../trust/findings/policy-report.ts';
import type { AuditView } from './audit-view.ts';
import { NO_DETAIL } from './audit-view.ts';
import { roleLabels } from './role-label.ts';
import {
  countingFindings,
  STANDING_WORDS,
  type Standing,
  standingOf,
  WORST_FIRST,
  worstFirst,
} from './severity.ts';

/** Larger pictures are neither readable nor drawn by GitHub. */
const MOST_NODES = 50;
const MOST_LABEL = 60;

const COLOURS: Readonly<Record<Standing, string>> = {
  critical: 'fill:#8f1d21,stroke:#5c0f12,color:#ffffff',
  high: 'fill:#c2571a,stroke:#7d3a11,color:#ffffff',
  medium: 'fill:#f2cc60,stroke:#9a7a10,color:#1f2328',
  low: 'fill:#b6d4fb,stroke:#4b7ab8,color:#1f2328',
  unknown: 'fill:#d0d7de,stroke:#57606a,color:#1f2328',
  none: 'fill:#d8f0dc,stroke:#3f8f4f,color:#1f2328',
};

type Drawn = Pick<AuditView, 'report' | 'details' | 'accepted'>;

interface Edge {
  readonly issuer: string;
  readonly subject: string;
  /** Tells roles apart that have one name in several accounts or files. */
  readonly key: string;
  readonly label: string;
  readonly standing: Standing;
}

/**
 * Who can assume what as a Mermaid flow chart: issuer, subjects, roles. At most fifty nodes: when there are more, roles
 * are drawn as one node per issuer and severity. Blank when there is nothing to draw.
 */
export function trustMermaid(view: Drawn): string {
  const label = roleLabels(view.report.policies);
  const edges: Edge[] = [];
  const nodes = new Set<string>();
  for (const policy of worstFirst(view)) {
    for (const edge of edgesOf(policy, label(policy), view)) {
      edges.push(edge);
      for (const name of [`i:${edge.issuer}`, `s:${edge.issuer}:${edge.subject}`, edge.key]) nodes.add(name);
    }
    if (nodes.size > MOST_NODES) return grouped(view);
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
  for (const { issuer, subject, key, label: name, standing } of edges) {
    const from = node(`i:${issuer}`, (text) => `(["${text}"])`, issuer);
    const by = node(`s:${issuer}:${subject}`, (text) => `["${text}"]`, subject);
    const to = node(key, (text) => `[["${text}"]]:::${standing}`, name);
    arrows.add(`  ${from} --> ${by}`);
    arrows.add(`  ${by} --> ${to}`);
  }
  return chart([...lines, ...arrows]);
}

function edgesOf(policy: PolicyReport, label: string, { details, accepted }: Drawn): readonly Edge[] {
  const { grants } = details.get(policy) ?? NO_DETAIL;
  const known =
    grants.length > 0
      ? grants
      : policy.issuers.map((issuer) => ({ issuer, subjects: ['subjects of the policy'] }));
  const key = `r:${policy.source.name}#${policy.id}`;
  const standing = standingOf(policy, accepted);
  return known.flatMap(({ issuer, subjects }) =>
    subjects.map((subject) => ({ issuer, subject, key, label, standing })),
  );
}

/** One node per issuer, and one per issuer and severity with the number of its roles. */
function grouped({ report: { policies }, accepted }: Drawn): string {
  const counts = new Map<string, Map<Standing, number>>();
  for (const policy of policies) {
    for (const issuer of policy.issuers.length === 0 ? ['AWS and services'] : policy.issuers) {
      const levels = counts.get(issuer) ?? new Map<Standing, number>();
      const standing = standingOf(policy, accepted);
      levels.set(standing, (levels.get(standing) ?? 0) + 1);
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
      const what = `${count} ${count === 1 ? 'role' : 'roles'}: ${STANDING_WORDS[level]}`;
      return count === 0 ? [] : [`  i${index} --> i${index}${level}["${what}"]:::${level}`];
    }),
  ]);
  const rest = biggest.length - shown.length;
  const open = policies.filter((policy) => countingFindings(policy, accepted).length > 0).length;
  const note = `${policies.length} roles, ${open} with findings${rest > 0 ? `; ${rest} more issuers` : ''}`;
  return chart([...lines, `  rest["${note}"]`]);
}

function total(levels: ReadonlyMap<Standing, number>): number {
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
