import type { ResourceProvider } from '../resources/provider.ts';
import { member, sameValue, type ValueMap } from '../template/value.ts';

/** Names of the properties that differ between two versions of a resource, in the order of the newer one. */
export function changedProperties(before: ValueMap, after: ValueMap): readonly string[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names.filter((name) => !sameValue(member(before, name), member(after, name)));
}

/** Whether a change of this property needs a new physical resource. */
export function needsReplacement(provider: ResourceProvider, name: string): boolean {
  return provider.properties[name]?.replaces === true;
}

/** Whether two sets of tags are the same. */
export function sameTags(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
