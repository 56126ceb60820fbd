import { matchesWildcard } from '../../../trust/wildcard.ts';

export type UpdateAction = 'Update:Modify' | 'Update:Replace' | 'Update:Delete';

/** Who may be updated how: without a policy everything may, with one only what a statement allows and none denies. */
export interface StackPolicy {
  readonly text: string;
  readonly statements: readonly PolicyStatement[];
}

export interface PolicyStatement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: PolicyNames;
  readonly resources: PolicyNames;
  /** Patterns of ResourceType; any type when there are none. */
  readonly types: readonly string[];
}

export interface PolicyNames {
  readonly negated: boolean;
  readonly patterns: readonly string[];
}

/** Why a policy does not let a resource be updated in a way; undefined when it does. */
export function policyRefusal(
  policy: StackPolicy | undefined,
  action: UpdateAction,
  logicalId: string,
  type: string,
): string | undefined {
  if (policy === undefined) return undefined;
  const resource = `LogicalResourceId/${logicalId}`;
  const fits = ({ negated, patterns }: PolicyNames, text: string): boolean =>
    patterns.some((pattern) => matchesWildcard(pattern, text)) !== negated;
  const applying = policy.statements
    .map((statement, index) => ({ statement, index }))
    .filter(
      ({ statement: { actions, resources, types } }) =>
        fits(actions, action) &&
        fits(resources, resource) &&
        (types.length === 0 || types.some((pattern) => matchesWildcard(pattern, type))),
    );
  const denial = applying.find(({ statement }) => statement.effect === 'Deny');
  if (denial !== undefined) {
    return `Action denied by stack policy: Statement [#${denial.index + 1}] denies [${action}] for resource [${resource}];`;
  }
  if (applying.length > 0) return undefined;
  return `Action denied by stack policy: no statement allows [${action}] for resource [${resource}];`;
}
