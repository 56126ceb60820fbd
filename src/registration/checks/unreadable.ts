import type { Observation } from '../observation.ts';
import type { Judgement } from './check-kind.ts';

type Unreadable = Extract<Observation<unknown>, { kind: 'unreadable' }>;

/** The judgement of what could not be asked: it names the permission that is missing, and never passes. */
export function unreadable(expected: string, { action, reason }: Unreadable): Judgement {
  return {
    status: 'unknown',
    expected,
    seen: reason,
    call: action,
    remedy: `Allow ${action} for the identity of this step.`,
  };
}
