import { StepError } from '../contract/step-error.ts';

/** A template, and what it was allowed. */
interface Allowing {
  /** What people call it by. */
  readonly file: string;
  readonly allowedCapabilities: readonly string[];
}

/**
 * Requires that every capability that a template needs was allowed. `remedy` is told what is missing, and what the input
 * `capabilities` would be with it. Throws StepError.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html
 */
export function requireCapabilities(
  { file, allowedCapabilities }: Allowing,
  needed: readonly string[],
  remedy: (missing: readonly string[], complete: string) => string,
): void {
  // NAMED_IAM includes IAM, as in CloudFormation itself.
  const allowed = new Set(
    allowedCapabilities.flatMap((name) =>
      name === 'CAPABILITY_NAMED_IAM' ? [name, 'CAPABILITY_IAM'] : [name],
    ),
  );
  const missing = needed.filter((name) => !allowed.has(name));
  if (missing.length === 0) return;
  throw new StepError({
    code: 'capabilities-missing',
    fault: 'user',
    message: `${file} needs ${missing.join(', ')}, which was not allowed.`,
    remedy: remedy(missing, [...allowedCapabilities, ...missing].join(', ')),
  });
}
