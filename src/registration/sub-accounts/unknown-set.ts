import type { Judgement } from '../checks/check-kind.ts';
import { unreadable } from '../checks/unreadable.ts';
import type { SubAccountFacts } from './sub-account-facts.ts';

/** The judgement of whatever is about a stack set that may not be looked at; undefined when it may be. */
export function unknownSet({ access, set }: SubAccountFacts, expected: string): Judgement | undefined {
  if (access.kind === 'seen' && access.value === 'NOT_ADMINISTRATOR') return notAdministrator(expected);
  return set.kind === 'unreadable' ? unreadable(expected, set) : undefined;
}

/** The judgement of what only the management account and its delegated administrators can see. */
export function notAdministrator(expected: string): Judgement {
  return {
    status: 'unknown',
    expected,
    seen: 'this linked account administers no stack sets of its organization',
    remedy:
      'Confirm the linked accounts in the management account, or make this one a delegated administrator of CloudFormation StackSets.',
  };
}
