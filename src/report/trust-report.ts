import type { CheckResult } from '../contract/check.ts';
import type { StatementTrace } from '../trust/evaluate.ts';
import type { Finding, Witness } from '../trust/findings/finding.ts';
import type { PolicyReport, TrustReport } from '../trust/findings/policy-report.ts';
import type { TrustSuggestion } from '../trust/suggest.ts';
import type { AuditView } from './audit-view.ts';
import { code, details, escapeMarkdown, fence, heading, table } from './markdown.ts';
import { trustMermaid } from './mermaid.ts';
import {
  countingFindings,
  STANDING_WORDS,
  type Standing,
  standingCounts,
  standingOf,
  worstFirst,
} from './severity.ts';

const SIGNS: Readonly<Record<Standing, string>> = {
  critical: '🟥 critical',
  high: '🟧 high',
  medium: '🟨 medium',
  low: '🟦 low',
  unknown: '❓ not graded',
  none: '✅ clean',
};

const DECISIONS = { allow: '✅ allow', deny: '⛔ deny', undetermined: '❓ undetermined' } as const;

/** GitHub takes one MiB per step summary, and a character can have four bytes. */
const ROOM = 240_000;
const ROWS = 200;
/** For the sentence at the end. */
const END_ROOM = 200;

/**
 * The report for the step summary: what was found, worst first, and what could not be looked at. `room` is how many
 * characters it may have; policies beyond it are counted.
 */
export function trustReportMarkdown(view: AuditView, room = ROOM): string {
  const { report, expectations } = view;
  const policies = worstFirst(view);
  const [worst] = standingCounts(view);
  const picture = trustMermaid(view);
  const parts = [
    heading(
      3,
      `${report.undetermined.length > 0 ? '❓' : worst === undefined || worst.standing === 'none' ? '✅' : '🔎'} Who can assume what`,
    ),
    ...fitting(room, [
      overview(view, policies),
      undeterminedPart(report),
      expectationPart(expectations),
      baselinePart(view.baselineNotes),
      picture === '' ? '' : fence('mermaid', picture),
    ]),
  ];
  let left = room - parts.join('').length - END_ROOM;
  const shown: string[] = [];
  const telling = policies.filter(({ findings, decision }) => findings.length > 0 || decision !== undefined);
  for (const policy of telling) {
    const part = policyPart(policy, view.accepted);
    if (part.length > left) break;
    left -= part.length;
    shown.push(part);
  }
  const untold = telling.length - shown.length;
  const rest = untold > 0 ? `\n${untold} more policies are in the JSON report.\n` : '';
  return [...parts, ...shown, rest].filter((part) => part !== '').join('\n');
}

/** The parts that fit, in their order; what does not fit is left out and said. */
function fitting(room: number, parts: readonly string[]): readonly string[] {
  let left = room - END_ROOM;
  return parts.map((part) => {
    if (part.length > left) return 'A part is left out here for want of room; the JSON report has it.\n';
    left -= part.length;
    return part;
  });
}

function overview(view: AuditView, sorted: readonly PolicyReport[]): string {
  const { policies, undetermined } = view.report;
  const { accepted } = view;
  const rows = sorted.slice(0, ROWS).map((policy) => {
    const waived = policy.findings.filter((finding) => accepted.has(finding)).length;
    const kinds = new Set(countingFindings(policy, accepted).map(({ kind }) => kind));
    return [
      code(policy.id),
      policy.issuers.map(code).join('<br>'),
      SIGNS[standingOf(policy, accepted)],
      `${escapeMarkdown([...kinds].join(', '))}${waived > 0 ? ` (${waived} accepted)` : ''}`,
      policy.decision === undefined ? '' : DECISIONS[policy.decision.decision],
    ];
  });
  const more = policies.length > ROWS ? `\n${policies.length - ROWS} more are not shown.\n` : '';
  const audited = `${policies.length} ${policies.length === 1 ? 'policy' : 'policies'} audited`;
  const missed = undetermined.length > 0 ? `, ${undetermined.length} could not be audited` : '';
  const grid =
    rows.length === 0 ? '' : table(['policy', 'issuers', 'severity', 'findings', 'this token'], rows);
  const counts = standingCounts(view).map(({ standing, count }) => `${count} ${STANDING_WORDS[standing]}`);
  return `${audited}${missed}${counts.length === 0 ? '' : `: **${counts.join(', ')}**`}.\n\n${grid}${more}`;
}

