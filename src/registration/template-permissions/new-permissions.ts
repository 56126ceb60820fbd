import { jsonOrUndefined } from '../../contract/json.ts';
import { isRecord } from '../../trust/json-value.ts';
import { matchesWildcard } from '../../trust/wildcard.ts';
import type { ResourceContext } from '../stack-change-set.ts';
import { type Risk, riskOfAction, riskOfManagedPolicy } from './action-risk.ts';
import { memberResources } from './member-resources.ts';
import { type Grant, grantsOfResource, holdsPolicies } from './statements.ts';

/** A right that nobody had before the change. */
export interface NewPermission {
  readonly logicalId: string;
  readonly resourceType: string;
  readonly risk: Risk;
  /** What may be done: an action pattern, a managed policy, or what is no longer forbidden. */
  readonly what: string;
  readonly on: string;
  readonly principal?: string;
  /** The condition keys that narrow it. */
  readonly onlyIf: readonly string[];
}

export interface PermissionChanges {
  readonly added: readonly NewPermission[];
  /** Resources with policies of which CloudFormation did not show what they would be: nothing can be said of them. */
  readonly unknown: readonly string[];
}

const STACK_SET = 'AWS::CloudFormation::StackSet';

/**
 * The rights that a change set adds, from what CloudFormation says its resources are before and after (which has
 * conditions and parameters worked out). What a right before covers, by wildcards and without a condition, is not new.
 */
export function newPermissions(contexts: readonly ResourceContext[]): PermissionChanges {
  const added: NewPermission[] = [];
  const unknown: string[] = [];
  for (const context of contexts) {
    const { logicalId, resourceType, action } = context;
    if (context.isClosed) unknown.push(logicalId);
    const isStackSet = resourceType === STACK_SET;
    if (!isStackSet && !holdsPolicies(resourceType)) continue;
    // What is removed gives nothing more, but its Deny statements no longer hold.
    const after = action === 'Remove' ? {} : propertiesIn(context.after);
    if (after === undefined) {
      unknown.push(logicalId);
      continue;
    }
    const before = propertiesIn(context.before) ?? {};
    added.push(
      ...(isStackSet
        ? inLinkedAccounts(logicalId, before, after)
        : addedTo(context, grantsOfResource(resourceType, before), grantsOfResource(resourceType, after))),
    );
  }
  return { added, unknown };
}

type Holder = Pick<ResourceContext, 'logicalId' | 'resourceType'>;

/** The template inside a stack set gives its rights in every linked account. */
function inLinkedAccounts(
  logicalId: string,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly NewPermission[] {
  const old = memberResources(before);
  return [...memberResources(after)].flatMap(([name, { type, properties }]) =>
    addedTo(
      { logicalId: `${logicalId} / ${name}`, resourceType: type },
      grantsOfResource(type, old.get(name)?.properties),
      grantsOfResource(type, properties),
    ),
  );
}

function addedTo(
  { logicalId, resourceType }: Holder,
  before: readonly Grant[],
  after: readonly Grant[],
): readonly NewPermission[] {
  const allowed = before.filter(({ effect }) => effect === 'Allow');
  const granted = after.filter(
    (grant) => grant.effect === 'Allow' && !allowed.some((known) => covers(known, grant)),
  );
  const forbidden = after.filter(({ effect }) => effect === 'Deny');
  const released = before.filter(
    (grant) => grant.effect === 'Deny' && !forbidden.some((known) => covers(known, grant)),
  );
  return [
    ...granted.map((grant) => described(grant, riskOf(grant), grant.action)),
    ...released.map((grant) => described(grant, 'privilege', `no longer denied: ${grant.action}`)),
  ];

  function described(grant: Grant, risk: Risk, what: string): NewPermission {
    return {
      logicalId,
      resourceType,
      risk,
      what,
      on: grant.on,
      ...(grant.principal === undefined ? {} : { principal: grant.principal }),
      onlyIf: conditionKeys(grant.condition),
    };
  }
}

function covers(known: Grant, grant: Grant): boolean {
  const sameCondition = known.condition === grant.condition;
  // A Deny with a condition forbids less; an Allow with one allows less.
  if (!sameCondition && known.condition !== '') return false;
  if (known.kind !== grant.kind || known.principal !== grant.principal) return false;
  if (known.kind !== 'action') return known.action === grant.action && known.on === grant.on;
  return (
    matchesWildcard(known.action.toLowerCase(), grant.action.toLowerCase()) &&
    matchesWildcard(known.on, grant.on)
  );
}

/** Who is let in from outside, by a trust or a resource policy, got more than any action says. */
function riskOf({ kind, action, principal }: Grant): Risk {
  if (kind === 'not-action') return 'privilege';
  if (kind === 'managed-policy') return riskOfManagedPolicy(action);
  return principal === undefined ? riskOfAction(action) : 'privilege';
}

function conditionKeys(condition: string): readonly string[] {
  if (condition === '') return [];
  const value = jsonOrUndefined(condition);
  if (!isRecord(value)) return [condition];
  return Object.entries(value).flatMap(([operator, keys]) => (isRecord(keys) ? Object.keys(keys) : operator));
}

function propertiesIn(context: string | undefined): Readonly<Record<string, unknown>> | undefined {
  const value = context === undefined ? undefined : jsonOrUndefined(context);
  return isRecord(value) && isRecord(value['Properties']) ? value['Properties'] : undefined;
}
