import { type AuditView, NO_DETAIL } from '../audit-view.ts';
import { roleLabels } from '../role-label.ts';
import { type Standing, standingOf, worstFirst } from '../severity.ts';
import { escapeHtml } from './escape-html.ts';

/** Beyond this many rows a picture is a wall; the rest is counted in one node. */
const MOST_ROLES = 24;
const MOST_SUBJECTS = 32;
const ROW = 34;
const BOX = 26;
const TOP = 30;
const LABEL = 44;
const MOST_OFFSET = 3;
const COLUMNS = {
  issuer: { x: 8, width: 250 },
  subject: { x: 358, width: 370 },
  role: { x: 828, width: 260 },
} as const;
const WIDTH = 1096;

interface Node {
  readonly key: string;
  readonly label: string;
  readonly className: string;
  readonly neighbours: Set<string>;
}

/**
 * Issuers, subjects and roles in three columns, as SVG. Each column is put in the order of the middle of its
 * neighbours, so that few lines cross.
 */
export function trustPicture(view: Pick<AuditView, 'report' | 'details' | 'accepted'>): string {
  const { report, details, accepted } = view;
  const labelOf = roleLabels(report.policies);
  const columns = {
    issuer: new Map<string, Node>(),
    subject: new Map<string, Node>(),
    role: new Map<string, Node>(),
  };
  const links = new Map<string, { readonly from: string; readonly to: string; readonly level: Standing }>();
  const put = (column: Map<string, Node>, key: string, label: string, className: string): Node => {
    const node = column.get(key) ?? { key, label, className, neighbours: new Set() };
    column.set(key, node);
    return node;
  };
  const link = (from: Node, to: Node, level: Standing): void => {
    from.neighbours.add(to.key);
    to.neighbours.add(from.key);
    const key = `${from.key}\n${to.key}`;
    if (!links.has(key)) links.set(key, { from: from.key, to: to.key, level });
  };
  const sorted = worstFirst(view);
  for (const [index, policy] of sorted.entries()) {
    const level = standingOf(policy, accepted);
    const many = index >= MOST_ROLES - 1 && sorted.length > MOST_ROLES;
    const role = many
      ? put(columns.role, 'role:more', `${sorted.length - MOST_ROLES + 1} more roles`, 'more')
      : put(columns.role, `role:${policy.source.name}#${policy.id}`, labelOf(policy), level);
    const { grants } = details.get(policy) ?? NO_DETAIL;
    const shown =
      grants.length > 0
        ? grants
        : policy.issuers.map((issuer) => ({ issuer, subjects: ['(not in this report)'] }));
    for (const { issuer, subjects } of shown) {
      for (const text of subjects) {
        const key = `subject:${issuer}\n${text}`;
        const rest = !columns.subject.has(key) && (many || columns.subject.size >= MOST_SUBJECTS);
        const known = columns.issuer.has(`issuer:${issuer}`) || columns.issuer.size < MOST_ROLES;
        const from = known
          ? put(columns.issuer, `issuer:${issuer}`, issuer, 'issuer')
          : put(columns.issuer, 'issuer:more', 'more issuers', 'more');
        const by = rest
          ? put(columns.subject, 'subject:more', 'more subjects', 'more')
          : put(columns.subject, key, text, 'subject');
        link(from, by, level);
        link(by, role, level);
      }
    }
  }
  if (links.size === 0) return '<p>There is nothing to draw.</p>';
  const places = placed([columns.issuer, columns.subject, columns.role]);
  const height = TOP + ROW * Math.max(columns.issuer.size, columns.subject.size, columns.role.size) + 8;
  const parts = [
    ...headings(),
    ...[...links.values()].toReversed().map(({ from, to, level }) => curve(from, to, level, places)),
    ...(['issuer', 'subject', 'role'] as const).flatMap((column) =>
      [...columns[column].values()].map((node) => box(node, COLUMNS[column], places.get(node.key) ?? 0)),
    ),
  ];
  return `<svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="svg-title svg-text">
<title id="svg-title">Who can assume what</title>
<desc id="svg-text">${columns.issuer.size} issuers and kinds of principals, ${columns.subject.size} subjects and ${columns.role.size} roles; the list of policies below says the same as text.</desc>
${parts.join('\n')}
</svg>`;
}

/** Row of each node. Roles keep their order (worst first); the columns to their left follow them. */
function placed(
  columns: readonly [Map<string, Node>, Map<string, Node>, Map<string, Node>],
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const [issuers, subjects, roles] = columns;
  const tallest = Math.max(issuers.size, subjects.size, roles.size);
  for (const column of [roles, subjects, issuers]) {
    const middle = ({ neighbours }: Node): number => {
      const rows = [...neighbours].flatMap((key) => places.get(key) ?? []);
      return rows.length === 0 ? 0 : rows.reduce((sum, row) => sum + row, 0) / rows.length;
    };
    const order =
      column === roles
        ? [...column.values()]
        : [...column.values()].toSorted((a, b) => middle(a) - middle(b));
    // Beside a long column, the middle would be out of sight.
    const offset = Math.min((tallest - order.length) / 2, MOST_OFFSET);
    for (const [index, node] of order.entries()) places.set(node.key, index + offset);
  }
  return places;
}

function headings(): readonly string[] {
  const titles = { issuer: 'issuers', subject: 'subjects', role: 'roles' } as const;
  return (['issuer', 'subject', 'role'] as const).map(
    (column) => `<text class="column" x="${COLUMNS[column].x + 10}" y="18">${titles[column]}</text>`,
  );
}

function box(node: Node, { x, width }: { readonly x: number; readonly width: number }, row: number): string {
  const y = TOP + row * ROW;
  const most = Math.floor((width - 20) / 7.4);
  return `<g class="node ${node.className}"><title>${escapeHtml(node.label)}</title><rect x="${x}" y="${y.toFixed(1)}" width="${width}" height="${BOX}" rx="5"/><text x="${x + 10}" y="${(y + 17.5).toFixed(1)}">${escapeHtml(shortened(node.label, Math.min(most, LABEL + 4)))}</text></g>`;
}

function curve(from: string, to: string, level: Standing, places: ReadonlyMap<string, number>): string {
  const [left, right] = from.startsWith('issuer:')
    ? [COLUMNS.issuer.x + COLUMNS.issuer.width, COLUMNS.subject.x]
    : [COLUMNS.subject.x + COLUMNS.subject.width, COLUMNS.role.x];
  const y = (key: string): string => (TOP + (places.get(key) ?? 0) * ROW + BOX / 2).toFixed(1);
  const bend = (left + right) / 2;
  return `<path class="link ${level}" d="M${left} ${y(from)}C${bend} ${y(from)} ${bend} ${y(to)} ${right} ${y(to)}"/>`;
}

/** The beginning and the end of a long label: subjects differ at both. */
function shortened(label: string, most: number): string {
  const characters = [...label.replace(/\s+/g, ' ')];
  if (characters.length <= most) return characters.join('');
  const tail = Math.floor(most / 3);
  return `${characters.slice(0, most - tail - 1).join('')}…${characters.slice(-tail).join('')}`;
}
