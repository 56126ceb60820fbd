import { checkInput } from '../../constraints.ts';
import { requiredTextOf, textsOf } from '../../input.ts';
import type { Call, Input, Operation, Output } from '../../service.ts';
import { detectResourceDrift, presentResources } from '../engine/detect-drift.ts';
import { HIDDEN_VALUE } from '../stack/deployment.ts';
import type { DriftDetection, ResourceDrift } from '../stack/drift-state.ts';
import { existingStack, stacksOf } from '../stack/find-stack.ts';
import type { StackState } from '../stack/stack-state.ts';
import { templateError } from '../template/template-error.ts';
import { member, sameValue } from '../template/value.ts';
import { pageOf } from './page.ts';
import { checkRequest } from './request.ts';

/** Statuses of stacks whose drift can be detected. */
const DETECTABLE: ReadonlySet<string> = new Set([
  'CREATE_COMPLETE',
  'UPDATE_COMPLETE',
  'UPDATE_ROLLBACK_COMPLETE',
  'UPDATE_ROLLBACK_FAILED',
  'IMPORT_COMPLETE',
]);

function detectStackDrift(call: Call, input: Input): Output {
  checkRequest('Stack', input);
  const stack = detectable(call, input);
  const chosen = new Set(textsOf(input, 'LogicalResourceIds'));
  if ([...stack.drift.detections.values()].some(({ status }) => status === 'DETECTION_IN_PROGRESS')) {
    throw templateError(`Drift detection is already in progress for stack [${stack.id}]`);
  }
  const detection: DriftDetection = {
    id: call.state.newUuid(),
    started: call.state.now(),
    status: 'DETECTION_IN_PROGRESS',
    statusReason: undefined,
    drifted: 0,
  };
  stack.drift.detections.set(detection.id, detection);
  // Clients poll the status, in which whatever goes wrong ends.
  void detect(call, stack, detection, chosen);
  return { StackDriftDetectionId: detection.id };
}

async function detect(
  call: Call,
  stack: StackState,
  detection: DriftDetection,
  chosen: ReadonlySet<string>,
): Promise<void> {
  try {
    for (const resource of presentResources(stack)) {
      if (chosen.size > 0 && !chosen.has(resource.logicalId)) continue;
      await call.state.sleep(500);
      const drift = await detectResourceDrift(call, stack, resource);
      stack.drift.resources.set(resource.logicalId, drift);
    }
    detection.drifted = driftedResources(stack).length;
    stack.drift.status = detection.drifted > 0 ? 'DRIFTED' : 'IN_SYNC';
    stack.drift.checked = call.state.now();
    detection.status = 'DETECTION_COMPLETE';
  } catch (cause) {
    detection.status = 'DETECTION_FAILED';
    detection.statusReason = cause instanceof Error ? cause.message : String(cause);
  }
}

function describeDetection(call: Call, input: Input): Output {
  checkInput(input, { StackDriftDetectionId: { kind: 'text', required: true, min: 1, max: 36 } });
  const id = requiredTextOf(input, 'StackDriftDetectionId');
  for (const stack of stacksOf(call.state, call.caller.accountId, call.region).values()) {
    const detection = stack.drift.detections.get(id);
    if (detection === undefined) continue;
    const complete = detection.status === 'DETECTION_COMPLETE';
    return {
      StackId: stack.id,
      StackDriftDetectionId: id,
      StackDriftStatus: complete ? (detection.drifted > 0 ? 'DRIFTED' : 'IN_SYNC') : undefined,
      DetectionStatus: detection.status,
      DetectionStatusReason: detection.statusReason,
      DriftedStackResourceCount: complete ? detection.drifted : undefined,
      Timestamp: detection.started,
    };
  }
  throw templateError(`Drift detection [${id}] does not exist`);
}

function describeResourceDrifts(call: Call, input: Input): Output {
  checkRequest('Stack', input);
  const stack = existingStack(call, requiredTextOf(input, 'StackName'));
  const statuses = textsOf(input, 'StackResourceDriftStatusFilters');
  const drifts = [...stack.drift.resources.values()].filter(
    ({ status }) => status !== 'NOT_CHECKED' && (statuses.length === 0 || statuses.includes(status)),
  );
  const { items, nextToken } = pageOf(drifts, input, ({ logicalId }) => logicalId);
  return { StackResourceDrifts: items.map((drift) => shownDrift(stack, drift)), NextToken: nextToken };
}

async function detectOne(call: Call, input: Input): Promise<Output> {
  checkRequest('Stack', input);
  const stack = detectable(call, input);
  const logicalId = requiredTextOf(input, 'LogicalResourceId');
  const resource = presentResources(stack).find((each) => each.logicalId === logicalId);
  if (resource === undefined) {
    throw templateError(`Resource ${logicalId} does not exist for stack ${stack.name}`);
  }
  const drift = await detectResourceDrift(call, stack, resource);
  if (drift.status === 'NOT_CHECKED') {
    throw templateError(`Drift detection is not supported for resource type ${drift.type}`);
  }
  stack.drift.resources.set(logicalId, drift);
  return { StackResourceDrift: shownDrift(stack, drift) };
}

function detectable(call: Call, input: Input): StackState {
  const stack = existingStack(call, requiredTextOf(input, 'StackName'));
  if (DETECTABLE.has(stack.status)) return stack;
  throw templateError(`Drift detection cannot be performed on stack [${stack.id}] in ${stack.status} state`);
}

function driftedResources(stack: StackState): readonly ResourceDrift[] {
  return [...stack.drift.resources.values()].filter(
    ({ status }) => status === 'MODIFIED' || status === 'DELETED',
  );
}

function shownDrift(stack: StackState, drift: ResourceDrift): Output {
  // Secret parameters must not come out of a comparison: a property that has one is shown as the stack shows it.
  const shown = stack.resources.get(drift.logicalId)?.shown ?? drift.expected;
  const isHidden = (path: string): boolean => {
    const name = path.split('/')[1] ?? '';
    return !sameValue(member(shown, name), member(drift.expected, name));
  };
  return {
    StackId: stack.id,
    LogicalResourceId: drift.logicalId,
    PhysicalResourceId: drift.physicalId,
    ResourceType: drift.type,
    ExpectedProperties: JSON.stringify(shown),
    ActualProperties: drift.actual === undefined ? undefined : JSON.stringify(drift.actual),
    PropertyDifferences: drift.differences.map(({ path, expected, actual, type }) => ({
      PropertyPath: path,
      ExpectedValue: expected === undefined ? 'null' : isHidden(path) ? HIDDEN_VALUE : asText(expected),
      ActualValue: actual === undefined ? 'null' : asText(actual),
      DifferenceType: type,
    })),
    StackResourceDriftStatus: drift.status,
    Timestamp: drift.time,
  };
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Operations that compare stacks with what is really there. */
export const driftOperations: Readonly<Record<string, Operation>> = {
  DetectStackDrift: detectStackDrift,
  DescribeStackDriftDetectionStatus: describeDetection,
  DescribeStackResourceDrifts: describeResourceDrifts,
  DetectStackResourceDrift: detectOne,
};
