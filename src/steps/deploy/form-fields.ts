import { type FilledField, fillForm } from '../../registration/form-fields.ts';
import { observe } from '../../registration/observation.ts';
import type { StackDescription } from '../../registration/stack-deployer.ts';
import type { World } from '../world.ts';
import type { StackSource } from './template-source.ts';

/**
 * What is to be entered at the platform now. Values of other stacks of the platform are read where these usually are; one
 * that is not there, or may not be read, leaves its fields open.
 */
export async function formFields(
  { platform }: Pick<StackSource, 'platform'>,
  stack: StackDescription,
  place: { readonly account: string; readonly region: string },
  world: World,
): Promise<readonly FilledField[]> {
  const form = platform?.stack.form ?? [];
  const names = [...new Set(form.flatMap(({ stacks = [] }) => stacks))];
  const others = await Promise.all(
    names.map(async (name) => {
      const other = platform?.catalog.stacks[name];
      if (other === undefined) return [];
      const reader = await world.aws.stacks({ region: other.region });
      const seen = await observe(() => reader.describeStack(other.stackName));
      return seen.kind === 'seen' ? [[name, seen.value] as const] : [];
    }),
  );
  return fillForm(form, { ...place, stack, others: Object.fromEntries(others.flat()) });
}
