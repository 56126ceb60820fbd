import {
  CHECK_AREAS,
  type CheckArea,
  type CheckStatus,
  type RegistrationCheck,
} from '../../contract/check.ts';

/**
 * Whether the checks prove a registration: every required one passed, and there was one. What is unknown, or was skipped
 * because something else is missing, counts against it.
 */
export function isConfirmed(checks: readonly RegistrationCheck[]): boolean {
  const required = checks.filter((check) => check.required);
  return required.length > 0 && required.every(({ status }) => status === 'pass');
}

/** Required checks that did not pass. */
export function openChecks(checks: readonly RegistrationCheck[]): readonly RegistrationCheck[] {
  return checks.filter(({ required, status }) => required && status !== 'pass');
}

/** Whether all that is open may come to pass by itself; false when nothing is open. */
export function isWorthWaiting(checks: readonly RegistrationCheck[]): boolean {
  const open = openChecks(checks);
  return open.length > 0 && open.every(({ waitHelps }) => waitHelps);
}

/** From worst to best; what is skipped says nothing about the rest. */
const WORST_FIRST: readonly CheckStatus[] = ['fail', 'unknown', 'pass', 'skipped'];

/** The status of each area: the worst of its required checks; `skipped` where nothing was checked. */
export function areaStatuses(checks: readonly RegistrationCheck[]): Readonly<Record<CheckArea, CheckStatus>> {
  const entries = CHECK_AREAS.map((area): [CheckArea, CheckStatus] => {
    const own = checks.filter((check) => check.area === area && check.required);
    const worst = WORST_FIRST.find((status) => own.some((check) => check.status === status));
    return [area, worst ?? 'skipped'];
  });
  return Object.fromEntries(entries) as Record<CheckArea, CheckStatus>;
}
