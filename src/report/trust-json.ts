import type { Finding } from '../trust/findings/finding.ts';
import type { PolicyReport, Undetermined } from '../trust/findings/policy-report.ts';
import type { Acceptance, AuditView } from './audit-view.ts';

/**
 * The report as JSON text, exactly as docs/audit-report.schema.json describes it. One policy after the other, so that
 * no second copy of a large report stands in memory.
 */
export function trustReportJson({ report, accepted }: AuditView): string {
  const policies = report.policies.map((policy) => indented(policyJson(policy, accepted)));
  const undetermined = report.undetermined.map((item) => indented(undeterminedJson(item)));
  return `{\n  "version": ${report.version},\n  "policies": ${list(policies)},\n  "undetermined": ${list(undetermined)}\n}\n`;
}

function policyJson(
  { id, source, issuers, severity, decision, writeCheck, findings }: PolicyReport,
  accepted: AuditView['accepted'],
): unknown {
  return {
    id,
    source: source.name,
    issuers,
    severity,
    ...(decision === undefined ? {} : { decision: decision.decision, trace: decision.trace }),
    writeCheck,
    findings: findings.map((finding) => findingJson(finding, accepted.get(finding))),
  };
}

/** A finding as the report has it. `accepted` stands only on findings that a baseline accepts. */
export function findingJson(
  { kind, severity, path, line, message, witness, remedy, suggestion }: Finding,
  accepted: Acceptance | undefined,
): Readonly<Record<string, unknown>> {
  return {
    kind,
    severity,
    path,
    ...(line === undefined ? {} : { line }),
    message,
    ...(witness === undefined ? {} : { witness }),
    remedy,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(accepted === undefined ? {} : { accepted }),
  };
}

/** Something that was not audited as the report has it. */
export function undeterminedJson({ source, path, line, message, remedy }: Undetermined): unknown {
  return {
    source: source.name,
    ...(path === undefined ? {} : { path }),
    ...(line === undefined ? {} : { line }),
    message,
    remedy,
  };
}

function indented(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', '\n    ');
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '[]' : `[\n    ${items.join(',\n    ')}\n  ]`;
}
