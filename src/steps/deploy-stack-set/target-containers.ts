import { StepError } from '../../contract/step-error.ts';
import type {
  OrganizationTreeReader,
  PlacedContainer,
} from '../../registration/stack-sets/organization-tree.ts';
import { placedRoots } from '../../registration/stack-sets/organization-tree.ts';
import { findTarget, writtenTarget } from '../../registration/stack-sets/targets.ts';
import { likelyMeant } from '../input-names.ts';

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
  if (target.kind === 'organization') throw await isOrganization(target.id, tree);
  if (target.kind === 'name') return byName(target.name, all);
  const known = all.find(({ id }) => id === target.id);
  if (known !== undefined) return known;
  const roots = await placedRoots(tree);
  const unit = target.kind === 'root' ? roots.find(({ id }) => id === target.id) : await tree.unit(target.id);
  if (unit === undefined) {
    throw unknown(
      target.id,
      roots.map(({ id, name }) => `${name} (${id})`),
    );
  }
  return { ...unit, path: unit.name, parentId: undefined };
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

async function isOrganization(id: string, tree: OrganizationTreeReader): Promise<StepError> {
  const [root] = await tree.roots();
  const units = root === undefined ? [] : await tree.unitsIn(root.id);
  const listed = units.slice(0, MOST_LISTED).map((unit) => `${unit.id} (${unit.name})`);
  return new StepError({
    code: 'target-is-organization',
    fault: 'user',
    message: `${id} is the id of the organization, which cannot be a target.`,
    remedy: `For the whole organization give its root, ${root?.id ?? 'r-…'}${listed.length === 0 ? '' : `; for a part of it a unit: ${listed.join(', ')}`}. Nothing was changed.`,
  });
}
