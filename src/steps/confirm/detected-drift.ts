import { AwsFailure } from '../../contract/aws-failure.ts';
import type { DriftDetection } from '../../registration/drift-detector.ts';
import { type Observation, observe } from '../../registration/observation.ts';
import { showsDrift } from '../../registration/stack-states.ts';
import type { World } from '../world.ts';
import type { Question } from './area.ts';

/** A detection takes seconds for a handful of resources. */
const LONGEST_MS = 60_000;
const POLL_MS = 2_000;

/** The drift of the registration stack, or `running` when it takes too long; undefined when nobody wants it detected. */
export async function detectedDrift(
  { inputs, deployed, place }: Question,
  world: World,
): Promise<Observation<DriftDetection> | undefined> {
  if (!inputs.detectDrift) return undefined;
  if (deployed.kind !== 'seen') return deployed;
  const { id, status } = deployed.value;
  if (status.endsWith('_IN_PROGRESS')) return { kind: 'seen', value: { kind: 'running' } };
  if (!showsDrift(status)) return failed(`CloudFormation detects no drift of a stack that is ${status}`);
  try {
    return await observe(() => detect(id, place, world));
  } catch (error) {
    // Another detection of the same stack is under way.
    if (error instanceof AwsFailure && error.class === 'invalid-request') return failed(error.message);
    throw error;
  }
}

async function detect(id: string, place: Question['place'], world: World): Promise<DriftDetection> {
  const detector = await world.aws.drift(place);
  const detection = await detector.start(id);
  const end = world.clock.now().getTime() + LONGEST_MS;
  let found = await detector.look(id, detection);
  while (found.kind === 'running' && world.clock.now().getTime() < end) {
    await world.clock.sleep(POLL_MS);
    found = await detector.look(id, detection);
  }
  return found;
}

function failed(reason: string): Observation<DriftDetection> {
  return { kind: 'seen', value: { kind: 'failed', reason } };
}
