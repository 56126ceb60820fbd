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
