import type { CheckResult } from '../../contract/check.ts';
import type { Observation } from '../observation.ts';
import type { StackDescription } from '../stack-deployer.ts';
import { decideOnStackState, isHealthy, type StackStateDecision } from '../stack-states.ts';
import { unreadable } from './unreadable.ts';

/** A rolled-back update leaves the stack as it was before: everything in it works. */
const WORKS_AS_BEFORE: ReadonlySet<string> = new Set(['UPDATE_ROLLBACK_COMPLETE']);

/** Whether the registration stack is there and whole. */
export function checkStack(stack: Observation<StackDescription>, name: string, region: string): CheckResult {
  const check = { id: 'stack', title: 'Registration stack', expected: `${name} in ${region}, complete` };
  if (stack.kind === 'unreadable') return unreadable(check, stack);
  if (stack.kind === 'absent') {
    return {
      ...check,
      status: 'fail',
      seen: 'no such stack',
      remedy: 'Deploy it (actions/deploy), or give the name and region it was created under.',
    };
  }
  const { status, statusReason } = stack.value;
  const seen = statusReason === undefined ? status : `${status}: ${statusReason}`;
  if (isHealthy(status) || WORKS_AS_BEFORE.has(status)) return { ...check, status: 'pass', seen };
  const decision = decideOnStackState(status);
  return {
    ...check,
    status: 'fail',
    seen,
    remedy: decision.kind === 'refuse' ? decision.remedy : BY_DECISION[decision.kind],
  };
}

const BY_DECISION: Readonly<Record<Exclude<StackStateDecision['kind'], 'refuse'>, string>> = {
  create: 'Its change set was never executed: deploy it (actions/deploy).',
  update: 'Deploy it again (actions/deploy).',
  wait: 'It is still being worked on: confirm again when it is done.',
  'continue-rollback':
    'The rollback of an update got stuck: mend the cause, then deploy again with `continue-update-rollback: true`.',
  'remove-shell':
    'Its creation failed: deploy it again with `recreate-failed-stack: true`, and read the reason in its events.',
};
