import { StepError } from '../contract/step-error.ts';
import { observe } from '../registration/observation.ts';
import type { OrganizationTreeReader } from '../registration/stack-sets/organization-tree.ts';

const MOST_LISTED = 20;

/**
 * The refusal of an organization's id (`o-…`) as a target: platforms' own labels ask for an "organization id", which is
 * what no stack set accepts. Says by the tree which ids to give in `input` instead; the tree need not be readable.
 */
export async function organizationAsTarget(
  id: string,
  input: string,
  tree: Pick<OrganizationTreeReader, 'roots' | 'unitsIn'>,
): Promise<StepError> {
  const found = await observe(async () => {
    const roots = await tree.roots();
    const units = await Promise.all(roots.map((root) => tree.unitsIn(root.id)));
    return { roots, units: units.flat().slice(0, MOST_LISTED) };
  });
  const { roots, units } = found.kind === 'seen' ? found.value : { roots: [], units: [] };
  const [root] = roots;
  const listed = units.map((unit) => `${unit.id} (${unit.name})`).join(', ');
  const instead =
    root === undefined
      ? `Give the root's id (r-…) as \`${input}\` for all linked accounts, or that of a unit (ou-…); AWS Organizations shows both.${found.kind === 'unreadable' ? ` Allow ${found.action} to have them named here.` : ''}`
      : `Give \`${input}: ${root.id}\` for all linked accounts${listed === '' ? '' : `, or a unit for a part of them: ${listed}`}.`;
  return new StepError({
    code: 'target-is-organization',
    fault: 'user',
    message: `${id} is the id of the organization, which cannot be a target; its root (r-…) and its units (ou-…) can.`,
    remedy: `${instead} Nothing was changed.`,
  });
}
