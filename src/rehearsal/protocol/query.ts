import { type Input, ServiceError } from '../service.ts';
import type { ServiceFacts } from '../service-table.ts';
import { asciiXml, xmlMembers } from './xml.ts';

/*
 * The AWS query protocol: a form with `Action`, `Version` and members by path (`Tags.member.1.Key=a`), answered in
 * XML. https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
 */

/** A call as the form states it. */
export interface QueryCall {
  readonly action: string | undefined;
  readonly version: string | undefined;
  readonly input: Input;
}

/** More members than any real request has; beyond it somebody is trying what breaks. */
const MAX_MEMBERS = 20_000;
const MAX_DEPTH = 20;

type Node = Map<string, Node | string>;

/** Takes the fields of a form. Throws ServiceError `MalformedInput` where two fields contradict each other. */
export function decodeQuery(fields: Iterable<readonly [string, string]>): QueryCall {
  const root: Node = new Map();
  let count = 0;
  for (const [name, value] of fields) {
    count += 1;
    if (count > MAX_MEMBERS) throw new ServiceError('MalformedInput', 'The request has too many members.');
    if (!name.startsWith('X-Amz-')) place(root, name.split('.'), value);
  }
  const action = root.get('Action');
  const version = root.get('Version');
  root.delete('Action');
  root.delete('Version');
  return {
    action: typeof action === 'string' ? action : undefined,
    version: typeof version === 'string' ? version : undefined,
    input: structureOf(root),
  };
}

function place(root: Node, path: readonly string[], value: string): void {
  const last = path.at(-1);
  if (last === undefined || path.length > MAX_DEPTH || path.includes('')) {
    throw new ServiceError('MalformedInput', `${path.join('.')} is not a valid member name.`);
  }
  let node = root;
  for (const step of path.slice(0, -1)) {
    const next = node.get(step) ?? new Map<string, Node | string>();
    if (typeof next === 'string') throw contradiction(path);
    node.set(step, next);
    node = next;
  }
  if (node.has(last)) throw contradiction(path);
  node.set(last, value);
}

function contradiction(path: readonly string[]): ServiceError {
  return new ServiceError('MalformedInput', `${path.join('.')} is given twice or in two forms.`);
}

function structureOf(node: Node): Input {
  // A prototype-free object: `__proto__` is a member name like any other.
  const structure: Record<string, unknown> = Object.create(null);
  for (const [name, value] of node) structure[name] = memberValue(value);
  return structure;
}

function memberValue(value: Node | string): unknown {
  if (typeof value === 'string') return value;
  const members = value.get('member');
  if (value.size === 1 && members instanceof Map) return inOrder(members).map(memberValue);
  const entries = value.get('entry');
  if (value.size === 1 && entries instanceof Map) {
    const map: Record<string, unknown> = Object.create(null);
    for (const entry of inOrder(entries)) {
      const key = entry instanceof Map ? entry.get('key') : undefined;
      const content = entry instanceof Map ? entry.get('value') : undefined;
      if (typeof key !== 'string') throw new ServiceError('MalformedInput', 'A map entry has no key.');
      map[key] = content === undefined ? '' : memberValue(content);
    }
    return map;
  }
  return structureOf(value);
}

function inOrder(numbered: Node): readonly (Node | string)[] {
  return [...numbered]
    .map(([index, value]) => {
      if (!/^[1-9]\d{0,6}$/.test(index)) {
        throw new ServiceError('MalformedInput', `${index} is not the number of a list member.`);
      }
      return [Number(index), value] as const;
    })
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value);
}

/** The fields of a form that says the same as `input`: the inverse of `decodeQuery`, for clients of the rehearsal. */
export function encodeQuery(action: string, version: string, input: Input): readonly [string, string][] {
  return [['Action', action], ['Version', version], ...fieldsOf('', input)];
}

function fieldsOf(path: string, value: unknown): [string, string][] {
  if (value === undefined || value === null) return [];
  if (value instanceof Date) return [[path, value.toISOString()]];
  if (Array.isArray(value)) {
    if (value.length === 0) return [[path, '']];
    return value.flatMap((item, index) => fieldsOf(`${path}.member.${index + 1}`, item));
  }
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([name, member]) =>
      fieldsOf(path === '' ? name : `${path}.${name}`, member),
    );
  }
  return [[path, String(value)]];
}

/**
 * Operations that have no output at all and therefore no result element. Every other operation has one even when it is
 * empty (UpdateRole, ExecuteChangeSet, GetStackPolicy without a policy): botocore insists on it. From the models of
 * IAM, STS and CloudFormation.
 */
const WITHOUT_RESULT =
  /^(Add|Attach|Detach|Put|Remove|Tag|Untag|Set|Delete(?!ChangeSet|StackSet|StackInstances)|Update(?!Role$|RoleDescription|Stack|TerminationProtection|GeneratedTemplate)|CreateAccountAlias|CancelUpdateStack|SignalResource)/;

/** The XML answer to a call that worked. */
export function encodeQueryAnswer(
  { namespace, wholeSeconds }: Pick<ServiceFacts, 'namespace' | 'wholeSeconds'>,
  operation: string,
  output: Readonly<Record<string, unknown>>,
  requestId: string,
): string {
  const members = xmlMembers(output, { item: () => 'member', wholeSeconds });
  const withoutResult = Object.keys(output).length === 0 && WITHOUT_RESULT.test(operation);
  const result = withoutResult ? '' : `<${operation}Result>${members}</${operation}Result>`;
  return (
    `<${operation}Response xmlns="${namespace}">${result}` +
    `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${operation}Response>\n`
  );
}

/** The XML answer to a call that failed. */
export function encodeQueryError(namespace: string, error: ServiceError, requestId: string): string {
  const type = error.status >= 500 ? 'Receiver' : 'Sender';
  return (
    `<ErrorResponse xmlns="${namespace}"><Error><Type>${type}</Type><Code>${asciiXml(error.code)}</Code>` +
    `<Message>${asciiXml(error.message)}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>\n`
  );
}
