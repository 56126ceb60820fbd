import type { Finding } from '../trust/findings/finding.ts';
import type { PolicyReport, Undetermined } from '../trust/findings/policy-report.ts';
import type { Acceptance, AuditView } from './audit-view.ts';

/** The report as JSON text, exactly as docs/audit-report.schema.json describes it. */
export function trustReportJson(view: AuditView): string {
  return [...trustReportParts(view)].join('');
}

/** Characters of a part; one write each. */
const PART = 64_000;

/** The same in parts: one policy after the other, so that the text of a large report never stands in memory. */
export function* trustReportParts({ report, accepted, expectations }: AuditView): Generator<string> {
  let part = '';
  for (const piece of pieces()) {
    part += piece;
    if (part.length < PART) continue;
    yield part;
    part = '';
  }
  yield part;

  function* pieces(): Generator<string> {
    yield `{\n  "version": ${report.version},\n  "policies": `;
    yield* list(report.policies, (policy) => policyJson(policy, accepted));
    yield ',\n  "undetermined": ';
    yield* list(report.undetermined, undeterminedJson);
    // Only there when somebody expected something, so that the report of everybody else keeps its shape.
    if (expectations.length > 0) {
      yield ',\n  "expectations": ';
      yield* list(expectations, (check) => check);
    }
    yield '\n}\n';
  }
}

function* list<T>(items: readonly T[], json: (item: T) => unknown): Generator<string> {
  yield '[';
  for (const [index, item] of items.entries()) yield `${index === 0 ? '' : ','}\n    ${indented(json(item))}`;
  yield items.length === 0 ? ']' : '\n  ]';
}

function policyJson(
  { id, source, issuers, severity, decision, writeCheck, runtimeCheck, findings }: PolicyReport,
  accepted: AuditView['accepted'],
): unknown {
  return {
    id,
    source: source.name,
    issuers,
    severity,
    ...(decision === undefined ? {} : { decision: decision.decision, trace: decision.trace }),
    writeCheck,
    // Few issuers have such a control; the others keep the documented shape.
    ...(runtimeCheck === 'accept' ? {} : { runtimeCheck }),
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
