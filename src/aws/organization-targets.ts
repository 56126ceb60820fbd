import {
  OrganizationsClient,
  paginateListOrganizationalUnitsForParent,
  paginateListRoots,
} from '@aws-sdk/client-organizations';
import type { OrganizationTarget, OrganizationTargets } from '../registration/organization-targets.ts';
import { asAction } from './errors.ts';
import { clientSettings, type SdkPlace } from './settings.ts';

/** What of AWS Organizations can be a target; only its management account and delegated administrators may ask. */
export function organizationTargets(place: SdkPlace): OrganizationTargets {
  const client = new OrganizationsClient(clientSettings(place));
  return {
    async targets() {
      const roots = await asAction('organizations:ListRoots', async () => {
        const found: OrganizationTarget[] = [];
        for await (const { Roots = [] } of paginateListRoots({ client }, {}))
          found.push(...Roots.map(({ Id = '', Name = '' }) => ({ id: Id, name: Name })));
        return found;
      });
      const units = await asAction('organizations:ListOrganizationalUnitsForParent', async () => {
        const found: OrganizationTarget[] = [];
        for (const { id } of roots) {
          for await (const page of paginateListOrganizationalUnitsForParent({ client }, { ParentId: id }))
            found.push(
              ...(page.OrganizationalUnits ?? []).map(({ Id = '', Name = '' }) => ({ id: Id, name: Name })),
            );
        }
        return found;
      });
      return [...roots, ...units];
    },
  };
}
