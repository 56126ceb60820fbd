import { childPath, locateJson } from './json-place.ts';
import { isRecord } from './json-value.ts';
import { decodeDocument, parseJson, parseTrustPolicy, readTrustPolicy, type TrustPolicy } from './policy.ts';
import { type DocumentFault, PolicyDocumentError } from './policy-document-error.ts';

/** A trust policy in a file, or what is wrong with it. */
export interface FoundDocument {
  /** The role that the file says it belongs to. */
  readonly roleArn: string | undefined;
  readonly roleName: string | undefined;
  readonly policy: TrustPolicy | undefined;
  readonly faults: readonly DocumentFault[];
  /** The text in which the policy's paths can be found; absent when it is encoded inside another document. */
  readonly source: string | undefined;
}

const POLICY_OF_ROLE = 'AssumeRolePolicyDocument';

/**
 * Finds the trust policies of a JSON text: a policy document, a role as `aws iam get-role` prints it, or a list of
 * roles (`aws iam list-roles`). Throws PolicyDocumentError when it is none of these.
 */
export function readRoleDocuments(text: string): readonly FoundDocument[] {
  const source = decodeDocument(text);
  const value = parseJson(source);
  const duplicates = locateJson(source).duplicates.map((path) => ({ path, message: 'is given twice' }));
  if (isRecord(value) && isRecord(value['Role']))
    return [readRole(value['Role'], '$.Role', source, duplicates)];
  if (isRecord(value) && POLICY_OF_ROLE in value) return [readRole(value, '$', source, duplicates)];
  if (isRecord(value) && Array.isArray(value['Roles'])) {
    return value['Roles'].map((role: unknown, index) =>
      readRole(role, childPath('$.Roles', index), source, duplicates),
    );
  }
  if (isRecord(value) && 'Statement' in value) {
    return [attempt(undefined, undefined, source, () => readTrustPolicy(value, '$', duplicates))];
  }
  throw new PolicyDocumentError([
    { path: '$', message: 'is neither a policy document nor a role as the AWS command line prints it' },
  ]);
}

function readRole(
  role: unknown,
  path: string,
  source: string,
  duplicates: readonly DocumentFault[],
): FoundDocument {
  const place = childPath(path, POLICY_OF_ROLE);
  if (!isRecord(role)) return attempt(undefined, undefined, source, () => missing(path, 'must be an object'));
  const document = role[POLICY_OF_ROLE];
  const arn = typeof role['Arn'] === 'string' ? role['Arn'] : undefined;
  const name = typeof role['RoleName'] === 'string' ? role['RoleName'] : undefined;
  if (typeof document === 'string') return attempt(arn, name, undefined, () => parseTrustPolicy(document));
  const own = duplicates.filter((duplicate) => duplicate.path.startsWith(place));
  return attempt(arn, name, source, () =>
    document === undefined ? missing(place, 'is missing') : readTrustPolicy(document, place, own),
  );
}

function missing(path: string, message: string): never {
  throw new PolicyDocumentError([{ path, message }]);
}

function attempt(
  roleArn: string | undefined,
  roleName: string | undefined,
  source: string | undefined,
  read: () => TrustPolicy,
): FoundDocument {
  try {
    return { roleArn, roleName, policy: read(), faults: [], source };
  } catch (error) {
    if (!(error instanceof PolicyDocumentError)) throw error;
    return { roleArn, roleName, policy: undefined, faults: error.faults, source };
  }
}
