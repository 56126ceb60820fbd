import { StepError } from '../../contract/step-error.ts';
import type {
  OrganizationTreeReader,
  PlacedContainer,
} from '../../registration/stack-sets/organization-tree.ts';
import { placedRoots } from '../../registration/stack-sets/organization-tree.ts';
import { findTarget, writtenTarget } from '../../registration/stack-sets/targets.ts';
import { likelyMeant } from '../input-names.ts';
import { organizationAsTarget } from '../organization-as-target.ts';

/** Whether one of the targets is given by name, which only the whole tree can tell. */
export function namesNeedTree(written: readonly string[]): boolean {
  return written.some((text) => writtenTarget(text).kind === 'name');
}

/**
 * The root or unit that was written. `all` is the whole tree, or empty where only ids were written. Throws StepError for
 * what is none, with what might be meant.
 */
export async function containerOf(
  text: string,
  tree: OrganizationTreeReader,
  all: readonly PlacedContainer[],
): Promise<PlacedContainer> {
  const target = writtenTarget(text);
  if (target.kind === 'organization') throw await organizationAsTarget(target.id, 'targets', tree);
  if (target.kind === 'name') return byName(target.name, all);
  const known = all.find(({ id }) => id === target.id);
  if (known !== undefined) return known;
  const found = target.kind === 'unit' ? await tree.unit(target.id) : undefined;
  if (found !== undefined) return { ...found, path: found.name, parentId: undefined };
  const roots = await placedRoots(tree);
  const root = roots.find(({ id }) => id === target.id);
  if (root !== undefined) return root;
  throw unknown(
    target.id,
    roots.map(({ id, name }) => `${name} (${id})`),
  );
}

function byName(name: string, all: readonly PlacedContainer[]): PlacedContainer {
  const found = findTarget(name, all);
  if (found.kind === 'found') return found.container;
  if (found.kind === 'ambiguous') {
    throw new StepError({
      code: 'target-ambiguous',
      fault: 'user',
      message: `Several units are called "${name}".`,
      remedy: `Give one of the paths: ${found.paths.join(', ')}. Nothing was changed.`,
    });
  }
  const last = name.split('/').at(-1) ?? name;
  const near = new Set(
    [
      ...likelyMeant(
        name,
        all.map(({ path }) => path),
      ),
      ...likelyMeant(
        last,
        all.map((container) => container.name),
      ),
    ].map((each) => each.toLowerCase()),
  );
  const similar = all.filter(
    (container) =>
      near.has(container.path.toLowerCase()) ||
      near.has(container.name.toLowerCase()) ||
      container.name.toLowerCase().includes(last.toLowerCase()),
  );
  throw unknown(
    name,
    (similar.length > 0 ? similar : all).map(({ path, id }) => `${path} (${id})`),
  );
}

const MOST_LISTED = 20;

function unknown(text: string, known: readonly string[]): StepError {
  const more = known.length > MOST_LISTED ? ` and ${known.length - MOST_LISTED} more` : '';
  return new StepError({
    code: 'target-unknown',
    fault: 'user',
    message: `The organization has no root or unit "${text}".`,
    remedy: `There are: ${known.slice(0, MOST_LISTED).join(', ')}${more}. Nothing was changed.`,
  });
}
