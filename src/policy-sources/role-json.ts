import { childPath } from '../trust/json-place.ts';
import { isRecord } from '../trust/json-value.ts';
import type { FoundPolicy } from './found-policy.ts';
import { readPartialPolicy } from './partial-policy.ts';
import { isWithin, type SourceText } from './places.ts';

const DOCUMENT = 'AssumeRolePolicyDocument';
/** `aws iam list-roles`, and `aws iam get-account-authorization-details`. */
const LISTS = ['Roles', 'RoleDetailList'] as const;

/** A bare policy document. */
export function readBareDocument(source: SourceText): readonly FoundPolicy[] | undefined {
  if (!isRecord(source.value) || !('Statement' in source.value)) return undefined;
  const read = readPartialPolicy(source.value, '$', source.duplicates);
  return [{ id: undefined, roleArn: undefined, ...read, line: source.line }];
}

/** Roles as the AWS command line prints them: one, a list, or everything of an account. */
export function readPrintedRoles(source: SourceText): readonly FoundPolicy[] | undefined {
  const { value } = source;
  if (Array.isArray(value) && value.some((role) => isRecord(role) && DOCUMENT in role))
    return value.map((role, index) => readRole(role, childPath('$', index), source));
  if (!isRecord(value)) return undefined;
  if (isRecord(value['Role'])) return [readRole(value['Role'], '$.Role', source)];
  if (DOCUMENT in value) return [readRole(value, '$', source)];
  const name = LISTS.find((list) => Array.isArray(value[list]));
  if (name === undefined) return undefined;
  const list: readonly unknown[] = Array.isArray(value[name]) ? value[name] : [];
  const roles = list.map((role, index) => readRole(role, childPath(`$.${name}`, index), source));
  const cut = value['IsTruncated'] === true || typeof value['NextToken'] === 'string';
  return cut ? [...roles, cutShort(name, source)] : roles;
}

function readRole(role: unknown, path: string, source: SourceText): FoundPolicy {
  const record = isRecord(role) ? role : {};
  const text = (name: string): string | undefined => {
    const value = record[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const place = childPath(path, DOCUMENT);
  const document = record[DOCUMENT];
  const doubled = source.duplicates.filter((fault) => isWithin(fault.path, path));
  const read = readPartialPolicy(document, place, doubled);
  return {
    id: text('Arn') ?? text('RoleName'),
    roleArn: text('Arn'),
    ...read,
    // The lines of a document that stands as text inside the file are those of its holder.
    line: typeof document === 'string' ? () => source.line(place) : source.line,
  };
}

function cutShort(name: string, source: SourceText): FoundPolicy {
  const message = 'is only the first page: what is on the others was not audited';
  return {
    id: undefined,
    roleArn: undefined,
    policy: undefined,
    complete: false,
    faults: [{ path: `$.${name}`, message }],
    document: undefined,
    line: source.line,
  };
}
