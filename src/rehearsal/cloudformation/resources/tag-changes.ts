import type { Input, ServiceName } from '../../service.ts';
import { sameValue, type ValueMap } from '../template/value.ts';
import { tagList, without } from './property-values.ts';
import type { ProviderContext } from './provider.ts';

/**
 * Brings a resource's tags from one version of its properties to another with a service's tag and untag operations.
 * The stack's own tags are always set again, because they may have changed with the stack.
 */
export async function replaceTags(
  context: ProviderContext,
  service: ServiceName,
  operations: { readonly tag: string; readonly untag: string },
  target: Input,
  before: ValueMap,
  after: ValueMap,
): Promise<void> {
  const [oldTags, newTags] = [tagList(new Map(), before), tagList(context.tags, after)];
  const gone = without(
    oldTags.map(({ Key }) => Key),
    newTags.map(({ Key }) => Key),
  );
  if (gone.length > 0) await context.call.invoke(service, operations.untag, { ...target, TagKeys: gone });
  if (newTags.length > 0 && !sameValue(oldTags, newTags)) {
    await context.call.invoke(service, operations.tag, { ...target, Tags: newTags });
  }
}
