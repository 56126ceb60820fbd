import { ResourceFailure } from '../resources/resource-failure.ts';
import type { Adoption, Adoptions } from '../stack/adoption.ts';
import type { Deployment } from '../stack/deployment-state.ts';
import { setStackStatus } from '../stack/record-event.ts';
import { policyRefusal, type StackPolicy } from '../stack/stack-policy.ts';
import type { StackResource, UndoStep } from '../stack/stack-state.ts';
import { member, sameValue } from '../template/value.ts';
import { adoptResource } from './adopt-resource.ts';
import { deleteResources } from './delete-resources.ts';
import { checkedDesiredResource, type DesiredResource } from './desired-resource.ts';
import { failBeforeStart } from './fail-before-start.ts';
import { setOutputs } from './outputs.ts';
import { changedProperties, needsReplacement, sameTags } from './property-changes.ts';
import {
  createPhysical,
  deletePhysical,
  noteResource,
  setResourceStatus,
  updatePhysical,
} from './resource-work.ts';
import { rollbackUpdate } from './rollback-update.ts';
import { cancellable, liveScope, putResource, type StackRun, watchStack } from './run.ts';
import { runGraph } from './run-graph.ts';
import { problemBefore } from './validate-before.ts';

/** Statuses of a resource that is no longer, or not yet, there: an update creates it. */
const ABSENT: ReadonlySet<string> = new Set(['CREATE_FAILED', 'DELETE_COMPLETE', 'DELETE_SKIPPED']);

export interface UpdateChoices {
  readonly disableRollback: boolean;
  readonly adoptions?: Adoptions;
  /** Whether what is known to fail stops the update before anything is changed. */
  readonly validate?: boolean;
  /** The policy that holds during this update. */
  readonly policy: StackPolicy | undefined;
}

/** Brings a stack from one deployment to another; the stack's status says how it went. */
export async function updateStack(
  run: StackRun,
  previous: Deployment,
  deployment: Deployment,
  choices: UpdateChoices,
): Promise<void> {
  const { stack, operation, call } = run;
  setStackStatus(call.state, stack, operation, 'UPDATE_IN_PROGRESS', 'User Initiated');
  const cancelled = cancellable(stack);
  const invalid = choices.validate ? await problemBefore(run, deployment) : undefined;
  stack.deployment = deployment;
  stack.updated = call.state.now();
  const undo: UndoStep[] = [];
  const order = new Map([...deployment.active].map(([name, { dependsOn }]) => [name, dependsOn]));
  const tagsChanged = !sameTags(previous.tags, deployment.tags);
  const kept = keptByPolicy(run, deployment, choices.policy);
  const outcomes = await runGraph(
    kept.length > 0 || invalid !== undefined ? new Map<string, readonly string[]>() : order,
    (logicalId, signal) =>
      bringForward(run, deployment, logicalId, {
        undo,
        tagsChanged,
        signal,
        adoption: choices.adoptions?.get(logicalId),
        policy: choices.policy,
      }),
    { stopOnFailure: true, cancelled },
  );
  stack.cancel = undefined;
  const failed = [
    ...kept,
    ...[...outcomes].filter(([, outcome]) => outcome === 'failed').map(([name]) => name),
  ];
  const reason = cancelled.aborted
    ? 'User Initiated'
    : (invalid ?? (failed.length > 0 ? failureOf(failed, undo) : setOutputs(run, deployment)));
  if (reason === undefined) {
    stack.pendingRollback = undefined;
    await watchStack(run, deployment, 'UPDATE');
    await finish(run, previous, deployment, undo);
    return;
  }
  // What an earlier update has left half done is taken back too: the last stable state counts.
  const earlier = stack.pendingRollback;
  const pending = {
    previous: earlier?.previous ?? previous,
    undo: [...undo.toReversed(), ...(earlier?.undo ?? [])],
    cleanup: [...(earlier?.cleanup ?? [])],
  };
  if (choices.disableRollback && !cancelled.aborted) {
    stack.pendingRollback = pending;
    setStackStatus(call.state, stack, operation, 'UPDATE_FAILED', reason);
  } else {
    setStackStatus(call.state, stack, operation, 'UPDATE_ROLLBACK_IN_PROGRESS', reason);
    await rollbackUpdate(run, pending, new Set());
  }
}

function failureOf(failed: readonly string[], undo: readonly UndoStep[]): string {
  const created = new Set(undo.filter(({ kind }) => kind === 'created').map(({ logicalId }) => logicalId));
  const sentences = [
    ['create', failed.filter((name) => created.has(name))],
    ['update', failed.filter((name) => !created.has(name))],
  ] as const;
  return sentences
    .filter(([, names]) => names.length > 0)
    .map(([verb, names]) => `The following resource(s) failed to ${verb}: [${names.join(', ')}]. `)
    .join('');
}

interface Progress {
  readonly undo: UndoStep[];
  readonly tagsChanged: boolean;
  readonly signal: AbortSignal;
  readonly adoption: Adoption | undefined;
  readonly policy: StackPolicy | undefined;
}

