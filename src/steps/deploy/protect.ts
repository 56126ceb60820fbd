import { StepError } from '../../contract/step-error.ts';
import type { StackDeployer, StackDescription } from '../../registration/stack-deployer.ts';
import type { World } from '../world.ts';
import type { DeployInputs } from './parse-inputs.ts';

/** What CloudFormation takes: https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_SetStackPolicy.html */
const MOST_CHARACTERS = 16_384;

/** The stack policy that the inputs give or name. Throws StepError `stack-policy-invalid`, before anything is done. */
export async function stackPolicy(
  { stackPolicy: given }: Pick<DeployInputs, 'stackPolicy'>,
  world: Pick<World, 'files'>,
): Promise<string | undefined> {
  if (given === undefined) return undefined;
  const text = given.startsWith('{') ? given : await world.files.read(given);
  const problem =
    text === undefined
      ? `is not there: ${given}`
      : text.length > MOST_CHARACTERS
        ? `has ${text.length} characters; CloudFormation takes up to ${MOST_CHARACTERS}`
        : hasStatement(text)
          ? undefined
          : 'is not a JSON document with a "Statement"';
  if (problem === undefined) return text;
  throw new StepError({
    code: 'stack-policy-invalid',
    fault: 'user',
    message: `The stack policy ${problem}.`,
    remedy: 'Give the JSON document itself, or a path to it in the workspace. Nothing was changed.',
  });
}

/**
 * Protects a stack that is as its template says: from being deleted, and its resources from later updates. The policy
 * comes after the deployment, which it is not meant to stop.
 */
export async function protect(
  stacks: StackDeployer,
  stack: StackDescription,
  policy: string | undefined,
  { terminationProtection }: Pick<DeployInputs, 'terminationProtection'>,
  world: Pick<World, 'log'>,
): Promise<void> {
  if (policy !== undefined) {
    await stacks.setStackPolicy(stack.id, policy);
    world.log.info(`${stack.name} has the stack policy now.`);
  }
  if (terminationProtection && !stack.terminationProtection) {
    await stacks.setTerminationProtection(stack.id, true);
    world.log.info(`${stack.name} is protected from being deleted now.`);
  }
}

function hasStatement(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'Statement' in value;
  } catch {
    return false;
  }
}
