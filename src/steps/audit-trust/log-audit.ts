import type { Log } from '../../contract/runner.ts';
import { STANDING_WORDS, standingCounts, standingOf, worstFirst } from '../../report/severity.ts';
import type { FoundIn } from './outcome-findings.ts';
import type { AuditTrustOutcome } from './run.ts';

/** Lines of the log per kind of line; the reports have them all. */
const LOG_LIMIT = 200;

/** Says how it stands, worst first: the numbers, then each policy with what was found in it. Clean ones are folded. */
export async function logAudit(
  { view, suggestion }: AuditTrustOutcome,
  standing: readonly FoundIn[],
  log: Log,
): Promise<void> {
  const { report, accepted } = view;
  const found = new Map<unknown, readonly FoundIn[]>();
  for (const one of standing) found.set(one.policy, [...(found.get(one.policy) ?? []), one]);
  const lines: string[] = [];
  const clean: string[] = [];
  for (const policy of worstFirst(view)) {
    const stands = standingOf(policy, accepted);
    const said = policy.decision === undefined ? '' : `; this token: ${policy.decision.decision}`;
    (stands === 'none' ? clean : lines).push(`${STANDING_WORDS[stands]}: ${policy.id}${said}`);
    for (const { finding } of found.get(policy) ?? [])
      if (finding.severity !== 'none' || finding.kind === 'not-graded')
        lines.push(
          `  ${finding.severity === 'none' ? '' : `${finding.severity}: `}${finding.kind}: ${finding.message}`,
        );
  }
  const numbers = standingCounts(view).map(
    ({ standing: stands, count }) => `${count} ${STANDING_WORDS[stands]}`,
  );
  const missed = report.undetermined.length;
  log.info(
    `${report.policies.length} ${report.policies.length === 1 ? 'policy' : 'policies'} audited${numbers.length === 0 ? '' : `: ${numbers.join(', ')}`}.${missed > 0 ? ` ${missed} could not be audited.` : ''}`,
  );
  write(lines, log);
  if (clean.length > 0)
    await log.group(`${clean.length} clean`, async () => {
      write(clean, log);
    });
  if (suggestion === undefined) return;
  log.info('The tightest statement for this job:');
  for (const line of JSON.stringify(suggestion.statement, null, 2).split('\n')) log.info(line);
}

function write(lines: readonly string[], log: Log): void {
  for (const line of lines.slice(0, LOG_LIMIT)) log.info(line);
  if (lines.length > LOG_LIMIT)
    log.info(`… and ${lines.length - LOG_LIMIT} more; the reports have them all.`);
}
