import { templateError } from './template-error.ts';

/** Throws a ValidationError when resources wait for each other in a circle. */
export function checkAcyclic(dependencies: ReadonlyMap<string, readonly string[]>): void {
  // Taking away what waits for nothing, again and again, leaves exactly the circles and what waits for them.
  const left = new Map(dependencies);
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const [name, waitsFor] of left) {
      if (!waitsFor.some((other) => left.has(other))) left.delete(name);
    }
  }
  if (left.size === 0) return;
  throw templateError(`Circular dependency between resources: [${[...left.keys()].join(', ')}]`);
}

/** Names in an order in which each comes after those it waits for. There must be no circle. */
export function inOrder(dependencies: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const ordered = new Set<string>();
  const visit = (name: string): void => {
    if (ordered.has(name)) return;
    for (const other of dependencies.get(name) ?? []) visit(other);
    ordered.add(name);
  };
  for (const name of dependencies.keys()) visit(name);
  return [...ordered];
}
