/** True, false, or why it cannot be said. */
export type Tri = boolean | { readonly unknown: string };

/** True as soon as one is true; unknown when none is true but one is unknown. */
export function someTrue(results: readonly Tri[]): Tri {
  if (results.includes(true)) return true;
  return results.find((result) => typeof result !== 'boolean') ?? false;
}

/** False as soon as one is false; unknown when none is false but one is unknown. */
export function allTrue(results: readonly Tri[]): Tri {
  if (results.includes(false)) return false;
  return results.find((result) => typeof result !== 'boolean') ?? true;
}

/** The opposite; what is unknown stays unknown. */
export function not(result: Tri): Tri {
  return typeof result === 'boolean' ? !result : result;
}
