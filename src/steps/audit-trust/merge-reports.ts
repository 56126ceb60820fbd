import type { CheckResult } from '../../contract/check.ts';
import type { Finding } from '../../trust/findings/finding.ts';
import { type FindingKind, KINDS, kindFacts } from '../../trust/findings/kinds.ts';
import type {
  PolicyReport,
  PolicySource,
  TrustReport,
  Undetermined,
} from '../../trust/findings/policy-report.ts';
import { isRecord } from '../../trust/json-value.ts';
import type { WriteCheck } from '../../trust/write-check.ts';
import type { Files } from '../world.ts';
import { findAll } from './gather-files.ts';
import { badFile, readNamedFile } from './named-file.ts';

const FORM = 'a JSON report of audit-trust';
const LEVELS: ReadonlySet<unknown> = new Set(['critical', 'high', 'medium', 'low', 'none']);

type Members = Readonly<Record<string, unknown>>;

/** Joins reports that other jobs wrote (`json-file`). What stands in several is taken once. Throws StepError. */
export async function mergeReports(globs: readonly string[], files: Files): Promise<MergedReports> {
  const policies = new Map<string, PolicyReport>();
  const undetermined = new Map<string, Undetermined>();
  const expectations = new Map<string, CheckResult>();
  for (const path of await findAll(globs, files, 'merge')) {
    const report = readReport(path, await readNamedFile(files, path, 'merge'));
    for (const policy of report.policies) policies.set(`${policy.source.name}#${policy.id}`, policy);
    for (const item of report.undetermined) undetermined.set(JSON.stringify(item), item);
    for (const check of report.expectations) expectations.set(JSON.stringify(check), check);
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

/** Reads a JSON report back. Only what decides is checked here; docs/audit-report.schema.json has it all. */
function readReport(path: string, text: string): MergedReports {
  const bad = (problem: string) => badFile(path, FORM, problem);
  const value = parsed(text);
  if (!isRecord(value) || value['version'] !== 1) throw bad('it has no `"version": 1`');
  const { policies, undetermined, expectations = [] } = value;
  if (!Array.isArray(policies) || !Array.isArray(undetermined))
    throw bad('it lacks "policies" or "undetermined"');
  if (!Array.isArray(expectations)) throw bad('"expectations" is no list');
  return {
    version: 1,
    policies: policies.map((item: unknown, index) => {
      const policy = recordOf(item);
      const findings = policy?.['findings'];
      const known =
        policy !== undefined &&
        Array.isArray(findings) &&
        isLevel(policy['severity']) &&
        isTexts(policy['issuers']);
      if (!known || typeof policy['id'] !== 'string') throw bad(`policy ${index} is incomplete`);
      const read = findings.map((finding: unknown) =>
        readFinding(finding, () => bad(`a finding of policy ${index} is not known`)),
      );
      return {
        ...withDecision(policy),
        writeCheck: answerOf(policy['writeCheck'], 'unknown'),
        runtimeCheck: answerOf(policy['runtimeCheck'], 'accept'),
        id: policy['id'],
        source: sourceOf(policy['source']),
        findings: read,
      } as unknown as PolicyReport;
    }),
    undetermined: undetermined.map((item: unknown) => {
      const missed = recordOf(item);
      if (typeof missed?.['message'] !== 'string') throw bad('an entry of "undetermined" has no message');
      return { remedy: '', ...missed, source: sourceOf(missed['source']) } as unknown as Undetermined;
    }),
    expectations: expectations.map((item: unknown) =>
      readExpectation(item, () => bad('an entry of "expectations" is not known')),
    ),
  };
}

function readFinding(value: unknown, bad: () => Error): Finding {
  const finding = recordOf(value);
  if (finding === undefined || !isKind(finding['kind']) || !isLevel(finding['severity'])) throw bad();
  for (const name of ['path', 'message', 'remedy']) if (typeof finding[name] !== 'string') throw bad();
  if (finding['witness'] !== undefined && !isWitness(finding['witness'])) throw bad();
  return { ...finding, coFinding: kindFacts(finding['kind']).coFinding === true } as unknown as Finding;
}

const ANSWERS = ['accept', 'refuse', 'unknown'] as const;
const STATUSES = ['pass', 'fail', 'unknown'] as const;

function readExpectation(value: unknown, bad: () => Error): CheckResult {
  const { id, title, status, expected, seen, remedy } = recordOf(value) ?? {};
  const known = STATUSES.find((candidate) => candidate === status);
  const texts = [id, title, expected, seen].every((text) => typeof text === 'string');
  if (known === undefined || !texts) throw bad();
  return {
    id: String(id),
    title: String(title),
    status: known,
    expected: String(expected),
    seen: String(seen),
    ...(typeof remedy === 'string' ? { remedy } : {}),
  };
}

/** What AWS does about a policy; `otherwise` for a report that does not say it. */
function answerOf(value: unknown, otherwise: WriteCheck): WriteCheck {
  return ANSWERS.find((answer) => answer === value) ?? otherwise;
}

function withDecision({ decision, trace, ...policy }: Members): Members {
  return typeof decision === 'string'
    ? { ...policy, decision: { decision, trace: Array.isArray(trace) ? trace : [], reason: '' } }
    : policy;
}

/** Reports name sources by their text alone: ARNs are roles, all else files. */
function sourceOf(name: unknown): PolicySource {
  const text = typeof name === 'string' ? name : '';
  return { kind: text.startsWith('arn:') ? 'role' : 'file', name: text };
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isWitness(value: unknown): boolean {
  const { principal, claims = {} } = recordOf(value) ?? {};
  return isRecord(principal) && typeof principal['arn'] === 'string' && isRecord(claims);
}

function isKind(value: unknown): value is FindingKind {
  return typeof value === 'string' && Object.hasOwn(KINDS, value);
}

function isLevel(value: unknown): boolean {
  return LEVELS.has(value);
}

function recordOf(value: unknown): Members | undefined {
  return isRecord(value) ? value : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
