import type { PolicyReport } from '../trust/findings/policy-report.ts';

/** What pictures call a role: its name, with its account where the roles belong to several. */
export function roleLabels(policies: readonly PolicyReport[]): (policy: PolicyReport) => string {
  const accounts = new Set(policies.flatMap(({ id }) => accountOf(id) ?? []));
  return ({ id }) => {
    const name = id.slice(id.lastIndexOf('/') + 1);
    const account = accounts.size > 1 ? accountOf(id) : undefined;
    return account === undefined ? name : `${name} (${account})`;
  };
}

/** The account of a role's ARN; undefined for anything else. */
export function accountOf(id: string): string | undefined {
  return /^arn:[^:]*:iam::(\d{12}):role\//.exec(id)?.[1];
}
