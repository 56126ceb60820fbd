import type { CheckResult } from '../../contract/check.ts';
import { matchesWildcard } from '../../trust/wildcard.ts';
import type { TroubleshootingRow } from '../catalog-shape.ts';

/** A row of a platform's troubleshooting table, and the checks that say that it applies. */
export interface ApplyingRow {
  readonly symptom: string;
  readonly fix: string;
  readonly checks: readonly string[];
}

/** The rows that apply: what the user would see at the platform because of the checks that did not pass. */
export function applyingRows(
  rows: readonly TroubleshootingRow[],
  checks: readonly CheckResult[],
): readonly ApplyingRow[] {
  const bad = checks.filter(({ status }) => status === 'fail' || status === 'unknown');
  return rows.flatMap(({ symptom, fix, checks: patterns }) => {
    const named = bad.filter(({ id }) => patterns.some((pattern) => matchesWildcard(pattern, id)));
    return named.length === 0 ? [] : [{ symptom, fix, checks: named.map(({ id }) => id) }];
  });
}
