import type { CheckStatus, RegistrationCheck } from '../contract/check.ts';
import { oneLine } from '../contract/printable.ts';
import type { ConfirmView } from './confirm-json.ts';
import { code, details, escapeMarkdown, table } from './markdown.ts';

const SIGNS: Readonly<Record<CheckStatus, string>> = { pass: '✅', fail: '❌', unknown: '❓', skipped: '➖' };
const WORDS: Readonly<Record<CheckStatus, string>> = {
  pass: 'pass',
  fail: 'FAIL',
  unknown: 'unknown',
  skipped: 'skipped',
};

/** Checks as log lines, aligned; those that did not pass with what was seen in detail, and what to do. */
export function checkLines(checks: readonly RegistrationCheck[]): readonly string[] {
  const width = Math.max(0, ...checks.map((check) => shownTitle(check).length));
  return checks.flatMap((check) => [
    `${SIGNS[check.status]} ${WORDS[check.status].padEnd(7)}  ${shownTitle(check).padEnd(width)}  ${oneLine(check.seen)}${check.status === 'skipped' ? skippedFor(check) : ''}`,
    ...(check.status === 'fail' || check.status === 'unknown'
      ? detailsOf(check).map((line) => `     ${line}`)
      : []),
  ]);
}

/** What does not count says so, where that is not plain. */
function shownTitle({ title, required, status }: RegistrationCheck): string {
  return required || status === 'skipped' || status === 'pass' ? title : `${title} (not required)`;
}

/** What would have it asked takes no line of its own. */
function skippedFor({ remedy }: RegistrationCheck): string {
  return remedy === undefined ? '' : ` (${oneLine(remedy)})`;
}

function detailsOf({ expected, evidence, remedy }: RegistrationCheck): readonly string[] {
  return [
    ...(expected === '' ? [] : [`expected: ${oneLine(expected)}`]),
    ...evidence.map(({ label, value }) => `${label}: ${oneLine(value)}`),
    ...(remedy === undefined ? [] : `what to do: ${remedy}`.split('\n')),
  ];
}

/** How a confirm went, in one sentence: the last line of its log. */
export function confirmSentence({ confirmed, checks, calls, coverage }: ConfirmView): string {
  const of = (status: CheckStatus): readonly RegistrationCheck[] =>
    checks.filter((check) => check.status === status);
  const open = (['fail', 'unknown'] as const).flatMap((status) => {
    const all = of(status);
    if (all.length === 0) return [];
    const required = all.filter((check) => check.required).length;
    const counted = required === all.length ? '' : ` (${required} required)`;
    return [`${all.length} ${status === 'fail' ? 'failed' : 'unknown'}${counted}`];
  });
  const told = [`${of('pass').length} of ${checks.length} checks passed`, ...open].join(', ');
  const covered =
    coverage === undefined ? '' : `; ${coverage.covered} of ${coverage.expected} linked accounts are covered`;
  return `${confirmed ? 'Confirmed' : 'Not confirmed'}: ${told}, in ${calls} calls${covered}.`;
}

/** The summary of a confirm: the verdict, what did not pass first, every check, and what the platform would show then. */
export function confirmCard(view: ConfirmView): string {
  const passed = view.checks.filter(({ status }) => status === 'pass').length;
  const open = view.checks
    .filter(({ status }) => status === 'fail' || status === 'unknown')
    .sort((a, b) => Number(b.required) - Number(a.required));
  const covered =
    view.coverage === undefined
      ? ''
      : ` ${view.coverage.covered} of ${view.coverage.expected} linked accounts are covered.`;
  const waited = view.waitedSeconds > 0 ? ` Waited ${view.waitedSeconds} s.` : '';
  return [
    `### ${view.confirmed ? '✅ Confirmed' : '❌ Not confirmed'}: ${code(view.title)}`,
    '',
    `Account ${code(view.account)} (${escapeMarkdown(view.accountKind ?? 'kind unknown')}), ${code(view.region)}: ${passed} of ${view.checks.length} checks passed, in ${view.calls} calls.${covered}${waited}`,
    '',
    ...(open.length === 0 ? [] : [checkTable(open), ...troubleshooting(view.troubleshooting)]),
    open.length === 0
      ? checkTable(view.checks)
      : details(`All ${view.checks.length} checks`, checkTable(view.checks)),
  ].join('\n');
}

function checkTable(checks: readonly RegistrationCheck[]): string {
  return table(['', 'check', 'expected', 'seen', 'shown by', 'what to do'], checks.map(rowOf));
}

function rowOf(check: RegistrationCheck): readonly string[] {
  const { status, expected, seen, remedy, call, evidence } = check;
  const facts = evidence.map(({ label, value }) => `<br>${escapeMarkdown(`${label}: ${value}`)}`).join('');
  return [
    `${SIGNS[status]} ${WORDS[status]}`,
    escapeMarkdown(shownTitle(check)),
    escapeMarkdown(expected),
    `${escapeMarkdown(seen)}${facts}`,
    code(call),
    status === 'pass' || remedy === undefined ? '' : remedy.split('\n').map(escapeMarkdown).join('<br>'),
  ];
}

function troubleshooting(rows: ConfirmView['troubleshooting']): readonly string[] {
  if (rows.length === 0) return [];
  const cells = rows.map(({ symptom, fix, checks }) => [
    escapeMarkdown(symptom),
    escapeMarkdown(fix),
    checks.map(code).join(', '),
  ]);
  return ['#### What the platform shows then', '', table(['symptom', 'fix', 'because of'], cells), ''];
}
