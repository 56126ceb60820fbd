import { observe } from '../../registration/observation.ts';
import { type ToldOutput, toldOutputs } from '../../registration/secret-outputs.ts';
import type { StackDeployer, StackDescription } from '../../registration/stack-deployer.ts';
import type { World } from '../world.ts';
import type { StackSource } from './template-source.ts';

/**
 * The outputs of a stack that is in place; what is secret is masked. A change set of an earlier plan and an operation that
 * is resumed do not bring their template along: CloudFormation is asked for it.
 */
export async function stackOutputs(
  stacks: Pick<StackDeployer, 'templateOf'>,
  { template }: Pick<StackSource, 'template'>,
  { id, outputs }: StackDescription,
  world: Pick<World, 'log' | 'mask'>,
): Promise<readonly ToldOutput[]> {
  if (outputs.length === 0) return [];
  const found =
    template === ''
      ? await observe(() => stacks.templateOf(id))
      : ({ kind: 'seen', value: template } as const);
  if (found.kind === 'unreadable')
    world.log.info(
      `Only the names of the outputs tell which are secret: allow ${found.action} to have the template asked too.`,
    );
  const told = toldOutputs(outputs, found.kind === 'seen' ? found.value : '');
  for (const { secret, value } of told) if (secret && value !== '') world.mask(value);
  return told;
}
