import { isRecord } from '../../trust/json-value.ts';
import { operatorNamed } from '../../trust/operators.ts';
import { parseTrustPolicy } from '../../trust/policy.ts';
import { PolicyDocumentError } from '../../trust/policy-document-error.ts';
import { ServiceError } from '../service.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** Characters that are not white space count towards IAM's size quotas. */
export function policySize(document: string): number {
  return document.replace(/\s/g, '').length;
}

/** How IAM gives documents back: percent-encoded as RFC 3986 says. */
export function encodedDocument(document: string): string {
  return encodeURIComponent(document).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Throws MalformedPolicyDocument unless IAM would store this identity policy (grammar, actions, ARNs, operators). */
export function checkIdentityDocument(document: string): void {
  const statements = statementsOf(document);
  for (const statement of statements) {
    if (statement['Principal'] !== undefined || statement['NotPrincipal'] !== undefined) {
      throw malformed('Policy document should not specify a principal.');
    }
    refuseUnknownElements(statement, IDENTITY_ELEMENTS);
    const actions = oneList(statement, 'Action', 'Policy statement must contain actions.');
    for (const action of actions) checkAction(action);
    const resources = oneList(statement, 'Resource', 'Policy statement must contain resources.');
    for (const resource of resources) checkResource(resource);
    checkConditions(statement);
  }
  checkStatementIds(statements);
}

/** The same for a document that is only looked at: throws InvalidInput, the one code that the simulator has for it. */
export function checkInputDocument(document: string, member: string): void {
  try {
    checkIdentityDocument(document);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    throw new ServiceError('InvalidInput', `Invalid policy in ${member}: ${error.message}`);
  }
}

/**
 * Throws MalformedPolicyDocument unless the grammar is that of a trust policy. Whether the principals exist and what a
 * shared issuer demands is checked elsewhere, because it needs the account.
 */
export function checkTrustDocument(document: string): readonly JsonObject[] {
  const statements = statementsOf(document);
  for (const statement of statements) {
    for (const name of ['Resource', 'NotResource']) {
      if (statement[name] !== undefined) throw malformed(`Has prohibited field ${name}`);
    }
    if (statement['Principal'] === undefined && statement['NotPrincipal'] === undefined) {
      throw malformed('Missing required field Principal');
    }
    refuseUnknownElements(statement, TRUST_ELEMENTS);
    for (const action of oneList(statement, 'Action', 'Missing required field Action')) {
      checkAction(action);
      if (!TRUST_ACTION.test(action)) {
        throw malformed('AssumeRole policy may only specify STS AssumeRole actions.');
      }
    }
    checkConditions(statement);
  }
  checkStatementIds(statements);
  try {
    parseTrustPolicy(document);
  } catch (error) {
    if (error instanceof PolicyDocumentError) throw malformed(`Syntax errors in policy. (${error.message})`);
    throw error;
  }
  return statements;
}

/** A document that IAM does not take. */
export function malformed(message: string): ServiceError {
  return new ServiceError('MalformedPolicyDocument', message, 400);
}

const COMMON_ELEMENTS = ['Sid', 'Effect', 'Action', 'NotAction', 'Condition'];
const IDENTITY_ELEMENTS: ReadonlySet<string> = new Set([...COMMON_ELEMENTS, 'Resource', 'NotResource']);
const TRUST_ELEMENTS: ReadonlySet<string> = new Set([...COMMON_ELEMENTS, 'Principal', 'NotPrincipal']);
const TRUST_ACTION = /^(\*|sts:(\*|AssumeRole.*|Assume\*|TagSession|SetSourceIdentity|SetContext))$/i;

function statementsOf(document: string): readonly JsonObject[] {
  let policy: unknown;
  try {
    policy = JSON.parse(document);
  } catch {
    throw malformed('This policy contains invalid Json');
  }
  if (!isRecord(policy)) throw malformed('Syntax errors in policy.');
  const version = policy['Version'];
  if (version !== undefined && version !== '2012-10-17' && version !== '2008-10-17') {
    throw malformed('The policy must contain a valid version string');
  }
  for (const name of Object.keys(policy)) {
    if (!['Version', 'Id', 'Statement'].includes(name)) throw malformed('Syntax errors in policy.');
  }
  const given = policy['Statement'];
  const statements: readonly unknown[] = Array.isArray(given) ? given : given === undefined ? [] : [given];
  if (statements.length === 0) throw malformed('Syntax errors in policy.');
  return statements.map((statement) => {
    if (!isRecord(statement)) throw malformed('Syntax errors in policy.');
    if (statement['Effect'] !== 'Allow' && statement['Effect'] !== 'Deny') {
      throw malformed(
        statement['Effect'] === undefined
          ? 'Missing required field Effect'
          : `Invalid effect: ${statement['Effect']}`,
      );
    }
    return statement;
  });
}

function refuseUnknownElements(statement: JsonObject, known: ReadonlySet<string>): void {
  if (Object.keys(statement).some((name) => !known.has(name))) throw malformed('Syntax errors in policy.');
}

function oneList(statement: JsonObject, name: string, missing: string): readonly string[] {
  const given = [statement[name], statement[`Not${name}`]].filter((value) => value !== undefined);
  if (given.length > 1) throw malformed('Syntax errors in policy.');
  const items: readonly unknown[] = Array.isArray(given[0]) ? given[0] : given;
  if (items.length === 0) throw malformed(missing);
  return items.map((item) => {
    if (typeof item !== 'string') throw malformed('Syntax errors in policy.');
    return item;
  });
}

function checkAction(action: string): void {
  if (action === '*') return;
  const parts = action.split(':');
  if (parts.length === 1) {
    throw malformed('Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.');
  }
  if (parts.length > 2) throw malformed('Actions/Condition can contain only one colon.');
  const [vendor = '', name = ''] = parts;
  if (!/^[A-Za-z0-9-]+$/.test(vendor)) throw malformed(`Vendor ${vendor} is not valid`);
  if (!/^[A-Za-z0-9*?]+$/.test(name)) throw malformed('Syntax errors in policy.');
}

function checkResource(resource: string): void {
  if (resource === '*') return;
  const parts = resource.split(':');
  if (parts[0] !== 'arn' || parts.length < 6) {
    throw malformed(`Resource ${resource} must be in ARN format or "*".`);
  }
  if (!/^(aws|aws-cn|aws-us-gov|\*)$/.test(parts[1] ?? '')) {
    throw malformed(`Partition "${parts[1]}" is not valid for resource "${resource}".`);
  }
}

function checkConditions(statement: JsonObject): void {
  const conditions = statement['Condition'];
  if (conditions === undefined) return;
  if (!isRecord(conditions)) throw malformed('Syntax errors in policy.');
  for (const [name, keys] of Object.entries(conditions)) {
    if ('unknown' in operatorNamed(name)) throw malformed(`Invalid Condition type : ${name}`);
    if (!isRecord(keys)) throw malformed('Syntax errors in policy.');
    for (const [key, values] of Object.entries(keys)) {
      if (!key.includes(':')) {
        throw malformed('Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.');
      }
      const items: readonly unknown[] = Array.isArray(values) ? values : [values];
      if (items.some((item) => typeof item === 'object')) throw malformed('Syntax errors in policy.');
    }
  }
}

function checkStatementIds(statements: readonly JsonObject[]): void {
  const ids = statements.map((statement) => statement['Sid']).filter((sid) => sid !== undefined);
  if (ids.some((sid) => typeof sid !== 'string' || !/^[A-Za-z0-9]*$/.test(sid))) {
    throw malformed(
      'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*',
    );
  }
  if (new Set(ids).size < ids.length) {
    throw malformed('Statement IDs (SID) in a single policy must be unique.');
  }
}
