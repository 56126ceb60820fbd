import { isMap, LineCounter, parseDocument } from 'yaml';

/** The line, from 1, on which a template declares a resource; undefined when it cannot be found. JSON is YAML too. */
export function lineOfResource(template: string, logicalId: string): number | undefined {
  const lineCounter = new LineCounter();
  // Short intrinsics (`!Ref`) are unknown tags to a YAML parser; only places matter here.
  const document = parseDocument(template, { lineCounter, logLevel: 'silent', uniqueKeys: false });
  const resources = isMap(document.contents) ? document.contents.get('Resources', true) : undefined;
  if (!isMap(resources)) return undefined;
  const pair = resources.items.find(({ key }) => String(key) === logicalId);
  const offset = (pair?.key as { readonly range?: readonly [number, number, number] | null } | undefined)
    ?.range?.[0];
  return offset === undefined ? undefined : lineCounter.linePos(offset).line;
}
