import { testCondition } from '../../trust/conditions.ts';
import { fillVariables } from '../../trust/policy-variables.ts';
import type { ConditionContext } from '../../trust/request.ts';
import type { PolicyCondition } from '../../trust/statement.ts';
import type { PatternPiece } from '../../trust/wildcard.ts';

/** Everything that there is to know about a request: what it does not hold is certainly absent, never unknown. */
class CompleteContext extends Map<string, readonly string[]> {
  override get(key: string): readonly string[] {
    return super.get(key) ?? [];
  }

  override has(): boolean {
    return true;
  }
}

/** The condition keys of a request. Keys may be given in any letter case, as in policies. */
export function requestContext(
  entries: Iterable<readonly [string, string | readonly string[] | undefined]>,
): ConditionContext {
  const context = new CompleteContext();
  for (const [key, value] of entries) {
    if (value !== undefined) context.set(key.toLowerCase(), typeof value === 'string' ? [value] : value);
  }
  return context;
}

/** Conditions of identity policies do not ask who is calling by principal, only by keys. */
const NO_PRINCIPAL = { kind: 'AWS', arn: '' } as const;

/** Whether one condition holds. A comparison that cannot be made (a number that is none) does not hold, as in IAM. */
export function conditionHolds(
  condition: PolicyCondition,
  context: ConditionContext,
  variables: boolean,
): boolean {
  const request = { action: '', principal: NO_PRINCIPAL, context };
  return testCondition(condition, request, variables).outcome === 'match';
}

/** The pieces of a resource pattern with its variables filled in; undefined when one of them has no value. */
export function resourcePieces(
  pattern: string,
  context: ConditionContext,
  variables: boolean,
): readonly PatternPiece[] | undefined {
  if (!variables) return [{ text: pattern, literal: false }];
  const filled = fillVariables(pattern, context, () => undefined);
  return 'pieces' in filled ? filled.pieces : undefined;
}
