import type { AnnotationLevel, Runner } from '../../contract/runner.ts';
import { findingJson, trustReportJson, undeterminedJson } from '../../report/trust-json.ts';
import { suggestionMarkdown, trustReportMarkdown } from '../../report/trust-report.ts';
import type { FindingLevel } from '../../trust/findings/kinds.ts';
import { logAudit } from './log-audit.ts';
import { counts, type FoundIn, findingsOf, LEVELS } from './outcome-findings.ts';
import type { AuditTrustOutcome } from './run.ts';

export const auditTrustOutputs = [
  'findings',
  'findings-critical',
  'findings-high',
  'findings-medium',
  'findings-low',
  'findings-accepted',
  'policies-audited',
  'max-severity',
  'undetermined',
  'undetermined-count',
  'lists-cut',
  'decision',
  'suggested-statement',
  'sarif-file',
  'json-file',
  'html-file',
  'sarif-id',
  'comment-url',
] as const;

const ANNOTATIONS: Readonly<Record<FindingLevel, AnnotationLevel | undefined>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
  none: undefined,
};

/** GitHub shows ten annotations of a kind per step; more only slow the log down. */
const ANNOTATION_LIMIT = 50;
/** All outputs of a job together may have 1 MB; these are the two that grow. */
const FINDINGS_BYTES = 400_000;
const UNDETERMINED_BYTES = 100_000;

/** Hands over the report: outputs, log, annotations on the lines of policy files, and the summary. */
export async function publishAuditTrust(outcome: AuditTrustOutcome, runner: Runner): Promise<void> {
  const { view, decision, suggestion, written, github } = outcome;
  const { report } = view;
  const all = findingsOf(outcome);
  const standing = all.filter(({ acceptance }) => acceptance === undefined);
  const found = cutList(
    all.map(({ policy, finding, acceptance }) => ({
      policy: policy.id,
      source: policy.source.name,
      coFinding: finding.coFinding,
      ...findingJson(finding, acceptance),
    })),
    FINDINGS_BYTES,
  );
  const missed = cutList(report.undetermined.map(undeterminedJson), UNDETERMINED_BYTES);
  const count = (level: FindingLevel): string =>
    String(standing.filter(({ finding }) => counts(finding, level)).length);
  const worst = LEVELS.find((level) => standing.some(({ finding }) => counts(finding, level)));
  const outputs: Readonly<Record<(typeof auditTrustOutputs)[number], string>> = {
    findings: found.json,
    'findings-critical': count('critical'),
    'findings-high': count('high'),
    'findings-medium': count('medium'),
    'findings-low': count('low'),
    'findings-accepted': String(all.length - standing.length),
    'policies-audited': String(report.policies.length),
    'max-severity': worst ?? 'none',
    undetermined: missed.json,
    'undetermined-count': String(report.undetermined.length),
    'lists-cut': String(found.left + missed.left > 0),
    decision: decision ?? '',
    'suggested-statement': suggestion === undefined ? '' : JSON.stringify(suggestion.statement),
    'sarif-file': written.sarif ?? '',
    'json-file': written.json ?? '',
    'html-file': written.html ?? '',
    'sarif-id': github.sarifId ?? '',
    'comment-url': github.commentUrl ?? '',
  };
  for (const [name, value] of Object.entries(outputs)) runner.setOutput(name, value);
  runner.document?.(trustReportJson(view));
  await logAudit(outcome, standing, runner.log);
  if (found.left + missed.left > 0)
    runner.log.info(
      `The outputs "findings" and "undetermined" leave out ${found.left + missed.left} entries, as GitHub takes 1 MB; the JSON report has them all.`,
    );
  for (const note of new Set([...written.notes, ...github.notes]))
    runner.annotate('warning', note, { title: 'audit-trust: results left out' });
  annotate(outcome, standing, runner);
  if (suggestion !== undefined) runner.summarize(suggestionMarkdown(suggestion));
  if (report.policies.length + report.undetermined.length > 0) runner.summarize(trustReportMarkdown(view));
}

/** As many items as fit, as a JSON list, and how many do not. */
function cutList(
  items: readonly unknown[],
  mostBytes: number,
): { readonly json: string; readonly left: number } {
  const texts: string[] = [];
  let bytes = 2;
  for (const item of items) {
    const text = JSON.stringify(item);
    bytes += Buffer.byteLength(text) + 1;
    if (bytes > mostBytes) break;
    texts.push(text);
  }
  return { json: `[${texts.join(',')}]`, left: items.length - texts.length };
}

function annotate(outcome: AuditTrustOutcome, standing: readonly FoundIn[], runner: Runner): void {
  const places = standing.flatMap(({ policy, finding }) => {
    const level = finding.coFinding ? undefined : ANNOTATIONS[finding.severity];
    const { line, kind } = finding;
    const text = `${policy.id}: ${finding.message} ${finding.remedy}`;
    // What stands in no file has no line to be shown on: only what is severe is worth one of the few.
    if (policy.source.kind === 'role' && level !== 'error') return [];
    return level === undefined ? [] : [{ level, source: policy.source, line, title: kind, text }];
  });
  const missed = outcome.view.report.undetermined.map(({ source, line, message, remedy }) => ({
    level: 'error' as const,
    source,
    line,
    title: 'not audited',
    text: `${source.name}: ${message} ${remedy}`,
  }));
  const all = [...missed, ...places];
  for (const { level, source, line, title, text } of all.slice(0, ANNOTATION_LIMIT)) {
    runner.annotate(level, text, {
      title: `audit-trust: ${title}`,
      ...(source.kind === 'file' ? { file: source.name } : {}),
      ...(source.kind === 'file' && line !== undefined ? { line } : {}),
    });
  }
  if (all.length > ANNOTATION_LIMIT) {
    runner.log.info(
      `${all.length - ANNOTATION_LIMIT} more annotations are left out; the report has them all.`,
    );
  }
  for (const [index, { entry, status }] of outcome.baselineNotes.slice(0, ANNOTATION_LIMIT).entries()) {
    runner.annotate('warning', outcome.view.baselineNotes[index] ?? '', {
      title: `audit-trust: baseline entry ${status}`,
      ...(outcome.baselineFile === undefined ? {} : { file: outcome.baselineFile }),
      ...(entry.line === undefined ? {} : { line: entry.line }),
    });
  }
}
