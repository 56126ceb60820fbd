import type { FilledField } from '../registration/form-fields.ts';
import type { ResourceChange } from '../registration/stack-change-set.ts';
import type { StackDescription, StackOutput } from '../registration/stack-deployer.ts';
import type { PermissionChanges } from '../registration/template-permissions/new-permissions.ts';
import { formMarkdown } from './form-fields.ts';
import { code, escapeMarkdown, fence, table } from './markdown.ts';
import { permissionsMarkdown } from './permission-changes.ts';

const SIGNS: Readonly<Record<string, string>> = {
  Add: '+',
  Modify: '~',
  Remove: '-',
  Import: '>',
  Dynamic: '?',
  SyncWithActual: '=',
};

/** Changes as log lines, aligned. */
export function changeLines(changes: readonly ResourceChange[]): readonly string[] {
  const width = Math.max(0, ...changes.map(({ resourceType }) => resourceType.length));
  return changes.map(
    (change) =>
      `${SIGNS[change.action] ?? '*'} ${change.action.padEnd(6)} ${change.resourceType.padEnd(width)}  ${change.logicalId}${detail(change)}`,
  );
}

/** GitHub refuses outputs over 1 MB and nobody reads thousands of rows; the count above the table tells the rest. */
const MOST_ROWS = 200;

/** Changes as a Markdown table. */
export function changesMarkdown(changes: readonly ResourceChange[]): string {
  if (changes.length === 0) return 'No changes.';
  const rows = changes
    .slice(0, MOST_ROWS)
    .map((change) => [
      `${SIGNS[change.action] ?? '*'} ${change.action}`,
      code(change.logicalId),
      code(change.resourceType),
      change.replacement === 'True'
        ? '**replaced**'
        : change.replacement === 'Conditional'
          ? 'perhaps replaced'
          : '',
      change.properties.map(code).join(', '),
    ]);
  const more = changes.length > MOST_ROWS ? `\n\n… and ${changes.length - MOST_ROWS} more.` : '';
  return `${table(['', 'resource', 'type', 'replacement', 'properties'], rows)}${more}`;
}

const HEADLINES: Readonly<Record<string, string>> = {
  created: '✅ Stack created',
  updated: '✅ Stack updated',
  unchanged: '✅ Stack unchanged',
  planned: '📋 Change set ready, not executed',
  linked: '🔗 Link for the stack',
  unfinished: '⏳ Stack still busy, nobody waits any longer',
  failed: '❌ Stack failed',
};

/** The summary of a deployment. */
export function deployCard(outcome: {
  readonly result: string;
  readonly source: { readonly title: string };
  readonly account: string;
  readonly region: string;
  readonly stack: StackDescription;
  readonly changeSet: { readonly id: string; readonly changes: readonly ResourceChange[] } | undefined;
  readonly plan?: {
    readonly explanation: readonly string[];
    readonly permissions: PermissionChanges;
    readonly warnings: readonly string[];
  };
  readonly form: readonly FilledField[];
  /** Those to show, without secrets. */
  readonly outputs: readonly StackOutput[];
  readonly seconds: number;
  readonly launchUrl?: string;
  readonly linkHoldsSecrets?: boolean;
}): string {
  const { stack, changeSet, plan, form, outputs } = outcome;
  return [
    `### ${HEADLINES[outcome.result] ?? outcome.result}: ${code(stack.name)}`,
    '',
    table(
      ['', ''],
      [
        ['what', code(outcome.source.title)],
        ['account', code(outcome.account)],
        ['region', code(outcome.region)],
        ['status', code(stack.status)],
        ['took', `${outcome.seconds} s`],
      ],
    ),
    ...(outcome.launchUrl === undefined || outcome.linkHoldsSecrets === true
      ? []
      : ['', fence('text', outcome.launchUrl)]),
    ...bulletPoints(plan),
    ...(changeSet === undefined ? [] : ['', '#### Changes', '', changesMarkdown(changeSet.changes)]),
    ...(plan === undefined ? [] : ['', '#### New permissions', '', permissionsMarkdown(plan.permissions)]),
    ...(outcome.result === 'planned' && changeSet !== undefined
      ? [
          '',
          `Apply exactly this with ${code('mode: apply')} and ${code(`execute-change-set-id: ${changeSet.id}`)}.`,
        ]
      : []),
    ...(form.length === 0 ? [] : ['', '#### To enter at the platform', '', formMarkdown(form)]),
    ...(outputs.length === 0
      ? []
      : [
          '',
          '#### Outputs',
          '',
          table(
            ['output', 'value'],
            outputs.map(({ name, value }) => [code(name), code(value)]),
          ),
        ]),
  ].join('\n');
}

function bulletPoints(
  {
    explanation,
    warnings,
  }: {
    readonly explanation: readonly string[];
    readonly warnings: readonly string[];
  } = { explanation: [], warnings: [] },
): readonly string[] {
  const lines = [
    ...explanation.map((line) => `- ${escapeMarkdown(line)}`),
    ...warnings.map((line) => `- ⚠️ ${escapeMarkdown(line)}`),
  ];
  return lines.length === 0 ? [] : ['', ...lines];
}

function detail({ properties, replacement }: ResourceChange): string {
  const names = properties.length > 0 ? `  (${properties.join(', ')})` : '';
  return replacement === 'True' ? `${names}  REPLACED` : names;
}
