import type { RequestRecord } from '../dispatch.ts';
import { leastPolicies, type NeededPolicy } from './least-policies.ts';

/** What was asked of a rehearsal. */
export interface CallReport {
  /** Calls of clients by service and operation, in alphabetical order. */
  readonly operations: readonly OperationCount[];
  /** What each identity would need for all of them, for the real run. */
  readonly policies: readonly NeededPolicy[];
}

export interface OperationCount {
  readonly service: string;
  readonly operation: string;
  readonly calls: number;
  /** Error codes with their number, the most frequent first. */
  readonly failures: readonly { readonly code: string; readonly calls: number }[];
  /** Calls that services made on behalf of the caller. */
  readonly nested: number;
}

/** Counts the calls and works out what they need. */
export function callReport(requests: readonly RequestRecord[]): CallReport {
  const known = requests.filter(({ service, operation }) => service !== '' && operation !== '');
  const byName = new Map<string, RequestRecord[]>();
  for (const request of known) {
    const name = `${request.service} ${request.operation}`;
    const same = byName.get(name);
    if (same === undefined) byName.set(name, [request]);
    else same.push(request);
  }
  return {
    operations: [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, same]) => countOf(same)),
    policies: leastPolicies(known),
  };
}

function countOf(same: readonly RequestRecord[]): OperationCount {
  const codes = new Map<string, number>();
  for (const { errorCode } of same) {
    if (errorCode !== undefined) codes.set(errorCode, (codes.get(errorCode) ?? 0) + 1);
  }
  const nested = same.filter(({ via }) => via !== undefined).length;
  return {
    service: same[0]?.service ?? '',
    operation: same[0]?.operation ?? '',
    calls: same.length - nested,
    failures: [...codes].sort(([, a], [, b]) => b - a).map(([code, calls]) => ({ code, calls })),
    nested,
  };
}
