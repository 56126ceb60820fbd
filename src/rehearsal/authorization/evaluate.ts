import { arnMatches } from '../../trust/arn-match.ts';
import type { ConditionContext } from '../../trust/request.ts';
import { matchesWildcard } from '../../trust/wildcard.ts';
import { conditionHolds, resourcePieces } from './conditions.ts';
import { type IdentityPolicy, type IdentityStatement, readIdentityPolicy } from './identity-policy.ts';

/** The names of IAM's simulator. */
export type Decision = 'allowed' | 'implicitDeny' | 'explicitDeny';

/** A document and where it comes from, as the simulator names it. */
export interface SourcedPolicy {
  readonly id: string;
  readonly type: string;
  readonly document: string;
  /** Of policies that stand for themselves; inline and session policies have none. */
  readonly arn?: string;
}

/** What is asked of the policies. */
export interface PolicyQuestion {
  /** `s3:GetObject`; compared without regard to letter case. */
  readonly action: string;
  /** An ARN, or `*` for an action that knows no resources. */
  readonly resource: string;
  readonly context: ConditionContext;
}

export interface Answer {
  readonly decision: Decision;
  /** The statements that decided: those that deny, otherwise those that allow. */
  readonly matched: readonly { readonly source: SourcedPolicy; readonly statement: IdentityStatement }[];
}

/** What a set of policies of the same kind says together: one Deny outweighs every Allow. */
export function evaluatePolicies(policies: readonly SourcedPolicy[], question: PolicyQuestion): Answer {
  const matched = policies.flatMap((source) => {
    const policy = readIdentityPolicy(source.document);
    return policy.statements
      .filter((statement) => applies(statement, policy, question))
      .map((statement) => ({ source, statement }));
  });
  const denials = matched.filter(({ statement }) => statement.effect === 'Deny');
  if (denials.length > 0) return { decision: 'explicitDeny', matched: denials };
  return { decision: matched.length > 0 ? 'allowed' : 'implicitDeny', matched };
}

function applies(statement: IdentityStatement, policy: IdentityPolicy, question: PolicyQuestion): boolean {
  const { actions, resources, conditions } = statement;
  const action = question.action.toLowerCase();
  const actionNamed = actions.patterns.some((pattern) => matchesWildcard(pattern.toLowerCase(), action));
  const resourceNamed = resources.patterns.some((pattern) => resourceMatches(pattern, policy, question));
  return (
    actionNamed !== actions.negated &&
    resourceNamed !== resources.negated &&
    conditions.every((condition) => conditionHolds(condition, question.context, policy.variables))
  );
}

/** An action without resources is only covered by `*`; a wildcard in an ARN does not cross its colons. */
function resourceMatches(pattern: string, policy: IdentityPolicy, question: PolicyQuestion): boolean {
  if (pattern === '*') return true;
  if (question.resource === '*') return false;
  const pieces = resourcePieces(pattern, question.context, policy.variables);
  return pieces !== undefined && arnMatches(pieces, question.resource) === true;
}
