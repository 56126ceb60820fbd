import {
  type ConditionTrace,
  type Outcome,
  outcomeOf,
  type ReadyCondition,
  readyCondition,
} from './conditions.ts';
import type { TrustPolicy } from './policy.ts';
import { coversPrincipal, principalCovers } from './principals.ts';
import type { TrustRequest } from './request.ts';
import type { TrustStatement } from './statement.ts';
import { actionMatcher } from './statement-actions.ts';

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
  /** Worked out when it is asked for. */
  readonly trace: readonly StatementTrace[];
}

/** A policy made ready to decide many requests. */
export interface Decider {
  /** The condition keys that the policy asks for, in lower case; others make no difference. */
  readonly asked: ReadonlySet<string>;
  decide(request: TrustRequest): TrustDecision;
  /** The bare decision: words and trace only when they are asked for. */
  judge(request: TrustRequest): Judgement;
}

/** A decision, and what its reason and trace are made of. */
export interface Judgement {
  readonly decision: TrustDecision['decision'];
  /** The statement that decided, or that could not. */
  readonly by: ReadyStatement | undefined;
  readonly request: TrustRequest;
  readonly statements: readonly ReadyStatement[];
}

/** Decides one request by one trust policy. To decide many by the same policy, prepare it once (`deciderOf`). */
export function evaluateTrust(policy: TrustPolicy, request: TrustRequest): TrustDecision {
  return deciderOf(policy).decide(request);
}

/**
 * Prepares a policy. It decides as IAM does: an explicit Deny wins, then any Allow, else nothing is allowed. It assumes
 * that the token or signature is genuine and that no organization policy interferes.
 */
export function deciderOf(policy: TrustPolicy): Decider {
  const variables = policy.version === '2012-10-17';
  const statements = policy.statements.map((statement) => readyStatement(statement, variables));
  const allows = statements.filter(({ statement }) => statement.effect === 'Allow');
  const denies = statements.filter(({ statement }) => statement.effect === 'Deny');
  const asked = askedKeys(policy);
  const judge = (given: TrustRequest): Judgement => {
    const request = asked.has(PROVIDER_KEY) ? withProvider(given) : given;
    const denied = firstThatHolds(denies, request);
    if (denied?.sure === true) return { decision: 'deny', by: denied.ready, request, statements };
    const allowed = firstThatHolds(allows, request);
    const doubtful = allowed?.sure === true ? denied : allowed;
    if (doubtful !== undefined) return { decision: 'undetermined', by: doubtful.ready, request, statements };
    return { decision: allowed === undefined ? 'deny' : 'allow', by: allowed?.ready, request, statements };
  };
  return { asked, judge, decide: (request) => inWords(judge(request)) };
}

/** A decision with its reason and, when somebody looks at it, its trace. */
export function inWords(judgement: Judgement): TrustDecision {
  const { decision, by, request, statements } = judgement;
  let built: readonly StatementTrace[] | undefined;
  return {
    decision,
    reason: by === undefined ? 'no statement allows it' : reasonOf(judgement, by),
    ...(by === undefined ? {} : { statement: by.statement.path }),
    get trace() {
      built ??= statements.map((ready) => traceStatement(ready, request));
      return built;
    },
  };
}

function reasonOf({ decision, request }: Judgement, by: ReadyStatement): string {
  const { path } = by.statement;
  if (decision === 'allow') return `${path} allows it`;
  if (decision === 'deny') return `${path} denies it`;
  return `${path} cannot be decided: ${doubtOf(traceStatement(by, request))}`;
}

/** A statement whose parts are prepared. */
export interface ReadyStatement {
  readonly statement: TrustStatement;
  readonly coversAction: (action: string) => boolean;
  readonly conditions: readonly ReadyCondition[];
}

function readyStatement(statement: TrustStatement, variables: boolean): ReadyStatement {
  return {
    statement,
    coversAction: actionMatcher(statement.actions),
    conditions: statement.conditions.map((condition) => readyCondition(condition, variables)),
  };
}

interface Holding {
  readonly ready: ReadyStatement;
  /** Otherwise it may hold. */
  readonly sure: boolean;
}

/** The first statement that certainly holds; else the first that may hold. */
function firstThatHolds(statements: readonly ReadyStatement[], request: TrustRequest): Holding | undefined {
  let doubtful: Holding | undefined;
  for (const ready of statements) {
    const outcome = outcomeOfStatement(ready, request);
    if (outcome === 'match') return { ready, sure: true };
    if (outcome === 'undetermined') doubtful ??= { ready, sure: false };
  }
  return doubtful;
}

function outcomeOfStatement(
  { statement, coversAction, conditions }: ReadyStatement,
  request: TrustRequest,
): Outcome {
  const covered = coversPrincipal(statement.principals, request.principal);
  if (covered === false || !coversAction(request.action.toLowerCase())) return 'no-match';
  let certain = covered === true;
  for (const condition of conditions) {
    const result = condition.test(request);
    if (result === false) return 'no-match';
    certain &&= result === true;
  }
  return certain ? 'match' : 'undetermined';
}

function traceStatement(ready: ReadyStatement, request: TrustRequest): StatementTrace {
  const { statement } = ready;
  const covered = principalCovers(statement.principals, request.principal);
  const principal = {
    path: statement.principals.path,
    outcome: outcomeOf(covered.result),
    why: covered.why,
  };
  const action = traceAction(ready, request.action);
  const conditions = ready.conditions.map((condition) => condition.trace(request));
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

function traceAction({ statement, coversAction }: ReadyStatement, action: string): PartTrace {
  const { actions } = statement;
  const covered = coversAction(action.toLowerCase());
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

const PROVIDER_KEY = 'aws:federatedprovider';

/** The keys of all conditions, and those that stand as variables in their values. */
function askedKeys({ statements }: TrustPolicy): ReadonlySet<string> {
  const asked = new Set<string>();
  for (const { key, values } of statements.flatMap(({ conditions }) => conditions)) {
    asked.add(key.toLowerCase());
    for (const { text } of values) {
      for (const [, name = ''] of text.includes('${') ? text.matchAll(VARIABLE) : []) {
        asked.add(name.trim().toLowerCase());
      }
    }
  }
  return asked;
}

const VARIABLE = /\$\{([^},]+)/g;

/** The key that follows from who asks. */
function withProvider(request: TrustRequest): TrustRequest {
  const { principal, context } = request;
  if (principal.kind !== 'Federated' || context.has(PROVIDER_KEY)) return request;
  return { ...request, context: new Map([...context, [PROVIDER_KEY, [principal.arn]]]) };
}
