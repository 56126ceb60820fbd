import { ServiceError } from '../../service.ts';
import type { RehearsalState } from '../../state.ts';
import { providerOf } from '../resources/providers.ts';
import type { ResourceChange } from '../stack/change.ts';
import { scopeOf } from '../stack/deployment.ts';
import type { Deployment } from '../stack/deployment-state.ts';
import { importedValue } from '../stack/exports.ts';
import type { StackResource, StackState } from '../stack/stack-state.ts';
import { evaluateMembers } from '../template/evaluate.ts';
import { inOrder } from '../template/graph.ts';
import type { ResourceValues, Scope } from '../template/scope.ts';
import { sameValue, type ValueMap } from '../template/value.ts';
import { changeDetails } from './change-details.ts';
import { type DesiredResource, desiredResource } from './desired-resource.ts';
import { KNOWN_AFTER_APPLY } from './known-after-apply.ts';
import { evaluateOutputs } from './outputs.ts';
import { sameTags } from './property-changes.ts';

/** What a deployment would change in a stack. */
export interface ChangePlan {
  readonly changes: readonly ResourceChange[];
  /** Each resource that would be there, as far as its properties are known now. */
  readonly desired: readonly DesiredResource[];
  /** Whether anything would change at all: resources, outputs or tags. */
  readonly changesAnything: boolean;
}

const NONE: ReadonlySet<string> = new Set();

/** Statuses of resources that the stack does not have (any more). */
const ABSENT: ReadonlySet<string> = new Set(['CREATE_FAILED', 'DELETE_COMPLETE', 'DELETE_SKIPPED']);

/**
 * Compares a stack with what a deployment makes of it, without calling anything. `settled` are the nested stacks of which
 * it is known that nothing in them would change. Throws a ValidationError for what is wrong already now (a missing export,
 * a key that a mapping does not have).
 */
export function planChanges(
  state: RehearsalState,
  stack: StackState,
  deployment: Deployment,
  settled: ReadonlySet<string> = NONE,
): ChangePlan {
  const present = new Map([...stack.resources].filter(([, resource]) => !ABSENT.has(resource.status)));
  const moving = new Set<string>();
  const changes = new Map<string, ResourceChange>();
  const desired: DesiredResource[] = [];
  const order = inOrder(new Map([...deployment.active].map(([name, { dependsOn }]) => [name, dependsOn])));
  for (const logicalId of order) {
    const scopes = planScopes(state, stack, deployment, present, moving, settled);
    const wanted = plannedResource(deployment, logicalId, scopes);
    desired.push(wanted);
    const current = present.get(logicalId);
    const change =
      current === undefined
        ? addition(wanted)
        : modification(stack, deployment, current, wanted, moving, settled);
    if (change !== undefined) changes.set(logicalId, change);
    if (change?.action === 'Add' || (change?.replacement ?? 'False') !== 'False') moving.add(logicalId);
  }
  for (const [logicalId, resource] of present) {
    if (!deployment.active.has(logicalId)) changes.set(logicalId, removal(resource));
  }
  const [scope] = planScopes(state, stack, deployment, present, moving, settled);
  return {
    changes: [...changes.values()],
    desired,
    changesAnything:
      changes.size > 0 ||
      !sameTags(stack.deployment?.tags ?? new Map(), deployment.tags) ||
      outputsChange(stack, deployment, scope),
  };
}

interface WatchedScope extends Scope {
  /** Whether something was asked for that is not known before execution. */
  readonly askedUnknown: () => boolean;
}

function planScopes(
  state: RehearsalState,
  stack: StackState,
  deployment: Deployment,
  present: ReadonlyMap<string, StackResource>,
  moving: ReadonlySet<string>,
  settled: ReadonlySet<string>,
): readonly [WatchedScope, WatchedScope] {
  let unknown = false;
  const values = (logicalId: string): ResourceValues | undefined => {
    const active = deployment.active.get(logicalId);
    if (active === undefined) return undefined;
    const current = present.get(logicalId);
    const { type } = active.declaration;
    const provider = providerOf(type);
    if (current?.physicalId !== undefined && !moving.has(logicalId)) {
      // A nested stack may get outputs that it does not have yet.
      const open = provider?.outputs === true && !settled.has(logicalId);
      if (open) unknown = true;
      const outputs = open ? KNOWN_AFTER_APPLY : undefined;
      return { type, ref: current.physicalId, attributes: current.attributes, outputs };
    }
    unknown = true;
    const attributes = provider?.attributes ?? [];
    return {
      type,
      ref: KNOWN_AFTER_APPLY,
      attributes: Object.fromEntries(attributes.map((name) => [name, KNOWN_AFTER_APPLY])),
      outputs: KNOWN_AFTER_APPLY,
    };
  };
  const scope = (hideSecrets: boolean): WatchedScope => ({
    ...scopeOf(deployment, {
      hideSecrets,
      resource: values,
      importValue: (name) => importedValue(state, stack, name),
    }),
    askedUnknown: () => unknown,
  });
  return [scope(false), scope(true)];
}

