import type { Question } from './area.ts';

/** How long IAM may take until what was written is shown everywhere; seconds as a rule. */
const PROPAGATION_MS = 2 * 60_000;

/** Whether the registration is being written, or was so shortly ago that IAM may not show all of it yet. */
export function isSettling({ deployed, now }: Pick<Question, 'deployed' | 'now'>): boolean {
  if (deployed.kind !== 'seen') return false;
  const { status, changedAt } = deployed.value;
  if (status.endsWith('_IN_PROGRESS')) return true;
  return changedAt !== undefined && now.getTime() - changedAt.getTime() < PROPAGATION_MS;
}
