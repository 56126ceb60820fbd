import { type PlacedContainer, unitsBelow } from '../stack-sets/organization-tree.ts';
import { findTarget, writtenTarget } from '../stack-sets/targets.ts';

/** Where a stack set is aimed, held against the tree of the organization and what the user wants. */
export interface AimedTargets {
  /** Roots and units that the set is deployed to, and that are there. */
  readonly targets: readonly PlacedContainer[];
  /** Ids of the set's own targets that the organization no longer has. */
  readonly gone: readonly string[];
  /** Roots and units that the user wants; those of the set when nothing was said, all when it has none. */
  readonly wanted: readonly PlacedContainer[];
  /** What the user wrote that means nothing in this organization, and why. */
  readonly faults: readonly string[];
  /** Roots and units that the user wants and no target of the set is, or is above. */
  readonly notAimedAt: readonly PlacedContainer[];
  /** Ids of all roots and units at and below what is wanted. */
  readonly expectedUnits: ReadonlySet<string>;
}

/** Holds the targets of a stack set against a whole tree, in which parents stand before their children. */
export function aimAt(
  tree: readonly PlacedContainer[],
  ownIds: readonly string[],
  written: readonly string[],
): AimedTargets {
  const byId = new Map(tree.map((container) => [container.id, container]));
  const targets = ownIds.flatMap((id) => byId.get(id) ?? []);
  const found = written.map((text) => containerOf(text, tree, byId));
  const named = found.flatMap((each) => ('container' in each ? [each.container] : []));
  const own = targets.length > 0 ? targets : tree.filter(({ parentId }) => parentId === undefined);
  const wanted = written.length === 0 ? own : named;
  const reached = unitsBelow(tree, targets);
  return {
    targets,
    gone: ownIds.filter((id) => !byId.has(id)),
    wanted,
    faults: found.flatMap((each) => ('fault' in each ? [each.fault] : [])),
    notAimedAt: wanted.filter(({ id }) => !reached.has(id)),
    expectedUnits: unitsBelow(tree, wanted),
  };
}

function containerOf(
  text: string,
  tree: readonly PlacedContainer[],
  byId: ReadonlyMap<string, PlacedContainer>,
): { readonly container: PlacedContainer } | { readonly fault: string } {
  const target = writtenTarget(text);
  if (target.kind === 'organization')
    return { fault: `${text} is the id of the organization, which is no target; its root has the form r-…` };
  if (target.kind !== 'name') {
    const container = byId.get(target.id);
    return container === undefined ? { fault: `the organization has no ${text}` } : { container };
  }
  const found = findTarget(target.name, tree);
  if (found.kind === 'found') return { container: found.container };
  return found.kind === 'unknown'
    ? { fault: `the organization has no unit "${text}"` }
    : { fault: `"${text}" may be ${found.paths.join(' or ')}` };
}
