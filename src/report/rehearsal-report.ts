import type { CallReport } from '../rehearsal/report/call-report.ts';
import type { NeededPolicy } from '../rehearsal/report/least-policies.ts';
import { code, details, escapeMarkdown, fence, heading, table } from './markdown.ts';

/** What a rehearsal was asked, and what that needs in the real account, as a step summary. */
export function rehearsalSummary({ operations, policies }: CallReport): string {
  if (operations.length === 0) {
    return `${heading(2, 'Rehearsal')}${escapeMarkdown('Nothing was called.')}\n`;
  }
  const rows = operations.map(({ service, operation, calls, nested, failures }) => [
    escapeMarkdown(service),
    code(operation),
    String(calls),
    nested === 0 ? '' : String(nested),
    failures.map(({ code: name, calls: times }) => `${code(name)} × ${times}`).join(', '),
  ]);
  return [
    heading(2, 'Rehearsal'),
    table(['service', 'operation', 'calls', 'by services for the caller', 'refused or failed'], rows),
    '\n',
    ...policies.map(({ principal, document }) =>
      details(
        `What ${code(principal)} needs for this in the real account`,
        fence('json', JSON.stringify(document, null, 2)),
      ),
    ),
  ].join('');
}

/** The same as lines for a log. */
export function rehearsalLines({ operations, policies }: CallReport): readonly string[] {
  const total = operations.reduce((sum, { calls }) => sum + calls, 0);
  return [
    `${total} ${total === 1 ? 'call was' : 'calls were'} made.`,
    ...operations.map(({ service, operation, calls, nested, failures }) => {
      const notes = [
        ...(nested === 0 ? [] : [`${nested} more by services`]),
        ...failures.map(({ code: name, calls: times }) => `${name} ${times}`),
      ];
      return `  ${service}:${operation} ${calls}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
    }),
    ...policies.flatMap(policyLines),
  ];
}

function policyLines({ principal, document }: NeededPolicy): readonly string[] {
  return [
    `What ${principal} needs for this in the real account:`,
    ...JSON.stringify(document, null, 2).split('\n'),
  ];
}
