import type { StackRun } from './run.ts';

const RANDOM_LENGTH = 13;

/**
 * A name as CloudFormation makes it: `<stack>-<logical id>-<random>`, with the first two cut so that the whole is not
 * longer than `longest`.
 */
export function generatedName(
  { stack, call }: Pick<StackRun, 'stack' | 'call'>,
  logicalId: string,
  longest: number,
): string {
  const room = longest - RANDOM_LENGTH - 2;
  const stackRoom = Math.max(Math.floor(room / 2), room - logicalId.length);
  const stackPart = stack.name.slice(0, stackRoom);
  const logicalPart = logicalId.slice(0, room - stackPart.length);
  return `${stackPart}-${logicalPart}-${call.state.newId('', RANDOM_LENGTH)}`;
}
