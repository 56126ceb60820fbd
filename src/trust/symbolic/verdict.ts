/**
 * What can be said of a token that is written character by character: no, yes, `DOUBT` (not even when it is written),
 * or `OPEN` (not yet). Small numbers, because millions of them are compared.
 */
export type Verdict = 0 | 1 | 2 | 3;

export const NO = 0;
export const YES = 1;
export const DOUBT = 2;
export const OPEN = 3;

/** Both, as Kleene has it; what is still open comes before doubt. */
export function both(a: Verdict, b: Verdict): Verdict {
  if (a === NO || b === NO) return NO;
  if (a === OPEN || b === OPEN) return OPEN;
  return a === DOUBT || b === DOUBT ? DOUBT : YES;
}

export function either(a: Verdict, b: Verdict): Verdict {
  if (a === YES || b === YES) return YES;
  if (a === OPEN || b === OPEN) return OPEN;
  return a === DOUBT || b === DOUBT ? DOUBT : NO;
}

export function opposite(a: Verdict): Verdict {
  return a === NO ? YES : a === YES ? NO : a;
}
