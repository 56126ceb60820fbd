import { evaluateTrust } from '../../trust/evaluate.ts';
import { parseTrustPolicy, type TrustPolicy } from '../../trust/policy.ts';
import type { ConditionContext, RequestPrincipal } from '../../trust/request.ts';
import type { RoleState } from '../state.ts';

/** Who wants to assume a role, and everything that STS knows about the request. */
export interface TrustQuestion {
  readonly principal: RequestPrincipal;
  readonly context: ConditionContext;
}

/**
 * Whether the role's trust policy allows every action of the request. What the engine cannot decide counts as no:
 * a rehearsal that lets somebody in by mistake would be worthless.
 */
export function trustAllows(role: RoleState, actions: readonly string[], question: TrustQuestion): boolean {
  return policyAllows(parseTrustPolicy(role.trustPolicy), actions, question);
}

/**
 * Whether the trust policy allows it even without its statements on the account as a whole. Then the role itself
 * grants it; a grant to the account only allows the account's administrators to grant it by identity policies.
 */
export function trustNamesCaller(
  role: RoleState,
  accountId: string,
  actions: readonly string[],
  question: TrustQuestion,
): boolean {
  const policy = parseTrustPolicy(role.trustPolicy);
  const wholeAccount = new Set([accountId, `arn:aws:iam::${accountId}:root`]);
  const statements = policy.statements.map((statement) =>
    statement.effect === 'Deny' || statement.principals.negated
      ? statement
      : {
          ...statement,
          principals: {
            ...statement.principals,
            entries: statement.principals.entries.filter(({ text }) => !wholeAccount.has(text)),
          },
        },
  );
  return policyAllows({ ...policy, statements }, actions, question);
}

function policyAllows(policy: TrustPolicy, actions: readonly string[], question: TrustQuestion): boolean {
  // STS knows the whole request: keys of the policy that it does not have are absent, not unknown.
  const context = new Map(question.context);
  for (const key of keysOf(policy)) if (!context.has(key)) context.set(key, []);
  return actions.every(
    (action) =>
      evaluateTrust(policy, { action, principal: question.principal, context }).decision === 'allow',
  );
}

function keysOf(policy: TrustPolicy): readonly string[] {
  return policy.statements.flatMap(({ conditions }) => [
    ...conditions.map(({ key }) => key.toLowerCase()),
    ...conditions.flatMap(({ values }) =>
      values.flatMap(({ text }) =>
        [...text.matchAll(/\$\{([^},]+)/g)].map(([, key = '']) => key.trim().toLowerCase()),
      ),
    ),
  ]);
}
