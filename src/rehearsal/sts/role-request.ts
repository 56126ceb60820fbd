import { managedDocument } from '../authorization/held-policies.ts';
import type { Constraints } from '../constraints.ts';
import { checkIdentityDocument, policySize } from '../iam/policy-document.ts';
import { integerOf, requiredTextOf, structuresOf, textOf, textsOf } from '../input.ts';
import { type Input, ServiceError } from '../service.ts';
import type { AccountState, RehearsalState, RoleState } from '../state.ts';

/** What AssumeRole and AssumeRoleWithWebIdentity have in common. Limits: the service model of STS. */
export const ROLE_REQUEST: Constraints = {
  RoleArn: { kind: 'text', required: true, min: 20, max: 2048 },
  RoleSessionName: { kind: 'text', required: true, min: 2, max: 64, pattern: '[\\w+=,.@-]*' },
  DurationSeconds: { kind: 'integer', min: 900, max: 43_200 },
  Policy: { kind: 'text', min: 1 },
  PolicyArns: { kind: 'list', max: 10 },
  MinimumSessionTokenSize: { kind: 'integer', min: 0, max: 4096 },
};

const DEFAULT_DURATION = 3600;
/** Characters of inline and managed session policies together. */
const POLICY_SIZE = 2048;
/** Characters of session tags that fill the packed space; an estimate, AWS does not publish its packing. */
const TAG_SIZE = 512;

/** The account and role that an ARN names; the role is undefined when there is none (which STS does not tell). */
export function roleOfArn(
  state: RehearsalState,
  arn: string,
): {
  readonly accountId: string;
  readonly account: AccountState | undefined;
  readonly role: RoleState | undefined;
} {
  const [, accountId = '', path = ''] = /^arn:aws[a-z-]*:iam::(\d{12}):role\/(.+)$/.exec(arn) ?? [];
  if (accountId === '') throw new ServiceError('ValidationError', `${arn} is invalid`);
  const account = state.accounts.get(accountId);
  const role = account?.iam.roles.get(path.slice(path.lastIndexOf('/') + 1));
  return { accountId, account, role: role?.arn === arn ? role : undefined };
}

/** `DurationSeconds`, or one hour; throws ValidationError above what the role allows. */
export function durationFor(input: Input, role: RoleState): number {
  const seconds = integerOf(input, 'DurationSeconds') ?? DEFAULT_DURATION;
  if (seconds > role.maxSessionDuration) {
    throw new ServiceError(
      'ValidationError',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    );
  }
  return seconds;
}

/** The documents of the session policies. Throws MalformedPolicyDocument, or ValidationError for an unknown ARN. */
export function sessionPolicies(input: Input, account: AccountState): readonly string[] {
  const inline = textOf(input, 'Policy');
  if (inline !== undefined) checkIdentityDocument(inline);
  const managed = structuresOf(input, 'PolicyArns').flatMap((item) => {
    const arn = requiredTextOf(item, 'arn');
    const documents = managedDocument(account, arn);
    if (documents.length === 0) throw new ServiceError('ValidationError', `Policy ${arn} does not exist.`);
    return documents.map(({ document }) => document);
  });
  return [...(inline === undefined ? [] : [inline]), ...managed];
}

/**
 * `PackedPolicySize` in percent, when there is anything to pack. Throws PackedPolicyTooLarge above 100 percent. It is
 * an estimate from the number of characters.
 */
export function packedSize(
  input: Input,
  tags: ReadonlyMap<string, string>,
): { readonly PackedPolicySize?: number } {
  const arns = structuresOf(input, 'PolicyArns').map((item) => textOf(item, 'arn') ?? '');
  const policy = policySize(textOf(input, 'Policy') ?? '') + arns.join('').length;
  const tagged = [...tags].flat().join('').length;
  if (policy === 0 && tagged === 0) return {};
  const percent = Math.max(1, Math.ceil((100 * policy) / POLICY_SIZE + (100 * tagged) / TAG_SIZE));
  if (percent > 100) {
    const what = policy === 0 ? 'session tags' : 'session policy';
    throw new ServiceError(
      'PackedPolicyTooLarge',
      `Packed size of ${what} consumes ${percent}% of allotted space.`,
    );
  }
  return { PackedPolicySize: percent };
}

/** Session tags: at most 50, keys that differ regardless of letter case. */
export function sessionTags(input: Input): Map<string, string> {
  const tags = new Map<string, string>();
  for (const tag of structuresOf(input, 'Tags')) {
    const key = requiredTextOf(tag, 'Key');
    const value = requiredTextOf(tag, 'Value');
    if ([...tags.keys()].some((name) => name.toLowerCase() === key.toLowerCase())) {
      throw new ServiceError(
        'InvalidParameterValue',
        'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
      );
    }
    if (
      !/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u.test(key) ||
      !/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u.test(value)
    ) {
      throw new ServiceError(
        'ValidationError',
        `1 validation error detected: Value '${key}' at 'tags' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+`,
      );
    }
    tags.set(key, value);
  }
  return tags;
}

/** `TransitiveTagKeys`; each must be one of the tags of the request or of the session that is left. */
export function transitiveKeys(input: Input, tags: ReadonlyMap<string, string>): ReadonlySet<string> {
  const keys = textsOf(input, 'TransitiveTagKeys');
  const unknown = keys.find((key) => !tags.has(key));
  if (unknown !== undefined) {
    throw new ServiceError(
      'InvalidParameterValue',
      'The specified transitive tag key must be included in the requested tags.',
    );
  }
  return new Set(keys);
}
