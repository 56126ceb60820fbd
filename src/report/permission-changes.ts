import type { Risk } from '../registration/template-permissions/action-risk.ts';
import type {
  NewPermission,
  PermissionChanges,
} from '../registration/template-permissions/new-permissions.ts';
import { code, table } from './markdown.ts';

const RISK_WORDS: Readonly<Record<Risk, readonly [icon: string, words: string]>> = {
  privilege: ['🔴', 'hands out rights, roles, keys or secrets, or lets somebody in'],
  delete: ['🟠', 'deletes'],
  write: ['🟡', 'changes'],
  read: ['🟢', 'reads'],
};
const ORDER: readonly Risk[] = ['privilege', 'delete', 'write', 'read'];
/** A list of rights is read by people: what is more is counted. */
const MOST_ROWS = 60;
const MOST_ACTIONS = 25;

/** New rights as log lines, the most dangerous first; none when there are no new ones. */
export function permissionLines({ added, unknown }: PermissionChanges): readonly string[] {
  return [
    ...ORDER.flatMap((risk) => {
      const rows = rowsOf(added.filter((each) => each.risk === risk));
      if (rows.length === 0) return [];
      const [icon, words] = RISK_WORDS[risk];
      return [
        `${icon} ${words} (${risk})`,
        ...rows.map(
          ({ who, what, on, onlyIf }) =>
            `   ${who}: ${what.join(', ')}${on === '' ? '' : ` on ${on}`}${onlyIf === '' ? '' : `  (only if ${onlyIf})`}`,
        ),
      ];
    }),
    ...unknown.map((name) => `❔ CloudFormation does not show what ${name} will allow`),
  ];
}

/** New rights as Markdown, grouped by risk. */
export function permissionsMarkdown({ added, unknown }: PermissionChanges): string {
  if (added.length === 0 && unknown.length === 0) return 'No new permissions.';
  const groups = ORDER.flatMap((risk) => {
    const rows = rowsOf(added.filter((each) => each.risk === risk));
    if (rows.length === 0) return [];
    const [icon, words] = RISK_WORDS[risk];
    const more = rows.length > MOST_ROWS ? [`… and ${rows.length - MOST_ROWS} more.`, ''] : [];
    return [
      `**${icon} ${risk}**: ${words}`,
      '',
      table(
        ['resource', 'may now', 'on', 'only if'],
        rows
          .slice(0, MOST_ROWS)
          .map(({ who, what, on, onlyIf }) => [code(who), what.map(code).join(' '), code(on), code(onlyIf)]),
      ),
      ...more,
    ];
  });
  const open = unknown.map((name) => `❔ CloudFormation does not show what ${code(name)} will allow.\n`);
  return [...groups, ...open].join('\n');
}

interface Row {
  readonly who: string;
  readonly what: readonly string[];
  readonly on: string;
  readonly onlyIf: string;
}

/** What a change set cannot tell yet. */
function inWords(text: string): string {
  return text.replaceAll('{{changeSet:KNOWN_AFTER_APPLY}}', 'what is created here');
}

/** One row for what differs only in its action. */
function rowsOf(permissions: readonly NewPermission[]): readonly Row[] {
  const rows = new Map<string, { who: string; what: string[]; on: string; onlyIf: string }>();
  for (const { logicalId, what, on, principal, onlyIf } of permissions) {
    const who = principal === undefined ? logicalId : `${logicalId} for ${inWords(principal)}`;
    const condition = onlyIf.join(', ');
    const key = JSON.stringify([who, on, condition]);
    const row = rows.get(key) ?? { who, what: [], on: inWords(on), onlyIf: condition };
    row.what.push(what);
    rows.set(key, row);
  }
  return [...rows.values()].map((row) => ({
    ...row,
    what:
      row.what.length > MOST_ACTIONS
        ? [...row.what.slice(0, MOST_ACTIONS), `and ${row.what.length - MOST_ACTIONS} more`]
        : row.what,
  }));
}
