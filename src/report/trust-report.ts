import type { CheckResult } from '../contract/check.ts';
import type { StatementTrace } from '../trust/evaluate.ts';
import type { Finding, Witness } from '../trust/findings/finding.ts';
import type { FindingLevel } from '../trust/findings/kinds.ts';
import type { PolicyReport, TrustReport } from '../trust/findings/policy-report.ts';
import { code, details, escapeMarkdown, fence, heading, table } from './markdown.ts';

const SIGNS: Readonly<Record<FindingLevel, string>> = {
  critical: '🟥 critical',
  high: '🟧 high',
  medium: '🟨 medium',
  low: '🟦 low',
  none: '✅ none',
};

const DECISIONS = { allow: '✅ allow', deny: '⛔ deny', undetermined: '❓ undetermined' } as const;

/** GitHub takes one MiB per step summary; beyond this many characters policies are only counted. */
const ROOM = 400_000;
const ROWS = 200;

const WORST_FIRST: readonly FindingLevel[] = ['critical', 'high', 'medium', 'low', 'none'];

/** The report as JSON text in its documented shape: version, policies, undetermined. */
export function trustReportJson(report: TrustReport): string {
  const policies = report.policies.map(({ decision, source, ...policy }) => ({
    ...policy,
    source: source.name,
    ...(decision === undefined ? {} : { decision: decision.decision, trace: decision.trace }),
  }));
  const undetermined = report.undetermined.map(({ source, ...item }) => ({ ...item, source: source.name }));
  return `${JSON.stringify({ version: report.version, policies, undetermined }, null, 2)}\n`;
}

/** The report for the step summary: what was found, worst first, and what could not be looked at. */
export function trustReportMarkdown(report: TrustReport, expectations: readonly CheckResult[]): string {
  const policies = report.policies.toSorted(
    (a, b) => WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity),
  );
  const worst = policies[0]?.severity ?? 'none';
  const parts = [
    heading(
      3,
      `${report.undetermined.length > 0 ? '❓' : worst === 'none' ? '✅' : '🔎'} Who can assume what`,
    ),
    overview(report, policies),
    undeterminedPart(report),
    expectationPart(expectations),
  ];
  let room = ROOM - parts.join('').length;
  const shown: string[] = [];
  for (const policy of policies.filter(
    ({ findings, decision }) => findings.length > 0 || decision !== undefined,
  )) {
    const part = policyPart(policy);
    room -= part.length;
    if (room < 0) break;
    shown.push(part);
  }
  const left = policies.length - shown.length;
  const rest = room < 0 ? `\n${left} more policies are in the JSON report.\n` : '';
  return [...parts, ...shown, rest].filter((part) => part !== '').join('\n');
}

function overview({ policies, undetermined }: TrustReport, sorted: readonly PolicyReport[]): string {
  const rows = sorted
    .slice(0, ROWS)
    .map((policy) => [
      code(policy.id),
      policy.issuers.map(code).join('<br>'),
      SIGNS[policy.severity],
      escapeMarkdown([...new Set(counting(policy).map(({ kind }) => kind))].join(', ')),
      policy.decision === undefined ? '' : DECISIONS[policy.decision.decision],
    ]);
  const more = policies.length > ROWS ? `\n${policies.length - ROWS} more are not shown.\n` : '';
  const audited = `${policies.length} ${policies.length === 1 ? 'policy' : 'policies'} audited`;
  const missed = undetermined.length > 0 ? `, ${undetermined.length} could not be audited` : '';
  return `${audited}${missed}.\n\n${table(['policy', 'issuers', 'severity', 'findings', 'this token'], rows)}${more}`;
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

function policyPart(policy: PolicyReport): string {
  const rows = policy.findings.map((finding) => [
    finding.coFinding ? 'note' : SIGNS[finding.severity],
    code(finding.kind),
    `${escapeMarkdown(finding.message)} ${escapeMarkdown(finding.remedy)}`,
    code(finding.line === undefined ? finding.path : `line ${finding.line}`),
  ]);
  const proven = policy.findings.find(({ witness }) => witness !== undefined);
  const body = [
    rows.length === 0 ? '' : table(['severity', 'finding', 'what and what to do', 'where'], rows),
    proven?.witness === undefined ? '' : `${provenBy(proven, proven.witness)}`,
    policy.decision === undefined ? '' : tracePart(policy.decision.trace, policy.decision.reason),
  ];
  return details(
    `${code(policy.id)} ${SIGNS[policy.severity]}`,
    body.filter((part) => part !== '').join('\n'),
  );
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

function counting(policy: PolicyReport): readonly Finding[] {
  return policy.findings.filter(({ coFinding }) => !coFinding);
}
