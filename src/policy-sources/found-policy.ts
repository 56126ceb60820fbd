import type { TrustPolicy } from '../trust/policy.ts';
import type { DocumentFault } from '../trust/policy-document-error.ts';

/** A trust policy that stands in a file, or what is wrong with it. */
export interface FoundPolicy {
  /** What the file calls the role: its ARN, its name, its logical id, its address. Undefined for a bare document. */
  readonly id: string | undefined;
  /** Where the role lives, as far as the file says; the account is `000000000000` when only the deployment knows it. */
  readonly roleArn: string | undefined;
  /** Undefined when it has faults, or when nothing certain can be said before its deployment. */
  readonly policy: TrustPolicy | undefined;
  /** False when statements are left out of `policy`, because values in them are not known before deployment. */
  readonly complete: boolean;
  /** What is wrong, and what is not known. The message continues the path. */
  readonly faults: readonly DocumentFault[];
  /** The document as a JSON value, for showing it; what is not known stands as text in it. */
  readonly document: unknown;
  /** The line of a path of `policy` or of a fault in the file, counted from 1; of what encloses it when it has none. */
  line(path: string): number | undefined;
}