/** Creates, changes, replaces or keeps one resource. What is begun is noted for the rollback first. */
async function bringForward(
  run: StackRun,
  deployment: Deployment,
  logicalId: string,
  { undo, tagsChanged, signal, adoption, policy }: Progress,
): Promise<void> {
  const known = run.stack.resources.get(logicalId);
  const current = known === undefined || ABSENT.has(known.status) ? undefined : known;
  const scopes = [liveScope(run, deployment), liveScope(run, deployment, true)] as const;
  const desired = failBeforeStart(run, deployment, logicalId, current ? 'UPDATE' : 'CREATE', () => {
    const checked = checkedDesiredResource(deployment, logicalId, ...scopes);
    if (current !== undefined) {
      checkPolicy(policy, current, checked);
      checkReplaceable(current, checked);
    }
    return checked;
  });
  const attempted = desired.properties;
  if (current === undefined && adoption !== undefined) {
    await adoptResource(run, deployment, desired, adoption, signal);
    return;
  }
  if (current === undefined) {
    // What a failed creation has left half done makes room for a new attempt.
    if (known?.status === 'CREATE_FAILED' && known.physicalId !== undefined) {
      await deletePhysical(run, deployment, known, (resource, status, reason) => {
        setResourceStatus(run, resource, status, reason);
      });
    }
    undo.push({ logicalId, kind: 'created', before: undefined, attempted });
    await createPhysical(run, deployment, desired, signal);
    return;
  }
  const changed = changedProperties(current.properties, attempted);
  if (changed.some((name) => needsReplacement(desired.provider, name, current.properties, attempted))) {
    undo.push({ logicalId, kind: 'replaced', before: current, attempted });
    await createPhysical(run, deployment, desired, signal, current);
  } else if (
    changed.length > 0 ||
    desired.provider.outputs === true ||
    current.status === 'UPDATE_FAILED' ||
    (tagsChanged && desired.provider.taggable)
  ) {
    undo.push({ logicalId, kind: 'updated', before: current, attempted });
    await updatePhysical(run, deployment, current, current.properties, desired, signal);
  } else {
    putResource(run, current, desired.kept);
  }
}

/** Throws the failure of a resource that the stack's policy protects against the change. */
function checkPolicy(
  policy: StackPolicy | undefined,
  current: StackResource,
  desired: DesiredResource,
): void {
  const { provider, properties, logicalId } = desired;
  const changed = changedProperties(current.properties, properties);
  if (changed.length === 0) return;
  const replaced = changed.some((name) => needsReplacement(provider, name, current.properties, properties));
  const action = replaced ? 'Update:Replace' : 'Update:Modify';
  const refusal = policyRefusal(policy, action, logicalId, provider.type);
  if (refusal !== undefined) throw new ResourceFailure(refusal);
}

/** Notes the resources that the policy does not let go, and gives their names. */
function keptByPolicy(
  run: StackRun,
  deployment: Deployment,
  policy: StackPolicy | undefined,
): readonly string[] {
  return [...run.stack.resources.values()].flatMap((resource) => {
    if (deployment.active.has(resource.logicalId) || ABSENT.has(resource.status)) return [];
    const reason = policyRefusal(policy, 'Update:Delete', resource.logicalId, resource.type);
    if (reason === undefined) return [];
    noteResource(run, { ...resource, status: 'UPDATE_FAILED', statusReason: reason });
    return [resource.logicalId];
  });
}

/** A resource with a fixed name cannot be replaced while the old one holds the name. */
function checkReplaceable(current: StackResource, desired: DesiredResource): void {
  const { provider, properties, logicalId } = desired;
  const replaced = changedProperties(current.properties, properties).some((name) =>
    needsReplacement(provider, name, current.properties, properties),
  );
  const { nameProperty } = provider;
  if (!replaced || nameProperty === undefined) return;
  const name = member(properties, nameProperty);
  if (name === undefined || !sameValue(name, member(current.properties, nameProperty))) return;
  throw new ResourceFailure(
    `CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename ${String(current.physicalId ?? logicalId)} and update the stack again.`,
  );
}

/** Deletes what the new deployment does not have any more and the old sides of replacements. */
async function finish(
  run: StackRun,
  previous: Deployment,
  deployment: Deployment,
  undo: readonly UndoStep[],
): Promise<void> {
  const { stack, operation, call } = run;
  setStackStatus(call.state, stack, operation, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
  const replaced = undo.flatMap(({ kind, before }) => (kind === 'replaced' && before ? [before] : []));
  const removed = [...stack.resources.values()].filter(({ logicalId }) => !deployment.active.has(logicalId));
  const left = await deleteResources(run, previous, [...replaced, ...removed], {
    isCurrent: (resource) => removed.includes(resource),
    retains: (resource) =>
      (removed.includes(resource) ? resource.deletionPolicy : resource.updateReplacePolicy) !== 'Delete',
  });
  for (const { logicalId } of removed) stack.resources.delete(logicalId);
  const problem =
    left.length > 0 ? 'Update successful. One or more resources could not be deleted.' : undefined;
  setStackStatus(call.state, stack, operation, 'UPDATE_COMPLETE', problem);
}
