/** Something in a template that nobody should deploy without having thought about it. */
export interface LintFinding {
  /** Stable name of the rule, for waivers. */
  readonly rule: string;
  /** The logical id of the resource; with the stack set's in front for the template inside one. */
  readonly resource: string;
  readonly message: string;
  /** From 1; undefined when the place cannot be told. */
  readonly line?: number;
}
