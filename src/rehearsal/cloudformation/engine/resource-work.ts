import type { Physical, ProviderContext, ResourceProvider } from '../resources/provider.ts';
import { providerOf } from '../resources/providers.ts';
import { ResourceFailure } from '../resources/resource-failure.ts';
import type { Deployment } from '../stack/deployment-state.ts';
import { recordEvent } from '../stack/record-event.ts';
import type { StackResource } from '../stack/stack-state.ts';
import type { ValueMap } from '../template/value.ts';
import type { DesiredResource } from './desired-resource.ts';
import { failureReason } from './failure-reason.ts';
import { generatedName } from './resource-names.ts';
import { putResource, type StackRun } from './run.ts';

/** How long CloudFormation takes before it calls a service, in milliseconds. */
const HANDLER_START = 1_000;

type Phase = 'CREATE' | 'UPDATE';

const CANCELLED: Readonly<Record<Phase, string>> = {
  CREATE: 'Resource creation cancelled',
  UPDATE: 'Resource update cancelled',
};

/** Sets a resource's status and says so in the stack's events. */
export function setResourceStatus(
  run: StackRun,
  resource: StackResource,
  status: string,
  reason?: string,
  changes: Partial<StackResource> = {},
): StackResource {
  const next = putResource(run, resource, { ...changes, status, statusReason: reason });
  noteResource(run, next);
  return next;
}

/** Adds an event about a resource without changing what the stack knows of it. */
export function noteResource(run: StackRun, resource: StackResource): void {
  recordEvent(run.call.state, run.stack, run.operation, {
    logicalId: resource.logicalId,
    physicalId: resource.physicalId ?? '',
    type: resource.type,
    status: resource.status,
    reason: resource.statusReason,
    properties: JSON.stringify(resource.shown),
  });
}

/** The resource before anything was created for it. */
export function newResource(run: StackRun, desired: DesiredResource): StackResource {
  return {
    logicalId: desired.logicalId,
    type: desired.provider.type,
    physicalId: undefined,
    status: 'CREATE_IN_PROGRESS',
    statusReason: undefined,
    updated: run.call.state.now(),
    properties: desired.properties,
    shown: desired.shown,
    attributes: {},
    ...desired.kept,
  };
}

/**
 * Creates a physical resource; `replaced` is the one whose place it takes, which the stack keeps until the new one
 * exists. Throws after the failure is recorded, with whatever exists by then known to the stack.
 */
export async function createPhysical(
  run: StackRun,
  deployment: Deployment,
  desired: DesiredResource,
  signal: AbortSignal,
  replaced?: StackResource,
): Promise<void> {
  const { provider } = desired;
  const [phase, started] = replaced === undefined ? (['CREATE', undefined] as const) : REPLACING;
  const fresh = newResource(run, desired);
  let resource = setResourceStatus(run, replaced ?? fresh, `${phase}_IN_PROGRESS`, started);
  const attempt = async (): Promise<void> => {
    await pause(run, HANDLER_START, phase, signal);
    failByScript(run, desired, 'create');
    const context = providerContext(run, deployment, desired.logicalId, (physical) => {
      const changes = { physicalId: physical.id, attributes: physical.attributes };
      const said = 'Resource creation Initiated';
      resource = setResourceStatus(run, fresh, `${phase}_IN_PROGRESS`, said, changes);
    });
    await provider.create(context, desired.properties);
    const attributes = provider.attributesNow?.(run.call, resource.physicalId ?? '');
    if (attributes !== undefined) resource = putResource(run, resource, { attributes });
    await pause(run, provider.seconds * 1_000, phase, signal);
    failByScript(run, desired, 'stabilize');
  };
  await settle(run, provider, phase, attempt, () => resource);
  setResourceStatus(run, resource, `${phase}_COMPLETE`);
}

/** Throws when the fault script says that this cannot be done with this resource. */
export function failByScript(
  { call, stack }: StackRun,
  { logicalId, provider }: Pick<DesiredResource, 'logicalId' | 'provider'>,
  phase: 'create' | 'stabilize' | 'update' | 'delete' | 'import',
): void {
  const fault = call.state.faults.strike('resource', {
    'resource-type': provider.type,
    'logical-id': logicalId,
    stack: stack.name,
    account: stack.accountId,
    region: stack.region,
    phase,
  });
  if (fault !== undefined) throw new ResourceFailure(fault.reason);
}

