import type { PolicySource, Undetermined } from '../../trust/findings/policy-report.ts';
import type { TrustPolicy } from '../../trust/policy.ts';
import { type DocumentFault, PolicyDocumentError } from '../../trust/policy-document-error.ts';

/** A policy that was read and can be audited. */
export interface GatheredPolicy {
  readonly policy: TrustPolicy;
  /** False when statements of it are not known; what it refuses is not certain then. */
  readonly complete: boolean;
  /** Why not: the statements that were left out, each with its reason. */
  readonly leftOut: readonly Undetermined[];
  readonly source: PolicySource;
  /** What the policy is called in reports. */
  readonly id: string;
  /** Every name that it goes by, for `expected-subjects`. */
  readonly names: readonly string[];
  readonly roleArn: string | undefined;
  /** The document as a JSON value. */
  readonly document: unknown;
  line(path: string): number | undefined;
}

/** What came of one role or file, in the order of reading. */
export interface Gathered {
  readonly policies: readonly GatheredPolicy[];
  readonly undetermined: readonly Undetermined[];
}

export const READ_BY_HAND = 'Correct the document; IAM would refuse it, or its meaning is not certain.';

/** A role as it is read from IAM. */
export function gatheredRole(arn: string, document: string, parse: (text: string) => TrustPolicy): Gathered {
  const source: PolicySource = { kind: 'role', name: arn };
  try {
    const policy = parse(document);
    const value: unknown = JSON.parse(document);
    const names = [arn, arn.slice(arn.lastIndexOf('/') + 1)];
    const found = {
      policy,
      complete: true,
      leftOut: [],
      source,
      id: arn,
      names,
      roleArn: arn,
      document: value,
    };
    return { policies: [{ ...found, line: () => undefined }], undetermined: [] };
  } catch (error) {
    if (!(error instanceof PolicyDocumentError)) throw error;
    return { policies: [], undetermined: faultsOf(error.faults, source, () => undefined) };
  }
}

/** Faults of a document as things that were not audited. */
export function faultsOf(
  faults: readonly DocumentFault[],
  source: PolicySource,
  lineOf: (path: string) => number | undefined,
): readonly Undetermined[] {
  return faults.map(({ path, message }) => {
    const line = lineOf(path);
    const later = /^is (?:not known before|known only after)/.test(message);
    return {
      source,
      path,
      ...(line === undefined ? {} : { line }),
      message: `${path} ${message}.`,
      remedy: later ? KNOWN_LATER : READ_BY_HAND,
    };
  });
}

const KNOWN_LATER =
  'Give the parameter a default, or audit the role itself after its deployment (`role-arns`, `all-roles`).';
