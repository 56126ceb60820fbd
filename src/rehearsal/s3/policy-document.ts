import { ServiceError } from '../service.ts';

/** A statement of a checked bucket policy. */
export type PolicyStatement = Readonly<Record<string, unknown>>;

type Statement = PolicyStatement;

const LARGEST_BYTES = 20_480;
const POLICY_ELEMENTS: ReadonlySet<string> = new Set(['Version', 'Id', 'Statement']);
const STATEMENT_ELEMENTS: ReadonlySet<string> = new Set([
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]);

/** The elements of which a statement has exactly one. */
const CHOICES: readonly (readonly [string, string])[] = [
  ['Principal', 'NotPrincipal'],
  ['Action', 'NotAction'],
  ['Resource', 'NotResource'],
];

/** Actions that are asked for a bucket; all others of S3 are about objects. Patterns with `*` may be both. */
const BUCKET_ACTION =
  /^s3:(List(Bucket|BucketVersions|BucketMultipartUploads)|(Get|Put|Delete)(Bucket|Lifecycle|Encryption|Replication|Analytics|Inventory|Metrics|Accelerate|IntelligentTiering)[A-Za-z]*|(Create|Delete)Bucket)$/i;

/**
 * Checks the policy of a bucket as S3 does when it is put, and gives its statements. Throws MalformedPolicy. Not
 * checked: names of condition keys, and whether principals of accounts outside of the rehearsal exist.
 */
export function checkBucketPolicy(text: string, bucket: string): readonly Statement[] {
  if (Buffer.byteLength(text) > LARGEST_BYTES) {
    throw malformed('Policy exceeds the maximum allowed document size.');
  }
  const policy = parse(text);
  const unknown = Object.keys(policy).find((name) => !POLICY_ELEMENTS.has(name));
  if (unknown !== undefined) throw malformed(`Unknown field ${unknown}`);
  const version = policy['Version'];
  if (version !== undefined && version !== '2012-10-17' && version !== '2008-10-17') {
    throw malformed('The policy must contain a valid version string');
  }
  const statements = asList(policy['Statement']);
  if (statements.length === 0) throw malformed('Could not parse the policy: Statement is empty!');
  return statements.map((statement) => {
    if (!isRecord(statement)) throw malformed('Could not parse the policy: Statement must be an object');
    checkStatement(statement, bucket);
    return statement;
  });
}

function parse(text: string): Statement {
  if (!text.startsWith('{')) {
    throw malformed("Policies must be valid JSON and the first byte must be '{'");
  }
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {
    // Said below.
  }
  throw malformed('This policy contains invalid Json');
}

function checkStatement(statement: Statement, bucket: string): void {
  const unknown = Object.keys(statement).find((name) => !STATEMENT_ELEMENTS.has(name));
  if (unknown !== undefined) throw malformed(`Unknown field ${unknown}`);
  const effect = statement['Effect'];
  if (effect === undefined) throw malformed('Missing required field Effect');
  if (effect !== 'Allow' && effect !== 'Deny') throw malformed(`Invalid effect: ${String(effect)}`);
  for (const [name, negated] of CHOICES) {
    const given = [name, negated].filter((element) => statement[element] !== undefined);
    if (given.length === 0) throw malformed(`Missing required field ${name}`);
    if (given.length === 2) throw malformed(`Statement must not hold both ${name} and ${negated}`);
  }
  checkPrincipal(statement['Principal'] ?? statement['NotPrincipal']);
  const actions = texts(statement['Action'] ?? statement['NotAction']);
  if (actions.length === 0 || actions.some((action) => !/^(\*|s3:[A-Za-z*?]+)$/.test(action))) {
    throw malformed('Policy has invalid action');
  }
  const resources = texts(statement['Resource'] ?? statement['NotResource']);
  if (resources.length === 0 || resources.some((resource) => !belongsTo(resource, bucket))) {
    throw malformed('Policy has invalid resource');
  }
  if (!actions.every((action) => appliesToSome(action, resources))) {
    throw malformed('Action does not apply to any resource(s) in statement');
  }
  const condition = statement['Condition'];
  if (condition !== undefined && !isRecord(condition)) throw malformed('Conditions must be an object');
}

const PRINCIPALS: Readonly<Record<string, RegExp>> = {
  AWS: /^(\*|\d{12}|arn:aws[a-z-]*:(iam|sts)::\d{12}:(root|user\/.+|role\/.+|assumed-role\/.+|federated-user\/.+)|A(ROA|IDA)[A-Z0-9]+)$/,
  Service: /^[a-z0-9.-]+\.(amazonaws\.com|amazonaws\.com\.cn|amazon\.com|aws\.internal)$/,
  CanonicalUser: /^[0-9a-f]{64}$/,
  Federated: /./,
};

function checkPrincipal(principal: unknown): void {
  if (principal === '*') return;
  const kinds = isRecord(principal) ? Object.entries(principal) : [];
  const valid = kinds.every(([kind, value]) => {
    const form = Object.hasOwn(PRINCIPALS, kind) ? PRINCIPALS[kind] : undefined;
    const names = texts(value);
    return form !== undefined && names.length > 0 && names.every((name) => form.test(name));
  });
  if (kinds.length === 0 || !valid) throw malformed('Invalid principal in policy');
}

function belongsTo(resource: string, bucket: string): boolean {
  const match = /^arn:aws[a-z-]*:s3:::([^/]+)(\/.*)?$/.exec(resource);
  return match?.[1] === bucket;
}

function appliesToSome(action: string, resources: readonly string[]): boolean {
  if (/[*?]/.test(action)) return true;
  const aboutBucket = BUCKET_ACTION.test(action);
  return resources.some((resource) => resource.includes('/') !== aboutBucket);
}

/** Condition keys that keep a policy from being public when they have fixed values ("The meaning of public"). */
const NARROWING_KEYS: ReadonlySet<string> = new Set(
  [
    'aws:PrincipalAccount',
    'aws:PrincipalArn',
    'aws:PrincipalOrgID',
    'aws:SourceAccount',
    'aws:SourceArn',
    'aws:SourceIp',
    'aws:SourceOrgID',
    'aws:SourceVpc',
    'aws:SourceVpce',
    'aws:userid',
    's3:DataAccessPointAccount',
  ].map((key) => key.toLowerCase()),
);

/** Whether S3 takes a policy for public: it allows something to everybody, and no condition narrows that down. */
export function isPublicPolicy(statements: readonly Statement[]): boolean {
  return statements.some(
    (statement) => statement['Effect'] === 'Allow' && isEverybody(statement) && !isNarrowed(statement),
  );
}

function isEverybody(statement: Statement): boolean {
  const principal = statement['Principal'];
  if (principal === undefined) return true;
  return principal === '*' || (isRecord(principal) && texts(principal['AWS']).includes('*'));
}

function isNarrowed(statement: Statement): boolean {
  const condition = statement['Condition'];
  if (!isRecord(condition)) return false;
  return Object.values(condition).some(
    (keys) =>
      isRecord(keys) &&
      Object.entries(keys).some(
        ([key, value]) => NARROWING_KEYS.has(key.toLowerCase()) && texts(value).every((item) => item !== '*'),
      ),
  );
}

function malformed(message: string): ServiceError {
  return new ServiceError('MalformedPolicy', message);
}

function isRecord(value: unknown): value is Statement {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asList(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** The texts of a single text or a list of texts; nothing when any of it is something else. */
function texts(value: unknown): readonly string[] {
  const list = asList(value);
  return list.every((item) => typeof item === 'string') ? list : [];
}
