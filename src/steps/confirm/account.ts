import { ACCOUNT_CHECKS } from '../../registration/checks/account-checks.ts';
import { judgeAll } from '../../registration/checks/check-kind.ts';
import type { Area } from './area.ts';

/** The account itself: the right one, of a kind that can be registered so. */
export const accountArea: Area = {
  name: 'account',
  applies: () => true,
  async ask({ inputs, stack, identity, organization, choices }) {
    const facts = {
      identity,
      organization,
      expectedAccount: inputs.expectedAccountId,
      acceptedKinds: stack.accountKinds,
    };
    return { checks: judgeAll(ACCOUNT_CHECKS, facts, choices) };
  },
};
