import type { Call, Input, Operation } from '../service.ts';
import { pageOf } from './paging.ts';
import { addTags, removeTags, shownTags } from './tags.ts';

/** Finds what a call names. Throws ServiceError when it is not there, or not what the call may change. */
type Finder = (call: Call, input: Input) => { readonly tags: Map<string, string> };

/**
 * The three operations on the tags of one kind of thing. `changed` finds what they change, `read` what they list, where
 * more can be read than changed.
 */
export function tagOperations(
  kind: string,
  changed: Finder,
  read: Finder = changed,
): Readonly<Record<string, Operation>> {
  return {
    [`Tag${kind}`]: (call, input) => {
      addTags(changed(call, input).tags, input);
      return {};
    },
    [`Untag${kind}`]: (call, input) => {
      removeTags(changed(call, input).tags, input);
      return {};
    },
    [`List${kind}Tags`]: (call, input) =>
      pageOf('Tags', shownTags(read(call, input).tags), input, (tag) => tag),
  };
}
