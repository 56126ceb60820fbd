import type { CheckResult, CheckStatus, RegistrationCheck } from '../contract/check.ts';
import type { ConfirmView } from './confirm-json.ts';
import { code, escapeMarkdown, table } from './markdown.ts';

const SIGNS: Readonly<Record<CheckStatus, string>> = { pass: '✅', fail: '❌', unknown: '❓', skipped: '➖' };
const WORDS: Readonly<Record<CheckStatus, string>> = {
  pass: 'pass',
  fail: 'FAIL',
  unknown: 'unknown',
  skipped: 'skipped',
};

/** Checks as log lines, aligned; those that did not pass with what to do. */
export function checkLines(checks: readonly CheckResult[]): readonly string[] {
  const width = Math.max(0, ...checks.map(({ title }) => title.length));
  return checks.flatMap((check) => [
    `${SIGNS[check.status]} ${WORDS[check.status].padEnd(7)}  ${check.title.padEnd(width)}  ${check.seen}`,
    ...(check.status === 'pass' || check.remedy === undefined
      ? []
      : [
          ...(check.expected === '' ? [] : [`     expected: ${check.expected}`]),
          `     what to do: ${check.remedy}`,
        ]),
  ]);
}

/** The summary of a confirm: the verdict, every check with its evidence, and what the platform would show because of it. */
export function confirmCard(view: ConfirmView): string {
  const passed = view.checks.filter(({ status }) => status === 'pass').length;
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
    table(['', 'check', 'expected', 'seen', 'shown by', 'what to do'], view.checks.map(rowOf)),
    ...troubleshooting(view.troubleshooting),
  ].join('\n');
}

function rowOf(check: RegistrationCheck): readonly string[] {
  const { status, title, expected, seen, remedy, required, call, evidence } = check;
  const facts = evidence.map(({ label, value }) => `; ${escapeMarkdown(`${label}: ${value}`)}`).join('');
  return [
    `${SIGNS[status]} ${WORDS[status]}`,
    `${escapeMarkdown(title)}${required || status === 'skipped' ? '' : ' (not required)'}`,
    escapeMarkdown(expected),
    `${escapeMarkdown(seen)}${facts}`,
    code(call),
    status === 'pass' || remedy === undefined ? '' : escapeMarkdown(remedy),
  ];
}

function troubleshooting(rows: ConfirmView['troubleshooting']): readonly string[] {
  if (rows.length === 0) return [];
  const cells = rows.map(({ symptom, fix, checks }) => [
    escapeMarkdown(symptom),
    escapeMarkdown(fix),
    checks.map(code).join(', '),
  ]);
  return ['#### What the platform shows then', '', table(['symptom', 'fix', 'because of'], cells)];
}
