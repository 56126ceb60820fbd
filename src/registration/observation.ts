import { AwsFailure } from '../contract/aws-failure.ts';

/**
 * What was found when something was asked of AWS. A refusal is its own answer, so that no check mistakes "may not look"
 * for "is not there".
 */
export type Observation<T> =
  | { readonly kind: 'seen'; readonly value: T }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly action: string; readonly reason: string };

/** Asks, and keeps a refusal as an answer. Failures that say nothing about the account (network, throttling) are thrown. */
export async function observe<T>(ask: () => Promise<T | undefined>): Promise<Observation<T>> {
  try {
    const value = await ask();
    return value === undefined ? { kind: 'absent' } : { kind: 'seen', value };
  } catch (error) {
    if (!(error instanceof AwsFailure)) throw error;
    if (error.class === 'not-found') return { kind: 'absent' };
    if (error.class !== 'refused') throw error;
    return { kind: 'unreadable', action: error.action, reason: `${error.code}: ${error.message}` };
  }
}

/** The same for what a partition may not know: an operation that it does not have is as good as a refusal. */
export async function observeWherePossible<T>(ask: () => Promise<T | undefined>): Promise<Observation<T>> {
  try {
    return await observe(ask);
  } catch (error) {
    if (!(error instanceof AwsFailure) || error.class !== 'invalid-request') throw error;
    return { kind: 'unreadable', action: error.action, reason: `${error.code}: ${error.message}` };
  }
}
