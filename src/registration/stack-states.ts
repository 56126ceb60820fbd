/** What a status of a stack means for somebody who wants to deploy it. */
export type StackStateDecision =
  | { readonly kind: 'create' }
  | { readonly kind: 'update' }
  | { readonly kind: 'wait' }
  /** The rollback of an update got stuck; going on with it is the only way that loses nothing. */
  | { readonly kind: 'continue-rollback'; readonly why: string }
  /** Only an empty shell, left by a first creation that failed. */
  | { readonly kind: 'remove-shell'; readonly why: string }
  | { readonly kind: 'refuse'; readonly why: string; readonly remedy: string };

const REPAIR_DELETE =
  'See the stack events for the resource that would not go; delete the stack, retaining it, then run again.';

/**
 * Every status of a stack and what a deployment does then. A shell is removed only with consent.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html#cfn-stack-status-codes
 */
const DECISIONS: Readonly<Record<string, StackStateDecision>> = {
  DELETE_COMPLETE: { kind: 'create' },
  // An earlier change set that was never executed: another one for the new stack can stand beside it.
  REVIEW_IN_PROGRESS: { kind: 'create' },
  ROLLBACK_COMPLETE: {
    kind: 'remove-shell',
    why: 'the first creation failed and was rolled back; such a stack cannot be updated',
  },
  CREATE_COMPLETE: { kind: 'update' },
  UPDATE_COMPLETE: { kind: 'update' },
  UPDATE_ROLLBACK_COMPLETE: { kind: 'update' },
  IMPORT_COMPLETE: { kind: 'update' },
  IMPORT_ROLLBACK_COMPLETE: { kind: 'update' },
  CREATE_IN_PROGRESS: { kind: 'wait' },
  UPDATE_IN_PROGRESS: { kind: 'wait' },
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: { kind: 'wait' },
  UPDATE_ROLLBACK_IN_PROGRESS: { kind: 'wait' },
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: { kind: 'wait' },
  ROLLBACK_IN_PROGRESS: { kind: 'wait' },
  DELETE_IN_PROGRESS: { kind: 'wait' },
  IMPORT_IN_PROGRESS: { kind: 'wait' },
  IMPORT_ROLLBACK_IN_PROGRESS: { kind: 'wait' },
  UPDATE_ROLLBACK_FAILED: { kind: 'continue-rollback', why: 'the rollback of an update got stuck' },
  UPDATE_FAILED: {
    kind: 'refuse',
    why: 'an update failed with rollback switched off',
    remedy: 'Roll the stack back in the console, then run again.',
  },
  CREATE_FAILED: {
    kind: 'refuse',
    why: 'its creation failed with rollback switched off',
    remedy: REPAIR_DELETE,
  },
  ROLLBACK_FAILED: {
    kind: 'refuse',
    why: 'its creation failed and could not be undone',
    remedy: REPAIR_DELETE,
  },
  DELETE_FAILED: { kind: 'refuse', why: 'its deletion failed', remedy: REPAIR_DELETE },
  IMPORT_ROLLBACK_FAILED: {
    kind: 'refuse',
    why: 'the rollback of an import got stuck',
    remedy: 'Continue the rollback in the CloudFormation console, then run again.',
  },
};

/** What to do with a stack in this status; undefined is a stack that does not exist. */
export function decideOnStackState(status: string | undefined): StackStateDecision {
  if (status === undefined) return { kind: 'create' };
  return (
    DECISIONS[status] ?? {
      kind: 'refuse',
      why: `its status ${status} is not known to this version`,
      remedy: 'Look at the stack in the console; update aws-account-steps if there is a newer version.',
    }
  );
}

const GOOD_ENDS: ReadonlySet<string> = new Set(['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'IMPORT_COMPLETE']);

/** True for a status in which the stack is as its template says. */
export function isHealthy(status: string): boolean {
  return GOOD_ENDS.has(status);
}

/** True once nothing more happens by itself. */
export function isSettled(status: string): boolean {
  return !status.endsWith('_IN_PROGRESS') || status === 'REVIEW_IN_PROGRESS';
}

const DRIFT_SHOWS: ReadonlySet<string> = new Set([
  ...GOOD_ENDS,
  'UPDATE_ROLLBACK_COMPLETE',
  'UPDATE_ROLLBACK_FAILED',
]);

/** True for a status in which CloudFormation compares a stack with its template. */
export function showsDrift(status: string): boolean {
  return DRIFT_SHOWS.has(status);
}
