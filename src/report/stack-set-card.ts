import type { AccountCoverage, Coverage } from '../registration/stack-sets/coverage.ts';
import { code, details, escapeMarkdown, table } from './markdown.ts';
import { type PlanView, planLines } from './stack-set-plan.ts';

/** What is shown of a roll-out. */
export interface StackSetView {
  readonly result: string;
  readonly title: string;
  readonly setName: string;
  readonly account: string;
  readonly region: string;
  readonly regions: readonly string[];
  readonly plan: (PlanView & { readonly id: string }) | undefined;
  readonly operations: readonly { readonly id: string; readonly title: string; readonly status: string }[];
  readonly coverage: Coverage | undefined;
  readonly minCoverage: number;
  readonly seconds: number;
  /** What a reason says in plain words, and what usually helps against it. */
  readonly explain: (reason: string | undefined) => { readonly said: string; readonly fix: string };
}

const HEADLINES: Readonly<Record<string, string>> = {
  created: '✅ Stack set created',
  updated: '✅ Stack set updated',
  unchanged: '✅ Stack set unchanged',
  planned: '📋 Stack set planned, nothing changed',
  failed: '❌ Stack set incomplete',
  'timed-out': '⏳ Stack set still at work when the time was over',
  interrupted: '⏳ Stack set out of sight',
};

/** GitHub takes 1 MiB per summary, and nobody reads thousands of rows. */
const MOST_ROWS = 100;

/** The summary of a roll-out. */
export function stackSetCard(view: StackSetView): string {
  const { coverage } = view;
  return [
    `### ${HEADLINES[view.result] ?? view.result}: ${code(view.setName)}`,
    '',
    facts(view),
    ...(view.plan === undefined ? [] : ['', planPart(view.plan, view.result === 'planned')]),
    ...(coverage === undefined ? [] : ['', unitsPart(coverage), '', accountsPart(coverage, view.explain)]),
    ...(view.operations.length === 0 ? [] : ['', operationsPart(view)]),
  ].join('\n');
}

function facts({ coverage, minCoverage, ...view }: StackSetView): string {
  return table(
    ['', ''],
    [
      ['what', code(view.title)],
      ['account', code(view.account)],
      ['region', code(view.region)],
      ['regions of the stacks', view.regions.map(code).join(', ')],
      ...(coverage === undefined
        ? []
        : [
            [
              'coverage',
              `**${coverage.percent} %**: ${coverage.covered} of ${coverage.expected} accounts (${minCoverage} % demanded)`,
            ],
          ]),
      ...(coverage === undefined || coverage.skipped.length === 0
        ? []
        : [
            [
              'skipped, not active',
              cut(coverage.skipped.map(({ id, name }) => `${code(id)} ${escapeMarkdown(name)}`)),
            ],
          ]),
      ...(coverage === undefined || coverage.orphaned.length === 0
        ? []
        : [['expected by nobody', cut([...new Set(coverage.orphaned.map(({ account }) => code(account)))])]]),
      ...(drifted(coverage).length === 0
        ? []
        : [['changed behind the back of CloudFormation (drift)', cut(drifted(coverage).map(code))]]),
      ['took', `${view.seconds} s`],
    ],
  );
}

/** Accounts in which a drift was found, which counts as covered all the same. */
function drifted(coverage: Coverage | undefined): readonly string[] {
  const accounts = coverage?.accounts ?? [];
  return accounts
    .filter(({ places }) => places.some((place) => place.drifted))
    .map(({ account }) => account.id);
}

const MOST_NAMED = 20;

function cut(items: readonly string[]): string {
  const more = items.length > MOST_NAMED ? ` and ${items.length - MOST_NAMED} more` : '';
  return `${items.slice(0, MOST_NAMED).join(', ')}${more}`;
}

function planPart(plan: PlanView & { readonly id: string }, open: boolean): string {
  const lines = planLines(plan).map((line, index) => `${index + 1}. ${escapeMarkdown(line)}`);
  const body = [...lines, '', `Plan ${code(plan.id)}`].join('\n');
  return open ? `#### Plan\n\n${body}` : details('Plan', body);
}

const BAR = 20;

/** How much of each unit is covered, as a bar; the least covered first. */
function unitsPart({ accounts }: Coverage): string {
  const units = new Map<string, { covered: number; expected: number }>();
  for (const { account, state } of accounts) {
    const unit = units.get(account.unitPath) ?? { covered: 0, expected: 0 };
    unit.expected += 1;
    if (state === 'covered') unit.covered += 1;
    units.set(account.unitPath, unit);
  }
  const sorted = [...units].sort(([, a], [, b]) => a.covered / a.expected - b.covered / b.expected);
  const rows = sorted.slice(0, MOST_ROWS).map(([path, { covered, expected }]) => {
    // Cut, so that only a unit that is covered as a whole has a whole bar.
    const full = Math.floor((covered * BAR) / expected);
    return [code(path), code(`${'█'.repeat(full)}${'░'.repeat(BAR - full)}`), `${covered} of ${expected}`];
  });
  return `#### Units\n\n${table(['unit', 'coverage', 'accounts'], rows)}${moreRows(sorted.length)}`;
}

function accountsPart({ accounts }: Coverage, explain: StackSetView['explain']): string {
  const open = accounts.filter(({ state }) => state !== 'covered');
  if (open.length === 0) return 'Every expected account is covered.';
  const worst = [...open].sort((a, b) => rank(a) - rank(b));
  const rows = worst.slice(0, MOST_ROWS).flatMap(({ account, state, places }) => {
    const reason = places.find((each) => each.state === state)?.reason;
    const { said, fix } = explain(reason);
    return [
      [
        code(account.id),
        escapeMarkdown(account.name),
        code(account.unitPath),
        state,
        reason === undefined ? '' : escapeMarkdown(shortened(said)),
        state === 'failed' ? escapeMarkdown(fix) : '',
      ],
    ];
  });
  const headers = ['account', 'name', 'unit', 'state', 'reason', 'what helps'];
  return `#### Accounts that are not covered\n\n${table(headers, rows)}${moreRows(open.length)}`;
}

function rank({ state }: AccountCoverage): number {
  return ['failed', 'missing', 'outdated', 'pending'].indexOf(state);
}

const LONGEST_REASON = 300;

function shortened(reason: string): string {
  return reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON - 1)}…` : reason;
}

function moreRows(count: number): string {
  return count > MOST_ROWS ? `\n… and ${count - MOST_ROWS} more.` : '';
}

function operationsPart({ operations }: StackSetView): string {
  const rows = operations.map(({ id, title, status }) => [escapeMarkdown(title), code(id), code(status)]);
  return details('Operations', table(['operation', 'id', 'status'], rows));
}
