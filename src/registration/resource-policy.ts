import { arnMatches } from '../trust/arn-match.ts';
import { evaluateTrust, type TrustDecision } from '../trust/evaluate.ts';
import { isRecord } from '../trust/json-value.ts';
import { decodeDocument, parseJson, readTrustPolicy, type TrustPolicy } from '../trust/policy.ts';
import { fillVariables } from '../trust/policy-variables.ts';
import type { ConditionContext, TrustRequest } from '../trust/request.ts';
import { someTrue, type Tri } from '../trust/tri.ts';

/** The policy of a bucket or a key: statements as of a trust policy, each with the resources that it is about. */
export interface ResourcePolicy {
  readonly statements: TrustPolicy;
  /** In the order of the statements. */
  readonly resources: readonly ResourceClause[];
}

interface ResourceClause {
  /** The statement says NotResource. */
  readonly negated: boolean;
  readonly patterns: readonly string[];
}

/** One request to a resource. */
export interface ResourceRequest extends TrustRequest {
  /** An ARN. */
  readonly resource: string;
}

/** Reads a policy from JSON text. Throws PolicyDocumentError. */
export function parseResourcePolicy(text: string): ResourcePolicy {
  return readResourcePolicy(parseJson(decodeDocument(text)));
}

/** The same for a policy of an identity, whose statements are about whoever has it. Throws PolicyDocumentError. */
export function parseIdentityPolicy(text: string): ResourcePolicy {
  const document = parseJson(decodeDocument(text));
  const given = isRecord(document) ? document['Statement'] : undefined;
  const held = (statement: unknown): unknown =>
    isRecord(statement) ? { ...statement, Principal: '*' } : statement;
  return readResourcePolicy(
    isRecord(document)
      ? { ...document, Statement: Array.isArray(given) ? given.map(held) : held(given) }
      : document,
  );
}

function readResourcePolicy(document: unknown): ResourcePolicy {
  if (!isRecord(document)) return { statements: readTrustPolicy(document, '$'), resources: [] };
  const given = document['Statement'];
  const cut = Array.isArray(given) ? given.map(withoutResources) : withoutResources(given);
  const statements = readTrustPolicy({ ...document, Statement: cut }, '$');
  return { statements, resources: (Array.isArray(given) ? given : [given]).map(clauseOf) };
}

/**
 * Decides one request by the policy of a resource alone: an explicit Deny wins, then any Allow. Where it cannot be said
 * whether a statement is about the resource, and that decides, the answer is `undetermined`.
 */
export function decideByResourcePolicy(policy: ResourcePolicy, request: ResourceRequest): TrustDecision {
  const about = policy.resources.map((clause) => coversResource(clause, request, policy.statements.version));
  const among = (isIn: (result: Tri) => boolean): TrustDecision =>
    evaluateTrust(
      {
        ...policy.statements,
        statements: policy.statements.statements.filter((_, index) => isIn(about[index] ?? false)),
      },
      request,
    );
  const certain = among((result) => result === true);
  const doubt = about.find((result) => typeof result === 'object');
  if (doubt === undefined || among((result) => result !== false).decision === certain.decision)
    return certain;
  return { ...certain, decision: 'undetermined', reason: typeof doubt === 'object' ? doubt.unknown : '' };
}

/** A `*` does not cross the first five colons of an ARN. */
function coversResource(
  { negated, patterns }: ResourceClause,
  { resource, context }: ResourceRequest,
  version: TrustPolicy['version'],
): Tri {
  const named = someTrue(patterns.map((pattern) => matches(pattern, resource, context, version)));
  return typeof named === 'boolean' ? named !== negated : named;
}

function matches(
  pattern: string,
  resource: string,
  context: ConditionContext,
  version: TrustPolicy['version'],
): Tri {
  if (pattern === '*') return true;
  if (version !== '2012-10-17') return arnMatches([{ text: pattern, literal: false }], resource);
  const filled = fillVariables(pattern, context, (key) => ({ unknown: `${key} is not known here` }));
  if ('unknown' in filled) return filled;
  return 'absent' in filled ? false : arnMatches(filled.pieces, resource);
}

function withoutResources(statement: unknown): unknown {
  if (!isRecord(statement)) return statement;
  const { Resource: _, NotResource: __, ...rest } = statement;
  return rest;
}

function clauseOf(statement: unknown): ResourceClause {
  const record = isRecord(statement) ? statement : {};
  const negated = record['Resource'] === undefined;
  const given = record['Resource'] ?? record['NotResource'] ?? [];
  const patterns: readonly unknown[] = Array.isArray(given) ? given : [given];
  return { negated, patterns: patterns.filter((each) => typeof each === 'string') };
}
