import { StepError } from '../contract/step-error.ts';

/** Throws StepError `wrong-account` unless the caller is in the expected account. Asked before anything is written. */
export function requireAccount(
  identity: { readonly account: string; readonly arn: string },
  expected: string | undefined,
): void {
  if (expected === undefined || identity.account === expected) return;
  throw new StepError({
    code: 'wrong-account',
    fault: 'user',
    message: `The credentials belong to account ${identity.account}, but this step is meant for ${expected}.`,
    remedy:
      'Log in to the expected account before this step, or correct `expected-account-id`. Nothing was changed.',
    evidence: [{ label: 'caller', value: identity.arn }],
  });
}
