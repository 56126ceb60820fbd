import type { CheckResult, CheckStatus } from '../contract/check.ts';
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

/** The summary of a confirm: the verdict, then every check with its evidence. */
export function confirmCard(outcome: {
  readonly title: string;
  readonly account: string;
  readonly accountKind: string | undefined;
  readonly region: string;
  readonly checks: readonly CheckResult[];
  readonly confirmed: boolean;
}): string {
  const passed = outcome.checks.filter(({ status }) => status === 'pass').length;
  const rows = outcome.checks.map(({ status, title, expected, seen, remedy }) => [
    `${SIGNS[status]} ${WORDS[status]}`,
    escapeMarkdown(title),
    escapeMarkdown(expected),
    escapeMarkdown(seen),
    status === 'pass' || remedy === undefined ? '' : escapeMarkdown(remedy),
  ]);
  return [
    `### ${outcome.confirmed ? '✅ Confirmed' : '❌ Not confirmed'}: ${code(outcome.title)}`,
    '',
    `Account ${code(outcome.account)} (${outcome.accountKind ?? 'kind unknown'}), ${code(outcome.region)}: ${passed} of ${outcome.checks.length} checks passed.`,
    '',
    table(['', 'check', 'expected', 'seen', 'what to do'], rows),
  ].join('\n');
}
