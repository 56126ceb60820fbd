/** A value that only the deployment knows. It stands in the place of the value and says why. */
export class UnknownValue {
  /** Continues a path: `is not known before deployment: the parameter "Org" has no default`. */
  readonly why: string;

  constructor(why: string) {
    this.why = why;
  }
}

/** Policies are flat; whatever is deeper is no policy, and would only fill the stack. */
const DEEPEST = 100;

/** The first unknown in a value, at any depth. */
export function unknownIn(value: unknown, depth = 0): UnknownValue | undefined {
  if (value instanceof UnknownValue) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > DEEPEST) return new UnknownValue('is nested too deeply');
  for (const item of Object.values(value)) {
    const found = unknownIn(item, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
