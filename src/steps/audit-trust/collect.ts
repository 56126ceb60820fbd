import type { CheckResult } from '../../contract/check.ts';
import type { PolicyDetail } from '../../report/audit-view.ts';
import type { PolicyReport, Undetermined } from '../../trust/findings/policy-report.ts';
import { type AuditRules, auditPolicy } from './audit-policy.ts';
import type { SubjectRule } from './expected-subjects.ts';
import type { Gathered } from './gathered.ts';

/** What is left of policies once they were audited. Documents are let go as they come, so that memory stays flat. */
export interface Collected {
  readonly policies: PolicyReport[];
  readonly details: Map<PolicyReport, PolicyDetail>;
  readonly expectations: CheckResult[];
  readonly undetermined: Undetermined[];
  readonly usedRules: Set<SubjectRule>;
  /** ARNs of roles that were read from IAM: one that is asked for twice counts once. */
  readonly roles: Set<string>;
}

const EVERY = 500;

/** Nothing audited yet. */
export function nothingCollected(): Collected {
  return {
    policies: [],
    details: new Map(),
    expectations: [],
    undetermined: [],
    usedRules: new Set(),
    roles: new Set(),
  };
}

/** Adds what another part of the audit found. */
export function addCollected(into: Collected, part: Collected): void {
  for (const policy of part.policies) into.policies.push(policy);
  for (const [report, detail] of part.details) into.details.set(report, detail);
  for (const check of part.expectations) into.expectations.push(check);
  for (const missed of part.undetermined) into.undetermined.push(missed);
  for (const rule of part.usedRules) into.usedRules.add(rule);
}

/** Audits policies as they come. Tells how far it is after every 500. */
export async function collect(
  source: AsyncIterable<Gathered>,
  rules: AuditRules,
  into: Collected,
  progress: (line: string) => void,
): Promise<void> {
  for await (const { policies, undetermined } of source) {
    into.undetermined.push(...undetermined);
    for (const gathered of policies) {
      const { kind, name } = gathered.source;
      if (kind === 'role' && into.roles.has(name)) continue;
      if (kind === 'role') into.roles.add(name);
      const audited = auditPolicy(gathered, rules);
      into.policies.push(audited.report);
      into.details.set(audited.report, audited.detail);
      into.expectations.push(...audited.expectations);
      into.undetermined.push(...audited.undetermined);
      for (const rule of audited.usedRules) into.usedRules.add(rule);
      if (into.policies.length % EVERY === 0) progress(`${into.policies.length} policies audited …`);
    }
  }
}

/** Runs work on items, a few at a time, in order of arrival. The first failure stops what has not begun, and is thrown. */
export async function bounded<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  let failed = false;
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined && !failed; item = waiting.shift()) {
      try {
        await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}
