import type { RequestRecord } from '../dispatch.ts';

/** A statement of a policy that allows what was asked for, and nothing else. */
export interface NeededStatement {
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  /** To which service a role may be passed; only for iam:PassRole. */
  readonly Condition?: { readonly StringEquals: { readonly 'iam:PassedToService': string } };
}

/** What one identity needs for the calls that it made. */
export interface NeededPolicy {
  /** The ARN of the user or role, without the name of the session. */
  readonly principal: string;
  readonly document: { readonly Version: '2012-10-17'; readonly Statement: readonly NeededStatement[] };
}

/**
 * The least policy for each identity that made calls, refused ones included. Ids that AWS makes up anew for each stack
 * or export are wildcards. Actions with the same resources share a statement.
 */
export function leastPolicies(requests: readonly RequestRecord[]): readonly NeededPolicy[] {
  const principals = new Map<string, Needs>();
  for (const { permissions, passed, callerArn, errorCode = '' } of requests) {
    if (permissions.length === 0 || callerArn === '' || NO_SUCH_OPERATION.has(errorCode)) continue;
    const principal = principalOf(callerArn);
    const needs = principals.get(principal) ?? { actions: new Map(), passed: new Map() };
    principals.set(principal, needs);
    for (const { action, resource } of permissions) {
      add(needs.actions, action, WITHOUT_RESOURCES.has(action) ? '*' : lasting(resource));
    }
    if (passed !== undefined) add(needs.passed, passed.service, passed.arn);
  }
  return [...principals].map(([principal, { actions, passed }]) => ({
    principal,
    document: { Version: '2012-10-17', Statement: [...statementsOf(actions), ...passing(passed)] },
  }));
}

/** What one identity needs: resources by action, and roles by the service that they are passed to. */
interface Needs {
  readonly actions: Map<string, Set<string>>;
  readonly passed: Map<string, Set<string>>;
}

function add(sets: Map<string, Set<string>>, name: string, value: string): void {
  sets.set(name, (sets.get(name) ?? new Set<string>()).add(value));
}

function passing(passed: ReadonlyMap<string, ReadonlySet<string>>): readonly NeededStatement[] {
  return [...passed].sort().map(([service, roles]) => ({
    Effect: 'Allow',
    Action: ['iam:PassRole'],
    Resource: [...roles].sort(),
    Condition: { StringEquals: { 'iam:PassedToService': service } },
  }));
}

/** What services call an operation that they do not have; nobody can be allowed that. */
const NO_SUCH_OPERATION: ReadonlySet<string> = new Set([
  'InvalidAction',
  'NotImplemented',
  'UnknownOperationException',
]);

/** Lists, which AWS documents as knowing no resources, although their refusals name one. */
const WITHOUT_RESOURCES: ReadonlySet<string> = new Set([
  'cloudformation:ListStacks',
  'cur:DescribeReportDefinitions',
  'iam:ListInstanceProfiles',
  'iam:ListOpenIDConnectProviders',
  'iam:ListRoles',
  'iam:ListUsers',
]);

function statementsOf(actions: ReadonlyMap<string, ReadonlySet<string>>): readonly NeededStatement[] {
  const byResources = new Map<
    string,
    { readonly actions: string[]; readonly resources: readonly string[] }
  >();
  for (const [action, all] of actions) {
    const resources = all.has('*') ? ['*'] : [...all].sort();
    const key = resources.join('\n');
    const statement = byResources.get(key) ?? { actions: [], resources };
    statement.actions.push(action);
    byResources.set(key, statement);
  }
  return [...byResources.values()]
    .map((each) => ({ Effect: 'Allow' as const, Action: each.actions.sort(), Resource: each.resources }))
    .sort((a, b) => ((a.Action[0] ?? '') < (b.Action[0] ?? '') ? -1 : 1));
}

/** `arn:aws:sts::1:assumed-role/Role/session` stands for the role; its path is not in the ARN of a session. */
function principalOf(arn: string): string {
  return arn.replace(/^arn:(aws[a-z-]*):sts::(\d{12}):assumed-role\/([^/]+)\/.*$/, 'arn:$1:iam::$2:role/$3');
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

function lasting(resource: string): string {
  return resource
    .replace(new RegExp(`^(arn:[^:]+:cloudformation:.+/)${UUID}$`), '$1*')
    .replace(new RegExp(`^(arn:[^:]+:bcm-data-exports:.+-)${UUID}$`), '$1*');
}
