import type { RegistrationCheck } from '../../contract/check.ts';
import type { Question } from './area.ts';

/** How long IAM may take until what was written is shown everywhere; seconds as a rule. */
const PROPAGATION_MS = 2 * 60_000;

/** Whether the registration is being written, or was so shortly ago that IAM may not show all of it yet. */
export function isSettling({ deployed, now }: Pick<Question, 'deployed' | 'now'>): boolean {
  if (deployed.kind !== 'seen') return false;
  const { changedAt } = deployed.value;
  if (isBeingWritten({ deployed })) return true;
  return changedAt !== undefined && now.getTime() - changedAt.getTime() < PROPAGATION_MS;
}

/** What a stack makes last (its stack set, its export) is missing or incomplete until the stack is done. */
export function untilWritten(
  checks: readonly RegistrationCheck[],
  question: Pick<Question, 'deployed'>,
): readonly RegistrationCheck[] {
  if (!isBeingWritten(question)) return checks;
  return checks.map((check) =>
    check.status === 'fail' || check.status === 'skipped' ? { ...check, waitHelps: true } : check,
  );
}

function isBeingWritten({ deployed }: Pick<Question, 'deployed'>): boolean {
  return deployed.kind === 'seen' && deployed.value.status.endsWith('_IN_PROGRESS');
}
