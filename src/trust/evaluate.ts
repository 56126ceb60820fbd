import { type ConditionTrace, type Outcome, outcomeOf, testCondition } from './conditions.ts';
import type { TrustPolicy } from './policy.ts';
import { principalCovers } from './principals.ts';
import type { TrustRequest } from './request.ts';
import type { TrustStatement } from './statement.ts';
import { coversAction } from './statement-actions.ts';

/** One part of a statement that is no condition: its principals or its actions. */
export interface PartTrace {
  readonly path: string;
  readonly outcome: Outcome;
  readonly why: string;
}

export interface StatementTrace {
  readonly path: string;
  readonly sid: string | undefined;
  readonly effect: 'Allow' | 'Deny';
  /** `match` when principal, action and every condition match. */
  readonly outcome: Outcome;
  readonly principal: PartTrace;
  readonly action: PartTrace;
  readonly conditions: readonly ConditionTrace[];
}

/** `undetermined` never means yes: something that decides is not known, and `reason` says what. */
export interface TrustDecision {
  readonly decision: 'allow' | 'deny' | 'undetermined';
  readonly reason: string;
  /** The statement that decided; absent for the implicit deny. */
  readonly statement?: string;
  readonly trace: readonly StatementTrace[];
}

/**
 * Decides one request by one trust policy, as IAM does: an explicit Deny wins, then any Allow, else nothing is
 * allowed. It assumes that the token or signature is genuine and that no organization policy interferes.
 */
export function evaluateTrust(policy: TrustPolicy, request: TrustRequest): TrustDecision {
  const complete = withDerivedKeys(request);
  const variables = policy.version === '2012-10-17';
  const trace = policy.statements.map((statement) => traceStatement(statement, complete, variables));
  const find = (effect: 'Allow' | 'Deny', outcome: Outcome): StatementTrace | undefined =>
    trace.find((statement) => statement.effect === effect && statement.outcome === outcome);

  const denied = find('Deny', 'match');
  if (denied !== undefined) {
    return { decision: 'deny', reason: `${denied.path} denies it`, statement: denied.path, trace };
  }
  const allowed = find('Allow', 'match');
  const doubtful = find(allowed === undefined ? 'Allow' : 'Deny', 'undetermined');
  if (doubtful !== undefined) {
    const reason = `${doubtful.path} cannot be decided: ${doubtOf(doubtful)}`;
    return { decision: 'undetermined', reason, statement: doubtful.path, trace };
  }
  if (allowed !== undefined) {
    return { decision: 'allow', reason: `${allowed.path} allows it`, statement: allowed.path, trace };
  }
  return { decision: 'deny', reason: 'no statement allows it', trace };
}

function traceStatement(
  statement: TrustStatement,
  request: TrustRequest,
  variables: boolean,
): StatementTrace {
  const covered = principalCovers(statement.principals, request.principal);
  const principal = {
    path: statement.principals.path,
    outcome: outcomeOf(covered.result),
    why: covered.why,
  };
  const action = traceAction(statement, request.action);
  const conditions = statement.conditions.map((condition) => testCondition(condition, request, variables));
  const outcomes = [principal.outcome, action.outcome, ...conditions.map(({ outcome }) => outcome)];
  return {
    path: statement.path,
    sid: statement.sid,
    effect: statement.effect,
    outcome: joinOutcomes(outcomes),
    principal,
    action,
    conditions,
  };
}

function joinOutcomes(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('no-match')) return 'no-match';
  return outcomes.includes('undetermined') ? 'undetermined' : 'match';
}

function traceAction(statement: TrustStatement, action: string): PartTrace {
  const { actions } = statement;
  const covered = coversAction(statement, action);
  return {
    path: actions.path,
    outcome: covered ? 'match' : 'no-match',
    why: `${actions.negated ? 'NotAction' : 'Action'} ${covered ? 'covers' : 'does not cover'} ${action}`,
  };
}

function doubtOf(statement: StatementTrace): string {
  const parts = [statement.principal, statement.action, ...statement.conditions];
  return parts.find(({ outcome }) => outcome === 'undetermined')?.why ?? 'unknown';
}

/** Keys that follow from who asks. */
function withDerivedKeys(request: TrustRequest): TrustRequest {
  const { principal, context } = request;
  if (principal.kind !== 'Federated' || context.has('aws:federatedprovider')) return request;
  return { ...request, context: new Map([...context, ['aws:federatedprovider', [principal.arn]]]) };
}
