/** One thing that is wrong in a policy document. The message continues the path: `$.Statement is missing`. */
export interface DocumentFault {
  readonly path: string;
  readonly message: string;
}

const SHOWN = 20;

/** A document that is no trust policy: IAM would not accept it, or it has no certain meaning. Holds all faults. */
export class PolicyDocumentError extends Error {
  override readonly name = 'PolicyDocumentError';
  readonly faults: readonly DocumentFault[];

  constructor(faults: readonly DocumentFault[]) {
    const lines = faults.slice(0, SHOWN).map(({ path, message }) => `${path} ${message}`);
    const rest = faults.length > SHOWN ? `; and ${faults.length - SHOWN} more` : '';
    super(`${lines.join('; ')}${rest}`);
    this.faults = faults;
  }
}