/** Functions over values that are not known yet may fail; then just that property is not known yet. */
function plannedResource(
  deployment: Deployment,
  logicalId: string,
  [scope, shownScope]: readonly [WatchedScope, WatchedScope],
): DesiredResource {
  try {
    return desiredResource(deployment, logicalId, scope, shownScope);
  } catch (cause) {
    const active = deployment.active.get(logicalId);
    const provider = active === undefined ? undefined : providerOf(active.declaration.type);
    const excusable = cause instanceof ServiceError && scope.askedUnknown();
    if (!excusable || active === undefined || provider === undefined) throw cause;
    const { declaration, dependsOn } = active;
    const { deletionPolicy, updateReplacePolicy } = declaration;
    const properties = knownMembers(declaration.properties, scope);
    const shown = knownMembers(declaration.properties, shownScope);
    const kept = { metadata: undefined, deletionPolicy, updateReplacePolicy, dependsOn };
    return { logicalId, provider, properties, shown, kept };
  }
}

function knownMembers(properties: ValueMap, scope: Scope): ValueMap {
  const members = Object.entries(properties).map(([name, value]) => {
    try {
      return evaluateMembers({ [name]: value }, scope);
    } catch (cause) {
      if (cause instanceof ServiceError) return { [name]: KNOWN_AFTER_APPLY };
      throw cause;
    }
  });
  return Object.assign({}, ...members);
}

function addition({ logicalId, provider, shown }: DesiredResource): ResourceChange {
  return {
    action: 'Add',
    policyAction: undefined,
    logicalId,
    physicalId: undefined,
    type: provider.type,
    replacement: undefined,
    scope: [],
    details: [],
    before: undefined,
    after: JSON.stringify({ Properties: shown }),
  };
}

function removal(resource: StackResource): ResourceChange {
  return {
    action: 'Remove',
    policyAction: resource.deletionPolicy === 'Delete' ? 'Delete' : 'Retain',
    logicalId: resource.logicalId,
    physicalId: resource.physicalId,
    type: resource.type,
    replacement: undefined,
    scope: [],
    details: [],
    before: JSON.stringify({ Properties: resource.shown }),
    after: undefined,
  };
}

function modification(
  stack: StackState,
  deployment: Deployment,
  current: StackResource,
  wanted: DesiredResource,
  moving: ReadonlySet<string>,
  settled: ReadonlySet<string>,
): ResourceChange | undefined {
  const details = changeDetails(stack, deployment, current, wanted, moving).filter(
    ({ source }) => source !== 'Automatic' || !settled.has(current.logicalId),
  );
  if (details.length === 0) return undefined;
  const replacement = details.some(({ requiresRecreation }) => requiresRecreation === 'Always')
    ? 'True'
    : details.some(({ requiresRecreation }) => requiresRecreation === 'Conditionally')
      ? 'Conditional'
      : 'False';
  const retained = wanted.kept.updateReplacePolicy !== 'Delete';
  return {
    action: 'Modify',
    policyAction: replacement === 'True' ? (retained ? 'ReplaceAndRetain' : 'ReplaceAndDelete') : undefined,
    logicalId: current.logicalId,
    physicalId: current.physicalId,
    type: current.type,
    replacement,
    scope: [...new Set(details.map(({ attribute }) => attribute))],
    details,
    before: JSON.stringify({ Properties: current.shown }),
    after: JSON.stringify({ Properties: wanted.shown }),
  };
}

function outputsChange(stack: StackState, deployment: Deployment, scope: Scope): boolean {
  try {
    const asValues = (outputs: StackState['outputs']): ValueMap =>
      Object.fromEntries(
        outputs.map(({ name, value, description, exportName }) => [
          name,
          [value, description ?? null, exportName ?? null],
        ]),
      );
    return !sameValue(asValues(stack.outputs), asValues(evaluateOutputs(deployment, scope)));
  } catch (cause) {
    if (cause instanceof ServiceError) return true;
    throw cause;
  }
}
