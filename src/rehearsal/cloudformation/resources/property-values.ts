import { isList, isMap, member, sameValue, type Value, type ValueMap } from '../template/value.ts';

/** A property that is text; undefined when it is not set. Validation has made sure that it is no list or map. */
export function textProperty(properties: ValueMap, name: string): string | undefined {
  const value = member(properties, name);
  return value === undefined || value === null ? undefined : String(value);
}

/** A property that is a list; empty when it is not set. */
export function listProperty(properties: ValueMap, name: string): readonly Value[] {
  const value = member(properties, name);
  return isList(value) ? value : [];
}

/** A property that is a list of texts. */
export function textsProperty(properties: ValueMap, name: string): readonly string[] {
  return listProperty(properties, name).map((item) => String(item));
}

/** A policy document as IAM takes it: JSON text. */
export function documentProperty(properties: ValueMap, name: string): string {
  const value = member(properties, name);
  return typeof value === 'string' ? value : JSON.stringify(value ?? {});
}

/** The stack's tags with the resource's own on top, as the services take them. */
export function tagList(
  stackTags: ReadonlyMap<string, string>,
  properties: ValueMap,
): readonly { readonly Key: string; readonly Value: string }[] {
  const tags = new Map(stackTags);
  for (const item of listProperty(properties, 'Tags')) {
    if (isMap(item)) tags.set(String(member(item, 'Key') ?? ''), String(member(item, 'Value') ?? ''));
  }
  return [...tags].map(([Key, tagValue]) => ({ Key, Value: tagValue }));
}

/** Whether a property differs between two versions of a resource. */
export function differs(before: ValueMap, after: ValueMap, name: string): boolean {
  return !sameValue(member(before, name), member(after, name));
}

/** What is in one list and not in the other. */
export function without(items: readonly string[], others: readonly string[]): readonly string[] {
  return items.filter((item) => !others.includes(item));
}
