import type { CheckResult } from '../../contract/check.ts';
import type { Finding } from '../../trust/findings/finding.ts';
import { type FindingKind, KINDS, kindFacts } from '../../trust/findings/kinds.ts';
import type {
  PolicyReport,
  PolicySource,
  TrustReport,
  Undetermined,
} from '../../trust/findings/policy-report.ts';
import type { Files } from '../world.ts';
import { findAll } from './gather-files.ts';
import { badFile, readNamedFile } from './named-file.ts';
import type { ReportFile } from './read-report.ts';

const FORM = 'a JSON report of audit-trust';

/** Joins reports that other jobs wrote (`json-file`). What stands in several is taken once. Throws StepError. */
export async function mergeReports(globs: readonly string[], files: Files): Promise<MergedReports> {
  const policies = new Map<string, PolicyReport>();
  const undetermined = new Map<string, Undetermined>();
  const expectations = new Map<string, CheckResult>();
  // No other audit needs the reader of schemas.
  const { reportReader } = await import('./read-report.ts');
  const read = reportReader();
  for (const path of await findAll(globs, files, 'merge')) {
    const report = read(await readNamedFile(files, path, 'merge'));
    if ('problem' in report) throw badFile(path, FORM, report.problem);
    for (const [index, each] of report.policies.entries()) {
      const policy = policyOf(each, `$.policies[${index}]`, (problem) => badFile(path, FORM, problem));
      policies.set(`${policy.source.name}#${policy.id}`, policy);
    }
    for (const each of report.undetermined)
      undetermined.set(JSON.stringify(each), { ...each, source: sourceOf(each.source) });
    for (const check of report.expectations ?? []) expectations.set(JSON.stringify(check), check);
  }
  return {
    version: 1,
    policies: [...policies.values()],
    undetermined: [...undetermined.values()],
    expectations: [...expectations.values()],
  };
}

/** Reports as one, with what became of the subjects that each expected. */
export interface MergedReports extends TrustReport {
  readonly expectations: readonly CheckResult[];
}

/** What reports do not say of a decision. */
const UNSAID = { reason: '', action: '', providerArn: '', notExposed: [] } as const;

function policyOf(
  { decision, trace = [], source, findings, ...policy }: ReportFile['policies'][number],
  path: string,
  bad: (problem: string) => Error,
): PolicyReport {
  return {
    runtimeCheck: 'accept',
    ...policy,
    source: sourceOf(source),
    ...(decision === undefined ? {} : { decision: { ...UNSAID, decision, trace } }),
    findings: findings.map(({ kind, ...finding }, index): Finding => {
      if (!isKind(kind)) throw bad(`${path}.findings[${index}].kind is not known: ${JSON.stringify(kind)}`);
      return { ...finding, kind, coFinding: kindFacts(kind).coFinding === true };
    }),
  };
}

/** Reports name sources by their text alone: ARNs are roles, all else files. */
function sourceOf(name: string): PolicySource {
  return { kind: name.startsWith('arn:') ? 'role' : 'file', name };
}

function isKind(value: string): value is FindingKind {
  return Object.hasOwn(KINDS, value);
}
