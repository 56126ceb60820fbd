import type { ResourceProvider } from '../resources/provider.ts';
import { isMap, member, sameValue, type ValueMap } from '../template/value.ts';

/** Names of the properties that differ between two versions of a resource, in the order of the newer one. */
export function changedProperties(before: ValueMap, after: ValueMap): readonly string[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names.filter((name) => !sameValue(member(before, name), member(after, name)));
}

/** Whether the change of a property between two versions of a resource needs a new physical resource. */
export function needsReplacement(
  provider: ResourceProvider,
  name: string,
  before: ValueMap,
  after: ValueMap,
): boolean {
  const facts = provider.properties[name];
  const [old, now] = [member(before, name), member(after, name)];
  const byMember = (facts?.replacesBy ?? []).some(
    (inner) => !sameValue(isMap(old) ? member(old, inner) : old, isMap(now) ? member(now, inner) : now),
  );
  return facts?.replaces === true || byMember;
}

/** Whether two sets of tags are the same. */
export function sameTags(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
