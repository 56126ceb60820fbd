import { isList, isMap, member, type Value, type ValueMap } from '../template/value.ts';

/** One way in which a resource differs from what its template says. */
export interface PropertyDifference {
  readonly path: string;
  readonly expected: Value | undefined;
  readonly actual: Value | undefined;
  readonly type: 'ADD' | 'REMOVE' | 'NOT_EQUAL';
}

/**
 * Compares what a template sets with what is there. Properties that the template does not set are no drift; nor are
 * tags that come from the stack.
 */
export function propertyDifferences(
  expected: ValueMap,
  actual: ValueMap,
  stackTags: ReadonlyMap<string, string>,
): readonly PropertyDifference[] {
  const own = withoutStackTags(expected, actual, stackTags);
  return Object.entries(expected).flatMap(([name, value]) =>
    differences(`/${name}`, value, member(own, name)),
  );
}

/** What is there of the properties that a template sets, in the template's own form where it means the same. */
export function propertiesNow(
  expected: ValueMap,
  actual: ValueMap,
  stackTags: ReadonlyMap<string, string>,
): ValueMap {
  return Object.fromEntries(
    Object.entries(expected).flatMap(([name, value]): [string, Value][] => {
      if (propertyDifferences({ [name]: value }, actual, stackTags).length === 0) return [[name, value]];
      const found = member(actual, name);
      return found === undefined ? [] : [[name, found]];
    }),
  );
}

function differences(
  path: string,
  expected: Value,
  actual: Value | undefined,
): readonly PropertyDifference[] {
  if (actual === undefined) {
    return isList(expected) && expected.length === 0 ? [] : [{ path, expected, actual, type: 'REMOVE' }];
  }
  // Policies may stand in a template as text, which is how names of condition keys get parameters into them.
  const document = isMap(actual) ? documentIn(expected) : undefined;
  if (document !== undefined) return differences(path, document, actual);
  if (isMap(expected) && isMap(actual)) {
    const names = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
    return names.flatMap((name) => {
      const [wanted, found] = [member(expected, name), member(actual, name)];
      const inner = `${path}/${name}`;
      return wanted === undefined
        ? [{ path: inner, expected: wanted, actual: found, type: 'ADD' } as const]
        : differences(inner, wanted, found);
    });
  }
  if (isList(expected) && isList(actual)) return listDifferences(path, expected, actual);
  return sameThing(expected, actual) ? [] : [{ path, expected, actual, type: 'NOT_EQUAL' }];
}

/** The map that a text holds as JSON; undefined for anything else. */
function documentIn(value: Value): ValueMap | undefined {
  if (typeof value !== 'string' || !value.trimStart().startsWith('{')) return undefined;
  try {
    const parsed: Value = JSON.parse(value);
    return isMap(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Lists are compared without their order; items that have a partner in their place are compared with it. */
function listDifferences(
  path: string,
  expected: readonly Value[],
  actual: readonly Value[],
): readonly PropertyDifference[] {
  const missing = expected.filter((item) => !actual.some((other) => sameThing(item, other)));
  const extra = actual.filter((item) => !expected.some((other) => sameThing(item, other)));
  if (missing.length === 1 && extra.length === 1 && isMap(missing[0]) && isMap(extra[0])) {
    return differences(`${path}/${expected.indexOf(missing[0])}`, missing[0], extra[0]);
  }
  return [
    ...missing.map((item) => ({
      path: `${path}/${expected.indexOf(item)}`,
      expected: item,
      actual: undefined,
      type: 'REMOVE' as const,
    })),
    ...extra.map((item) => ({
      path: `${path}/${actual.indexOf(item)}`,
      expected: undefined,
      actual: item,
      type: 'ADD' as const,
    })),
  ];
}

/** Whether two values mean the same to a service: numbers and booleans may be texts, one item may be a list of one. */
function sameThing(a: Value, b: Value): boolean {
  if (isList(a) && isList(b))
    return a.length === b.length && a.every((item) => b.some((other) => sameThing(item, other)));
  if (isMap(a) && isMap(b)) {
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...names].every((name) => sameThing(member(a, name) ?? null, member(b, name) ?? null));
  }
  return !isMap(a) && !isMap(b) && !isList(a) && !isList(b) && String(a) === String(b);
}

function withoutStackTags(
  expected: ValueMap,
  actual: ValueMap,
  stackTags: ReadonlyMap<string, string>,
): ValueMap {
  const tags = member(actual, 'Tags');
  if (!isList(tags)) return actual;
  const wanted = member(expected, 'Tags');
  const own = new Set(
    (isList(wanted) ? wanted : []).map((tag) => (isMap(tag) ? member(tag, 'Key') : undefined)),
  );
  const kept = tags.filter((tag) => {
    const key = isMap(tag) ? member(tag, 'Key') : undefined;
    return own.has(key) || !isMap(tag) || stackTags.get(String(key)) !== String(member(tag, 'Value'));
  });
  return { ...actual, Tags: kept };
}