function baselinePart(notes: readonly string[]): string {
  if (notes.length === 0) return '';
  return `${heading(4, 'Baseline')}${table(
    ['what is to be done'],
    notes.slice(0, ROWS).map((note) => [escapeMarkdown(note)]),
  )}`;
}

/** The statement that admits this job and nobody else, and its other forms. */
export function suggestionMarkdown({ statement, variants }: TrustSuggestion): string {
  const forms = variants.map(({ name, note, statement: other }) =>
    details(escapeMarkdown(`${name}: ${note}`), fence('json', JSON.stringify(other, null, 2))),
  );
  return [
    heading(3, 'The tightest statement for this job'),
    fence('json', JSON.stringify(statement, null, 2)),
    ...forms,
  ].join('\n');
}

function undeterminedPart({ undetermined }: TrustReport): string {
  if (undetermined.length === 0) return '';
  const rows = undetermined
    .slice(0, ROWS)
    .map(({ source, message, remedy }) => [
      code(source.name),
      escapeMarkdown(message),
      escapeMarkdown(remedy),
    ]);
  return `${heading(4, 'Not audited')}${table(['what', 'why', 'what to do'], rows)}`;
}

function expectationPart(expectations: readonly CheckResult[]): string {
  if (expectations.length === 0) return '';
  const rows = expectations
    .slice(0, ROWS)
    .map(({ status, title, seen }) => [escapeMarkdown(status), code(title), escapeMarkdown(seen)]);
  return `${heading(4, 'Expected subjects')}${table(['', 'subject', 'seen'], rows)}`;
}

function policyPart(policy: PolicyReport, accepted: AuditView['accepted']): string {
  const rows = policy.findings
    .slice(0, ROWS)
    .map((finding) => [
      levelWords(finding, accepted),
      code(finding.kind),
      `${escapeMarkdown(finding.message)} ${escapeMarkdown(acceptedWords(finding, accepted) ?? finding.remedy)}`,
      code(finding.line === undefined ? finding.path : `line ${finding.line}`),
    ]);
  const proven = policy.findings.find(({ witness }) => witness !== undefined);
  const body = [
    rows.length === 0 ? '' : table(['severity', 'finding', 'what and what to do', 'where'], rows),
    proven?.witness === undefined ? '' : `${provenBy(proven, proven.witness)}`,
    policy.decision === undefined ? '' : tracePart(policy.decision.trace, policy.decision.reason),
  ];
  return details(
    `${code(policy.id)} ${SIGNS[standingOf(policy, accepted)]}`,
    body.filter((part) => part !== '').join('\n'),
  );
}

function levelWords(finding: Finding, accepted: AuditView['accepted']): string {
  if (finding.coFinding) return 'note';
  if (accepted.has(finding)) return 'accepted';
  if (finding.kind === 'not-graded') return SIGNS.unknown;
  return finding.severity === 'none' ? 'hint' : SIGNS[finding.severity];
}

function provenBy(finding: Finding, witness: Witness): string {
  const shown = witness.claims ?? { principal: witness.principal.arn };
  const proof = `Proof of ${code(finding.kind)}, which the policy allows:\n\n${fence('json', JSON.stringify(shown, null, 2))}`;
  const better = finding.suggestion;
  return better === undefined
    ? proof
    : `${proof}\nA narrower condition:\n\n${fence('json', JSON.stringify(better, null, 2))}`;
}

function tracePart(trace: readonly StatementTrace[], reason: string): string {
  const rows = trace
    .slice(0, ROWS)
    .flatMap((statement) => [
      [
        code(statement.path),
        statement.outcome,
        escapeMarkdown(`${statement.effect}: ${statement.principal.why}`),
      ],
      ...statement.conditions.map((condition) => [
        `${code(condition.operator)} ${code(condition.key)}`,
        condition.outcome,
        `expected ${condition.expected.map(code).join(' or ')}, seen ${condition.seen?.map(code).join(', ') ?? 'nothing'}: ${escapeMarkdown(condition.why)}`,
      ]),
    ]);
  return `${escapeMarkdown(reason)}\n\n${table(['part', 'outcome', 'why'], rows)}`;
}

function acceptedWords(finding: Finding, accepted: AuditView['accepted']): string | undefined {
  const acceptance = accepted.get(finding);
  return acceptance === undefined ? undefined : `Accepted until ${acceptance.expires}: ${acceptance.reason}`;
}