const REPLACING = [
  'UPDATE',
  'Requested update requires the creation of a new physical resource; hence creating one.',
] as const;

/** Changes a physical resource in place from what it is to `desired`. Throws after the failure is recorded. */
export async function updatePhysical(
  run: StackRun,
  deployment: Deployment,
  current: StackResource,
  from: ValueMap,
  desired: Pick<DesiredResource, 'provider' | 'properties' | 'shown' | 'kept'>,
  signal: AbortSignal,
): Promise<void> {
  const { provider } = desired;
  let resource = setResourceStatus(run, current, 'UPDATE_IN_PROGRESS', undefined, { shown: desired.shown });
  const attempt = async (): Promise<void> => {
    await pause(run, HANDLER_START, 'UPDATE', signal);
    failByScript(run, { logicalId: current.logicalId, provider }, 'update');
    const context = providerContext(run, deployment, current.logicalId, () => undefined);
    const physical = await provider.update(context, physicalOf(current), from, desired.properties);
    resource = putResource(run, resource, { physicalId: physical.id, attributes: physical.attributes });
    await pause(run, provider.seconds * 1_000, 'UPDATE', signal);
  };
  await settle(run, provider, 'UPDATE', attempt, () => resource);
  setResourceStatus(run, resource, 'UPDATE_COMPLETE', undefined, {
    properties: desired.properties,
    ...desired.kept,
  });
}

/** Deletes a physical resource. Throws after the failure is recorded by `record`. */
export async function deletePhysical(
  run: StackRun,
  deployment: Deployment,
  resource: StackResource,
  record: (resource: StackResource, status: string, reason?: string) => void,
): Promise<void> {
  const provider = providerOf(resource.type);
  if (provider === undefined || resource.physicalId === undefined) {
    record(resource, 'DELETE_COMPLETE');
    return;
  }
  record(resource, 'DELETE_IN_PROGRESS');
  try {
    await run.call.state.sleep(HANDLER_START);
    failByScript(run, { logicalId: resource.logicalId, provider }, 'delete');
    const context = providerContext(run, deployment, resource.logicalId, () => undefined);
    await provider.remove(context, physicalOf(resource), resource.properties);
    await run.call.state.sleep(1_000);
  } catch (cause) {
    record(resource, 'DELETE_FAILED', failureReason(run, provider, cause));
    throw cause;
  }
  record(resource, 'DELETE_COMPLETE');
}

async function settle(
  run: StackRun,
  provider: ResourceProvider,
  phase: Phase,
  attempt: () => Promise<void>,
  current: () => StackResource,
): Promise<void> {
  try {
    await attempt();
  } catch (cause) {
    setResourceStatus(run, current(), `${phase}_FAILED`, failureReason(run, provider, cause));
    throw cause;
  }
}

/** Waits in rehearsed time, and stops waiting when another resource has failed. */
async function pause(run: StackRun, milliseconds: number, phase: Phase, signal: AbortSignal): Promise<void> {
  const cancelled = new ResourceFailure(CANCELLED[phase]);
  if (signal.aborted) throw cancelled;
  let stop = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(cancelled);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    await Promise.race([run.call.state.sleep(milliseconds), stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function providerContext(
  run: StackRun,
  deployment: Deployment,
  logicalId: string,
  initiated: (physical: Physical) => void,
): ProviderContext {
  return {
    call: run.call,
    tags: deployment.tags,
    stack: {
      id: run.stack.id,
      rootId: run.stack.rootId,
      roleArn: run.stack.roleArn,
      capabilities: deployment.capabilities,
    },
    takingBack: run.takingBack === true,
    planned: run.takingBack === true ? undefined : run.nested?.get(logicalId),
    generateName: (longest) => generatedName(run, logicalId, longest),
    initiated,
  };
}

function physicalOf(resource: StackResource): Physical {
  return { id: resource.physicalId ?? '', attributes: resource.attributes };
}
