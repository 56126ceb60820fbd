import type { CheckResult } from '../../contract/check.ts';

/** The result of a check that could not be asked: it names the permission that is missing, and never passes. */
export function unreadable(
  check: Pick<CheckResult, 'id' | 'title' | 'expected'>,
  { action, reason }: { readonly action: string; readonly reason: string },
): CheckResult {
  return {
    ...check,
    status: 'unknown',
    seen: reason,
    remedy: `Allow ${action} for the identity of this step.`,
  };
}
